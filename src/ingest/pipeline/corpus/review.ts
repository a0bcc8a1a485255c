import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { findSyntaxError } from '#lib/corpus/json-syntax.ts';
import { CoopEventSchema, DATE_RESOLUTIONS, EntitySchema, ManifestSchema, RELATIONS } from '#lib/corpus/schema.ts';
import { DateValueSchema } from '#lib/corpus/schema.ts';
import type { ReviewedDay } from '../dates/years.ts';

const optional = v.exactOptional;
const text = v.pipe(v.string(), v.minLength(1));
const event = CoopEventSchema.entries;
const eventId = v.pipe(v.string(), v.regex(/^ev:(?:[0-9a-f]{8}){1,2}$/, 'an event id looks like "ev:9f3c2a71d05be864"'));

/** Fields of an event that a person may set; `parent: null` takes it out of its encounter. */
const fields = {
	kind: event.kind, status: event.status, title: event.title, short: event.short, date: event.date,
	participants: event.participants, partners: event.partners, domains: event.domains, place: event.place.wrapped,
	instrument: event.instrument.wrapped, targetPeriod: event.targetPeriod.wrapped, parent: v.nullable(eventId),
	certainty: event.certainty
};

/** What a person decided about one event: accepted or rejected as it is, or changed fields. */
const DecisionSchema = v.strictObject({
	state: v.picklist(['accepted', 'edited', 'rejected']),
	note: optional(text), by: optional(text), at: optional(text),
	set: optional(v.partial(v.strictObject(fields)))
});

/** An event that the rules missed, with the exact words that prove it. */
const AddedSchema = v.strictObject({
	article: text,
	/** Words of the raw document, letter by letter; the first quote proves the event. */
	quotes: v.pipe(v.array(text), v.minLength(1)),
	kind: event.kind, status: event.status, title: event.title, short: event.short,
	date: optional(v.omit(DateValueSchema, ['lo', 'hi', 'conflicts'])),
	participants: event.participants, partners: event.partners, domains: event.domains,
	place: event.place, parent: optional(eventId), certainty: optional(event.certainty), note: optional(text)
});

/** What a person knows of an article from outside the document. */
const ArticleNoteSchema = v.strictObject({
	published: optional(v.pipe(v.string(), v.regex(/^\d{4}\??(?:-\d{2}){0,2}$/, 'a day is written "2018-05-25", "2018-05" or "2018", with "?" after a year that is not sure'))),
	resolution: optional(v.array(v.picklist(DATE_RESOLUTIONS))),
	outlet: optional(text), url: optional(text), note: optional(text),
	/** Misspelt words of the document and what was meant: noted, never mended. */
	typos: optional(v.array(v.strictObject({ found: text, fixed: text })))
});

/** A review file: decisions by event id, events the rules missed, facts about articles and entities, ties between
 *  events or articles, and title and rights of the corpus. */
export const ReviewSchema = v.strictObject({
	decisions: v.record(eventId, DecisionSchema),
	added: optional(v.array(AddedSchema)),
	articles: optional(v.record(text, ArticleNoteSchema)),
	entities: optional(v.record(text, v.partial(v.omit(EntitySchema, ['id'])))),
	relations: optional(v.array(v.strictObject({ type: v.picklist(RELATIONS), source: text, target: text, basis: text }))),
	corpus: optional(v.strictObject({
		title: optional(ManifestSchema.entries.title), rights: optional(ManifestSchema.entries.rights),
		generated: optional(ManifestSchema.entries.generated), articleRights: optional(text)
	}))
});

/** See {@link ReviewSchema}. */
export type Review = v.InferOutput<typeof ReviewSchema>;
/** One event that a person added. */
export type AddedEvent = v.InferOutput<typeof AddedSchema>;

/** The review of nobody. */
export const NO_REVIEW: Review = { decisions: {} };

/** Reads a review file. Throws an error whose message names the file, the place in it and the remedy. */
export function readReview(path: string): Review {
	const text = read(path);
	let json: unknown;
	try {
		json = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		const at = findSyntaxError(text.replace(/^\uFEFF/, ''));
		throw new Error(`${path}${at === null ? '' : `: line ${at.line}, column ${at.column}`}: is no JSON; mend it there, or leave --review out`);
	}
	const result = v.safeParse(ReviewSchema, json);
	if (result.success) return result.output;
	const [issue] = result.issues;
	const place = v.getDotPath(issue) ?? 'the file';
	throw new Error(`${path}: ${place}: ${issue.message}; mend it there: README.md says what a review file holds`);
}

function read(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		throw new Error(`${path}: cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : String(error)}); name the review file, or leave --review out`);
	}
}

/** Days of publication that a review gives, by article id. */
export function reviewedDays({ articles = {} }: Review): ReadonlyMap<string, ReviewedDay> {
	return new Map(Object.entries(articles).flatMap(([id, { published, resolution }]): [string, ReviewedDay][] => {
		if (published === undefined) return [];
		const [year = 0, month, day] = published.replace('?', '').split('-').map(Number);
		const known = { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
		return [[id, { ...known, isUncertain: published.includes('?'), steps: resolution ?? ['human'] }]];
	}));
}
