import { SCHEMA } from '#lib/corpus/schema.ts';
import type { Article, CoopEvent, Entity, IsoDate, Manifest, Place, Relation, Term, Vocabulary } from '#lib/corpus/schema.ts';
import { headOf } from '../build.ts';
import type { GoldVocabulary } from '../gold.ts';
import { jsonSchemas } from '../schemas.ts';
import { jsonBytes, jsonFile, manifestOf } from '../write.ts';
import type { CorpusFile } from '../write.ts';
import { articleOf, entitiesOf, mergeReports, relationOf, reportsOf } from './assemble.ts';
import type { Report } from './assemble.ts';
import { findFlaws } from './check.ts';
import { buildRun, isReadable, tellDocument } from './documents.ts';
import type { RunContext, SourceDocument, Told } from './documents.ts';
import type { Finder } from './entities.ts';
import type { Person } from './people.ts';
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
	/** What was found elsewhere, in the order of the documents; else it is found here. */
	readonly findings?: readonly Finding[];
}

/** Articles and events of documents. Same documents, gazetteer and review, same result; the order of the documents
 *  does not matter beyond the order of the result. */
export function ingestDocuments(
	finder: Finder, vocabulary: GoldVocabulary, documents: readonly SourceDocument[], options: IngestOptions = {}
): Ingested {
	const findings = options.findings ?? findAll(finder, vocabulary, buildRun(finder, documents), documents, options.progress);
	const { events: found } = mergeReports(findings.flatMap(({ reports }) => reports));
	const review: Review = options.review ?? { decisions: {} };
	const { events, unused } = applyReview(found, review);
	const articles = withTwinTitles(findings.map(({ article }) => article));
	const named = entitiesOf(finder, findings.flatMap(({ people }) => people), events);
	const entities = reviewedEntities(named.entities, review);
	const relations = [...duplicates(articles), ...findThreads(events)];
	const raws = new Map(documents.map(({ file, text }) => [`raw/${file}`, text]));
	const flaws = findFlaws(events, articles, entities, named.places, raws);
	const remarks = [...findings.flatMap((finding) => finding.remarks), ...unused.map((id) => `review: no event ${id}`)];
	return { events, articles, entities, places: named.places, relations, flaws, remarks };
}

/** What one article gives to a run: plain data, without the reading it came from. */
export interface Finding {
	readonly article: Article;
	readonly reports: readonly Report[];
	readonly people: readonly Person[];
	readonly remarks: readonly string[];
}

/** Findings of one document by its index in the run. */
export function findIn(finder: Finder, vocabulary: GoldVocabulary, run: RunContext, document: SourceDocument, index: number): Finding[] {
	return tellDocument(finder, run, document, index).map((told): Finding => ({
		article: articleOf(told), reports: reportsOf(finder, vocabulary, told), people: told.story?.people ?? [], remarks: remarksOn(told)
	}));
}

/** Findings of documents one after the other. */
export function findAll(
	finder: Finder, vocabulary: GoldVocabulary, run: RunContext, documents: readonly SourceDocument[], progress?: IngestOptions['progress']
): Finding[] {
	return documents.flatMap((document, i) => {
		const found = findIn(finder, vocabulary, run, document, i);
		progress?.(i + 1, documents.length);
		return found;
	});
}

function remarksOn({ kind, lang, document, context, timed }: Told): string[] {
	if (kind !== 'main') return [];
	if (!isReadable(lang))
		return [`${document.file}: ${lang === 'vi' ? 'Vietnamese' : 'neither French nor English'}; the text is kept, no events are sought`];
	const hasYear = timed.some(({ date }) => /(?<!\d)\d{4}(?!\d)/.test(date.edtf ?? ''));
	return context.stamp === null && context.twin === null && !hasYear ? [`${document.file}: no rule supports a year`] : [];
}

/** Near duplicates without a title take the one of their group, and say so. */
function withTwinTitles(articles: readonly Article[]): Article[] {
	const titled = new Map(articles.filter(({ cluster, title }) => cluster !== undefined && title !== null).map((article) => [article.cluster, article]));
	return articles.map((article) => {
		const twin = article.title === null && article.cluster !== undefined ? titled.get(article.cluster) : undefined;
		if (!twin) return article;
		return { ...article, title: twin.title, standfirst: article.standfirst ?? twin.standfirst ?? null, titleFrom: twin.id };
	});
}

function duplicates(articles: readonly Article[]): Relation[] {
	const originals = new Map(articles.filter(({ cluster, canonical }) => cluster !== undefined && canonical === true).map((article) => [article.cluster, article]));
	return articles.filter(({ cluster, canonical }) => cluster !== undefined && canonical !== true).flatMap((copy) => {
		const original = originals.get(copy.cluster);
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
