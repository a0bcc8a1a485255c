import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadArticle, loadCorpus, loadRaw } from '#lib/corpus/load.ts';
import type { Article, Id } from '#lib/corpus/schema.ts';
import { receivedSegments } from '#lib/reader/received.ts';
import { articleParagraphs, isSameText, quotesIn } from '#lib/reader/segments.ts';

const fetchText = (path: string) => readFile(`static/corpus/${path}`, 'utf8');
const corpus = await loadCorpus(fetchText);
const articles = new Map<Id, Article>();
for (const id of corpus.articles.keys()) articles.set(id, await loadArticle(fetchText, corpus, id));
const all = [...articles.values()];

describe.each(all.map((article) => [article.id, article] as const))('%s', (id, article) => {
	const quotes = quotesIn(corpus.events, id);
	const view = articleParagraphs(article, quotes);

	it('loses no quote in the clean text and marks each one word for word', () => {
		expect(view.lost).toEqual([]);
		const segments = view.paragraphs.flatMap((paragraph) => paragraph.segments);
		for (const quote of quotes) {
			const marked = segments.filter((segment) => segment.ids.includes(quote.id));
			expect(isSameText(marked.map(({ text }) => text).join(''), quote.exact), quote.id).toBe(true);
		}
	});

	it('has parts that join up to its clean text', () => {
		const parts = view.paragraphs.map(({ segments }) => segments.map(({ text }) => text).join(''));
		expect(parts.join('\n\n')).toBe(article.text);
	});

	it('loses no quote in the document as received and marks each one letter for letter', async () => {
		const raw = await loadRaw(fetchText, corpus, id);
		const siblings = all.filter((other) => other.rawFile === article.rawFile && other.id !== id);
		const { parts, lost } = receivedSegments(raw, article, siblings, quotes);
		expect(lost).toEqual([]);
		const segments = parts.flatMap((part) => part.segments);
		if (article.kind === 'main') expect(segments.map(({ text }) => text).join('')).toBe(raw);
		for (const quote of quotes) {
			const marked = segments.filter((segment) => segment.ids.includes(quote.id));
			expect(marked.map(({ text }) => text).join(''), quote.id).toBe(quote.exact);
		}
	});
});

describe('the corpus as a whole', () => {
	it('has every event readable in every article that reports it', () => {
		const read = corpus.events.flatMap(({ id, articles: reports }) =>
			reports.map((article) => quotesIn(corpus.events, article).filter(({ event }) => event === id).length)
		);
		expect(corpus.events).toHaveLength(64);
		expect(Math.min(...read)).toBeGreaterThan(0);
	});

	it('has the sidebar of document 003 in seven articles of their own', async () => {
		const article = articles.get('art-003') as Article;
		const siblings = all.filter((other) => other.parent === 'art-003');
		const { elsewhere, cut } = receivedSegments(await loadRaw(fetchText, corpus, 'art-003'), article, siblings, []);
		expect(elsewhere).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `art-003-t${n}`));
		expect([...cut.keys()]).toEqual(['title_repeat', 'agency_signoff', 'source_marker', 'sidebar_marker']);
	});

	it('has the stamp, the cut picture text and the sign-off of document 000 cut', async () => {
		const article = articles.get('art-000') as Article;
		const { cut } = receivedSegments(await loadRaw(fetchText, corpus, 'art-000'), article, [], []);
		expect([...cut]).toEqual([['stamp', 1], ['alt_text_truncated', 1], ['agency_signoff', 1]]);
	});
});
