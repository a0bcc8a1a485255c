import type { ExportContext, ExportFormat } from './format.ts';
import { LINK_FIELDS, NODE_FIELDS, type Field } from './network-fields.ts';
import { writeXml, type XmlNode } from './xml.ts';

/** Types of GraphML. */
const TYPES = { integer: 'int', string: 'string' } as const;

/** The network shown as GraphML 1.0, for yEd, NetworkX, igraph and their like. */
export const graphml: ExportFormat = {
	id: 'graphml',
	label: 'format.graphml',
	group: 'network',
	extension: 'graphml',
	mime: 'application/xml',
	applies: (chart) => chart === 'network',
	make: (context) => Promise.resolve(writeXml(documentOf(context)))
};

function documentOf(context: ExportContext): XmlNode {
	const { text } = context;
	const { nodes, links } = context.network();
	const data = (key: string, value: string | number): XmlNode => ({ tag: 'data', attributes: { key }, children: [String(value)] });
	return {
		tag: 'graphml',
		attributes: {
			xmlns: 'http://graphml.graphdrawing.org/xmlns',
			'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
			'xsi:schemaLocation': 'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd'
		},
		children: [
			{ tag: 'desc', children: [[text.title, text.subtitle, text.count, text.source, text.permalink].join(' · ')] },
			keyOf('node', { name: 'label', type: 'string' }),
			...NODE_FIELDS.map((field) => keyOf('node', field)),
			keyOf('edge', { name: 'label', type: 'string' }),
			keyOf('edge', { name: 'weight', type: 'integer' }),
			...LINK_FIELDS.map((field) => keyOf('edge', field)),
			{
				tag: 'graph',
				attributes: { id: 'network', edgedefault: 'undirected' },
				children: [
					...nodes.map((node) => ({
						tag: 'node',
						attributes: { id: node.id },
						children: [data('n-label', node.label), ...dataOf('n', NODE_FIELDS, node, context)]
					})),
					...links.map((link) => ({
						tag: 'edge',
						attributes: { id: link.id, source: link.source, target: link.target },
						children: [data('e-label', link.label), data('e-weight', link.events), ...dataOf('e', LINK_FIELDS, link, context)]
					}))
				]
			}
		]
	};
}

function keyOf(of: 'node' | 'edge', { name, type }: { readonly name: string; readonly type: Field<never>['type'] }): XmlNode {
	return { tag: 'key', attributes: { id: `${of === 'node' ? 'n' : 'e'}-${name}`, for: of, 'attr.name': name, 'attr.type': TYPES[type] } };
}

function dataOf<T>(prefix: 'n' | 'e', fields: readonly Field<T>[], element: T, context: ExportContext): XmlNode[] {
	return fields.flatMap(({ name, read }) => {
		const value = read(element, context);
		return value === null ? [] : [{ tag: 'data', attributes: { key: `${prefix}-${name}` }, children: [String(value)] }];
	});
}
