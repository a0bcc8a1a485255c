// Keeps the site on the device, so that it works without a network. A new version waits until no page of the old
// one is open, or until a reader asks for it; it never swaps in by itself.
import { base, build, files, prerendered, version } from '$service-worker';
import { answer, dropStale, keepVersion, type Host } from '#lib/offline/keep.ts';
import { answererOf, neededPaths, TEMPLATE, type Site } from '#lib/offline/site.ts';
import { TAKE_OVER } from '#lib/offline/update.ts';

/** What of a service worker's own world is used here; TypeScript knows it only where it does not know pages. */
interface Lasting extends Event {
	waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
	readonly request: Request;
	respondWith(response: Promise<Response>): void;
}
interface Worker {
	readonly location: Location;
	readonly clients: { claim(): Promise<void> };
	skipWaiting(): Promise<void>;
	addEventListener(type: 'install' | 'activate', hear: (event: Lasting) => void): void;
	addEventListener(type: 'fetch', hear: (event: Fetching) => void): void;
	addEventListener(type: 'message', hear: (event: MessageEvent) => void): void;
}

const worker = globalThis as unknown as Worker;
const site: Site = { origin: worker.location.origin, base, version, build, files, pages: prerendered };
const own = new Set([...neededPaths(site), base + TEMPLATE]);
const host: Host = { caches, fetch: (...asked) => fetch(...asked), estimate: () => navigator.storage.estimate() };

worker.addEventListener('install', (event) => event.waitUntil(keepVersion(site, host)));

// The pages of a first visit take their scripts from here at once: the server may have a newer version by then.
worker.addEventListener('activate', (event) => event.waitUntil(dropStale(site, host).then(() => worker.clients.claim())));

worker.addEventListener('message', ({ data }) => {
	if (data === TAKE_OVER) void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
	const who = answererOf(event.request, site, own);
	if (who !== 'network') event.respondWith(answer(event.request, who, site, host));
});
