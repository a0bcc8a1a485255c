import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkExport } from '#lib/charts/check.ts';
import { countParts, FIGURE_SIZES, figureDrawing, figureFile } from '#lib/charts/figure.ts';
import { parseOutlines } from '#lib/export/outlines.ts';
import { smallestLetter } from '#lib/charts/slide.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { checkEvents, checkScene, type Finding } from '#lib/export/check.ts';
import { formatOf } from '#lib/export/formats/registry.ts';
import type { Mark, Scene } from '#lib/scene/marks.ts';
import { loadBuilt } from '../../fixtures/built-corpus.ts';
import { requestOf } from '../../fixtures/export.ts';

let corpus: Corpus;
beforeAll(async () => {
	corpus = await loadBuilt();
});

const scene = (...marks: Mark[]): Scene => ({ width: 200, height: 100, title: 'T', desc: 'D', lang: 'en', name: 'n', marks });
const text = (words: string, x: number, y: number, size = 20): Mark => ({ type: 'text', x, y, text: words, size, fill: 'ink' });
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);

describe('the check of a figure', () => {
	it('finds nothing in a figure that is fine', () => {
		expect(checkScene(scene(text('Hà Nội', 10, 30)), true)).toEqual([]);
	});

	it('names letters that the font lacks, each once, and the lines they stand in', () => {
		expect(checkScene(scene(text('안녕 안', 10, 30), text('fine', 10, 60)), false)).toEqual([{ code: 'glyph', isTrouble: true, n: 1, where: ['안녕 안'], found: '안 녕' }]);
	});

	it('measures letters on a slide as they are drawn, groups and all', () => {
		const group: Mark = { type: 'group', key: 'g', scale: 0.5, marks: [text('small', 10, 30, 30)] };
		expect(checkScene(scene(group), true)).toEqual([{ code: 'small', isTrouble: true, n: 1, where: ['small'], found: '11.3' }]);
		expect(checkScene(scene(group), false)).toEqual([]);
	});

	it.each([
		['right', text('too long for this', 100, 30)],
		['left', { ...text('too long for this', 60, 30), anchor: 'end' } as Mark],
		['top', text('high', 10, 5)],
		['bottom', text('deep', 10, 99)]
	])('finds words that run over the %s edge', (_, mark) => {
		expect(codes(checkScene(scene(mark), false))).toEqual(['overflow']);
	});

	it('counts labels that were shortened without calling it trouble', () => {
		expect(checkScene(scene(text('Cut…', 10, 30)), false)).toMatchObject([{ code: 'shortened', isTrouble: false, n: 1 }]);
	});

	it('names events that no sentence proves, and those that a calendar can put on no day', () => {
		const [first, ...others] = corpus.events;
		if (first === undefined) throw new Error('no event');
		const events = [{ ...first, evidence: [] as unknown as typeof first.evidence }, ...others];
		expect(checkEvents(events, ({ id }) => id, true)).toEqual([
			{ code: 'evidence', isTrouble: true, n: 1, where: [first.id], found: '' },
			{ code: 'undated', isTrouble: false, n: 6, where: expect.anything() as string[], found: '' }
		]);
	});
});

describe('the check of the built-in corpus', () => {
	const check = (format: string, patch: Parameters<typeof requestOf>[2], query = '') => {
		const found = formatOf(format);
		if (found === undefined) throw new Error(format);
		return checkExport(found, requestOf(corpus, query, patch));
	};

	it.each(['', 'level=organisations', 'level=people'])('passes the network on a slide: "%s"', async (query) => {
		const findings = await check('svg', { chart: 'network', size: FIGURE_SIZES.slide }, query);
		expect(codes(findings).filter((code) => code !== 'shortened')).toEqual([]);
		expect(smallestLetter(figureDrawing(requestOf(corpus, query, { chart: 'network', size: FIGURE_SIZES.slide })).marks)).toBeGreaterThanOrEqual(15.995);
	});

	it.each(['', 'partner=KR', 'partner=SG&outside=dim'])('passes every part of the timeline on a slide: "%s"', async (query) => {
		const size = FIGURE_SIZES.slide;
		const parts = countParts(requestOf(corpus, query, { size }));
		const ids = new Set<string>();
		for (let page = 1; page <= parts; page++) {
			expect(codes(await check('svg', { size, page }, query)).filter((code) => code !== 'shortened')).toEqual([]);
			for (const [, id = ''] of figureFile(requestOf(corpus, query, { size, page })).matchAll(/data-event-id="([^"]*)"/g)) ids.add(id);
		}
		const whole = figureFile(requestOf(corpus, query, { size: { width: 1280, height: 720 } }));
		expect(ids).toEqual(new Set([...whole.matchAll(/data-event-id="([^"]*)"/g)].map(([, id]) => id)));
	});

	it.each([
		['', 'slide'],
		['rows=all&domestic=1', 'slide'],
		['rows=fields', 'slide'],
		['', 'half'],
		['rows=all&lang=fr', 'half']
	] as const)('passes every part of the matrix "%s" on a %s, which have all of its rows and one line of totals', async (query, name) => {
		const size = FIGURE_SIZES[name];
		const request = requestOf(corpus, query, { chart: 'matrix', size });
		const rows: string[] = [];
		for (let page = 1; page <= countParts(request); page++) {
			expect(codes(await check('svg', { chart: 'matrix', size, page }, query)).filter((code) => code !== 'shortened')).toEqual([]);
			rows.push(...[...figureFile({ ...request, page }).matchAll(/data-key="row:([^"]*)"/g)].map(([, key = '']) => key));
		}
		const whole = [...figureFile({ ...request, size: { width: 1280, height: 720 } }).matchAll(/data-key="row:([^"]*)"/g)].map(([, key = '']) => key);
		expect(rows).toEqual(whole);
	}, 20_000);

	it('finds a title in letters the font lacks', async () => {
		expect((await check('svg', { title: '베트남' })).find(({ code }) => code === 'glyph')).toMatchObject({ found: '베 트 남', where: ['베트남'] });
	});

	it('tells a calendar what it can put on no day', async () => {
		expect(await check('ics', {})).toMatchObject([{ code: 'undated', n: 4 }]);
		expect(await check('csv', {})).toEqual([]);
	});
});

describe('words over and under a figure', () => {
	it('are those given, escaped, in lines', () => {
		const svg = figureFile(requestOf(corpus, '', { title: ' Ties & <promises> ', caption: 'First.\nSecond.' }));
		expect(svg).toContain('>Ties &amp; &lt;promises&gt;</text>');
		expect(svg).toContain('>First.</text>');
		expect(svg).toContain('>Second.</text>');
	});

	it('are the chart’s own where none are given', () => {
		expect(figureFile(requestOf(corpus, '', { title: '  ', caption: '' }))).toBe(figureFile(requestOf(corpus, '')));
	});
});

describe('ids of figures on one page (R13)', () => {
	it('differ, whatever makes one figure another: chart, size, part, words, lettering, list', () => {
		const outlines = parseOutlines(readFileSync('static/fonts/outlines.json', 'utf8'));
		const slide = { size: FIGURE_SIZES.slide };
		const figures = [
			figureFile(requestOf(corpus, '')),
			figureFile(requestOf(corpus, 'partner=KR')),
			figureFile(requestOf(corpus, '', { chart: 'network' })),
			figureFile(requestOf(corpus, '', slide)),
			figureFile(requestOf(corpus, '', { ...slide, page: 2 })),
			figureFile(requestOf(corpus, '', { title: 'Another' })),
			figureFile(requestOf(corpus, '', { caption: 'Said of it' })),
			figureFile(requestOf(corpus, '', { hasAnnex: true })),
			figureFile({ ...requestOf(corpus, ''), outlines })
		];
		const ids = figures.flatMap((svg) => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id));
		expect(ids.length).toBeGreaterThanOrEqual(2 * figures.length);
		expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
	});
});
