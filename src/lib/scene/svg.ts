import type { Group, Mark, Scene, Text } from './marks.ts';
import type { Resolve } from './theme.ts';

/** The one family of every figure. Files name it first; a viewer without it falls back to its own sans-serif. */
export const FONT_FAMILY = "'Source Sans 3', sans-serif";

/** An element of the drawing: the only form in which geometry becomes SVG, read by the screen and by the file. */
export interface SvgNode {
	readonly tag: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly (SvgNode | string)[];
	/** Identity among siblings, for keyed updates on the screen. */
	readonly key?: string;
	/** The same object stands in many places and at many times. */
	readonly isSteady?: boolean;
}

export interface SvgOptions {
	readonly resolve: Resolve;
	/** What stands before the query string of a link: '' on the screen, the site's address in a file. */
	readonly base: string;
	/** Whether its links can be reached one by one: then the whole is a group and not one image. */
	readonly isInteractive?: boolean;
}

/** A number as the file has it: at most 2 decimals, never -0. */
export function formatNumber(value: number): string {
	const rounded = Math.round(value * 100) / 100;
	return String(rounded === 0 ? 0 : rounded);
}

/** Path data from commands and numbers, rounded: pathData`M${1} ${2}L…` without the template. */
export function pathData(...parts: readonly (string | number)[]): string {
	let out = '';
	let previousIsNumber = false;
	for (const part of parts) {
		if (typeof part === 'number') {
			out += (previousIsNumber ? ' ' : '') + formatNumber(part);
			previousIsNumber = true;
		} else {
			out += part;
			previousIsNumber = false;
		}
	}
	return out;
}

/** The scene as a tree with one svg element at the top: title, desc, then the marks. */
export function toSvg(scene: Scene, options: SvgOptions): SvgNode {
	const titleId = `${scene.name}-title`;
	const descId = `${scene.name}-desc`;
	return {
		tag: 'svg',
		attributes: {
			xmlns: 'http://www.w3.org/2000/svg',
			'xmlns:xlink': 'http://www.w3.org/1999/xlink',
			width: formatNumber(scene.width),
			height: formatNumber(scene.height),
			viewBox: `0 0 ${formatNumber(scene.width)} ${formatNumber(scene.height)}`,
			role: options.isInteractive === true ? 'group' : 'img',
			'aria-labelledby': `${titleId} ${descId}`,
			lang: scene.lang,
			'font-family': FONT_FAMILY
		},
		children: [
			{ tag: 'title', attributes: { id: titleId }, children: [scene.title], key: 'title' },
			{ tag: 'desc', attributes: { id: descId }, children: [scene.desc], key: 'desc' },
			...scene.marks.map((mark) => markNode(mark, options))
		]
	};
}

/** The marks alone, for a scene that stands inside another. */
export function marksToSvg(marks: readonly Mark[], options: SvgOptions): SvgNode[] {
	return marks.map((mark) => markNode(mark, options));
}

function markNode(mark: Mark, options: SvgOptions): SvgNode {
	if (mark.type === 'group') return groupNode(mark, options);
	return mark.isKept === true ? steadyNode(mark, options) : shapeNode(mark, options);
}

function shapeNode(mark: Exclude<Mark, Group>, options: SvgOptions): SvgNode {
	if (mark.type === 'text') return textNode(mark, options);
	const paint = paintAttributes(mark, options.resolve);
	const key = mark.key === undefined ? {} : { key: mark.key };
	switch (mark.type) {
		case 'rule':
			return { tag: 'line', attributes: { ...numbers(mark, ['x1', 'y1', 'x2', 'y2']), ...paint }, children: [], ...key };
		case 'rect': {
			const radius = mark.radius === undefined ? {} : { rx: formatNumber(mark.radius) };
			return {
				tag: 'rect',
				attributes: { ...numbers(mark, ['x', 'y', 'width', 'height']), ...radius, ...paint },
				children: [],
				...key
			};
		}
		case 'dot':
			return { tag: 'circle', attributes: { ...numbers(mark, ['cx', 'cy', 'r']), ...paint }, children: [], ...key };
		case 'path':
			return { tag: 'path', attributes: { d: mark.d, ...paint }, children: [], ...key };
	}
}

function textNode(mark: Text, { resolve }: SvgOptions): SvgNode {
	const attributes: Record<string, string> = {
		...numbers(mark, ['x', 'y']),
		'font-size': formatNumber(mark.size),
		fill: resolve(mark.fill)
	};
	if (mark.weight !== undefined && mark.weight !== 400) attributes['font-weight'] = String(mark.weight);
	if (mark.anchor !== undefined && mark.anchor !== 'start') attributes['text-anchor'] = mark.anchor;
	if (mark.lang !== undefined) attributes['lang'] = mark.lang;
	const children: (SvgNode | string)[] = [mark.text];
	if (mark.note !== undefined) {
		children.push({ tag: 'tspan', attributes: { fill: resolve(mark.note.fill) }, children: [mark.note.text], key: 'note' });
	}
	return { tag: 'text', attributes, children, ...(mark.key === undefined ? {} : { key: mark.key }) };
}

function groupNode(group: Group, options: SvgOptions): SvgNode {
	const { key, data, link } = group;
	const attributes: Record<string, string> = {};
	if (link !== undefined) {
		attributes['href'] = options.base + link;
		attributes['xlink:href'] = options.base + link;
	}
	attributes['data-key'] = key;
	for (const name in data) attributes[`data-${name}`] = data[name]!;
	const transform = transformOf(group);
	if (transform !== '') attributes['transform'] = transform;
	if (group.opacity !== undefined) attributes['opacity'] = formatNumber(group.opacity);
	const children: SvgNode[] = [];
	if (group.label !== undefined) children.push({ tag: 'title', attributes: {}, children: [group.label], key: 'title' });
	for (const mark of group.marks) children.push(group.isSteady === true ? steadyNode(mark, options) : markNode(mark, options));
	return { tag: link === undefined ? 'g' : 'a', attributes, children, key };
}

function transformOf({ x, y, scale }: Group): string {
	const move = x === undefined && y === undefined ? '' : `translate(${formatNumber(x ?? 0)} ${formatNumber(y ?? 0)})`;
	if (scale === undefined) return move;
	return `${move}${move === '' ? '' : ' '}scale(${formatNumber(scale)})`;
}

const steady = new WeakMap<Resolve, WeakMap<Mark, SvgNode>>();

/** The same node for the same mark; a group is made anew, because its links depend on more than its paints. */
function steadyNode(mark: Mark, options: SvgOptions): SvgNode {
	if (mark.type === 'group') return markNode(mark, options);
	const nodes = steady.get(options.resolve) ?? new WeakMap<Mark, SvgNode>();
	steady.set(options.resolve, nodes);
	const known = nodes.get(mark);
	if (known !== undefined) return known;
	const node = { ...shapeNode(mark, options), isSteady: true };
	nodes.set(mark, node);
	return node;
}

function numbers<K extends string>(mark: Readonly<Record<K, number>>, names: readonly K[]): Record<string, string> {
	const attributes: Record<string, string> = {};
	for (const name of names) attributes[name] = formatNumber(mark[name]);
	return attributes;
}

function paintAttributes(mark: Exclude<Mark, Group | Text>, resolve: Resolve): Record<string, string> {
	const attributes: Record<string, string> = {};
	if (mark.type !== 'rule') attributes['fill'] = mark.fill === undefined ? 'none' : resolve(mark.fill);
	if (mark.fillOpacity !== undefined) attributes['fill-opacity'] = formatNumber(mark.fillOpacity);
	if (mark.stroke !== undefined) attributes['stroke'] = resolve(mark.stroke);
	if (mark.strokeOpacity !== undefined) attributes['stroke-opacity'] = formatNumber(mark.strokeOpacity);
	if (mark.strokeWidth !== undefined) attributes['stroke-width'] = formatNumber(mark.strokeWidth);
	if (mark.dash !== undefined) attributes['stroke-dasharray'] = mark.dash.map(formatNumber).join(' ');
	if (mark.cap !== undefined) attributes['stroke-linecap'] = mark.cap;
	return attributes;
}

/** The tree as the bytes of a file: one element after the other, no indentation, XML-escaped. */
export function serializeSvg(node: SvgNode): string {
	let out = `<${node.tag}`;
	for (const [name, value] of Object.entries(node.attributes)) out += ` ${name}="${escapeXml(value, true)}"`;
	if (node.children.length === 0) return `${out}></${node.tag}>`;
	out += '>';
	for (const child of node.children) out += typeof child === 'string' ? escapeXml(child, false) : serializeSvg(child);
	return `${out}</${node.tag}>`;
}

/** Text for XML 1.0: control characters and lone surrogates that XML forbids are dropped, then & < " are escaped. */
export function escapeXml(text: string, isAttribute: boolean): string {
	// eslint-disable-next-line no-control-regex
	const legal = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed();
	const escaped = legal.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
	return isAttribute ? escaped.replace(/"/g, '&quot;') : escaped;
}
