import { writeCsv } from './cells.ts';
import type { ExportFormat } from './format.ts';
import { LINK_FIELDS, NODE_FIELDS } from './network-fields.ts';

// Without the mark, Excel takes UTF-8 for its own code page and breaks every Vietnamese name.
const MARK = '\uFEFF';
const SHARED = { group: 'network', mime: 'text/csv;charset=utf-8', applies: (chart: string) => chart === 'network' } as const;

/** The nodes of the network shown as a table: Id and Label as Gephi reads them. */
export const nodesCsv: ExportFormat = {
	...SHARED,
	id: 'nodes',
	extension: 'nodes.csv',
	label: 'format.nodes',
	make(context) {
		const head = ['Id', 'Label', ...NODE_FIELDS.map(({ name }) => name)];
		const rows = context.network().nodes.map((node) => [node.id, node.label, ...NODE_FIELDS.map(({ read }) => read(node, context))]);
		return Promise.resolve(MARK + writeCsv([head, ...rows]));
	}
};

/** The links of the network shown as a table: Source, Target, Type and Weight as Gephi reads them. */
export const edgesCsv: ExportFormat = {
	...SHARED,
	id: 'edges',
	extension: 'edges.csv',
	label: 'format.edges',
	make(context) {
		const head = ['Source', 'Target', 'Type', 'Id', 'Label', 'Weight', ...LINK_FIELDS.map(({ name }) => name)];
		const rows = context
			.network()
			.links.map((link) => [link.source, link.target, 'Undirected', link.id, link.label, link.events, ...LINK_FIELDS.map(({ read }) => read(link, context))]);
		return Promise.resolve(MARK + writeCsv([head, ...rows]));
	}
};
