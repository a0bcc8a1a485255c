import type { FontWeight } from '#lib/scene/marks.ts';
import { measureText } from '#lib/scene/text.ts';
import { listElements, parseXml, readText, type Element } from './xml.ts';

/** Where a line of text stands in the picture, in its px. */
export interface TextBox {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** How much of a font's size its letters take above and below the baseline: Ậ rises higher, rarely and thinly. */
const ASCENT = 0.75;
const DESCENT = 0.2;

interface Move {
	readonly x: number;
	readonly y: number;
	readonly scale: number;
}

/** From the coordinates inside an element to those of the picture; knows translate and scale. Throws for others. */
function moveOf(element: Element | undefined): Move {
	if (element === undefined) return { x: 0, y: 0, scale: 1 };
	const outer = moveOf(element.parent);
	const transform = element.attributes['transform'] ?? '';
	const [, x = '0', y = '0', scale = '1'] = /^(?:translate\((\S+) (\S+)\))? ?(?:scale\((\S+)\))?$/.exec(transform) ?? [];
	if (transform !== '' && x === '0' && y === '0' && scale === '1') throw new Error(`transform ${transform}`);
	return { x: outer.x + Number(x) * outer.scale, y: outer.y + Number(y) * outer.scale, scale: outer.scale * Number(scale) };
}

const weightOf = (weight: string | undefined): FontWeight => (weight === '700' ? 700 : weight === '600' ? 600 : 400);

/** Width of a line in px with each weight as much wider as a stand-in font draws it. */
function widthOf(line: Element, size: number, weight: FontWeight, slack: Readonly<Record<FontWeight, number>>): number {
	return line.children.reduce((sum, child) => {
		if (typeof child === 'string') return sum + measureText(child, size, weight) * slack[weight];
		return sum + widthOf(child, size, weightOf(child.attributes['font-weight'] ?? String(weight)), slack);
	}, 0);
}

/** Boxes of all lines of text, as if the font were wider by a factor for each weight. */
export function readTextBoxes(svg: string, slack: Readonly<Record<FontWeight, number>>): TextBox[] {
	const lines = listElements(parseXml(svg)).filter(({ name }) => name === 'text');
	return lines.map((line) => {
		const { x, y, 'font-size': fontSize, 'font-weight': weight, 'text-anchor': anchor } = line.attributes;
		const move = moveOf(line.parent);
		const size = Number(fontSize) * move.scale;
		const width = widthOf(line, size, weightOf(weight), slack);
		const left = move.x + Number(x) * move.scale - width * (anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0);
		const baseline = move.y + Number(y) * move.scale;
		return { text: readText(line), left, right: left + width, top: baseline - ASCENT * size, bottom: baseline + DESCENT * size };
	});
}

/** Pairs of lines that run into each other by more than a hair; the same words at the same place are one line. */
export function findOverlaps(boxes: readonly TextBox[]): [TextBox, TextBox][] {
	const hair = 0.25;
	const overlap = (a: TextBox, b: TextBox) =>
		Math.min(a.right, b.right) - Math.max(a.left, b.left) > hair && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > hair;
	const isCopy = (a: TextBox, b: TextBox) => a.text === b.text && a.left === b.left && a.top === b.top;
	return boxes.flatMap((a, i) =>
		boxes.slice(i + 1).filter((b) => overlap(a, b) && !isCopy(a, b)).map((b): [TextBox, TextBox] => [a, b])
	);
}
