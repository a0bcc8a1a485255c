import { cleanup, render } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Article } from '#lib/corpus/schema.ts';
import ArticleText from '#lib/reader/ArticleText.svelte';
import EventCard from '#lib/reader/EventCard.svelte';
import ReceivedText from '#lib/reader/ReceivedText.svelte';
import { receivedSegments } from '#lib/reader/received.ts';
import { articleParagraphs, quotesIn, type Quote } from '#lib/reader/segments.ts';
import { createReaderWords } from '#lib/words/reader-words.ts';
import { TINY_RAW, tinyArticle, tinyCorpus, tinyEvent } from '../fixtures/tiny-corpus.ts';

afterEach(cleanup);

const words = createReaderWords('en');
const links = {
	words, titleOf: (id: string) => id, hrefOf: (id: string) => `?event=${id}`, onevent: () => undefined,
	articleHref: (id: string) => `/articles/${id}`
};
const byId = (quotes: readonly Quote[]) => new Map(quotes.map((quote) => [quote.id, quote]));

function show(article: Article, quotes: readonly Quote[], current: string | null) {
	const view = articleParagraphs(article, quotes);
	return render(ArticleText, { view, lang: article.lang, quotes: byId(quotes), current, ...links }).container;
}

function showRaw(raw: string, article: Article, quotes: readonly Quote[], current: string | null) {
	const received = receivedSegments(raw, article, [], quotes);
	return render(ReceivedText, { received, lang: article.lang, quotes: byId(quotes), current, ...links }).container;
}

describe('the text of an article', () => {
	it('is the clean text, part by part, in its language', () => {
		const container = show(tinyArticle(), [], null);
		const parts = [...container.querySelectorAll('h3, p')];
		expect(parts.map(({ textContent }) => textContent).join('\n\n')).toBe(tinyArticle().text);
		expect(parts.every((part) => part.getAttribute('lang') === 'fr')).toBe(true);
	});

	it('stays text where it looks like markup', () => {
		const text = '<script>alert(1)</script> <img src=x onerror="alert(1)"> {@html x} &amp; </p>';
		const article: Article = { ...tinyArticle(), text, map: [[0, 0, text.length]], blocks: [] };
		const quote = { id: 'q:1', event: 'ev:1', isMain: true, exact: text.slice(0, 30), start: 0, end: 30 };
		const both = [show(article, [quote], 'ev:1'), showRaw(text, article, [quote], 'ev:1')];
		for (const container of both) {
			expect(container.querySelector('script, img')).toBeNull();
			expect(container.textContent).toContain(text);
			expect(container.querySelector('mark.current')?.textContent).toBe(text.slice(0, 30));
		}
	});

	it('marks the chosen event strongly and links the words of the others', () => {
		const corpus = tinyCorpus();
		const quotes = quotesIn(corpus.events, 'art-002').slice(0, 2);
		const [first, second] = quotes.map(({ event }) => event);
		const container = show(tinyArticle(), quotes, first ?? null);
		const mark = container.querySelector('mark.current');
		expect(mark?.textContent).toBe('Tô Lâm a reçu Josephine Teo');
		expect(mark?.closest('a')?.getAttribute('href')).toBe(`?event=${second ?? ''}`);
	});

	it('says which quotes it could not find, and marks nothing in their stead', () => {
		const quote = { id: 'q:1', event: 'ev:1', isMain: true, exact: 'Tô Lâm a reçu le pape', start: 33, end: 54 };
		const both = [show(tinyArticle(), [quote], 'ev:1'), showRaw(TINY_RAW, tinyArticle(), [quote], 'ev:1')];
		for (const container of both) {
			expect(container.textContent).toContain('1 quote was not found in the text');
			expect(container.querySelector('q')?.textContent).toBe('Tô Lâm a reçu le pape');
			expect(container.querySelector('mark')).toBeNull();
		}
	});
});

describe('the document as received', () => {
	it('stands there letter by letter, and says what was cut', () => {
		const container = showRaw(TINY_RAW, tinyArticle(), [], null);
		expect(container.querySelector('.raw')?.textContent).toBe(TINY_RAW);
		expect([...container.querySelectorAll('.cut[data-label]')].map((part) => part.getAttribute('data-label'))).toEqual([
			'cut: stamp', 'cut: agency sign-off'
		]);
		expect(container.textContent).toContain('Cut (2): stamp, agency sign-off');
	});
});

describe('the card of an event', () => {
	it('falls back on the language that has a title, and says which', () => {
		const corpus = tinyCorpus();
		const event = { ...tinyEvent(1, 'visit', 'took_place'), title: { fr: 'Visite' } };
		const { container } = render(EventCard, { corpus, event, ...links });
		const title = container.querySelector('h2 [lang]');
		expect([title?.getAttribute('lang'), title?.textContent]).toEqual(['fr', 'Visite']);
	});

	it('does not mark the language of a title in the language of the interface', () => {
		const { container } = render(EventCard, { corpus: tinyCorpus(), event: tinyEvent(1, 'visit', 'took_place'), ...links });
		expect(container.querySelector('h2 [lang]')).toBeNull();
	});

	it('shows conflicts of the date and the note of the review', () => {
		const plain = tinyEvent(1, 'visit', 'took_place', { review: { state: 'edited', note: 'moved by a day' } });
		const event = { ...plain, date: { ...plain.date, conflicts: ['the weekday says Thursday'] } };
		const { container } = render(EventCard, { corpus: tinyCorpus(), event, ...links });
		expect(container.textContent).toMatch(/Conflict: the weekday says Thursday/);
		expect(container.textContent).toMatch(/Corrected by a person\s+· moved by a day/);
	});
});
