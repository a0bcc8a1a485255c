import * as v from 'valibot';

const optional = v.exactOptional;
const nullableString = v.nullable(v.string());
const span = { start: v.number(), end: v.number() };

/** What an evaluation needs of hand-made events: the format of curated/gold.json, with what it accepts beside them. */
export const ScoredGoldSchema = v.object({
	docs: v.array(v.object({ id: v.string(), file: v.string() })),
	articles: v.array(v.object({ id: v.string(), doc: v.string(), kind: v.picklist(['main', 'teaser']) })),
	entities: v.array(v.object({
		id: v.string(), type: v.string(), name: v.union([v.string(), v.object({})]), aliases: optional(v.array(v.string()))
	})),
	blocks: v.record(v.string(), v.array(v.object({ type: v.string(), article: v.string(), ...span }))),
	events: v.array(v.object({
		id: v.string(), article: v.string(), doc: v.string(), required: v.boolean(), kind: v.string(), status: v.string(),
		acceptKind: optional(v.array(v.string())), acceptStatus: optional(v.array(v.string())),
		date: v.object({ edtf: nullableString, accept: optional(v.array(v.string())), docInternal: optional(nullableString) }),
		actors: v.array(v.object({ person: nullableString, org: nullableString, country: nullableString })),
		partners: v.object({ countries: v.array(v.string()) }), domains: v.array(v.string()),
		evidence: v.pipe(v.array(v.object({ role: v.string(), quote: v.string(), ...span })), v.minLength(1))
	}))
});

/** See {@link ScoredGoldSchema}. */
export type ScoredGold = v.InferOutput<typeof ScoredGoldSchema>;
