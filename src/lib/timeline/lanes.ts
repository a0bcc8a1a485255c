import type { Corpus } from '#lib/corpus/table.ts';
import { middle, isCompact, buildStems, type Stem } from './stems.ts';
import type { Window } from './axis.ts';
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
}

/** Lanes in the corpus's order of partners; domestic events have a lane at the end where asked for. */
export function buildLanes(corpus: Corpus, hasDomestic: boolean, clock: Clock): Lane[] {
	const { table } = corpus;
	const rowsOf = new Map<string, number[]>(corpus.partners.map(({ id }) => [id, []]));
	const domestic: number[] = [];
	for (let row = 0; row < table.length; row++) {
		if (table.domestic[row] === 1 && !hasDomestic) continue;
		const from = table.partner.offsets[row] ?? 0;
		const to = table.partner.offsets[row + 1] ?? from;
		if (from === to) domestic.push(row);
		for (let index = from; index < to; index++) {
			rowsOf.get(table.dictionaries.partner[table.partner.values[index] ?? 0] ?? '')?.push(row);
		}
	}
	const all = Array.from({ length: table.length }, (_, row) => row).filter((row) => table.domestic[row] !== 1);
	const home = homeWindow(corpus, all, clock) ?? [0, 1];
	const clearance = (home[1] - home[0]) * 0.03;
	const lanes = corpus.partners.map(({ id, slot }) => laneOf(corpus, id, slot, rowsOf.get(id) ?? [], clock, clearance));
	if (domestic.length > 0) lanes.push(laneOf(corpus, 'domestic', 0, domestic, clock, clearance));
	return lanes;
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
	return { id, slot, rows, stems: buildStems(corpus, rows, clock), bars, tracks };
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
