import { UNDATED, type Corpus } from '#lib/corpus/table.ts';
import type { Window } from './axis.ts';

export type Clock = 'happened' | 'reported';

/** Narrowest window, in days. */
export const MIN_WINDOW_DAYS = 3;

/** Possible extent of a row in days, by when it happened or when it was reported; null where it is not on the axis. */
export function extentOf(corpus: Corpus, row: number, clock: Clock): Window | null {
	const { start, end, reportedStart, reportedEnd } = corpus.table;
	const from = (clock === 'happened' ? start : reportedStart)[row] ?? UNDATED;
	if (from === UNDATED) return null;
	return [from, (clock === 'happened' ? end : reportedEnd)[row] ?? from + 1];
}

/** Window that holds every dated row, with a margin of 2 %; null where no row has a date. */
export function fullWindow(corpus: Corpus, rows: ArrayLike<number>, clock: Clock): Window | null {
	let start = Infinity;
	let end = -Infinity;
	for (let index = 0; index < rows.length; index++) {
		const extent = extentOf(corpus, rows[index] ?? 0, clock);
		if (extent === null) continue;
		start = Math.min(start, extent[0]);
		end = Math.max(end, extent[1]);
	}
	return start > end ? null : padWindow([start, end]);
}

/**
 * Window the timeline opens with: the full one, unless leaving out at most 5 % of the dated events at its ends
 * makes it at least half as narrow; what is left out is counted at the edge. Years apart from all others would
 * else push the rest into a corner.
 */
export function homeWindow(corpus: Corpus, rows: ArrayLike<number>, clock: Clock): Window | null {
	const extents: Window[] = [];
	for (let index = 0; index < rows.length; index++) {
		const extent = extentOf(corpus, rows[index] ?? 0, clock);
		if (extent !== null) extents.push(extent);
	}
	const full = fullWindow(corpus, rows, clock);
	if (full === null) return null;
	extents.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
	const allowed = Math.floor(extents.length * 0.05);
	// Latest end among the extents up to each place, so that every way to leave some out costs one step.
	const latest = new Float64Array(extents.length);
	for (const [index, extent] of extents.entries()) latest[index] = Math.max(extent[1], index === 0 ? -Infinity : (latest[index - 1] ?? 0));
	let best = full;
	for (let left = 0; left <= allowed; left++) {
		const first = extents[left];
		const last = latest[extents.length - 1 - (allowed - left)];
		if (first === undefined || last === undefined) continue;
		const candidate = padWindow([first[0], last]);
		if (candidate[1] - candidate[0] < best[1] - best[0]) best = candidate;
	}
	return best[1] - best[0] <= (full[1] - full[0]) / 2 ? best : full;
}

/** The window zoomed by a factor (2 = twice as close) about a day that stays where it is. */
export function zoomWindow(window: Window, factor: number, about: number, limits: Window): Window {
	const width = Math.max(MIN_WINDOW_DAYS, (window[1] - window[0]) / factor);
	const share = (about - window[0]) / (window[1] - window[0]);
	const start = about - share * width;
	return clampWindow([start, start + width], limits);
}

/** The window moved into the limits, or the limits where it is wider than they are. */
export function clampWindow(window: Window, limits: Window): Window {
	const width = window[1] - window[0];
	if (width >= limits[1] - limits[0]) return limits;
	const start = Math.min(Math.max(window[0], limits[0]), limits[1] - width);
	return [start, start + width];
}

function padWindow([start, end]: Window): Window {
	const margin = Math.max(MIN_WINDOW_DAYS, (end - start) * 0.02);
	return [Math.floor(start - margin), Math.ceil(end + margin)];
}
