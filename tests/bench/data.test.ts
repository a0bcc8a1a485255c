import { describe, expect, it } from 'vitest';
import { DAY_MS, FROM, LANES, TO, makeEvents, windowAt } from '../../bench/peers/page/data.ts';
import { idsAt } from '#lib/corpus/table.ts';
import { LANE_CODES, corpusOf } from '../../bench/peers/ours/corpus.ts';

const events = makeEvents(2000, 42);

describe('the data of the benchmark', () => {
	it('is the same for the same seed', () => {
		expect(makeEvents(2000, 42)).toEqual(events);
		expect(makeEvents(2000, 43)).not.toEqual(events);
	});
	it('lies within its time, in its lanes, the first with the most', () => {
		for (const { start, end } of events) expect(start >= FROM && end > start && end <= TO).toBe(true);
		const counts = LANES.map((_, lane) => events.filter((event) => event.lane === lane).length);
		expect(Math.max(...counts)).toBe(counts[0]);
		expect(counts.reduce((sum, n) => sum + n, 0)).toBe(2000);
	});
});

describe('the journey', () => {
	const windows = Array.from({ length: 60 }, (_, step) => windowAt(step, 60));
	const width = ([from, to]: readonly [number, number]): number => to - from;
	it('zooms in to a 64th of the time, pans, and ends with all of it', () => {
		expect(width(windows[19]!) / (TO - FROM)).toBeCloseTo(1 / 64);
		expect(width(windows[39]!) / (TO - FROM)).toBeCloseTo(1 / 64);
		expect(windows[30]![0] - windows[31]![0]).toBeCloseTo((TO - FROM) / 64 / 8, -2);
		expect(width(windows[59]!)).toBeCloseTo(TO - FROM, -2);
	});
	it('stays within the time', () => {
		for (const [from, to] of windows) expect(from >= FROM - 1 && to <= TO + 1).toBe(true);
	});
});

describe('the same data as a corpus', () => {
	const corpus = corpusOf(events);
	it('has every event in its place and lane, with its title', () => {
		expect(corpus.events).toHaveLength(2000);
		for (const { id, start, lane, title } of events.slice(0, 200)) {
			const row = corpus.rowOf.get(`ev:${id.toString(16).padStart(8, '0')}`)!;
			expect(corpus.table.start[row]).toBe(start / DAY_MS);
			expect(idsAt(corpus.table, 'partner', row)).toEqual([LANE_CODES[lane]]);
			expect(corpus.events[row]?.title.en).toBe(title);
		}
	});
	it('has partners by number of events', () => {
		const counts = corpus.partners.map(({ events: n }) => n);
		expect(counts).toEqual(counts.toSorted((a, b) => b - a));
		expect(corpus.partners[0]?.id).toBe('JP');
	});
});
