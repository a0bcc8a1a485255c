/** Draws an SVG without text as PNG, so many points a px. */
export type Rasterise = (svg: string, scale: number) => Promise<Uint8Array>;

/** Most points of a side: a file beyond this is more than screens and programs take. */
export const MAX_SIDE = 16_000;

let ready: Promise<unknown> | null = null;

/**
 * PNG bytes by resvg, compiled to WebAssembly: the same bytes in every browser and on the command line. `loadWasm`
 * reads its program, once. Rejects where the program can't be had, or the picture is too large.
 */
export function resvgRasteriser(loadWasm: () => Promise<BufferSource>): Rasterise {
	return async (svg, scale) => {
		const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
		ready ??= loadWasm().then((wasm) => initWasm(wasm));
		await ready.catch((error: unknown) => {
			ready = null;
			throw error;
		});
		const drawing = new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font: { loadSystemFonts: false } });
		const side = Math.max(drawing.width, drawing.height) * scale;
		if (side > MAX_SIDE) throw new RangeError(`${Math.round(side)} points a side are more than ${MAX_SIDE}: choose a smaller scale`);
		const image = drawing.render();
		const bytes = image.asPng();
		image.free();
		drawing.free();
		return bytes;
	};
}
