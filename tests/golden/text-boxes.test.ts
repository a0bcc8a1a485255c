import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advance } from '#lib/scene/font-widths.ts';
import { WIDTH_SLACK } from '#lib/scene/text.ts';
import { readWords } from './profile.ts';
import { findOverlaps, readTextBoxes, type TextBox } from './text-boxes.ts';

const folder = new URL('figures/', import.meta.url);
const figures = readdirSync(folder).filter((name) => name.endsWith('.svg'));
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

const wide = { 400: 2, 600: 2, 700: 2 };
const page = (marks: string) => `<svg xmlns="http://www.w3.org/2000/svg">${marks}</svg>`;

/** "a" × "b": by how many px to the side and down. */
const describeOverlap = ([a, b]: [TextBox, TextBox]) => {
	const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
	const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
	return `"${a.text}" × "${b.text}": ${across.toFixed(1)} × ${down.toFixed(1)} px at ${Math.round(b.left)}, ${Math.round(b.bottom)}`;
};

// Source Sans 3 Regular: a figure 497, a space 200 thousandths of an em.
describe('a text box', () => {
	it('is as wide as its letters times the slack and stands on its baseline', () => {
		const [box] = readTextBoxes(page('<text x="10" y="40" font-size="20">00</text>'), wide);
		expect(box?.left).toBe(10);
		expect(box?.right).toBeCloseTo(10 + 2 * 0.497 * 20 * 2, 6);
		expect([box?.top, box?.bottom]).toEqual([25, 44]);
	});

	it('ends or is centred where its anchor says, within moved and scaled groups', () => {
		const line = (anchor: string) => `<text x="100" y="0" font-size="10" text-anchor="${anchor}">0</text>`;
		const [end, middle] = readTextBoxes(page(`<g transform="translate(50 0) scale(2)">${line('end')}${line('middle')}</g>`), wide);
		expect(end?.right).toBeCloseTo(250, 6);
		expect(end?.left).toBeCloseTo(250 - 0.497 * 40, 6);
		expect(middle?.left).toBeCloseTo(250 - 0.497 * 20, 6);
	});

	it('holds the words of its tspans in their own weight', () => {
		const slack = { 400: 1, 600: 3, 700: 3 };
		const [box] = readTextBoxes(page('<text x="0" y="0" font-size="10" font-weight="700"> <tspan font-weight="400">00</tspan></text>'), slack);
		expect(box?.right).toBeCloseTo(0.2 * 10 * 3 + 2 * 4.97, 6);
	});

	it('overlaps its neighbour only where both width and height do', () => {
		const at = (x: number, y: number) => `<text x="${x}" y="${y}" font-size="10">00</text>`;
		const pairs = (marks: string) => findOverlaps(readTextBoxes(page(marks), wide)).length;
		expect(pairs(at(0, 0) + at(19, 0))).toBe(1);
		expect(pairs(at(0, 0) + at(20, 0))).toBe(0);
		expect(pairs(at(0, 0) + at(0, 9))).toBe(1);
		expect(pairs(at(0, 0) + at(0, 10))).toBe(0);
		expect(pairs(at(0, 0) + at(0, 0))).toBe(0);
	});
});

describe.each(figures)('%s', (name) => {
	it('keeps its lines of text apart where every text is as wide as in DejaVu Sans (R8)', () => {
		expect(findOverlaps(readTextBoxes(read(name), WIDTH_SLACK)).map(describeOverlap)).toEqual([]);
	});

	it('holds only letters of the bundled font, composed (R7)', () => {
		const text = readWords(read(name)).join('');
		expect([...new Set(text)].filter((char) => advance(char.codePointAt(0) ?? 0, 400) === undefined)).toEqual([]);
		expect(text).toBe(text.normalize('NFC'));
	});
});
