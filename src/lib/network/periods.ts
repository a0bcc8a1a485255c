import type { Corpus } from '#lib/corpus/table.ts';
import { UNDATED } from '#lib/corpus/table.ts';

/** What became of a node or link from one period to the next. */
export type Change = 'new' | 'renewed' | 'silent';

/** Days [start, end). */
export type Days = readonly [start: number, end: number];

/** Rows of a period: those whose possible extent meets it. Undated ones are in none. */
export function rowsWithin(corpus: Corpus, rows: Iterable<number>, [from, to]: Days, clock: 'happened' | 'reported'): number[] {
	const { table } = corpus;
	const [start, end] = clock === 'happened' ? [table.start, table.end] : [table.reportedStart, table.reportedEnd];
	return [...rows].filter((row) => {
		const first = start[row] ?? UNDATED;
		return first !== UNDATED && first < to && (end[row] ?? first) > from;
	});
}

/** Dated rows in time order, as a play runs through them. */
export function playOrder(corpus: Corpus, rows: Iterable<number>, clock: 'happened' | 'reported'): number[] {
	const start = clock === 'happened' ? corpus.table.start : corpus.table.reportedStart;
	const dated = [...rows].filter((row) => (start[row] ?? UNDATED) !== UNDATED);
	return dated.sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0) || a - b);
}

/** Change of what has so many events before and after; null where it has none. */
export function changeOf(before: number, after: number): Change | null {
	if (after > 0) return before > 0 ? 'renewed' : 'new';
	return before > 0 ? 'silent' : null;
}
