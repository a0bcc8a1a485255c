import { describe, expect, it } from 'vitest';
import { isoOf } from '#lib/corpus/span.ts';
import { buildGraph, NETWORK_LEVELS } from '#lib/network/graph.ts';
import { listEdges } from '#lib/query/edges.ts';
import { loadBuilt } from '../../fixtures/built-corpus.ts';

const corpus = await loadBuilt();
const rows = corpus.events.map((_, row) => row).filter((row) => corpus.table.domestic[row] === 0);

describe('the graph of the built-in corpus', () => {
	it.each(NETWORK_LEVELS)('has the links that a list of edges has, with the same events, at %s', (level) => {
		const edges = listEdges(corpus, rows, level, 'happened');
		const { links } = buildGraph(corpus, rows, level);
		expect([...links.keys()].sort()).toEqual(edges.map(({ key }) => key).sort());
		for (const edge of edges) {
			const link = links.get(edge.key);
			expect(link?.rows.map((row) => corpus.events[row]?.id)).toEqual(edge.events);
			expect([link?.facts, link?.wishes]).toEqual([edge.facts, edge.wishes]);
			expect([link?.first, link?.last].map((day) => (day == null ? null : isoOf(day)))).toEqual([edge.first, edge.last]);
		}
	});
	it('links all 58 events, 40 of them with Singapore', () => {
		const { links, nodes, unlinked } = buildGraph(corpus, rows, 'countries');
		expect(nodes.get('node:VN')?.rows).toHaveLength(58);
		expect(links.get('link:VN~SG')?.rows).toHaveLength(40);
		expect(unlinked).toEqual([]);
	});
});
