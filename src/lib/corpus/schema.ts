/**
 * The files of a corpus (`entente-corpus/1`) as valibot schemas, and the types drawn from them.
 * Field docs are `description`s, so that the published JSON Schema carries the same words.
 * Offsets count UTF-16 units on the raw file, end exclusive, unless a field says otherwise.
 */
import * as v from 'valibot';
import {
	BLOCK_TYPES, DATE_RESOLUTIONS, INSTRUMENTS, KINDS, LANGS, PRECISIONS, RELATIONS, ROLES, SCHEMA, STATUSES, SUPPORTS
} from './kinds.ts';

export * from './kinds.ts';

const doc = <const T extends v.GenericSchema>(schema: T, text: string) => v.pipe(schema, v.description(text));
const optional = v.exactOptional;
const text = v.pipe(v.string(), v.nonEmpty());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const schemaName = v.literal(SCHEMA);
const iso2 = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));
const isoDate = v.pipe(v.string(), v.isoDate());
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const edtf = v.pipe(v.string(), v.regex(/^[0-9XYESTZ?~%.,:/[\]{}+-]+$/));
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9.:-]*$/));
const articleId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const eventId = v.pipe(v.string(), v.regex(/^ev:(?:[0-9a-f]{8}){1,2}$/));
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/));
const path = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/));

/** A text in any of LANGS. */
export const I18nSchema = v.object({ en: optional(text), fr: optional(text), vi: optional(text) });

const shortLabel = v.pipe(text, v.maxLength(34));

/** When something happened, and how that is known. */
export const DateValueSchema = v.object({
	edtf: doc(v.nullable(edtf), 'Best value shown, EDTF level 0-2; null: not on the time axis'),
	docEdtf: doc(optional(v.nullable(edtf)), 'What the document alone supports; null: nothing'),
	lo: doc(v.nullable(isoDate), 'First possible day; null: open or unknown'),
	hi: doc(v.nullable(isoDate), 'Last possible day, inclusive; null: open or unknown'),
	precision: v.picklist(PRECISIONS),
	resolution: doc(v.array(v.picklist(DATE_RESOLUTIONS)), 'Steps by which the date was found, in order'),
	phrase: doc(optional(text), 'Exact words of the article that give the date'),
	anchor: doc(optional(eventId), 'Event the date is inherited from'),
	partOfDay: optional(v.picklist(['morning', 'afternoon', 'evening'])),
	conflicts: doc(optional(v.array(text)), 'Where sources of the date disagree, for example weekday and day')
});

/** One typed stretch of a raw document. */
export const BlockSchema = v.object({ type: v.picklist(BLOCK_TYPES), start: count, end: count });

/** A fault seen in the raw text. Only those that add or remove white space are ever applied. */
export const RepairSchema = v.object({
	start: count, end: count, found: text, fixed: text, kind: text,
	applied: doc(v.boolean(), 'True where `text` is mended; letters are never changed')
});

const headEntries = {
	id: articleId,
	kind: v.picklist(['main', 'teaser']),
	parent: doc(optional(articleId), 'Page a teaser was found on'),
	lang: doc(language, 'Language of the text, ISO 639; und: not known'),
	title: doc(v.nullable(text), 'Title as printed, white space repaired; null: the document has none'),
	standfirst: optional(v.nullable(text)),
	titleFrom: doc(optional(articleId), 'Near duplicate that `title` and `standfirst` are taken from'),
	source: v.object({
		agency: optional(text), outlet: optional(text),
		url: doc(optional(v.nullable(text)), 'Address where the article was seen'), urlVerified: optional(v.boolean())
	}),
	stamp: doc(optional(v.nullable(text)), 'Leading stamp of the delivery: "date 2024-02" gives "2024-02"'),
	published: doc(DateValueSchema, 'When the article was published'),
	rawFile: doc(path, 'Path of the document as received; a teaser shares the file of its parent'),
	rawSha256: sha256,
	cluster: doc(optional(id), 'Group of near duplicates'),
	canonical: doc(optional(v.boolean()), 'True for the article of a cluster that gives ids and dates'),
	rights: optional(text)
};

/** One article or teaser, with its text. */
export const ArticleSchema = v.object({
	...headEntries,
	text: doc(v.string(), 'Clean text for reading; parts are joined by blank lines'),
	map: doc(v.array(v.tuple([count, count, count])), 'Runs [clean, raw, length] of equal text, sorted'),
	blocks: v.array(BlockSchema),
	repairs: v.array(RepairSchema)
});

/** What lists and charts need of an article. */
export const ArticleHeadSchema = v.object({
	...headEntries,
	events: doc(v.array(eventId), 'Events with evidence in the article, in text order')
});

/** A country, organisation, intergovernmental organisation or person. */
export const EntitySchema = v.object({
	id,
	type: v.picklist(['country', 'org', 'igo', 'person']),
	name: v.union([I18nSchema, text]),
	aliases: v.array(v.object({ text, lang: optional(v.picklist(LANGS)), note: optional(text) })),
	iso2: optional(iso2),
	iso3: optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
	country: doc(optional(v.nullable(iso2)), 'Country the entity belongs to; null: none'),
	parents: doc(
		optional(v.array(v.object({ org: id, from: optional(edtf), to: optional(edtf), source: optional(text) }))),
		'Bodies above it: agency, ministry, government'
	),
	offices: doc(
		optional(v.array(v.object({
			title: I18nSchema, org: id, from: optional(edtf), to: optional(edtf), source: optional(text)
		}))),
		'Offices a person held, with the bounds that are known'
	),
	ploverSector: optional(text),
	wikidata: doc(optional(v.nullable(text)), 'Wikidata item; only a hint until `wikidataChecked`'),
	wikidataChecked: optional(v.boolean()),
	note: optional(text)
});

/** Where an event took place. */
export const PlaceSchema = v.object({
	id, name: I18nSchema, country: v.nullable(iso2),
	aliases: optional(v.array(v.object({ text }))),
	kind: v.picklist(['city', 'city_state', 'region', 'country', 'venue', 'online']),
	lat: optional(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
	lon: optional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
	precision: doc(v.picklist([1, 2, 3]), '1: city or finer, 2: region, 3: country or none'),
	wikidata: optional(v.nullable(text)),
	geonames: optional(v.nullable(count))
});

/** One person, organisation or country taking part in an event. */
export const ParticipationSchema = v.object({
	entity: id,
	role: v.picklist(ROLES),
	office: doc(optional(text), 'Title held at that time, as printed'),
	org: doc(optional(id), 'Organisation a person stands for'),
	country: optional(v.nullable(iso2)),
	surface: doc(text, 'Exact words of the raw document that name the participant')
});

/** A quote that proves something. The quote wins where the selectors disagree. */
export const EvidenceSchema = v.object({
	id: v.pipe(v.string(), v.regex(/^q:(?:[0-9a-f]{8}){1,2}-[1-9][0-9]*$/)),
	article: articleId,
	block: v.picklist(BLOCK_TYPES),
	supports: v.pipe(v.array(v.picklist(SUPPORTS)), v.minLength(1)),
	selector: doc(
		v.tuple([
			v.object({ type: v.literal('TextQuoteSelector'), exact: text, prefix: v.string(), suffix: v.string() }),
			v.object({ type: v.literal('TextPositionSelector'), start: count, end: count })
		]),
		'W3C Web Annotation selectors on the raw document; positions count code points'
	),
	utf16: doc(v.tuple([count, count]), 'The same range in UTF-16 units, for slice()'),
	occurrence: doc(optional(count), 'Index among identical quotes of the raw document, from 0')
});

/** Act of cooperation (or domestic act) that articles report. */
export const CoopEventSchema = v.object({
	id: doc(eventId, 'Hash of the canonical raw document, the main quote and the kind: stable over re-ingests; 16 digits, or 8'),
	kind: v.picklist(KINDS),
	status: v.picklist(STATUSES),
	title: I18nSchema,
	short: doc(
		v.object({ en: optional(shortLabel), fr: optional(shortLabel), vi: optional(shortLabel) }),
		'Chart label, at most 34 characters'
	),
	lang: doc(language, 'Language of the evidence'),
	date: DateValueSchema,
	targetPeriod: doc(optional(edtf), 'Period asked for or covered, apart from the date of the act'),
	participants: v.array(ParticipationSchema),
	partners: doc(v.object({ countries: v.array(iso2), orgs: v.array(id) }), 'Foreign sides only'),
	place: optional(v.nullable(id)),
	domains: v.array(text),
	instrument: optional(v.object({ type: v.picklist(INSTRUMENTS), title: text, signedOn: optional(edtf) })),
	evidence: doc(v.pipe(v.array(EvidenceSchema), v.minLength(1)), 'The first one supports the event'),
	articles: doc(v.pipe(v.array(articleId), v.minLength(1)), 'Articles that report it, canonical one first'),
	parent: doc(optional(eventId), 'Encounter in which it happened'),
	plover: optional(v.object({
		event: text, mode: optional(v.nullable(text)), context: v.array(text),
		aux: optional(v.picklist(['historical', 'future', 'hypothetical', 'negation']))
	})),
	cameo: optional(text),
	certainty: v.object({
		score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
		level: v.picklist(['high', 'medium', 'low']), reasons: v.array(text)
	}),
	review: v.object({
		state: v.picklist(['auto', 'accepted', 'edited', 'rejected', 'added']),
		by: optional(text), at: optional(text), note: optional(text), before: optional(v.unknown())
	}),
	extractor: v.object({ name: v.picklist(['rules', 'llm', 'human', 'import']), version: text, rule: optional(text) }),
	conflicts: optional(v.array(v.object({
		field: text, values: v.array(v.object({ value: v.unknown(), article: articleId }))
	})))
});

/** Directed or undirected tie between two articles, events or entities. */
export const RelationSchema = v.object({
	id, type: v.picklist(RELATIONS), source: id, target: id, directed: v.boolean(),
	events: optional(v.array(eventId)), domains: optional(v.array(text)), weight: optional(v.number()),
	first: optional(v.nullable(isoDate)), last: optional(v.nullable(isoDate)),
	basis: doc(optional(text), 'Why the tie is drawn')
});

/** A term of the vocabulary with its labels and its codes in PLOVER 2.0 and CAMEO. */
export const TermSchema = v.object({
	en: text, fr: text, vi: text,
	broader: doc(optional(text), 'Facet a domain belongs to'),
	plover: optional(v.nullable(v.array(v.nullable(text)))),
	ploverAux: optional(v.nullable(text)),
	cameo: optional(v.nullable(text))
});

const terms = v.record(text, TermSchema);

/** vocabulary.json */
export const VocabularySchema = v.object({
	schema: schemaName, kinds: terms, status: terms, domains: terms, facets: terms
});

/** events.json */
export const EventsFileSchema = v.object({ schema: schemaName, events: v.array(CoopEventSchema) });

/** entities.json */
export const EntitiesFileSchema = v.object({
	schema: schemaName, entities: v.array(EntitySchema), places: v.array(PlaceSchema), relations: v.array(RelationSchema)
});

/** articles.json */
export const ArticlesFileSchema = v.object({ schema: schemaName, articles: v.array(ArticleHeadSchema) });

/** A file of role `texts`: articles of a columnar corpus, in the order of their numbers. */
export const ArticlesChunkSchema = v.object({
	schema: schemaName,
	articles: v.array(ArticleSchema),
	raws: doc(v.array(v.string()), 'The document of each article as received')
});

/** Head of a file of role `columns`. */
export const ColumnsHeadSchema = v.object({
	schema: schemaName,
	rows: count,
	lang: doc(v.picklist(LANGS), 'Language of the articles'),
	articles: doc(v.object({ count, digits: count }), 'Article n has the id "art-" and n in so many digits'),
	texts: doc(
		v.nullable(v.object({ events: v.pipe(count, v.minValue(1)), articles: v.pipe(count, v.minValue(1)) })),
		'Records in each texts/events-0000.json and texts/articles-0000.json; null: the corpus has no texts'
	),
	dictionaries: v.object({
		partner: v.array(text), domain: v.array(text), org: v.array(text), person: v.array(text)
	}),
	arrays: v.array(v.object({
		name: text, type: v.picklist(['u8', 'u16', 'u32', 'i32']),
		at: doc(count, 'Bytes from the end of the head, a multiple of 8'),
		length: count
	}))
});

/** manifest.json */
export const ManifestSchema = v.object({
	schema: schemaName,
	id: doc(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)), 'Hash of the hashes of the files'),
	title: I18nSchema,
	focus: doc(iso2, 'Country at the centre'),
	generated: isoDate,
	generator: text,
	rights: I18nSchema,
	files: v.array(v.object({
		path,
		role: doc(
			v.picklist(['events', 'entities', 'articles', 'article', 'vocabulary', 'raw', 'schema', 'columns', 'texts', 'search']),
			'columns: all events as typed arrays, in place of events and articles; texts: a stretch of their records; ' +
				'search: a stretch of the full-text index'
		),
		sha256, bytes: count
	})),
	counts: v.object({
		documents: count, articles: count, main: count, teasers: count, events: count, domestic: count,
		entities: count, places: count
	})
});

/** Stable id: `ev:9f3c2a71d05be864`, `art-003-t6`, `org:sg.mha`. */
export type Id = string;
/** ISO 3166-1 alpha-2, upper case. */
export type Iso2 = string;
/** EDTF (ISO 8601-2), levels 0 to 2. */
export type Edtf = string;
/** YYYY-MM-DD. */
export type IsoDate = string;
/** A text in any of LANGS. */
export type I18n = v.InferOutput<typeof I18nSchema>;
/** When something happened, and how that is known. */
export type DateValue = v.InferOutput<typeof DateValueSchema>;
/** One typed stretch of a raw document. */
export type Block = v.InferOutput<typeof BlockSchema>;
/** A fault seen in the raw text. */
export type Repair = v.InferOutput<typeof RepairSchema>;
/** One article or teaser, with its text. */
export type Article = v.InferOutput<typeof ArticleSchema>;
/** What lists and charts need of an article. */
export type ArticleHead = v.InferOutput<typeof ArticleHeadSchema>;
/** A country, organisation, intergovernmental organisation or person. */
export type Entity = v.InferOutput<typeof EntitySchema>;
/** Where an event took place. */
export type Place = v.InferOutput<typeof PlaceSchema>;
/** One person, organisation or country taking part in an event. */
export type Participation = v.InferOutput<typeof ParticipationSchema>;
/** A quote that proves something. */
export type Evidence = v.InferOutput<typeof EvidenceSchema>;
/** How sure an event is, and why. */
export type Certainty = CoopEvent['certainty'];
/** What a person decided about an event. */
export type Review = CoopEvent['review'];
/** Act of cooperation (or domestic act) that articles report. */
export type CoopEvent = v.InferOutput<typeof CoopEventSchema>;
/** Directed or undirected tie between two articles, events or entities. */
export type Relation = v.InferOutput<typeof RelationSchema>;
/** A term of the vocabulary. */
export type Term = v.InferOutput<typeof TermSchema>;
/** The whole vocabulary. */
export type Vocabulary = v.InferOutput<typeof VocabularySchema>;
/** manifest.json */
export type Manifest = v.InferOutput<typeof ManifestSchema>;
/** events.json */
export type EventsFile = v.InferOutput<typeof EventsFileSchema>;
/** entities.json */
export type EntitiesFile = v.InferOutput<typeof EntitiesFileSchema>;
/** articles.json */
export type ArticlesFile = v.InferOutput<typeof ArticlesFileSchema>;
/** Articles of a columnar corpus with their documents. */
export type ArticlesChunk = v.InferOutput<typeof ArticlesChunkSchema>;
/** Head of a file of columns. */
export type ColumnsHead = v.InferOutput<typeof ColumnsHeadSchema>;
