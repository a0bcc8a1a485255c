import type { Corpus } from '#lib/corpus/table.ts';
import { countGraph, type CountedGraph } from './counted.ts';
import { buildGraph, nodeKey, type Graph, type NetworkLevel } from './graph.ts';

/** Nodes and links that a level shows, with what stands below the unfolded nodes: what the table and the files of the network
 *  go by. O(rows · participants). */
export function shownGraph(corpus: Corpus, rows: Iterable<number>, level: NetworkLevel, unfold: readonly string[] = []): Graph {
	const graph = buildGraph(corpus, rows, level);
	return unfold.length === 0 || level === 'people' ? graph : unfolded(graph, buildGraph(corpus, rows, 'people'), unfold);
}

/** The same, counted alone: what the cursor of the network goes by. */
export function shownCounts(corpus: Corpus, rows: Iterable<number>, level: NetworkLevel, unfold: readonly string[] = []): CountedGraph {
	const graph = countGraph(corpus, rows, level);
	return unfold.length === 0 || level === 'people' ? graph : unfolded(graph, countGraph(corpus, rows, 'people'), unfold);
}

/** A graph with what the whole one holds below some of its nodes. */
function unfolded<N, L extends { readonly key: string; readonly source: string; readonly target: string }, G extends { readonly nodes: ReadonlyMap<string, N>; readonly links: ReadonlyMap<string, L> }>(
	graph: G & { readonly nodes: ReadonlyMap<string, N>; readonly links: ReadonlyMap<string, L> },
	whole: { readonly nodes: ReadonlyMap<string, N>; readonly links: ReadonlyMap<string, L> },
	unfold: readonly string[]
): G {
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
	return { ...graph, nodes, links };
}
