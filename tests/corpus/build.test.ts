import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { safeParse } from 'valibot';
import type { GenericSchema } from 'valibot';
import { describe, expect, it } from 'vitest';
import {
	ArticleSchema, ArticlesFileSchema, CoopEventSchema, EntitiesFileSchema, EventsFileSchema, FAMILIES, FAMILY_OF, KINDS,
	ManifestSchema, STATUSES, VocabularySchema
} from '#lib/corpus/schema.ts';
import { anchorQuote } from '../../src/ingest/anchor.ts';
import { buildBuiltIn, readRaws } from '../../src/ingest/builtin.ts';
import { eventId } from '../../src/ingest/pipeline/events/ids.ts';
import { jsonSchemas } from '../../src/ingest/schemas.ts';
import { formatJson, manifestOf } from '../../src/ingest/write.ts';
import { articles, CORPUS, eventOf, events, manifest, vocabulary } from './built.ts';

const read = (path: string): string => readFileSync(CORPUS + path, 'utf8');
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const { ingested, files: built } = buildBuiltIn();

describe('the built-in corpus', () => {
	it.each(built.map(({ path, bytes }) => [path, bytes] as const))('%s is what the pipeline and the review file make of the documents', (path, bytes) => {
		expect(decode(bytes)).toBe(read(path));
	});
	it('holds every file that its manifest lists and no other', () => {
		const listed = manifest.files.map(({ path }) => path).filter((path) => !path.startsWith('raw/'));
		expect(built.map(({ path }) => path).toSorted()).toEqual([...listed, 'manifest.json'].toSorted());
		const present = readdirSync(CORPUS, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(CORPUS.length));
		expect(present.toSorted()).toEqual([...manifest.files.map(({ path }) => path), 'manifest.json'].toSorted());
	});
	it('leaves nothing of the review file unused, and has no flaw', () => {
		expect(ingested.flaws).toEqual([]);
		expect(ingested.remarks.filter((line) => line.startsWith('review'))).toEqual([]);
	});
});

describe('the files of the corpus', () => {
	const files: [string, GenericSchema][] = [
		['manifest.json', ManifestSchema], ['events.json', EventsFileSchema], ['entities.json', EntitiesFileSchema],
		['articles.json', ArticlesFileSchema], ['vocabulary.json', VocabularySchema],
		...articles.map(({ id }): [string, GenericSchema] => [`articles/${id}.json`, ArticleSchema])
	];
	it.each(files)('%s fits its schema and holds nothing else', (path, schema) => {
		const value: unknown = JSON.parse(read(path));
		const result = safeParse(schema, value);
		expect(result.issues).toBeUndefined();
		expect(result.output).toEqual(value);
	});
	it('carry the manifest’s id as the hash of their hashes, the index that follows from them apart', () => {
		const lines = manifest.files.filter(({ role }) => role !== 'search').map(({ sha256, path }) => `${sha256} ${path}\n`).join('');
		expect(manifest.id).toBe(createHash('sha256').update(lines).digest('hex').slice(0, 16));
	});
	it('list every term of the vocabulary that the code knows', () => {
		expect(Object.keys(vocabulary.kinds).toSorted()).toEqual([...KINDS].toSorted());
		expect(Object.keys(vocabulary.status).toSorted()).toEqual([...STATUSES].toSorted());
	});
});

describe('the schema', () => {
	const event = eventOf('s1-e7');
	it.each([
		['an id of another shape', { ...event, id: 'ev:xyz' }],
		['an unknown kind', { ...event, kind: 'summit' }],
		['no evidence', { ...event, evidence: [] }],
		['a chart label of 35 signs', { ...event, short: { en: 'x'.repeat(35) } }],
		['a date that is not EDTF', { ...event, date: { ...event.date, edtf: 'last week' } }],
		['a negative offset', { ...event, evidence: [{ ...event.evidence[0], utf16: [-1, 3] }] }],
		['a score above one', { ...event, certainty: { ...event.certainty, score: 1.1 } }]
	])('refuses an event with %s', (_, value) => {
		expect(safeParse(CoopEventSchema, event).success).toBe(true);
		expect(safeParse(CoopEventSchema, value).success).toBe(false);
	});
	it('is published beside the data for every file', () => {
		expect([...jsonSchemas().keys()].map((path) => path.replace(/^schema\/|\.schema\.json$/g, ''))).toEqual(
			['manifest', 'events', 'entities', 'articles', 'article', 'vocabulary']
		);
		for (const [path, schema] of jsonSchemas()) expect(JSON.parse(read(path))).toEqual(JSON.parse(JSON.stringify(schema)));
	});
	it('asks in JSON Schema for the fields an event must have, with their words', () => {
		const schema = JSON.parse(read('schema/events.schema.json')) as {
			properties: { events: { items: { required: string[]; properties: Record<string, { description?: string }> } } };
		};
		const { required, properties } = schema.properties.events.items;
		expect(required).toEqual(expect.arrayContaining(['id', 'kind', 'status', 'date', 'evidence', 'articles']));
		expect(required).not.toContain('parent');
		expect(properties['parent']?.description).toBe('Encounter in which it happened');
	});
	it('gives every kind a family', () => {
		expect(Object.keys(FAMILY_OF).toSorted()).toEqual([...KINDS].toSorted());
		expect(new Set(Object.values(FAMILY_OF))).toEqual(new Set(FAMILIES));
		expect([FAMILY_OF.courtesy_call, FAMILY_OF.milestone, FAMILY_OF.support_request, FAMILY_OF.training])
			.toEqual(['meeting', 'agreement', 'proposal', 'assistance']);
	});
});

describe('eventId', () => {
	it('differs by document, start, end and kind', () => {
		const ids = [
			eventId('a', 1, 2, 'visit'), eventId('b', 1, 2, 'visit'), eventId('a', 0, 2, 'visit'), eventId('a', 1, 3, 'visit'),
			eventId('a', 1, 2, 'talks')
		];
		expect(new Set(ids).size).toBe(5);
		expect(events.map(({ id }) => id)).toContain(
			eventId('53b8d93bb18fcdf640b2ae2f3a55e5a85e88127a08056e38face5d056a3cf346', 1724, 2075, 'agreement_signed')
		);
	});
});

describe('anchorQuote', () => {
	it('counts code points apart from UTF-16 units, and identical quotes before it', () => {
		expect(anchorQuote('le 📝 le pacte', 6, 8)).toEqual({
			selector: [
				{ type: 'TextQuoteSelector', exact: 'le', prefix: 'le 📝 ', suffix: ' pacte' },
				{ type: 'TextPositionSelector', start: 5, end: 7 }
			],
			utf16: [6, 8],
			occurrence: 1
		});
	});
	it('does not cut a surrogate pair at the edge of the context', () => {
		const raw = `📝${'a'.repeat(31)}quote${'b'.repeat(31)}📝`;
		const [{ prefix, suffix }] = anchorQuote(raw, 33, 38).selector;
		expect([prefix, suffix]).toEqual(['a'.repeat(31), 'b'.repeat(31)]);
	});
	it('refuses an empty range, one past the text and one with white space at its edge', () => {
		for (const [start, end] of [[2, 2], [0, 99], [0, 3]] as const)
			expect(() => anchorQuote('le pacte', start, end)).toThrow(`no quote at ${start}-${end}`);
	});
});

describe('formatJson', () => {
	it('keeps on one line what fits, and breaks the rest by tabs', () => {
		const long = 'x'.repeat(100);
		expect(formatJson({ map: [[0, 1], [2, 3]], none: [], gone: undefined, long })).toBe(
			`{\n\t"map": [[0, 1], [2, 3]],\n\t"none": [],\n\t"long": "${long}"\n}\n`
		);
	});
	it('escapes nothing that JSON can hold', () => {
		expect(formatJson('Tô Lâm – « oui » 📝')).toBe('"Tô Lâm – « oui » 📝"\n');
	});
});

describe('manifestOf', () => {
	it('sorts files by path, so that their order does not change the id', () => {
		const { schema, title, focus, generator, rights, counts } = manifest;
		const about = { schema, title, focus, generator, rights, counts };
		const files = readRaws(CORPUS).slice(0, 2).map(({ file, text, sha256 }) => ({ path: `raw/${file}`, role: 'raw' as const, sha256, bytes: text.length }));
		expect(manifestOf(files.toReversed(), about, '2026-11-22')).toEqual(manifestOf(files, about, '2026-11-22'));
		expect(manifestOf(files.slice(1), about, '2026-11-22').id).not.toBe(manifestOf(files, about, '2026-11-22').id);
	});
});
