import { loadJson } from './check-value.ts';
import { CorpusError, quoteValue } from './error.ts';
import { isWebPage, readText, webPage } from './read.ts';
import { ArticleSchema, type Article, type Id } from './schema.ts';
import type { Corpus, FetchText } from './table.ts';

/** Loads one article with its text. Throws CorpusError as loadCorpus does, for a run of the map that is past the
 *  text, and RangeError for an id that is not in the corpus. */
export async function readArticle(fetchText: FetchText, corpus: Corpus, id: Id): Promise<Article> {
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
export async function readRaw(fetchText: FetchText, corpus: Corpus, id: Id): Promise<string> {
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

function pastTheText(file: string, path: string, end: number, length: number): CorpusError {
	return new CorpusError({
		code: 'bad-range', file, path, problem: `${end} is past the text (${length})`,
		remedy: 'rebuild the corpus, or copy all of its files from the same build'
	});
}
