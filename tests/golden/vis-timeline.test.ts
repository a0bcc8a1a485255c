import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { edtfExtent } from '#lib/corpus/span.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { findChromium, launchOptions } from '../../scripts/chromium.mjs';
import { ensureVisTimeline } from '../../scripts/vis-timeline.mjs';
import { loadBuilt } from '../fixtures/built-corpus.ts';
import { requestOf, textOf, textWith } from '../fixtures/export.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

const { path: script, reason } = ensureVisTimeline();
if (script === '') console.warn(`\n!! vis-timeline could not be had (${reason}): that it reads its JSON is NOT tested here.\n`);

/** What vis-timeline made of a file: its items as it keeps them, and as it draws them. */
interface Read {
	readonly items: readonly { readonly event: string; readonly type: string; readonly start: number; readonly end: number | null }[];
	readonly groups: readonly string[];
	readonly drawn: readonly string[];
	readonly elements: number;
}

let corpus: Corpus;
let browser: Browser;
let page: Page;
beforeAll(async () => {
	corpus = await loadBuilt();
	browser = await chromium.launch(launchOptions(await findChromium()));
	page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
});
afterAll(() => browser.close());

/** Draws a file with vis-timeline as its documentation says. */
async function readByVis(json: string): Promise<Read> {
	await page.setContent('<div id="chart"></div>');
	await page.addScriptTag({ content: readFileSync(script, 'utf8') });
	return page.evaluate(async (text) => {
		/* eslint-disable @typescript-eslint/no-explicit-any -- vis is what the script of another program defines */
		const { vis } = window as any;
		const file = JSON.parse(text);
		const items = new vis.DataSet(file.items);
		const timeline = new vis.Timeline(document.getElementById('chart'), items, new vis.DataSet(file.groups), { stack: true });
		await new Promise((settle) => timeline.once('changed', settle));
		timeline.fit({ animation: false });
		// It draws in steps of its own: until one of them draws no more than the one before.
		for (let [before, now] = [-1, 0]; now !== before; ) {
			await new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle)));
			timeline.redraw();
			[before, now] = [now, document.querySelectorAll('.vis-item').length];
		}
		const drawn = [...document.querySelectorAll('.vis-item .vis-item-content')];
		const kept = Object.values(timeline.itemSet.items) as any[];
		return {
			items: kept.map(({ data }) => ({ event: data.event, type: data.type, start: +data.start, end: data.end === undefined ? null : +data.end })),
			groups: [...document.querySelectorAll('.vis-label .vis-inner')].map((label) => label.textContent ?? ''),
			drawn: drawn.map((one) => one.textContent ?? ''),
			elements: drawn.reduce((sum, one) => sum + one.querySelectorAll('*').length, 0)
		};
	}, json);
}

describe('JSON for vis-timeline, read by vis-timeline', () => {
	it.skipIf(script === '')('draws every dated event in the group of each of its partners', async () => {
		const read = await readByVis(await textOf('vis-timeline', requestOf(corpus, 'domestic=1')));
		const dated = corpus.events.filter(({ date }) => edtfExtent(date.edtf) !== null);
		expect(new Set(read.items.map(({ event }) => event))).toEqual(new Set(dated.map(({ id }) => id)));
		const sides = new Set(corpus.partners.map(({ id }) => id));
		const lanes = dated.reduce((sum, { partners }) => sum + Math.max(1, [...partners.countries, ...partners.orgs].filter((id) => sides.has(id)).length), 0);
		expect(read.items).toHaveLength(lanes);
		expect(read.drawn.length).toBeGreaterThanOrEqual(lanes);
		expect(read.groups).toEqual(expect.arrayContaining(['Singapore', 'South Korea']));
		for (const { id, title } of dated) expect(read.drawn, id).toContain(title.en);
	});

	it.skipIf(script === '')('has each on its first possible day, at midnight where the reader is', async () => {
		const read = await readByVis(await textOf('vis-timeline', requestOf(corpus, '')));
		const { timezone } = await page.evaluate(() => ({ timezone: new Date(2023, 0, 1).getTimezoneOffset() }));
		for (const { event, start, end, type } of read.items) {
			const extent = edtfExtent(corpus.events.find(({ id }) => id === event)?.date.edtf ?? null);
			expect(Math.round((start - timezone * 60_000) / 86_400_000), event).toBe(extent?.start);
			if (type === 'range') expect(end ?? 0).toBeGreaterThan(start);
		}
	});

	it.skipIf(script === '')('shows the words of an article as words', async () => {
		const words = '<b onclick="x">Tô & Lâm</b>';
		const read = await readByVis(await textWith('vis-timeline', requestOf(corpus, 'partner=KR'), (event) => ({ ...event, title: { en: words } })));
		expect(read.drawn).toContain(words);
		expect(read.elements).toBe(0);
	});
});
