import { addUnits, floorDay } from '#lib/corpus/span.ts';
import { listedRows, partnerRows } from '#lib/corpus/row-lists.ts';
import { UNDATED, type Corpus, type EventTable } from '#lib/corpus/table.ts';
import { bitOf, dictionaryOf, extentColumns, failedBy, failedClauses, failMasks, hiddenMask, keptRows, type FailMasks, type SelectOptions } from './clauses.ts';
import { countValues, rowsPassing } from './count.ts';
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

/** Applies a filter to the columns of a corpus. What is not asked of the selection is not computed: a chart of a
 *  million events needs the rows, a facet its own counts. */
export function select(corpus: Corpus, filter: Filter, options: SelectOptions): Selection {
	return new Chosen(corpus, filter, options);
}

class Chosen implements Selection {
	readonly total: number;
	readonly rows: Uint32Array;
	readonly counts: Selection['counts'];
	readonly #corpus: Corpus;
	readonly #options: SelectOptions;
	readonly #filter: Filter;
	#failed: FailMasks | null = null;
	#outside: Uint32Array | null = null;
	#undated: number | null = null;

	constructor(corpus: Corpus, filter: Filter, options: SelectOptions) {
		const { table } = corpus;
		this.#corpus = corpus;
		this.#options = options;
		this.#filter = filter;
		this.total = table.length;
		this.rows = listedBy(table, filter, options) ?? rowsPassing(this.#masks, table.length);
		this.counts = new LazyCounts((dimension) => namedCounts(dictionaryOf(table, dimension), countValues(table, this.#masks, dimension, this.rows), filter[dimension]));
	}

	get #masks(): FailMasks {
		return (this.#failed ??= failMasks(this.#corpus, this.#filter, this.#options));
	}

	get outside(): Uint32Array {
		const { length } = this.#corpus.table;
		return (this.#outside ??= keptRows(hiddenMask(failedBy(this.#masks, length), this.#masks.get('domestic'))));
	}

	get undated(): number {
		if (this.#undated !== null) return this.#undated;
		const { start } = extentColumns(this.#corpus.table, this.#options.clock);
		let undated = 0;
		const { rows } = this;
		for (let index = 0; index < rows.length; index++) if (start[rows[index]!] === UNDATED) undated++;
		return (this.#undated = undated);
	}
}

/** Rows of a filter of one partner or of nothing, of which there are lists; null where clauses have to be looked at. */
function listedBy(table: EventTable, filter: Filter, { matches }: SelectOptions): Uint32Array | null {
	if (matches != null || filter.span !== null) return null;
	const chosen = DIMENSIONS.filter((name) => filter[name].length > 0);
	if (chosen.length === 0) return listedRows(table, filter.domestic);
	const [partner, ...others] = filter.partner;
	if (chosen.length > 1 || partner === undefined || others.length > 0 || filter.domestic) return null;
	return partnerRows(table)[table.dictionaries.partner.indexOf(partner)]?.subarray() ?? new Uint32Array(0);
}

type Counts = ReadonlyMap<string, number>;

/** Counts of each dimension, made when they are first read. */
class LazyCounts implements Readonly<Record<Dimension, Counts>> {
	readonly #count: (dimension: Dimension) => Counts;
	readonly #known = new Map<Dimension, Counts>();

	constructor(count: (dimension: Dimension) => Counts) {
		this.#count = count;
	}

	get partner(): Counts {
		return this.#of('partner');
	}

	get kind(): Counts {
		return this.#of('kind');
	}

	get status(): Counts {
		return this.#of('status');
	}

	get domain(): Counts {
		return this.#of('domain');
	}

	get org(): Counts {
		return this.#of('org');
	}

	get person(): Counts {
		return this.#of('person');
	}

	#of(dimension: Dimension): Counts {
		const counts = this.#known.get(dimension) ?? this.#count(dimension);
		this.#known.set(dimension, counts);
		return counts;
	}
}

/** Counts by id: of values that occur, and of chosen ones. */
function namedCounts(ids: readonly string[], tally: Uint32Array, chosen: readonly string[]): Counts {
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
