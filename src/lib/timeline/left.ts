import { PRECISIONS, type Precision } from '#lib/corpus/kinds.ts';
import { ascending } from '#lib/corpus/rows.ts';
import { RunningCount } from '#lib/corpus/running-count.ts';
import { UNDATED, type Corpus } from '#lib/corpus/table.ts';
import { daysOf, extentColumns, type Clock } from './days.ts';
import { dateOf, type Drawing } from './drawing.ts';
import type { Rows } from './lane-buckets.ts';
import { middle } from './stems.ts';
import type { Tally } from './tally.ts';
import { extentOf, holdsRow, lowerBound } from './window.ts';

/** What a window leaves out of the shown events that have a date, and how many it holds. */
export interface Left {
	readonly before: number;
	readonly after: number;
	readonly drawn: number;
	/** First and last possible day of any of them, the last one exclusive. */
	readonly first: number;
	readonly last: number;
}

/**
 * Counts what a window leaves out. Lanes of clusters and paths hold all that meets it; of the others `rows` names the
 * shown rows that they draw, because a stem stands or falls as a whole, and `near` those in view where the lane has more
 * than it draws. O(rows of those lanes in view).
 */
export function countLeft(drawing: Drawing, all: () => Tally, rows: readonly (readonly number[] | null)[], near: readonly (Rows | null)[]): Left {
	const { input, layout, window } = drawing;
	const { corpus, clock } = input;
	const tally = all();
	const { dated, first, last } = reachOf(tally, daysOf(corpus, clock).days);
	let before = tally.endedBy(window[0]);
	let after = dated - tally.begunBefore(window[1]);
	const drawn = new Set(rows.flatMap((own) => own ?? []));
	const hasDense = rows.includes(null);
	const isCounted = (row: number): boolean => hasDense && layout.lanes.some(({ lane }, index) => rows[index] === null && holdsRow(corpus, clock, lane.rows, row));
	for (const row of drawn) {
		const [from, to] = extentOf(corpus, row, clock)!;
		if (to <= window[0]) before--;
		else if (from >= window[1]) after--;
	}
	const missing = new Set<number>();
	for (const [index, own] of rows.entries()) {
		if (own === null) continue;
		for (const row of near[index] ?? layout.lanes[index]!.lane.rows) if (drawing.standing[row] === 1 && !drawn.has(row)) missing.add(row);
	}
	for (const row of missing) {
		const extent = extentOf(corpus, row, clock);
		if (extent === null || extent[1] <= window[0] || extent[0] >= window[1] || isCounted(row)) continue;
		if (middle(extent) < middle(window)) before++;
		else after++;
	}
	return { before, after, drawn: dated - before - after, first, last };
}

/** How many of the rows counted are dated, their first day and the day after their last. */
interface Reach {
	readonly dated: number;
	readonly first: number;
	readonly last: number;
}

const REACHES = new WeakMap<Tally, Reach>();

function reachOf(tally: Tally, days: Int32Array): Reach {
	if (tally.total === 0) return { dated: 0, first: 0, last: 0 };
	const known = REACHES.get(tally);
	if (known !== undefined) return known;
	const dated = tally.begunBefore(Infinity);
	const first = days[lowerBound(days.length, (at) => tally.begunBefore(days[at]! + 1) === 0)] ?? 0;
	const last = days[lowerBound(days.length, (at) => tally.endedBy(days[at]!) < dated)] ?? 0;
	const reach = { dated, first, last };
	REACHES.set(tally, reach);
	return reach;
}

const UNDATED_ROWS = new WeakMap<Corpus, Map<string, Uint32Array>>();

/** Rows that no axis can hold, ascending; domestic ones only where they are let in. */
export function undatedRows(corpus: Corpus, clock: Clock, hasDomestic: boolean): Uint32Array {
	const known = UNDATED_ROWS.get(corpus) ?? new Map<string, Uint32Array>();
	UNDATED_ROWS.set(corpus, known);
	const key = `${clock} ${String(hasDomestic)}`;
	const found = known.get(key);
	if (found !== undefined) return found;
	const { start } = extentColumns(corpus, clock);
	const rows: number[] = [];
	// By the days of the events themselves the undated ones stand at the end.
	const from = clock === 'happened' ? lowerBound(start.length, (row) => start[row] !== UNDATED) : 0;
	for (let row = from; row < start.length; row++) if (start[row] === UNDATED && (hasDomestic || corpus.table.domestic[row] !== 1)) rows.push(row);
	const made = Uint32Array.from(rows);
	known.set(key, made);
	return made;
}

/** How many of the rows are shown. */
export function countShown(rows: Uint32Array, standing: Uint8Array): number {
	let count = 0;
	for (const row of rows) if (standing[row] === 1) count++;
	return count;
}

const RUNNING = new WeakMap<Corpus, Map<Clock, RunningCount<number>>>();
const INEXACT = new WeakMap<object, Map<Clock, number>>();
const EXACT: readonly Precision[] = ['day', 'interval'];

/** How many of the rows have a date that is not known to the day; counted once for the same rows. */
export function countInexact(corpus: Corpus, clock: Clock, rows: ArrayLike<number>): number {
	const known = INEXACT.get(rows) ?? new Map<Clock, number>();
	INEXACT.set(rows, known);
	const found = known.get(clock) ?? (hasInexact(corpus, clock) ? runningInexact(corpus, clock).of(ascending(rows)) : 0);
	known.set(clock, found);
	return found;
}

/** Whether any date of a corpus may not be known to the day, as far as its columns tell. */
function hasInexact(corpus: Corpus, clock: Clock): boolean {
	if (clock !== 'happened') return true;
	const found = HAS_INEXACT.get(corpus) ?? corpus.table.precision.some((precision) => INEXACTLY[precision] === 1);
	HAS_INEXACT.set(corpus, found);
	return found;
}

const HAS_INEXACT = new WeakMap<Corpus, boolean>();

function runningInexact(corpus: Corpus, clock: Clock): RunningCount<number> {
	const known = RUNNING.get(corpus) ?? new Map<Clock, RunningCount<number>>();
	RUNNING.set(corpus, known);
	const running = known.get(clock) ?? newInexact(corpus, clock);
	known.set(clock, running);
	return running;
}

function newInexact(corpus: Corpus, clock: Clock): RunningCount<number> {
	const count = clock === 'happened' ? inexactByPrecision(corpus) : inexactByPublication(corpus);
	return new RunningCount(corpus.table.length, { count: (added, removed) => count(added) - count(removed), onto: (base, change) => (base ?? 0) + change });
}

function inexactByPrecision({ table: { precision } }: Corpus): (rows: Uint32Array) => number {
	return (rows) => {
		let count = 0;
		for (let index = 0; index < rows.length; index++) count += INEXACTLY[precision[rows[index]!]!]!;
		return count;
	};
}

function inexactByPublication(corpus: Corpus): (rows: Uint32Array) => number {
	const isExact = publishedExactly(corpus);
	return (rows) => rows.reduce((count, row) => count + (isExact(row) ? 0 : 1), 0);
}

/** 1 for each precision that is not to the day. */
const INEXACTLY = Uint8Array.from(PRECISIONS, (name) => (EXACT.includes(name) ? 0 : 1));

/** Whether the publication that places a row is known to the day. Columns know of one no more than its extent. */
function publishedExactly(corpus: Corpus): (row: number) => boolean {
	if (corpus.records !== undefined) {
		const { reportedStart, reportedEnd } = corpus.table;
		return (row) => (reportedEnd[row] ?? 0) - (reportedStart[row] ?? 0) === 1;
	}
	return (row) => EXACT.includes(dateOf({ corpus, clock: 'reported' }, row)?.precision ?? 'unknown');
}
