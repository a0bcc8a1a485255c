import { describe, expect, it } from 'vitest';
import { compareSlide, countChanges, digestEvent, shownEvents } from '#lib/briefing/changes.ts';
import { buildCorpus, type Corpus } from '#lib/corpus/table.ts';
import type { CoopEvent } from '#lib/corpus/schema.ts';
import { tinyCorpus, tinyEvent, tinyFiles, TINY_ROWS } from '../../fixtures/tiny-corpus.ts';
import { slideWith } from './decks.ts';

/** The tiny corpus with its events changed. */
function corpusWith(change: (events: CoopEvent[]) => CoopEvent[]): Corpus {
	const files = tinyFiles();
	files.events.events = change(files.events.events);
	const { length } = files.events.events;
	files.manifest.counts.events = length;
	for (const article of files.articles.articles) {
		article.events = files.events.events.filter(({ articles }) => articles.includes(article.id)).map(({ id }) => id);
	}
	return buildCorpus(files);
}

const then = tinyCorpus();
const rows = [...TINY_ROWS.keys()];
const slide = slideWith('a', {
	shown: shownEvents(then, rows, 'en'),
	quotes: [{ event: 'ev:00000005', evidence: 'q:00000005-1' }]
});
const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

describe('the digest of an event', () => {
	it('does not change with the order of its fields', () => {
		const event = tinyEvent(1, 'visit', 'took_place');
		expect(digestEvent(Object.fromEntries(Object.entries(event).reverse()) as CoopEvent)).toBe(digestEvent(event));
	});

	it('does not change with who reviewed it', () => {
		expect(digestEvent(tinyEvent(1, 'visit', 'took_place', { review: { state: 'accepted' } }))).toBe(digestEvent(tinyEvent(1, 'visit', 'took_place')));
	});

	it('changes with its status, its title and its quotes', () => {
		const event = tinyEvent(1, 'visit', 'took_place');
		const others = [
			{ ...event, status: 'announced' as const },
			{ ...event, title: { en: 'Other' } },
			{ ...event, evidence: [] }
		];
		expect(new Set([event, ...others].map(digestEvent)).size).toBe(4);
	});
});

describe('a slide and its data', () => {
	it('have nothing to tell where nothing changed', () => {
		expect(countChanges(compareSlide(slide, tinyCorpus(), rows, 'en'))).toBe(0);
	});

	it('tell an event that was added', () => {
		const now = corpusWith((events) => [...events, tinyEvent(9, 'visit', 'took_place')]);
		const changes = compareSlide(slide, now, now.events.keys(), 'en');
		expect(ids(changes.added)).toEqual(['ev:00000009']);
		expect(countChanges(changes)).toBe(1);
	});

	it('tell an event of which something else is said now', () => {
		const now = corpusWith((events) => events.map((event) => (event.id === 'ev:00000003' ? { ...event, status: 'took_place' } : event)));
		const changes = compareSlide(slide, now, now.events.keys(), 'en');
		expect(ids(changes.changed)).toEqual(['ev:00000003']);
		expect(countChanges(changes)).toBe(1);
	});

	it('tell an event that was withdrawn by the name it had, and the quote that went with it', () => {
		const now = corpusWith((events) => events.filter(({ id }) => id !== 'ev:00000005'));
		const changes = compareSlide(slide, now, now.events.keys(), 'en');
		expect(changes.withdrawn).toMatchObject([{ id: 'ev:00000005', label: 'Event 5' }]);
		expect(changes.lostQuotes).toEqual(slide.quotes);
	});

	it('tell an event that no longer passes the filter as withdrawn', () => {
		expect(ids(compareSlide(slide, then, rows.slice(1), 'en').withdrawn)).toEqual([TINY_ROWS[0]]);
	});
});
