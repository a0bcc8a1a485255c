import { SCHEMA } from '#lib/corpus/schema.ts';
import type { Article, ArticleHead, CoopEvent, IsoDate, Manifest, Term, Vocabulary } from '#lib/corpus/schema.ts';
import type { VocabularySource } from '../../vocabulary.ts';
import { jsonSchemas } from '../../schemas.ts';
import { jsonParts, manifestOf } from '../../write.ts';
import type { Listed, Put } from '../../write.ts';
import type { SourceDocument } from '../events/told.ts';
import type { Ingested } from './ingested.ts';
import type { Review } from './review.ts';
import { searchFiles } from './search-index.ts';

const TITLE = { en: 'Vietnam’s cooperation in the news', fr: 'La coopération du Vietnam dans la presse' };
const RIGHTS = { en: 'Articles: their publishers.', fr: 'Articles : leurs éditeurs.' };

/** Puts the files of a corpus where `put` writes them, the manifest last. */
export function putCorpus(
	ingested: Ingested, vocabulary: VocabularySource, documents: readonly SourceDocument[], focus: string, review: Review, put: Put
): void {
	const { events, articles, entities, places, relations } = ingested;
	const byArticle = new Map<string, CoopEvent[]>();
	for (const event of events) for (const id of event.articles) {
		const known = byArticle.get(id);
		if (known) known.push(event);
		else byArticle.set(id, [event]);
	}
	const files: Listed[] = [];
	const add = (path: string, role: Listed['role'], pieces: Iterable<string>): void => { files.push({ path, role, ...put(path, pieces) }); };
	add('events.json', 'events', jsonParts({ schema: SCHEMA, events }));
	add('entities.json', 'entities', jsonParts({ schema: SCHEMA, entities, places, relations }));
	add('articles.json', 'articles', jsonParts({ schema: SCHEMA, articles: articles.map((article) => headOf(article, byArticle.get(article.id) ?? [])) }));
	add('vocabulary.json', 'vocabulary', jsonParts(vocabularyOf(vocabulary)));
	for (const article of articles) add(`articles/${article.id}.json`, 'article', jsonParts(article));
	for (const [path, schema] of jsonSchemas()) add(path, 'schema', jsonParts(schema));
	for (const { file, text } of documents) add(`raw/${file}`, 'raw', [text]);
	for (const [path, text] of searchFiles(ingested)) add(path, 'search', [text]);
	const counts: Manifest['counts'] = {
		documents: documents.length, articles: articles.length,
		main: articles.filter(({ kind }) => kind === 'main').length,
		teasers: articles.filter(({ kind }) => kind === 'teaser').length,
		events: events.length, domestic: events.filter(({ kind }) => kind === 'domestic').length,
		entities: entities.length, places: places.length
	};
	const about = { schema: SCHEMA, title: review.corpus?.title ?? TITLE, focus, generator: 'entente-ingest/0.2.0', rights: review.corpus?.rights ?? RIGHTS, counts } as const;
	put('manifest.json', jsonParts(manifestOf(files, about, review.corpus?.generated ?? newestDay(ingested))));
}

/** Newest day of publication or event that has a year, so that the same input gives the same bytes. */
function newestDay({ articles, events }: Ingested): IsoDate {
	const days = [...articles.map(({ published }) => published.hi), ...events.map(({ date }) => date.hi)];
	return days.reduce<string>((newest, day) => (day !== null && day > newest ? day : newest), '1970-01-01');
}

/** An article without its text, with the events it proves in the order of their first quote. */
export function headOf(article: Article, events: readonly CoopEvent[]): ArticleHead {
	const { text: _text, map: _map, blocks: _blocks, repairs: _repairs, ...head } = article;
	const quoted = events.flatMap(({ id, evidence }) =>
		evidence.filter((quote) => quote.article === article.id).map(({ utf16: [start, end] }) => ({ id, start, end })));
	const inOrder = quoted.toSorted((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
	return { ...head, events: [...new Set(inOrder.map(({ id }) => id))] };
}

function vocabularyOf({ kinds, status, domains, facets }: VocabularySource): Vocabulary {
	const terms = Object.entries(status).map(([id, { plover_aux: ploverAux, ...labels }]): [string, Term] => [id, { ...labels, ploverAux }]);
	return { schema: SCHEMA, kinds, status: Object.fromEntries(terms), domains, facets };
}
