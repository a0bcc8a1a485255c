import { idsAt, type Corpus } from '#lib/corpus/table.ts';
import { isFact, statusOf } from '#lib/grammar/grammar.ts';

/** One step of a path: two that take part in one event. */
export interface Hop {
	readonly from: string;
	readonly to: string;
	/** Event that proves it: a fact rather than a wish, then the latest. */
	readonly row: number;
}

/** What it costs to pass through a node: people and bodies tell more than countries, and the focus country ties all. */
function tollOf(corpus: Corpus, id: string): number {
	if (id === corpus.manifest.focus) return 4;
	return id.includes(':') ? 0 : 0.5;
}

/** Ids of all that take part in an event: countries, bodies and people of both sides. */
export function actorsAt(corpus: Corpus, row: number): string[] {
	const { table, manifest } = corpus;
	const ids = (['partner', 'org', 'person'] as const).flatMap((list) => idsAt(table, list, row));
	return [...new Set([manifest.focus, ...ids])];
}

/** Shortest way from one node to another over events of the rows that both ends of a step take part in; null where
 *  there is none, empty where both are the same. Dijkstra 1959; O((rows · participants) · log nodes) at most. */
export function findPath(corpus: Corpus, rows: Iterable<number>, from: string, to: string): Hop[] | null {
	const actors = new Map<number, string[]>();
	const events = new Map<string, number[]>();
	for (const row of rows) {
		const ids = actorsAt(corpus, row);
		actors.set(row, ids);
		for (const id of ids) events.set(id, [...(events.get(id) ?? []), row]);
	}
	const best = new Map<string, { cost: number; hop: Hop | null }>([[from, { cost: 0, hop: null }]]);
	const settled = new Set<string>();
	const rank = (row: number): number => (isFact(statusOf(corpus, row)) ? 1e9 : 0) + row;
	for (;;) {
		const open = [...best].filter(([id]) => !settled.has(id));
		const next = open.sort(([a, x], [b, y]) => x.cost - y.cost || (a < b ? -1 : 1))[0];
		if (next === undefined) return null;
		const [id, { cost }] = next;
		if (id === to) break;
		settled.add(id);
		const toll = id === from ? 0 : tollOf(corpus, id);
		for (const row of events.get(id) ?? []) {
			for (const other of actors.get(row) ?? []) {
				if (settled.has(other)) continue;
				const known = best.get(other);
				const total = cost + toll + 1;
				const isBetter = known === undefined || total < known.cost || (total === known.cost && known.hop?.from === id && rank(row) > rank(known.hop.row));
				if (isBetter) best.set(other, { cost: total, hop: { from: id, to: other, row } });
			}
		}
	}
	const hops: Hop[] = [];
	for (let hop = best.get(to)?.hop ?? null; hop !== null; hop = best.get(hop.from)?.hop ?? null) hops.unshift(hop);
	return hops;
}
