import { randomOf } from '../page/data.ts';

/** A graph as every subject gets it. Ids are the numbers of the nodes, from 0, in whatever order they stand. */
export interface BenchGraph {
	readonly nodes: readonly { readonly id: number; readonly group: number }[];
	readonly links: readonly { readonly source: number; readonly target: number }[];
}

/** A graph with communities and hubs: each node has a link into its group, the rest by preference. No link twice. */
export function makeGraph(nodes: number, links: number, seed: number): BenchGraph {
	const random = randomOf(seed);
	const groups = Math.max(4, Math.round(Math.sqrt(nodes) / 1.5));
	const seen = new Set<number>();
	const made: { source: number; target: number }[] = [];
	const ends: number[] = [];
	const add = (a: number, b: number): void => {
		const key = Math.min(a, b) * nodes + Math.max(a, b);
		if (a === b || b >= nodes || seen.has(key)) return;
		seen.add(key);
		made.push({ source: a, target: b });
		ends.push(a, b);
	};
	const pick = (limit: number): number => Math.floor(random() * limit);
	for (let i = 1; i < nodes; i++) add(i, i < groups ? pick(i) : (i % groups) + groups * pick(Math.floor(i / groups)));
	while (made.length < links) {
		const a = random() < 0.5 ? (ends[pick(ends.length)] ?? 0) : pick(nodes);
		add(a, random() < 0.85 ? (a % groups) + groups * pick(Math.ceil(nodes / groups)) : pick(nodes));
	}
	return { nodes: Array.from({ length: nodes }, (_, id) => ({ id, group: id % groups })), links: made };
}

/** The same graph with its nodes and links in another order. */
export function shuffled({ nodes, links }: BenchGraph, seed: number): BenchGraph {
	const random = randomOf(seed);
	const mix = <T>(list: readonly T[]): T[] => list.map((item) => ({ item, at: random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);
	return { nodes: mix(nodes), links: mix(links) };
}

/** Scale of a step of the zoom: in to four times, and out again. */
export function scaleAt(step: number, steps: number): number {
	const turn = step < steps / 2 ? step / (steps / 2) : 2 - step / (steps / 2);
	return 4 ** turn;
}
