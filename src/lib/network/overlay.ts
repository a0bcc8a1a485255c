import type { Mark } from '#lib/scene/marks.ts';
import { pathData } from '#lib/scene/svg.ts';
import { badgeMarks } from './badge.ts';
import type { Drawing } from './drawing.ts';
import { nodeKey } from './graph.ts';
import { drawnRadius } from './nodes.ts';
import type { Seat } from './seats.ts';
import { treeOf } from './tree.ts';

/** Seat of a node, or of the nearest one above it that has one. */
export function seatFor({ input, seats }: Pick<Drawing, 'input' | 'seats'>, id: string): Seat | undefined {
	const { parentOf } = treeOf(input.corpus);
	for (let at: string | undefined = id; at !== undefined; at = parentOf.get(at)) {
		const seat = seats.byKey.get(nodeKey(at));
		if (seat !== undefined) return seat;
	}
	return undefined;
}

/** The steps of a path: bows from seat to seat, to lie under the nodes, and their numbers, to lie over them. A step
 *  within one seat has none. */
export function pathMarks(drawing: Drawing): { readonly bows: Mark[]; readonly numbers: Mark[] } {
	const bows = (drawing.input.path ?? []).flatMap(({ from, to }, index) => {
		const [a, b] = [seatFor(drawing, from), seatFor(drawing, to)];
		return a === undefined || b === undefined || a === b ? [] : [{ a, b, number: index + 1 }];
	});
	const drawn = bows.map(({ a, b, number }): { bow: Mark; number: Mark } => {
		const [dx, dy] = [b.x - a.x, b.y - a.y];
		const bend = dx === 0 ? 0.3 : 0.16;
		const middle = { x: (a.x + b.x) / 2 - dy * bend, y: (a.y + b.y) / 2 + dx * bend };
		const top = { x: (a.x + b.x) / 4 + middle.x / 2, y: (a.y + b.y) / 4 + middle.y / 2 };
		const d = pathData('M', a.x, a.y, 'Q', middle.x, middle.y, b.x, b.y);
		return {
			bow: { type: 'path', key: `bow:${number}`, d, stroke: 'ink', strokeWidth: 2.2, cap: 'round' },
			number: { type: 'group', key: `path:${number}`, marks: badgeMarks(String(number), top, 'ink') }
		};
	});
	return { bows: drawn.map(({ bow }) => bow), numbers: drawn.map(({ number }) => number) };
}

/** Keys of the nodes that a path passes. */
export function pathKeys(drawing: Pick<Drawing, 'input' | 'seats'>): string[] {
	const ids = (drawing.input.path ?? []).flatMap(({ from, to }) => [from, to]);
	return ids.flatMap((id) => seatFor(drawing, id)?.key ?? []);
}

/** Rings about what takes part in the event that happens now. */
export function nowMarks(drawing: Drawing, ids: readonly string[]): Mark[] {
	const keys = new Set(ids.map(nodeKey));
	const seats = [...drawing.seats.byKey.values()].filter(({ key, kind }) => keys.has(key) && kind !== 'focus' && kind !== 'fold');
	return seats.map((seat): Mark => {
		const r = Math.max(4, drawnRadius(drawing, seat) + 2.5);
		return { type: 'dot', key: `now:${seat.key}`, cx: seat.x, cy: seat.y, r, stroke: 'ink', strokeWidth: 1.8 };
	});
}
