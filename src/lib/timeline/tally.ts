import { isPartition, partnerRows } from '#lib/corpus/row-lists.ts';
import { ascending, presenceOf } from '#lib/corpus/rows.ts';
import { RunningCount } from '#lib/corpus/running-count.ts';
import { UNDATED, type Corpus } from '#lib/corpus/table.ts';
import type { Window } from './axis.ts';
import { addByPartner, addRows, extentsOf, noDays, summedUp, type DayCounts, type LaneCounts, type Weights } from './day-counts.ts';
import { extentColumns, placeOf, type Clock, type Days } from './days.ts';
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
	/** 1 = shown, 2 = dimmed, 0 = not drawn, per row; made when it is first read. */
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

/** Standing of rows on lanes; made anew only for other rows: a step of a gesture looks at no row, and another filter at those that
 *  come and go, where lanes stand for partners. O(rows of the lanes + days · lanes) in others. */
export function standingOf(corpus: Corpus, lanes: readonly Lane[], clock: Clock, rows: ArrayLike<number>, outside: ArrayLike<number>): Standing {
	const known = MEMORY.get(rows);
	if (known !== undefined && known.lanes === lanes && known.outside === outside && known.clock === clock) return known.standing;
	let of: Uint8Array | null = null;
	const mark = (): Uint8Array => (of ??= standingRows(rows, outside, corpus.table.length));
	const counted = countWhole(corpus, clock, rows, lanes) ?? countPartners(corpus, clock, rows, lanes) ?? lanes.map((lane) => countDays(corpus, clock, lane.rows, mark()));
	const standing: Standing = {
		get of() {
			return mark();
		},
		lanes: counted,
		// A lane that holds as many holds them all.
		all: () => counted.find(({ total }) => total === rows.length) ?? tallyOf(corpus, rows, clock)
	};
	MEMORY.set(rows, { lanes, outside, clock, standing });
	return standing;
}

function standingRows(rows: ArrayLike<number>, outside: ArrayLike<number>, length: number): Uint8Array {
	const of = presenceOf(ascending(rows), length);
	for (let index = 0; index < outside.length; index++) of[outside[index]!] = 2;
	return of;
}

/** Counts of lanes of partners where all rows are shown, or those of one partner and each has but one: they are those of the
 *  lanes themselves, made once. Null for other rows. */
function countWhole(corpus: Corpus, clock: Clock, rows: ArrayLike<number>, lanes: readonly Lane[]): Tally[] | null {
	const { table } = corpus;
	if (seatsOfPartners(lanes) === null || !isPartition(table)) return null;
	if (rows.length === lanes.reduce((sum, lane) => sum + lane.rows.length, 0)) return lanes.map((lane) => laneTally(corpus, clock, lane));
	const partner = partnerRows(table).findIndex((list) => isSameList(list, rows));
	const own = partner < 0 ? -1 : lanes.findIndex((lane) => lane.id === table.dictionaries.partner[partner] && lane.rows.length === rows.length);
	return own < 0 ? null : lanes.map((lane, index) => (index === own ? laneTally(corpus, clock, lane) : NONE));
}

/** Whether two lists are the same bytes. */
function isSameList(list: Uint32Array, rows: ArrayLike<number>): boolean {
	return rows instanceof Uint32Array && list.length > 0 && list.length === rows.length && list.buffer === rows.buffer && list.byteOffset === rows.byteOffset;
}

const whole = new WeakMap<Lane, Tally>();

/** Counts of all rows of a lane. */
function laneTally(corpus: Corpus, clock: Clock, lane: Lane): Tally {
	let tally = whole.get(lane);
	if (tally === undefined) {
		const extents = extentsOf(corpus, clock);
		const counts = noDays(extents);
		addRows(counts, extents, ascending(lane.rows), 1, null);
		whole.set(lane, (tally = tallyFrom(extents.days, summedUp(counts))));
	}
	return tally;
}

const tallies = new WeakMap<Corpus, Map<Clock, (rows: ArrayLike<number>) => Tally>>();

/** Counts of rows by one of their clocks, made once for the same rows. */
export function tallyOf(corpus: Corpus, rows: ArrayLike<number>, clock: Clock): Tally {
	const known = tallies.get(corpus) ?? new Map<Clock, (rows: ArrayLike<number>) => Tally>();
	tallies.set(corpus, known);
	const tally = known.get(clock) ?? runningTally(corpus, clock, null);
	known.set(clock, tally);
	return tally(rows);
}

/** Counts lists of rows by one of their clocks, each row as often as its weight says where weights are given: each list once,
 *  from what was counted before. */
export function runningTally(corpus: Corpus, clock: Clock, weights: Weights | null): (rows: ArrayLike<number>) => Tally {
	const extents = extentsOf(corpus, clock);
	const known = new WeakMap<object, Tally>();
	const running = new RunningCount<DayCounts>(corpus.table.length, {
		count(added, removed) {
			const counts = noDays(extents);
			addRows(counts, extents, added, 1, weights);
			addRows(counts, extents, removed, -1, weights);
			return counts;
		},
		onto: (counts, change) => summedUp(change, counts)
	});
	return (rows) => {
		const tally = known.get(rows) ?? tallyFrom(extents.days, running.of(ascending(rows)));
		known.set(rows, tally);
		return tally;
	};
}

/** Counts rows that stand at 1 by the days on which they may begin and must have ended. */
function countDays(corpus: Corpus, clock: Clock, rows: ArrayLike<number>, standing: Uint8Array): Tally {
	const extents = extentsOf(corpus, clock);
	const counts = noDays(extents);
	addRows(counts, extents, rowsAmong(rows, standing), 1, null);
	return tallyFrom(extents.days, summedUp(counts));
}

function rowsAmong(rows: ArrayLike<number>, standing: Uint8Array): Uint32Array {
	const shown = new Uint32Array(rows.length);
	let count = 0;
	for (let index = 0; index < rows.length; index++) if (standing[rows[index]!] === 1) shown[count++] = rows[index]!;
	return shown.subarray(0, count);
}

const running = new WeakMap<readonly Lane[], RunningCount<LaneCounts>>();

/** Counts of lanes of partners by the partners of each row; null where lanes stand for something else. */
function countPartners(corpus: Corpus, clock: Clock, rows: ArrayLike<number>, lanes: readonly Lane[]): Tally[] | null {
	const seats = seatsOfPartners(lanes);
	if (seats === null) return null;
	const extents = extentsOf(corpus, clock);
	const own = running.get(lanes) ?? new RunningCount<LaneCounts>(corpus.table.length, {
		count(added, removed) {
			const counts: LaneCounts = lanes.map(() => null);
			addByPartner(counts, extents, corpus.table.partner, seats, added, 1);
			addByPartner(counts, extents, corpus.table.partner, seats, removed, -1);
			return counts;
		},
		onto: (counts, change) => change.map((one, lane) => (one === null ? (counts?.[lane] ?? null) : summedUp(one, counts?.[lane])))
	});
	running.set(lanes, own);
	return own.of(ascending(rows)).map((counts) => tallyFrom(extents.days, counts));
}

const NONE: Tally = { total: 0, begunAt: () => 0, begunBefore: () => 0, endedBy: () => 0, within: () => 0 };

function tallyFrom(days: Days, counts: DayCounts | null): Tally {
	if (counts === null || counts.total === 0) return NONE;
	const { total, begun, ended } = counts;
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
