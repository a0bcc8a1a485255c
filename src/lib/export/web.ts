import { parseOutlines, type GlyphOutlines } from './outlines.ts';
import { resvgRasteriser, type Rasterise } from './raster.ts';

/** What the browser fetches to make a file: the shapes of letters, and the program that draws points. */
export interface WebTools {
	readonly loadOutlines: () => Promise<GlyphOutlines>;
	readonly rasterise: Rasterise;
}

/** Tools that fetch their parts from addresses of the site when they are first needed, each once. */
export function webTools(addresses: { readonly outlines: string; readonly resvg: string }): WebTools {
	let outlines: Promise<GlyphOutlines> | null = null;
	return {
		loadOutlines() {
			outlines ??= read(addresses.outlines).then(async (response) => parseOutlines(await response.text()));
			return outlines.catch((error: unknown) => {
				outlines = null;
				throw error;
			});
		},
		rasterise: resvgRasteriser(async () => (await read(addresses.resvg)).arrayBuffer())
	};
}

async function read(address: string): Promise<Response> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response;
}
