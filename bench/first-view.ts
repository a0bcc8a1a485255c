// How fast the first view is there, and what it costs. Run by `npm run bench:first-view`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium, type Browser } from 'playwright-core';
import { findChromium, launchOptions } from '../scripts/chromium.mjs';
import { buildIfNeeded, root } from '../scripts/prepare.mjs';
import { serve } from '../scripts/serve.mjs';
import { FIRST_VIEW_LIMIT, WATCHED_MS, weighRequests } from '../scripts/weigh.mjs';

const runs = 5;

/** What notes.js notes in the page; times in ms since navigation began, -1 where it never came. */
interface Notes {
	/** First frame painted with a mark of the timeline on screen. */
	mark: number;
	firstPaint: number;
	largestPaint: number;
	/** Cumulative layout shift. */
	shift: number;
}

interface Run extends Notes {
	/** Addresses in order of request. */
	requests: readonly string[];
}

async function measure(browser: Browser, address: string): Promise<Run> {
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	await page.addInitScript({ path: `${root}bench/notes.js` });
	await page.goto(address);
	await page.waitForTimeout(WATCHED_MS);
	const notes = await page.evaluate((): Notes => Reflect.get(window, 'notes') as Notes);
	return { ...notes, requests };
}

const median = (values: readonly number[]) =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? -1;
/** The greatest, or -1 where one never came. */
const worst = (values: readonly number[]) => (values.includes(-1) ? -1 : Math.max(...values));

buildIfNeeded();
const { server, address } = await serve({ host: '127.0.0.1', port: 0 });
const found = await findChromium();
const taken: Run[] = [];
for (let run = 0; run < runs; run += 1) {
	const browser = await chromium.launch(launchOptions(found));
	taken.push(await measure(browser, address));
	await browser.close();
}
server.close();
server.closeAllConnections();

const requests = taken[0]?.requests ?? [];
const local = requests.filter((url) => url.startsWith('http'));
const count = (key: keyof Notes) => taken.map((run) => Math.round(run[key] * 1000) / 1000);
const result = {
	machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
	programs: `Node ${process.versions.node}, ${found.version}`,
	runs,
	markMs: { median: median(count('mark')), worst: worst(count('mark')), limit: 1000 },
	firstPaintMs: { median: median(count('firstPaint')), worst: worst(count('firstPaint')) },
	largestPaintMs: { median: median(count('largestPaint')), worst: worst(count('largestPaint')) },
	layoutShift: { worst: worst(count('shift')), limit: 0 },
	javascriptBytes: { gzip: weighRequests(local, /\.m?js$/), limit: FIRST_VIEW_LIMIT },
	otherBytes: { css: weighRequests(local, /\.css$/), json: weighRequests(local, /\.json$/), fonts: weighRequests(local, /\.woff2$/) },
	requests: local.length,
	hosts: [...new Set(local.map((url) => new URL(url).host.replace(/:\d+$/, '')))],
	raw: taken.map(({ requests: _, ...notes }) => notes)
};

console.table({
	'first mark painted, ms': result.markMs,
	'first contentful paint, ms': result.firstPaintMs,
	'largest contentful paint, ms': result.largestPaintMs,
	'layout shift in 3 s': result.layoutShift,
	'JavaScript, bytes gzip': result.javascriptBytes
});
console.log(`${result.requests} requests to ${result.hosts.join(', ')}`);
mkdirSync(`${root}bench/results`, { recursive: true });
if (result.markMs.worst < 0) process.exitCode = 1;
writeFileSync(`${root}bench/results/first-view.json`, `${JSON.stringify(result, null, '\t')}\n`);
