import type { Corpus } from '#lib/corpus/table.ts';
import { middle, isCompact, buildStems, type Stem } from './stems.ts';
import type { Window } from './axis.ts';
import { stemAllowance } from './density.ts';
import { extentOf, homeWindow, type Clock } from './window.ts';

/** An event drawn over the width of its date, on a track under the stems. */
export interface Bar {
	readonly row: number;
	readonly extent: Window;
	readonly isOpenStart: boolean;
	readonly isOpenEnd: boolean;
	/** 0 is the uppermost track of the lane. */
	readonly track: number;
}

/** One partner's lane. Its events, seats and tracks are those of the whole corpus, so that no filter moves it. */
export interface Lane {
	/** Partner id, or 'domestic'. */
	readonly id: string;
	/** 1-based place of the partner's colour; 0 for the domestic lane. */
	readonly slot: number;
	readonly rows: readonly number[];
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
	const { table } = corpus;
	const rowsOf = new Map<string, number[]>(corpus.partners.map(({ id }) => [id, []]));
	const domestic: number[] = [];
	const foreign: number[] = [];
	for (let row = 0; row < table.length; row++) {
		if (table.domestic[row] !== 1) foreign.push(row);
		else if (!hasDomestic) continue;
		const from = table.partner.offsets[row] ?? 0;
		const to = table.partner.offsets[row + 1] ?? from;
		if (from === to) domestic.push(row);
		for (let index = from; index < to; index++) {
			rowsOf.get(table.dictionaries.partner[table.partner.values[index] ?? 0] ?? '')?.push(row);
		}
	}
	const home = homeWindow(corpus, foreign, clock) ?? [0, 1];
	const clearance = (home[1] - home[0]) * 0.03;
	const parts = corpus.partners.map(({ id, slot }) => ({ id, slot, rows: rowsOf.get(id) ?? [] }));
	if (domestic.length > 0) parts.push({ id: 'domestic', slot: 0, rows: domestic });
	const allowance = stemAllowance(parts.map(({ rows }) => rows.length));
	return parts.map(({ id, slot, rows }) => {
		if (rows.length > allowance) return { id, slot, rows, stems: [], bars: [], tracks: 0, isDense: true };
		return laneOf(corpus, id, slot, rows, clock, clearance);
	});
}

function laneOf(
	corpus: Corpus,
	id: string,
	slot: number,
	rows: readonly number[],
	clock: Clock,
	clearance: number
): Lane {
	const bars = packBars(corpus, rows, clock, clearance);
	const tracks = bars.reduce((most, bar) => Math.max(most, bar.track + 1), 0);
	return { id, slot, rows, stems: buildStems(corpus, rows, clock), bars, tracks, isDense: false };
}

/** Bars on tracks, first fit by start, at least `clearance` days apart on a track. An open side reaches everywhere. */
function packBars(corpus: Corpus, rows: readonly number[], clock: Clock, clearance: number): Bar[] {
	const ends: number[] = [];
	const wide = rows.flatMap((row) => {
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
