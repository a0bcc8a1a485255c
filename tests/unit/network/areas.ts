import { sampleRoute, type Point } from '#lib/network/route.ts';
import type { Seat } from '#lib/network/seats.ts';
import { reserveWidth } from '#lib/scene/text.ts';

/** What a disc or a line of text covers, px. */
export interface Area {
	name: string;
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Discs and single lines of text, measured here from the seats. */
export function areasOf(seats: ReadonlyMap<string, Seat>): Area[] {
	return [...seats.values()].flatMap((seat) => {
		const disc = { name: seat.key, left: seat.x - seat.r, top: seat.y - seat.r, right: seat.x + seat.r, bottom: seat.y + seat.r };
		const lines = seat.lines.map(({ text, x, y, anchor, tone }) => {
			const size = { title: 16, name: 13.5, body: 12, person: 12, detail: 12, dense: 12, group: 10.5 }[tone];
			// The number behind a name without a dot has two figures at most in these tests.
			const width = reserveWidth(tone === 'dense' && !text.startsWith('+') ? `${text} 99` : text, size, tone === 'title' ? 700 : tone === 'name' ? 600 : 400);
			const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
			return { name: `${seat.key} "${text}"`, left, top: y - size * 0.75, right: left + width, bottom: y + size * 0.22 };
		});
		return seat.kind === 'focus' ? lines : [disc, ...lines];
	});
}

/** Pairs of areas that share a point. */
export function overlaps(areas: readonly Area[]): string[] {
	const found: string[] = [];
	for (const [i, a] of areas.entries())
		for (const b of areas.slice(i + 1))
			if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) found.push(`${a.name} on ${b.name}`);
	return found;
}

/** Areas that reach past the edges of the picture. */
export function outside(areas: readonly Area[], width: number, height: number): string[] {
	return areas
		.filter(({ left, top, right, bottom }) => left < 0 || top < 0 || right > width || bottom > height)
		.map(({ name }) => name);
}

/** Labels that a link runs through, a partner's with the room its bands take at most: 0.7 of its disc's radius. The
 *  label of the node above is left out: a link begins at its end, within the slack for another font. */
export function crossed(seats: ReadonlyMap<string, Seat>): string[] {
	const dense = (route: NonNullable<Seat['route']>): Point[] => {
		const points = sampleRoute(route);
		return points.flatMap((p, i) => {
			const next = points[i + 1] ?? p;
			return [0, 0.25, 0.5, 0.75].map((t) => ({ x: p.x + (next.x - p.x) * t, y: p.y + (next.y - p.y) * t }));
		});
	};
	return [...seats.values()].flatMap((seat) => {
		if (seat.route === null) return [];
		const points = dense(seat.route);
		return [...seats.values()]
			.filter(({ id, box }) => {
				if (box === null || id === seat.parent) return false;
				const room = seat.kind === 'partner' ? seat.r * 0.7 : 0;
				const isIn = ({ x, y }: Point) => x > box.left && x < box.right && y > box.top - room && y < box.bottom + room;
				return points.some(isIn);
			})
			.map(({ key }) => `link to ${seat.key} through ${key}`);
	});
}
