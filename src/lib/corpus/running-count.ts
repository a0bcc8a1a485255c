import { fewestSteps } from './rows.ts';

/** How rows are counted, and counts put together. */
export interface Counting<T> {
	/** Count of some rows less that of others; both ascend. */
	readonly count: (added: Uint32Array, removed: Uint32Array) => T;
	/** Sum of two counts; changes neither. */
	readonly sum: (count: T, change: T) => T;
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
export class RunningCount<T> {
	readonly #length: number;
	readonly #counting: Counting<T>;
	#last: Known<T> | null = null;
	#longest: Known<T> | null = null;

	constructor(length: number, counting: Counting<T>) {
		this.#length = length;
		this.#counting = counting;
	}

	/** Count of rows that ascend. O(rows that differ). */
	of(rows: Uint32Array): T {
		const { count, sum } = this.#counting;
		if (this.#length < FEW) return count(rows, NO_ROWS);
		const known = [this.#last, this.#longest].filter((one) => one !== null);
		const { from, added, removed } = fewestSteps(rows, this.#length, known.map((one) => one.rows));
		const base = known.find((one) => one.rows === from);
		const found = base === undefined ? count(added, removed) : added.length + removed.length === 0 ? base.count : sum(base.count, count(added, removed));
		this.#keep({ rows, count: found });
		return found;
	}

	/** Counts rows in slices, so that what is counted from them later is there at once. */
	async prepare(rows: Uint32Array, inSlices: InSlices): Promise<void> {
		const { count, sum } = this.#counting;
		let found = count(NO_ROWS, NO_ROWS);
		await inSlices(rows.length, (from, to) => (found = sum(found, count(rows.subarray(from, to), NO_ROWS))));
		this.#keep({ rows, count: found });
	}

	#keep(known: Known<T>): void {
		this.#last = known;
		if (known.rows.length > (this.#longest?.rows.length ?? 0)) this.#longest = known;
	}
}

/** Does work from 0 to a length stretch by stretch, with a pause after each in which the page can draw and answer. */
export type InSlices = (length: number, work: (from: number, to: number) => void) => Promise<void>;
