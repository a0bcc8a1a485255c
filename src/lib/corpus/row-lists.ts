import { noteAbsence } from './rows.ts';
import type { EventTable, Lists } from './table.ts';

const LISTED = new WeakMap<EventTable, Map<boolean, Uint32Array>>();
const OF_PARTNERS = new WeakMap<EventTable, readonly Uint32Array[]>();

/** Rows of a table, ascending; domestic ones only where they are let in. Made once, one list where no event is domestic;
 *  not to be written to. */
export function listedRows(table: EventTable, hasDomestic: boolean): Uint32Array {
	const known = LISTED.get(table) ?? new Map<boolean, Uint32Array>();
	LISTED.set(table, known);
	let rows = known.get(hasDomestic);
	if (rows === undefined) {
		rows = (table.domestic.includes(1) ? undefined : known.get(!hasDomestic)) ?? listRows(table, hasDomestic);
		known.set(hasDomestic, rows);
	}
	return rows;
}

function listRows({ length, domestic }: EventTable, hasDomestic: boolean): Uint32Array {
	const rows = new Uint32Array(length);
	let count = 0;
	for (let row = 0; row < length; row++) if (hasDomestic || domestic[row] === 0) rows[count++] = row;
	if (count === length) return rows;
	const listed = rows.slice(0, count);
	noteAbsence(listed, domestic);
	return listed;
}

/** Rows of each partner, ascending, domestic ones apart; the last list holds those without any. Made once; not to be
 *  written to. */
export function partnerRows(table: EventTable): readonly Uint32Array[] {
	const known = OF_PARTNERS.get(table) ?? splitByValue(listedRows(table, false), table.partner, table.dictionaries.partner.length);
	OF_PARTNERS.set(table, known);
	return known;
}

/** Whether every row that is not domestic has one partner at most. */
export function isPartition(table: EventTable): boolean {
	return partnerRows(table).reduce((sum, { length }) => sum + length, 0) === listedRows(table, false).length;
}

/** Rows by the values of a many-valued column, in the order given; the last list holds those without any. They lie in
 *  one buffer. */
export function splitByValue(rows: Uint32Array, { offsets, values }: Lists, count: number): readonly Uint32Array[] {
	const ends = new Uint32Array(count + 1);
	for (let index = 0; index < rows.length; index++) {
		const from = offsets[rows[index]!]!;
		const to = offsets[rows[index]! + 1]!;
		if (from === to) ends[count]!++;
		for (let at = from; at < to; at++) ends[values[at]!]!++;
	}
	let total = 0;
	for (let value = 0; value <= count; value++) {
		const size = ends[value]!;
		ends[value] = total;
		total += size;
	}
	const starts = Array.from(ends);
	const all = new Uint32Array(total);
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index]!;
		const from = offsets[row]!;
		const to = offsets[row + 1]!;
		if (from === to) all[ends[count]!++] = row;
		for (let at = from; at < to; at++) all[ends[values[at]!]!++] = row;
	}
	return starts.map((start, value) => all.subarray(start, ends[value]));
}
