import { CORPUS_CACHE, FALLBACK_PAGE, hasRoom, neededPaths, staleCaches, TEMPLATE, VERSION_CACHE, type Answerer, type Site } from './site.ts';

/** Files fetched at the same time. */
const LANES = 6;

/** What a service worker works with. */
export interface Host {
	readonly caches: CacheStorage;
	readonly fetch: typeof fetch;
	/** Room on the device, bytes. */
	readonly estimate: () => Promise<StorageEstimate>;
}

// Servers that compress say `Vary: Accept-Encoding`; what is kept is the contents, the same for every encoding.
const MATCH = { ignoreVary: true } as const;

/** Keeps all files of a version. Throws where one that is needed cannot be fetched: the browser then tries again at
 *  the next visit, and the version before goes on. */
export async function keepVersion(site: Site, { caches, fetch }: Host): Promise<void> {
	const cache = await caches.open(VERSION_CACHE + site.version);
	const hashed = new Set(site.build);
	const waiting = neededPaths(site);
	const work = async (): Promise<void> => {
		for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
			if ((await cache.match(path, MATCH)) !== undefined) continue;
			const response = await fetch(path, { cache: hashed.has(path) ? 'default' : 'no-cache' });
			if (!response.ok) throw new Error(`${path}: ${response.status}`);
			await cache.put(path, await plain(response));
		}
	};
	await Promise.all(Array.from({ length: LANES }, work));
	// The template of briefing packs is large and seldom wanted: without it the site works all the same.
	await fetch(site.base + TEMPLATE, { cache: 'no-cache' }).then(
		async (response) => (response.ok ? cache.put(site.base + TEMPLATE, await plain(response)) : undefined),
		() => undefined
	);
}

/** A response without the note that it was redirected: browsers take none such for a page. */
async function plain(response: Response): Promise<Response> {
	if (!response.redirected) return response;
	const { status, statusText, headers } = response;
	return new Response(await response.blob(), { status, statusText, headers });
}

/** Drops what no open page can need any more. */
export async function dropStale(site: Site, { caches }: Host): Promise<void> {
	await Promise.all(staleCaches(await caches.keys(), site.version).map((name) => caches.delete(name)));
}

/** Answers a request that is this site's. Throws what fetch throws where nothing is kept and there is no network. */
export async function answer(request: Request, who: Exclude<Answerer, 'network'>, site: Site, host: Host): Promise<Response> {
	const { caches, fetch } = host;
	if (who === 'corpus') return answerCorpus(request, host);
	const { pathname } = new URL(request.url);
	if (who === 'own') return (await keptOf(pathname, site, caches)) ?? fetch(request);
	return fetch(request).catch(async (error: unknown) => {
		const fallback = await keptOf(site.base + FALLBACK_PAGE, site, caches);
		if (fallback === undefined) throw error;
		return fallback;
	});
}

/** A file of this version, or one that an older page still asks for. */
async function keptOf(path: string, { version }: Site, caches: CacheStorage): Promise<Response | undefined> {
	const cache = await caches.open(VERSION_CACHE + version);
	return (await cache.match(path, MATCH)) ?? caches.match(path, MATCH);
}

async function answerCorpus(request: Request, { caches, fetch, estimate }: Host): Promise<Response> {
	const cache = await caches.open(CORPUS_CACHE);
	const response = await fetch(request).catch(() => null);
	if (response === null) {
		const kept = await cache.match(request.url, MATCH);
		if (kept === undefined) throw new TypeError(`${request.url} was not visited while there was a network`);
		return kept;
	}
	if (response.ok && hasRoom(await estimate().catch(() => ({})))) {
		const copy = response.clone();
		await keepVisited(cache, request.url, copy).catch(() => undefined);
	}
	return response;
}

/** Keeps a file of a corpus. With a manifest that is another one than before, whatever of that corpus was kept goes:
 *  files of two builds do not fit together. */
async function keepVisited(cache: Cache, url: string, response: Response): Promise<void> {
	const text = url.endsWith('.json') ? await response.clone().text() : '';
	if (isManifest(text)) {
		const before = await (await cache.match(url, MATCH))?.text();
		const folder = url.slice(0, url.lastIndexOf('/') + 1);
		if (before !== undefined && before !== text)
			for (const { url: kept } of await cache.keys()) if (kept.startsWith(folder)) await cache.delete(kept, MATCH);
	}
	await cache.put(url, response);
}

function isManifest(text: string): boolean {
	if (!/"files"\s*:/.test(text.slice(0, 100_000))) return false;
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null && 'files' in value && Array.isArray(value.files);
	} catch {
		return false;
	}
}
