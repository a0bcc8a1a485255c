/** The few members of fontkit 2 that `font-widths.ts` reads; the package ships no types. */
declare module 'fontkit' {
	/** A font file. Glyphs of a WOFF2 with variations cannot be decoded by fontkit, its tables can. */
	export interface FontFile {
		readonly characterSet: readonly number[];
		readonly unitsPerEm: number;
		readonly HVAR: unknown;
		readonly hmtx: { readonly metrics: { readonly length: number; get(glyph: number): { advance: number } } };
		readonly _cmapProcessor: { lookup(codePoint: number): number };
		readonly _variationProcessor: { getAdvanceAdjustment(glyph: number, table: unknown): number };
		/** One value per axis; must be set before the first look-up. */
		variationCoords: readonly number[] | null;
	}
	/** Opens a font file; reads it lazily. */
	export function openSync(path: string): FontFile;
}
