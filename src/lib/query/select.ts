import { addUnits, floorDay } from '#lib/corpus/span.ts';
import { UNDATED, type Corpus, type EventTable } from '#lib/corpus/table.ts';
import { bitOf, dictionaryOf, extentColumns, failedClauses, type SelectOptions } from './clauses.ts';
import { DIMENSIONS, type Dimension, type Filter } from './filter.ts';

export type { SelectOptions } from './clauses.ts';

/** What a filter keeps, and how often each value occurs. */
export interface Selection {
	/** Rows kept, ascending. */
	readonly rows: Uint32Array;
	/** Rows the filter hides, ascending, to be dimmed; domestic ones only where the filter lets them in. */
	readonly outside: Uint32Array;
	/** Events of the corpus. */
	readonly total: number;
	/** Events per value, the dimension's own clause apart (crossfilter rule), in the order of the dictionary.
	 *  Holds values that occur, and all chosen ones, with 0 if need be. */
	readonly counts: Readonly<Record<Dimension, ReadonlyMap<string, number>>>;
	/** Rows kept that have no place on the axis of the clock. */
	readonly undated: number;
}

/** Applies a filter to the columns of a corpus. */
export function select(corpus: Corpus, filter: Filter, options: SelectOptions): Selection {
	const { table } = corpus;
	const failed = failedClauses(corpus, filter, options);
	const { start } = extentColumns(table, options.clock);
	const domestic = bitOf('domestic');
	const rows = new Uint32Array(table.length);
	const outside = new Uint32Array(table.length);
	let kept = 0;
	let hidden = 0;
	let undated = 0;
	for (let row = 0; row < failed.length; row++) {
		const bits = failed[row]!;
		if (bits === 0) {
			rows[kept++] = row;
			if (start[row] === UNDATED) undated++;
		} else if ((bits & domestic) === 0) outside[hidden++] = row;
	}
	const counts = Object.fromEntries(
		DIMENSIONS.map((dimension) => [dimension, countValues(table, failed, dimension, filter[dimension])])
	) as Record<Dimension, ReadonlyMap<string, number>>;
	return { rows: rows.slice(0, kept), outside: outside.slice(0, hidden), total: table.length, counts, undated };
}

function countValues(
	table: EventTable,
	failed: Uint16Array,
	dimension: Dimension,
	chosen: readonly string[]
): ReadonlyMap<string, number> {
	const ids = dictionaryOf(table, dimension);
	const tally = new Uint32Array(ids.length);
	const others = ~bitOf(dimension);
	if (dimension === 'kind' || dimension === 'status') {
		const codes = table[dimension];
		for (let row = 0; row < failed.length; row++) if ((failed[row]! & others) === 0) tally[codes[row]!]!++;
	} else {
		const { offsets, values } = table[dimension];
		for (let row = 0; row < failed.length; row++)
			if ((failed[row]! & others) === 0)
				for (let i = offsets[row]!; i < offsets[row + 1]!; i++) tally[values[i]!]!++;
	}
	const counts = new Map<string, number>();
	for (const [i, id] of ids.entries()) if (tally[i]! > 0 || chosen.includes(id)) counts.set(id, tally[i]!);
	for (const id of chosen) if (!counts.has(id)) counts.set(id, 0);
	return counts;
}

/** One bar of a time histogram: events whose first possible day lies in [start, end). */
export interface TimeBin {
	readonly start: number;
	readonly end: number;
	readonly count: number;
	/** Those of them whose possible extent is open or wider than the bin. */
	readonly vague: number;
}

/** Events per year or month under all clauses but the span; bins without events are left out, ascending. */
export function aggregateTime(
	corpus: Corpus,
	filter: Filter,
	options: SelectOptions & { readonly unit: 'year' | 'month' }
): TimeBin[] {
	const { table } = corpus;
	const failed = failedClauses(corpus, filter, options);
	const { start, end } = extentColumns(table, options.clock);
	const others = ~bitOf('span');
	const bins = new Map<number, { start: number; end: number; count: number; vague: number }>();
	for (let row = 0; row < failed.length; row++) {
		if ((failed[row]! & others) !== 0 || start[row] === UNDATED) continue;
		const first = floorDay(start[row]!, options.unit);
		let bin = bins.get(first);
		if (!bin) bins.set(first, (bin = { start: first, end: addUnits(first, options.unit, 1), count: 0, vague: 0 }));
		bin.count++;
		const isOpen = options.clock === 'happened' && table.open[row] !== 0;
		if (isOpen || end[row]! - start[row]! > bin.end - bin.start) bin.vague++;
	}
	return [...bins.values()].sort((a, b) => a.start - b.start);
}
