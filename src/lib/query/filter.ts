import type { Span } from '#lib/corpus/span.ts';

/** Facets a filter can name values of. */
export const DIMENSIONS = ['partner', 'kind', 'status', 'domain', 'org', 'person'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Which day of an event counts: when it happened, or when it was first reported. */
export type Clock = 'happened' | 'reported';

/** What to keep of a corpus, as plain data. Values of one dimension are alternatives (or), dimensions and the
 *  other clauses add up (and). An empty list, null and '' do not filter. */
export interface Filter extends Readonly<Record<Dimension, readonly string[]>> {
	/** Keeps events whose possible extent meets it; undated ones are out. */
	readonly span: Span | null;
	/** Full text, see `search`. */
	readonly q: string;
	/** Domestic events are out unless this is set. */
	readonly domestic: boolean;
}

/** Keeps everything but domestic events. */
export const EMPTY_FILTER: Filter = {
	partner: [],
	kind: [],
	status: [],
	domain: [],
	org: [],
	person: [],
	span: null,
	q: '',
	domestic: false
};

/** True where no clause narrows the corpus; `domestic` widens it and is not looked at. */
export function isEmptyFilter(filter: Filter): boolean {
	return filter.span === null && filter.q.trim() === '' && DIMENSIONS.every((name) => filter[name].length === 0);
}

/** The filter with a value of a dimension added, or removed if it was there. Values are kept sorted. */
export function toggleValue(filter: Filter, dimension: Dimension, value: string): Filter {
	const chosen = filter[dimension];
	const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value].sort();
	return { ...filter, [dimension]: values };
}
