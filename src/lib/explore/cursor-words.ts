import { formatDate } from '#lib/corpus/dates.ts';
import { UNDATED, type Corpus } from '#lib/corpus/table.ts';
import { textIn } from '#lib/corpus/vocabulary.ts';
import type { Graph } from '#lib/network/graph.ts';
import { nameOf } from '#lib/network/names.ts';
import type { Words } from '#lib/words/words.ts';

/** What a cursor on the network says of a node or link: its name, the number of its links and its latest event; ''
 *  for what the graph does not hold. */
export function describeStop(corpus: Corpus, graph: Graph, key: string, words: Words): string {
	const { lang } = words;
	const node = graph.nodes.get(key);
	const link = graph.links.get(key);
	const tally = node ?? link;
	if (tally === undefined) return '';
	const name = node === undefined ? `${nameOf(corpus, link?.source ?? '', lang)} – ${nameOf(corpus, link?.target ?? '', lang)}` : nameOf(corpus, node.id, lang);
	const links = node === undefined ? 0 : [...graph.links.values()].filter(({ source, target }) => source === node.id || target === node.id).length;
	const event = corpus.events[latestOf(corpus, tally.rows) ?? -1];
	return words('network.cursor', {
		name,
		on: node === undefined ? 'link' : 'node',
		links,
		events: tally.rows.length,
		hasLatest: event === undefined ? 'no' : 'yes',
		title: event === undefined ? '' : textIn(event.title, lang).text,
		date: event === undefined ? '' : formatDate(event.date, lang, 'long')
	});
}

/** Row of the dated event that begins last; undefined where none is dated. */
function latestOf({ table }: Corpus, rows: readonly number[]): number | undefined {
	let latest: number | undefined;
	for (const row of rows) {
		const start = table.start[row] ?? UNDATED;
		if (start !== UNDATED && (latest === undefined || start >= (table.start[latest] ?? UNDATED))) latest = row;
	}
	return latest;
}
