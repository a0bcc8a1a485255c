import { beforeEach, describe, expect, it } from 'vitest';
import { answer, dropStale, keepVersion, type Host } from '#lib/offline/keep.ts';
import type { Site } from '#lib/offline/site.ts';

const origin = 'https://site.test';
const site: Site = { origin, base: '', version: '2', build: ['/_app/immutable/a.js'], files: ['/f.woff2'], pages: ['/', '/about'] };

/** A server: texts by path; a path that is not there is a 404, and none of them while it is down. */
let server: Map<string, string>;
let isDown: boolean;
let asked: string[];
let stores: Map<string, Map<string, Response>>;
let host: Host;

const keyOf = (key: RequestInfo | URL): string => new URL(typeof key === 'string' ? key : key instanceof URL ? key.href : key.url, origin).href;

function fakeCache(store: Map<string, Response>): Cache {
	return {
		match: async (key: RequestInfo) => store.get(keyOf(key))?.clone(),
		put: async (key: RequestInfo, response: Response) => void store.set(keyOf(key), response),
		keys: async () => [...store.keys()].map((url) => ({ url })),
		delete: async (key: RequestInfo) => store.delete(keyOf(key))
	} as unknown as Cache;
}

beforeEach(() => {
	server = new Map(['/', '/about', '/404.html', '/_app/immutable/a.js', '/f.woff2', '/_app/version.json', '/entente.html'].map((path) => [path, `${path} of 2`]));
	isDown = false;
	asked = [];
	stores = new Map();
	const open = async (name: string): Promise<Cache> => {
		if (!stores.has(name)) stores.set(name, new Map());
		return fakeCache(stores.get(name)!);
	};
	host = {
		caches: {
			open,
			keys: async () => [...stores.keys()],
			delete: async (name: string) => stores.delete(name),
			match: async (key: RequestInfo) => [...stores.values()].map((store) => store.get(keyOf(key))).find((found) => found !== undefined)?.clone()
		} as unknown as CacheStorage,
		fetch: async (key) => {
			const { pathname } = new URL(keyOf(key as RequestInfo));
			asked.push(pathname);
			if (isDown) throw new TypeError('no network');
			const text = server.get(pathname);
			return new Response(text ?? 'none', { status: text === undefined ? 404 : 200 });
		},
		estimate: async () => ({ usage: 0, quota: 100 })
	};
});

const get = async (path: string, who: 'own' | 'other-page' | 'corpus'): Promise<string> =>
	(await answer(new Request(`${origin}${path}`), who, site, host)).text();

describe('a version', () => {
	it('is kept whole, and answers without the network', async () => {
		await keepVersion(site, host);
		isDown = true;
		asked = [];
		for (const path of ['/', '/about', '/_app/immutable/a.js', '/f.woff2']) expect(await get(`${path}?q=1`, 'own')).toBe(`${path} of 2`);
		expect(await get('/articles/of-another-corpus', 'other-page')).toBe('/404.html of 2');
		expect(asked).toEqual(['/articles/of-another-corpus']);
	});

	it('with a file missing is no version; without the template of packs it is one', async () => {
		server.delete('/entente.html');
		await keepVersion(site, host);
		server.delete('/f.woff2');
		stores.clear();
		await expect(keepVersion(site, host)).rejects.toThrow('/f.woff2: 404');
	});

	it('goes on after an interruption without fetching anything twice', async () => {
		const page = server.get('/about')!;
		server.delete('/about');
		await expect(keepVersion(site, host)).rejects.toThrow();
		server.set('/about', page);
		const kept = [...stores.values()][0]!.size;
		asked = [];
		await keepVersion(site, host);
		expect(kept + asked.length).toBe(7);
	});

	it('leaves the files of the one before to pages that are still open, until the next one comes', async () => {
		(await host.caches.open('entente-version-0')).put('/old.js', new Response('0'));
		(await host.caches.open('entente-version-1')).put('/old.js', new Response('1'));
		await keepVersion(site, host);
		await dropStale(site, host);
		isDown = true;
		expect(await get('/old.js', 'own')).toBe('1');
	});
});

describe('a corpus that was visited', () => {
	const manifest = (id: string): string => JSON.stringify({ id, files: [] });

	it('is read from the network while there is one, and as it was then without', async () => {
		server.set('/data/manifest.json', manifest('1')).set('/data/events.json', 'events of 1');
		await get('/data/manifest.json', 'corpus');
		await get('/data/events.json', 'corpus');
		server.set('/data/events.json', 'events of 1, corrected');
		expect(await get('/data/events.json', 'corpus')).toBe('events of 1, corrected');
		isDown = true;
		expect(await get('/data/events.json', 'corpus')).toBe('events of 1, corrected');
		await expect(get('/data/never.json', 'corpus')).rejects.toThrow('was not visited');
	});

	it('never mixes the files of two builds', async () => {
		server.set('/data/manifest.json', manifest('1')).set('/data/events.json', 'events of 1').set('/other/manifest.json', manifest('9'));
		for (const path of ['/data/manifest.json', '/data/events.json', '/other/manifest.json']) await get(path, 'corpus');
		server.set('/data/manifest.json', manifest('2'));
		await get('/data/manifest.json', 'corpus');
		isDown = true;
		expect(await get('/data/manifest.json', 'corpus')).toBe(manifest('2'));
		expect(await get('/other/manifest.json', 'corpus')).toBe(manifest('9'));
		await expect(get('/data/events.json', 'corpus')).rejects.toThrow('was not visited');
	});

	it('is not kept where the device is half full, nor is an answer that is an error', async () => {
		host = { ...host, estimate: async () => ({ usage: 60, quota: 100 }) };
		server.set('/data/manifest.json', manifest('1'));
		expect(await get('/data/manifest.json', 'corpus')).toBe(manifest('1'));
		expect((await answer(new Request(`${origin}/none.json`), 'corpus', site, host)).status).toBe(404);
		isDown = true;
		await expect(get('/data/manifest.json', 'corpus')).rejects.toThrow();
	});
});
