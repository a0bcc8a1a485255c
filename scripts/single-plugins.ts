import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { PACKED_WASM } from './template.mjs';

/** What the build of the single file does otherwise than that of the site: nothing stands beside a file, so fonts are
 *  written into the styles that name them, and the program that draws PNG is one of the blocks of the page. */
export function singleFile(): Plugin[] {
	return [
		{
			name: 'inline-fonts',
			enforce: 'pre',
			transform(code, id) {
				if (!id.endsWith('/src/fonts.css')) return null;
				const inlined = code.replace(/url\('\/(fonts\/[\w-]+\.woff2)'\)/g, (_match, path: string) => {
					const bytes = readFileSync(new URL(`../static/${path}`, import.meta.url));
					return `url('data:font/woff2;base64,${bytes.toString('base64')}')`;
				});
				return { code: inlined, map: null };
			}
		},
		{
			name: 'packed-wasm',
			enforce: 'pre',
			resolveId: (source) => (source.endsWith('.wasm?url') ? `\0${PACKED_WASM}` : null),
			load: (id) => (id === `\0${PACKED_WASM}` ? `export default ${JSON.stringify(PACKED_WASM)}` : null)
		}
	];
}
