import { sortEvents } from '#lib/corpus/table.ts';
import { extractsOf } from '#lib/query/extracts.ts';
import { SHARD, encodeShard } from '#lib/query/search-files.ts';
import type { Ingested } from './ingested.ts';

/** Files of the full-text index of a corpus, one at a time: paths and their text. Rows are those that the events get when they
 *  are loaded. */
export function* searchFiles({ events, articles, places }: Pick<Ingested, 'events' | 'articles' | 'places'>): Generator<readonly [path: string, text: string], undefined> {
	const articleOf = new Map(articles.map((article) => [article.id, article]));
	const placeOf = new Map(places.map((place) => [place.id, place]));
	const sorted = sortEvents(events);
	for (let from = 0; from < sorted.length; from += SHARD) {
		const docs = sorted.slice(from, from + SHARD).map((event, index) => ({ row: from + index, texts: extractsOf(event, (id) => articleOf.get(id), placeOf.get(event.place ?? '')) }));
		yield [`search/${String(from / SHARD).padStart(4, '0')}.json`, encodeShard(docs)];
	}
}
