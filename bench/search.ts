// How fast a text is found in 10,000 articles, and whether the page stays at hand. Run by `npm run bench:search`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { root, runCommand } from '../scripts/prepare.mjs';
import { listRenderers, readMainThreads, workBetween } from './peers/browser.ts';
import { now, openSite, readFrames, watchFrames } from './site.ts';

/** Events whose reports are some 10,000 articles. */
const EVENTS = 33_000;
const QUERIES = ['japan', 'visit', 'minister cyber', '"signed"', 'extrad'];
/** Pause after the last letter before the dashboard searches (SearchField.svelte). */
const TYPING_MS = 180;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? -1;

await runCommand(async () => {
	const before = loadavg()[0] ?? 0;
	const site = await openSite(EVENTS, true);
	const page = await site.browser.newPage({ viewport: { width: 1280, height: 800 } });
	await watchFrames(page);
	let files = 0;
	page.on('requestfinished', (request) => {
		if (request.url().includes('/search/')) files++;
	});
	await page.goto(site.address);
	await page.waitForSelector('[data-chart=timeline] a');
	await page.waitForTimeout(1500);
	const processes = await listRenderers({ browser: site.browser, version: site.version, end: () => Promise.resolve() });
	const began = await now(page);
	const beforeLoading = readMainThreads(processes);
	await page.focus('input[type=search]');
	// the index is there once no further file of it is asked for
	for (let known = -1; known !== files || files === 0; ) {
		known = files;
		await page.waitForTimeout(400);
	}
	const loading = { files, cpu: workBetween(beforeLoading, readMainThreads(processes)), ms: (await now(page)) - began - 400, ...(await readFrames(page, began)) };
	const answers = [];
	for (const q of QUERIES) {
		const idle = readMainThreads(processes);
		await page.waitForTimeout(TYPING_MS + 400);
		const rest = workBetween(idle, readMainThreads(processes)) ?? 0;
		const from = await now(page);
		const start = readMainThreads(processes);
		const ms = await page.evaluate(
			([text, pause]) =>
				new Promise<number>((resolve) => {
					const input = document.querySelector<HTMLInputElement>('input[type=search]')!;
					const start = performance.now();
					const shown = new MutationObserver(() => {
						shown.disconnect();
						// the first task after the frame is drawn: a timer would wait for others that were set before
						const { port1, port2 } = new MessageChannel();
						port1.onmessage = () => resolve(performance.now() - start - pause);
						requestAnimationFrame(() => port2.postMessage(null));
					});
					shown.observe(document.querySelector('[data-count]')!, { attributes: true, childList: true, characterData: true, subtree: true });
					input.value = text;
					input.dispatchEvent(new InputEvent('input', { bubbles: true }));
				}),
			[q, TYPING_MS] as const
		);
		const found = Number(await page.getAttribute('[data-count]', 'data-count'));
		await page.waitForTimeout(400);
		const cpu = workBetween(start, readMainThreads(processes));
		answers.push({ q, ms, cpu: cpu === null ? null : Math.max(0, cpu - rest), found, ...(await readFrames(page, from)) });
	}
	await site.end();
	const result = {
		day: new Date().toISOString().slice(0, 10),
		machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
		programs: `Node ${process.versions.node}, ${site.version}`,
		load: [before, loadavg()[0] ?? 0],
		events: EVENTS,
		loading,
		answers
	};
	console.table(answers);
	const verdict = (value: number, limit: number): string => `${value.toFixed(1)} ms, at most ${limit}: ${value <= limit ? 'met' : 'missed'}`;
	console.log(`index: ${files} files in ${loading.ms.toFixed(0)} ms from the focus on the field, behind the page`);
	console.log(`longest task while it loads: ${verdict(loading.longestTask, 50)}; longest distance of two frames ${loading.worstGap.toFixed(1)} ms`);
	const work = answers.flatMap(({ cpu }) => cpu ?? []);
	if (work.length > 0) console.log(`main thread's work for an answer, all views with it, median: ${verdict(median(work), 50)}`);
	console.log(`first result on screen, after the pause of typing, median: ${verdict(median(answers.map(({ ms }) => ms)), 50)}`);
	mkdirSync(`${root}bench/results`, { recursive: true });
	writeFileSync(`${root}bench/results/search.json`, `${JSON.stringify(result, null, '\t')}\n`);
});
