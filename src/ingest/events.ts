import { createHash } from 'node:crypto';
import { SUPPORTS } from '#lib/corpus/schema.ts';
import type {
	Article, Certainty, CoopEvent, DateResolution, Evidence, Id, Participation
} from '#lib/corpus/schema.ts';
import type { TextRange } from '#lib/corpus/map.ts';
import { anchorQuote } from './anchor.ts';
import { isKept, squeeze } from './articles.ts';
import { dateValue, withoutWeekday } from './dates.ts';
import { known } from './gold.ts';
import type { CuratedSource, GoldEvent, RawDocument } from './gold.ts';
import { findSurface } from './surface.ts';

type Quote = GoldEvent['evidence'][number];

/** A curated source with its articles built, by article id of gold.json. */
export interface CuratedArticles extends CuratedSource {
	readonly articles: ReadonlyMap<string, Article>;
}

/** Stable id of an event: a hash of the canonical raw document, the range of its main quote in UTF-16 units and its
 *  kind. All of them are needed: two events may share a quote's start, and one sentence may hold two kinds. */
export function eventId(rawSha256: string, start: number, end: number, kind: string): Id {
	const hash = createHash('sha256').update(`${rawSha256}|${start}|${end}|${kind}`).digest('hex');
	return `ev:${hash.slice(0, 8)}`;
}

/** Id of every hand-made event; a duplicate has the id of its original. Throws where two originals collide. */
export function eventIds(source: CuratedSource): ReadonlyMap<string, Id> {
	const ids = new Map<string, Id>();
	for (const event of source.gold.events) {
		if (event.duplicateOf !== undefined) continue;
		const { start, end } = mainQuote(event);
		const id = eventId(rawOf(source, event.doc).sha256, start, end, event.kind);
		if ([...ids.values()].includes(id)) throw new Error(`${event.id}: id ${id} is taken`);
		ids.set(event.id, id);
	}
	for (const event of source.gold.events)
		if (event.duplicateOf !== undefined) ids.set(event.id, known(ids, event.duplicateOf));
	return ids;
}

/** The events of the corpus in the order of the source, duplicates merged into their originals. */
export function curatedEvents(source: CuratedArticles): CoopEvent[] {
	const ids = eventIds(source);
	return source.gold.events
		.filter((event) => event.duplicateOf === undefined)
		.map((event) => {
			const reports = [event, ...source.gold.events.filter((other) => other.duplicateOf === event.id)];
			return mergedEvent(source, ids, event, reports);
		});
}

function mergedEvent(
	source: CuratedArticles, ids: ReadonlyMap<string, Id>, event: GoldEvent, reports: readonly GoldEvent[]
): CoopEvent {
	const id = known(ids, event.id);
	const words = known(new Map(Object.entries(source.titles)), event.id);
	const { note } = judgementOf(source, event);
	const { kind, status, domains, targetPeriod, parent } = event;
	return {
		id, kind, status, ...words,
		lang: known(source.articles, event.article).lang,
		date: eventDate(source, ids, event),
		...(targetPeriod === undefined ? {} : { targetPeriod }),
		participants: event.actors.map((actor) => participation(source, event, actor)),
		partners: { countries: event.partners.countries, orgs: event.partners.orgs ?? [] },
		place: event.place,
		domains,
		...instrumentOf(event),
		evidence: reports
			.flatMap((report) => report.evidence.map((quote) => ({ report, quote })))
			.map(({ report, quote }, i) => evidence(source, `q:${id.slice(3)}-${i + 1}`, report, quote)),
		articles: reports.map((report) => known(source.articles, report.article).id),
		...(parent === undefined ? {} : { parent: known(ids, parent) }),
		...codes(source, event),
		certainty: certainty(source, event, reports.length),
		review: { state: 'accepted', ...(note === undefined ? {} : { note }) },
		extractor: { name: 'human', version: '1', rule: `gold:${event.id}` }
	};
}

/** The part of a date that the document supports follows from the chain: a stamp, a weekday or a written year stand
 *  in the document; a year from elsewhere needs a judgement, else this throws. */
function eventDate(source: CuratedSource, ids: ReadonlyMap<string, Id>, event: GoldEvent): CoopEvent['date'] {
	const { edtf, precision, resolution, phrase, partOfDay, docInternal, inheritedFrom } = event.date;
	const judged = judgementOf(source, event).docEdtf;
	const docEdtf = judged === undefined ? docInternal : judged;
	const fromElsewhere: DateResolution[] = ['duplicate_link', 'sibling_teaser_year', 'external_knowledge'];
	if (docEdtf === undefined && resolution.some((step) => fromElsewhere.includes(step)))
		throw new Error(`${event.id}: say in judgements.json what the document supports`);
	const anchor = event.date.anchor ?? inheritedFrom;
	return dateValue({
		edtf,
		docEdtf: docEdtf === undefined ? edtf : docEdtf,
		precision,
		resolution,
		...(phrase === null ? {} : { phrase }),
		...(anchor === undefined ? {} : { anchor: known(ids, anchor) }),
		...(partOfDay === undefined ? {} : { partOfDay })
	});
}

function participation(
	source: CuratedArticles, event: GoldEvent, { person, org, country, role, title }: GoldEvent['actors'][number]
): Participation {
	const entity = person ?? org ?? `country:${country}`;
	const article = known(source.articles, event.article);
	const { start, end } = mainQuote(event);
	const kept: TextRange[] = article.blocks.filter((b) => isKept(b.type)).map((b) => [b.start, b.end]);
	const surface = findSurface(rawOf(source, event.doc).text, namesOf(source, entity), [start, end], kept);
	if (surface === null) throw new Error(`${event.id}: no words name ${entity}`);
	const office = person === null ? undefined : (source.judgements.offices[event.article]?.[person] ?? title);
	return {
		entity, role,
		...(office === undefined ? {} : { office }),
		...(person === null || org === null ? {} : { org }),
		country, surface
	};
}

/** French name, aliases and other words that name an entity or place in a text. */
function namesOf(source: CuratedSource, entity: string): string[] {
	const { name, aliases } = known(new Map(source.gold.entities.map((e) => [e.id, e])), entity);
	const surfaces = source.additions.surfaces[entity] ?? [];
	return [typeof name === 'string' ? name : name.fr, ...(aliases ?? []), ...surfaces];
}

function instrumentOf({ instrument, status, kind, date }: GoldEvent): Pick<CoopEvent, 'instrument'> {
	if (!instrument) return {};
	const isSigned = kind === 'agreement_signed' && (status === 'took_place' || status === 'recalled_past');
	const signedOn = isSigned && date.edtf !== null ? { signedOn: date.edtf } : {};
	return { instrument: { type: instrument.type, title: instrument.title.replace(/^l’/, ''), ...signedOn } };
}

function evidence(source: CuratedArticles, id: Id, report: GoldEvent, quote: Quote): Evidence {
	const article = known(source.articles, report.article);
	const block = article.blocks.find((b) => b.start <= quote.start && quote.end <= b.end);
	const anchor = anchorQuote(rawOf(source, report.doc).text, quote.start, quote.end);
	if (!block || !isKept(block.type)) throw new Error(`${report.id}: quote at ${quote.start} is not in kept text`);
	if (anchor.selector[0].exact !== quote.quote) throw new Error(`${report.id}: quote at ${quote.start} differs`);
	return { id, article: article.id, block: block.type, supports: supportsOf(source, report, quote), ...anchor };
}

/** What a quote proves: the event where it is a main quote; else what its words hold. */
function supportsOf(source: CuratedSource, report: GoldEvent, quote: Quote): Evidence['supports'] {
	const judgement = judgementOf(source, report);
	const range: TextRange = [quote.start, quote.end];
	const holds = (words: readonly string[]): boolean =>
		findSurface(rawOf(source, report.doc).text, words, range, [range]) !== null;
	const phrase = report.date.phrase === null ? undefined : withoutWeekday(report.date.phrase);
	const actors = report.actors.flatMap(({ person, org }) => [person, org]).filter((entity) => entity !== null);
	const places = report.place === null ? [] : namesOf(source, report.place);
	const proves: Record<(typeof SUPPORTS)[number], boolean> = {
		event: quote.role === 'main',
		date: phrase !== undefined && squeeze(quote.quote).includes(squeeze(phrase)),
		actor: holds(actors.flatMap((entity) => namesOf(source, entity))),
		place: holds(places.flatMap((name) => [`à ${name}`, `au ${name}`])),
		domain: quote.role === 'main' && report.domains.length > 0 && judgement.domainsInferred !== true,
		status: judgement.wording !== undefined && squeeze(quote.quote).includes(squeeze(judgement.wording))
	};
	return SUPPORTS.filter((support) => proves[support]);
}

function codes(source: CuratedSource, event: GoldEvent): Pick<CoopEvent, 'plover' | 'cameo'> {
	const kind = source.vocabulary.kinds[event.kind];
	const aux = source.vocabulary.status[event.status]?.plover_aux;
	const context = new Set(event.domains.flatMap((domain) => source.vocabulary.domains[domain]?.plover ?? []));
	return {
		...(kind?.plover
			? {
					plover: {
						event: kind.plover[0], mode: kind.plover[1], context: [...context],
						...(aux === 'historical' || aux === 'future' ? { aux } : {})
					}
				}
			: {}),
		...(typeof kind?.cameo === 'string' ? { cameo: kind.cameo } : {})
	};
}

const STEP_WORDS: Readonly<Record<DateResolution, string>> = {
	explicit_full: 'date written in full',
	stamp_year: 'year from the stamp of the document',
	weekday_check: 'weekday agrees with the date',
	weekday_year_inference: 'year inferred from the weekday',
	inherited_paragraph: 'date inherited from an earlier paragraph',
	anaphora_same_day: 'day given by reference to another event',
	within_event: 'date of the encounter it belongs to',
	anniversary_arithmetic: 'year worked out from an anniversary',
	duplicate_link: 'year from a near duplicate',
	sibling_teaser_year: 'year from neighbouring stories on the page',
	external_knowledge: 'year from outside the document',
	tenure_bounds: 'year bounded by terms of office',
	url_id_interpolation: 'year bounded by the number in the address',
	before_reference: 'known only as before or after another date',
	approximate_containing: 'one day within it is known, not its bounds',
	dateline: 'day from the dateline',
	stated_period: 'period stated',
	year_only: 'only the year is given',
	relative_day: 'day relative to another date',
	human: 'set by a person'
};

function certainty(source: CuratedSource, event: GoldEvent, reports: number): Certainty {
	const { wording, domainsInferred } = judgementOf(source, event);
	const score = event.confidence;
	return {
		score,
		level: score >= 0.9 ? 'high' : score >= 0.7 ? 'medium' : 'low',
		reasons: [
			...(wording === undefined ? [] : [`explicit wording “${wording}”`]),
			...(event.date.edtf === null ? ['no date given'] : event.date.resolution.map((step) => STEP_WORDS[step])),
			...(domainsInferred === true && event.domains.length > 0 ? ['domains inferred, not named in the quote'] : []),
			...(reports > 1 ? [`reported by ${reports} articles`] : [])
		]
	};
}

function judgementOf(source: CuratedSource, event: GoldEvent): CuratedSource['judgements']['events'][string] {
	return source.judgements.events[event.duplicateOf ?? event.id] ?? {};
}

function mainQuote(event: GoldEvent): Quote {
	const quote = event.evidence.find(({ role }) => role === 'main');
	if (!quote) throw new Error(`${event.id} has no main quote`);
	return quote;
}

function rawOf(source: CuratedSource, doc: string): RawDocument {
	return known(source.raws, doc);
}
