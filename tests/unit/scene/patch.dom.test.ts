import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patchSvg } from '#lib/scene/patch.ts';
import { serializeSvg, type SvgNode } from '#lib/scene/svg.ts';

const leaf = fc.record({
	tag: fc.constantFrom('rect', 'path', 'g'),
	attributes: fc.dictionary(fc.constantFrom('x', 'y', 'fill', 'data-key'), fc.constantFrom('1', '2', 'a<b&"c"'), { maxKeys: 3 }),
	children: fc.constant<string[]>([]),
	key: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { nil: undefined })
});
/** Siblings whose keys are their own, as a scene has them. */
const siblings = fc.array(fc.oneof({ weight: 5, arbitrary: leaf }, { weight: 1, arbitrary: fc.constantFrom('word', 'other') }), { maxLength: 7 }).map((nodes) => {
	const seen = new Set<string>();
	return nodes.filter((node) => typeof node === 'string' || node.key === undefined || (!seen.has(node.key) && seen.add(node.key)));
});
const tree: fc.Arbitrary<SvgNode> = fc.array(siblings, { maxLength: 3 }).map((groups) => ({
	tag: 'svg',
	attributes: {},
	children: groups.map((children, index): SvgNode => ({ tag: 'g', attributes: {}, children: children as SvgNode[], key: `g${index}` }))
}));

function show(root: Element): string {
	return new XMLSerializer().serializeToString(root).replace(/ xmlns="[^"]*"/g, '').replace(/<(\w+)([^>]*)\/>/g, '<$1$2></$1>').replace(/ ([\w-]+)="/g, ' $1="');
}

/** The same text with attributes in one order: an element that is kept has them in the order in which they came. */
function sorted(xml: string): string {
	return xml.replace(/<(\w+)((?: [\w-]+="[^"]*")+)>/g, (_, tag: string, attributes: string) => `<${tag} ${attributes.match(/[\w-]+="[^"]*"/g)!.sort().join(' ')}>`);
}

describe('patchSvg', () => {
	it('shows the last tree, whatever was shown before', () => {
		fc.assert(fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), (trees) => {
			const root = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
			for (const node of trees) patchSvg(root, node);
			expect(sorted(show(root))).toBe(sorted(serializeSvg(trees.at(-1)!)));
		}));
	});

	it('keeps an element with its key, wherever it moves', () => {
		const root = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
		const circle = (key: string): SvgNode => ({ tag: 'circle', attributes: { 'data-key': key }, children: [], key });
		patchSvg(root, { tag: 'svg', attributes: {}, children: [circle('a'), circle('b'), circle('c')] });
		const last = root.lastElementChild;
		patchSvg(root, { tag: 'svg', attributes: {}, children: [circle('c'), circle('d'), circle('a')] });
		expect(root.firstElementChild).toBe(last);
		expect([...root.children].map((child) => child.getAttribute('data-key'))).toEqual(['c', 'd', 'a']);
	});

	it('shows a steady node wherever it stands, each with an element of its own', () => {
		const root = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
		const steady: SvgNode = { tag: 'text', attributes: { x: '0' }, children: ['12'], isSteady: true };
		const group = (key: string, child: SvgNode): SvgNode => ({ tag: 'g', attributes: {}, children: [child], key });
		patchSvg(root, { tag: 'svg', attributes: {}, children: [group('a', steady), group('b', steady)] });
		patchSvg(root, { tag: 'svg', attributes: {}, children: [group('a', steady), group('b', { ...steady, attributes: { x: '5' }, children: ['13'] })] });
		expect(show(root)).toBe('<svg><g><text x="0">12</text></g><g><text x="5">13</text></g></svg>');
	});

	it('leaves alone what others wrote on an element', () => {
		const root = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
		patchSvg(root, { tag: 'svg', attributes: { width: '10' }, children: [] });
		root.setAttribute('data-hovered', '');
		patchSvg(root, { tag: 'svg', attributes: { width: '20' }, children: [] });
		expect(root.hasAttribute('data-hovered')).toBe(true);
		expect(root.getAttribute('width')).toBe('20');
	});
});
