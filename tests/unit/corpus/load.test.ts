import { describe, expect, it } from 'vitest';
import { CorpusError } from '#lib/corpus/error.ts';
import { fetchTextFrom, loadArticle, loadCorpus, loadRaw, type FetchText } from '#lib/corpus/load.ts';
import type { CorpusFiles } from '#lib/corpus/table.ts';
import { TINY_RAW, tinyArticle, tinyFiles } from '../../fixtures/tiny-corpus.ts';

type Texts = Record<string, string>;

/** The tiny corpus as texts by path, after `change` has been at its files. */
function textsOf(change: (files: CorpusFiles) => void = () => undefined): Texts {
	const files = tinyFiles();
	change(files);
	const tables = Object.entries(files).map(([name, file]) => [`${name}.json`, JSON.stringify(file)]);
	const article = JSON.stringify(tinyArticle());
	return { ...Object.fromEntries(tables), 'articles/art-002.json': article, 'raw/002.txt': TINY_RAW } as Texts;
}

function serve(texts: Texts): FetchText {
	return (path) => {
		const text = texts[path];
		return text === undefined ? Promise.reject(new Error('404 Not Found')) : Promise.resolve(text);
	};
}

/** File, path, code and problem of the error that loading ends with. */
async function troubleOf(loading: Promise<unknown>): Promise<string[]> {
	const error: unknown = await loading.then(() => 'no error', (reason: unknown) => reason);
	expect(error).toBeInstanceOf(CorpusError);
	const { code, file, path, problem, remedy } = error as CorpusError;
	expect(remedy).not.toBe('');
	expect(problem).toMatch(/^(\P{Lu}|")/u);
	return [code, file, path, problem];
}

/** The trouble of the tiny corpus after a change of its files. */
function trouble(change: (files: CorpusFiles) => void): Promise<string[]> {
	return troubleOf(loadCorpus(serve(textsOf(change))));
}

/** An event of the files that may be changed at will. */
function eventAt(files: CorpusFiles, i: number): Record<string, unknown> & { evidence: Record<string, unknown>[] } {
	return files.events.events[i] as never;
}

describe('loading a corpus', () => {
	it('gives its columns and records', async () => {
		const corpus = await loadCorpus(serve(textsOf()));
		expect(corpus.table.length).toBe(8);
		expect(corpus.articles.size).toBe(4);
	});
	it('reads the manifest first, then the tables at once', async () => {
		const asked: string[] = [];
		const texts = textsOf();
		const waiting: (() => void)[] = [];
		const loading = loadCorpus(async (path) => {
			asked.push(path);
			if (path !== 'manifest.json') await new Promise<void>((resolve) => waiting.push(resolve));
			return texts[path] ?? '';
		});
		await new Promise((resolve) => setTimeout(resolve, 0));
		expect(asked).toEqual(['manifest.json', 'events.json', 'entities.json', 'articles.json', 'vocabulary.json']);
		for (const resolve of waiting) resolve();
		await expect(loading).resolves.toBeDefined();
	});
	it('reads a file with a byte order mark', async () => {
		const texts = textsOf();
		await expect(loadCorpus(serve({ ...texts, 'events.json': `\uFEFF${texts['events.json'] ?? ''}` }))).resolves.toBeDefined();
	});
});

describe('a corpus is refused, with the place and the remedy, where', () => {
	it('a file is missing', async () => {
		const { 'entities.json': _, ...texts } = textsOf();
		expect(await troubleOf(loadCorpus(serve(texts)))).toEqual(['unreadable', 'entities.json', '', 'cannot be read (404 Not Found)']);
	});
	it('the manifest is missing', async () => {
		expect(await troubleOf(loadCorpus(serve({})))).toEqual(['unreadable', 'manifest.json', '', 'cannot be read (404 Not Found)']);
	});
	it('the manifest has no file of a role', async () => {
		expect(await trouble(({ manifest }) => manifest.files.shift())).toEqual([
			'no-file', 'manifest.json', 'files', 'no file has the role "events"'
		]);
	});
	it('a file is not JSON', async () => {
		const texts = { ...textsOf(), 'events.json': '{\n  "schema": "entente-corpus/1"\n  "events": []\n}' };
		expect(await troubleOf(loadCorpus(serve(texts)))).toEqual([
			'syntax', 'events.json', 'line 3, column 3', 'is not valid JSON'
		]);
	});
	it('a file is empty', async () => {
		const texts = { ...textsOf(), 'events.json': '' };
		expect(await troubleOf(loadCorpus(serve(texts)))).toEqual(['syntax', 'events.json', 'line 1, column 1', 'is empty']);
	});
	it('the server gives its fallback page', async () => {
		const texts = { ...textsOf(), 'articles.json': '<!doctype html>\n<html></html>' };
		expect(await troubleOf(loadCorpus(serve(texts)))).toEqual([
			'web-page', 'articles.json', '', 'is a web page instead of a file of the corpus'
		]);
	});
	it('the schema is newer', async () => {
		const result = await trouble(({ manifest }) => Object.assign(manifest, { schema: 'entente-corpus/2' }));
		expect(result.slice(0, 3)).toEqual(['newer-schema', 'manifest.json', 'schema']);
		expect(result[3]).toBe('"entente-corpus/2" is newer than entente-corpus/1, which this version reads');
	});
	it('the schema is older', async () => {
		const result = await trouble(({ events }) => Object.assign(events, { schema: 'entente-corpus/0' }));
		expect(result.slice(0, 3)).toEqual(['older-schema', 'events.json', 'schema']);
	});
	it('the file is something else', async () => {
		expect(await troubleOf(loadCorpus(serve({ 'manifest.json': '[]' })))).toEqual([
			'no-schema', 'manifest.json', 'schema', 'no schema is named'
		]);
		const other = await trouble(({ vocabulary }) => Object.assign(vocabulary, { schema: 'geojson' }));
		expect(other).toEqual(['no-schema', 'vocabulary.json', 'schema', '"geojson" is not entente-corpus']);
	});
	it('a value is not of the schema', async () => {
		const result = await trouble((files) => (eventAt(files, 2)['status'] = 'dreamt'));
		expect(result.slice(0, 3)).toEqual(['mismatch', 'events.json', 'events[2].status']);
		expect(result[3]).toMatch(/^expected \("took_place" \| .*, found "dreamt"$/);
	});
	it('a value is missing', async () => {
		const result = await trouble((files) => delete eventAt(files, 0)['certainty']);
		expect(result.slice(0, 3)).toEqual(['mismatch', 'events.json', 'events[0].certainty']);
		expect(result[3]).toMatch(/, found nothing$/);
	});
	it('an event has no evidence', async () => {
		expect(await trouble((files) => (eventAt(files, 4).evidence = []))).toEqual([
			'no-evidence', 'events.json', 'events[4].evidence', 'the event has no evidence'
		]);
	});
	it('evidence is an empty range', async () => {
		expect(await trouble((files) => Object.assign(eventAt(files, 4).evidence[0] ?? {}, { utf16: [9, 9] }))).toEqual([
			'bad-range', 'events.json', 'events[4].evidence[0].utf16', 'start 9 is not before end 9'
		]);
	});
	it('a date is not in the calendar', async () => {
		const date = { edtf: '2023-02-30', lo: null, hi: null, precision: 'day', resolution: [] };
		expect(await trouble((files) => (eventAt(files, 0)['date'] = date))).toEqual([
			'bad-date', 'events.json', 'events[0].date.edtf', '"2023-02-30" has no place in the calendar'
		]);
	});
	it('the number of records is not that of the manifest', async () => {
		expect(await trouble(({ manifest }) => (manifest.counts.events = 64))).toEqual([
			'count', 'manifest.json', 'counts.events', 'the manifest says 64, the files hold 8'
		]);
	});

	const DANGLING: [string, (event: Record<string, unknown>) => unknown, string, string][] = [
		['a participant', (e) => (e['participants'] = [{ entity: 'person:x', role: 'host', surface: 'x' }]),
			'participants[0].entity', '"person:x" is not an entity of the corpus'],
		['the organisation of a participant', (e) => (e['participants'] = [{
			entity: 'person:to-lam', org: 'org:x', role: 'host', surface: 'x'
		}]), 'participants[0].org', '"org:x" is not an entity of the corpus'],
		['a partner country', (e) => (e['partners'] = { countries: ['FR'], orgs: [] }),
			'partners.countries[0]', '"FR" is not a country of the corpus'],
		['a partner organisation', (e) => (e['partners'] = { countries: [], orgs: ['org:x'] }),
			'partners.orgs[0]', '"org:x" is not an entity of the corpus'],
		['a place', (e) => (e['place'] = 'place:x'), 'place', '"place:x" is not a place of the corpus'],
		['a parent', (e) => (e['parent'] = 'ev:0000000f'), 'parent', '"ev:0000000f" is not an event of the corpus'],
		['an article', (e) => (e['articles'] = ['art-009']), 'articles[0]', '"art-009" is not an article of the corpus'],
		['a domain', (e) => (e['domains'] = ['poetry']), 'domains[0]', '"poetry" is not in the domains of vocabulary.json'],
		['a kind', (e) => (e['kind'] = 'training'), 'kind', '"training" is not in the kinds of vocabulary.json'],
		['an anchor', (e) => (e['date'] = {
			edtf: null, lo: null, hi: null, precision: 'unknown', resolution: [], anchor: 'ev:0000000f'
		}), 'date.anchor', '"ev:0000000f" is not an event of the corpus']
	];
	it.each(DANGLING)('%s of an event leads nowhere', async (_, change, path, problem) => {
		expect(await trouble((files) => change(eventAt(files, 3)))).toEqual([
			'dangling', 'events.json', `events[3].${path}`, problem
		]);
	});
	it('evidence is from an article that is not there', async () => {
		expect(await trouble((files) => Object.assign(eventAt(files, 0).evidence[0] ?? {}, { article: 'art-009' }))).toEqual([
			'dangling', 'events.json', 'events[0].evidence[0].article', '"art-009" is not an article of the corpus'
		]);
	});
	it('an article lists an event, or names a page, that is not there', async () => {
		expect(await trouble(({ articles }) => articles.articles[1]?.events.push('ev:0000000f'))).toEqual([
			'dangling', 'articles.json', 'articles[1].events[1]', '"ev:0000000f" is not an event of the corpus'
		]);
		expect((await trouble(({ articles }) => Object.assign(articles.articles[2] ?? {}, { parent: 'art-009' })))[2])
			.toBe('articles[2].parent');
	});
	it('an entity belongs to one that is not there', async () => {
		const change = ({ entities }: CorpusFiles): unknown =>
			Object.assign(entities.entities[3] ?? {}, { parents: [{ org: 'org:x' }] });
		expect(await trouble(change)).toEqual([
			'dangling', 'entities.json', 'entities[3].parents[0].org', '"org:x" is not an entity of the corpus'
		]);
	});
	it('a relation ends nowhere', async () => {
		const relation = { id: 'r:1', type: 'follow_up', source: 'ev:00000001', target: 'ev:0000000f', directed: true } as const;
		expect((await trouble(({ entities }) => entities.relations.push(relation)))[2]).toBe('relations[0].target');
	});
	it('an id occurs twice', async () => {
		expect(await trouble((files) => (eventAt(files, 5)['id'] = 'ev:00000001'))).toEqual([
			'duplicate', 'events.json', 'events[5].id', '"ev:00000001" is already the id of events[0]'
		]);
		expect((await trouble(({ entities }) => entities.places.push(...entities.places)))[2]).toBe('places[1].id');
	});
});

describe('loading an article', () => {
	it('gives its text', async () => {
		const fetchText = serve(textsOf());
		const article = await loadArticle(fetchText, await loadCorpus(fetchText), 'art-002');
		expect(article.text).toMatch(/^Visite à Singapour/);
	});
	it('refuses an id that is not in the corpus', async () => {
		const fetchText = serve(textsOf());
		await expect(loadArticle(fetchText, await loadCorpus(fetchText), '../x')).rejects.toThrow(RangeError);
	});
	it('refuses the file of another article', async () => {
		const texts = textsOf();
		const fetchText = serve({ ...texts, 'articles/art-003.json': texts['articles/art-002.json'] ?? '' });
		expect(await troubleOf(loadArticle(fetchText, await loadCorpus(fetchText), 'art-003'))).toEqual([
			'mismatch', 'articles/art-003.json', 'id', '"art-002" is not the article of this file (art-003)'
		]);
	});
	it('refuses a map that runs past the text', async () => {
		const article = { ...tinyArticle(), text: 'short' };
		const fetchText = serve({ ...textsOf(), 'articles/art-002.json': JSON.stringify(article) });
		const [code, , path, problem] = await troubleOf(loadArticle(fetchText, await loadCorpus(fetchText), 'art-002'));
		expect([code, path]).toEqual(['bad-range', 'map[0]']);
		expect(problem).toMatch(/^\d+ is past the text \(5\)$/);
	});
});

describe('loading a document as received', () => {
	it('gives it unchanged', async () => {
		const fetchText = serve(textsOf());
		expect(await loadRaw(fetchText, await loadCorpus(fetchText), 'art-002')).toBe(TINY_RAW);
	});
	it('refuses a document that ends before the evidence', async () => {
		const fetchText = serve({ ...textsOf(), 'raw/002.txt': 'date 2023-02' });
		const result = await troubleOf(loadRaw(fetchText, await loadCorpus(fetchText), 'art-002'));
		expect(result.slice(0, 3)).toEqual(['bad-range', 'events.json', 'ev:00000001.evidence[0].utf16']);
		expect(result[3]).toMatch(/^\d+ is past the text \(12\)$/);
	});
	it('refuses the server’s fallback page', async () => {
		const fetchText = serve({ ...textsOf(), 'raw/002.txt': '<!DOCTYPE html>' });
		expect((await troubleOf(loadRaw(fetchText, await loadCorpus(fetchText), 'art-002')))[0]).toBe('web-page');
	});
});

describe('reading over the network', () => {
	const respond = (body: string, init?: ResponseInit): typeof fetch => (url) =>
		Promise.resolve(url === '/corpus/raw/002.txt' ? new Response(body, init) : new Response('', { status: 500 }));
	it('asks under the base and keeps the byte order mark', async () => {
		expect(await fetchTextFrom('/corpus/', respond('\uFEFFa'))('raw/002.txt')).toBe('\uFEFFa');
	});
	it('rejects with the status', async () => {
		const fetchText = fetchTextFrom('/corpus/', respond('', { status: 404, statusText: 'Not Found' }));
		await expect(fetchText('raw/002.txt')).rejects.toThrow('404 Not Found');
	});
});
