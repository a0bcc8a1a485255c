import { SCHEMA } from '#lib/corpus/schema.ts';
import type { Article, ArticleHead, CoopEvent, IsoDate, Manifest, Term, Vocabulary } from '#lib/corpus/schema.ts';
import type { VocabularySource } from '../../vocabulary.ts';
import { jsonSchemas } from '../../schemas.ts';
import { jsonBytes, jsonFile, manifestOf } from '../../write.ts';
import type { CorpusFile } from '../../write.ts';
import type { SourceDocument } from '../events/told.ts';
import type { Ingested } from './ingested.ts';
import { NO_REVIEW } from './review.ts';
import type { Review } from './review.ts';

const TITLE = { en: 'Vietnam’s cooperation in the news', fr: 'La coopération du Vietnam dans la presse' };
const RIGHTS = { en: 'Articles: their publishers.', fr: 'Articles : leurs éditeurs.' };

/** Files of a corpus folder, manifest last. */
export function corpusFiles(
	ingested: Ingested, vocabulary: VocabularySource, documents: readonly SourceDocument[], focus: string, review: Review = NO_REVIEW
): Pick<CorpusFile, 'path' | 'bytes'>[] {
	const { events, articles, entities, places, relations } = ingested;
	const raws = documents.map(({ file, text }): CorpusFile => ({ path: `raw/${file}`, role: 'raw', bytes: new TextEncoder().encode(text) }));
	const byArticle = new Map<string, CoopEvent[]>();
	for (const event of events) for (const id of event.articles) byArticle.set(id, [...(byArticle.get(id) ?? []), event]);
	const files = [
		jsonFile('events.json', 'events', { schema: SCHEMA, events }),
		jsonFile('entities.json', 'entities', { schema: SCHEMA, entities, places, relations }),
		jsonFile('articles.json', 'articles', { schema: SCHEMA, articles: articles.map((article) => headOf(article, byArticle.get(article.id) ?? [])) }),
		jsonFile('vocabulary.json', 'vocabulary', vocabularyOf(vocabulary)),
		...articles.map((article) => jsonFile(`articles/${article.id}.json`, 'article', article)),
		...[...jsonSchemas()].map(([path, schema]) => jsonFile(path, 'schema', schema))
	];
	const counts: Manifest['counts'] = {
		documents: documents.length, articles: articles.length,
		main: articles.filter(({ kind }) => kind === 'main').length,
		teasers: articles.filter(({ kind }) => kind === 'teaser').length,
		events: events.length, domestic: events.filter(({ kind }) => kind === 'domestic').length,
		entities: entities.length, places: places.length
	};
	const about = { schema: SCHEMA, title: review.corpus?.title ?? TITLE, focus, generator: 'entente-ingest/0.2.0', rights: review.corpus?.rights ?? RIGHTS, counts } as const;
	const manifest = manifestOf([...files, ...raws], about, review.corpus?.generated ?? newestDay(ingested));
	return [...files, ...raws, { path: 'manifest.json', bytes: jsonBytes(manifest) }];
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
