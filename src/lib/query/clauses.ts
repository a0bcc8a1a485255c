import { KINDS, STATUSES } from '#lib/corpus/kinds.ts';
import { spanDays } from '#lib/corpus/span.ts';
import { BLOCK, latestEnds } from '#lib/corpus/latest-ends.ts';
import { listedRows, partnerRows, splitByValue } from '#lib/corpus/row-lists.ts';
import { UNDATED, type Corpus, type EventTable, type ListName } from '#lib/corpus/table.ts';
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

/** What the clauses of a filter leave out, those that keep all rows apart. */
export type FailMasks = ReadonlyMap<ClauseName, Uint8Array>;

/** The rows that each clause of a filter leaves out. */
export function failMasks(corpus: Corpus, filter: Filter, options: SelectOptions): FailMasks {
	const { table } = corpus;
	const masks = new Map<ClauseName, Uint8Array>();
	for (const clause of CLAUSES) {
		const mask = recall(table, clause, keyOf(clause, filter, options), () => maskOf(table, clause, filter, options));
		if (mask !== null) masks.set(clause, mask);
	}
	return masks;
}

/** 1 for each row that any clause but the one named leaves out; four rows at a time. Not to be written to. */
export function failedBy(masks: FailMasks, length: number, except?: ClauseName): Uint8Array {
	const own = [...masks].filter(([clause]) => clause !== except).map(([, mask]) => mask);
	const [only] = own;
	if (own.length === 1 && only !== undefined) return only;
	const failed = only === undefined ? new Uint8Array(length) : only.slice();
	const words = new Uint32Array(failed.buffer, 0, length >> 2);
	for (const mask of own.slice(1)) {
		const isAligned = mask.byteOffset % 4 === 0;
		if (isAligned) {
			const other = new Uint32Array(mask.buffer, mask.byteOffset, length >> 2);
			for (let index = 0; index < words.length; index++) words[index]! |= other[index]!;
		}
		for (let row = isAligned ? words.length * 4 : 0; row < length; row++) failed[row]! |= mask[row]!;
	}
	return failed;
}

/** Rows that are 0 in a mask of zeros and ones, ascending. */
export function keptRows(failed: Uint8Array): Uint32Array {
	const { length } = failed;
	const words = failed.byteOffset % 4 === 0 ? new Uint32Array(failed.buffer, failed.byteOffset, length >> 2) : new Uint32Array(0);
	let count = length;
	// a product gathers the sum of four bytes in its last one
	for (let index = 0; index < words.length; index++) count -= Math.imul(words[index]!, 0x01010101) >>> 24;
	for (let row = words.length * 4; row < length; row++) count -= failed[row]!;
	// one place more: a row is written before it is known whether it stays
	const rows = new Uint32Array(count + 1);
	let kept = 0;
	for (let index = 0; index < words.length; index++) {
		const word = words[index]!;
		if (word === 0x01010101) continue;
		const row = index * 4;
		rows[kept] = row;
		kept += 1 - (word & 1);
		rows[kept] = row + 1;
		kept += 1 - ((word >>> 8) & 1);
		rows[kept] = row + 2;
		kept += 1 - ((word >>> 16) & 1);
		rows[kept] = row + 3;
		kept += 1 - (word >>> 24);
	}
	for (let row = words.length * 4; row < length; row++) {
		rows[kept] = row;
		kept += 1 - failed[row]!;
	}
	return rows.subarray(0, count);
}

/** Per row, the bits of the clauses it fails; 0 for rows that are kept. */
export function failedClauses(corpus: Corpus, filter: Filter, options: SelectOptions): Uint16Array {
	const failed = new Uint16Array(corpus.table.length);
	for (const [clause, mask] of failMasks(corpus, filter, options)) {
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
	// A clause that keeps all costs nothing to find again, and must not push out one that does.
	if (mask !== null) remembered.set(clause, { key, mask });
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
	if (clause === 'domestic') return filter.domestic || listedRows(table, false).length === table.length ? null : table.domestic;
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
	const mask = new Uint8Array(table.length).fill(1);
	// Rows stand in the order of their first days on the one clock, the undated ones last.
	const isOrdered = clock === 'happened';
	const [first, last] = isOrdered ? [placeOf(start, days.start), placeOf(start, days.end)] : [table.length, table.length];
	if (!isOrdered) {
		for (let row = 0; row < first; row++) if (start[row] !== UNDATED && start[row]! < days.end && end[row]! > days.start) mask[row] = 0;
		return mask;
	}
	mask.fill(0, first, last);
	// what began before may reach into the span; blocks of rows that have all ended by then are left alone
	const { within } = latestEnds(table);
	for (let from = 0; from < Math.min(first, last); from += BLOCK) {
		if (within[from / BLOCK]! <= days.start) continue;
		for (let row = from, to = Math.min(from + BLOCK, first, last); row < to; row++) if (end[row]! > days.start) mask[row] = 0;
	}
	return mask;
}

/** Number of rows that begin before a day, where rows ascend and undated ones stand last. */
function placeOf(start: Int32Array, day: number): number {
	let [from, to] = [0, start.length];
	while (from < to) {
		const middle = (from + to) >>> 1;
		if (start[middle] !== UNDATED && start[middle]! < day) from = middle + 1;
		else to = middle;
	}
	return from;
}

/** 0 for the rows that other clauses than the domestic one leave out although it lets them in. */
export function hiddenMask(failed: Uint8Array, domestic: Uint8Array | undefined): Uint8Array {
	const { length } = failed;
	const hidden = new Uint8Array(length);
	const isAligned = failed.byteOffset % 4 === 0 && (domestic?.byteOffset ?? 0) % 4 === 0;
	const words = new Uint32Array(hidden.buffer, 0, isAligned ? length >> 2 : 0);
	const failedWords = new Uint32Array(failed.buffer, isAligned ? failed.byteOffset : 0, words.length);
	const domesticWords = new Uint32Array(domestic?.buffer ?? hidden.buffer, isAligned ? (domestic?.byteOffset ?? 0) : 0, words.length);
	const isMixed = domestic !== undefined;
	for (let index = 0; index < words.length; index++) words[index] = (failedWords[index]! ^ 0x01010101) | (isMixed ? domesticWords[index]! : 0);
	for (let row = words.length * 4; row < length; row++) hidden[row] = failed[row] === 1 && domestic?.[row] !== 1 ? 0 : 1;
	return hidden;
}

function valueMask(table: EventTable, dimension: Dimension, chosen: readonly string[]): Uint8Array {
	const isLeftOut = Uint8Array.from(dictionaryOf(table, dimension), (id) => (chosen.includes(id) ? 0 : 1));
	const mask = new Uint8Array(table.length);
	if (dimension === 'kind' || dimension === 'status') {
		const codes = table[dimension];
		for (let row = 0; row < mask.length; row++) mask[row] = isLeftOut[codes[row]!]!;
		return mask;
	}
	mask.fill(1);
	const postings = postingsOf(table, dimension);
	for (const [code, is] of isLeftOut.entries()) {
		const rows = is === 0 ? postings[code] : undefined;
		if (rows !== undefined) for (let at = 0; at < rows.length; at++) mask[rows[at]!] = 0;
	}
	return mask;
}

const postings = new WeakMap<EventTable['partner'], readonly Uint32Array[]>();

/** Rows of each value of a column, domestic ones too, listed when it is first filtered by. */
function postingsOf(table: EventTable, dimension: ListName): readonly Uint32Array[] {
	const known = postings.get(table[dimension]) ?? (dimension === 'partner' && !hasDomesticPartner(table) ? partnerRows(table) : splitByValue(listedRows(table, true), table[dimension], table.dictionaries[dimension].length));
	postings.set(table[dimension], known);
	return known;
}

/** Whether a domestic event has a partner: the rows of partners are listed without it. */
function hasDomesticPartner({ domestic, partner: { offsets } }: EventTable): boolean {
	for (let row = domestic.indexOf(1); row >= 0; row = domestic.indexOf(1, row + 1)) if (offsets[row] !== offsets[row + 1]) return true;
	return false;
}
