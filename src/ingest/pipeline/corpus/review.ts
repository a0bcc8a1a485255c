import * as v from 'valibot';
import { CoopEventSchema, EntitySchema } from '#lib/corpus/schema.ts';
import type { CoopEvent, Entity } from '#lib/corpus/schema.ts';

const optional = v.exactOptional;
const { kind, status, title, short, date, participants, partners, place, domains, instrument, targetPeriod } = CoopEventSchema.entries;

/** What a person decided about one event: accepted or rejected as it is, or changed fields. */
const DecisionSchema = v.object({
	state: v.picklist(['accepted', 'edited', 'rejected']),
	note: optional(v.string()),
	by: optional(v.string()),
	at: optional(v.string()),
	set: optional(v.partial(v.object({
		kind, status, title, short, date, participants, partners, domains, place: place.wrapped, instrument: instrument.wrapped,
		targetPeriod: targetPeriod.wrapped
	})))
});

/** A review file: decisions by event id, events added by hand, and entities that replace those found or join them. */
export const ReviewSchema = v.object({
	decisions: v.record(v.string(), DecisionSchema),
	added: optional(v.array(CoopEventSchema)),
	entities: optional(v.array(EntitySchema))
});

/** See {@link ReviewSchema}. */
export type Review = v.InferOutput<typeof ReviewSchema>;

/** Events after review, and the ids of decisions that no event has. Rejected events are left out; an edited event
 *  keeps what the rules found in `review.before`. */
export function applyReview(events: readonly CoopEvent[], review: Review): { events: CoopEvent[]; unused: string[] } {
	const ids = new Set(events.map(({ id }) => id));
	const decided = events.flatMap((event): CoopEvent[] => {
		const decision = review.decisions[event.id];
		if (!decision) return [event];
		const { state, set = {}, ...said } = decision;
		if (state === 'rejected') return [];
		if (state === 'accepted') return [{ ...event, review: { state, ...said } }];
		const before = Object.fromEntries(Object.keys(set).map((key) => [key, event[key as keyof CoopEvent]]));
		const changes = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
		return [{ ...event, ...changes, review: { state, ...said, before } }];
	});
	const kept = new Set([...decided, ...(review.added ?? [])].map(({ id }) => id));
	const all = [...decided, ...(review.added ?? [])].map((event) => withoutDangling(event, kept));
	return { events: all, unused: Object.keys(review.decisions).filter((id) => !ids.has(id)) };
}

/** An event whose parent or anchor was rejected stands on its own. */
function withoutDangling(event: CoopEvent, kept: ReadonlySet<string>): CoopEvent {
	const { parent, date: { anchor, ...date }, ...rest } = event;
	return {
		...rest,
		...(parent !== undefined && kept.has(parent) ? { parent } : {}),
		date: { ...date, ...(anchor !== undefined && kept.has(anchor) ? { anchor } : {}) }
	};
}

/** Entities of a review in place of those of the same id, the others after them. */
export function reviewedEntities(entities: readonly Entity[], review: Review): Entity[] {
	const own = new Map((review.entities ?? []).map((entity) => [entity.id, entity]));
	const found = new Set(entities.map(({ id }) => id));
	return [...entities.map((entity) => own.get(entity.id) ?? entity), ...[...own.values()].filter(({ id }) => !found.has(id))];
}
