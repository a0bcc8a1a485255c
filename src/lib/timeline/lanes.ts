import { listedRows } from '#lib/corpus/row-lists.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { firstPartner } from '#lib/grammar/grammar.ts';
import { middle, isCompact, buildStems, type Stem } from './stems.ts';
import type { Words } from '#lib/words/words.ts';
import type { Window } from './axis.ts';
import { DENSE_MARKS, stemAllowance } from './density.ts';
import { DEFAULT_PLAN, laneName, laneRows, type LanePlan, type LaneRows } from './lane-rows.ts';
import type { Rows } from './lane-buckets.ts';
import { extentOf, holdsRow, homeWindow, type Clock } from './window.ts';

/** An event drawn over the width of its date, on a track under the stems. */
export interface Bar {
	readonly row: number;
	readonly extent: Window;
	readonly isOpenStart: boolean;
	readonly isOpenEnd: boolean;
	/** 0 is the uppermost track of the lane. */
	readonly track: number;
}

/** One lane. Its events, seats and tracks are those of the whole corpus, so that no filter moves it. */
export interface Lane extends LaneRows {
	readonly stems: readonly Stem[];
	readonly bars: readonly Bar[];
	readonly tracks: number;
	/** Whether it has too many events for marks: it is then drawn by their density and has neither stems nor bars. */
	readonly isDense: boolean;
}

/** Lanes in the order of a plan; partners by number of events unless one is given, domestic events at the end. An order
 *  by name needs the words of a language. */
export function buildLanes(corpus: Corpus, hasDomestic: boolean, clock: Clock, plan: LanePlan = DEFAULT_PLAN, words: Words | null = null): readonly Lane[] {
	const key = [String(hasDomestic), clock, plan.by, plan.order, plan.order === 'name' ? (words?.lang ?? '') : '', ...plan.unfolded].join(' ');
	const known = built.get(corpus) ?? new Map<string, readonly Lane[]>();
	built.set(corpus, known);
	const found = known.get(key);
	if (found !== undefined) return found;
	const lanes = layLanes(corpus, clock, laneRows(corpus, hasDomestic, clock, plan, words));
	known.set(key, lanes);
	if (plan.by === 'partner' && lanes.every(({ isUnfolded }) => isUnfolded !== true)) seats.set(lanes, seatPartners(corpus, lanes));
	return lanes;
}

const seats = new WeakMap<readonly Lane[], Int16Array>();

/** Lane of each partner, by number in the order of the dictionary, and at the end that of events without one; -1 for
 *  none. Null where lanes stand for something else, or inside others. */
export function seatsOfPartners(lanes: readonly Lane[]): Int16Array | null {
	return seats.get(lanes) ?? null;
}

function seatPartners({ table }: Corpus, lanes: readonly Lane[]): Int16Array {
	const numbers = new Map(lanes.map(({ id }, number) => [id, number]));
	const others = numbers.get('others') ?? -1;
	return Int16Array.from([...table.dictionaries.partner.map((id) => numbers.get(id) ?? others), numbers.get('domestic') ?? others]);
}

// Lanes depend on nothing that a view changes from one frame to the next.
const built = new WeakMap<Corpus, Map<string, readonly Lane[]>>();

function layLanes(corpus: Corpus, clock: Clock, parts: readonly LaneRows[]): Lane[] {
	// Asked of no corpus whose lanes are all low.
	let clearance: number | null = null;
	const clear = (): number => {
		const home = homeWindow(corpus, listedRows(corpus.table, false), clock) ?? [0, 1];
		return (home[1] - home[0]) * 0.03;
	};
	const allowance = stemAllowance(parts.map(({ rows }) => rows.length));
	const lanes = parts.map((part) => (part.rows.length > allowance ? denseLane(part) : layLane(corpus, part, clock, (clearance ??= clear()))));
	// The fullest lanes give up their marks first, the same ones whatever a view shows.
	for (const lane of lanes.toSorted((a, b) => b.rows.length - a.rows.length || (a.id < b.id ? -1 : 1))) {
		if (marksOf(lanes) <= LANE_MARKS) break;
		lanes[lanes.indexOf(lane)] = denseLane(lane);
	}
	return lanes;
}

function denseLane({ id, slot, all, rows, depth, isUnfolded }: LaneRows): Lane {
	return { id, slot, all, rows, depth, isUnfolded, stems: [], bars: [], tracks: 0, isDense: true };
}

/** Marks that lanes may take; axis, tray, arcs and notes have the rest of the six hundred. */
const LANE_MARKS = 530;

/** Marks that lanes may need under any zoom: an upper bound. */
function marksOf(lanes: readonly Lane[]): number {
	let dense = 0;
	let sum = 0;
	for (const { stems, bars, rows, isDense } of lanes) {
		if (isDense) dense += 4 * rows.length;
		sum += isDense ? 5 : 7 + 5.5 * stems.length + 6 * bars.length + 2.5 * rows.length;
	}
	return sum + Math.min(dense, DENSE_MARKS);
}

/** A lane of some rows of its own, with their stems and bars. */
export function layLane(corpus: Corpus, lane: LaneRows, clock: Clock, clearance: number, rows: Rows = lane.rows, isDense = false): Lane {
	const bars = packBars(corpus, rows, clock, clearance);
	const tracks = bars.reduce((most, bar) => Math.max(most, bar.track + 1), 0);
	return { ...denseLane(lane), rows, stems: buildStems(corpus, rows, clock), bars, tracks, isDense };
}

const named = new WeakMap<readonly Lane[], { readonly words: Words; readonly names: readonly string[] }>();

/** Names of lanes in the gutter; made once for the same words. */
export function laneNames(corpus: Corpus, lanes: readonly Lane[], words: Words): readonly string[] {
	const known = named.get(lanes);
	if (known?.words === words) return known.names;
	const names = lanes.map(({ id }) => laneName(corpus, id, words));
	named.set(lanes, { words, names });
	return names;
}

/** Id of the lane that an event calls its own: that of its first partner where it stands there, else the first it stands in. */
export function homeOf(corpus: Corpus, lanes: readonly Lane[], row: number, clock: Clock): string {
	const partner = firstPartner(corpus, row);
	const own = lanes.find(({ id, rows }) => id === partner && holdsRow(corpus, clock, rows, row));
	const home = own ?? lanes.find(({ rows }) => holdsRow(corpus, clock, rows, row));
	return home?.id ?? partner ?? 'domestic';
}

/** Bars on tracks, first fit by start, at least `clearance` days apart on a track. An open side reaches everywhere. */
function packBars(corpus: Corpus, rows: Rows, clock: Clock, clearance: number): Bar[] {
	const ends: number[] = [];
	const wide = Array.from(rows).flatMap((row) => {
		const extent = extentOf(corpus, row, clock);
		if (extent === null || isCompact(corpus, row, extent, clock)) return [];
		const open = clock === 'happened' ? (corpus.table.open[row] ?? 0) : 0;
		const isOpenStart = (open & 1) !== 0;
		const isOpenEnd = (open & 2) !== 0;
		return [{ row, extent, isOpenStart, isOpenEnd, from: isOpenStart ? -Infinity : extent[0] }];
	});
	wide.sort((a, b) => a.from - b.from || middle(a.extent) - middle(b.extent) || a.row - b.row);
	return wide.map(({ row, extent, isOpenStart, isOpenEnd, from }) => {
		let track = ends.findIndex((end) => end + clearance <= from);
		if (track < 0) track = ends.length;
		ends[track] = isOpenEnd ? Infinity : extent[1];
		return { row, extent, isOpenStart, isOpenEnd, track };
	});
}
