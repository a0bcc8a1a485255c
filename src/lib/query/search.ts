import MiniSearch, { type Options } from 'minisearch';
import { LANGS } from '#lib/corpus/kinds.ts';
import type { Article, CoopEvent, Id } from '#lib/corpus/schema.ts';
import { eventAt, idsAt, type Corpus } from '#lib/corpus/table.ts';
import { allOf, extractsOf, type SearchDoc } from './extracts.ts';
import { fold, parseQuery, wordsOf } from './fold.ts';

export { fold } from './fold.ts';

/** Inverted index of the words of all events, and their folded texts for phrases. */
export interface SearchIndex {
	readonly words: MiniSearch<{ row: number; folded: string }>;
	readonly folded: ReadonlyMap<number, string>;
}

/** Searchable texts of every event, in all languages: titles, quotes, people, organisations, partners, offices,
 *  place, labels, instrument, article titles; and of articles given with their text, the passages that hold the
 *  evidence. */
export function searchDocs(corpus: Corpus, articles?: ReadonlyMap<Id, Article>): SearchDoc[] {
	return Array.from({ length: corpus.table.length }, (_, row) => searchDoc(corpus, row, articles));
}

/** Searchable texts of one row. */
export function searchDoc(corpus: Corpus, row: number, articles?: ReadonlyMap<Id, Article>): SearchDoc {
	const event = eventAt(corpus, row);
	if (event === undefined) return { row, texts: [] };
	return {
		row,
		texts: [
			...extractsOf(event, (id) => articles?.get(id) ?? corpus.articles.get(id), corpus.places.get(event.place ?? '')),
			...namesOf(corpus, row),
			...labelsOf(corpus, event)
		]
	};
}

/** Names and aliases of everybody who takes part, of the partners and of the place. */
function namesOf(corpus: Corpus, row: number): string[] {
	const { entities, places, table } = corpus;
	const partners = idsAt(table, 'partner', row).map((id) => (id.includes(':') ? id : `country:${id}`));
	const event = eventAt(corpus, row);
	const participants = event?.participants.map(({ entity }) => entity) ?? [];
	const ids = new Set([...participants, ...partners, ...idsAt(table, 'org', row), ...idsAt(table, 'person', row)]);
	const place = places.get(event?.place ?? '');
	const records = [...[...ids].map((id) => entities.get(id)), place];
	return records.flatMap((record) => [
		...allOf(record?.name),
		...(record?.aliases ?? []).map(({ text }) => text)
	]);
}

function labelsOf({ vocabulary }: Corpus, event: CoopEvent): string[] {
	const terms = [
		vocabulary.kinds[event.kind],
		vocabulary.status[event.status],
		...event.domains.map((domain) => vocabulary.domains[domain])
	];
	return terms.flatMap((term) => (term ? LANGS.map((lang) => term[lang]) : []));
}

/** How texts become terms, and terms a search. */
const OPTIONS: Options<{ row: number; folded: string }> = {
	idField: 'row',
	fields: ['folded'],
	tokenize: wordsOf,
	processTerm: (term) => term,
	searchOptions: { combineWith: 'AND', prefix: true }
};

/** Builds the index. O(words). */
export function buildIndex(docs: readonly SearchDoc[]): SearchIndex {
	const entries = docs.map(({ row, texts }) => ({ row, folded: texts.map(fold).join('\n') }));
	const words = new MiniSearch<{ row: number; folded: string }>(OPTIONS);
	words.addAll(entries);
	return { words, folded: new Map(entries.map(({ row, folded }) => [row, folded])) };
}

/** Rows that hold every word of `q`, each as the beginning of a word, and every phrase in double quotes as it
 *  stands. Ignores case, diacritics, đ/d and punctuation. A text without any word matches all rows. */
export function search(index: SearchIndex, q: string): Set<number> {
	const { phrases, terms } = parseQuery(q);
	const found = terms.length === 0 ? index.folded.keys() : index.words.search(terms.join(' ')).map(rowOfResult);
	const rows = new Set(found);
	for (const row of rows)
		if (!phrases.every((phrase) => (index.folded.get(row) ?? '').includes(phrase))) rows.delete(row);
	return rows;
}

function rowOfResult({ id }: { id: unknown }): number {
	return Number(id);
}
