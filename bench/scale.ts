/**
 * npm run bench:scale -- [--events=1000000]
 * The whole dashboard over a synthetic corpus: load, memory, elements, and the main thread's work for a filter, a brush and a
 * zoom that update counts, timeline and network.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { root, runCommand } from '../scripts/prepare.mjs';
import { listRenderers, readMainThreads, workBetween } from './peers/browser.ts';
import { now, openSite, readFrames, watchFrames } from './site.ts';

/** Most main-thread work of one change, ms. */
const LIMIT_MS = 50;
const RUNS = 5;

/** Finds what is acted on, and gives the act. */
type Find = (page: Page) => Promise<() => Promise<unknown>>;

/** Moves the pointer to the middle of an element; the act is a click there. */
async function aimAt(target: Locator): Promise<() => Promise<unknown>> {
	await target.scrollIntoViewIfNeeded();
	const box = await target.boundingBox();
	if (box === null) throw new Error(`${String(target)} is not on screen`);
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	const { mouse } = target.page();
	await mouse.move(x, y);
	return () => mouse.click(x, y);
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? -1;

await runCommand(async () => {
	const { values } = parseArgs({ options: { events: { type: 'string', default: '1000000' } } });
	const events = Number(values.events);
	const before = loadavg()[0] ?? 0;
	const site = await openSite(events, false);
	const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	await watchFrames(page);
	await page.goto(site.address);
	await page.waitForSelector('[data-chart=timeline] a', { timeout: 60_000 });
	const loaded = await now(page);
	await page.waitForTimeout(3000);
	const afterLoad = await readFrames(page, loaded + 500);
	const session = await context.newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
	const elements = await page.evaluate(() => document.getElementsByTagName('*').length);
	const processes = await listRenderers({ browser: site.browser, version: site.version, end: () => Promise.resolve() });

	/** Main-thread work and longest task of one change, until nothing has changed for a while. What is acted on is looked for
	 *  beforehand: that work is not the page's. */
	async function change(find: Find): Promise<{ cpu: number | null; longestTask: number }> {
		const act = await find(page);
		const idle = readMainThreads(processes);
		await page.waitForTimeout(700);
		const rest = workBetween(idle, readMainThreads(processes)) ?? 0;
		const from = await now(page);
		const start = readMainThreads(processes);
		await act();
		await page.waitForTimeout(700);
		const cpu = workBetween(start, readMainThreads(processes));
		return { cpu: cpu === null ? null : Math.max(0, cpu - rest), longestTask: (await readFrames(page, from)).longestTask };
	}

	const changes: Readonly<Record<string, (run: number) => Find>> = {
		'filter by partner': (run) => (on) => aimAt(on.locator('.filters input[type=checkbox]').nth(run)),
		'filter by status': (run) => (on) => aimAt(on.locator('.filters details').nth(1).locator('input[type=checkbox]').nth(run % 4)),
		brush: (run) => async (on) => {
			const strip = await on.locator('.overview .strip').boundingBox();
			if (strip === null) throw new Error('the dashboard has no overview');
			await on.mouse.move(strip.x + strip.width * (0.2 + run * 0.05), strip.y + 10);
			return async () => {
				await on.mouse.down();
				await on.mouse.move(strip.x + strip.width * (0.6 + run * 0.05), strip.y + 10, { steps: 3 });
				await on.mouse.up();
			};
		},
		'zoom in': () => (on) => aimAt(on.locator('[data-chart=timeline]').locator('xpath=ancestor::section[1]').getByRole('button', { name: 'Zoom in' }))
	};
	const results: Record<string, { cpu: (number | null)[]; longestTask: number[] }> = {};
	for (const [name, act] of Object.entries(changes)) {
		results[name] = { cpu: [], longestTask: [] };
		// each kind of change begins with the whole corpus
		if ((await page.locator('.filters .clear').count()) > 0) await change((on) => aimAt(on.locator('.filters .clear')));
		for (let run = 0; run < RUNS; run++) {
			const { cpu, longestTask } = await change(act(run));
			results[name].cpu.push(cpu);
			results[name].longestTask.push(longestTask);
		}
	}
	await site.end();
	const table = Object.fromEntries(
		Object.entries(results).map(([name, { cpu, longestTask }]) => {
			const work = median(cpu.filter((value) => value !== null));
			return [name, { 'main thread, ms': Math.round(work * 10) / 10, 'longest task, ms': Math.max(...longestTask), limit: LIMIT_MS, verdict: work <= LIMIT_MS ? 'met' : 'missed' }];
		})
	);
	console.log(`${events} events: painted ${loaded.toFixed(0)} ms after navigation, heap ${(usage.usedSize / 2 ** 20).toFixed(1)} MB and ${((usage.backingStorageSize ?? 0) / 2 ** 20).toFixed(1)} MB of columns, ${elements} elements, longest task after load ${afterLoad.longestTask.toFixed(0)} ms`);
	console.table(table);
	const result = {
		day: new Date().toISOString().slice(0, 10),
		machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
		programs: `Node ${process.versions.node}, ${site.version}`,
		load: [before, loadavg()[0] ?? 0],
		events, loadedMs: loaded, heapMB: usage.usedSize / 2 ** 20, buffersMB: (usage.backingStorageSize ?? 0) / 2 ** 20, elements, afterLoad, results
	};
	mkdirSync(`${root}bench/results`, { recursive: true });
	writeFileSync(`${root}bench/results/scale.json`, `${JSON.stringify(result, null, '\t')}\n`);
});
