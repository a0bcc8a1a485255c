// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { edtfExtent } from '#lib/corpus/span.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { loadBuilt } from '../../fixtures/built-corpus.ts';
import { requestOf, textOf, textWith } from '../../fixtures/export.ts';

let corpus: Corpus;
beforeAll(async () => {
	corpus = await loadBuilt();
});
afterEach(() => vi.unstubAllGlobals());

/** Its modules ask for a page when they are loaded. */
async function readByTimelineJs(csv: string) {
	vi.stubGlobal('fetch', async () => new Response(csv));
	const { readCSVFromURL } = await import('@knight-lab/timelinejs/src/js/core/ConfigFactory.js');
	const { TimelineConfig } = await import('@knight-lab/timelinejs/src/js/core/TimelineConfig.js');
	const config = new TimelineConfig(await readCSVFromURL('https://sheet.example/events.csv'));
	config.validate();
	return config;
}

describe('CSV for TimelineJS, read by TimelineJS', () => {
	it('gives a slide for every dated event and tells the undated ones on the title slide', async () => {
		const config = await readByTimelineJs(await textOf('timelinejs', requestOf(corpus, 'domestic=1')));
		expect(config.getErrors('; ')).toEqual('');
		expect(config.events).toHaveLength(62);
		expect(config.title?.text.text).toContain('64 of 64 events');
		expect(config.title?.text.text.match(/<li>/g)).toHaveLength(2);
	});

	it('puts each on its first possible day and shows the date in our words', async () => {
		const config = await readByTimelineJs(await textOf('timelinejs', requestOf(corpus, '')));
		const around = config.events.find(({ display_date: shown }) => shown === 'around 16 November 2023');
		expect(around?.start_date.data).toMatchObject({ year: '2023', month: '11', day: '13' });
		expect(around?.end_date?.data).toMatchObject({ year: '2023', month: '11', day: '19' });
		expect(around?.text.text).toContain('<blockquote lang="fr">');
	});

	it('keeps words of an article text: no markup of theirs is read', async () => {
		const csv = await textWith('timelinejs', requestOf(corpus, ''), (event) => ({ ...event, title: { en: '<img src=x onerror=alert(1)>"&' } }));
		const config = await readByTimelineJs(csv);
		expect(config.events[0]?.text.headline).toContain('&lt;img src=x onerror=alert(1)&gt;');
		expect(csv).not.toContain('<img');
	});
});

interface VisFile {
	readonly groups: readonly { readonly id: string; readonly content: string }[];
	readonly items: readonly {
		readonly id: string; readonly event: string; readonly group: string; readonly content: string; readonly start: string;
		readonly end?: string; readonly type: string;
	}[];
	readonly undated: readonly { readonly id: string }[];
}

describe('JSON for vis-timeline', () => {
	it('keeps the rules of its DataSets: ids differ, groups exist, a range ends after its start', async () => {
		const file = JSON.parse(await textOf('vis-timeline', requestOf(corpus, 'domestic=1'))) as VisFile;
		const groups = new Set(file.groups.map(({ id }) => id));
		expect(new Set(file.items.map(({ id }) => id)).size).toBe(file.items.length);
		for (const item of file.items) {
			expect(groups).toContain(item.group);
			expect(item.start).toMatch(/^\d{4}-\d\d-\d\d$/);
			expect(['point', 'box', 'range']).toContain(item.type);
			if (item.type === 'range') expect(Date.parse(item.end ?? '')).toBeGreaterThan(Date.parse(item.start));
			const event = corpus.events.find(({ id }) => id === item.event);
			if (item.type === 'point') expect(event?.date.precision).toBe('day');
			const extent = edtfExtent(event?.date.edtf ?? null);
			expect(Date.parse(item.start) / 86_400_000).toBe(extent?.start);
		}
		expect(new Set([...file.items.map(({ event }) => event), ...file.undated.map(({ id }) => id)])).toEqual(new Set(corpus.events.map(({ id }) => id)));
	});

	it('escapes the words of an article, which vis-timeline reads as HTML', async () => {
		const file = JSON.parse(await textWith('vis-timeline', requestOf(corpus, ''), (event) => ({ ...event, title: { en: '<b onclick="x">' } }))) as VisFile;
		expect(file.items[0]?.content).toBe('&lt;b onclick=&quot;x&quot;&gt;');
	});
});
