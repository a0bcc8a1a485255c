import type { EventTable } from '#lib/corpus/table.ts';
import { dictionaryOf, failedBy, hiddenMask, keptRows, type FailMasks } from './clauses.ts';
import type { Dimension } from './filter.ts';

/** Events per value of a dimension, in the order of its dictionary. */
type Tally = Uint32Array;

/** Tallies that stay true for a table while masks stay the same. */
interface Kept {
	/** Of all rows, by whether domestic ones are among them. */
	readonly whole: Map<string, Tally>;
	/** The last one of a dimension, and the masks it was made under. */
	readonly last: Map<Dimension, { readonly masks: readonly Uint8Array[]; readonly tally: Tally }>;
}

const memory = new WeakMap<EventTable, Kept>();

/**
 * Events per value of a dimension under all clauses but its own. Counted among the rows that are kept, or where they are most
 * of the table among those that are hidden; nothing is counted anew under masks that are the same. `rows` are those that pass
 * every clause, and `hidden` those that only the domestic one lets in, both ascending.
 */
export function countValues(table: EventTable, masks: FailMasks, dimension: Dimension, every: { readonly rows: Uint32Array; readonly hidden: () => Uint32Array }): Tally {
	const kept = memory.get(table) ?? { whole: new Map<string, Tally>(), last: new Map<Dimension, never>() };
	memory.set(table, kept);
	const others = [...masks].filter(([clause]) => clause !== dimension && clause !== 'domestic').map(([, mask]) => mask);
	const domestic = masks.get('domestic');
	if (others.length === 0) return wholeOf(table, kept, dimension, domestic);
	const own = domestic === undefined ? others : [...others, domestic];
	const last = kept.last.get(dimension);
	if (last?.masks.length === own.length && own.every((mask, index) => mask === last.masks[index])) return last.tally;
	const isEvery = !masks.has(dimension);
	const failed = isEvery ? null : failedBy(masks, table.length, dimension);
	const rows = failed === null ? every.rows : keptRows(failed);
	const isMost = rows.length * 2 > table.length;
	const tally = isMost
		? lessOf(wholeOf(table, kept, dimension, domestic), tallyRows(table, dimension, failed === null ? every.hidden() : keptRows(hiddenMask(failed, domestic))))
		: tallyRows(table, dimension, rows);
	kept.last.set(dimension, { masks: own, tally });
	return tally;
}

function wholeOf(table: EventTable, { whole }: Kept, dimension: Dimension, domestic: Uint8Array | undefined): Tally {
	const key = `${dimension} ${String(domestic === undefined)}`;
	const tally = whole.get(key) ?? tallyRows(table, dimension, keptRows(domestic ?? new Uint8Array(table.length)));
	whole.set(key, tally);
	return tally;
}

function lessOf(all: Tally, some: Tally): Tally {
	return all.map((count, value) => count - some[value]!);
}

function tallyRows(table: EventTable, dimension: Dimension, rows: Uint32Array): Tally {
	const tally = new Uint32Array(dictionaryOf(table, dimension).length);
	if (dimension === 'kind' || dimension === 'status') {
		const codes = table[dimension];
		for (let index = 0; index < rows.length; index++) tally[codes[rows[index]!]!]!++;
		return tally;
	}
	const { offsets, values } = table[dimension];
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index]!;
		for (let i = offsets[row]!, to = offsets[row + 1]!; i < to; i++) tally[values[i]!]!++;
	}
	return tally;
}
