/** The curated source: hand-made events of five documents, with the words and judgements that go with them. */
import * as v from 'valibot';
import {
	BlockSchema, BLOCK_TYPES, DATE_RESOLUTIONS, EntitySchema, I18nSchema, INSTRUMENTS, KINDS, LANGS, PRECISIONS,
	RELATIONS, ROLES, STATUSES
} from '#lib/corpus/schema.ts';

const optional = v.exactOptional;
const strings = v.array(v.string());
const nullableString = v.nullable(v.string());
const byId = <const T extends v.GenericSchema>(schema: T) => v.record(v.string(), schema);
const span = { start: v.number(), end: v.number() };
const labels = v.object({ en: v.string(), fr: v.string(), vi: optional(nullableString) });
const resolution = v.array(v.picklist(DATE_RESOLUTIONS));

const goldQuote = v.object({
	doc: v.string(), role: v.picklist(['main', 'supporting']), quote: v.string(), ...span
});

const goldActor = v.object({
	person: nullableString, org: nullableString, country: nullableString, role: v.picklist(ROLES),
	title: optional(v.string())
});

const goldEvent = v.object({
	id: v.string(), article: v.string(), doc: v.string(), required: v.boolean(),
	kind: v.picklist(KINDS), status: v.picklist(STATUSES), label: v.string(),
	date: v.object({
		edtf: nullableString, precision: v.picklist(PRECISIONS), resolution, phrase: nullableString,
		docInternal: optional(nullableString), anchor: optional(v.string()), inheritedFrom: optional(v.string()),
		computed: optional(v.string()), partOfDay: optional(v.picklist(['morning', 'afternoon', 'evening']))
	}),
	actors: v.array(goldActor),
	partners: v.object({ countries: strings, orgs: optional(strings) }),
	place: nullableString, domains: strings,
	instrument: v.nullable(v.object({ type: v.picklist(INSTRUMENTS), title: v.string() })),
	targetPeriod: optional(v.string()),
	evidence: v.pipe(v.array(goldQuote), v.minLength(1)),
	confidence: v.number(), parent: optional(v.string()), duplicateOf: optional(v.string())
});

/** gold.json: documents, blocks, repairs, entities and events. */
export const GoldSchema = v.object({
	docs: v.array(v.object({ id: v.string(), file: v.string() })),
	articles: v.array(v.object({
		id: v.string(), doc: v.string(), kind: v.picklist(['main', 'teaser']), language: v.picklist(LANGS),
		stamp: optional(nullableString), cluster: optional(v.string()), sourceUrlSeen: optional(v.string())
	})),
	entities: v.array(v.object({
		id: v.string(), type: v.picklist(['country', 'org', 'person', 'place']), name: v.union([labels, v.string()]),
		aliases: optional(strings), iso2: optional(v.string()), iso3: optional(v.string()),
		wikidata: optional(nullableString), country: optional(nullableString), parent: optional(nullableString),
		sector: optional(v.string()), kind: optional(v.picklist(['city', 'city_state', 'country']))
	})),
	blocks: byId(v.array(v.object({ ...BlockSchema.entries, type: v.picklist(BLOCK_TYPES), article: v.string() }))),
	repairs: v.array(v.object({
		doc: v.string(), ...span, found: v.string(), fixed: v.string(), kind: v.string()
	})),
	relations: v.array(v.object({
		type: v.string(), a: v.string(), b: v.string(), basis: v.string(), keep: optional(v.string())
	})),
	events: v.array(goldEvent)
});

/** vocab.json: terms with their labels and codes. */
export const GoldVocabularySchema = v.object({
	status: byId(v.object({ en: v.string(), fr: v.string(), vi: v.string(), plover_aux: nullableString })),
	kinds: byId(v.object({
		en: v.string(), fr: v.string(), vi: v.string(), plover: v.nullable(v.tuple([v.string(), nullableString])),
		cameo: nullableString
	})),
	domains: byId(v.object({ en: v.string(), fr: v.string(), vi: v.string(), broader: v.string(), plover: strings })),
	facets: byId(v.object({ en: v.string(), fr: v.string(), vi: v.string() }))
});

/** titles.json: title and chart label by event. */
export const TitlesSchema = byId(v.object({ title: I18nSchema, short: I18nSchema }));

/** judgements.json: what a person decided beyond the events themselves. */
export const JudgementsSchema = v.object({
	/** Office as printed, by article and person; typing errors of the source are mended here. Where the text
	 *  prints none ("son homologue lao"), the office it implies. */
	offices: byId(byId(v.string())),
	/** When each article was published. */
	published: byId(v.object({
		edtf: v.string(), docEdtf: nullableString, precision: v.picklist(PRECISIONS), resolution,
		phrase: optional(v.string())
	})),
	events: byId(v.object({
		/** Words of the evidence that give the status. */
		wording: optional(v.string()),
		note: optional(v.string()),
		/** True where the quotes do not name the domains. */
		domainsInferred: optional(v.boolean()),
		docEdtf: optional(nullableString)
	}))
});

/** entities.json: what is known of entities and places beyond gold.json. */
export const AdditionsSchema = v.object({
	offices: byId(EntitySchema.entries.offices.wrapped),
	parents: byId(v.object({ from: v.string(), source: v.string() })),
	notes: byId(v.string()),
	places: byId(v.object({
		lat: optional(v.number()), lon: optional(v.number()), precision: v.picklist([1, 2, 3]), vi: v.string()
	})),
	/** Words that name an entity in a text but are no alias of it. */
	surfaces: byId(strings),
	/** Ties between articles or events of gold.json, worded for the corpus. */
	relations: v.array(v.object({ type: v.picklist(RELATIONS), a: v.string(), b: v.string(), basis: v.string() }))
});

/** gold.json */
export type Gold = v.InferOutput<typeof GoldSchema>;
/** One hand-made event of one document. */
export type GoldEvent = Gold['events'][number];
/** One hand-made article or teaser. */
export type GoldArticle = Gold['articles'][number];
/** vocab.json */
export type GoldVocabulary = v.InferOutput<typeof GoldVocabularySchema>;
/** titles.json */
export type Titles = v.InferOutput<typeof TitlesSchema>;
/** judgements.json */
export type Judgements = v.InferOutput<typeof JudgementsSchema>;
/** entities.json */
export type Additions = v.InferOutput<typeof AdditionsSchema>;

/** One raw document as received. */
export interface RawDocument {
	readonly file: string;
	readonly text: string;
	readonly sha256: string;
}

/** Everything the curated corpus is made of. */
export interface CuratedSource {
	readonly gold: Gold;
	readonly vocabulary: GoldVocabulary;
	readonly titles: Titles;
	readonly judgements: Judgements;
	readonly additions: Additions;
	/** By document id of gold.json. */
	readonly raws: ReadonlyMap<string, RawDocument>;
}

/** Value of a key; throws where there is none. */
export function known<T>(map: ReadonlyMap<string, T>, key: string): T {
	const value = map.get(key);
	if (value === undefined) throw new Error(`unknown id ${key}`);
	return value;
}
