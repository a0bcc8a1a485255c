import { UNDATED, type Corpus } from '#lib/corpus/table.ts';
import type { Window } from './axis.ts';
import { daysOf, extentColumns, placeOf, type Clock } from './days.ts';
import type { Lane } from './lanes.ts';
import { lowerBound } from './window.ts';

/** Counts of some rows over any stretch of time, each answered without a look at the rows. */
export interface Tally {
	/** Rows counted, undated ones too. */
	readonly total: number;
	/** Dated ones that may have begun before the day at a place among the days of the corpus. */
	readonly begunAt: (place: number) => number;
	/** Dated ones that may have begun before a day. */
	readonly begunBefore: (day: number) => number;
	/** Dated ones that must have ended by a day. */
	readonly endedBy: (day: number) => number;
	/** Dated ones that meet a window. */
	readonly within: (window: Window) => number;
}

/** How the rows of a corpus stand under a filter, and what can be counted of them at once. */
export interface Standing {
	/** 1 = shown, 2 = dimmed, 0 = not drawn, per row. */
	readonly of: Uint8Array;
	/** Shown rows of each lane. */
	readonly lanes: readonly Tally[];
	/** Every shown row once; counted when first asked for. */
	readonly all: () => Tally;
}

interface Kept {
	readonly lanes: readonly Lane[];
	readonly outside: ArrayLike<number>;
	readonly clock: Clock;
	readonly standing: Standing;
}

const MEMORY = new WeakMap<object, Kept>();

/** Standing of rows on lanes; made anew only for other rows: a step of a gesture looks at no row. O(rows + days · lanes). */
export function standingOf(corpus: Corpus, lanes: readonly Lane[], clock: Clock, rows: ArrayLike<number>, outside: ArrayLike<number>): Standing {
	const known = MEMORY.get(rows);
	if (known !== undefined && known.lanes === lanes && known.outside === outside && known.clock === clock) return known.standing;
	const of = new Uint8Array(corpus.table.length);
	for (let index = 0; index < outside.length; index++) of[outside[index]!] = 2;
	for (let index = 0; index < rows.length; index++) of[rows[index]!] = 1;
	const standing = {
		of,
		lanes: tallyLanes(corpus, lanes, clock, rows, of),
		all: () => tallyOf(corpus, rows, clock)
	};
	MEMORY.set(rows, { lanes, outside, clock, standing });
	return standing;
}

/** Which lanes a row stands in. */
interface Membership {
	/** Number of the first lane of each row, from 1; 0 where it has none. */
	readonly first: Uint16Array | Uint8Array;
	/** Further ones: row, number of the lane from 0. */
	readonly more: Uint32Array;
}

const MEMBERS = new WeakMap<readonly Lane[], Membership>();

function membersOf(lanes: readonly Lane[], length: number): Membership {
	const known = MEMBERS.get(lanes);
	if (known !== undefined) return known;
	const first = lanes.length < 255 ? new Uint8Array(length) : new Uint16Array(length);
	const more: number[] = [];
	for (const [number, { rows }] of lanes.entries())
		for (let index = 0; index < rows.length; index++) {
			const row = rows[index]!;
			if (first[row] === 0) first[row] = number + 1;
			else more.push(row, number);
		}
	const members = { first, more: Uint32Array.from(more) };
	MEMBERS.set(lanes, members);
	return members;
}

function tallyLanes(corpus: Corpus, lanes: readonly Lane[], clock: Clock, rows: ArrayLike<number>, standing: Uint8Array): Tally[] {
	const { first, more } = membersOf(lanes, standing.length);
	const tally = emptyTally(corpus, clock, lanes.length);
	for (let index = 0; index < rows.length; index++) {
		const lane = first[rows[index]!]!;
		if (lane !== 0) tally.count(lane - 1, rows[index]!);
	}
	for (let index = 0; index < more.length; index += 2) if (standing[more[index]!] === 1) tally.count(more[index + 1]!, more[index]!);
	return tally.finish();
}

/** Counts rows of a corpus by one of its clocks. */
export function tallyRows(corpus: Corpus, clock: Clock, rows: ArrayLike<number>): Tally {
	const tally = emptyTally(corpus, clock, 1);
	for (let index = 0; index < rows.length; index++) tally.count(0, rows[index]!);
	return tally.finish()[0]!;
}

const tallies = new WeakMap<object, Map<Clock, Tally>>();

/** Counts of rows by one of their clocks, made once for the same rows. */
export function tallyOf(corpus: Corpus, rows: ArrayLike<number>, clock: Clock): Tally {
	const known = tallies.get(rows) ?? new Map<Clock, Tally>();
	tallies.set(rows, known);
	const tally = known.get(clock) ?? tallyRows(corpus, clock, rows);
	known.set(clock, tally);
	return tally;
}

/** Counters of begins and ends by day, a stretch for each lane. */
function emptyTally(corpus: Corpus, clock: Clock, lanes: number): { count(lane: number, row: number): void; finish(): Tally[] } {
	const days = daysOf(corpus, clock);
	const { start, end } = extentColumns(corpus, clock);
	const stride = days.days.length + 1;
	const begun = new Uint32Array(lanes * stride);
	const ended = new Uint32Array(lanes * stride);
	const totals = new Uint32Array(lanes);
	return {
		count(lane, row) {
			totals[lane]!++;
			if (start[row] === UNDATED) return;
			const at = lane * stride + 1;
			begun[at + placeOf(days, start[row]!)]!++;
			ended[at + placeOf(days, end[row]!)]!++;
		},
		finish() {
			for (let lane = 0; lane < lanes; lane++)
				for (let at = lane * stride + 1; at < (lane + 1) * stride; at++) {
					begun[at]! += begun[at - 1]!;
					ended[at]! += ended[at - 1]!;
				}
			return Array.from(totals, (total, lane): Tally => {
				const begunAt = (place: number): number => begun[lane * stride + place]!;
				const begunBefore = (day: number): number => begunAt(placeOf(days, Math.ceil(day)));
				const endedBy = (day: number): number => ended[lane * stride + placeOf(days, Math.floor(day) + 1)]!;
				return { total, begunAt, begunBefore, endedBy, within: ([from, to]) => begunBefore(to) - endedBy(from) };
			});
		}
	};
}

/**
 * Rows of a lane that meet a window and stand at 1, or at 1 or 2, in the order of the lane. Rows that began before the window
 * are looked for back from it until all that are known to reach into it are found.
 */
export function rowsWithin(
	corpus: Corpus,
	clock: Clock,
	{ rows }: Pick<Lane, 'rows'>,
	[from, to]: Window,
	standing: Uint8Array,
	options: { readonly hasDimmed?: boolean; readonly reaching: number }
): number[] {
	const { start, end } = extentColumns(corpus, clock);
	const dated = (index: number): number => (start[rows[index]!] === UNDATED ? Infinity : start[rows[index]!]!);
	const first = lowerBound(rows.length, (index) => dated(index) < from);
	const isIn = (row: number): boolean => standing[row] === 1 || (options.hasDimmed === true && standing[row] === 2);
	const found: number[] = [];
	let missing = options.reaching;
	for (let index = first - 1; index >= 0 && missing > 0; index--) {
		const row = rows[index]!;
		if (end[row]! <= from || !isIn(row)) continue;
		found.push(row);
		if (standing[row] === 1) missing--;
	}
	found.reverse();
	for (let index = first; index < rows.length && dated(index) < to; index++) if (isIn(rows[index]!)) found.push(rows[index]!);
	return found;
}
