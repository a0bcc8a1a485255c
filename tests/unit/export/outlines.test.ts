import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { figureFile } from '#lib/charts/figure.ts';
import { contoursOf, missingCharacters, outlineText, parseOutlines, type GlyphOutlines } from '#lib/export/outlines.ts';
import { advance } from '#lib/scene/font-widths.ts';
import type { SvgNode } from '#lib/scene/svg.ts';
import { createWords } from '#lib/words/every.ts';
import { generateOutlines } from '../../../scripts/font-outlines.ts';
import { measureFont } from '../../../scripts/font-widths.ts';
import { loadBuilt, viewed } from '../../fixtures/built-corpus.ts';

const file = readFileSync(new URL('../../../static/fonts/outlines.json', import.meta.url), 'utf8');
const bundled = parseOutlines(file);

/** A and B are boxes that stand 100 from the left, 400 wide, 500 high; 400 and 600 units high at the heavier weights. */
const boxes: GlyphOutlines = {
	weights: [400, 600, 700],
	unitsPerEm: 1000,
	shapes: [['oooO', '100 0 0 500 400 0 0 -500', '100 0 0 600 400 0 0 -600', '100 0 0 700 400 0 0 -700']],
	glyphs: { '20': [], '41': [0, 0, 0, 0, 0, 0, 0], '42': [0, 0, 0, 0, 0, 0, 0, 0, 0, 1000, 0, 1000, 0, 1000] }
};

const node = (tag: string, attributes: Record<string, string>, ...children: (SvgNode | string)[]): SvgNode => ({ tag, attributes, children });
const line = (attributes: Record<string, string>, ...children: (SvgNode | string)[]) =>
	node('text', { x: '10', y: '100', 'font-size': '10', fill: '#112233', ...attributes }, ...children);
const drawing = (...children: (SvgNode | string)[]) => node('svg', { 'font-family': 'Source Sans 3' }, node('desc', { id: 'd' }, 'One.'), ...children);
/** Elements that stand for the lines of a drawing, without the desc. */
const outlined = (...lines: SvgNode[]) => outlineText(drawing(...lines), boxes).children.slice(1);

describe('the outlines of the bundled font', () => {
	it('stand in the file as they are in the font', () => {
		expect(generateOutlines() === file).toBe(true);
	});

	it('cost at most 75 kB compressed, fetched only for a figure with outlines', () => {
		expect(gzipSync(file).length).toBeLessThan(75_000);
	});

	it('are there for every character whose width is known, and for no other', () => {
		const known = [...measureFont().keys(), 0x202f].sort((a, b) => a - b).map((codePoint) => codePoint.toString(16));
		expect(Object.keys(bundled.glyphs).sort((a, b) => parseInt(a, 16) - parseInt(b, 16))).toEqual(known);
	});

	// Source Sans 3: capitals 656 high, small letters 486, figures 650 with round ones 12 beyond the line
	it.each([
		['H', 0, 656],
		['x', 0, 486],
		['0', -12, 650]
	])('have the heights of the typeface: %s', (letter, foot, top) => {
		const ys = (contoursOf(bundled, letter.charCodeAt(0), 400) ?? []).flat().map(({ y }) => y);
		expect(Math.abs(Math.min(...ys) - foot)).toBeLessThanOrEqual(1);
		expect(Math.abs(Math.max(...ys) - top)).toBeLessThanOrEqual(2);
	});

	it('grow darker with the weight and stay within their advance', () => {
		const widthOf = (weight: 400 | 600 | 700) => {
			const xs = (contoursOf(bundled, 'l'.charCodeAt(0), weight) ?? []).flat().map(({ x }) => x);
			expect(Math.min(...xs)).toBeGreaterThan(0);
			expect(Math.max(...xs)).toBeLessThan(advance('l'.charCodeAt(0), weight) ?? 0);
			return Math.max(...xs) - Math.min(...xs);
		};
		expect(widthOf(400)).toBeLessThan(widthOf(600));
		expect(widthOf(600)).toBeLessThan(widthOf(700));
	});

	it('put both signs above a letter of Vietnamese: ế is e, circumflex and acute', () => {
		const contours = contoursOf(bundled, 'ế'.codePointAt(0) ?? 0, 400) ?? [];
		const plain = contoursOf(bundled, 'e'.codePointAt(0) ?? 0, 400) ?? [];
		expect(contours.slice(0, plain.length)).toEqual(plain);
		const rest = contours.slice(plain.length).flat();
		expect(rest.length).toBeGreaterThan(8);
		expect(Math.min(...rest.map(({ y }) => y))).toBeGreaterThan(486);
	});

	it('are refused where the file is another', () => {
		expect(() => parseOutlines('<!doctype html>')).toThrow(SyntaxError);
		expect(() => parseOutlines('null')).toThrow(TypeError);
		expect(() => parseOutlines('{"weights":[400]}')).toThrow(TypeError);
	});
});

// By font-widths A is 543 wide at 400; a space is 200 at every weight. At size 10 a unit is 0.01 px.
describe('text as outlines', () => {
	it('is a path on the baseline, in the colour of the text', () => {
		expect(outlined(line({}, 'A'))).toEqual([{ tag: 'path', attributes: { d: 'M11 100v-5h4v5z', fill: '#112233' }, children: [] }]);
	});

	it('moves on by the advance of each letter', () => {
		expect(outlined(line({}, 'A A'))[0]).toMatchObject({ attributes: { d: 'M11 100v-5h4v5zM18.43 100v-5h4v5z' } });
	});

	it('ends or is centred at its place by the width that layout measures', () => {
		expect(outlined(line({ 'text-anchor': 'end' }, 'A'))[0]).toMatchObject({ attributes: { d: 'M5.57 100v-5h4v5z' } });
		// 10 − 5.43 / 2 = 7.285, and the box 1 px further
		expect(outlined(line({ 'text-anchor': 'middle' }, 'A'))[0]).toMatchObject({ attributes: { d: expect.stringMatching(/^M8\.2[89] 100v-5h/) as string } });
	});

	it('takes the shape of its weight', () => {
		expect(outlined(line({ 'font-weight': '700' }, 'A'))[0]).toMatchObject({ attributes: { d: 'M11 100v-7h4v7z' } });
		expect(outlined(line({ 'font-weight': '600' }, 'A'))[0]).toMatchObject({ attributes: { d: 'M11 100v-6h4v6z' } });
	});

	it('gives a run with its own weight and colour a path of its own, where the first ends', () => {
		const note = node('tspan', { 'font-weight': '400', fill: '#445566' }, ' A');
		const [first, second] = outlined(line({ 'font-weight': '700' }, 'A', note));
		const bold = advance(65, 700) ?? 0;
		const start = Math.round(1000 + bold + 200 + 100) / 100;
		expect(first).toMatchObject({ attributes: { fill: '#112233', d: 'M11 100v-7h4v7z' } });
		expect(second).toMatchObject({ attributes: { fill: '#445566', d: `M${start} 100v-5h4v5z` } });
	});

	it('keeps white space as SVG does: none at the ends, one for many', () => {
		expect(outlined(line({}, '  A \n A  '))).toEqual(outlined(line({}, 'A A')));
		expect(outlined(line({}, 'A ', node('tspan', {}, ' A')))).toHaveLength(2);
		expect(outlined(line({}, 'A ', node('tspan', {}, ' A')))[1]).toMatchObject({ attributes: { d: 'M18.43 100v-5h4v5z' } });
	});

	it('stays where it stood among groups, links and marks', () => {
		const mark = node('circle', { r: '3' });
		const link = node('a', { href: '?event=ev:1' }, mark, line({}, 'A'), mark);
		const [found] = outlineText(drawing(link), boxes).children.slice(1);
		expect(found).toMatchObject({ tag: 'a', attributes: { href: '?event=ev:1' } });
		expect((found as SvgNode).children.map((child) => (child as SvgNode).tag)).toEqual(['circle', 'path', 'circle']);
	});

	it('finds the point that TrueType leaves out between two control points', () => {
		const round: GlyphOutlines = { ...boxes, shapes: [['cccC', '0 0 0 1000 1000 0 0 -1000', '', '']] };
		const drawn = outlineText(drawing(line({}, 'A')), round).children[1] as SvgNode;
		// a square of control points, so a round shape through the middles of its sides
		expect(drawn.attributes['d']).toBe('M10 95q0-5 5-5 5 0 5 5 0 5-5 5-5 0-5-5z');
	});

	it('adds up no error over a long line', () => {
		const long = outlined(line({ 'font-size': '11.3' }, 'A'.repeat(400)))[0] as SvgNode;
		const last = /M([\d.]+) 100[^M]*$/.exec(long.attributes['d'] ?? '')?.[1];
		expect(Number(last)).toBeCloseTo(10 + (399 * 543 + 100) * 0.0113, 1);
	});

	it('keeps the words in the desc of the whole, line by line, and names no font', () => {
		const root = outlineText(drawing(line({}, 'A', node('tspan', {}, ' B')), node('g', {}, line({}, 'Lê Quý'))), boxes);
		expect(root.children[0]).toEqual(node('desc', { id: 'd' }, 'One.', '\nA B\nLê Quý'));
		expect(root.attributes).toEqual({});
	});

	it('draws a box for a character the font lacks, and names it', () => {
		const text = drawing(line({}, 'A한A'), line({}, '한→ A'));
		expect(missingCharacters(text, boxes)).toEqual(['한', '→']);
		expect(missingCharacters(text, bundled)).toEqual(['한', '→']);
		const path = outlineText(text, boxes).children[1] as SvgNode;
		expect(path.attributes['d']?.match(/z/g)).toHaveLength(4);
		// a missing character is 600 wide: the second A stands 5.43 + 6 from the start
		expect(path.attributes['d']).toMatch(/M22\.43 100v-5h4v5z$/);
	});

	it('leaves the drawing it is given as it was', () => {
		const text = drawing(line({}, 'A'));
		const before = JSON.stringify(text);
		outlineText(text, boxes);
		expect(JSON.stringify(text)).toBe(before);
	});
});

describe('the command line', () => {
	it.each(['text', 'outlines'])('writes the bytes of the dialog: --text %s', { timeout: 30_000 }, async (text) => {
		const folder = mkdtempSync(join(tmpdir(), 'entente-figure-'));
		const out = join(folder, 'figure.svg');
		const root = new URL('../../../', import.meta.url);
		const args = ['--chart', 'network', '--view', 'partner=KR', '--width', '700', '--text', text, '--base', 'https://entente.example/', '--out', out];
		execFileSync(process.execPath, ['--import', 'tsx', 'scripts/figure.ts', ...args], { cwd: root, stdio: 'pipe' });
		const written = readFileSync(out, 'utf8');
		rmSync(folder, { recursive: true });
		const corpus = await loadBuilt();
		const { view, selection } = viewed(corpus, 'partner=KR');
		const { name, version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { name: string; version: string };
		const request = { corpus, view, selection, words: createWords('en'), chart: 'network', chartWidth: 700 } as const;
		const address = { base: 'https://entente.example/', generator: `${name} ${version}` };
		expect(written === figureFile({ ...request, ...address, ...(text === 'text' ? {} : { outlines: bundled }) })).toBe(true);
	});
});
