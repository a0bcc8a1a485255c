import { RunningCount } from '#lib/corpus/running-count.ts';
import { noteAbsence } from '#lib/corpus/rows.ts';
import type { EventTable } from '#lib/corpus/table.ts';
import { dictionaryOf, failedBy, keptRows, type FailMasks } from './clauses.ts';
import type { Dimension } from './filter.ts';

/** Events per value of a dimension, in the order of its dictionary. */
type Tally = Uint32Array;

/** Tallies of one dimension of a table. */
interface Known {
	readonly running: RunningCount<Tally>;
	/** Of the rows counted last, with the masks they passed. */
	last: { readonly masks: readonly Uint8Array[]; readonly tally: Tally } | null;
	/** Of the rows that pass the domestic clause alone. */
	readonly plain: Map<Uint8Array | null, Tally>;
}

const memory = new WeakMap<EventTable, Map<Dimension, Known>>();

function knownOf(table: EventTable, dimension: Dimension): Known {
	const dimensions = memory.get(table) ?? new Map<Dimension, Known>();
	memory.set(table, dimensions);
	const known = dimensions.get(dimension) ?? { running: runningTally(table, dimension), last: null, plain: new Map<Uint8Array | null, Tally>() };
	dimensions.set(dimension, known);
	return known;
}

/**
 * Events per value of a dimension under all clauses but its own, from what was counted before: no more rows are looked at than
 * have to be, and none under masks that are the same. `rows` are those that pass every clause.
 */
export function countValues(table: EventTable, masks: FailMasks, dimension: Dimension, rows: Uint32Array): Tally {
	const known = knownOf(table, dimension);
	const own = [...masks].filter(([clause]) => clause !== dimension);
	const isPlain = own.every(([clause]) => clause === 'domestic');
	const domestic = masks.get('domestic') ?? null;
	const found = isPlain ? known.plain.get(domestic) : undefined;
	if (found !== undefined) return found;
	const passed = own.map(([, mask]) => mask);
	const { last } = known;
	if (last?.masks.length === passed.length && passed.every((mask, index) => mask === last.masks[index])) return last.tally;
	const tally = known.running.of(masks.has(dimension) ? rowsPassing(masks, table.length, dimension) : rows);
	if (isPlain) known.plain.set(domestic, tally);
	known.last = { masks: passed, tally };
	return tally;
}

/** Rows that pass all clauses but one, ascending. */
export function rowsPassing(masks: FailMasks, length: number, except?: Dimension): Uint32Array {
	const failed = failedBy(masks, length, except);
	const rows = keptRows(failed);
	noteAbsence(rows, failed);
	return rows;
}

function runningTally(table: EventTable, dimension: Dimension): RunningCount<Tally> {
	return new RunningCount<Tally>(table.length, {
		count(added, removed) {
			const tally = new Uint32Array(dictionaryOf(table, dimension).length);
			addRows(table, dimension, added, 1, tally);
			addRows(table, dimension, removed, -1, tally);
			return tally;
		},
		onto: (tally, change) => (tally === null ? change : tally.map((count, value) => count + change[value]!))
	});
}

function addRows(table: EventTable, dimension: Dimension, rows: Uint32Array, sign: 1 | -1, tally: Tally): void {
	if (dimension === 'kind' || dimension === 'status') {
		const codes = table[dimension];
		for (let index = 0; index < rows.length; index++) tally[codes[rows[index]!]!]! += sign;
		return;
	}
	const { offsets, values } = table[dimension];
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index]!;
		for (let i = offsets[row]!, to = offsets[row + 1]!; i < to; i++) tally[values[i]!]! += sign;
	}
}
