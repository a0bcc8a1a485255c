import { advance } from '#lib/scene/font-widths.ts';
import type { FontWeight } from '#lib/scene/marks.ts';
import { contoursOf, type ContourPoint, type GlyphOutlines } from '../outlines.ts';

// The bundled font as a plain TrueType file, which a PDF carries and programs on the desktop take; they refuse WOFF2 and
// know the variable font by another name. Without kerning and hints.

interface Glyph {
	readonly codePoint: number;
	readonly width: number;
	readonly contours: readonly (readonly ContourPoint[])[];
}

class Bytes {
	readonly #values: number[] = [];

	u8(...values: readonly number[]): this {
		this.#values.push(...values.map((value) => value & 0xff));
		return this;
	}

	u16(...values: readonly number[]): this {
		for (const value of values) this.u8(value >> 8, value);
		return this;
	}

	u32(...values: readonly number[]): this {
		for (const value of values) this.u16(value >>> 16, value);
		return this;
	}

	get(): Uint8Array {
		return Uint8Array.from(this.#values);
	}
}

const STYLES: Readonly<Record<FontWeight, string>> = { 400: 'Regular', 600: 'SemiBold', 700: 'Bold' };

/** Code points of a font, ascending. */
export function codePointsOf(font: GlyphOutlines): number[] {
	return Object.keys(font.glyphs).map((hex) => parseInt(hex, 16)).sort((a, b) => a - b);
}

/**
 * Bytes of a TrueType file of one weight that holds some code points, all unless given. Glyph 0 stands for what is
 * missing, glyph i + 1 for the code point at i.
 */
export function buildTrueType(font: GlyphOutlines, family: string, weight: FontWeight, codePoints: readonly number[] = codePointsOf(font)): Uint8Array {
	const glyphs: Glyph[] = codePoints
		.map((codePoint) => ({
			codePoint,
			width: Math.round(advance(codePoint, weight) ?? 0),
			contours: contoursOf(font, codePoint, weight) ?? []
		}));
	const all = [{ codePoint: 0, width: 600, contours: [] }, ...glyphs];
	const { glyf, loca } = writeGlyphs(all);
	return writeFile({
		'OS/2': writeOs2(weight),
		cmap: writeCmap(glyphs),
		glyf,
		head: writeHead(font.unitsPerEm, weight),
		hhea: new Bytes().u32(0x10000).u16(1024, -400, 0, 2000, 0, 0, 2000, 1, 0, 0, 0, 0, 0, 0, 0, all.length).get(),
		hmtx: all.reduce((bytes, { width, contours }) => bytes.u16(width, boundsOf(contours)[0]), new Bytes()).get(),
		loca,
		maxp: new Bytes().u32(0x10000).u16(all.length, 400, 40, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0).get(),
		name: writeNames(family, STYLES[weight]),
		post: new Bytes().u32(0x30000, 0).u16(-100, 50).u32(0, 0, 0, 0, 0).get()
	});
}

/** Least x, least y, greatest x, greatest y. */
function boundsOf(contours: Glyph['contours']): [number, number, number, number] {
	const points = contours.flat();
	if (points.length === 0) return [0, 0, 0, 0];
	const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function writeGlyphs(glyphs: readonly Glyph[]): { glyf: Uint8Array; loca: Uint8Array } {
	const glyf: number[] = [];
	const loca = new Bytes().u32(0);
	for (const { contours } of glyphs) {
		if (contours.length > 0) glyf.push(...writeGlyph(contours));
		while (glyf.length % 4 !== 0) glyf.push(0);
		loca.u32(glyf.length);
	}
	return { glyf: Uint8Array.from(glyf), loca: loca.get() };
}

function writeGlyph(contours: Glyph['contours']): Uint8Array {
	const bytes = new Bytes().u16(contours.length, ...boundsOf(contours));
	let last = -1;
	for (const contour of contours) bytes.u16((last += contour.length));
	bytes.u16(0);
	const points = contours.flat();
	bytes.u8(...points.map(({ isOn }) => (isOn ? 1 : 0)));
	for (const axis of ['x', 'y'] as const) points.forEach((point, i) => bytes.u16(point[axis] - (points[i - 1]?.[axis] ?? 0)));
	return bytes.get();
}

/** One group of the map for each code point. */
function writeCmap(glyphs: readonly Glyph[]): Uint8Array {
	const bytes = new Bytes().u16(0, 1, 3, 10).u32(12);
	bytes.u16(12, 0).u32(16 + 12 * glyphs.length, 0, glyphs.length);
	glyphs.forEach(({ codePoint }, i) => bytes.u32(codePoint, codePoint, i + 1));
	return bytes.get();
}

function writeHead(unitsPerEm: number, weight: FontWeight): Uint8Array {
	const bytes = new Bytes().u32(0x10000, 0x10000, 0, 0x5f0f3cf5).u16(0, unitsPerEm).u32(0, 0, 0, 0);
	return bytes.u16(-500, -500, 2000, 1200, weight === 700 ? 1 : 0, 6, 2, 1, 0).get();
}

function writeOs2(weight: FontWeight): Uint8Array {
	const bytes = new Bytes().u16(4, 500, weight, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0);
	bytes.u8(2, 11, 5, 3, 3, 4, 3, 2, 2, 4).u32(0x200000ff, 0, 0, 0, 0).u16(weight === 400 ? 0x40 : weight === 700 ? 0x20 : 0);
	bytes.u16(0x20, 0x2215, 1024, -400, 0, 1024, 400).u32(1, 0);
	return bytes.u16(486, 660, 0, 32, 3).get();
}

function writeNames(family: string, style: string): Uint8Array {
	const names: [number, string][] = [[1, family], [2, style], [3, `${family} ${style} outlines`], [4, `${family} ${style}`], [6, `${family.replace(/ /g, '')}-${style}`]];
	const bytes = new Bytes().u16(0, names.length, 6 + 12 * names.length);
	let at = 0;
	for (const [id, text] of names) {
		bytes.u16(3, 1, 0x409, id, text.length * 2, at);
		at += text.length * 2;
	}
	for (const [, text] of names) bytes.u16(...[...text].map((char) => char.charCodeAt(0)));
	return bytes.get();
}

function writeFile(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
	const entries = Object.entries(tables);
	const power = 2 ** Math.floor(Math.log2(entries.length));
	const head = new Bytes().u32(0x10000).u16(entries.length, power * 16, Math.log2(power), (entries.length - power) * 16);
	let at = 12 + 16 * entries.length;
	for (const [tag, data] of entries) {
		head.u8(...[...tag].map((char) => char.charCodeAt(0))).u32(checksum(data), at, data.length);
		at += Math.ceil(data.length / 4) * 4;
	}
	const file = new Uint8Array(at);
	file.set(head.get());
	at = 12 + 16 * entries.length;
	for (const [, data] of entries) {
		file.set(data, at);
		at += Math.ceil(data.length / 4) * 4;
	}
	return file;
}

function checksum(data: Uint8Array): number {
	let sum = 0;
	for (let i = 0; i < data.length; i += 4) {
		sum = (sum + (((data[i] ?? 0) << 24) | ((data[i + 1] ?? 0) << 16) | ((data[i + 2] ?? 0) << 8) | (data[i + 3] ?? 0))) >>> 0;
	}
	return sum;
}
