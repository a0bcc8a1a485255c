import { KINDS, STATUSES } from '#lib/corpus/schema.ts';
import { spanDays } from '#lib/corpus/span.ts';
import { UNDATED, type Corpus, type EventTable } from '#lib/corpus/table.ts';
import { DIMENSIONS, type Clock, type Dimension, type Filter } from './filter.ts';

/** Clauses of a filter; the index of one is its bit in {@link failedClauses}. */
export const CLAUSES = [...DIMENSIONS, 'span', 'text', 'domestic'] as const;
export type ClauseName = (typeof CLAUSES)[number];

/** What a selection depends on besides the filter. */
export interface SelectOptions {
	readonly clock: Clock;
	/** Rows that match `filter.q`; null or missing: no text clause. */
	readonly matches?: ReadonlySet<number> | null | undefined;
}

/** Bit of a clause. */
export function bitOf(clause: ClauseName): number {
	return 1 << CLAUSES.indexOf(clause);
}

/** Ids that a dimension can have, in fixed order: rows of the dictionaries, KINDS or STATUSES. */
export function dictionaryOf(table: EventTable, dimension: Dimension): readonly string[] {
	if (dimension === 'kind') return KINDS;
	return dimension === 'status' ? STATUSES : table.dictionaries[dimension];
}

/** Extent columns of a clock. */
export function extentColumns(table: EventTable, clock: Clock): { start: Int32Array; end: Int32Array } {
	return clock === 'happened'
		? { start: table.start, end: table.end }
		: { start: table.reportedStart, end: table.reportedEnd };
}

/** Rows that fail one clause, 1 per row; null for a clause that keeps all. */
type FailMask = Uint8Array | null;
type Remembered = Map<ClauseName, { readonly key: unknown; readonly mask: FailMask }>;

// The last mask of each clause: a change of one clause computes that one again and no other.
const memory = new WeakMap<EventTable, Remembered>();

/** Per row, the bits of the clauses it fails; 0 for rows that are kept. */
export function failedClauses(corpus: Corpus, filter: Filter, options: SelectOptions): Uint16Array {
	const { table } = corpus;
	const failed = new Uint16Array(table.length);
	for (const clause of CLAUSES) {
		const mask = recall(table, clause, keyOf(clause, filter, options), () => maskOf(table, clause, filter, options));
		if (mask === null) continue;
		const bit = bitOf(clause);
		for (let row = 0; row < mask.length; row++) if (mask[row] === 1) failed[row]! |= bit;
	}
	return failed;
}

function recall(table: EventTable, clause: ClauseName, key: unknown, compute: () => FailMask): FailMask {
	let remembered = memory.get(table);
	if (!remembered) memory.set(table, (remembered = new Map()));
	const last = remembered.get(clause);
	if (last && last.key === key) return last.mask;
	const mask = compute();
	remembered.set(clause, { key, mask });
	return mask;
}

function keyOf(clause: ClauseName, filter: Filter, { clock, matches }: SelectOptions): unknown {
	if (clause === 'text') return matches ?? null;
	if (clause === 'domestic') return filter.domestic;
	if (clause === 'span') return filter.span && `${clock} ${filter.span.from ?? ''}..${filter.span.to ?? ''}`;
	return filter[clause].join('\n');
}

function maskOf(table: EventTable, clause: ClauseName, filter: Filter, options: SelectOptions): FailMask {
	if (clause === 'text') return textMask(table, options.matches ?? null);
	if (clause === 'domestic') return filter.domestic ? null : table.domestic;
	if (clause === 'span') return spanMask(table, filter, options.clock);
	return filter[clause].length === 0 ? null : valueMask(table, clause, filter[clause]);
}

function textMask(table: EventTable, matches: ReadonlySet<number> | null): FailMask {
	if (matches === null) return null;
	const mask = new Uint8Array(table.length).fill(1);
	for (const row of matches) mask[row] = 0;
	return mask;
}

function spanMask(table: EventTable, { span }: Filter, clock: Clock): FailMask {
	const days = span && spanDays(span);
	if (!days) return null;
	const { start, end } = extentColumns(table, clock);
	const mask = new Uint8Array(table.length);
	for (let row = 0; row < mask.length; row++) {
		const first = start[row]!;
		mask[row] = first === UNDATED || first >= days.end || end[row]! <= days.start ? 1 : 0;
	}
	return mask;
}

function valueMask(table: EventTable, dimension: Dimension, chosen: readonly string[]): Uint8Array {
	const isChosen = Uint8Array.from(dictionaryOf(table, dimension), (id) => (chosen.includes(id) ? 1 : 0));
	const mask = new Uint8Array(table.length).fill(1);
	if (dimension === 'kind' || dimension === 'status') {
		const codes = table[dimension];
		for (let row = 0; row < mask.length; row++) if (isChosen[codes[row]!] === 1) mask[row] = 0;
		return mask;
	}
	const { offsets, values } = table[dimension];
	for (let row = 0; row < mask.length; row++)
		for (let i = offsets[row]!; i < offsets[row + 1]!; i++) if (isChosen[values[i]!] === 1) mask[row] = 0;
	return mask;
}
