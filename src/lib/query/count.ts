import { fewestSteps, noteAbsence, restOf } from '#lib/corpus/rows.ts';
import type { EventTable } from '#lib/corpus/table.ts';
import { dictionaryOf, failedBy, keptRows, type FailMasks } from './clauses.ts';
import type { Dimension } from './filter.ts';

/** Events per value of a dimension, in the order of its dictionary. */
type Tally = Uint32Array;

/** Tallies of one dimension of a table. */
interface Known {
	/** Of all rows. */
	whole: Tally | null;
	/** Of the rows counted last, and the masks they passed. */
	last: { readonly masks: readonly Uint8Array[]; readonly rows: Uint32Array; readonly tally: Tally } | null;
	/** Of the rows that pass the domestic clause alone. */
	readonly plain: Map<Uint8Array | null, Tally>;
}

const memory = new WeakMap<EventTable, Map<Dimension, Known>>();

/**
 * Events per value of a dimension under all clauses but its own, from what was counted before: no more rows are looked at than
 * have to be, and none under masks that are the same. `rows` are those that pass every clause.
 */
export function countValues(table: EventTable, masks: FailMasks, dimension: Dimension, rows: Uint32Array): Tally {
	const dimensions = memory.get(table) ?? new Map<Dimension, Known>();
	memory.set(table, dimensions);
	const known: Known = dimensions.get(dimension) ?? { whole: null, last: null, plain: new Map() };
	dimensions.set(dimension, known);
	const own = [...masks].filter(([clause]) => clause !== dimension);
	const isPlain = own.every(([clause]) => clause === 'domestic');
	const domestic = masks.get('domestic') ?? null;
	const found = isPlain ? known.plain.get(domestic) : undefined;
	if (found !== undefined) return found;
	const passed = own.map(([, mask]) => mask);
	const { last } = known;
	if (last?.masks.length === passed.length && passed.every((mask, index) => mask === last.masks[index])) return last.tally;
	const counted = masks.has(dimension) ? rowsPassing(masks, table.length, dimension) : rows;
	const tally = tallyMany(table, known, dimension, counted);
	if (isPlain) known.plain.set(domestic, tally);
	known.last = { masks: passed, rows: counted, tally };
	return tally;
}

/** Rows that pass all clauses but one, ascending. */
export function rowsPassing(masks: FailMasks, length: number, except?: Dimension): Uint32Array {
	const failed = failedBy(masks, length, except);
	const rows = keptRows(failed);
	noteAbsence(rows, failed);
	return rows;
}

function tallyMany(table: EventTable, known: Known, dimension: Dimension, rows: Uint32Array): Tally {
	const { from, added, removed } = fewestSteps(rows, table.length, known.last?.rows ?? null);
	const tally = tallyRows(table, dimension, added);
	if (from === 'before' && known.last !== null) join(tally, known.last.tally, 1);
	if (from === 'all') join(tally, (known.whole ??= tallyRows(table, dimension, restOf(new Uint32Array(0), table.length))), 1);
	join(tally, tallyRows(table, dimension, removed), -1);
	return tally;
}

function join(tally: Tally, other: Tally, sign: 1 | -1): void {
	for (let value = 0; value < tally.length; value++) tally[value]! += sign * other[value]!;
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
