import type { SvgNode } from './svg.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

/** An element with the node it shows; a text without children of its own. */
interface Drawn {
	node: SvgNode | string;
	readonly dom: Element | Text;
	children: Drawn[];
	/** Number of its attributes, once they were counted. */
	size?: number;
}

const drawings = new WeakMap<Element, Drawn>();

/**
 * Makes an element show a node, whose tag it has: what stands there from the call before is changed where the two
 * nodes differ, and left alone where they are the same object. Siblings keep their elements by key, else by tag and
 * place, so that focus and whatever others wrote on an element stay with its data.
 */
export function patchSvg(root: Element, node: SvgNode): void {
	const drawn = drawings.get(root) ?? { node: { tag: node.tag, attributes: {}, children: [] }, dom: root, children: [] };
	drawings.set(root, drawn);
	update(drawn, node);
}

function update(drawn: Drawn, next: SvgNode | string): void {
	const { node, dom } = drawn;
	if (node === next) return;
	drawn.node = next;
	if (typeof next === 'string' || typeof node === 'string') {
		dom.nodeValue = next as string;
		return;
	}
	const element = dom as Element;
	if (node.attributes !== next.attributes) updateAttributes(drawn, element, node.attributes, next.attributes);
	if (node.children !== next.children) updateChildren(drawn, element, next.children);
}

function updateAttributes(drawn: Drawn, element: Element, before: SvgNode['attributes'], next: SvgNode['attributes']): void {
	let size = 0;
	let kept = 0;
	for (const name in next) {
		const old = before[name];
		const value = next[name]!;
		size++;
		if (old !== undefined) kept++;
		if (old !== value) write(element, name, value);
	}
	// Where all that were there are there still, none has to be looked for.
	if (drawn.size !== kept) for (const name in before) if (next[name] === undefined) element.removeAttribute(name);
	drawn.size = size;
}

function write(element: Element, name: string, value: string): void {
	if (name.startsWith('xlink:')) element.setAttributeNS(XLINK, name, value);
	else element.setAttribute(name, value);
}

/** Whether an element can go on to show another node. */
function isSame(node: SvgNode | string, next: SvgNode | string): boolean {
	if (typeof node === 'string' || typeof next === 'string') return typeof node === typeof next;
	return node.tag === next.tag && node.key === next.key;
}

function updateChildren(drawn: Drawn, parent: Element, next: readonly (SvgNode | string)[]): void {
	const before = drawn.children;
	let same = 0;
	while (same < next.length && same < before.length && isSame(before[same]!.node, next[same]!)) {
		update(before[same]!, next[same]!);
		same++;
	}
	if (same === next.length && same === before.length) return;
	const keyed = new Map<string, Drawn>();
	const unkeyed: Drawn[] = [];
	for (let index = same; index < before.length; index++) {
		const child = before[index]!;
		const key = typeof child.node === 'string' ? undefined : child.node.key;
		if (key === undefined || keyed.has(key)) unkeyed.push(child);
		else keyed.set(key, child);
	}
	const after = before.slice(0, same);
	for (let index = same; index < next.length; index++) after.push(take(keyed, unkeyed, next[index]!));
	for (const { dom } of keyed.values()) dom.remove();
	for (const { dom } of unkeyed) dom.remove();
	// From the last one back, so that what stands in its place already is not moved.
	let following: Node | null = null;
	for (let index = after.length - 1; index >= same; index--) {
		const { dom } = after[index]!;
		if (dom.parentNode !== parent || dom.nextSibling !== following) parent.insertBefore(dom, following);
		following = dom;
	}
	drawn.children = after;
}

/** The element of a node among those that are left, brought up to date, or a new one. */
function take(keyed: Map<string, Drawn>, unkeyed: Drawn[], next: SvgNode | string): Drawn {
	const key = typeof next === 'string' ? undefined : next.key;
	if (key !== undefined) {
		const found = keyed.get(key);
		if (found === undefined || !isSame(found.node, next)) return make(next);
		keyed.delete(key);
		update(found, next);
		return found;
	}
	const at = unkeyed.findIndex(({ node }) => isSame(node, next));
	const found = at < 0 ? undefined : unkeyed.splice(at, 1)[0];
	if (found === undefined) return make(next);
	update(found, next);
	return found;
}

// Null for a node that was shown once: a template is made of it when it is shown again.
const templates = new WeakMap<SvgNode, Element | null>();

function make(node: SvgNode | string): Drawn {
	if (typeof node === 'string') return { node, dom: document.createTextNode(node), children: [] };
	return node.isSteady === true ? copy(node) : build(node);
}

/** A copy of an element that was made before: cheaper than its attributes one by one. */
function copy(node: SvgNode): Drawn {
	const known = templates.get(node);
	if (known === undefined) {
		templates.set(node, null);
		return build(node);
	}
	const template = known ?? (build(node).dom as Element);
	if (known === null) templates.set(node, template);
	return drawnOver(node, template.cloneNode(true) as Element);
}

function drawnOver(node: SvgNode | string, dom: Element | Text): Drawn {
	const children = typeof node === 'string' ? [] : node.children.map((child, index) => drawnOver(child, dom.childNodes[index] as Element | Text));
	return { node, dom, children };
}

function build(node: SvgNode): Drawn {
	const dom = document.createElementNS(SVG, node.tag);
	for (const name in node.attributes) write(dom, name, node.attributes[name]!);
	const children = node.children.map(make);
	for (const child of children) dom.append(child.dom);
	return { node, dom, children };
}
