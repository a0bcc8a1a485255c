import type { Corpus } from '#lib/corpus/table.ts';
import { middle, isCompact, buildStems, type Stem } from './stems.ts';
import type { Window } from './axis.ts';
import { stemAllowance } from './density.ts';
import { orderOf } from './days.ts';
import { corpusRows, extentOf, homeWindow, type Clock } from './window.ts';

/** An event drawn over the width of its date, on a track under the stems. */
export interface Bar {
	readonly row: number;
	readonly extent: Window;
	readonly isOpenStart: boolean;
	readonly isOpenEnd: boolean;
	/** 0 is the uppermost track of the lane. */
	readonly track: number;
}

/** Rows in a list or a column. */
export type Rows = readonly number[] | Uint32Array;

/** One partner's lane. Its events, seats and tracks are those of the whole corpus, so that no filter moves it. */
export interface Lane {
	/** Partner id, or 'domestic'. */
	readonly id: string;
	/** 1-based place of the partner's colour; 0 for the domestic lane. */
	readonly slot: number;
	/** Rows by their first possible day, then ascending; undated ones last. */
	readonly rows: Rows;
	readonly stems: readonly Stem[];
	readonly bars: readonly Bar[];
	readonly tracks: number;
	/** Whether it has too many events for marks: it is then drawn by their density and has neither stems nor bars. */
	readonly isDense: boolean;
}

/** Lanes in the corpus's order of partners; domestic events, and those without a partner, have a lane at the end. */
export function buildLanes(corpus: Corpus, hasDomestic: boolean, clock: Clock): readonly Lane[] {
	const key = `${String(hasDomestic)} ${clock}`;
	const known = built.get(corpus) ?? new Map<string, readonly Lane[]>();
	built.set(corpus, known);
	const lanes = known.get(key) ?? layLanes(corpus, hasDomestic, clock);
	known.set(key, lanes);
	return lanes;
}

// Lanes depend on nothing that a view changes from one frame to the next.
const built = new WeakMap<Corpus, Map<string, readonly Lane[]>>();

function layLanes(corpus: Corpus, hasDomestic: boolean, clock: Clock): Lane[] {
	const parts = corpus.partners.map(({ id, slot }) => ({ id, slot }));
	const { rows, counts } = rowsByPartner(corpus, hasDomestic, orderOf(corpus, clock));
	if ((counts.at(-1) ?? 0) > 0) parts.push({ id: 'domestic', slot: 0 });
	const home = homeWindow(corpus, corpusRows(corpus, false), clock) ?? [0, 1];
	const clearance = (home[1] - home[0]) * 0.03;
	const allowance = stemAllowance(counts.slice(0, parts.length));
	let from = 0;
	return parts.map(({ id, slot }, index) => {
		const own = rows.subarray(from, (from += counts[index] ?? 0));
		if (own.length > allowance) return { id, slot, rows: own, stems: [], bars: [], tracks: 0, isDense: true };
		return layLane(corpus, id, slot, own, clock, clearance);
	});
}

/** Rows of each partner one after the other, each by its first possible day, then those without a partner; and how
 *  many each has. */
function rowsByPartner({ table, partners }: Corpus, hasDomestic: boolean, order: Uint32Array | null): { rows: Uint32Array; counts: number[] } {
	const { offsets, values } = table.partner;
	const isIn = (row: number): boolean => hasDomestic || table.domestic[row] === 0;
	const counts = new Array<number>(partners.length + 1).fill(0);
	for (let row = 0; row < table.length; row++) {
		if (!isIn(row)) continue;
		if (offsets[row] === offsets[row + 1]) counts[partners.length]!++;
		for (let index = offsets[row]!; index < offsets[row + 1]!; index++) counts[values[index]!]!++;
	}
	const next: number[] = [];
	let total = 0;
	for (const count of counts) {
		next.push(total);
		total += count;
	}
	const rows = new Uint32Array(total);
	for (let index = 0; index < table.length; index++) {
		const row = order === null ? index : order[index]!;
		if (!isIn(row)) continue;
		if (offsets[row] === offsets[row + 1]) rows[next[partners.length]!++] = row;
		for (let at = offsets[row]!; at < offsets[row + 1]!; at++) rows[next[values[at]!]!++] = row;
	}
	return { rows, counts };
}

/** A lane of rows with their stems and bars. */
export function layLane(
	corpus: Corpus,
	id: string,
	slot: number,
	rows: Rows,
	clock: Clock,
	clearance: number,
	isDense = false
): Lane {
	const bars = packBars(corpus, rows, clock, clearance);
	const tracks = bars.reduce((most, bar) => Math.max(most, bar.track + 1), 0);
	return { id, slot, rows, stems: buildStems(corpus, rows, clock), bars, tracks, isDense };
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
