import { UNDATED, type Corpus, type Lists } from '#lib/corpus/table.ts';
import { daysOf, extentColumns, placeOf, type Clock, type Days } from './days.ts';

/** Rows, and how many of them begin and end before each place among the days of a corpus. */
export interface DayCounts {
	total: number;
	readonly begun: Int32Array;
	readonly ended: Int32Array;
}

/** Counts of each lane; null where it has no row. */
export type LaneCounts = (DayCounts | null)[];

/** Extents of the rows of a corpus by one of its clocks, and the places of their days. */
export interface Extents {
	readonly start: Int32Array;
	readonly end: Int32Array;
	readonly days: Days;
}

/** What rows of a corpus are counted by. */
export function extentsOf(corpus: Corpus, clock: Clock): Extents {
	const { start, end } = extentColumns(corpus, clock);
	return { start, end, days: daysOf(corpus, clock) };
}

/** Counts of no rows: rows are added at the place of their day, one on, and then summed up. */
export function noDays({ days: { days } }: Extents): DayCounts {
	return { total: 0, begun: new Int32Array(days.length + 1), ended: new Int32Array(days.length + 1) };
}

/** How often each row of a corpus counts. */
export type Weights = Uint8Array | Uint16Array;

/** Adds rows, or takes them away, each once or as often as its weight says. */
export function addRows(counts: DayCounts, extents: Extents, rows: ArrayLike<number>, sign: 1 | -1, weights: Weights | null): void {
	const { start, end, days } = extents;
	const { places, low } = days;
	const { begun, ended } = counts;
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index]!;
		const weight = weights === null ? sign : sign * weights[row]!;
		if (weight === 0) continue;
		counts.total += weight;
		const first = start[row]!;
		if (first === UNDATED) continue;
		begun[(places === null ? placeOf(days, first) : places[first - low]!) + 1]! += weight;
		ended[(places === null ? placeOf(days, end[row]!) : places[end[row]! - low]!) + 1]! += weight;
	}
}

/** Adds rows to the lanes of their partners, or takes them away. `seats` are the lanes of partners, and last the one of rows
 *  without any; -1 for none. */
export function addByPartner(counts: LaneCounts, extents: Extents, { offsets, values }: Lists, seats: Int16Array, rows: Uint32Array, sign: 1 | -1): void {
	const { start, end, days } = extents;
	const { places, low } = days;
	const without = seats[seats.length - 1]!;
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index]!;
		const from = offsets[row]!;
		const to = offsets[row + 1]!;
		const first = start[row]!;
		const isDated = first !== UNDATED;
		const begins = isDated ? (places === null ? placeOf(days, first) : places[first - low]!) + 1 : 0;
		const ends = isDated ? (places === null ? placeOf(days, end[row]!) : places[end[row]! - low]!) + 1 : 0;
		// A row without a partner is looked at once as well.
		for (let at = from; at < to || at === from; at++) {
			const lane = at < to ? seats[values[at]!]! : without;
			if (lane < 0 || (at > from && isSeated(values, seats, lane, from, at))) continue;
			const own = (counts[lane] ??= noDays(extents));
			own.total += sign;
			if (!isDated) continue;
			own.begun[begins]! += sign;
			own.ended[ends]! += sign;
		}
	}
}

/** Whether an earlier partner of an event has the same lane: two of them may stand in that of all others. */
function isSeated(values: Lists['values'], seats: Int16Array, lane: number, from: number, to: number): boolean {
	for (let at = from; at < to; at++) if (seats[values[at]!] === lane) return true;
	return false;
}

/** Makes counts by day counts of all days before, on top of others that are so already. In place; gives them back. */
export function summedUp(counts: DayCounts, base: DayCounts | null = null): DayCounts {
	const { begun, ended } = counts;
	let [begins, ends] = [0, 0];
	for (let place = 0; place < begun.length; place++) {
		begins += begun[place]!;
		ends += ended[place]!;
		begun[place] = base === null ? begins : base.begun[place]! + begins;
		ended[place] = base === null ? ends : base.ended[place]! + ends;
	}
	counts.total += base?.total ?? 0;
	return counts;
}
