import { fileURLToPath } from 'node:url';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CoopEvent } from '#lib/corpus/schema.ts';
import type { Review } from '../../src/ingest/pipeline/corpus/review.ts';
import type { SourceDocument } from '../../src/ingest/pipeline/events/told.ts';
import { ingestDocuments } from '../../src/ingest/pipeline/run/pipeline.ts';
import { readVocabulary } from '../../src/ingest/vocabulary.ts';
import { eventId } from '../../src/ingest/pipeline/events/ids.ts';
import { sha256 } from '../../src/ingest/write.ts';
import { finder } from './stages.ts';

const documents = ['unseen/first/raw', 'unseen/second/raw', 'unseen/third/raw'].flatMap((set) => {
	const folder = fileURLToPath(new URL(set, import.meta.url));
	return readdirSync(folder).toSorted().map((file): SourceDocument => {
		const text = readFileSync(`${folder}/${file}`, 'utf8');
		return { file, text, sha256: sha256(text) };
	});
});
const vocabulary = readVocabulary();
const whole = ingestDocuments(finder, vocabulary, documents);

/** The documents with a sentence more in one of them, before its last paragraph. */
const edited = (index: number): SourceDocument[] => documents.map((document, i) => {
	if (i !== index) return document;
	const at = document.text.trimEnd().lastIndexOf('\n') + 1;
	const text = `${document.text.slice(0, at)}Les deux ministres sont aussi convenus de coopérer contre la contrebande.\n${document.text.slice(at)}`;
	return { ...document, text, sha256: sha256(text) };
});
/** Articles of one document. */
const articlesOf = (index: number): Set<string> => new Set(whole.articles.filter(({ rawFile }) => rawFile === `raw/${documents[index]?.file ?? ''}`).map(({ id }) => id));
const idsBut = (events: readonly CoopEvent[], left: ReadonlySet<string>): string[] =>
	events.filter(({ articles }) => !articles.some((id) => left.has(id))).map(({ id }) => id).toSorted();

describe('an edit of one article', () => {
	it.each(documents.map(({ file }, i) => [file, i] as const))('leaves the ids of all others alone: %s', (_, i) => {
		const left = articlesOf(i);
		expect(idsBut(ingestDocuments(finder, vocabulary, edited(i)).events, left)).toEqual(idsBut(whole.events, left));
	});

	it('leaves decisions on the events of all others in force, and names those on its own that match no more', () => {
		const decisions: Review['decisions'] = Object.fromEntries(whole.events.map(({ id }) => [id, { state: 'edited', set: { domains: ['health'] } }]));
		const left = articlesOf(0);
		const { events, remarks } = ingestDocuments(finder, vocabulary, edited(0), { review: { decisions } });
		const others = events.filter(({ articles }) => !articles.some((id) => left.has(id)));
		expect(others).toHaveLength(idsBut(whole.events, left).length);
		expect(others.every(({ domains, review }) => domains.join() === 'health' && review.state === 'edited')).toBe(true);
		const ids = new Set(events.map(({ id }) => id));
		const lost = Object.keys(decisions).filter((id) => !ids.has(id));
		expect(remarks.filter((line) => line.startsWith('review'))).toEqual(lost.map((id) => expect.stringContaining(`decisions["${id}"]`) as string));
	});
});

describe('the ids of events', () => {
	it('do not meet among 300,000 events, where 32 bits met ten times', () => {
		const ids = new Set(Array.from({ length: 300_000 }, (_, i) => eventId(sha256('one article'), i, i + 90, 'visit')));
		expect(ids.size).toBe(300_000);
		expect([...ids].every((id) => /^ev:[0-9a-f]{16}$/.test(id))).toBe(true);
	});

	it('may be said by their first eight digits in a review file of an earlier version', () => {
		const nested = whole.events.find(({ parent }) => parent !== undefined)!;
		const other = whole.events.find(({ id, parent, kind }) => id !== nested.parent && parent === undefined && kind === 'visit')!;
		const reviewed = (cut: (id: string) => string): ReturnType<typeof ingestDocuments> => ingestDocuments(finder, vocabulary, documents, { review: {
			decisions: { [cut(nested.id)]: { state: 'edited', set: { parent: cut(other.id) } } },
			relations: [{ type: 'follow_up', source: cut(nested.id), target: cut(other.id), basis: 'a person saw it' }]
		} });
		const [byShort, byWhole] = [reviewed((id) => id.slice(0, 11)), reviewed((id) => id)];
		expect(byShort).toEqual(byWhole);
		expect(byShort.events.find(({ id }) => id === nested.id)).toMatchObject({ parent: other.id, review: { state: 'edited' } });
		expect(byShort.remarks.filter((line) => line.startsWith('review'))).toEqual([]);
	});
});
