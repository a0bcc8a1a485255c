import { civilFromDays, daysFromCivil } from '#lib/corpus/span.ts';
import { UNDATED, type Corpus } from '#lib/corpus/table.ts';
import { extentColumns, orderOf, type Clock } from '#lib/timeline/days.ts';
import { tallyOf } from '#lib/timeline/tally.ts';
import { lowerBound } from '#lib/timeline/window.ts';

/** Rows of one year of a page of the list; the undated ones stand last. */
export interface Section {
	readonly year: number | null;
	/** Rows of this year in the whole list. */
	readonly total: number;
	readonly rows: readonly number[];
}

/** A list by the first possible day; of one day facts first, wishes last, as on a stem. */
export interface ListRows {
	readonly length: number;
	/** Rows from a place on, by year. O(page + rows of its first and last day). */
	page(from: number, size: number): Section[];
	/** Place of a row; -1 where the list does not hold it. */
	placeOf(row: number): number;
}

/** The list of some rows, given ascending. O(1) where they stand in the order of the clock, else O(events). */
export function listRows(corpus: Corpus, rows: ArrayLike<number>, clock: Clock): ListRows {
	const { start } = extentColumns(corpus, clock);
	const { status } = corpus.table;
	const ordered = inOrder(corpus, rows, clock);
	const dayAt = (place: number): number => (start[ordered[place]!] === UNDATED ? Infinity : start[ordered[place]!]!);
	/** Places of the day that a place belongs to. */
	const dayOf = (place: number): readonly [from: number, to: number] => {
		const day = dayAt(place);
		return [lowerBound(ordered.length, (at) => dayAt(at) < day), lowerBound(ordered.length, (at) => dayAt(at) <= day)];
	};
	const sorted = (from: number, to: number): number[] => {
		const part = Array.from({ length: to - from }, (_, index) => ordered[from + index]!);
		const keyOf = (row: number): number => (start[row] === UNDATED ? Infinity : start[row]!);
		return part.sort((a, b) => (keyOf(a) === keyOf(b) ? status[a]! - status[b]! || a - b : keyOf(a) - keyOf(b)));
	};
	return {
		length: ordered.length,
		page(from, size) {
			const to = Math.min(from + size, ordered.length);
			if (from >= to) return [];
			const [first] = dayOf(from);
			const part = sorted(first, dayOf(to - 1)[1]).slice(from - first, to - first);
			return byYear(part, (row) => (start[row] === UNDATED ? null : civilFromDays(start[row]!).year)).map((section) => ({ ...section, total: countYear(corpus, rows, clock, section.year) }));
		},
		placeOf(row) {
			const day = start[row] === UNDATED ? Infinity : start[row]!;
			const at = lowerBound(ordered.length, (place) => dayAt(place) < day);
			if (at === ordered.length || dayAt(at) !== day) return -1;
			const [first, last] = dayOf(at);
			const place = sorted(first, last).indexOf(row);
			return place < 0 ? -1 : first + place;
		}
	};
}

function inOrder(corpus: Corpus, rows: ArrayLike<number>, clock: Clock): ArrayLike<number> {
	const order = orderOf(corpus, clock);
	if (order === null) return rows;
	const isIn = new Uint8Array(corpus.table.length);
	for (let index = 0; index < rows.length; index++) isIn[rows[index]!] = 1;
	return order.filter((row) => isIn[row] === 1);
}

function byYear(rows: readonly number[], yearOf: (row: number) => number | null): { year: number | null; rows: number[] }[] {
	const sections: { year: number | null; rows: number[] }[] = [];
	for (const row of rows) {
		const year = yearOf(row);
		const last = sections.at(-1);
		if (last !== undefined && last.year === year) last.rows.push(row);
		else sections.push({ year, rows: [row] });
	}
	return sections;
}

function countYear(corpus: Corpus, rows: ArrayLike<number>, clock: Clock, year: number | null): number {
	const tally = tallyOf(corpus, rows, clock);
	if (year === null) return tally.total - tally.begunBefore(Infinity);
	return tally.begunBefore(daysFromCivil(year + 1, 1, 1)) - tally.begunBefore(daysFromCivil(year, 1, 1));
}
