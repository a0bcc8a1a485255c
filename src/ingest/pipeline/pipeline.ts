import { SCHEMA } from '#lib/corpus/schema.ts';
import type { Article, CoopEvent, Entity, IsoDate, Manifest, Place, Relation, Term, Vocabulary } from '#lib/corpus/schema.ts';
import { headOf } from '../build.ts';
import type { GoldVocabulary } from '../gold.ts';
import { jsonSchemas } from '../schemas.ts';
import { jsonBytes, jsonFile, manifestOf } from '../write.ts';
import type { CorpusFile } from '../write.ts';
import { articleOf, entitiesOf, mergeReports, relationOf, reportsOf } from './assemble.ts';
import { findFlaws } from './check.ts';
import { buildRun, isReadable, tellDocument } from './documents.ts';
import type { RunContext, SourceDocument, Told } from './documents.ts';
import type { Finder } from './entities.ts';
import { applyReview, reviewedEntities } from './review.ts';
import type { Review } from './review.ts';
import { findThreads } from './threads.ts';

/** All that a run makes of its documents. */
export interface Ingested {
	readonly events: readonly CoopEvent[];
	readonly articles: readonly Article[];
	readonly entities: readonly Entity[];
	readonly places: readonly Place[];
	readonly relations: readonly Relation[];
	/** Flaws of the result, decisions without an event, languages that were left alone. */
	readonly flaws: readonly string[];
	readonly remarks: readonly string[];
}

/** Options of a run. `progress` is called with the number of documents read so far. */
export interface IngestOptions {
	readonly review?: Review;
	readonly progress?: (done: number, of: number) => void;
	/** Articles already told elsewhere, in the order of the documents; else they are told here. */
	readonly told?: readonly Told[];
}

/** Articles and events of documents. Same documents, gazetteer and review, same result; the order of the documents
 *  does not matter beyond the order of the result. */
export function ingestDocuments(
	finder: Finder, vocabulary: GoldVocabulary, documents: readonly SourceDocument[], options: IngestOptions = {}
): Ingested {
	const told = options.told ?? tellAll(finder, buildRun(finder, documents), documents, options.progress);
	const { events: found } = mergeReports(told.flatMap((one) => reportsOf(finder, vocabulary, one)));
	const review: Review = options.review ?? { decisions: {} };
	const { events, unused } = applyReview(found, review);
	const articles = told.map((one) => articleOf(one, twinTitle(told, one)));
	const named = entitiesOf(finder, told, events);
	const entities = reviewedEntities(named.entities, review);
	const relations = [...duplicates(told), ...findThreads(events)];
	const raws = new Map(documents.map(({ file, text }) => [`raw/${file}`, text]));
	const flaws = findFlaws(events, articles, entities, named.places, raws);
	const remarks = [
		...told.filter(({ kind, lang }) => kind === 'main' && !isReadable(lang)).map(({ document, lang }) =>
			`${document.file}: ${lang === 'vi' ? 'Vietnamese' : 'neither French nor English'}; the text is kept, no events are sought`),
		...told.filter(({ kind, context, blocks }) => kind === 'main' && context.stamp === null && context.dateline === null && context.twin === null && blocks.length > 0)
			.filter((one) => one.timed.every(({ date }) => date.edtf === null || date.edtf.startsWith('XXXX')))
			.map(({ document }) => `${document.file}: no date of publication and no year`),
		...unused.map((id) => `review: no event ${id}`)
	];
	return { events, articles, entities, places: named.places, relations, flaws, remarks };
}

/** Tells documents one after the other. */
export function tellAll(finder: Finder, run: RunContext, documents: readonly SourceDocument[], progress?: IngestOptions['progress']): Told[] {
	return documents.flatMap((document, i) => {
		const told = tellDocument(finder, run, document, i);
		progress?.(i + 1, documents.length);
		return told;
	});
}

function twinTitle(told: readonly Told[], one: Told): { id: string; title: string } | null {
	if (one.cluster === null || one.title !== null) return null;
	const twin = told.find((other) => other.cluster === one.cluster && other.title !== null);
	return twin?.title == null ? null : { id: twin.id, title: twin.title };
}

function duplicates(told: readonly Told[]): Relation[] {
	const members = told.filter(({ cluster }) => cluster !== null);
	return members.filter(({ isCanonical }) => !isCanonical).flatMap((copy) => {
		const original = members.find((one) => one.cluster === copy.cluster && one.isCanonical);
		return original ? [relationOf('near_duplicate', original.id, copy.id, 'at least 80 % of all runs of eight letters are the same')] : [];
	});
}

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
