import { pathData } from '#lib/scene/svg.ts';

export interface Point {
	readonly x: number;
	readonly y: number;
}

/**
 * The way of a link: straight from `from` to `turn`, a curve to `bend`, straight to `to`. `out` and `into` are the
 * unit directions at both ends, `pull` the length of the curve's handles, px. Bands run beside it.
 */
export interface Route {
	readonly from: Point;
	readonly turn: Point;
	readonly bend: Point;
	readonly to: Point;
	readonly out: Point;
	readonly into: Point;
	readonly pull: number;
	/** Which way the first band lies, so that it is the upper one on both sides of the picture. */
	readonly side: -1 | 1;
}

/** A way that leaves and arrives level: a curve between `turn` and `bend`. */
export function levelRoute(from: Point, turnX: number, bendX: number, to: Point, side: -1 | 1): Route {
	const along = { x: side, y: 0 };
	return {
		from,
		turn: { x: turnX, y: from.y },
		bend: { x: bendX, y: to.y },
		to,
		out: along,
		into: along,
		pull: Math.abs(bendX - turnX) * 0.5,
		side
	};
}

/** A way straight down, round a corner of the radius, and level to its end. */
export function elbowRoute(from: Point, to: Point, side: -1 | 1, radius: number): Route {
	return {
		from,
		turn: { x: from.x, y: to.y - radius },
		bend: { x: from.x + side * radius, y: to.y },
		to,
		out: { x: 0, y: 1 },
		into: { x: side, y: 0 },
		pull: radius * 0.55,
		side
	};
}

/** An arc from just under the rim of a disc to a node: it leaves towards the height `aim`, so that arcs with one aim
 *  run together at first, and arrives flatly; a level one arches. */
export function arcRoute(centre: Point, radius: number, to: Point, aim = to.y): Route {
	const side = to.x < centre.x ? -1 : 1;
	const dx = to.x - centre.x;
	const dy = to.y - centre.y;
	const arch = Math.abs(dx) * 0.17;
	const out = unit(dx, (aim - centre.y) * 1.35 - arch);
	const into = unit(dx, dy * 0.45 + arch);
	const turn = { x: centre.x + out.x * radius, y: centre.y + out.y * radius };
	const pull = Math.hypot(to.x - turn.x, to.y - turn.y) * 0.38;
	const from = { x: turn.x - out.x * 6, y: turn.y - out.y * 6 };
	return { from, turn, bend: to, to, out, into, pull, side };
}

function unit(x: number, y: number): Point {
	const length = Math.hypot(x, y) || 1;
	return { x: x / length, y: y / length };
}

/** Corners and handles of the way, `offset` px beside it (positive: the lower side). */
export function offsetRoute(route: Route, offset: number): readonly [Point, Point, Point, Point, Point, Point] {
	const { out, into, pull } = route;
	const shift = (point: Point, along: Point): Point => ({
		x: point.x - along.y * offset * route.side,
		y: point.y + along.x * offset * route.side
	});
	const turn = shift(route.turn, out);
	const bend = shift(route.bend, into);
	return [
		shift(route.from, out),
		turn,
		{ x: turn.x + out.x * pull, y: turn.y + out.y * pull },
		{ x: bend.x - into.x * pull, y: bend.y - into.y * pull },
		bend,
		shift(route.to, into)
	];
}

/** Path data of a band that runs `offset` px beside the way. */
export function routePath(route: Route, offset: number): string {
	const [from, turn, first, second, bend, to] = offsetRoute(route, offset);
	const lead = from.x === turn.x && from.y === turn.y ? [] : ['L', turn.x, turn.y];
	const tail = bend.x === to.x && bend.y === to.y ? [] : ['L', to.x, to.y];
	const curve = ['C', first.x, first.y, second.x, second.y, bend.x, bend.y];
	return pathData('M', from.x, from.y, ...lead, ...curve, ...tail);
}

/** A point of the curve `offset` px beside the way, `t` from 0 to 1, and the unit direction there. */
export function pointAt(route: Route, t: number, offset = 0): Point & { readonly along: Point } {
	const [, a, b, c, d] = offsetRoute(route, offset);
	const [wa, wb, wc, wd] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
	const [va, vb, vc] = [3 * (1 - t) ** 2, 6 * t * (1 - t), 3 * t * t];
	return {
		x: wa * a.x + wb * b.x + wc * c.x + wd * d.x,
		y: wa * a.y + wb * b.y + wc * c.y + wd * d.y,
		along: unit(va * (b.x - a.x) + vb * (c.x - b.x) + vc * (d.x - c.x), va * (b.y - a.y) + vb * (c.y - b.y) + vc * (d.y - c.y))
	};
}

/** Points along the way, both ends included, to measure what it passes. */
export function sampleRoute(route: Route, steps = 24): Point[] {
	const [from, turn, first, second, bend, to] = offsetRoute(route, 0);
	const curve = Array.from({ length: steps + 1 }, (_, index): Point => {
		const t = index / steps;
		const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
		return {
			x: a * turn.x + b * first.x + c * second.x + d * bend.x,
			y: a * turn.y + b * first.y + c * second.y + d * bend.y
		};
	});
	return [from, ...curve, to];
}
