import { fewestSteps } from './rows.ts';

/** How rows are counted, and counts put together. */
export interface Counting<T, C = T> {
	/** Count of some rows less that of others; both ascend. */
	readonly count: (added: Uint32Array, removed: Uint32Array) => C;
	/** A count with what was counted since; null is that of no rows. It may change its second argument, never the first one. */
	readonly onto: (count: T | null, change: C) => T;
}

interface Known<T> {
	readonly rows: Uint32Array;
	readonly count: T;
}

/** Rows of a table below which counting is quicker than remembering. */
const FEW = 1000;
const NO_ROWS = new Uint32Array(0);

/** Counts of lists of rows of one table, each made from the one counted last or from the longest one, whichever differs in
 *  fewer rows: a filter of a million events looks at what comes and goes alone. */
export class RunningCount<T, C = T> {
	readonly #length: number;
	readonly #counting: Counting<T, C>;
	#last: Known<T> | null = null;
	#longest: Known<T> | null = null;

	constructor(length: number, counting: Counting<T, C>) {
		this.#length = length;
		this.#counting = counting;
	}

	/** Count of rows that ascend. O(rows that differ). */
	of(rows: Uint32Array): T {
		const { count, onto } = this.#counting;
		if (this.#length < FEW) return onto(null, count(rows, NO_ROWS));
		const known = [this.#last, this.#longest].filter((one) => one !== null);
		const { from, added, removed } = fewestSteps(rows, this.#length, known.map((one) => one.rows));
		const base = known.find((one) => one.rows === from);
		const found = base !== undefined && added.length + removed.length === 0 ? base.count : onto(base?.count ?? null, count(added, removed));
		this.#keep({ rows, count: found });
		return found;
	}

	/** Counts rows in slices, so that what is counted from them later is there at once. */
	async prepare(rows: Uint32Array, inSlices: InSlices): Promise<void> {
		const { count, onto } = this.#counting;
		let found: T | null = null;
		await inSlices(rows.length, (from, to) => (found = onto(found, count(rows.subarray(from, to), NO_ROWS))));
		if (found !== null) this.#keep({ rows, count: found });
	}

	#keep(known: Known<T>): void {
		this.#last = known;
		if (known.rows.length > (this.#longest?.rows.length ?? 0)) this.#longest = known;
	}
}

/** Does work from 0 to a length stretch by stretch, with a pause after each in which the page can draw and answer. */
export type InSlices = (length: number, work: (from: number, to: number) => void) => Promise<void>;
