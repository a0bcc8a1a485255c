import { idsAt, type Corpus } from '#lib/corpus/table.ts';
import type { Depth, NetworkFrame, Seat } from './seats.ts';
import { placeSeats } from './seats.ts';
import { placeOf } from './sectors.ts';

/** How far seats moved between two pictures, px. */
export interface Displacement {
	/** Of seats that are in both pictures and outside the sectors named. */
	readonly outside: number;
	/** Of seats that are in both pictures and inside them. */
	readonly inside: number;
	/** Seats in both pictures. */
	readonly survivors: number;
}

/** Sector of a seat: `home`, or that of its partner. */
function sectorOfSeat(corpus: Corpus, byKey: ReadonlyMap<string, Seat>, seat: Seat): string {
	if (seat.isHome) return 'home';
	let at: Seat = seat;
	for (let above = byKey.get(`node:${at.parent ?? ''}`); above !== undefined && above.kind !== 'focus'; above = byKey.get(`node:${at.parent ?? ''}`)) at = above;
	if (at.id.startsWith('sector:')) return at.id.slice('sector:'.length);
	const kind = corpus.partners.find(({ id }) => id === at.id)?.kind ?? 'country';
	return placeOf(at.id, kind).sector;
}

/** Sectors that some events touch: those of their partners, and the home. */
export function sectorsOfRows(corpus: Corpus, rows: Iterable<number>): Set<string> {
	const sectors = new Set<string>(['home']);
	for (const row of rows)
		for (const id of idsAt(corpus.table, 'partner', row)) sectors.add(placeOf(id, id.includes(':') ? 'multilateral' : 'country').sector);
	return sectors;
}

/** How far the seats of one corpus lie from those of another, in the same frame; `affected` names the sectors in
 *  which they may. */
export function measureDisplacement(
	before: Corpus,
	after: Corpus,
	depth: Depth,
	frame: NetworkFrame,
	affected: ReadonlySet<string> = new Set()
): Displacement {
	const was = placeSeats(before, depth, frame).byKey;
	const is = placeSeats(after, depth, frame).byKey;
	const result = { outside: 0, inside: 0, survivors: 0 };
	for (const [key, seat] of was) {
		const next = is.get(key);
		if (next === undefined || seat.kind === 'fold') continue;
		result.survivors++;
		const moved = Math.hypot(next.x - seat.x, next.y - seat.y);
		const place = affected.has(sectorOfSeat(before, was, seat)) ? 'inside' : 'outside';
		result[place] = Math.max(result[place], moved);
	}
	return result;
}
