// Measures the bundled font into src/lib/scene/font-widths.ts. Run by `npm run fonts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSync } from 'fontkit';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = resolve(root, 'src/lib/scene/font-widths.ts');
const weights = [400, 600, 700] as const;

/** Latin with what Vietnamese and French need, marks, punctuation, currency, letter-like signs, arrows. */
const wanted: readonly (readonly [number, number])[] = [
	[0x20, 0x24f],
	[0x2b0, 0x36f],
	[0x1d2c, 0x1d6a],
	[0x1e00, 0x1eff],
	[0x2000, 0x22ff],
	[0xfffd, 0xfffd]
];

type Widths = readonly [number, number, number];

interface Face {
	file: string;
	ranges: readonly (readonly [number, number])[];
}

/** The @font-face rules of src/fonts.css: file path and code points served. */
export function readFaces(): Face[] {
	const css = readFileSync(resolve(root, 'src/fonts.css'), 'utf8');
	return [...css.matchAll(/url\('([^']+)'\)[^}]*unicode-range:([^;]+);/g)].map(([, url = '', list = '']) => ({
		file: resolve(root, `static${url}`),
		ranges: list.split(',').map((item) => {
			const [first = '', last = first] = item.trim().slice(2).split('-');
			return [parseInt(first, 16), parseInt(last, 16)] as const;
		})
	}));
}

const isWithin = (codePoint: number, ranges: Face['ranges']) =>
	ranges.some(([first, last]) => codePoint >= first && codePoint <= last);

/** Advance widths in 1/1000 em at each weight, by code point, for one face. */
function measureFace({ file, ranges }: Face): Map<number, Widths> {
	const fonts = weights.map((weight) => {
		const font = openSync(file);
		font.variationCoords = [weight];
		return font;
	});
	const found = new Map<number, Widths>();
	for (const codePoint of fonts[0]?.characterSet ?? []) {
		if (!isWithin(codePoint, ranges) || !isWithin(codePoint, wanted)) continue;
		const [a = 0, b = 0, c = 0] = fonts.map((font) => {
			const glyph = font._cmapProcessor.lookup(codePoint);
			const { metrics } = font.hmtx;
			const own = metrics.get(Math.min(glyph, metrics.length - 1)).advance;
			const advance = own + font._variationProcessor.getAdvanceAdjustment(glyph, font.HVAR);
			return Math.round((advance * 1000) / font.unitsPerEm);
		});
		found.set(codePoint, [a, b, c]);
	}
	return found;
}

/** Advance widths of all faces, by code point ascending. */
export function measureFont(): Map<number, Widths> {
	const all = readFaces().flatMap((face) => [...measureFace(face)]);
	return new Map(all.sort(([a], [b]) => a - b));
}

const firstOf = (codePoint: number) =>
	String.fromCodePoint(codePoint).normalize('NFD').codePointAt(0) ?? codePoint;

function toRanges(codePoints: Iterable<number>): string {
	const ranges: [number, number][] = [];
	for (const codePoint of codePoints) {
		const last = ranges.at(-1);
		if (last?.[1] === codePoint - 1) last[1] = codePoint;
		else ranges.push([codePoint, codePoint]);
	}
	return ranges.map(([a, b]) => (a === b ? a.toString(16) : `${a.toString(16)}-${b.toString(16)}`)).join(' ');
}

function quote(codePoints: readonly number[]): string {
	const text = codePoints.map((codePoint) => {
		const char = String.fromCodePoint(codePoint);
		if (char === "'" || char === '\\') return `\\${char}`;
		return /^[\p{L}\p{N}\p{P}\p{S} ]$/u.test(char) && !/\p{Lm}|\p{Sk}/u.test(char)
			? char
			: `\\u${codePoint.toString(16).padStart(4, '0')}`;
	});
	return `'${text.join('')}'`;
}

/**
 * Source of src/lib/scene/font-widths.ts. Letters as wide as their base letter, give or
 * take 1, are left to the rule in that file.
 */
export function generateFontWidths(): string {
	const measured = measureFont();
	const groups = new Map<string, number[]>();
	for (const [codePoint, widths] of measured) {
		const base = firstOf(codePoint);
		const same = measured.get(base)?.every((width, i) => Math.abs(width - (widths[i] ?? 0)) <= 1);
		if (base !== codePoint && same) continue;
		const group = groups.get(widths.join(', '));
		if (group) group.push(codePoint);
		else groups.set(widths.join(', '), [codePoint]);
	}
	const rows = [...groups].sort(([a], [b]) => parseInt(a) - parseInt(b) || (a < b ? -1 : 1));
	return template
		.replace('COVERED_VALUE', () => wrap(toRanges(measured.keys())))
		.replace('ROW_VALUES', () =>
			rows.map(([widths, points]) => `\t[${widths}, ${quote(points)}],`).join('\n')
		);
}

function wrap(ranges: string): string {
	const lines = ranges.match(/.{1,96}(?: |$)/g) ?? [];
	return lines.map((line) => `\t'${line}'`).join(' +\n');
}

const template = `// Generated from static/fonts by scripts/font-widths.ts: \`npm run fonts\`.
import type { FontWeight } from './marks.ts';

type Row = readonly [number, number, number, string];

const COVERED =
COVERED_VALUE;

const ROWS: readonly Row[] = [
ROW_VALUES
];

const column = { 400: 0, 600: 1, 700: 2 } as const;

const rowOf = /* @__PURE__ */ buildTable();

function buildTable(): ReadonlyMap<number, Row> {
	const own = new Map<string, Row>();
	for (const row of ROWS) for (const char of row[3]) own.set(char, row);
	const table = new Map<number, Row>();
	for (const range of COVERED.split(' ')) {
		const [first = 0, last = first] = range.split('-').map((hex) => parseInt(hex, 16));
		for (let codePoint = first; codePoint <= last; codePoint += 1) {
			const char = String.fromCodePoint(codePoint);
			// an accented letter that has no row is as wide as its base letter
			const row = own.get(char) ?? own.get(char.normalize('NFD').charAt(0));
			if (row) table.set(codePoint, row);
		}
	}
	return table;
}

/**
 * Advance width of a code point in Source Sans 3, in 1/1000 em, without kerning, right to 1; undefined where the
 * font has no glyph. Digits are all of one width. The narrow no-break space is not in the font: shaping engines
 * draw it as half a space, so it measures half of one.
 */
export function advance(codePoint: number, weight: FontWeight): number | undefined {
	const isNarrowSpace = codePoint === 0x202f;
	const width = rowOf.get(isNarrowSpace ? 0x20 : codePoint)?.[column[weight]];
	return isNarrowSpace && width !== undefined ? width / 2 : width;
}
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, generateFontWidths());
