import type { FontWeight } from '#lib/scene/marks.ts';
import { reserveWidth } from '#lib/scene/text.ts';

/** What a line of a label says, which gives its look: a name of a country, of a body, of a person, a detail, a
 *  name where there is little room, a heading. */
export type Tone = 'title' | 'name' | 'body' | 'person' | 'detail' | 'dense' | 'group';

interface Type {
	readonly size: number;
	readonly weight: FontWeight;
	/** Distance between baselines, px. */
	readonly pitch: number;
}

/** Type of each tone. */
export const TYPE_OF: Readonly<Record<Tone, Type>> = {
	title: { size: 16, weight: 700, pitch: 19 },
	name: { size: 13.5, weight: 600, pitch: 17 },
	body: { size: 12, weight: 400, pitch: 14 },
	person: { size: 12, weight: 400, pitch: 14 },
	detail: { size: 12, weight: 400, pitch: 15 },
	dense: { size: 12, weight: 400, pitch: 15 },
	group: { size: 10.5, weight: 600, pitch: 16 }
};

/** One line of a label, without a place. */
export interface Line {
	readonly text: string;
	readonly tone: Tone;
}

/** One line of a label. x is its anchor, y its baseline, px. */
export interface PlacedLine extends Line {
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
}

/** Edges of a box, px. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

export interface Label {
	readonly lines: readonly PlacedLine[];
	/** Room the label takes, slack for other fonts included; null without lines. */
	readonly box: Box | null;
}

/** Height of lines one under the other, px. */
export function heightOf(lines: readonly Line[]): number {
	return lines.reduce((sum, { tone }) => sum + TYPE_OF[tone].pitch, 0);
}

/** Width that lines reserve, px. */
export function widthOf(lines: readonly Line[]): number {
	const widths = lines.map(({ text, tone }) => reserveWidth(text, TYPE_OF[tone].size, TYPE_OF[tone].weight));
	return Math.max(0, ...widths);
}

/** Lines one under the other about the height y: to the right of x (side 1), to its left (-1), or centred (0). */
export function placeLabel(lines: readonly Line[], x: number, y: number, side: -1 | 0 | 1): Label {
	if (lines.length === 0) return { lines: [], box: null };
	const height = heightOf(lines);
	const anchor = side === 0 ? 'middle' : side === 1 ? 'start' : 'end';
	let top = y - height / 2;
	const placed = lines.map((line): PlacedLine => {
		const { pitch, size } = TYPE_OF[line.tone];
		const baseline = top + (pitch - size) / 2 + size * 0.84;
		top += pitch;
		return { ...line, x, y: baseline, anchor };
	});
	const width = widthOf(lines);
	const left = side === 0 ? x - width / 2 : side === 1 ? x : x - width;
	return { lines: placed, box: { left, right: left + width, top: y - height / 2, bottom: y + height / 2 } };
}
