import { SCHEMA } from '#lib/corpus/schema.ts';
import type { CoopEvent, IsoDate, Manifest, Term, Vocabulary } from '#lib/corpus/schema.ts';
import { headOf } from '../../build.ts';
import type { GoldVocabulary } from '../../gold.ts';
import { jsonSchemas } from '../../schemas.ts';
import { jsonBytes, jsonFile, manifestOf } from '../../write.ts';
import type { CorpusFile } from '../../write.ts';
import type { SourceDocument } from '../events/told.ts';
import type { Ingested } from './ingested.ts';

const TITLE = { en: 'Vietnam’s cooperation in the news', fr: 'La coopération du Vietnam dans la presse' };
const RIGHTS = { en: 'Articles: their publishers.', fr: 'Articles : leurs éditeurs.' };

/** Files of a corpus folder, manifest last. */
export function corpusFiles(
	ingested: Ingested, vocabulary: GoldVocabulary, documents: readonly SourceDocument[], focus: string, generated: IsoDate
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
	const about = { schema: SCHEMA, title: TITLE, focus, generator: 'entente-ingest/0.2.0', rights: RIGHTS, counts } as const;
	const manifest = manifestOf([...files, ...raws], about, generated);
	return [...files, ...raws, { path: 'manifest.json', bytes: jsonBytes(manifest) }];
}

function vocabularyOf({ kinds, status, domains, facets }: GoldVocabulary): Vocabulary {
	const terms = Object.entries(status).map(([id, { plover_aux: ploverAux, ...labels }]): [string, Term] => [id, { ...labels, ploverAux }]);
	return { schema: SCHEMA, kinds, status: Object.fromEntries(terms), domains, facets };
}
