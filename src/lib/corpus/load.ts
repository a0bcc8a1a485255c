import * as v from 'valibot';
import { checkFiles } from './check.ts';
import { CorpusError, dottedPath, findSyntaxError, quoteValue } from './error.ts';
import {
	ArticleSchema, ArticlesFileSchema, EntitiesFileSchema, EventsFileSchema, ManifestSchema, SCHEMA, VocabularySchema,
	type Article, type Id, type Manifest
} from './schema.ts';
import { buildCorpus, type Corpus } from './table.ts';

/** Gives the text of a file by its path inside the corpus folder; rejects where it cannot be read. */
export type FetchText = (path: string) => Promise<string>;

/** Reads files under `base` ("/corpus/") with a fetch function. The byte order mark is kept, because offsets
 *  count it; a status other than 2xx rejects with "404 Not Found". */
export function fetchTextFrom(base: string, fetcher: typeof fetch): FetchText {
	return async (path) => {
		const response = await fetcher(`${base}${path}`);
		if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
		return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
	};
}

/** Loads a corpus: its manifest, then its four tables at once. Throws CorpusError for files that are missing,
 *  not JSON, of another schema, or that do not agree with each other. Hashes are not verified here. */
export async function loadCorpus(fetchText: FetchText, manifestPath = 'manifest.json'): Promise<Corpus> {
	const manifest = await loadJson(fetchText, manifestPath, ManifestSchema);
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

/** Loads one article with its text. Throws CorpusError as loadCorpus does, for a run of the map that is past the
 *  text, and RangeError for an id that is not in the corpus. */
export async function loadArticle(fetchText: FetchText, corpus: Corpus, id: Id): Promise<Article> {
	if (!corpus.articles.has(id)) throw new RangeError(`article ${quoteValue(id)} is not in the corpus`);
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

async function readText(fetchText: FetchText, path: string): Promise<string> {
	try {
		return await fetchText(path);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new CorpusError({
			code: 'unreadable', file: path, path: '', problem: `cannot be read (${reason})`,
			remedy: 'build the corpus, and check that the file is served beside the manifest'
		});
	}
}

function isWebPage(text: string): boolean {
	return /^\s*<(!doctype|html|head|body|!--)/i.test(text);
}

function webPage(path: string): CorpusError {
	return new CorpusError({
		code: 'web-page', file: path, path: '', problem: 'is a web page instead of a file of the corpus',
		remedy: 'the server answers a missing file with its fallback page: check that the file is in the corpus folder'
	});
}

async function loadJson<T extends v.GenericSchema>(
	fetchText: FetchText,
	path: string,
	schema: T
): Promise<v.InferOutput<T>> {
	const data = parseJson(await readText(fetchText, path), path);
	if (!path.startsWith('articles/')) checkVersion(data, path);
	const result = v.safeParse(schema, data, { abortEarly: true });
	if (result.success) return result.output;
	throw mismatch(path, result.issues[0]);
}

function parseJson(text: string, path: string): unknown {
	if (isWebPage(text)) throw webPage(path);
	const json = text.replace(/^\uFEFF/, '');
	try {
		return JSON.parse(json);
	} catch {
		const at = findSyntaxError(json);
		throw new CorpusError({
			code: 'syntax', file: path, path: at ? `line ${at.line}, column ${at.column}` : '',
			problem: json.trim() === '' ? 'is empty' : 'is not valid JSON',
			remedy: 'correct the file, or rebuild the corpus'
		});
	}
}

function checkVersion(data: unknown, path: string): void {
	const found = typeof data === 'object' && data !== null && 'schema' in data ? data.schema : undefined;
	if (found === SCHEMA) return;
	const [name, version] = SCHEMA.split('/');
	const match = typeof found === 'string' ? /^(.*)\/(\d+)$/.exec(found) : null;
	const base = { file: path, path: 'schema' };
	if (match?.[1] !== name) {
		const problem = found === undefined ? `no schema is named` : `${quoteValue(found)} is not ${name}`;
		const remedy = 'check that this is a file of an entente corpus';
		throw new CorpusError({ ...base, code: 'no-schema', problem, remedy });
	}
	const isNewer = Number(match?.[2]) > Number(version);
	throw new CorpusError({
		...base,
		code: isNewer ? 'newer-schema' : 'older-schema',
		problem: `${quoteValue(found)} is ${isNewer ? 'newer' : 'older'} than ${SCHEMA}, which this version reads`,
		remedy: isNewer ? 'update the dashboard, or rebuild the corpus for its version' : 'rebuild the corpus'
	});
}

function mismatch(file: string, issue: v.BaseIssue<unknown>): CorpusError {
	const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
	const path = dottedPath(keys);
	if (keys.at(-1) === 'evidence' && issue.type === 'min_length')
		return new CorpusError({
			code: 'no-evidence', file, path, problem: 'the event has no evidence',
			remedy: 'give it the sentence that proves it, or remove the event'
		});
	const isMissing = issue.input === undefined;
	const expected = (issue.expected ?? 'another value').slice(0, 200);
	const received = isMissing ? 'nothing' : typeof issue.input === 'object' ? issue.received : quoteValue(issue.input);
	return new CorpusError({
		code: 'mismatch', file, path, problem: `expected ${expected}, found ${received}`,
		remedy: 'correct the value, or rebuild the corpus'
	});
}
