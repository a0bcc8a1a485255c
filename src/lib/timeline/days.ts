import { UNDATED, type Corpus } from '#lib/corpus/table.ts';

/** Which day of an event counts: when it happened, or when it was first reported. */
export type Clock = 'happened' | 'reported';

/** Extent columns of a clock, days per row. */
export function extentColumns({ table }: Corpus, clock: Clock): Readonly<Record<'start' | 'end', Int32Array>> {
	return clock === 'happened' ? table : { start: table.reportedStart, end: table.reportedEnd };
}

/**
 * Days on which any event of a corpus may begin or end, ascending, each once. What is counted by them is counted by
 * day, however many events there are and however far apart they lie.
 */
export interface Days {
	readonly days: Int32Array;
	/** Number of days before each day of the stretch that begins with `low`; null where the stretch is too wide for it. */
	readonly places: Uint32Array | null;
	readonly low: number;
}

/** Widest stretch for which every day gets a place of its own in memory: 2,700 years. */
const WIDEST = 1_000_000;

const MEMORY = new WeakMap<Corpus, Map<Clock, Days>>();

/** The days of a corpus by one of its clocks; made once. O(events). */
export function daysOf(corpus: Corpus, clock: Clock): Days {
	const known = MEMORY.get(corpus) ?? new Map<Clock, Days>();
	MEMORY.set(corpus, known);
	const days = known.get(clock) ?? listDays(corpus, clock);
	known.set(clock, days);
	return days;
}

/** Number of days before a whole day: where it stands, or would. */
export function placeOf({ days, places, low }: Days, day: number): number {
	if (places !== null) return day <= low ? 0 : day - low >= places.length ? days.length : places[day - low]!;
	let [from, to] = [0, days.length];
	while (from < to) {
		const middle = (from + to) >>> 1;
		if (days[middle]! < day) from = middle + 1;
		else to = middle;
	}
	return from;
}

function listDays(corpus: Corpus, clock: Clock): Days {
	const { start, end } = extentColumns(corpus, clock);
	let [low, high] = [Infinity, -Infinity];
	for (let row = 0; row < start.length; row++) {
		if (start[row] === UNDATED) continue;
		if (start[row]! < low) low = start[row]!;
		if (end[row]! > high) high = end[row]!;
	}
	if (low > high) return { days: new Int32Array(0), places: null, low: 0 };
	if (high - low >= WIDEST) return { days: sparseDays(start, end), places: null, low };
	const isThere = new Uint8Array(high - low + 1);
	for (let row = 0; row < start.length; row++) if (start[row] !== UNDATED) isThere[start[row]! - low] = isThere[end[row]! - low] = 1;
	const places = new Uint32Array(isThere.length);
	let count = 0;
	for (let day = 0; day < isThere.length; day++) {
		places[day] = count;
		count += isThere[day]!;
	}
	const days = new Int32Array(count);
	for (let day = 0; day < isThere.length; day++) if (isThere[day] === 1) days[places[day]!] = day + low;
	return { days, places, low };
}

function sparseDays(start: Int32Array, end: Int32Array): Int32Array {
	const found = new Set<number>();
	for (let row = 0; row < start.length; row++) if (start[row] !== UNDATED) found.add(start[row]!).add(end[row]!);
	return Int32Array.from(found).sort();
}

const ORDERS = new WeakMap<Corpus, Uint32Array>();

/** Every row of a corpus by its first possible day on a clock, then ascending; undated ones last. Null where the rows
 *  stand in that order already. */
export function orderOf(corpus: Corpus, clock: Clock): Uint32Array | null {
	if (clock === 'happened') return null;
	const known = ORDERS.get(corpus);
	if (known !== undefined) return known;
	const { start } = extentColumns(corpus, clock);
	const days = daysOf(corpus, clock);
	const placeOfRow = (row: number): number => (start[row] === UNDATED ? days.days.length : placeOf(days, start[row]!));
	const next = new Uint32Array(days.days.length + 2);
	for (let row = 0; row < start.length; row++) next[placeOfRow(row) + 1]!++;
	for (let place = 1; place < next.length; place++) next[place]! += next[place - 1]!;
	const order = new Uint32Array(start.length);
	for (let row = 0; row < start.length; row++) order[next[placeOfRow(row)]!++] = row;
	ORDERS.set(corpus, order);
	return order;
}
