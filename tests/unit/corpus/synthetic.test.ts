import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadArticle, loadCorpus, loadEvents, loadRaw } from '#lib/corpus/load.ts';
import { DATE_RESOLUTIONS, PRECISIONS, type Manifest } from '#lib/corpus/schema.ts';
import { eventAt, idsAt, type EventTable } from '#lib/corpus/table.ts';
import { inventArticle } from '../../../scripts/synth/invent.ts';
import { makeWorld, MOST_PARTNERS } from '../../../scripts/synth/world.ts';
import { writeSynthetic } from '../../fixtures/synthetic.ts';

const rows = writeSynthetic(1500, 'rows');
const columns = writeSynthetic(1500, 'columns');
const bare = writeSynthetic(1500, 'columns', 1, false);
const others = [rows, columns, bare];
afterAll(() => others.forEach(({ remove }) => remove()));

const byRows = await loadCorpus(rows.fetchText);
const byColumns = await loadCorpus(columns.fetchText);
const LISTS = ['partner', 'domain', 'org', 'person'] as const;

describe('a synthetic corpus', () => {
	it('passes schema and checks with the number of events asked for', () => {
		expect([byRows.events.length, byRows.manifest.counts.events]).toEqual([1500, 1500]);
	});
	it('is the same for the same seed, and another for another', () => {
		const again = writeSynthetic(200, 'rows');
		const same = writeSynthetic(200, 'rows');
		const other = writeSynthetic(200, 'rows', 2);
		others.push(again, same, other);
		const idOf = (folder: string): string => (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest).id;
		expect(idOf(again.folder)).toBe(idOf(same.folder));
		expect(idOf(again.folder)).not.toBe(idOf(other.folder));
	});
	it('gives an article whatever was asked before it', () => {
		const later = inventArticle(rows.plan, 40);
		inventArticle(rows.plan, 3);
		expect(inventArticle(rows.plan, 40)).toEqual(later);
	});
	it('has 24 partners, bodies among them, the first with many times the events of the last', () => {
		const { partners } = byRows;
		expect([partners.length, partners.filter(({ kind }) => kind === 'multilateral').length]).toEqual([24, 6]);
		expect(partners[0]!.events).toBeGreaterThan(5 * partners[17]!.events);
	});
	it('has dates of every precision, and encounters with their outcomes', () => {
		expect(new Set(byRows.events.map(({ date }) => date.precision))).toEqual(new Set(PRECISIONS));
		expect(byRows.events.flatMap(({ date }) => date.resolution).every((step) => DATE_RESOLUTIONS.includes(step))).toBe(true);
		const outcomes = byRows.events.filter(({ parent }) => parent !== undefined);
		expect(outcomes.length).toBeGreaterThan(500);
		for (const { parent, articles } of outcomes) expect(byRows.events[byRows.rowOf.get(parent!)!]?.articles).toEqual(articles);
	});
	it('proves every event by a sentence that stands at its offsets', () => {
		const quotes = byRows.events.flatMap(({ evidence }) => evidence);
		expect(quotes).toHaveLength(1500);
		for (const { article, utf16, selector } of quotes) {
			const raw = readFileSync(join(rows.folder, byRows.articles.get(article)!.rawFile), 'utf8');
			expect(raw.slice(...utf16)).toBe(selector[0].exact);
		}
	});
	it('names participants and dates by words of that sentence', () => {
		for (const { participants, date, evidence } of byRows.events) {
			const { exact } = evidence[0]!.selector[0];
			for (const { surface } of participants) expect(exact).toContain(surface);
			if (date.phrase !== undefined) expect(exact).toContain(date.phrase);
		}
	});
	it('has clean texts that map onto the documents', async () => {
		const article = await loadArticle(rows.fetchText, byRows, 'art-0007');
		const raw = await loadRaw(rows.fetchText, byRows, 'art-0007');
		const [clean, from, length] = article.map[0]!;
		expect(article.text.slice(clean, clean + length)).toBe(raw.slice(from, from + length));
	});
});

describe('the same corpus in columns', () => {
	it.each([
		'start', 'end', 'open', 'reportedStart', 'reportedEnd', 'kind', 'status', 'precision', 'domestic', 'root'
	] as const)('has the same column %s', (name) => {
		expect(byColumns.table[name]).toEqual(byRows.table[name]);
	});
	it.each(LISTS)('has the same lists of %s', (name) => {
		const lists = (table: EventTable): string[][] => Array.from({ length: table.length }, (_, row) => idsAt(table, name, row));
		expect(lists(byColumns.table)).toEqual(lists(byRows.table));
	});
	it('has the same ids, partners and heads', () => {
		expect(byColumns.events.map(({ id }) => id)).toEqual(byRows.events.map(({ id }) => id));
		expect(byColumns.partners).toEqual(byRows.partners);
		for (const [id, { published, events }] of byRows.articles) {
			const head = byColumns.articles.get(id);
			expect([head?.published.edtf, new Set(head?.events)]).toEqual([published.edtf, new Set(events)]);
		}
	});
	it('gives the whole record of an event once its texts are loaded, and says whether any came', async () => {
		const last = 1499;
		expect(eventAt(byColumns, last)?.evidence).toEqual([]);
		expect(await loadEvents(columns.fetchText, byColumns, [0, last])).toBe(true);
		expect([eventAt(byColumns, 0), eventAt(byColumns, last)]).toEqual([byRows.events[0], byRows.events[last]]);
		expect(byColumns.events[last]).toBe(eventAt(byColumns, last));
		expect(await loadEvents(columns.fetchText, byColumns, [last])).toBe(false);
		expect(await loadEvents(rows.fetchText, byRows, [0])).toBe(false);
	});
	it('reads one file for events that are near in time', async () => {
		const fresh = await loadCorpus(columns.fetchText);
		const asked: string[] = [];
		await loadEvents((path) => (asked.push(path), columns.fetchText(path)), fresh, [3, 4, 5, 1400]);
		expect(asked).toEqual(['texts/events-0000.json']);
	});
	it('gives articles and documents', async () => {
		const { rawFile: _, ...article } = await loadArticle(columns.fetchText, byColumns, 'art-0007');
		expect(await loadArticle(rows.fetchText, byRows, 'art-0007')).toMatchObject(article);
		expect(await loadRaw(columns.fetchText, byColumns, 'art-0007')).toBe(await loadRaw(rows.fetchText, byRows, 'art-0007'));
		await expect(loadArticle(columns.fetchText, byColumns, 'art-9999')).rejects.toThrow(RangeError);
	});
	it('refuses texts of another build', async () => {
		const fresh = await loadCorpus(columns.fetchText);
		const swapped = async (path: string): Promise<string> => {
			const file = JSON.parse(await columns.fetchText(path)) as { events: unknown[] };
			return JSON.stringify({ ...file, events: file.events.toReversed() });
		};
		await expect(loadEvents(swapped, fresh, [0])).rejects.toThrow(/texts\/events-0000\.json: events\[0\]\.id: "ev:\w+" stands where/);
	});
	it('opens without texts, and says so where one is asked for', async () => {
		const corpus = await loadCorpus(bare.fetchText);
		expect(await loadEvents(bare.fetchText, corpus, [0])).toBe(false);
		expect(eventAt(corpus, 0)?.title.en).toMatch(/ · /);
		await expect(loadArticle(bare.fetchText, corpus, 'art-0007')).rejects.toThrow(/the text of art-0007 is not in this corpus/);
	});
	it('is refused by a reader of texts alone', async () => {
		const textAlone = (path: string): Promise<string> => columns.fetchText(path);
		await expect(loadCorpus(textAlone)).rejects.toThrow(/columns\.bin: cannot be read \(this reader reads texts alone\)/);
	});
});

describe('a wider world', () => {
	it('begins as the smaller one does, and has no partner, person or place twice', () => {
		const [small, wide] = [makeWorld(1), makeWorld(1, MOST_PARTNERS)];
		expect(wide.partners.slice(0, small.partners.length)).toEqual(small.partners);
		expect(wide.partners).toHaveLength(60);
		for (const list of [wide.partners, wide.entities, wide.places]) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
	});
});
