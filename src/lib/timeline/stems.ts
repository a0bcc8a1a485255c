import { STATUSES } from '#lib/corpus/kinds.ts';
import { eventAt, idAt, type Corpus } from '#lib/corpus/table.ts';
import { FILL_OF } from '#lib/grammar/grammar.ts';
import type { Window } from './axis.ts';
import { extentOf, type Clock } from './window.ts';

/** Marks of a stem above one another before it grows a third column. */
export const STEM_ROWS = 6;

/** Widest possible extent, in days, that still stands as a mark on a stem; wider ones are drawn over their width. */
export const STEM_EXTENT_DAYS = 62;

/** A mark's place on its stem: column from the left, level from the foot, both from 0. */
export interface StemSeat {
	readonly row: number;
	readonly column: number;
	readonly level: number;
}

/**
 * The events of one encounter: a visit or talks, and what was said, promised or signed there. Facts stand at the
 * foot, then what was announced, negotiated, proposed. Seats belong to the whole corpus: a filter empties them,
 * nothing moves.
 */
export interface Stem {
	/** Row that names the encounter. */
	readonly lead: number;
	readonly seats: readonly StemSeat[];
	readonly columns: number;
	readonly levels: number;
	/** Narrowest possible extent among its events: where the stem stands. */
	readonly anchor: Window;
}

/**
 * Stems of the given rows, by time. Rows belong to one stem when they share the root of their encounter, or an
 * article, and may have happened at the same time. Rows that are undated, open or wider than STEM_EXTENT_DAYS
 * are left out.
 */
export function buildStems(corpus: Corpus, rows: readonly number[] | Uint32Array, clock: Clock): Stem[] {
	const placed = Array.from(rows).flatMap((row) => {
		const extent = extentOf(corpus, row, clock);
		return extent !== null && isCompact(corpus, row, extent, clock) ? [{ row, extent }] : [];
	});
	placed.sort((a, b) => a.extent[0] - b.extent[0] || a.row - b.row);
	const groups = groupTogether(placed, (a, b) => isOneEncounter(corpus, a.row, b.row) && overlaps(a.extent, b.extent));
	return groups.map((group) => stemOf(corpus, group)).sort((a, b) => middle(a.anchor) - middle(b.anchor) || a.lead - b.lead);
}

/** Whether an extent stands as a mark on a stem; otherwise it is drawn over its true width. */
export function isCompact(corpus: Corpus, row: number, extent: Window, clock: Clock): boolean {
	if (clock === 'happened' && (corpus.table.open[row] ?? 0) !== 0) return false;
	return extent[1] - extent[0] <= STEM_EXTENT_DAYS;
}

/** Middle of an extent, in days. */
export function middle([start, end]: Window): number {
	return (start + end) / 2;
}

interface Placed {
	readonly row: number;
	readonly extent: Window;
}

function isOneEncounter(corpus: Corpus, a: number, b: number): boolean {
	if (corpus.table.root[a] === corpus.table.root[b]) return true;
	const articles = eventAt(corpus, b)?.articles ?? [];
	return eventAt(corpus, a)?.articles.some((article) => articles.includes(article)) ?? false;
}

function overlaps(a: Window, b: Window): boolean {
	return a[0] < b[1] && b[0] < a[1];
}

/** Transitive groups of a relation among items sorted by start, in the order of their first member. Items that do not
 *  overlap in time are never together: a group that has ended is not looked at again. */
function groupTogether(items: readonly Placed[], isTogether: (a: Placed, b: Placed) => boolean): Placed[][] {
	const groups: Placed[][] = [];
	let open: { members: Placed[]; end: number }[] = [];
	for (const item of items) {
		open = open.filter(({ end }) => end > item.extent[0]);
		const joined = open.filter(({ members }) => members.some((member) => isTogether(member, item)));
		const [first, ...others] = joined;
		if (first === undefined) {
			const members = [item];
			groups.push(members);
			open.push({ members, end: item.extent[1] });
			continue;
		}
		for (const other of others) {
			first.members.push(...other.members);
			first.end = Math.max(first.end, other.end);
			groups.splice(groups.indexOf(other.members), 1);
			open.splice(open.indexOf(other), 1);
		}
		first.members.push(item);
		first.end = Math.max(first.end, item.extent[1]);
	}
	return groups;
}

function stemOf(corpus: Corpus, members: readonly Placed[]): Stem {
	const [only] = members;
	if (only !== undefined && members.length === 1) return { lead: only.row, seats: [{ row: only.row, column: 0, level: 0 }], columns: 1, levels: 1, anchor: only.extent };
	const lead = leadOf(corpus, members);
	// STATUSES run from facts to wishes.
	const rank = (row: number): number => corpus.table.status[row] ?? 0;
	const ordered = [...members].sort(
		(a, b) => rank(a.row) - rank(b.row) || Number(b.row === lead) - Number(a.row === lead) || a.row - b.row
	);
	const columns = ordered.length <= 2 ? 1 : Math.max(2, Math.ceil(ordered.length / STEM_ROWS));
	const anchor = ordered.reduce<Window>((best, { extent }) => (width(extent) < width(best) ? extent : best), ordered[0]?.extent ?? [0, 1]);
	return {
		lead,
		seats: ordered.map(({ row }, index) => ({ row, column: index % columns, level: Math.floor(index / columns) })),
		columns,
		levels: Math.ceil(ordered.length / columns),
		anchor
	};
}

/** The event that names the encounter: most of what came out hangs on it, then a fact, the most exact, the first. */
function leadOf(corpus: Corpus, members: readonly Placed[]): number {
	const children = new Map<string, number>();
	for (const { row } of members) {
		const parent = eventAt(corpus, row)?.parent;
		if (parent !== undefined) children.set(parent, (children.get(parent) ?? 0) + 1);
	}
	const score = ({ row, extent }: Placed): readonly number[] => [
		-(children.get(idAt(corpus, row)) ?? 0),
		FILL_OF[STATUSES[corpus.table.status[row] ?? 0] ?? 'took_place'] === 'solid' ? 0 : 1,
		width(extent),
		row
	];
	return [...members].sort((a, b) => compareLists(score(a), score(b)))[0]?.row ?? 0;
}

function compareLists(a: readonly number[], b: readonly number[]): number {
	for (const [index, value] of a.entries()) {
		const difference = value - (b[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

function width([start, end]: Window): number {
	return end - start;
}
