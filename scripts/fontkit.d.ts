/** The few members of fontkit 2 that the font scripts read; the package ships no types. */
declare module 'fontkit' {
	/** A point of a TrueType contour in font units, y up. */
	export interface FontPoint {
		x: number;
		y: number;
		onCurve: boolean;
		endContour: boolean;
		copy(): FontPoint;
	}
	/** A glyph placed within another; the scales are 1 and 0 where it is only moved. */
	export interface FontComponent {
		readonly glyphID: number;
		readonly dx: number;
		readonly dy: number;
		readonly scaleX: number;
		readonly scaleY: number;
		readonly scale01: number;
		readonly scale10: number;
	}
	/** A font file. Glyphs of a WOFF2 with variations cannot be decoded by fontkit, its tables can. */
	export interface FontFile {
		readonly characterSet: readonly number[];
		readonly unitsPerEm: number;
		readonly HVAR: unknown;
		readonly gvar: unknown;
		readonly hmtx: { readonly metrics: { readonly length: number; get(glyph: number): { advance: number } } };
		readonly _cmapProcessor: { lookup(codePoint: number): number };
		readonly _variationProcessor: {
			getAdvanceAdjustment(glyph: number, table: unknown): number;
			/** Moves the points, of which the last four are the phantom ones, to the font's coordinates. */
			transformPoints(glyph: number, points: FontPoint[]): void;
		};
		/** Fills `_transformedGlyphs`, from a font without coordinates. */
		_transformGlyfTable(): void;
		readonly _transformedGlyphs: readonly {
			readonly numberOfContours: number;
			readonly points?: readonly FontPoint[];
			readonly components?: readonly FontComponent[];
		}[];
		/** One value per axis; must be set before the first look-up. */
		variationCoords: readonly number[] | null;
	}
	/** Opens a font file; reads it lazily. */
	export function openSync(path: string): FontFile;
}
