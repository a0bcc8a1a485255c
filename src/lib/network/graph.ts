import { idsAt, UNDATED, valuesAt, type Corpus } from '#lib/corpus/table.ts';
import { isFact, statusOf } from '#lib/grammar/grammar.ts';
import { tiesOf } from './ties.ts';
import { treeOf } from './tree.ts';

/** How far out from the focus country the network goes. */
export const NETWORK_LEVELS = ['countries', 'organisations', 'people'] as const;
/** One of NETWORK_LEVELS. */
export type NetworkLevel = (typeof NETWORK_LEVELS)[number];

/** How much stands behind a node or a link. An event counts once. */
export interface Counts {
	readonly events: number;
	/** Events that took place or are recalled. */
	readonly facts: number;
	/** Events announced, under negotiation or proposed. */
	readonly wishes: number;
	/** First and last possible day since 1970-01-01; null where no event is on the time axis. */
	readonly first: number | null;
	readonly last: number | null;
}

/** What stands behind a node or a link, row by row. */
export interface Tally extends Counts {
	/** Rows of the events, in the order given. */
	readonly rows: readonly number[];
}

/** A country, body or person with events among the rows. */
export interface Named {
	/** `node:SG`, `node:org:sg.mha`, `node:person:to-lam`. */
	readonly key: string;
	readonly id: string;
	readonly kind: 'focus' | 'partner' | 'org' | 'person';
}

/** What ties a node to the one above it. */
export interface Tied {
	/** `link:VN~SG`, `link:SG~org:sg.mha`, `link:org:sg.mha~person:josephine-teo`. */
	readonly key: string;
	/** Ids of the nodes, the inner one first. */
	readonly source: string;
	readonly target: string;
}

/** A node and a link with their rows. */
export type Node = Named & Tally;
export type Link = Tied & Tally;

export interface Graph {
	readonly nodes: ReadonlyMap<string, Node>;
	readonly links: ReadonlyMap<string, Link>;
	/** Rows of events that no link holds: domestic ones without a body that cooperates. */
	readonly unlinked: readonly number[];
}

/** Key of the node of an id. */
export function nodeKey(id: string): string {
	return `node:${id}`;
}

/** Key of what stands for the folded nodes of a partner or of `sector:<id>`. */
export function foldKey(id: string): string {
	return `fold:${id}`;
}

/** Key of the link from an inner id to an outer one. */
export function linkKey(source: string, target: string): string {
	return `link:${source}~${target}`;
}

interface Count {
	rows: number[];
	events: number;
	facts: number;
	wishes: number;
	first: number | null;
	last: number | null;
}

/** Nodes and links of the given rows, by key, with their counts. A node holds every event of its own; a link those
 *  in which the outer end stands for the inner one. O(rows · participants). */
export function buildGraph(corpus: Corpus, rows: Iterable<number>, level: NetworkLevel): Graph {
	const { table, manifest } = corpus;
	const { dictionaries } = table;
	const { focus } = manifest;
	const { parentOf } = treeOf(corpus);
	const countries = level === 'countries' ? [] : countriesOfOrgs(corpus);
	const nodes = new Map<string, Node & Count>();
	const links = new Map<string, Link & Count>();
	const unlinked: number[] = [];
	const node = (id: string, kind: Node['kind']): Count => entryOf(nodes, nodeKey(id), { id, kind });
	const link = (source: string, target: string): Count => entryOf(links, linkKey(source, target), { source, target });
	// By code, so that no key is made twice.
	const found = { partner: [] as Ends[], org: [] as Ends[] };
	let centre: Count | null = null;
	for (const row of rows) {
		const isKnownFact = isFact(statusOf(corpus, row));
		const add = (count: Count): void => addRow(corpus, count, row, isKnownFact);
		const partners = valuesAt(table.partner, row);
		if (partners.length > 0) add((centre ??= node(focus, 'focus')));
		let isLinked = partners.length > 0;
		for (const code of partners) {
			const id = dictionaries.partner[code] ?? '';
			const ends = (found.partner[code] ??= { node: node(id, 'partner'), link: link(focus, id) });
			add(ends.node);
			if (ends.link !== null) add(ends.link);
		}
		if (level === 'countries') {
			if (!isLinked) unlinked.push(row);
			continue;
		}
		for (const code of valuesAt(table.org, row)) {
			let ends = found.org[code];
			if (ends === undefined) {
				const id = dictionaries.org[code] ?? '';
				if (!parentOf.has(id)) continue;
				ends = found.org[code] = { node: node(id, 'org'), link: null };
			}
			add(ends.node);
			const country = countries[code];
			if (country === undefined || country === null || !(country === focus || partners.some((own) => dictionaries.partner[own] === country))) continue;
			const id = dictionaries.org[code] ?? '';
			if (parentOf.get(id) !== country) continue;
			add((ends.link ??= link(country, id)));
			isLinked = true;
		}
		if (level === 'people') {
			for (const id of idsAt(table, 'person', row)) if (parentOf.has(id)) add(node(id, 'person'));
			for (const { kind, source, target } of tiesOf(corpus, row)) {
				if (kind !== 'person' || parentOf.get(target) !== source) continue;
				add(link(source, target));
				isLinked = true;
			}
		}
		if (!isLinked) unlinked.push(row);
	}
	return { nodes, links, unlinked };
}

/** Counts of a node and of the link that leads to it; null until an event makes the link. */
interface Ends {
	readonly node: Count;
	link: Count | null;
}

const countryColumns = new WeakMap<Corpus, readonly (string | null)[]>();

/** Country of each organisation by its code, null for bodies above countries and for partners themselves. */
function countriesOfOrgs(corpus: Corpus): readonly (string | null)[] {
	const known = countryColumns.get(corpus);
	if (known !== undefined) return known;
	const partners = new Set(corpus.table.dictionaries.partner);
	const countries = corpus.table.dictionaries.org.map((id) => (partners.has(id) ? null : (corpus.entities.get(id)?.country ?? null)));
	countryColumns.set(corpus, countries);
	return countries;
}

function entryOf<T>(entries: Map<string, { key: string } & T & Count>, key: string, parts: T): Count {
	const known = entries.get(key);
	if (known !== undefined) return known;
	const entry = { key, ...parts, rows: [], events: 0, facts: 0, wishes: 0, first: null, last: null };
	entries.set(key, entry);
	return entry;
}

function addRow(corpus: Corpus, count: Count, row: number, isKnownFact: boolean): void {
	count.rows.push(row);
	count.events++;
	if (isKnownFact) count.facts++;
	else count.wishes++;
	const start = corpus.table.start[row] ?? UNDATED;
	if (start === UNDATED) return;
	const last = (corpus.table.end[row] ?? start + 1) - 1;
	if (count.first === null || start < count.first) count.first = start;
	if (count.last === null || last > count.last) count.last = last;
}
