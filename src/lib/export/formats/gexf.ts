import type { NodeData, Spell } from '#lib/network/data.ts';
import type { ExportContext, ExportFormat } from './format.ts';
import { LINK_FIELDS, NODE_FIELDS, type Field } from './network-fields.ts';
import { writeXml, type XmlNode } from './xml.ts';

/** The network shown for Gephi and its like: GEXF 1.3, each node and link with the spells of its events. */
export const gexf: ExportFormat = {
	id: 'gexf',
	label: 'format.gexf',
	group: 'network',
	extension: 'gexf',
	mime: 'application/xml',
	applies: (chart) => chart === 'network',
	make: (context) => Promise.resolve(writeXml(documentOf(context)))
};

function documentOf(context: ExportContext): XmlNode {
	const { corpus, generator, text } = context;
	const { nodes, links } = context.network();
	return {
		tag: 'gexf',
		attributes: { xmlns: 'http://gexf.net/1.3', version: '1.3' },
		children: [
			{
				tag: 'meta',
				attributes: { lastmodifieddate: corpus.manifest.generated.slice(0, 10) },
				children: [
					{ tag: 'creator', children: [generator] },
					{ tag: 'description', children: [[text.title, text.subtitle, text.count, text.source, text.permalink].join(' · ')] }
				]
			},
			{
				tag: 'graph',
				attributes: { defaultedgetype: 'undirected', mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' },
				children: [
					attributesOf('node', NODE_FIELDS),
					attributesOf('edge', LINK_FIELDS),
					{ tag: 'nodes', attributes: { count: nodes.length }, children: nodes.map((node) => nodeOf(node, context)) },
					{
						tag: 'edges',
						attributes: { count: links.length },
						children: links.map((link) => ({
							tag: 'edge',
							attributes: { id: link.id, source: link.source, target: link.target, label: link.label, weight: link.events },
							children: [valuesOf(LINK_FIELDS, link, context), ...spellsOf(link.spells)]
						}))
					}
				]
			}
		]
	};
}

function attributesOf<T>(of: 'node' | 'edge', fields: readonly Field<T>[]): XmlNode {
	const children = fields.map(({ name, type }) => ({ tag: 'attribute', attributes: { id: name, title: name, type } }));
	return { tag: 'attributes', attributes: { class: of, mode: 'static' }, children };
}

function nodeOf(node: NodeData, context: ExportContext): XmlNode {
	const { id, label } = node;
	return { tag: 'node', attributes: { id, label }, children: [valuesOf(NODE_FIELDS, node, context), ...spellsOf(node.spells)] };
}

function valuesOf<T>(fields: readonly Field<T>[], element: T, context: ExportContext): XmlNode {
	const children = fields.flatMap(({ name, read }) => {
		const value = read(element, context);
		return value === null ? [] : [{ tag: 'attvalue', attributes: { for: name, value } }];
	});
	return { tag: 'attvalues', children };
}

function spellsOf(spells: readonly Spell[]): XmlNode[] {
	if (spells.length === 0) return [];
	return [{ tag: 'spells', children: spells.map(({ from, to }) => ({ tag: 'spell', attributes: { start: from, end: to } })) }];
}
