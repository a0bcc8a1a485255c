import { readFileSync } from 'node:fs';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { findChromium, launchOptions } from '../../scripts/chromium.mjs';

/** A step took longer than it may. */
export class GaveUp extends Error {}

/** Frames as fast as they come, without a graphics card, and `gc()`. */
const ARGUMENTS = ['--disable-frame-rate-limit', '--disable-gpu-vsync', '--disable-gpu', '--no-sandbox', '--js-flags=--expose-gc'];

/** A browser that can always be ended, even where a page hangs. */
export interface Bench {
	readonly browser: Browser;
	readonly version: string;
	readonly end: () => Promise<void>;
}

/** Starts a Chromium of its own. */
export async function startBrowser(): Promise<Bench> {
	const found = await findChromium();
	const options = launchOptions(found);
	const server = await chromium.launchServer({ ...options, args: [...options.args, ...ARGUMENTS], headless: true });
	const browser = await chromium.connect(server.wsEndpoint());
	const end = async (): Promise<void> => {
		await Promise.race([server.kill(), new Promise((resolve) => setTimeout(resolve, 5000))]);
	};
	return { browser, version: found.version, end };
}

/** A page with a subject in it, in a fresh context. */
export interface Stage {
	readonly page: Page;
	readonly session: CDPSession;
	/** Errors of the page, and hosts it asked besides its own: those requests are refused. */
	readonly troubles: string[];
	readonly close: () => Promise<void>;
}

/** Opens a page and waits for its subject, the name of what it puts on the window. */
export async function openStage({ browser }: Bench, address: string, subject: 'subject' | 'network' = 'subject'): Promise<Stage> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: 1 });
	const page = await context.newPage();
	const troubles: string[] = [];
	page.on('pageerror', (error) => troubles.push(String(error).slice(0, 200)));
	const { origin } = new URL(address);
	await page.route((url) => url.origin !== origin && url.protocol.startsWith('http'), (route) => {
		troubles.push(`asked ${new URL(route.request().url()).host}`);
		return route.abort();
	});
	await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
	await page.waitForFunction((name) => Reflect.get(window, name) !== undefined, subject, { timeout: 15_000 });
	const session = await context.newCDPSession(page);
	await session.send('Performance.enable');
	return { page, session, troubles, close: () => context.close() };
}

/** Waits for an answer of the page; throws GaveUp after a while. */
export async function within<T>(ms: number, what: string, answer: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new GaveUp(`${what} took more than ${ms / 1000} s`)), ms);
	});
	return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** MB of objects, and of the bytes behind typed arrays, after a collection. */
export async function measureHeap({ session }: Stage): Promise<{ heapMB: number; buffersMB: number }> {
	// what typed arrays stood on is only let go of after the collection that finds them gone
	for (let pass = 0; pass < 3; pass++) await session.send('HeapProfiler.collectGarbage');
	const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
	return { heapMB: usage.usedSize / 2 ** 20, buffersMB: (usage.backingStorageSize ?? 0) / 2 ** 20 };
}

/** Main threads of the renderers, by process, ms on a processor so far; null where the system does not say (only
 *  Linux does). Other than the clock it hardly depends on what else the machine is doing. */
export type MainThreads = ReadonlyMap<number, number> | null;

/** Process ids of the renderers. */
export async function listRenderers({ browser }: Bench): Promise<number[]> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Reads the main threads of some processes. */
export function readMainThreads(processes: readonly number[]): MainThreads {
	try {
		return new Map(processes.map((id) => [id, Number(readFileSync(`/proc/${id}/task/${id}/schedstat`, 'utf8').split(' ')[0]) / 1e6]));
	} catch {
		return null;
	}
}

/** ms on a processor between two readings of the thread that worked most: a browser has idle renderers too. */
export function workBetween(before: MainThreads, after: MainThreads): number | null {
	if (before === null || after === null) return null;
	return Math.max(0, ...[...after].map(([id, ms]) => ms - (before.get(id) ?? 0)));
}
