import { UNDATED, type EventTable } from './table.ts';

/** Rows of a block. */
export const BLOCK = 512;

/** Latest ends of the rows of a table block by block; UNDATED where none of them has one. */
export interface LatestEnds {
	/** Of the rows of each block. */
	readonly within: Int32Array;
	/** Of the rows up to and with each block. */
	readonly upTo: Int32Array;
}

const known = new WeakMap<EventTable, LatestEnds>();

/** The latest ends of a table, looked for once. */
export function latestEnds(table: EventTable): LatestEnds {
	const found = known.get(table) ?? findEnds(table);
	known.set(table, found);
	return found;
}

function findEnds({ end, length }: EventTable): LatestEnds {
	const blocks = Math.ceil(length / BLOCK);
	const within = new Int32Array(blocks).fill(UNDATED);
	for (let row = 0; row < length; row++) {
		const block = (row / BLOCK) | 0;
		if (end[row]! > within[block]!) within[block] = end[row]!;
	}
	let latest = UNDATED;
	return { within, upTo: within.map((day) => (latest = Math.max(latest, day))) };
}
