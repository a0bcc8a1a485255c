import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ChartName } from '#lib/charts/charts.ts';
import { describeFilter } from '#lib/charts/filter-words.ts';
import { figureFile, FIGURE_SIZES, type FigureSize } from '#lib/charts/figure.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { parseOutlines } from '#lib/export/outlines.ts';
import { chartLegend } from '#lib/charts/legend.ts';
import { decodeView, knownOf } from '#lib/state/codec.ts';
import { createWords } from '#lib/words/every.ts';
import { ensureReaders } from '../../scripts/svg-readers.mjs';
import { loadBuilt, viewed } from '../fixtures/built-corpus.ts';
import { lintSvg, readWords } from './profile.ts';
import { Bench, linksOf, shareThatDiffers } from './readers.ts';
import { listElements, parseXml, readText } from './xml.ts';

// Other programs are started: on a busy machine a test of theirs takes longer than one of ours.
vi.setConfig({ testTimeout: 60_000 });

interface Sample {
	readonly name: string;
	readonly chart: ChartName;
	readonly query: string;
	readonly size?: FigureSize;
}

const SAMPLES: readonly Sample[] = [
	{ name: 'timeline', chart: 'timeline', query: '', size: FIGURE_SIZES.slide },
	{ name: 'timeline-fr', chart: 'timeline', query: 'lang=fr&domestic=1', size: FIGURE_SIZES.a4 },
	{ name: 'timeline-filters', chart: 'timeline', query: 'partner=KR~SG&status=proposed~under_negotiation&span=2018..2024&outside=dim' },
	{ name: 'network', chart: 'network', query: '', size: FIGURE_SIZES.slide },
	{ name: 'network-people-fr', chart: 'network', query: 'level=people&lang=fr' },
	{ name: 'network-search', chart: 'network', query: 'q=an+ninh+%26+%22c%C3%B4ng+an%22&partner=SG' }
];
const BASE = 'https://entente.example/';
const NAMES = SAMPLES.map(({ name }) => name);

const font = parseOutlines(readFileSync(new URL('../../static/fonts/outlines.json', import.meta.url), 'utf8'));
const golden = new URL('figures/', import.meta.url);
const { missing, reason } = ensureReaders();
if (missing.length > 0) {
	console.warn(
		`\n!! ${missing.join(', ')} could not be had (${reason}). The rules that need them are checked on the SVG alone:\n` +
			'!! what librsvg, poppler and libxml2 make of a figure is NOT tested here. See scripts/svg-readers.mjs.\n'
	);
}
const canDraw = !missing.includes('rsvg-convert');
const canRead = canDraw && !missing.includes('pdftotext') && !missing.includes('pdffonts');

let corpus: Corpus;
let bench: Bench;
beforeAll(async () => {
	corpus = await loadBuilt();
	bench = new Bench(font);
});
afterAll(() => bench.remove());

function sampleOf(name: string): Sample {
	const sample = SAMPLES.find((one) => one.name === name);
	if (sample === undefined) throw new Error(name);
	return sample;
}

const drawn = new Map<string, ReturnType<typeof drawAnew>>();

function draw(name: string) {
	const figure = drawn.get(name) ?? drawAnew(name);
	drawn.set(name, figure);
	return figure;
}

function drawAnew(name: string) {
	const { chart, query, size } = sampleOf(name);
	const { view, selection } = viewed(corpus, query);
	const words = createWords(view.lang ?? 'en');
	const request = { corpus, view, selection, words, chart, chartWidth: 756, base: BASE, generator: 'entente', ...(size === undefined ? {} : { size }) };
	return { view, selection, words, chart, svg: figureFile(request), outlined: figureFile({ ...request, outlines: font }) };
}

/** Breaches of the profile; the figure's own move and scale are two functions, which the lint of R15 takes for words. */
const lint = (svg: string) => lintSvg(svg.replace(/(transform="translate\(\S+ \S+\)) scale\(\d+(\.\d{1,2})?\)"/g, '$1"'));

/** Without spaces, because lines are broken, and with letters in one form. */
const solid = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** Title, filters, legend, source, date, "n of N" and permalink of a sample. */
function phrasesOf(name: string): string[] {
	const { view, selection, words, chart } = draw(name);
	const rows = chartLegend(chart, { corpus, view, words });
	const { title, id, generated } = corpus.manifest;
	return [
		words(`figure.${chart}`),
		describeFilter(corpus, view, words),
		...rows.flatMap(({ heading, entries }) => [heading, ...entries.map(({ text }) => text)]),
		title[words.lang] ?? '',
		id,
		generated,
		`${selection.rows.length} ${words.lang === 'fr' ? 'sur' : 'of'} ${selection.total}`,
		`${BASE}?`,
		...(view.filter.partner.length > 0 ? [`partner=${[...view.filter.partner].sort().join('~')}`] : []),
		`lang=${words.lang}`
	];
}

const childText = (svg: string, tag: string) => {
	const found = parseXml(svg).children.find((child) => typeof child !== 'string' && child.name === tag);
	return found === undefined || typeof found === 'string' ? '' : readText(found);
};

describe.each(NAMES)('%s, read by other programs', (name) => {
	it('tells title, filters, legend, source, date, count and permalink in its PDF (R10)', () => {
		const { svg } = draw(name);
		const text = solid(canRead ? bench.wordsOf(bench.toPdf(name, svg)) : readWords(svg).join(' '));
		expect(phrasesOf(name).filter((phrase) => !text.includes(solid(phrase)))).toEqual([]);
	});

	it('draws every letter from the font it names first, no other (R6, R7)', () => {
		const { svg } = draw(name);
		if (!canRead) expect(parseXml(svg).attributes['font-family']).toMatch(/^'Source Sans 3'/);
		else expect([...new Set(bench.fontsOf(bench.toPdf(name, svg)).map((one) => one.split('-')[0]))]).toEqual(['SourceSans3']);
	});

	it('takes its links along into the PDF (R14)', () => {
		const { svg, selection } = draw(name);
		const doors = listElements(parseXml(svg)).filter((one) => one.name === 'a');
		const addresses = doors.map((one) => one.attributes['xlink:href'] ?? '').sort();
		expect(addresses.filter((address) => address.startsWith(`${BASE}?`)).length).toBe(doors.length);
		expect(doors.length).toBeGreaterThan(0);
		const events = doors.filter((one) => 'data-event-id' in one.attributes).length;
		if (sampleOf(name).chart === 'timeline') expect(events).toBeGreaterThan(0);
		expect(selection.total).toBeGreaterThanOrEqual(selection.rows.length);
		// Cairo makes one link of two that lie side by side and lead to the same place: a label and its glyph.
		if (canDraw) expect([...new Set(linksOf(bench.toPdf(name, svg)))].sort()).toEqual([...new Set(addresses)]);
	});

	it('is well-formed XML that names and describes itself with the real numbers (R11, R16)', () => {
		const { svg, selection, words } = draw(name);
		expect(lint(svg)).toEqual([]);
		expect(childText(svg, 'title')).toContain(String(selection.rows.length));
		expect(childText(svg, 'desc')).toContain(String(selection.rows.length));
		expect(parseXml(svg).attributes['lang']).toBe(words.lang);
		if (missing.includes('xmllint')) return;
		const file = bench.write(`${name}.svg`, svg);
		expect(bench.run('xmllint', ['--noout', '--nonet', file])).toBe('');
		const path = "concat(/*/@role, '|', name(//*[@id=substring-before(/*/@aria-labelledby, ' ')]), '|', name(//*[@id=substring-after(/*/@aria-labelledby, ' ')]))";
		expect(bench.run('xmllint', ['--nonet', '--xpath', path, file]).trim()).toBe('img|title|desc');
	});

	it('opens the view it was made from again (R12)', () => {
		const { svg, outlined, view, words } = draw(name);
		for (const file of [svg, outlined]) {
			const metadata = JSON.parse(childText(file, 'metadata')) as Record<string, string>;
			const { view: again, dropped } = decodeView(metadata['view'] ?? '', knownOf(corpus));
			expect(again).toEqual({ ...view, lang: words.lang });
			expect(dropped).toEqual([]);
			expect(metadata['corpus']).toBe(corpus.manifest.id);
			expect(metadata['licence']).toBeTruthy();
		}
	});

	it('needs no font where its letters are outlines, and keeps its words in the desc (R6)', () => {
		const { svg, outlined } = draw(name);
		expect(lint(outlined)).toEqual([]);
		expect(listElements(parseXml(outlined)).filter((one) => /^t(ext|span)$/.test(one.name) || 'font-family' in one.attributes)).toEqual([]);
		const lines = childText(outlined, 'desc').split('\n');
		expect(lines[0]).toBe(childText(svg, 'desc'));
		expect(lines.slice(1)).toEqual(readWords(svg));
		if (canRead) expect(bench.fontsOf(bench.toPdf(`${name}-outlined`, outlined))).toEqual([]);
		if (canDraw) expect(linksOf(bench.toPdf(`${name}-outlined`, outlined))).toEqual(linksOf(bench.toPdf(name, svg)));
	});
});

describe('letters as outlines', () => {
	it.each(['timeline', 'network-people-fr'])('look like the text they stand for: %s', (name) => {
		const { svg, outlined } = draw(name);
		const bare = svg.replace(/<text.*?<\/text>/g, '');
		const paths = (markup: string) => markup.match(/<path /g)?.length ?? 0;
		expect(paths(outlined) - paths(svg)).toBeGreaterThanOrEqual(readWords(svg).length);
		if (!canDraw || missing.includes('pdftoppm')) return;
		const [text, shapes, nothing] = [svg, outlined, bare].map((one, i) => bench.pixelsOf(bench.toPdf(`${name}-${i}`, one)));
		if (text === undefined || shapes === undefined || nothing === undefined) throw new Error('nothing drawn');
		expect(shareThatDiffers(text, shapes)).toBeLessThan(0.002);
		expect(shareThatDiffers(text, nothing)).toBeGreaterThan(0.01);
	});
});

describe('every golden figure', () => {
	it('is read by librsvg without a letter from another font', () => {
		const files = readdirSync(golden).filter((file) => file.endsWith('.svg'));
		expect(files.length).toBeGreaterThanOrEqual(12);
		for (const file of files) {
			const svg = readFileSync(new URL(file, golden), 'utf8');
			const fonts = canRead ? bench.fontsOf(bench.toPdf(file, svg)) : ['SourceSans3-'];
			expect(fonts.filter((one) => !one.startsWith('SourceSans3-')), file).toEqual([]);
			expect(decodeView((JSON.parse(childText(svg, 'metadata')) as { view: string }).view, knownOf(corpus)).dropped).toEqual([]);
		}
	});
});
