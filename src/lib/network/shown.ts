import type { Corpus } from '#lib/corpus/table.ts';
import { buildGraph, nodeKey, type Graph, type NetworkLevel } from './graph.ts';

/** Nodes and links that a level shows, with what stands below the unfolded nodes: what the table, the files and the
 *  cursor of the network go by. O(rows · participants). */
export function shownGraph(corpus: Corpus, rows: Iterable<number>, level: NetworkLevel, unfold: readonly string[] = []): Graph {
	const graph = buildGraph(corpus, rows, level);
	if (unfold.length === 0 || level === 'people') return graph;
	const whole = buildGraph(corpus, rows, 'people');
	const nodes = new Map(graph.nodes);
	const links = new Map(graph.links);
	// links come from the inside out, so that what an unfolded body holds follows the body
	for (const pass of [0, 1])
		for (const link of whole.links.values()) {
			if (links.has(link.key) || !unfold.includes(link.source)) continue;
			if (pass === 0 && !nodes.has(nodeKey(link.source))) continue;
			links.set(link.key, link);
			for (const key of [nodeKey(link.source), nodeKey(link.target)]) {
				const node = whole.nodes.get(key);
				if (node !== undefined && !nodes.has(key)) nodes.set(key, node);
			}
		}
	return { nodes, links, unlinked: graph.unlinked };
}
