// Writes the shapes of the bundled font's letters to static/fonts/outlines.json. Run by `npx tsx scripts/font-outlines.ts`.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSync, type FontComponent, type FontFile, type FontPoint } from 'fontkit';
import { measureFont, readFaces } from './font-widths.ts';

const target = resolve(fileURLToPath(new URL('..', import.meta.url)), 'static/fonts/outlines.json');
const weights = [400, 600, 700] as const;
const NARROW_SPACE = 0x202f;

/** One value for each weight. */
type PerWeight<T> = readonly [T, T, T];

interface Place {
	readonly x: number;
	readonly y: number;
}

/** A shape of the file where it stands in a glyph, by weight. */
interface Part {
	readonly shape: number;
	readonly at: PerWeight<Place>;
}

const perWeight = <T>(read: (index: 0 | 1 | 2) => T): PerWeight<T> => [read(0), read(1), read(2)];

function pointAt(x: number, y: number, onCurve: boolean, endContour: boolean): FontPoint {
	return { x, y, onCurve, endContour, copy: () => pointAt(x, y, onCurve, endContour) };
}

/** Shapes of all faces, each once. */
class ShapeList {
	readonly shapes: [string, string, string, string][] = [];
	readonly #indices = new Map<string, number>();

	/** Index of a shape; its contours must be the same at every weight but for where the points lie. */
	add(points: PerWeight<readonly FontPoint[]>): number {
		const flags = points[0].map(({ onCurve, endContour }) => (onCurve ? 'oO' : 'cC')[endContour ? 1 : 0]).join('');
		const shape: [string, string, string, string] = [flags, encode(points[0]), encode(points[1]), encode(points[2])];
		const name = shape.join('|');
		const known = this.#indices.get(name);
		if (known !== undefined) return known;
		this.#indices.set(name, this.shapes.length);
		return this.shapes.push(shape) - 1;
	}
}

/** Steps from point to point, "x y x y …", the first from the origin. */
function encode(points: readonly Place[]): string {
	return points
		.map(({ x, y }, at) => `${Math.round(x) - Math.round(points[at - 1]?.x ?? 0)} ${Math.round(y) - Math.round(points[at - 1]?.y ?? 0)}`)
		.join(' ');
}

/** One font file with its contours at the three weights. */
class OutlinedFace {
	readonly #base: FontFile;
	readonly #varied: PerWeight<FontFile>;
	readonly #list: ShapeList;

	constructor(file: string, list: ShapeList) {
		this.#list = list;
		this.#base = openSync(file);
		this.#base._transformGlyfTable();
		this.#varied = perWeight((index) => {
			const font = openSync(file);
			font.variationCoords = [weights[index]];
			if (font.gvar == null || font.unitsPerEm !== 1000) throw new Error(`${file} has no variations or another em`);
			return font;
		});
	}

	/** Whether the font draws a code point. */
	has(codePoint: number): boolean {
		return this.#base._cmapProcessor.lookup(codePoint) !== 0;
	}

	/** What a code point is made of. */
	partsOf(codePoint: number): readonly Part[] {
		return this.#parts(this.#base._cmapProcessor.lookup(codePoint));
	}

	#parts(glyph: number): readonly Part[] {
		const { points, components } = this.#base._transformedGlyphs[glyph] ?? {};
		if (components !== undefined) return this.#composite(glyph, components);
		if (points === undefined || points.length === 0) return [];
		const at: Place = { x: 0, y: 0 };
		return [{ shape: this.#list.add(this.#move(glyph, points)), at: [at, at, at] }];
	}

	#composite(glyph: number, components: readonly FontComponent[]): Part[] {
		const offsets = this.#move(glyph, components.map(({ dx, dy }) => pointAt(dx, dy, true, true)));
		return components.flatMap((component, i) => {
			const isMovedOnly = component.scaleX === 1 && component.scaleY === 1 && component.scale01 === 0 && component.scale10 === 0;
			if (!isMovedOnly) return [this.#scaled(component, perWeight((w) => offsets[w][i] ?? { x: 0, y: 0 }))];
			return this.#parts(component.glyphID).map(({ shape, at }) => ({
				shape,
				at: perWeight((w) => ({ x: at[w].x + (offsets[w][i]?.x ?? 0), y: at[w].y + (offsets[w][i]?.y ?? 0) }))
			}));
		});
	}

	/** A component that is stretched or turned, as a shape of its own. */
	#scaled({ glyphID, scaleX, scaleY, scale01, scale10 }: FontComponent, at: PerWeight<Place>): Part {
		const { points } = this.#base._transformedGlyphs[glyphID] ?? {};
		if (points === undefined) throw new Error(`glyph ${glyphID} is stretched and itself composed`);
		const moved = this.#move(glyphID, points);
		const shape = this.#list.add(
			perWeight((w) =>
				moved[w].map(({ x, y, onCurve, endContour }) =>
					pointAt(x * scaleX + y * scale01, y * scaleY + x * scale10, onCurve, endContour)
				)
			)
		);
		return { shape, at };
	}

	/** Points of a glyph at the three weights. */
	#move(glyph: number, points: readonly FontPoint[]): PerWeight<FontPoint[]> {
		const { metrics } = this.#base.hmtx;
		const { advance } = metrics.get(Math.min(glyph, metrics.length - 1));
		return perWeight((w) => {
			const phantoms = [0, advance, 0, 0].map((x) => pointAt(x, 0, false, true));
			const all = [...points.map((p) => pointAt(p.x, p.y, p.onCurve, p.endContour ?? false)), ...phantoms];
			this.#varied[w]._variationProcessor.transformPoints(glyph, all);
			return all.slice(0, points.length);
		});
	}
}

/**
 * Content of static/fonts/outlines.json: every code point that src/lib/scene/font-widths.ts measures, and the narrow
 * no-break space, which the font lacks and every program draws as a space.
 */
export function generateOutlines(): string {
	const list = new ShapeList();
	// of two faces that hold a letter the later one is used, as in the browser
	const faces = readFaces().reverse();
	const outlined = faces.map(({ file, ranges }) => ({ ranges, face: new OutlinedFace(file, list) }));
	const glyphs = new Map<number, readonly Part[]>([[NARROW_SPACE, []]]);
	for (const codePoint of measureFont().keys()) {
		const found = outlined.find(({ ranges, face }) => isWithin(codePoint, ranges) && face.has(codePoint));
		if (found === undefined) throw new Error(`no face draws U+${codePoint.toString(16)}`);
		glyphs.set(codePoint, found.face.partsOf(codePoint));
	}
	return format(list, new Map([...glyphs].sort(([a], [b]) => a - b)));
}

const isWithin = (codePoint: number, ranges: readonly (readonly [number, number])[]) =>
	ranges.some(([first, last]) => codePoint >= first && codePoint <= last);

function format({ shapes }: ShapeList, glyphs: ReadonlyMap<number, readonly Part[]>): string {
	const lines = [...glyphs].map(([codePoint, parts]) => {
		const numbers = parts.flatMap(({ shape, at }) => [shape, ...at.flatMap(({ x, y }) => [Math.round(x), Math.round(y)])]);
		return `${JSON.stringify(codePoint.toString(16))}:${JSON.stringify(numbers)}`;
	});
	const rows = shapes.map((shape) => JSON.stringify(shape));
	const head = `"from":"Source Sans 3 by Adobe, SIL Open Font License 1.1, see OFL.txt","weights":${JSON.stringify(weights)},"unitsPerEm":1000`;
	return `{${head},\n"shapes":[\n${rows.join(',\n')}\n],\n"glyphs":{\n${lines.join(',\n')}\n}}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, generateOutlines());
