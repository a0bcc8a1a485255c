import { isoOf } from '#lib/corpus/span.ts';
import { idsAt, UNDATED, type Corpus } from '#lib/corpus/table.ts';
import { paintOfPartner } from '#lib/grammar/grammar.ts';
import type { Paint } from '#lib/scene/marks.ts';
import type { Lang } from '#lib/corpus/schema.ts';
import { shownGraph } from './shown.ts';
import type { NetworkLevel, Tally } from './graph.ts';
import { nameOf } from './names.ts';
import { treeOf } from './tree.ts';

/** A stretch of time in which something may have happened, ISO days, `to` inclusive. */
export interface Spell {
	readonly from: string;
	readonly to: string;
}

/** What a node and a link have in common. */
interface Element {
	readonly id: string;
	readonly label: string;
	readonly events: number;
	readonly facts: number;
	readonly wishes: number;
	/** First and last possible day, ISO; null where no event is dated. */
	readonly first: string | null;
	readonly last: string | null;
	/** Ids of the events. */
	readonly eventIds: readonly string[];
	/** Ids of the domains, by number of events. */
	readonly domains: readonly string[];
	/** One spell an event; those that meet are joined, so that none overlaps. Undated events have none. */
	readonly spells: readonly Spell[];
	/** `data-key` in the network. */
	readonly key: string;
	readonly paint: Paint;
}

export interface NodeData extends Element {
	readonly kind: 'focus' | 'partner' | 'org' | 'person';
	/** Partner it belongs to: a country code or the id of a multilateral body; the focus country's own for its bodies. */
	readonly partner: string;
}

export interface LinkData extends Element {
	/** Ids of its ends, the inner one first. */
	readonly source: string;
	readonly target: string;
}

/** The network shown, as data for other programs: nodes, then the links between them. */
export interface NetworkData {
	readonly nodes: readonly NodeData[];
	readonly links: readonly LinkData[];
}

/** Nodes and links of a level, with what is unfolded, in the order of the corpus. */
export function networkData(corpus: Corpus, rows: Iterable<number>, options: { readonly level: NetworkLevel; readonly unfold: readonly string[]; readonly lang: Lang }): NetworkData {
	const { level, unfold, lang } = options;
	const graph = shownGraph(corpus, rows, level, unfold);
	const { focus } = corpus.manifest;
	const { parentOf } = treeOf(corpus);
	const partnerOf = (id: string): string => {
		for (let at = id; ; ) {
			const above = parentOf.get(at);
			if (above === undefined || above === focus) return corpus.partners.some((partner) => partner.id === at) ? at : focus;
			at = above;
		}
	};
	const paint = (id: string): Paint => (partnerOf(id) === focus ? 'focus' : paintOfPartner(corpus, partnerOf(id)));
	const name = (id: string): string => nameOf(corpus, id, lang);
	const nodes = [...graph.nodes.values()].map((node): NodeData => {
		const common = elementOf(corpus, node);
		return { ...common, id: node.id, label: name(node.id), key: node.key, kind: node.kind, partner: partnerOf(node.id), paint: paint(node.id) };
	});
	const links = [...graph.links.values()]
		.filter(({ source, target }) => graph.nodes.has(`node:${source}`) && graph.nodes.has(`node:${target}`))
		.map((link): LinkData => {
			const label = `${name(link.source)} – ${name(link.target)}`;
			return { ...elementOf(corpus, link), id: link.key, label, key: link.key, source: link.source, target: link.target, paint: paint(link.target) };
		});
	return { nodes, links };
}

function elementOf(corpus: Corpus, tally: Tally): Omit<Element, 'id' | 'label' | 'key' | 'paint'> {
	const counts = new Map<string, number>();
	for (const row of tally.rows) for (const id of idsAt(corpus.table, 'domain', row)) counts.set(id, (counts.get(id) ?? 0) + 1);
	return {
		events: tally.rows.length,
		facts: tally.facts,
		wishes: tally.wishes,
		first: tally.first === null ? null : isoOf(tally.first),
		last: tally.last === null ? null : isoOf(tally.last),
		eventIds: tally.rows.flatMap((row) => corpus.events[row]?.id ?? []),
		domains: [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id),
		spells: spellsOf(corpus, tally.rows)
	};
}

/** Spells of the dated events, ascending; those that overlap or touch are joined, because readers allow no overlap. Of
 *  an event that is open on a side its one known day counts: a link open for ever would swallow all other spells. */
function spellsOf({ table }: Corpus, rows: readonly number[]): Spell[] {
	const extents = rows.flatMap((row) => {
		const start = table.start[row] ?? UNDATED;
		return start === UNDATED ? [] : [{ start, end: table.end[row] ?? start + 1 }];
	});
	const joined: { start: number; end: number }[] = [];
	for (const extent of extents.sort((a, b) => a.start - b.start || a.end - b.end)) {
		const last = joined.at(-1);
		if (last !== undefined && extent.start <= last.end) last.end = Math.max(last.end, extent.end);
		else joined.push({ ...extent });
	}
	return joined.map(({ start, end }) => ({ from: isoOf(start), to: isoOf(end - 1) }));
}
