import * as v from 'valibot';
import { ArticleSchema, CoopEventSchema, EntitySchema, PlaceSchema } from '#lib/corpus/schema.ts';
import type { Article, CoopEvent, Entity, Place } from '#lib/corpus/schema.ts';

/** What is wrong in a corpus, one line each with its path: shapes, quotes that are not in the raw text, ids that lead
 *  nowhere. Empty where all is well. `raws` are texts by raw file. */
export function findFlaws(
	events: readonly CoopEvent[], articles: readonly Article[], entities: readonly Entity[], places: readonly Place[],
	raws: ReadonlyMap<string, string>
): string[] {
	const flaws = [
		...events.flatMap((event) => shapeOf(CoopEventSchema, event, event.id)),
		...articles.flatMap((article) => shapeOf(ArticleSchema, article, article.id)),
		...entities.flatMap((entity) => shapeOf(EntitySchema, entity, entity.id)),
		...places.flatMap((place) => shapeOf(PlaceSchema, place, place.id))
	];
	const articleOf = new Map(articles.map((article) => [article.id, article]));
	const eventIds = new Set(events.map(({ id }) => id));
	const entityIds = new Set(entities.map(({ id }) => id));
	const placeIds = new Set(places.map(({ id }) => id));
	for (const event of events) {
		const missing = (ids: readonly (string | null | undefined)[], known: ReadonlySet<string>, field: string): void => {
			for (const id of ids) if (id != null && !known.has(id)) flaws.push(`${event.id}.${field}: ${id} is not in the corpus`);
		};
		missing(event.participants.flatMap(({ entity, org }) => [entity, org]), entityIds, 'participants');
		missing([...event.partners.orgs, ...event.partners.countries.map((code) => `country:${code}`)], entityIds, 'partners');
		missing([event.place], placeIds, 'place');
		missing([event.parent, event.date.anchor], eventIds, 'parent');
		for (const [i, { article: id, selector: [quote], utf16: [start, end] }] of event.evidence.entries()) {
			const raw = raws.get(articleOf.get(id)?.rawFile ?? '');
			if (raw?.slice(start, end) !== quote.exact) flaws.push(`${event.id}.evidence[${i}]: the quote is not at ${start}-${end} of ${id}`);
		}
	}
	if (eventIds.size < events.length) flaws.push('events: two events share an id');
	return flaws;
}

function shapeOf(schema: v.GenericSchema, value: unknown, id: string): string[] {
	const result = v.safeParse(schema, value);
	if (result.success) return [];
	const [issue] = result.issues;
	return [`${id}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`];
}
