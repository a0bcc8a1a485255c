import { describe, expect, it } from 'vitest';
import { listRows } from '#lib/explore/list-rows.ts';
import type { Clock } from '#lib/timeline/days.ts';
import { extentOf } from '#lib/timeline/window.ts';
import { loadBuilt } from '../../fixtures/built-corpus.ts';

const corpus = await loadBuilt();
const rows = Uint32Array.from({ length: corpus.table.length }, (_, row) => row).filter((row) => row % 7 !== 3);

describe.each(['happened', 'reported'] satisfies Clock[])('the list (%s)', (clock) => {
	const list = listRows(corpus, rows, clock);
	const all = list.page(0, Infinity).flatMap((section) => section.rows);

	it('holds every row once, by its first day, facts of a day first, undated ones last', () => {
		expect([...all].sort((a, b) => a - b)).toEqual([...rows]);
		const keys = all.map((row) => [extentOf(corpus, row, clock)?.[0] ?? Infinity, corpus.table.status[row]!] as const);
		for (let index = 1; index < keys.length; index++) {
			const [[day, status], [next, nextStatus]] = [keys[index - 1]!, keys[index]!];
			expect(day < next || (day === next && status <= nextStatus)).toBe(true);
		}
	});

	it('is the same in pages of any size', () => {
		for (const size of [1, 4, 9]) {
			const pages = Array.from({ length: Math.ceil(list.length / size) }, (_, page) => list.page(page * size, size));
			expect(pages.flat().flatMap((section) => section.rows)).toEqual(all);
		}
	});

	it('knows the place of each of its rows, and of no other', () => {
		for (const [place, row] of all.entries()) expect(list.placeOf(row)).toBe(place);
		expect(list.placeOf(3)).toBe(-1);
	});

	it('counts the events of a whole year, on whichever page they stand', () => {
		const totals = new Map(list.page(0, Infinity).map(({ year, rows: own }) => [year, own.length]));
		for (let from = 0; from < list.length; from += 5) for (const { year, total } of list.page(from, 5)) expect(total).toBe(totals.get(year));
	});
});
