import { eventAt, idsAt, type Corpus } from '#lib/corpus/table.ts';
import { isFact, statusOf } from '#lib/grammar/grammar.ts';

/** Which way somebody travelled between the focus country and a partner: `out` to the partner, `in` from it. */
export type Way = 'out' | 'in';

/** Journeys along a link, each encounter counted once. */
export interface Trips {
	readonly out: number;
	readonly in: number;
}

const ways = new WeakMap<Corpus, ReadonlyMap<string, readonly Way[]>[]>();

/** Ways travelled in an event, by partner: visitors of the focus country went to its partners, others came. Wishes
 *  are no journeys. Columns don't hold who visited, so that a columnar corpus has none. */
function waysOf(corpus: Corpus, row: number): ReadonlyMap<string, readonly Way[]> {
	const known = ways.get(corpus) ?? [];
	ways.set(corpus, known);
	return (known[row] ??= readWays(corpus, row));
}

function readWays(corpus: Corpus, row: number): ReadonlyMap<string, readonly Way[]> {
	const found = new Map<string, Way[]>();
	if (corpus.records !== undefined || !isFact(statusOf(corpus, row))) return found;
	const partners = idsAt(corpus.table, 'partner', row);
	for (const { entity, role, org, country } of eventAt(corpus, row)?.participants ?? []) {
		if (role !== 'visitor') continue;
		const home = country ?? corpus.entities.get(org ?? '')?.country ?? corpus.entities.get(entity)?.country ?? null;
		const isOut = home === corpus.manifest.focus;
		const sides = isOut ? partners : partners.filter((id) => id === home || id === org || (home === null && partners.length === 1));
		for (const id of sides) found.set(id, [...new Set<Way>([...(found.get(id) ?? []), isOut ? 'out' : 'in'])]);
	}
	return found;
}

/** Journeys in some events between the focus country and a partner; a visit with its talks and calls is one. */
export function countTrips(corpus: Corpus, rows: Iterable<number>, partner: string): Trips {
	const roots = { out: new Set<number>(), in: new Set<number>() };
	for (const row of rows) for (const way of waysOf(corpus, row).get(partner) ?? []) roots[way].add(corpus.table.root[row] ?? row);
	return { out: roots.out.size, in: roots.in.size };
}
