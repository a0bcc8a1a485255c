import { idsAt, UNDATED, type Corpus } from '#lib/corpus/table.ts';
import { isFact, statusOf } from '#lib/grammar/grammar.ts';
import { tiesOf, treeOf } from './tree.ts';

/** How far out from the focus country the network goes. */
export const NETWORK_LEVELS = ['countries', 'organisations', 'people'] as const;
/** One of NETWORK_LEVELS. */
export type NetworkLevel = (typeof NETWORK_LEVELS)[number];

/** What stands behind a node or a link. An event counts once. */
export interface Tally {
	/** Rows of the events, in the order given. */
	readonly rows: readonly number[];
	/** Events that took place or are recalled. */
	readonly facts: number;
	/** Events announced, under negotiation or proposed. */
	readonly wishes: number;
	/** First and last possible day since 1970-01-01; null where no event is on the time axis. */
	readonly first: number | null;
	readonly last: number | null;
}

/** A country, body or person with events among the rows. */
export interface Node extends Tally {
	/** `node:SG`, `node:org:sg.mha`, `node:person:to-lam`. */
	readonly key: string;
	readonly id: string;
	readonly kind: 'focus' | 'partner' | 'org' | 'person';
}

/** What ties a node to the one above it. */
export interface Link extends Tally {
	/** `link:VN~SG`, `link:SG~org:sg.mha`, `link:org:sg.mha~person:josephine-teo`. */
	readonly key: string;
	/** Ids of the nodes, the inner one first. */
	readonly source: string;
	readonly target: string;
}

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
	facts: number;
	wishes: number;
	first: number | null;
	last: number | null;
}

/** Nodes and links of the given rows, by key, with their counts. A node holds every event of its own; a link those
 *  in which the outer end stands for the inner one. O(rows · participants). */
export function buildGraph(corpus: Corpus, rows: Iterable<number>, level: NetworkLevel): Graph {
	const { parentOf } = treeOf(corpus);
	const focus = corpus.manifest.focus;
	const nodes = new Map<string, Node & Count>();
	const links = new Map<string, Link & Count>();
	const unlinked: number[] = [];
	for (const row of rows) {
		const tie = (source: string, target: string): void =>
			addRow(corpus, entryOf(links, linkKey(source, target), { source, target }), row);
		const node = (id: string, kind: Node['kind']): void =>
			addRow(corpus, entryOf(nodes, nodeKey(id), { id, kind }), row);
		const partners = idsAt(corpus.table, 'partner', row);
		if (partners.length > 0) node(focus, 'focus');
		for (const id of partners) {
			node(id, 'partner');
			tie(focus, id);
		}
		const columns = COLUMNS_OF[level];
		for (const column of columns)
			for (const id of idsAt(corpus.table, column, row)) if (parentOf.has(id)) node(id, column);
		const ties = columns.length === 0 ? [] : tiesOf(corpus, row);
		const own = ties.filter(({ kind, source, target }) => {
			return columns.includes(kind) && parentOf.get(target) === source;
		});
		for (const { source, target } of own) tie(source, target);
		if (partners.length + own.length === 0) unlinked.push(row);
	}
	return { nodes, links, unlinked };
}

/** Columns beyond the partners that a level shows. */
const COLUMNS_OF: Readonly<Record<NetworkLevel, readonly ('org' | 'person')[]>> = {
	countries: [],
	organisations: ['org'],
	people: ['org', 'person']
};

function entryOf<T>(entries: Map<string, { key: string } & T & Count>, key: string, parts: T): Count {
	const known = entries.get(key);
	if (known !== undefined) return known;
	const entry = { key, ...parts, rows: [], facts: 0, wishes: 0, first: null, last: null };
	entries.set(key, entry);
	return entry;
}

function addRow(corpus: Corpus, count: Count, row: number): void {
	count.rows.push(row);
	if (isFact(statusOf(corpus, row))) count.facts++;
	else count.wishes++;
	const start = corpus.table.start[row] ?? UNDATED;
	if (start === UNDATED) return;
	const last = (corpus.table.end[row] ?? start + 1) - 1;
	count.first = Math.min(count.first ?? start, start);
	count.last = Math.max(count.last ?? last, last);
}
