import { listedRows } from '#lib/corpus/row-lists.ts';
import { UNDATED, type Corpus } from '#lib/corpus/table.ts';
import type { Window } from './axis.ts';
import type { Rows } from './lane-buckets.ts';
import { daysOf, extentColumns, placeOf, type Clock } from './days.ts';

export type { Clock } from './days.ts';

/** Narrowest window, in days. */
export const MIN_WINDOW_DAYS = 3;

/** Possible extent of a row in days, by when it happened or when it was reported; null where it is not on the axis. */
export function extentOf({ table }: Corpus, row: number, clock: Clock): Window | null {
	const isHappened = clock === 'happened';
	const from = (isHappened ? table.start : table.reportedStart)[row] ?? UNDATED;
	if (from === UNDATED) return null;
	return [from, (isHappened ? table.end : table.reportedEnd)[row] ?? from + 1];
}

/** Window that holds every dated row, with a margin of 2 %; null where no row has a date. */
export function fullWindow(corpus: Corpus, rows: ArrayLike<number>, clock: Clock): Window | null {
	const { start, end } = extentColumns(corpus, clock);
	let [first, last] = [Infinity, -Infinity];
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index]!;
		if (start[row] === UNDATED) continue;
		if (start[row]! < first) first = start[row]!;
		if (end[row]! > last) last = end[row]!;
	}
	return first > last ? null : padWindow([first, last]);
}

/** The most time a timeline can show: every dated event, domestic ones where they are let in. Found once. */
export function limitsOf(corpus: Corpus, clock: Clock, hasDomestic: boolean): Window {
	const known = LIMITS.get(corpus) ?? new Map<string, Window>();
	LIMITS.set(corpus, known);
	const key = `${clock} ${String(hasDomestic)}`;
	const limits = known.get(key) ?? limitsOver(corpus, clock, hasDomestic) ?? [0, 365];
	known.set(key, limits);
	return limits;
}

function limitsOver(corpus: Corpus, clock: Clock, hasDomestic: boolean): Window | null {
	const rows = listedRows(corpus.table, hasDomestic);
	const { days } = daysOf(corpus, clock);
	// The days of all rows begin and end with theirs.
	return rows.length < corpus.table.length || days.length === 0 ? fullWindow(corpus, rows, clock) : padWindow([days[0]!, days.at(-1)!]);
}

const LIMITS = new WeakMap<Corpus, Map<string, Window>>();

/**
 * Window the timeline opens with: the full one, unless leaving out at most 5 % of the dated events at its ends, whole
 * days at a time, makes it at least half as narrow; what is left out is counted at the edge. Years apart from all
 * others would else push the rest into a corner. O(rows + days).
 */
export function homeWindow(corpus: Corpus, rows: ArrayLike<number>, clock: Clock): Window | null {
	const full = fullWindow(corpus, rows, clock);
	if (full === null) return null;
	const { start, end } = extentColumns(corpus, clock);
	const days = daysOf(corpus, clock);
	const begun = new Uint32Array(days.days.length);
	const latest = new Int32Array(days.days.length).fill(UNDATED);
	let dated = 0;
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index]!;
		if (start[row] === UNDATED) continue;
		dated++;
		const place = placeOf(days, start[row]!);
		begun[place]!++;
		if (end[row]! > latest[place]!) latest[place] = end[row]!;
	}
	for (let place = 1; place < latest.length; place++) latest[place] = Math.max(latest[place]!, latest[place - 1]!);
	const allowed = Math.floor(dated * 0.05);
	// From all that may be left out at the right to none: `last` walks on while more must stay.
	let best = full;
	let left = 0;
	let last = begun.length - 1;
	let right = 0;
	while (last > 0 && right + begun[last]! <= allowed) right += begun[last--]!;
	for (let place = 0; place < begun.length && left <= allowed; left += begun[place++]!) {
		if (begun[place] === 0) continue;
		while (right > allowed - left) right -= begun[++last]!;
		const candidate = padWindow([days.days[place]!, latest[last]!]);
		if (candidate[1] - candidate[0] < best[1] - best[0]) best = candidate;
	}
	return best[1] - best[0] <= (full[1] - full[0]) / 2 ? best : full;
}

/** Middle of the extent, among those in a window, that lies nearest to the window's own; null where none lies in it. */
export function nearestDay(corpus: Corpus, rows: ArrayLike<number>, clock: Clock, [from, to]: Window): number | null {
	const { start, end } = extentColumns(corpus, clock);
	const centre = (from + to) / 2;
	let best: number | null = null;
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index]!;
		if (start[row] === UNDATED) continue;
		const day = (start[row]! + end[row]!) / 2;
		if (day > from && day < to && Math.abs(day - centre) < Math.abs((best ?? Infinity) - centre)) best = day;
	}
	return best;
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

/** Whether rows in the order of a lane hold a dated one. */
export function holdsRow(corpus: Corpus, clock: Clock, rows: Rows, row: number): boolean {
	const { start } = extentColumns(corpus, clock);
	const keyOf = (other: number): number => (start[other] === UNDATED ? Infinity : start[other]!);
	const key = keyOf(row);
	const at = lowerBound(rows.length, (index) => keyOf(rows[index]!) < key || (keyOf(rows[index]!) === key && rows[index]! < row));
	return rows[at] === row;
}

/** Number of leading places, out of `length`, for which a test holds that holds for a first part and no other. */
export function lowerBound(length: number, isBefore: (index: number) => boolean): number {
	let [low, high] = [0, length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (isBefore(middle)) low = middle + 1;
		else high = middle;
	}
	return low;
}
