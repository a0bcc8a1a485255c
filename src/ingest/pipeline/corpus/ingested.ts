import type { Article, CoopEvent, Entity, Place, Relation } from '#lib/corpus/schema.ts';

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
