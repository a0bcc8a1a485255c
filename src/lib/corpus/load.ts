import { checkFiles } from './check.ts';
import { CorpusError, quoteValue } from './error.ts';
import { isWebPage, loadJson, readBytes, readText, webPage } from './read.ts';
import {
	ArticleSchema, ArticlesFileSchema, EntitiesFileSchema, EventsFileSchema, ManifestSchema, VocabularySchema,
	type Article, type Id, type Manifest
} from './schema.ts';
import { buildCorpus, type Corpus, type FetchText } from './table.ts';

export type { FetchText } from './table.ts';

/** Reads files under `base` ("/corpus/") with a fetch function. The byte order mark is kept, because offsets
 *  count it; a status other than 2xx rejects with "404 Not Found". */
export function fetchTextFrom(base: string, fetcher: typeof fetch): FetchText {
	const bytes = async (path: string): Promise<ArrayBuffer> => {
		const response = await fetcher(`${base}${path}`);
		if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
		return response.arrayBuffer();
	};
	const text = async (path: string): Promise<string> =>
		new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytes(path));
	return Object.assign(text, { bytes });
}

/** Loads a corpus: its manifest, then its tables at once; where the manifest names columns, those in place of
 *  events and articles, whose texts `loadEvents` and `loadArticle` then fetch by the chunk. Throws CorpusError for files that are missing,
 *  not JSON, of another schema, or that do not agree with each other. Hashes are not verified here. */
export async function loadCorpus(fetchText: FetchText, manifestPath = 'manifest.json'): Promise<Corpus> {
	const manifest = await loadJson(fetchText, manifestPath, ManifestSchema);
	if (manifest.files.some(({ role }) => role === 'columns')) return loadColumns(fetchText, manifest, manifestPath);
	const [events, entities, articles, vocabulary] = await Promise.all([
		loadJson(fetchText, pathOf(manifest, 'events', manifestPath), EventsFileSchema),
		loadJson(fetchText, pathOf(manifest, 'entities', manifestPath), EntitiesFileSchema),
		loadJson(fetchText, pathOf(manifest, 'articles', manifestPath), ArticlesFileSchema),
		loadJson(fetchText, pathOf(manifest, 'vocabulary', manifestPath), VocabularySchema)
	]);
	const files = { manifest, events, entities, articles, vocabulary };
	checkFiles(files);
	return buildCorpus(files);
}

async function loadColumns(fetchText: FetchText, manifest: Manifest, manifestPath: string): Promise<Corpus> {
	const file = pathOf(manifest, 'columns', manifestPath);
	const [{ buildColumnar }, buffer, entities, vocabulary] = await Promise.all([
		import('./columnar.ts'),
		readBytes(fetchText, file),
		loadJson(fetchText, pathOf(manifest, 'entities', manifestPath), EntitiesFileSchema),
		loadJson(fetchText, pathOf(manifest, 'vocabulary', manifestPath), VocabularySchema)
	]);
	return buildColumnar({ manifest, columns: { file, buffer }, entities, vocabulary });
}

/** Loads the texts of events, so that their records are whole; true where some came that were not there yet, and
 *  what shows them is to be drawn again. Corpora that are not columnar have them all: false. Throws CorpusError. */
export async function loadEvents(fetchText: FetchText, corpus: Corpus, rows: Iterable<number>): Promise<boolean> {
	return (await corpus.records?.loadEvents(fetchText, rows)) ?? false;
}

/** Loads one article with its text. Throws CorpusError as loadCorpus does, for a run of the map that is past the
 *  text, and RangeError for an id that is not in the corpus. */
export async function loadArticle(fetchText: FetchText, corpus: Corpus, id: Id): Promise<Article> {
	if (!corpus.articles.has(id)) throw new RangeError(`article ${quoteValue(id)} is not in the corpus`);
	if (corpus.records !== undefined) return (await corpus.records.loadArticle(fetchText, id)).article;
	const path = `articles/${id}.json`;
	const article = await loadJson(fetchText, path, ArticleSchema);
	if (article.id !== id) {
		const problem = `${quoteValue(article.id)} is not the article of this file (${id})`;
		throw new CorpusError({ code: 'mismatch', file: path, path: 'id', problem, remedy: 'rebuild the corpus' });
	}
	for (const [i, [clean, , length]] of article.map.entries())
		if (clean + length > article.text.length)
			throw pastTheText(path, `map[${i}]`, clean + length, article.text.length);
	return article;
}

/** Loads the document of an article as received. Throws CorpusError where it cannot be read, or where evidence
 *  from the article lies past its end. */
export async function loadRaw(fetchText: FetchText, corpus: Corpus, id: Id): Promise<string> {
	const head = corpus.articles.get(id);
	if (!head) throw new RangeError(`article ${quoteValue(id)} is not in the corpus`);
	if (corpus.records !== undefined) return (await corpus.records.loadArticle(fetchText, id)).raw;
	const raw = await readText(fetchText, head.rawFile);
	if (isWebPage(raw)) throw webPage(head.rawFile);
	for (const eventId of head.events) {
		const event = corpus.events[corpus.rowOf.get(eventId) ?? -1];
		for (const [i, { article, utf16 }] of (event?.evidence ?? []).entries())
			if (article === id && utf16[1] > raw.length)
				throw pastTheText('events.json', `${eventId}.evidence[${i}].utf16`, utf16[1], raw.length);
	}
	return raw;
}

function pathOf(manifest: Manifest, role: Manifest['files'][number]['role'], manifestPath: string): string {
	const file = manifest.files.find((candidate) => candidate.role === role);
	if (file) return file.path;
	throw new CorpusError({
		code: 'no-file', file: manifestPath, path: 'files', problem: `no file has the role ${quoteValue(role)}`,
		remedy: 'rebuild the corpus'
	});
}

function pastTheText(file: string, path: string, end: number, length: number): CorpusError {
	return new CorpusError({
		code: 'bad-range', file, path, problem: `${end} is past the text (${length})`,
		remedy: 'rebuild the corpus, or copy all of its files from the same build'
	});
}
