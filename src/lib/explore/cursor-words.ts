import { formatDate } from '#lib/corpus/dates.ts';
import { eventAt, type Corpus } from '#lib/corpus/table.ts';
import { textIn } from '#lib/corpus/vocabulary.ts';
import type { CountedGraph } from '#lib/network/counted.ts';
import { lastRowOfKey } from '#lib/network/find-rows.ts';
import { nameOf } from '#lib/network/names.ts';
import type { Words } from '#lib/words/words.ts';

/** A graph that a cursor walks on, and the rows that it counts. */
export interface Walked {
	readonly graph: CountedGraph;
	readonly rows: Iterable<number>;
}

/** What a cursor on the network says of a node or link: its name, the number of its links and its latest event; ''
 *  for what the graph does not hold. */
export function describeStop(corpus: Corpus, { graph, rows }: Walked, key: string, words: Words): string {
	const { lang } = words;
	const node = graph.nodes.get(key);
	const link = graph.links.get(key);
	const tally = node ?? link;
	if (tally === undefined) return '';
	const name = node === undefined ? `${nameOf(corpus, link?.source ?? '', lang)} – ${nameOf(corpus, link?.target ?? '', lang)}` : nameOf(corpus, node.id, lang);
	const links = node === undefined ? 0 : [...graph.links.values()].filter(({ source, target }) => source === node.id || target === node.id).length;
	const latest = lastRowOfKey(corpus, rows, key);
	const event = latest === undefined ? undefined : eventAt(corpus, latest);
	return words('network.cursor', {
		name,
		on: node === undefined ? 'link' : 'node',
		links,
		events: tally.events,
		hasLatest: event === undefined ? 'no' : 'yes',
		title: event === undefined ? '' : textIn(event.title, lang).text,
		date: event === undefined ? '' : formatDate(event.date, lang, 'long')
	});
}
