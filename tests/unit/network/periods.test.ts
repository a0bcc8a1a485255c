import { describe, expect, it } from 'vitest';
import { daysFromCivil } from '#lib/corpus/span.ts';
import { changeOf, playOrder, rowsWithin } from '#lib/network/periods.ts';
import { tinyCorpus } from '../../fixtures/tiny-corpus.ts';

const corpus = tinyCorpus();
const all = [0, 1, 2, 3, 4, 5, 6, 7];
const year = (from: number, to: number) => [daysFromCivil(from, 1, 1), daysFromCivil(to + 1, 1, 1)] as const;

describe('two periods', () => {
	it('hold the events that may have happened in them, undated ones in none', () => {
		expect(rowsWithin(corpus, all, year(2018, 2018), 'happened')).toEqual([0]);
		expect(rowsWithin(corpus, all, year(1900, 2100), 'happened')).not.toContain(7);
	});
	it('make a link new, renewed or silent, or nothing', () => {
		expect([changeOf(0, 2), changeOf(1, 2), changeOf(3, 0), changeOf(0, 0)]).toEqual(['new', 'renewed', 'silent', null]);
	});
});

describe('a play', () => {
	it('runs through the dated events in time, whatever order they are given in', () => {
		const order = playOrder(corpus, [...all].reverse(), 'happened');
		expect(order).not.toContain(7);
		const days = order.map((row) => corpus.table.start[row] ?? 0);
		expect(days).toEqual(days.toSorted((a, b) => a - b));
	});
});
