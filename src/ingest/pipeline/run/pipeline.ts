import type { Article } from '#lib/corpus/schema.ts';
import type { GoldVocabulary } from '../../gold.ts';
import { articleOf } from '../corpus/articles.ts';
import { findFlaws } from '../corpus/check.ts';
import { entitiesOf } from '../corpus/entities.ts';
import type { Ingested } from '../corpus/ingested.ts';
import { applyReview, reviewedEntities } from '../corpus/review.ts';
import type { Review } from '../corpus/review.ts';
import { duplicates, withTwinTitles } from '../corpus/twins.ts';
import type { Finder } from '../entities/entities.ts';
import type { Person } from '../entities/people.ts';
import { mergeReports } from '../events/merge.ts';
import { reportsOf } from '../events/reports.ts';
import type { Report } from '../events/reports.ts';
import { findThreads } from '../events/threads.ts';
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
