import { formatDate } from '#lib/corpus/dates.ts';
import { UNDATED, type Corpus } from '#lib/corpus/table.ts';
import type { Graph, Link } from '#lib/network/graph.ts';
import { nameOf } from '#lib/network/names.ts';
import type { Cell, DataTable } from './table.ts';
import type { TableWords } from './words.ts';

const COLUMNS = ['from', 'to', 'events', 'facts', 'wishes', 'first', 'last'] as const;

/** The links of a network, one a row, from the inside out; `events` is how many events the network shows. */
export function networkTable(corpus: Corpus, graph: Graph, events: number, words: TableWords): DataTable {
	const { lang } = words;
	const links = [...graph.links.values()];
	const linkAt = (index: number): Link | undefined => links[index];
	// The date as its event has it: a year stays a year and is no first of January.
	const dateOf = (link: Link, side: 'first' | 'last'): string => {
		const { start, end } = corpus.table;
		const row = link.rows.find((each) => (side === 'first' ? start[each] === link.first : start[each] !== UNDATED && (end[each] ?? 0) - 1 === link.last));
		const event = link[side] === null || row === undefined ? undefined : corpus.events[row];
		return event === undefined ? words('undated') : formatDate(event.date, lang, 'short');
	};
	return {
		caption: words('network', { links: links.length, nodes: graph.nodes.size, events }),
		columns: COLUMNS.map((key) => ({ key, label: words(key), isNumber: key === 'events' || key === 'facts' || key === 'wishes' })),
		length: links.length,
		key: (index) => linkAt(index)?.key ?? '',
		cells(index): Cell[] {
			const link = linkAt(index);
			if (link === undefined) return [];
			const [from, to] = [nameOf(corpus, link.source, lang), nameOf(corpus, link.target, lang)];
			return [
				{ text: from },
				{ text: to, door: { link: link.key }, label: `${from} – ${to}` },
				{ text: String(link.rows.length) },
				{ text: String(link.facts) },
				{ text: String(link.wishes) },
				{ text: dateOf(link, 'first') },
				{ text: dateOf(link, 'last') }
			];
		},
		value(index, column) {
			const link = linkAt(index);
			if (link === undefined) return null;
			if (column === 'from') return nameOf(corpus, link.source, lang);
			if (column === 'to') return nameOf(corpus, link.target, lang);
			if (column === 'events') return link.rows.length;
			if (column === 'facts' || column === 'wishes') return link[column];
			return column === 'first' ? link.first : link.last;
		}
	};
}
