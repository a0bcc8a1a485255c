import { describe, expect, it } from 'vitest';
import { compareSlide, countChanges, shownEvents } from '#lib/briefing/changes.ts';
import { isSameQuote } from '#lib/briefing/deck.ts';
import { findQuote } from '#lib/briefing/quotes.ts';
import { withShortIds } from '#lib/corpus/event-ids.ts';
import { CoopEventSchema } from '#lib/corpus/schema.ts';
import { buildCorpus, type Corpus, type CorpusFiles } from '#lib/corpus/table.ts';
import { decodeView, knownOf } from '#lib/state/codec.ts';
import * as v from 'valibot';
import { TINY_ROWS, tinyCorpus, tinyEvent, tinyFiles } from '../../fixtures/tiny-corpus.ts';
import { slideWith } from '../briefing/decks.ts';

const TAIL = 'd05be864';
/** The tiny corpus with ids of sixteen digits. */
function longCorpus(more: (files: CorpusFiles) => void = () => undefined): Corpus {
	const files = JSON.parse(JSON.stringify(tinyFiles()).replace(/"((?:ev|q):[0-9a-f]{8})/g, `"$1${TAIL}`)) as CorpusFiles;
	more(files);
	return buildCorpus(files);
}

describe('withShortIds', () => {
	it('finds an id by its first eight digits where one alone begins so', () => {
		const rows = withShortIds(new Map([['ev:9f3c2a71d05be864', 0], ['ev:1b22c0de00000000', 1], ['ev:1b22c0deffffffff', 2]]));
		expect(rows.get('ev:9f3c2a71')).toBe(0);
		expect(rows.get('ev:1b22c0de')).toBeUndefined();
		expect(rows.get('ev:1b22c0deffffffff')).toBe(2);
	});

	it('prefers the event that has no more digits', () => {
		const rows = withShortIds(new Map([['ev:9f3c2a71', 0], ['ev:9f3c2a71d05be864', 1]]));
		expect([rows.get('ev:9f3c2a71'), rows.get('ev:9f3c2a71d05be864')]).toEqual([0, 1]);
	});
});

describe('the schema', () => {
	it.each(['ev:9f3c2a71', 'ev:9f3c2a71d05be864'])('takes %s', (id) => {
		expect(v.is(CoopEventSchema, { ...tinyEvent(1, 'visit', 'took_place'), id })).toBe(true);
	});

	it.each(['ev:9f3c2a7', 'ev:9f3c2a71d', 'ev:9f3c2a71d05be8640', 'ev:9F3C2A71'])('refuses %s', (id) => {
		expect(v.is(CoopEventSchema, { ...tinyEvent(1, 'visit', 'took_place'), id })).toBe(false);
	});
});

describe('what was made when ids had eight digits', () => {
	it('is a link that opens the same event, step of a play and note, with the whole id', () => {
		const { view, dropped } = decodeView('event=ev:00000002&at=ev:00000006&note=ev:00000001~Here', knownOf(longCorpus()));
		expect(dropped).toEqual([]);
		expect([view.event, view.at, view.notes]).toEqual([`ev:00000002${TAIL}`, `ev:00000006${TAIL}`, [{ on: `ev:00000001${TAIL}`, text: 'Here' }]]);
	});

	it('is dropped and said where two events begin so', () => {
		const known = knownOf(longCorpus((files) => { files.events.events.push({ ...tinyEvent(2, 'talks', 'took_place'), id: 'ev:00000002ffffffff' }); }));
		expect(decodeView('event=ev:00000002', known)).toMatchObject({ view: { event: null }, dropped: [{ name: 'event', reason: 'unknown-value' }] });
	});

	it('is a slide in which nothing has changed, with its quotes', () => {
		const [then, now] = [tinyCorpus(), longCorpus()];
		const rows = [...TINY_ROWS.keys()];
		const quote = { event: 'ev:00000005', evidence: 'q:00000005-1' };
		const slide = slideWith('a', { shown: shownEvents(then, rows, 'en'), quotes: [quote] });
		expect(countChanges(compareSlide(slide, now, rows, 'en'))).toBe(0);
		const found = findQuote(now, quote, 'en');
		expect(found?.ref).toEqual({ event: `ev:00000005${TAIL}`, evidence: `q:00000005${TAIL}-1` });
		expect(isSameQuote(quote, found!.ref)).toBe(true);
		expect(isSameQuote({ ...quote, evidence: 'q:00000005-2' }, found!.ref)).toBe(false);
	});
});
