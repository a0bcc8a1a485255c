import type { FontWeight } from '#lib/scene/marks.ts';
import { formatNumber, type SvgNode } from '#lib/scene/svg.ts';
import { measureText } from '#lib/scene/text.ts';

/** Shapes of the bundled font's letters, as static/fonts/outlines.json has them. Font units, y up. */
export interface GlyphOutlines {
	readonly weights: readonly number[];
	readonly unitsPerEm: number;
	/**
	 * One letter per point of its contours, then for each weight the steps from point to point, "x y x y …". The
	 * letters: o on the curve, c a quadratic curve's control point; capital where it is the last of a contour.
	 */
	readonly shapes: readonly (readonly string[])[];
	/** By code point in hex: index of a shape, then its x and y at each weight; as often as the glyph has parts. */
	readonly glyphs: Readonly<Record<string, readonly number[]>>;
}

/** A point of a contour in font units, y up; points off the curve are controls of quadratic curves. */
export interface ContourPoint {
	readonly x: number;
	readonly y: number;
	readonly isOn: boolean;
}

/** Reads static/fonts/outlines.json. Throws SyntaxError for what is not JSON, TypeError for JSON of another shape. */
export function parseOutlines(json: string): GlyphOutlines {
	const value = JSON.parse(json) as Partial<GlyphOutlines> | null;
	const isOurs = Array.isArray(value?.weights) && Array.isArray(value.shapes) && value.unitsPerEm !== undefined;
	if (!isOurs || typeof value.glyphs !== 'object') throw new TypeError('not a file of font outlines');
	return value as GlyphOutlines;
}

/** Closed contours of a code point at a weight; undefined where the font has none, empty for a space. */
export function contoursOf(font: GlyphOutlines, codePoint: number, weight: FontWeight): ContourPoint[][] | undefined {
	const parts = Object.hasOwn(font.glyphs, codePoint.toString(16)) ? font.glyphs[codePoint.toString(16)] : undefined;
	const column = font.weights.indexOf(weight);
	if (parts === undefined || column < 0) return undefined;
	const contours: ContourPoint[][] = [];
	const stride = 1 + 2 * font.weights.length;
	for (let at = 0; at < parts.length; at += stride) {
		const [flags = '', ...steps] = font.shapes[parts[at] ?? -1] ?? [];
		let [x, y] = [parts[at + 1 + 2 * column] ?? 0, parts[at + 2 + 2 * column] ?? 0];
		const numbers = (steps[column] ?? '').split(' ').map(Number);
		let contour: ContourPoint[] = [];
		for (const [i, flag] of [...flags].entries()) {
			x += numbers[2 * i] ?? 0;
			y += numbers[2 * i + 1] ?? 0;
			contour.push({ x, y, isOn: flag === 'o' || flag === 'O' });
			if (flag !== 'O' && flag !== 'C') continue;
			contours.push(contour);
			contour = [];
		}
	}
	return contours;
}

/** Characters of a drawing's text that the font does not hold, each once, in order; they are drawn as a box. */
export function missingCharacters(node: SvgNode, font: GlyphOutlines): string[] {
	const characters = [...wordsOf(node).join('')];
	return [...new Set(characters)].filter((one) => !Object.hasOwn(font.glyphs, (one.codePointAt(0) ?? 0).toString(16)));
}

/**
 * The same drawing with its text as paths: as wide as measureText says, without kerning, so that it looks the same
 * in a program without the font. The words stand in the desc of the root, one line of text after the other.
 */
export function outlineText(root: SvgNode, font: GlyphOutlines): SvgNode {
	const letters = new Letters(font);
	const words = wordsOf(root);
	const { 'font-family': _, ...attributes } = root.attributes;
	const style: TextStyle = { size: 16, weight: 400, anchor: 'start' };
	const children = outlineChildren(root, readStyle(root, style), letters).map((child) =>
		typeof child !== 'string' && child.tag === 'desc' ? { ...child, children: [...child.children, `\n${words.join('\n')}`] } : child
	);
	return { ...root, attributes, children };
}

interface TextStyle {
	readonly size: number;
	readonly weight: FontWeight;
	readonly anchor: string;
}

/** Attributes that say how text is set; a path has none of them. */
const TEXT_ATTRIBUTES = new Set(['x', 'y', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'lang', 'xml:space']);

function readStyle({ attributes }: SvgNode, inherited: TextStyle): TextStyle {
	const { 'font-size': size, 'font-weight': weight, 'text-anchor': anchor } = attributes;
	return {
		size: size === undefined ? inherited.size : Number(size),
		weight: weight === undefined ? inherited.weight : weight === '700' ? 700 : weight === '600' ? 600 : 400,
		anchor: anchor ?? inherited.anchor
	};
}

function outlineChildren(node: SvgNode, style: TextStyle, letters: Letters): (SvgNode | string)[] {
	return node.children.flatMap((child): (SvgNode | string)[] => {
		if (typeof child === 'string') return [child];
		const own = readStyle(child, style);
		if (child.tag === 'text') return outlineLine(child, own, letters);
		return [{ ...child, children: outlineChildren(child, own, letters) }];
	});
}

/** One path for each run of a line that is set alike. */
function outlineLine(line: SvgNode, style: TextStyle, letters: Letters): SvgNode[] {
	const runs = runsOf(line, style, drawnAttributes(line));
	const width = runs.reduce((sum, { text, style: { size, weight } }) => sum + measureText(text, size, weight), 0);
	const share = style.anchor === 'middle' ? 0.5 : style.anchor === 'end' ? 1 : 0;
	let x = Number(line.attributes['x'] ?? 0) - width * share;
	const y = Number(line.attributes['y'] ?? 0);
	const paths: SvgNode[] = [];
	for (const { text, style: { size, weight }, attributes } of runs) {
		const d = letters.write(text, x, y, size, weight);
		if (d !== '') paths.push({ tag: 'path', attributes: { d, ...attributes }, children: [] });
		x += measureText(text, size, weight);
	}
	return paths;
}

interface Run {
	readonly text: string;
	readonly style: TextStyle;
	readonly attributes: Readonly<Record<string, string>>;
}

/** The runs of a line, with white space as SVG has it: one space for many, none at the ends. */
function runsOf(line: SvgNode, style: TextStyle, attributes: Run['attributes']): Run[] {
	const runs: Run[] = line.children.flatMap((child) =>
		typeof child === 'string'
			? [{ text: child, style, attributes }]
			: runsOf(child, readStyle(child, style), { ...attributes, ...drawnAttributes(child) })
	);
	if (line.tag !== 'text') return runs;
	let endsInSpace = true;
	const tidy = runs.map((run) => {
		const text = run.text.replace(WHITE_SPACE, ' ').replace(/^ /, endsInSpace ? '' : ' ');
		if (text !== '') endsInSpace = text.endsWith(' ');
		return { ...run, text };
	});
	return tidy.map((run, i) => (i === tidy.length - 1 ? { ...run, text: run.text.replace(/ $/, '') } : run));
}

const WHITE_SPACE = /[ \t\r\n]+/g;

function drawnAttributes({ attributes }: SvgNode): Record<string, string> {
	return Object.fromEntries(Object.entries(attributes).filter(([name]) => !TEXT_ATTRIBUTES.has(name)));
}

/** Lines of text in drawing order. */
function wordsOf(node: SvgNode): string[] {
	if (node.tag === 'text') return [textOf(node).replace(WHITE_SPACE, ' ').trim()];
	return node.children.flatMap((child) => (typeof child === 'string' ? [] : wordsOf(child)));
}

function textOf(node: SvgNode): string {
	return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Writes letters as path data; remembers the contours of those it has written. */
class Letters {
	readonly #font: GlyphOutlines;
	readonly #known = new Map<string, readonly (readonly ContourPoint[])[]>();

	constructor(font: GlyphOutlines) {
		this.#font = font;
	}

	/** Path data of a run that starts at x on the baseline y, px. */
	write(text: string, x: number, y: number, size: number, weight: FontWeight): string {
		const pen = new Pen();
		const scale = size / this.#font.unitsPerEm;
		for (const character of text) {
			for (const contour of this.#contours(character, weight)) {
				drawContour(pen, contour.map((point) => ({ ...point, x: x + point.x * scale, y: y - point.y * scale })));
			}
			x += measureText(character, size, weight);
		}
		return pen.d;
	}

	#contours(character: string, weight: FontWeight): readonly (readonly ContourPoint[])[] {
		const name = `${weight}${character}`;
		const known = this.#known.get(name);
		if (known !== undefined) return known;
		const found = contoursOf(this.#font, character.codePointAt(0) ?? 0, weight) ?? missingBox(measureText(character, 1000));
		this.#known.set(name, found);
		return found;
	}
}

/** The empty box that stands for a character the font lacks, in an advance of 1/1000 em. */
function missingBox(advance: number): ContourPoint[][] {
	const box = (inset: number) => {
		const [left, right, foot, top] = [60 + inset, advance - 60 - inset, inset, 660 - inset];
		return [[left, foot], [left, top], [right, top], [right, foot]].map(([x = 0, y = 0]) => ({ x, y, isOn: true }));
	};
	return [box(0), box(50).reverse()];
}

/** A closed contour; between two control points stands an unwritten point on the curve, half way. */
function drawContour(pen: Pen, contour: readonly ContourPoint[]): void {
	const points = contour.flatMap((point, i) => {
		const next = contour[(i + 1) % contour.length] ?? point;
		return point.isOn || next.isOn ? [point] : [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, isOn: true }];
	});
	const first = points.findIndex(({ isOn }) => isOn);
	const [start, ...rest] = [...points.slice(first), ...points.slice(0, first)];
	if (start === undefined || first < 0) return;
	pen.move(start);
	let control: ContourPoint | null = null;
	for (const point of [...rest, start]) {
		if (!point.isOn) control = point;
		else if (control !== null) {
			pen.curve(control, point);
			control = null;
		} else if (point !== start) pen.line(point);
	}
	pen.close();
}

/** Writes path data in steps between places that are rounded to 2 decimals, so that no error adds up. */
class Pen {
	d = '';
	#x = 0;
	#y = 0;
	#command = '';

	move({ x, y }: ContourPoint): void {
		[this.#x, this.#y] = [hundredth(x), hundredth(y)];
		this.#write('M', [this.#x, this.#y]);
	}

	line(to: ContourPoint): void {
		const [x, y] = this.#step(to);
		if (y === 0) this.#write('h', [x]);
		else if (x === 0) this.#write('v', [y]);
		else this.#write('l', [x, y]);
		this.#arrive(to);
	}

	curve(control: ContourPoint, to: ContourPoint): void {
		this.#write('q', [...this.#step(control), ...this.#step(to)]);
		this.#arrive(to);
	}

	close(): void {
		this.#write('z', []);
	}

	#step({ x, y }: ContourPoint): [number, number] {
		return [hundredth(x) - this.#x, hundredth(y) - this.#y];
	}

	#arrive({ x, y }: ContourPoint): void {
		[this.#x, this.#y] = [hundredth(x), hundredth(y)];
	}

	#write(command: string, numbers: readonly number[]): void {
		const written = numbers.map(formatNumber).join(' ').replace(/ -/g, '-');
		const isRepeated = command === this.#command && command !== 'z';
		this.d += isRepeated ? (written.startsWith('-') ? written : ` ${written}`) : command + written;
		this.#command = command;
	}
}

function hundredth(value: number): number {
	return Math.round(value * 100) / 100;
}
