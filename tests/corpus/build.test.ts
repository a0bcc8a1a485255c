import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { safeParse } from 'valibot';
import type { GenericSchema } from 'valibot';
import { describe, expect, it } from 'vitest';
import {
	ArticleSchema, ArticlesFileSchema, CoopEventSchema, EntitiesFileSchema, EventsFileSchema, FAMILIES, FAMILY_OF, KINDS,
	ManifestSchema, STATUSES, VocabularySchema
} from '#lib/corpus/schema.ts';
import { anchorQuote } from '../../src/ingest/anchor.ts';
import { buildCorpus } from '../../src/ingest/build.ts';
import { eventId } from '../../src/ingest/events.ts';
import { jsonSchemas } from '../../src/ingest/schemas.ts';
import { readCurated } from '../../src/ingest/source.ts';
import { findSurface } from '../../src/ingest/surface.ts';
import { formatJson, manifestOf } from '../../src/ingest/write.ts';
import { articles, CORPUS, CURATED, eventOf, events, manifest, vocabulary } from './built.ts';

const { source, raws } = readCurated(CURATED, `${CORPUS}raw`);
const built = buildCorpus(source, raws, '2026-11-22');
const read = (path: string): string => readFileSync(CORPUS + path, 'utf8');
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('the builder', () => {
	it.each(built.map(({ path, bytes }) => [path, bytes] as const))('writes %s as it lies in the corpus', (path, bytes) => {
		expect(decode(bytes)).toBe(read(path));
	});
	it('writes every file that the manifest lists but the raw documents', () => {
		const listed = manifest.files.map(({ path }) => path).filter((path) => !path.startsWith('raw/'));
		expect(built.map(({ path }) => path).toSorted()).toEqual([...listed, 'manifest.json'].toSorted());
	});
	it('writes the same bytes from the same source, and another day in the manifest alone', () => {
		const again = buildCorpus(readCurated(CURATED, `${CORPUS}raw`).source, raws, '2026-11-23');
		const differing = again.filter(({ bytes }, i) => decode(bytes) !== decode(built[i]?.bytes ?? new Uint8Array()));
		expect(differing.map(({ path }) => path)).toEqual(['manifest.json']);
	});
	it('refuses a year from elsewhere without a judgement of what the document supports', () => {
		const { 's3-t1-e1': _left, ...rest } = source.judgements.events;
		const bare = { ...source, judgements: { ...source.judgements, events: rest } };
		expect(() => buildCorpus(bare, raws, '2026-11-22')).toThrow('s3-t1-e1');
	});
	it('refuses a quote that is not at its offsets', () => {
		const moved = structuredClone(source.gold);
		for (const quote of moved.events[0]?.evidence ?? []) quote.start += 4;
		expect(() => buildCorpus({ ...source, gold: moved }, raws, '2026-11-22')).toThrow('s0-e1: quote at 277 differs');
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
	it('carry the manifest’s id as the hash of their hashes', () => {
		const lines = manifest.files.map(({ sha256, path }) => `${sha256} ${path}\n`).join('');
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

describe('findSurface', () => {
	const raw = 'Tô Lâm a reçu M. Min. Le ministère dela\nPolice et l’Office.';
	const whole = [[0, raw.length]] as const;
	it('prefers the longest name within the quote', () => {
		expect(findSurface(raw, ['Lâm', 'Tô Lâm', 'Min'], [0, 20], whole)).toBe('Tô Lâm');
	});
	it('else takes the nearest name', () => {
		expect(findSurface(raw, ['Tô Lâm', 'Min'], [22, 40], whole)).toBe('Min');
	});
	it('lets white space and apostrophes differ and returns the raw words', () => {
		expect(findSurface(raw, ['ministère de la Police'], [0, 5], whole)).toBe('ministère dela\nPolice');
		expect(findSurface(raw, ["l'Office"], [0, 5], whole)).toBe('l’Office');
	});
	it('finds whole words only, and only within the blocks', () => {
		expect(findSurface(raw, ['Mi', 'offic'], [0, 5], whole)).toBeNull();
		expect(findSurface(raw, ['Min'], [0, 5], [[0, 12]])).toBeNull();
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
		const files = raws.slice(0, 2);
		expect(manifestOf(files.toReversed(), about, '2026-11-22')).toEqual(manifestOf(files, about, '2026-11-22'));
		expect(manifestOf(files.slice(1), about, '2026-11-22').id).not.toBe(manifestOf(files, about, '2026-11-22').id);
	});
});
