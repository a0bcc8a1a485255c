import { UNDATED, type Corpus } from '#lib/corpus/table.ts';
import type { Window } from './axis.ts';
import { daysOf, extentColumns, placeOf, type Clock, type Days } from './days.ts';
import { seatsOfPartners, type Lane } from './lanes.ts';
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

/** Standing of rows on lanes; made anew only for other rows: a step of a gesture looks at no row. O(rows of the lanes + days · lanes that
 *  show any). */
export function standingOf(corpus: Corpus, lanes: readonly Lane[], clock: Clock, rows: ArrayLike<number>, outside: ArrayLike<number>): Standing {
	const known = MEMORY.get(rows);
	if (known !== undefined && known.lanes === lanes && known.outside === outside && known.clock === clock) return known.standing;
	const of = new Uint8Array(corpus.table.length);
	markRows(of, outside, 2);
	markRows(of, rows, 1);
	const seats = rows.length < of.length / 2 ? seatsOfPartners(lanes) : null;
	const counted = seats === null ? lanes.map((lane) => countDays(corpus, clock, lane.rows, of)) : countPartners(corpus, clock, rows, lanes, seats);
	const standing = {
		of,
		lanes: counted,
		// A lane that holds as many holds them all.
		all: () => counted.find(({ total }) => total === rows.length) ?? tallyOf(corpus, rows, clock)
	};
	MEMORY.set(rows, { lanes, outside, clock, standing });
	return standing;
}

function markRows(standing: Uint8Array, rows: ArrayLike<number>, mark: 1 | 2): void {
	if (rows.length === standing.length) standing.fill(mark);
	else for (let index = 0; index < rows.length; index++) standing[rows[index]!] = mark;
}

/** Counts rows of a corpus by one of its clocks. */
export function tallyRows(corpus: Corpus, clock: Clock, rows: ArrayLike<number>): Tally {
	return countDays(corpus, clock, rows, null);
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

const NONE: Tally = { total: 0, begunAt: () => 0, begunBefore: () => 0, endedBy: () => 0, within: () => 0 };

/** Counts rows that stand at 1, or all of them, by the days on which they may begin and must have ended. */
function countDays(corpus: Corpus, clock: Clock, rows: ArrayLike<number>, standing: Uint8Array | null): Tally {
	let first = 0;
	if (standing !== null) while (first < rows.length && standing[rows[first]!] !== 1) first++;
	if (first === rows.length) return NONE;
	const days = daysOf(corpus, clock);
	const { start, end } = extentColumns(corpus, clock);
	const counters = makeCounters(days);
	const { begun, ended } = counters;
	for (let index = first; index < rows.length; index++) {
		const row = rows[index]!;
		if (standing !== null && standing[row] !== 1) continue;
		counters.total++;
		if (start[row] === UNDATED) continue;
		begun[placeOf(days, start[row]!) + 1]!++;
		ended[placeOf(days, end[row]!) + 1]!++;
	}
	return tallyFrom(days, counters);
}

/** The same for lanes of partners by the partners of each row: few rows of a large corpus are counted without a look at
 *  the others. */
function countPartners(corpus: Corpus, clock: Clock, rows: ArrayLike<number>, lanes: readonly Lane[], seats: Int16Array): Tally[] {
	const { offsets, values } = corpus.table.partner;
	const days = daysOf(corpus, clock);
	const { start, end } = extentColumns(corpus, clock);
	const counters: (Counters | undefined)[] = lanes.map(() => undefined);
	const without = seats[seats.length - 1]!;
	const count = (lane: number, row: number): void => {
		const own = (counters[lane] ??= makeCounters(days));
		own.total++;
		if (start[row] === UNDATED) return;
		own.begun[placeOf(days, start[row]!) + 1]!++;
		own.ended[placeOf(days, end[row]!) + 1]!++;
	};
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index]!;
		const from = offsets[row]!;
		const to = offsets[row + 1]!;
		if (from === to && without >= 0) count(without, row);
		for (let at = from; at < to; at++) {
			const lane = seats[values[at]!]!;
			let isCounted = lane < 0;
			// Two partners of one event may stand in the lane of all others.
			for (let before = from; before < at; before++) isCounted ||= seats[values[before]!] === lane;
			if (!isCounted) count(lane, row);
		}
	}
	return counters.map((own) => (own === undefined ? NONE : tallyFrom(days, own)));
}

/** Rows by the place of the day on which they begin and end, one place on. */
interface Counters {
	total: number;
	readonly begun: Uint32Array;
	readonly ended: Uint32Array;
}

function makeCounters({ days }: Days): Counters {
	return { total: 0, begun: new Uint32Array(days.length + 1), ended: new Uint32Array(days.length + 1) };
}

function tallyFrom(days: Days, { total, begun, ended }: Counters): Tally {
	for (let place = 1; place < begun.length; place++) {
		begun[place]! += begun[place - 1]!;
		ended[place]! += ended[place - 1]!;
	}
	const begunAt = (place: number): number => begun[place]!;
	const begunBefore = (day: number): number => begun[placeOf(days, Math.ceil(day))]!;
	const endedBy = (day: number): number => ended[placeOf(days, Math.floor(day) + 1)]!;
	return { total, begunAt, begunBefore, endedBy, within: ([from, to]) => begunBefore(to) - endedBy(from) };
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
