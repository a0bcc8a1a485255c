import type { Mark, Paint } from '#lib/scene/marks.ts';
import { reserveWidth } from '#lib/scene/text.ts';
import type { Point } from './route.ts';

const SIZE = 12;

/** A short sign on a link, on a rect of its own so that the line does not run through it. */
export function badgeMarks(text: string, { x, y }: Point, paint: Paint): Mark[] {
	const width = Math.max(15, reserveWidth(text, SIZE, 700) + 6);
	const box = { x: x - width / 2, y: y - 7.5, width, height: 15, radius: 7.5 } as const;
	return [
		{ type: 'rect', ...box, fill: 'panel', stroke: paint, strokeWidth: 1.4 },
		{ type: 'text', x, y: y + SIZE * 0.34, text, size: SIZE, weight: 700, anchor: 'middle', fill: paint }
	];
}
