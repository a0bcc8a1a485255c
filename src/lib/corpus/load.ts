import { loadSealed } from './sealed.ts';
import type { Article, Id } from './schema.ts';
import type { Corpus, FetchText } from './table.ts';

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
 *  events and articles, whose texts `loadEvents` and `loadArticle` then fetch by the chunk. Throws CorpusError for
 *  files that are missing, not JSON, of another schema, or that do not agree with each other. `seal` is the SHA-256 of
 *  a manifest whose corpus the build has checked: where the files are those, byte for byte, they are not checked again,
 *  and the code that checks is not fetched. */
export async function loadCorpus(fetchText: FetchText, manifestPath = 'manifest.json', seal = ''): Promise<Corpus> {
	const sealed = seal === '' ? null : await loadSealed(fetchText, manifestPath, seal);
	return sealed ?? (await import('./load-checked.ts')).loadChecked(fetchText, manifestPath);
}

/** Loads the texts of events, so that their records are whole; true where some came that were not there yet, and
 *  what shows them is to be drawn again. Corpora that are not columnar have them all: false. Throws CorpusError. */
export async function loadEvents(fetchText: FetchText, corpus: Corpus, rows: Iterable<number>): Promise<boolean> {
	return (await corpus.records?.loadEvents(fetchText, rows)) ?? false;
}

/** Loads one article with its text. Throws CorpusError as loadCorpus does, for a run of the map that is past the
 *  text, and RangeError for an id that is not in the corpus. */
export async function loadArticle(fetchText: FetchText, corpus: Corpus, id: Id): Promise<Article> {
	return (await import('./load-articles.ts')).readArticle(fetchText, corpus, id);
}

/** Loads the document of an article as received. Throws CorpusError where it cannot be read, or where evidence
 *  from the article lies past its end. */
export async function loadRaw(fetchText: FetchText, corpus: Corpus, id: Id): Promise<string> {
	return (await import('./load-articles.ts')).readRaw(fetchText, corpus, id);
}
