import { formatNumber, type SvgNode } from '#lib/scene/svg.ts';
import { measureText } from '#lib/scene/text.ts';
import type { FontWeight } from '#lib/scene/marks.ts';
import { QUARTER, readPath, type Piece, type Point } from '#lib/scene/path.ts';

/** A place that leads to an address, in px of the drawing, y down. */
export interface LinkBox {
	readonly href: string;
	readonly label: string;
	readonly box: readonly [x1: number, y1: number, x2: number, y2: number];
}

/** The operators of a page and what they need. */
export interface Content {
	readonly operators: string;
	readonly links: readonly LinkBox[];
	/** Code points drawn at each weight, in the order of their first use. */
	readonly used: ReadonlyMap<FontWeight, readonly number[]>;
	/** Opacities used, each under the name G and its percent. */
	readonly opacities: readonly number[];
}

/** Whatever a child takes from its parents. */
interface State {
	readonly scale: number;
	readonly x: number;
	readonly y: number;
	readonly opacity: number;
	readonly size: number;
	readonly weight: FontWeight;
	readonly anchor: string;
	readonly fill: string;
}

const START: State = { scale: 1, x: 0, y: 0, opacity: 1, size: 16, weight: 400, anchor: 'start', fill: '#000000' };

/**
 * PDF operators of a drawing in the portable profile, in its own px with y down: the page sets the matrix. Text is
 * written with glyph numbers: place among the code points used at its weight, plus one. Throws for elements that the
 * profile does not have.
 */
export function writeContent(root: SvgNode): Content {
	const writer = new Writer();
	for (const child of root.children) writer.draw(child, START);
	return { operators: writer.lines.join('\n'), links: writer.links, used: writer.used, opacities: [...writer.opacities].sort((a, b) => a - b) };
}

class Writer {
	readonly lines: string[] = [];
	readonly links: LinkBox[] = [];
	readonly used = new Map<FontWeight, number[]>();
	readonly opacities = new Set<number>();
	readonly #open: { href: string; label: string; points: Point[] }[] = [];

	draw(node: SvgNode | string, state: State): void {
		if (typeof node === 'string' || /^(title|desc|metadata)$/.test(node.tag)) return;
		const { attributes: a } = node;
		if (node.tag === 'g' || node.tag === 'a') return this.#group(node, state);
		if (node.tag === 'text') return this.#text(node, state);
		const pieces = piecesOf(node);
		if (pieces === null) throw new TypeError(`<${node.tag}> is not in the portable profile`);
		this.#paint(pieces, a, state, node.tag !== 'line');
	}

	#group(node: SvgNode, state: State): void {
		const { attributes: a, children } = node;
		const [, moveX = '0', moveY = '0'] = /translate\((\S+) (\S+)\)/.exec(a['transform'] ?? '') ?? [];
		const [, factor = '1'] = /scale\((\S+)\)/.exec(a['transform'] ?? '') ?? [];
		const inner: State = {
			...state,
			x: state.x + Number(moveX) * state.scale,
			y: state.y + Number(moveY) * state.scale,
			scale: state.scale * Number(factor),
			opacity: state.opacity * Number(a['opacity'] ?? 1)
		};
		const href = node.tag === 'a' ? a['xlink:href'] : undefined;
		if (href !== undefined) this.#open.push({ href, label: titleOf(node), points: [] });
		for (const child of children) this.draw(child, inner);
		if (href === undefined) return;
		const link = this.#open.pop();
		if (link === undefined || link.points.length === 0) return;
		const [xs, ys] = [link.points.map(([x]) => x), link.points.map(([, y]) => y)];
		this.links.push({ href, label: link.label, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] });
	}

	#paint(pieces: readonly Piece[], a: Readonly<Record<string, string>>, state: State, hasFill: boolean): void {
		const fill = hasFill ? (a['fill'] ?? '#000000') : 'none';
		const stroke = a['stroke'] ?? 'none';
		const width = Number(a['stroke-width'] ?? 1) * state.scale;
		const paints: ['f' | 'S', string, number][] = [
			['f', fill, Number(a['fill-opacity'] ?? 1)],
			['S', stroke, Number(a['stroke-opacity'] ?? 1)]
		];
		for (const [operator, colour, opacity] of paints) {
			if (colour === 'none') continue;
			this.lines.push('q', this.#opacity(opacity * state.opacity), `${rgb(colour)} ${operator === 'f' ? 'rg' : 'RG'}`);
			if (operator === 'S') this.lines.push(`${num(width)} w`, ...strokeStyle(a, state.scale));
			for (const piece of pieces) this.lines.push(this.#piece(piece, state));
			this.lines.push(operator, 'Q');
		}
	}

	#piece(piece: Piece, state: State): string {
		if (piece.type === 'close') return 'h';
		const to = this.#point(piece.to, state);
		if (piece.type !== 'curve') return `${to} ${piece.type === 'move' ? 'm' : 'l'}`;
		return `${this.#point(piece.c1, state)} ${this.#point(piece.c2, state)} ${to} c`;
	}

	#point([x, y]: Point, state: State): string {
		const place: Point = [state.x + x * state.scale, state.y + y * state.scale];
		for (const { points } of this.#open) points.push(place);
		return `${num(place[0])} ${num(place[1])}`;
	}

	#opacity(opacity: number): string {
		const percent = Math.round(opacity * 100);
		this.opacities.add(percent);
		return `/G${percent} gs`;
	}

	#text(node: SvgNode, state: State): void {
		const runs = runsOf(node, state);
		const width = runs.reduce((sum, { text, size, weight }) => sum + measureText(text, size, weight), 0);
		const anchor = node.attributes['text-anchor'] ?? state.anchor;
		let x = Number(node.attributes['x'] ?? 0) - width * (anchor === 'middle' ? 0.5 : anchor === 'end' ? 1 : 0);
		const y = Number(node.attributes['y'] ?? 0);
		for (const { text, size, weight, fill } of runs) {
			const advance = measureText(text, size, weight);
			const at = this.#point([x, y], state);
			this.#point([x, y - size], state);
			this.#point([x + advance, y + size * 0.25], state);
			this.lines.push('q', this.#opacity(state.opacity), `${rgb(fill)} rg`, 'BT', `/F${weight} ${num(size * state.scale)} Tf`);
			this.lines.push(`1 0 0 -1 ${at} Tm`, `<${this.#glyphs(text, weight)}> Tj`, 'ET', 'Q');
			x += advance;
		}
	}

	#glyphs(text: string, weight: FontWeight): string {
		const used = this.used.get(weight) ?? [];
		this.used.set(weight, used);
		return Array.from(text, (character) => {
			const codePoint = character.codePointAt(0) ?? 0;
			const known = used.indexOf(codePoint);
			return ((known < 0 ? used.push(codePoint) - 1 : known) + 1).toString(16).padStart(4, '0');
		}).join('');
	}
}

interface Run {
	readonly text: string;
	readonly size: number;
	readonly weight: FontWeight;
	readonly fill: string;
}

/** Stretches of a line that are set alike; white space between them as the file has it, none at the ends. */
function runsOf(node: SvgNode, state: State): Run[] {
	const read = ({ attributes: a, children }: SvgNode, from: Omit<Run, 'text'>): Run[] => {
		const weight = a['font-weight'];
		const style = {
			size: Number(a['font-size'] ?? from.size),
			weight: weight === '700' ? 700 : weight === '600' ? 600 : weight === '400' ? 400 : from.weight,
			fill: a['fill'] ?? from.fill
		} as const;
		return children.flatMap((child) => (typeof child === 'string' ? [{ ...style, text: child.replace(/\s+/g, ' ') }] : read(child, style)));
	};
	const runs = read(node, state).filter(({ text }) => text !== '');
	return runs.map((run, i) => ({ ...run, text: trimmed(run.text, i === 0, i === runs.length - 1) }));
}

function trimmed(text: string, isFirst: boolean, isLast: boolean): string {
	const begun = isFirst ? text.trimStart() : text;
	return isLast ? begun.trimEnd() : begun;
}

function titleOf({ children }: SvgNode): string {
	const title = children.find((child) => typeof child !== 'string' && child.tag === 'title');
	return typeof title === 'object' ? title.children.filter((child) => typeof child === 'string').join('') : '';
}

/** Outline of a shape; null for an element that is no shape. */
function piecesOf({ tag, attributes: a }: SvgNode): Piece[] | null {
	const n = (name: string): number => Number(a[name] ?? 0);
	if (tag === 'path') return readPath(a['d'] ?? '');
	if (tag === 'line') return [{ type: 'move', to: [n('x1'), n('y1')] }, { type: 'line', to: [n('x2'), n('y2')] }];
	if (tag === 'circle') return rounded(n('cx') - n('r'), n('cy') - n('r'), 2 * n('r'), 2 * n('r'), n('r'));
	if (tag === 'rect') return rounded(n('x'), n('y'), n('width'), n('height'), Math.min(n('rx'), n('width') / 2, n('height') / 2));
	return null;
}

/** A rectangle with round corners, clockwise from the top left. */
function rounded(x: number, y: number, width: number, height: number, r: number): Piece[] {
	const [right, bottom] = [x + width, y + height];
	if (r <= 0) {
		const corners: Point[] = [[right, y], [right, bottom], [x, bottom]];
		return [{ type: 'move', to: [x, y] }, ...corners.map((to): Piece => ({ type: 'line', to })), { type: 'close' }];
	}
	const k = r * (1 - QUARTER);
	const corner = (c1: Point, c2: Point, to: Point): Piece => ({ type: 'curve', c1, c2, to });
	return [
		{ type: 'move', to: [x + r, y] },
		{ type: 'line', to: [right - r, y] },
		corner([right - k, y], [right, y + k], [right, y + r]),
		{ type: 'line', to: [right, bottom - r] },
		corner([right, bottom - k], [right - k, bottom], [right - r, bottom]),
		{ type: 'line', to: [x + r, bottom] },
		corner([x + k, bottom], [x, bottom - k], [x, bottom - r]),
		{ type: 'line', to: [x, y + r] },
		corner([x, y + k], [x + k, y], [x + r, y]),
		{ type: 'close' }
	];
}

function strokeStyle(a: Readonly<Record<string, string>>, scale: number): string[] {
	const lines: string[] = [];
	const dash = a['stroke-dasharray'];
	if (dash !== undefined) lines.push(`[${dash.split(/[ ,]+/).map((length) => num(Number(length) * scale)).join(' ')}] 0 d`);
	const cap = { round: 1, square: 2 }[a['stroke-linecap'] ?? ''];
	if (cap !== undefined) lines.push(`${cap} J`);
	return lines;
}

/** "#rrggbb" as three shares of one. */
function rgb(hex: string): string {
	return [1, 3, 5].map((at) => String(Math.round((parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000)).join(' ');
}

function num(value: number): string {
	return formatNumber(value);
}
