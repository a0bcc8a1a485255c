import type { Dot, Mark, Paint, Path } from './marks.ts';
import { pathData } from './svg.ts';

/** Outer form of a glyph. */
export type GlyphShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'hexagon' | 'pill' | 'pentagon';
/** How sure its place in time is: exact, or somewhere within a wider extent. */
export type GlyphOutline = 'exact' | 'imprecise';
/** How the form is filled. */
export type GlyphFill = 'solid' | 'ticked' | 'half' | 'hatched' | 'hollow';

type Point = readonly [x: number, y: number];

/** Corners of the form around the origin, for a cell of 12 px; all have about the same visual weight. */
const OUTLINES: Readonly<Record<GlyphShape, readonly Point[]>> = {
	circle: polygon(32, 5, 0),
	square: polygon(4, 6.3, Math.PI / 4),
	diamond: polygon(4, 6, 0),
	triangle: shifted(polygon(3, 6.2, -Math.PI / 2), 0, 0.9),
	hexagon: polygon(6, 5.5, 0),
	pill: pill(5.8, 2.9),
	pentagon: shifted(polygon(5, 5.6, -Math.PI / 2), 0, 0.3)
};

/** What a glyph says. */
export interface GlyphStyle {
	readonly shape: GlyphShape;
	readonly fill: GlyphFill;
	/** Exact unless given. */
	readonly outline?: GlyphOutline;
	readonly paint: Paint;
	/** What lies behind, for the open parts of the form; panel unless given. */
	readonly ground?: Paint;
}

/** Where a glyph stands: centre in px, size as a multiple of a 12 px cell. */
export interface GlyphPlace {
	readonly cx: number;
	readonly cy: number;
	readonly scale?: number;
}

/** Dashes of an imprecise outline; the fill keeps clear of it, so that the edge reads as a line and not as a tear. */
const DASH = [3, 1.7] as const;

/**
 * The marks of one glyph. Halves and hatches are real geometry, cut to the form: patterns and clip paths do not
 * survive every program that opens a figure.
 */
export function glyphMarks(style: GlyphStyle, place: GlyphPlace): Mark[] {
	const { shape, fill, paint, outline = 'exact', ground = 'panel' } = style;
	const scale = place.scale ?? 1;
	const isExact = outline === 'exact';
	const edge = isExact ? { stroke: paint, strokeWidth: 1.4 } : { stroke: paint, strokeWidth: 1.2, dash: DASH };
	const frame = { ...formMark(shape, place, scale), fill: ground, ...edge };
	const core = isExact ? scale : scale * 0.66;
	const filled: Mark[] = isExact ? [{ ...frame, fill: paint }] : [frame, { ...formMark(shape, place, core), fill: paint }];
	const corners = cornersOf(shape, place, core);
	switch (fill) {
		case 'hollow':
			return [frame];
		case 'solid':
			return filled;
		case 'ticked':
			return [...filled, tick(place, core, ground)];
		case 'half':
			return [frame, { type: 'path', d: closedPath(below(corners, place.cy)), fill: paint }];
		case 'hatched':
			return [frame, ...hatch(corners, place, core, paint)];
	}
}

function cornersOf(shape: GlyphShape, place: GlyphPlace, scale: number): Point[] {
	return OUTLINES[shape].map(([x, y]): Point => [place.cx + x * scale, place.cy + y * scale]);
}

function formMark(shape: GlyphShape, place: GlyphPlace, scale: number): Dot | Path {
	if (shape === 'circle') return { type: 'dot', cx: place.cx, cy: place.cy, r: 5 * scale };
	return { type: 'path', d: closedPath(cornersOf(shape, place, scale)) };
}

function polygon(sides: number, radius: number, start: number): Point[] {
	return Array.from({ length: sides }, (_, index) => {
		const angle = start + (index * 2 * Math.PI) / sides;
		return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
	});
}

function pill(halfWidth: number, halfHeight: number): Point[] {
	const arc = (cx: number, from: number): Point[] =>
		Array.from({ length: 9 }, (_, index) => {
			const angle = from + (index * Math.PI) / 8;
			return [cx + halfHeight * Math.cos(angle), halfHeight * Math.sin(angle)] as const;
		});
	const inset = halfWidth - halfHeight;
	return [...arc(inset, -Math.PI / 2), ...arc(-inset, Math.PI / 2)];
}

function shifted(points: readonly Point[], dx: number, dy: number): Point[] {
	return points.map(([x, y]) => [x + dx, y + dy] as const);
}

function closedPath(points: readonly Point[]): string {
	return `${pathData(...points.flatMap(([x, y], index) => [index === 0 ? 'M' : 'L', x, y]))}Z`;
}

/** The part of a convex outline at or under the line y (Sutherland and Hodgman 1974, one edge). */
function below(points: readonly Point[], y: number): Point[] {
	const kept: Point[] = [];
	points.forEach((point, index) => {
		const next = points[(index + 1) % points.length] ?? point;
		if (point[1] >= y) kept.push(point);
		if (point[1] >= y !== next[1] >= y) {
			const share = (y - point[1]) / (next[1] - point[1]);
			kept.push([point[0] + share * (next[0] - point[0]), y]);
		}
	});
	return kept;
}

/** Three strokes at 45° across a convex outline. */
function hatch(
	points: readonly Point[],
	place: GlyphPlace,
	scale: number,
	paint: Paint
): Mark[] {
	const strokes: Mark[] = [];
	for (const step of [-3.6, 0, 3.6]) {
		const constant = place.cx + place.cy + step * scale;
		const ends: Point[] = [];
		points.forEach((point, index) => {
			const next = points[(index + 1) % points.length] ?? point;
			const here = point[0] + point[1] - constant;
			const there = next[0] + next[1] - constant;
			if (here >= 0 === there >= 0) return;
			const share = here / (here - there);
			ends.push([point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])]);
		});
		const [first, second] = ends;
		if (first === undefined || second === undefined) continue;
		strokes.push({
			type: 'rule',
			x1: first[0],
			y1: first[1],
			x2: second[0],
			y2: second[1],
			stroke: paint,
			strokeWidth: 1.3
		});
	}
	return strokes;
}

function tick({ cx, cy }: GlyphPlace, scale: number, paint: Paint): Mark {
	const points = [-2.3, 0.1, -0.6, 1.7, 2.4, -1.7].map((value) => value * scale);
	const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = points;
	const d = pathData('M', cx + x1, cy + y1, 'L', cx + x2, cy + y2, 'L', cx + x3, cy + y3);
	return { type: 'path', d, stroke: paint, strokeWidth: 1.3, cap: 'round' };
}
