import { eventAt, idsAt, UNDATED, type Corpus } from '#lib/corpus/table.ts';
import { isFact, statusOf } from '#lib/grammar/grammar.ts';

/** Which way somebody travelled between the focus country and a partner: `out` to the partner, `in` from it. */
export type Way = 'out' | 'in';

/** Journeys along a link. */
export interface Trips {
	readonly out: number;
	readonly in: number;
}

/** A visitor in an event. */
interface Visit {
	readonly partner: string;
	readonly way: Way;
	readonly visitor: string;
}

const visits = new WeakMap<Corpus, (readonly Visit[])[]>();

/** Who visited whom in an event: visitors of the focus country went to its partners, others came. Wishes are no
 *  visits. Columns don't hold who visited, so that a columnar corpus has none. */
function visitsOf(corpus: Corpus, row: number): readonly Visit[] {
	const known = visits.get(corpus) ?? [];
	visits.set(corpus, known);
	return (known[row] ??= readVisits(corpus, row));
}

const NOBODY: readonly Visit[] = [];

function readVisits(corpus: Corpus, row: number): readonly Visit[] {
	if (corpus.records !== undefined || !isFact(statusOf(corpus, row))) return NOBODY;
	const visitors = (eventAt(corpus, row)?.participants ?? []).filter(({ role }) => role === 'visitor');
	if (visitors.length === 0) return NOBODY;
	const partners = idsAt(corpus.table, 'partner', row);
	return visitors.flatMap(({ entity: visitor, org, country }) => {
		const home = country ?? corpus.entities.get(org ?? '')?.country ?? corpus.entities.get(visitor)?.country ?? null;
		const isOut = home === corpus.manifest.focus;
		const sides = isOut ? partners : partners.filter((id) => id === home || id === org || (home === null && partners.length === 1));
		return sides.map((partner): Visit => ({ partner, way: isOut ? 'out' : 'in', visitor }));
	});
}

/** A journey so far: encounters and visitors that belong to it, and the days it may have covered. */
interface Journey {
	readonly roots: Set<number>;
	readonly visitors: Set<string>;
	start: number;
	end: number;
}

/** Journeys in some events between the focus country and a partner. Events of one encounter are one journey, and so
 *  are those of one visitor that may have been on the same days. */
export function countTrips(corpus: Corpus, rows: Iterable<number>, partner: string): Trips {
	const journeys: Record<Way, Journey[]> = { out: [], in: [] };
	const { table } = corpus;
	for (const row of [...rows].filter((own) => visitsOf(corpus, own).length > 0).sort((a, b) => a - b)) {
		const [start, end, root] = [table.start[row] ?? UNDATED, table.end[row] ?? UNDATED, table.root[row] ?? row];
		for (const visit of visitsOf(corpus, row)) {
			if (visit.partner !== partner) continue;
			const isSame = (own: Journey): boolean =>
				own.roots.has(root) || (own.visitors.has(visit.visitor) && start !== UNDATED && own.start !== UNDATED && start < own.end && own.start < end);
			const known = journeys[visit.way].find(isSame);
			if (known === undefined) journeys[visit.way].push({ roots: new Set([root]), visitors: new Set([visit.visitor]), start, end });
			else {
				known.roots.add(root);
				known.visitors.add(visit.visitor);
				if (start !== UNDATED) [known.start, known.end] = [Math.min(known.start, start), Math.max(known.end, end)];
			}
		}
	}
	return { out: journeys.out.length, in: journeys.in.length };
}
