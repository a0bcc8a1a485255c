import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '#lib/corpus/schema.ts';
import { writePack, PACKED_DECK } from '#lib/pack/pack.ts';
import { packedFetch, readOrigin, readPacked } from '#lib/pack/read.ts';

const FILES: Readonly<Record<string, string>> = {
	'events.json': '{"title":"a > b"}',
	'broken.json': '{"title":',
	'raw/é.txt': '<!-- "text" -->',
	'times.bin': '\u0000\u0001þÿ'
};
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const fetchText = Object.assign(async (path: string) => FILES[path]!, { bytes: async (path: string) => bytesOf(FILES[path]!).buffer });
const manifest = { files: Object.keys(FILES).map((path) => ({ path })) } as unknown as Manifest;
const template = `<!doctype html><body><script type="application/json" data-file="a.wasm" data-form="gzip">"${gzipSync('wasm').toString('base64')}"</script><!--entente:pack--><!--/entente:pack--></body>`;

async function packed(deck: string | null): Promise<Document> {
	const page = await writePack(template, { manifest, fetchText, deck, site: 'https://site.example/' });
	return new DOMParser().parseFromString(page, 'text/html');
}

describe('a pack', () => {
	it('gives back every file as it was', async () => {
		const page = await packed(null);
		const read = packedFetch(page);
		for (const [path, text] of Object.entries(FILES)) {
			const response = await read(`file:///somewhere/corpus/${encodeURI(path)}`);
			expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([...(path.endsWith('.bin') ? bytesOf(text) : new TextEncoder().encode(text))]);
		}
		expect(page.querySelectorAll('script:not([data-file])')).toHaveLength(0);
		expect(readOrigin(page)).toEqual({ site: 'https://site.example/' });
	});

	it('says what it has not, and asks nobody for it', async () => {
		const response = await packedFetch(await packed(null))('https://elsewhere.example/none.json');
		expect([response.ok, response.status]).toEqual([false, 404]);
	});

	it('carries a deck where there is one', async () => {
		expect(readPacked(await packed(null), PACKED_DECK)).toBeNull();
		expect(readPacked(await packed('{"a":"<"}'), PACKED_DECK)).toBe('{"a":"\\u003c"}');
	});
});
