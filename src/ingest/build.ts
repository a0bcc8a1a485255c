import { SCHEMA } from '#lib/corpus/schema.ts';
import type { Article, ArticleHead, CoopEvent, IsoDate, Manifest } from '#lib/corpus/schema.ts';
import {
	curatedArticles, curatedEntities, curatedPlaces, curatedRelations, curatedVocabulary
} from './curated.ts';
import { curatedEvents, eventIds } from './events.ts';
import type { CuratedSource } from './gold.ts';
import { jsonSchemas } from './schemas.ts';
import { jsonBytes, jsonFile, manifestOf } from './write.ts';
import type { CorpusFile } from './write.ts';

const GENERATOR = 'entente-ingest/0.1.0';

const TITLE = {
	en: 'Vietnam’s public security cooperation: five documents of the Vietnam News Agency',
	fr: 'La coopération de sécurité publique du Vietnam : cinq documents de l’Agence vietnamienne d’information'
};

const RIGHTS = {
	en: 'Articles: Vietnam News Agency, which keeps its rights. Events, vocabulary and schema: Apache-2.0.',
	fr:
		'Articles : Agence vietnamienne d’information, qui conserve ses droits. ' +
		'Événements, vocabulaire et schéma : Apache-2.0.'
};

/** All files of the built-in corpus but the raw documents, which the manifest lists too. Same source and day, same
 *  bytes. */
export function buildCorpus(
	source: CuratedSource, raws: readonly CorpusFile[], generated: IsoDate
): Pick<CorpusFile, 'path' | 'bytes'>[] {
	const articles = curatedArticles(source);
	const all = [...articles.values()];
	const events = curatedEvents({ ...source, articles });
	const entities = curatedEntities(source);
	const places = curatedPlaces(source);
	const relations = curatedRelations(source, articles, eventIds(source));
	const files = [
		jsonFile('events.json', 'events', { schema: SCHEMA, events }),
		jsonFile('entities.json', 'entities', { schema: SCHEMA, entities, places, relations }),
		jsonFile('articles.json', 'articles', { schema: SCHEMA, articles: all.map((a) => headOf(a, events)) }),
		jsonFile('vocabulary.json', 'vocabulary', curatedVocabulary(source)),
		...all.map((article) => jsonFile(`articles/${article.id}.json`, 'article', article)),
		...[...jsonSchemas()].map(([path, schema]) => jsonFile(path, 'schema', schema))
	];
	const counts: Manifest['counts'] = {
		documents: raws.length,
		articles: all.length,
		main: all.filter((article) => article.kind === 'main').length,
		teasers: all.filter((article) => article.kind === 'teaser').length,
		events: events.length,
		domestic: events.filter((event) => event.kind === 'domestic').length,
		entities: entities.length,
		places: places.length
	};
	const about = { schema: SCHEMA, title: TITLE, focus: 'VN', generator: GENERATOR, rights: RIGHTS, counts } as const;
	const manifest = manifestOf([...files, ...raws], about, generated);
	return [...files, { path: 'manifest.json', bytes: jsonBytes(manifest) }];
}

/** An article without its text, with the events it proves in the order of their first quote. */
export function headOf(article: Article, events: readonly CoopEvent[]): ArticleHead {
	const { text: _text, map: _map, blocks: _blocks, repairs: _repairs, ...head } = article;
	const quoted = events.flatMap(({ id, evidence }) =>
		evidence.filter((quote) => quote.article === article.id).map(({ utf16: [start, end] }) => ({ id, start, end }))
	);
	const inOrder = quoted.toSorted((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
	return { ...head, events: [...new Set(inOrder.map(({ id }) => id))] };
}
