import type { Window } from './axis.ts';
import { placeOf, type Days } from './days.ts';
import { CELL } from './layout.ts';
import type { Tally } from './tally.ts';

/** How a lane draws its events: each on its own, in counted clusters, or as a path whose height is their number. */
export type Form = 'marks' | 'clusters' | 'path';

/** Marks that lanes drawn by their density may make together, so that a scene stays under 600. */
export const DENSE_MARKS = 180;
/** Marks that lanes of stems may stand for together, each event with its stem, foot and label. */
const STEM_EVENTS = 150;

/** Room of one event among others in px, and least width of a cluster and of a step of a path. */
const SEAT = 2 * CELL;
const CLUSTER = 38;
const STEP = 4;
/** Events in a cluster, on average, from which on a path says more than circles do. */
const CROWD = 16;

/** Events up to which a lane is tall enough for stems with labels; one with more is low, and drawn by its density. */
export function stemAllowance(rowsPerLane: readonly number[]): number {
	const total = rowsPerLane.reduce((sum, rows) => sum + rows, 0);
	return total <= STEM_EVENTS ? Infinity : Math.max(6, Math.floor(STEM_EVENTS / Math.max(1, rowsPerLane.length)));
}

/**
 * Form of each lane by the pixels there are: marks where every event in view finds its seat side by side, a path where
 * clusters would hold more than CROWD events each, clusters between. Where all of them would make too many marks the
 * fullest lane takes the next form, and so on. `counts` are the events in view; `fits` says whether they have room as
 * marks in the height of a low lane, and is asked of no lane that would not draw them.
 */
export function chooseForms(counts: readonly number[], plotPx: number, fits: (lane: number) => boolean): Form[] {
	const bins = Math.max(1, Math.floor(plotPx / CLUSTER));
	const forms = counts.map((count): Form => {
		if (count * SEAT <= plotPx) return 'marks';
		return count <= bins * CROWD ? 'clusters' : 'path';
	});
	const costOf = (lane: number): number => ({ marks: counts[lane]! * 4, clusters: 2 * Math.min(counts[lane]!, bins), path: 2 })[forms[lane]!];
	let cost = forms.reduce((sum, _, lane) => sum + costOf(lane), 0);
	const coarsest = counts.map((_, lane) => lane).sort((a, b) => counts[b]! - counts[a]! || a - b);
	for (const [form, next] of [['marks', 'clusters'], ['clusters', 'path']] as const)
		for (const lane of coarsest) {
			if (cost <= DENSE_MARKS || forms[lane] !== form) continue;
			cost -= costOf(lane);
			forms[lane] = next;
			cost += costOf(lane);
		}
	return forms.map((form, lane) => (form === 'marks' && !fits(lane) ? 'clusters' : form));
}

/** Lengths of bins in days. */
const LENGTHS = [1, 2, 4, 7, 14, 28, 56, 91, 182, 365, 730, 1461, 3652, 9131, 18262, 36525, 182625, 365250] as const;

/** A stretch of days with the shown events that may have begun in it, or that reach into the window from before it. */
export interface Bin {
	readonly from: number;
	readonly to: number;
	readonly count: number;
}

/** Days of a bin for clusters or paths; bins lie at multiples of it, so that panning moves them and changes none. */
export function binDays(form: 'clusters' | 'path', pxPerDay: number): number {
	const least = (form === 'clusters' ? CLUSTER : STEP) / pxPerDay;
	return LENGTHS.find((days) => days >= least) ?? Math.ceil(least);
}

/** Where the bins of a window begin and end: the first day, and the places of their ends among the days of the corpus. */
export interface Grid {
	readonly window: Window;
	readonly days: number;
	readonly from: number;
	readonly ends: Uint32Array;
}

/** Bins of so many days that meet a window; one grid serves all lanes. */
export function layGrid(days: Days, window: Window, length: number): Grid {
	const from = Math.floor(window[0] / length) * length;
	const ends = new Uint32Array(Math.max(0, Math.ceil((window[1] - from) / length)));
	for (let bin = 0; bin < ends.length; bin++) ends[bin] = placeOf(days, Math.ceil(Math.min(from + (bin + 1) * length, window[1])));
	return { window, days: length, from, ends };
}

/** Bins of a grid that hold events, in time order. O(bins). */
export function binTally({ begunAt, endedBy }: Tally, { window, days, from, ends }: Grid): Bin[] {
	const bins: Bin[] = [];
	let before = endedBy(window[0]);
	for (let bin = 0; bin < ends.length; bin++) {
		const begun = begunAt(ends[bin]!);
		if (begun > before) bins.push({ from: from + bin * days, to: from + (bin + 1) * days, count: begun - before });
		before = begun;
	}
	return bins;
}
