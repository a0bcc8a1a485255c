import type { Mark, Text } from './marks.ts';
import { readPath } from './path.ts';
import { measureText } from './text.ts';

/** Left, top, right and bottom, px. */
export type Box = readonly [x1: number, y1: number, x2: number, y2: number];

/** A move and a factor: how marks within groups come to stand in the scene. */
export interface Place {
	readonly x: number;
	readonly y: number;
	readonly scale: number;
}

export const ORIGIN: Place = { x: 0, y: 0, scale: 1 };

/** Place of the marks of a group that itself stands at a place. */
export function within(place: Place, group: { readonly x?: number; readonly y?: number; readonly scale?: number }): Place {
	return {
		x: place.x + (group.x ?? 0) * place.scale,
		y: place.y + (group.y ?? 0) * place.scale,
		scale: place.scale * (group.scale ?? 1)
	};
}

/** Room that a mark takes, a text by the bundled font; null for an empty group. Control points count for curves. */
export function boxOf(mark: Mark, place: Place = ORIGIN): Box | null {
	if (mark.type === 'group') {
		const inner = within(place, mark);
		return unite(mark.marks.map((one) => boxOf(one, inner)));
	}
	const [x1, y1, x2, y2] = ownBox(mark);
	return [place.x + x1 * place.scale, place.y + y1 * place.scale, place.x + x2 * place.scale, place.y + y2 * place.scale];
}

/** The room that boxes take together. */
export function unite(boxes: readonly (Box | null)[]): Box | null {
	let all: Box | null = null;
	for (const box of boxes) {
		if (box === null) continue;
		all = all === null ? box : [Math.min(all[0], box[0]), Math.min(all[1], box[1]), Math.max(all[2], box[2]), Math.max(all[3], box[3])];
	}
	return all;
}

/** Whether two boxes share room; touching is not sharing. With `gap` they must be so far apart. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
	return a[0] < b[2] + gap && b[0] < a[2] + gap && a[1] < b[3] + gap && b[1] < a[3] + gap;
}

function ownBox(mark: Exclude<Mark, { type: 'group' }>): Box {
	switch (mark.type) {
		case 'rule':
			return [Math.min(mark.x1, mark.x2), Math.min(mark.y1, mark.y2), Math.max(mark.x1, mark.x2), Math.max(mark.y1, mark.y2)];
		case 'rect':
			return [mark.x, mark.y, mark.x + mark.width, mark.y + mark.height];
		case 'dot':
			return [mark.cx - mark.r, mark.cy - mark.r, mark.cx + mark.r, mark.cy + mark.r];
		case 'text':
			return textBox(mark);
		case 'path': {
			const points = readPath(mark.d).flatMap((piece) => (piece.type === 'close' ? [] : piece.type === 'curve' ? [piece.c1, piece.c2, piece.to] : [piece.to]));
			const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
			return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
		}
	}
}

function textBox({ x, y, text, size, weight = 400, anchor = 'start', note }: Text): Box {
	const width = measureText(text, size, weight) + (note === undefined ? 0 : measureText(note.text, size, weight));
	const from = x - width * (anchor === 'middle' ? 0.5 : anchor === 'end' ? 1 : 0);
	return [from, y - size * 0.8, from + width, y + size * 0.25];
}
