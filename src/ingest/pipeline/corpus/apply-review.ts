import type { Article, Block, CoopEvent, Entity, Evidence, Relation, Repair } from '#lib/corpus/schema.ts';
import { EntitySchema } from '#lib/corpus/schema.ts';
import { withShortIds } from '#lib/corpus/event-ids.ts';
import * as v from 'valibot';
import { anchorQuote } from '../../anchor.ts';
import { dateValue } from '../../dates.ts';
import { eventId } from '../events/ids.ts';
import { relationOf } from '../events/relations.ts';
import type { AddedEvent, Review } from './review.ts';

/** What came of a review, with a line for everything in it that could not be used. */
export interface Reviewed<T> {
	readonly result: T;
	readonly remarks: readonly string[];
}

/** Where the raw text of an article lies. */
export type RawOf = (article: string) => { readonly text: string; readonly sha256: string; readonly article: Article } | undefined;

/** Events after review. Rejected events are left out; an edited event keeps what the rules found in `review.before`.
 *  Decisions on events that are not there any more are reported, and kept in the file for the person to look at. */
export function applyReview(events: readonly CoopEvent[], review: Review, rawOf: RawOf): Reviewed<CoopEvent[]> {
	const ids = wholeIds(events);
	const decisions = new Map(Object.entries(review.decisions).map(([id, decision]) => [ids.get(id) ?? id, decision]));
	const decided = events.flatMap((event): CoopEvent[] => {
		const decision = decisions.get(event.id);
		if (!decision) return [event];
		const { state, set = {}, ...said } = decision;
		if (state === 'rejected') return [];
		const seen = { ...event, certainty: seenByAPerson(event.certainty) };
		if (state === 'accepted') return [{ ...seen, review: { state, ...said } }];
		const before = Object.fromEntries(Object.keys(set).filter((key) => key !== 'title' && key !== 'short').map((key) => [key, event[key as keyof CoopEvent] ?? null]));
		const changes = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
		return [{ ...withoutNull({ ...seen, ...changes }), review: { state, ...said, ...(Object.keys(before).length > 0 ? { before } : {}) } }];
	});
	const added = (review.added ?? []).map((one, i) => addedEvent(one, i, rawOf));
	const all = [...decided, ...added.flatMap((one) => (typeof one === 'string' ? [] : [one]))];
	const kept = wholeIds(all);
	const unused = Object.keys(review.decisions).filter((id) => !ids.has(id))
		.map((id) => `review: decisions["${id}"]: no event has this id; its words changed or its article is not here: decide again or remove it`);
	return { result: all.map((event) => withoutDangling(event, kept)), remarks: [...unused, ...added.filter((one) => typeof one === 'string')] };
}

/** Certainty of what a person checked: high, whatever doubts the rules had, unless the person says otherwise. */
function seenByAPerson({ score, reasons }: CoopEvent['certainty']): CoopEvent['certainty'] {
	return { score: Math.max(score, 0.9), level: 'high', reasons: [...reasons, 'checked by a person'] };
}

/** Ids of events by themselves and by the eight digits that review files of earlier versions say. */
function wholeIds(events: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
	return withShortIds(new Map(events.map(({ id }) => [id, id])));
}

function withoutNull({ parent, ...event }: Omit<CoopEvent, 'parent'> & { parent?: string | null }): CoopEvent {
	return parent == null ? event : { ...event, parent };
}

/** Events whose people stand for the body of their office at that time, where the text names none: an office that a
 *  review gives, the only one that fits the day. */
export function withOffices(events: readonly CoopEvent[], entities: readonly Entity[]): CoopEvent[] {
	const offices = new Map(entities.flatMap(({ id, offices: held }) => (held === undefined ? [] : [[id, held] as const])));
	const bodyOf = (id: string, { hi }: CoopEvent['date']): string | undefined => {
		const fitting = (offices.get(id) ?? []).filter(({ from, to }) => hi === null || ((from === undefined || from <= hi) && (to === undefined || to >= hi)));
		return fitting.length === 1 ? fitting[0]?.org : undefined;
	};
	return events.map((event) => ({
		...event,
		participants: event.participants.map((one) => {
			const org = one.org ?? bodyOf(one.entity, event.date);
			return org === undefined ? one : { ...one, org };
		})
	}));
}

/** Events whose offices are told without the misspellings that a person saw in their article: a quote shows what was
 *  printed, an office is told in our own list. */
export function withoutTypos(events: readonly CoopEvent[], { articles = {} }: Review): CoopEvent[] {
	return events.map((event) => {
		const typos = event.articles.flatMap((id) => articles[id]?.typos ?? []);
		if (typos.length === 0) return event;
		const mend = (office: string): string => typos.reduce((words, { found, fixed }) => words.replaceAll(found, fixed), office);
		return { ...event, participants: event.participants.map((one) => (one.office === undefined ? one : { ...one, office: mend(one.office) })) };
	});
}

/** The event that a person added, or what is wrong with it. */
function addedEvent({ article: id, quotes, date, note, certainty, ...told }: AddedEvent, i: number, rawOf: RawOf): CoopEvent | string {
	const raw = rawOf(id);
	if (!raw) return `review: added[${i}].article: ${id} is not in this corpus; add its file to the run or remove the event`;
	const { blocks } = raw.article;
	const bodiesFirst = blocks.toSorted((a, b) => Number(isBody(b)) - Number(isBody(a)));
	const places = quotes.map((quote) => bodiesFirst.flatMap((block) => {
		const at = raw.text.slice(block.start, block.end).indexOf(quote);
		return at < 0 ? [] : [{ start: block.start + at, end: block.start + at + quote.length, type: block.type }];
	})[0]);
	const missing = places.findIndex((place) => place === undefined);
	if (missing >= 0) return `review: added[${i}].quotes[${missing}]: ${id} does not hold these words in one paragraph; copy them from its raw file letter by letter`;
	const ranges = places.filter((place) => place !== undefined);
	const own = eventId(raw.sha256, ranges[0]?.start ?? 0, ranges[0]?.end ?? 0, told.kind);
	return {
		id: own, ...told, lang: raw.article.lang,
		date: dateValue(date ?? { edtf: null, precision: 'unknown', resolution: [] }),
		evidence: ranges.map(({ start, end, type }, k) => ({
			id: `q:${own.slice(3)}-${k + 1}`, article: id, block: type, supports: supportsOf(raw.text.slice(start, end), k, told.participants), ...anchorQuote(raw.text, start, end)
		})),
		articles: [id],
		certainty: certainty ?? { score: 0.9, level: 'high', reasons: ['added by a person'] },
		review: { state: 'added', ...(note === undefined ? {} : { note }) },
		extractor: { name: 'human', version: '1' }
	};
}

/** The first quote proves the event; one that names a participant proves who took part. */
function supportsOf(quote: string, index: number, participants: AddedEvent['participants']): Evidence['supports'] {
	const names = participants.some(({ surface }) => quote.includes(surface));
	return index === 0 ? ['event', ...(names ? ['actor' as const] : [])] : ['actor'];
}

/** Words of a story go before its captions. */
function isBody({ type }: Block): boolean {
	return type === 'body' || type === 'teaser_body';
}

/** An event whose parent or anchor was rejected stands on its own. */
function withoutDangling(event: CoopEvent, kept: ReadonlyMap<string, string>): CoopEvent {
	const { parent: given = '', date: { anchor: from = '', ...date }, ...rest } = event;
	const [parent, anchor] = [kept.get(given), kept.get(from)];
	return {
		...rest, ...(parent === undefined ? {} : { parent }), date: { ...date, ...(anchor === undefined ? {} : { anchor }) }
	};
}

/** Entities with the fields a review gives them; the name that was found stays as an alias. An entity that no event
 *  names joins them where the review gives it a type and a name. */
export function reviewedEntities(entities: readonly Entity[], review: Review): Reviewed<Entity[]> {
	const notes = review.entities ?? {};
	const found = new Set(entities.map(({ id }) => id));
	const mended = entities.map((entity): Entity => {
		const note = notes[entity.id];
		if (!note) return entity;
		const own = typeof entity.name === 'string' && note.name !== undefined && note.name !== entity.name ? [{ text: entity.name }] : [];
		const aliases = [...new Map([...own, ...entity.aliases, ...(note.aliases ?? [])].map((alias) => [alias.text, alias])).values()];
		return { ...entity, ...withoutUndefined(note), aliases } as Entity;
	});
	const others = Object.entries(notes).filter(([id]) => !found.has(id)).map(([id, note]) => ({ id, parsed: v.safeParse(EntitySchema, { id, aliases: [], ...note }) }));
	return {
		result: [...mended, ...others.flatMap(({ parsed }) => (parsed.success ? [parsed.output] : []))],
		remarks: others.filter(({ parsed }) => !parsed.success).map(({ id }) => `review: entities["${id}"]: no event names it; give it a type and a name to add it, or remove it`)
	};
}

function withoutUndefined(value: object): object {
	return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));
}

/** Articles with the outlet, address and misspellings a review gives them. */
export function reviewedArticles(articles: readonly Article[], review: Review, rawOf: (article: Article) => string): Reviewed<Article[]> {
	const notes = review.articles ?? {};
	const rights = review.corpus?.articleRights;
	const ids = new Set(articles.map(({ id }) => id));
	return {
		result: articles.map((article): Article => {
			const { outlet, url, typos = [] } = notes[article.id] ?? {};
			const source = { ...article.source, ...(outlet === undefined ? {} : { outlet }), ...(url === undefined ? {} : { url }) };
			return { ...article, source, repairs: withTypos(article, rawOf(article), typos), ...(rights === undefined ? {} : { rights }) };
		}),
		remarks: Object.keys(notes).filter((id) => !ids.has(id)).map((id) => `review: articles["${id}"]: no such article; remove it or name one of the corpus`)
	};
}

/** Repairs with the misspellings that a person saw, wherever they stand in the article; letters are never mended. */
function withTypos({ blocks, repairs }: Article, raw: string, typos: readonly { found: string; fixed: string }[]): Repair[] {
	const seen = typos.flatMap(({ found, fixed }) => placesOf(raw, found).flatMap((start): Repair[] => {
		const end = start + found.length;
		const isInside = blocks.some((block) => block.start <= start && end <= block.end);
		return isInside && !repairs.some((one) => one.start < end && one.end > start) ? [{ start, end, found, fixed, kind: 'typo', applied: false }] : [];
	}));
	return [...repairs, ...seen].toSorted((a, b) => a.start - b.start);
}

function placesOf(text: string, words: string): number[] {
	const places: number[] = [];
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
	return places;
}

/** Ties that a person drew, where both ends are there; they go before those a rule drew between the same two. */
export function reviewedRelations(relations: readonly Relation[], review: Review, ids: ReadonlySet<string>): Reviewed<Relation[]> {
	const whole = wholeIds([...ids].map((id) => ({ id })));
	const drawn = (review.relations ?? []).map((one) => ({ ...one, source: whole.get(one.source) ?? one.source, target: whole.get(one.target) ?? one.target }));
	const isWhole = ({ source, target }: { source: string; target: string }): boolean => ids.has(source) && ids.has(target);
	const own = drawn.filter(isWhole).map(({ type, source, target, basis }) => relationOf(type, source, target, basis));
	const known = new Set(own.map(({ id }) => id));
	return {
		result: [...relations.filter(({ id }) => !known.has(id)), ...own],
		remarks: drawn.filter((one) => !isWhole(one)).map(({ source, target }) => `review: relations: ${ids.has(source) ? target : source} is not in this corpus; remove the tie or mend the id`)
	};
}
