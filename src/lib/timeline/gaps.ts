import { listedRows } from '#lib/corpus/row-lists.ts';
import { UNDATED, type Corpus } from '#lib/corpus/table.ts';
import type { Window } from './axis.ts';
import { extentColumns, type Clock } from './days.ts';

/** Time bent so that long stretches without events are narrow: days to days of the bent axis, and back. */
export interface Bend {
	readonly squeeze: (day: number) => number;
	readonly stretch: (at: number) => number;
	/** What is drawn narrow, in days. */
	readonly gaps: readonly Window[];
}

/** Time as it is. */
export const STRAIGHT: Bend = { squeeze: (day) => day, stretch: (at) => at, gaps: [] };

/** Share of the whole time that a stretch without events must be to be a gap, and share of the rest it is drawn with. */
const LEAST_SHARE = 0.08;
const DRAWN_SHARE = 0.03;
/** Days around the events beside a gap that keep their width. */
const MARGIN = 45;

/** The bend of a corpus: gaps are those of all of its events, whatever a filter shows. */
export function bendTime(corpus: Corpus, hasDomestic: boolean, clock: Clock): Bend {
	const key = `${clock} ${String(hasDomestic)}`;
	const known = bends.get(corpus) ?? new Map<string, Bend>();
	bends.set(corpus, known);
	const bend = known.get(key) ?? bendOver(findGaps(corpus, hasDomestic, clock));
	known.set(key, bend);
	return bend;
}

const bends = new WeakMap<Corpus, Map<string, Bend>>();

function findGaps(corpus: Corpus, hasDomestic: boolean, clock: Clock): { gaps: Window[]; drawn: number } {
	const { start, end } = extentColumns(corpus, clock);
	const extents: Window[] = [];
	for (const row of listedRows(corpus.table, hasDomestic)) if (start[row] !== UNDATED) extents.push([start[row] ?? 0, end[row] ?? 0]);
	extents.sort((a, b) => a[0] - b[0]);
	const first = extents[0]?.[0] ?? 0;
	const last = extents.reduce((latest, extent) => Math.max(latest, extent[1]), first);
	const least = Math.max(4 * MARGIN, (last - first) * LEAST_SHARE);
	const gaps: Window[] = [];
	let reached = first;
	for (const [from, to] of extents) {
		if (from - reached > least) gaps.push([reached + MARGIN, from - MARGIN]);
		reached = Math.max(reached, to);
	}
	const rest = last - first - gaps.reduce((sum, [from, to]) => sum + to - from, 0);
	return { gaps, drawn: Math.max(10, rest * DRAWN_SHARE) };
}

/** A bend over some gaps, each drawn as so many days. */
export function bendOver({ gaps, drawn }: { readonly gaps: readonly Window[]; readonly drawn: number }): Bend {
	if (gaps.length === 0) return STRAIGHT;
	const bent: Window[] = [];
	let lost = 0;
	for (const [from, to] of gaps) {
		const width = Math.min(drawn, to - from);
		bent.push([from - lost, from - lost + width]);
		lost += to - from - width;
	}
	const along = (value: number, from: readonly Window[], onto: readonly Window[]): number => {
		let shift = 0;
		for (const [index, [low, high]] of from.entries()) {
			const target = onto[index] ?? [low, high];
			if (value < low) break;
			if (value < high) return target[0] + ((value - low) / (high - low)) * (target[1] - target[0]);
			shift = target[1] - high;
		}
		return value + shift;
	};
	return { gaps, squeeze: (day) => along(day, gaps, bent), stretch: (at) => along(at, bent, gaps) };
}
