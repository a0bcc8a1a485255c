import { ascending } from '#lib/corpus/rows.ts';
import { valuesAt, type Corpus } from '#lib/corpus/table.ts';
import { placesOf, REACHES, type Places } from './codes.ts';
import { findEnds, sumMany, type EndRows, type Sums } from './count.ts';
import { linkKey, nodeKey, type Counts, type Named, type NetworkLevel, type Tied } from './graph.ts';
import { NONE } from './ends.ts';
import { treeOf } from './tree.ts';
import { countTrips, type Trips } from './trips.ts';

/** What a link holds. */
export interface Contents {
	/** Ids of domains with their events, the most frequent first. */
	readonly domains: readonly (readonly [id: string, events: number])[];
	/** Dated rows that may have begun first and ended last, the lower one of two; null where none is dated. */
	readonly first: number | null;
	readonly last: number | null;
	readonly trips: Trips;
	/** Bodies and people whose links are merged into this one. */
	readonly orgs: number;
	readonly people: number;
}

export type CountedNode = Named & Counts;

export interface CountedLink extends Tied, Counts {
	readonly contents: () => Contents;
}

/** A graph without its rows: what a picture is drawn from. */
export interface CountedGraph {
	readonly nodes: ReadonlyMap<string, CountedNode>;
	readonly links: ReadonlyMap<string, CountedLink>;
	/** Events that no link holds. */
	readonly unlinked: number;
}

const known = new WeakMap<object, Map<NetworkLevel, CountedGraph>>();

/** The graph of some rows, as `buildGraph` has it; made once for the same list. Its work follows from the rows, or from those
 *  that are left out where they are fewer. */
export function countGraph(corpus: Corpus, rows: Iterable<number>, level: NetworkLevel): CountedGraph {
	const graphs = known.get(rows) ?? new Map<NetworkLevel, CountedGraph>();
	known.set(rows, graphs);
	const graph = graphs.get(level) ?? makeGraph(corpus, ascending(rows), level);
	graphs.set(level, graph);
	return graph;
}

/** Everything that the parts of one graph are read from. */
interface Source {
	readonly corpus: Corpus;
	readonly rows: Uint32Array;
	readonly places: Places;
	readonly sums: Sums;
	readonly ends: EndRows;
}

function makeGraph(corpus: Corpus, rows: Uint32Array, level: NetworkLevel): CountedGraph {
	const places = placesOf(corpus);
	const isFlat = level === 'countries';
	const sums = sumMany(corpus, rows, isFlat ? REACHES.links : REACHES.all);
	const source = { corpus, rows, places, sums, ends: findEnds(corpus, rows, sums, isFlat ? REACHES.partners : REACHES.all) };
	const { dictionaries } = corpus.table;
	const { focus } = corpus.manifest;
	const { parentOf } = treeOf(corpus);
	const nodes = new Map<string, CountedNode>();
	const links = new Map<string, CountedLink>();
	const addNode = (id: string, kind: Named['kind'], place: number): void => {
		if (sums.events[place]! > 0) nodes.set(nodeKey(id), { key: nodeKey(id), id, kind, ...countsAt(source, place) });
	};
	const addLink = (inner: string, outer: string, place: number): void => {
		if (sums.events[place] === 0) return;
		const key = linkKey(inner, outer);
		let contents: Contents | null = null;
		links.set(key, { key, source: inner, target: outer, ...countsAt(source, place), contents: () => (contents ??= contentsAt(source, outer, place)) });
	};
	addNode(focus, 'focus', places.focusNode);
	for (const [code, id] of dictionaries.partner.entries()) {
		addNode(id, 'partner', code);
		addLink(focus, id, code);
	}
	const lists = [
		...(isFlat ? [] : [{ list: 'org', nodes: places.orgNodes, links: places.orgLinks } as const]),
		...(level === 'people' ? [{ list: 'person', nodes: places.personNodes, links: places.personLinks } as const] : [])
	];
	for (const { list, nodes: firstNode, links: firstLink } of lists)
		for (const [code, id] of dictionaries[list].entries()) {
			const parent = parentOf.get(id);
			if (parent === undefined) continue;
			if (!nodes.has(nodeKey(id))) addNode(id, list, firstNode + code);
			addLink(parent, id, firstLink + code);
		}
	return { nodes, links, unlinked: sums.unlinked[isFlat ? 0 : level === 'organisations' ? 1 : 2]! };
}

function countsAt({ corpus: { table }, sums, ends }: Source, place: number): Counts {
	const [events, facts] = [sums.events[place]!, sums.facts[place]!];
	const [first, last] = [ends.first[place]!, ends.last[place]!];
	return { events, facts, wishes: events - facts, first: first < 0 ? null : table.start[first]!, last: last < 0 ? null : table.end[last]! - 1 };
}

function contentsAt(source: Source, target: string, place: number): Contents {
	const { corpus, sums, ends, places } = source;
	const { domain } = corpus.table.dictionaries;
	const counts = domain.map((id, code) => [id, sums.domains[place * domain.length + code]!] as const).filter(([, events]) => events > 0);
	const [first, last] = [ends.first[place]!, ends.last[place]!];
	const isPartner = place < places.orgLinks;
	return {
		domains: counts.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
		first: first < 0 ? null : first,
		last: last < 0 ? null : last,
		// columns don't hold who visited
		trips: isPartner && corpus.records === undefined ? countTrips(corpus, rowsWith(source, place), target) : { out: 0, in: 0 },
		...holdsAt(source, place)
	};
}

function rowsWith({ corpus, rows }: Source, partner: number): number[] {
	return Array.from(rows).filter((row) => valuesAt(corpus.table.partner, row).includes(partner));
}

/** Bodies and people under the outer end of a link, among its events. */
function holdsAt({ places, sums }: Source, place: number): Pick<Contents, 'orgs' | 'people'> {
	const { events } = sums;
	const { ends, orgLinks, personLinks, underPartner, underOrg } = places;
	const count = (length: number, isHeld: (code: number) => boolean): number => {
		let held = 0;
		for (let code = 0; code < length; code++) if (isHeld(code)) held++;
		return held;
	};
	const people = places.personTop.length;
	if (place < orgLinks) {
		return {
			orgs: count(ends.orgCountry.length, (org) => ends.orgCountry[org] === place && events[orgLinks + org]! > 0),
			people: count(people, (person) => places.personTop[person] === place && events[underPartner + person]! > 0)
		};
	}
	if (place >= personLinks) return { orgs: 0, people: 0 };
	return { orgs: 0, people: count(people, (person) => places.personParent[person] === place - orgLinks && places.personParent[person] !== NONE && events[underOrg + person]! > 0) };
}
