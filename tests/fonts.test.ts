import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { advance } from '#lib/scene/font-widths.ts';
import { generateFontWidths, measureFont, readFaces } from '../scripts/font-widths.ts';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const weights = [400, 600, 700] as const;

describe('the bundled font', () => {
	it('is served from this site, under its licence', () => {
		expect(readFaces().map(({ file }) => existsSync(file))).toEqual([true, true, true]);
		expect(read('static/fonts/OFL.txt')).toContain('SIL OPEN FONT LICENSE Version 1.1');
	});

	it('has its widths in the code as they are in the files', () => {
		expect(generateFontWidths()).toBe(read('src/lib/scene/font-widths.ts'));
	});

	it('costs less than 4 kB compressed', () => {
		expect(gzipSync(read('src/lib/scene/font-widths.ts')).length).toBeLessThan(4000);
	});
});

describe('advance', () => {
	it('is right to one thousandth of an em for every code point measured', () => {
		const wrong = [...measureFont()].filter(([codePoint, widths]) =>
			weights.some((weight, at) => Math.abs((advance(codePoint, weight) ?? -9) - (widths[at] ?? 0)) > 1)
		);
		expect(wrong).toEqual([]);
	});

	// Source Sans 3 Regular as drawn by Adobe: A 544, space 200, figures 497, em dash 800
	it('agrees with the static regular of the family', () => {
		expect(['A', ' ', '0', '—'].map((char) => advance(char.charCodeAt(0), 400))).toEqual([
			543, 200, 497, 800
		]);
	});

	it('is the same for all figures, so that columns of numbers stand', () => {
		for (const weight of weights) {
			expect(new Set([...'0123456789'].map((char) => advance(char.charCodeAt(0), weight))).size).toBe(1);
		}
	});

	it('is that of the base letter for the letters of Vietnamese', () => {
		for (const pair of ['ếe', 'ộo', 'ắa', 'ỹy', 'ỮƯ', 'ợơ']) {
			const [own = 0, base = 0] = [...pair].map((char) => advance(char.charCodeAt(0), 400));
			expect(Math.abs(own - base), pair).toBeLessThanOrEqual(1);
		}
	});

	it('grows with the weight for running text', () => {
		const [regular = 0, semibold = 0, bold = 0] = weights.map((weight) =>
			[...'Memorandum on cooperation'].reduce(
				(sum, char) => sum + (advance(char.charCodeAt(0), weight) ?? 0),
				0
			)
		);
		expect(regular).toBeLessThan(semibold);
		expect(semibold).toBeLessThan(bold);
	});

	it('is zero for combining marks and half a space for the narrow no-break space', () => {
		expect(advance(0x0301, 400)).toBe(0);
		expect(advance(0x202f, 400)).toBe(100);
	});

	it('is undefined where the font has no glyph', () => {
		expect(['→', '✓', '한', '📝', '\n'].map((char) => advance(char.codePointAt(0) ?? 0, 400))).toEqual(
			Array<undefined>(5).fill(undefined)
		);
	});
});

/** All strings of a JSON value. */
function listStrings(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listStrings) : [];
}

describe('every character we show', () => {
	/** Signs of an article's title and a key's name that other fonts of the reader draw; charts never hold them. */
	const handled = new Set('📝⌘');
	const corpus = existsSync(new URL('static/corpus/', root))
		? readdirSync(new URL('static/corpus/', root), { recursive: true, encoding: 'utf8' })
				.map((path) => `static/corpus/${path.replaceAll('\\', '/')}`)
				.filter((path) => path.endsWith('.json') && !path.includes('/schema/'))
		: [];
	const messages = readdirSync(new URL('messages/', root)).map((name) => `messages/${name}`);

	it.each([...messages, ...corpus])('in %s is in the font', (path) => {
		const chars = new Set(listStrings(JSON.parse(read(path))).join(''));
		const lacking = [...chars].filter((char) => advance(char.codePointAt(0) ?? 0, 400) === undefined);
		expect(lacking.filter((char) => !handled.has(char) && char !== '\n')).toEqual([]);
	});
});
