import type { Article, CoopEvent } from '#lib/corpus/schema.ts';
import type { VocabularySource } from '../../vocabulary.ts';
import { articleOf } from '../corpus/articles.ts';
import { findFlaws } from '../corpus/check.ts';
import { entitiesOf } from '../corpus/entities.ts';
import type { Ingested } from '../corpus/ingested.ts';
import type { RawOf } from '../corpus/apply-review.ts';
import { applyReview, reviewedArticles, reviewedEntities, reviewedRelations, withoutTypos, withOffices } from '../corpus/apply-review.ts';
import { NO_REVIEW, reviewedDays } from '../corpus/review.ts';
import type { Review } from '../corpus/review.ts';
import { duplicates, withTwinTitles } from '../corpus/twins.ts';
import type { Finder } from '../entities/entities.ts';
import type { Person } from '../entities/people.ts';
import { codesOf } from '../events/codes.ts';
import { mergeReports } from '../events/merge.ts';
import { reportsOf } from '../events/reports.ts';
import type { Report } from '../events/reports.ts';
import { findThreads } from '../events/threads.ts';
import { titleOf } from '../events/titles.ts';
import type { TitleSources } from '../events/titles.ts';
import type { SourceDocument, Told } from '../events/told.ts';
import { buildRun, isReadable, tellDocument } from './documents.ts';
import type { RunContext } from './documents.ts';

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
	finder: Finder, vocabulary: VocabularySource, documents: readonly SourceDocument[], options: IngestOptions = {}
): Ingested {
	const review = options.review ?? NO_REVIEW;
	const findings = options.findings ?? findAll(finder, buildRun(finder, documents, reviewedDays(review)), documents, options.progress);
	const raws = new Map(documents.map(({ file, text }) => [`raw/${file}`, text]));
	const { events: found } = mergeReports(findings.flatMap(({ reports }) => reports));
	const { result: articles, remarks: onArticles } = reviewedArticles(withTwinTitles(findings.flatMap(({ article }) => article ?? [])), review, ({ rawFile }) => raws.get(rawFile) ?? '');
	const { result: decided, remarks: onEvents } = applyReview(found, review, rawsByArticle(documents, articles));
	const named = entitiesOf(finder, findings.flatMap(({ people }) => people), decided, officesIn(review));
	const { result: entities, remarks: onEntities } = reviewedEntities(named.entities, review);
	const events = worded(withoutTypos(withOffices(decided, entities), review), { entities: new Map(entities.map((entity) => [entity.id, entity])), vocabulary, focus: finder.focus });
	const ids = new Set([...events, ...articles, ...entities].map(({ id }) => id));
	const { result: relations, remarks: onRelations } = reviewedRelations([...duplicates(articles), ...findThreads(events)], review, ids);
	const flaws = [...findings.flatMap(({ problem }) => problem ?? []), ...findFlaws(events, articles, entities, named.places, raws)];
	const remarks = [...findings.flatMap((finding) => finding.remarks), ...onArticles, ...onEvents, ...onEntities, ...onRelations];
	return { events, articles, entities, places: named.places, relations, flaws, remarks };
}

/** Codes of all events, and titles of the rules for those to which no person gave one. */
function worded(events: readonly CoopEvent[], sources: TitleSources): CoopEvent[] {
	return events.map((event) => {
		const made = titleOf(sources, event);
		const codes = codesOf(sources.vocabulary, event.kind, event.status, event.domains);
		return { ...event, ...codes, title: { ...made.title, ...event.title }, short: { ...made.short, ...event.short } };
	});
}

function rawsByArticle(documents: readonly SourceDocument[], articles: readonly Article[]): RawOf {
	const byFile = new Map(documents.map((document) => [`raw/${document.file}`, document]));
	const byId = new Map(articles.map((article) => [article.id, article]));
	return (id) => {
		const article = byId.get(id);
		const document = byFile.get(article?.rawFile ?? '');
		return article && document ? { text: document.text, sha256: document.sha256, article } : undefined;
	};
}

/** Bodies that a review names as employers, which must be in the corpus. */
function officesIn({ entities = {} }: Review): string[] {
	return Object.values(entities).flatMap(({ offices = [] }) => offices.map(({ org }) => org));
}

/** What one article gives to a run: plain data, without the reading it came from. */
export interface Finding {
	/** Null where the rules failed on the document. */
	readonly article: Article | null;
	readonly problem?: string;
	readonly reports: readonly Report[];
	readonly people: readonly Person[];
	readonly remarks: readonly string[];
}

/** Findings of one document by its index in the run; where the rules fail on it, one without an article that says so. */
export function findIn(finder: Finder, run: RunContext, document: SourceDocument, index: number): Finding[] {
	try {
		return tellDocument(finder, run, document, index).map((told): Finding => ({
			article: articleOf(told), reports: reportsOf(finder, told), people: told.story?.people ?? [], remarks: remarksOn(told)
		}));
	} catch (error) {
		const problem = `${document.file}: the rules failed on it (${error instanceof Error ? error.message : String(error)}); left out`;
		return [{ article: null, reports: [], people: [], remarks: [], problem }];
	}
}

/** Findings of documents one after the other. */
export function findAll(
	finder: Finder, run: RunContext, documents: readonly SourceDocument[], progress?: IngestOptions['progress']
): Finding[] {
	return documents.flatMap((document, i) => {
		const found = findIn(finder, run, document, i);
		progress?.(i + 1, documents.length);
		return found;
	});
}

/** Names of languages for messages. */
const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

function remarksOn({ kind, lang, document, context, timed }: Told): string[] {
	if (kind !== 'main') return [];
	if (!isReadable(lang))
		return [`${document.file}: ${lang === 'und' ? 'neither French nor English' : `in ${LANGUAGES.of(lang) ?? lang}`}; the text is kept, no events are sought`];
	const hasYear = timed.some(({ date }) => /(?<!\d)\d{4}(?!\d)/.test(date.edtf ?? ''));
	return context.stamp === null && context.twin === null && !hasYear ? [`${document.file}: no rule supports a year`] : [];
}
