import { describe, expect, it } from 'vitest';
import { CorpusError } from '#lib/corpus/error.ts';
import { loadCorpus, type FetchText } from '#lib/corpus/load.ts';
import { hashOf } from '#lib/corpus/sealed.ts';
import type { CorpusFiles } from '#lib/corpus/table.ts';
import { readFolder, sealOf } from '../../../scripts/seal-plugin.ts';
import { tinyFiles } from '../../fixtures/tiny-corpus.ts';

const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer;

/** The tiny corpus as texts by path, whose manifest names the hashes of the others, after `change` has been at it. */
async function hashed(change: (files: CorpusFiles) => void = () => undefined): Promise<Record<string, string>> {
	const files = tinyFiles();
	change(files);
	const texts: Record<string, string> = {};
	for (const [name, file] of Object.entries(files)) if (name !== 'manifest') texts[`${name}.json`] = JSON.stringify(file);
	for (const file of files.manifest.files) {
		const text = texts[file.path];
		if (text !== undefined) file.sha256 = await hashOf(bytesOf(text));
	}
	return { ...texts, 'manifest.json': JSON.stringify(files.manifest) };
}

function serve(texts: Record<string, string>): FetchText {
	const text = (path: string): Promise<string> => (texts[path] === undefined ? Promise.reject(new Error('404 Not Found')) : Promise.resolve(texts[path]));
	return Object.assign(text, { bytes: async (path: string) => bytesOf(await text(path)) });
}

/** Puts an event where no place is. */
function misplace({ events }: CorpusFiles): void {
	Object.assign(events.events[3] ?? {}, { place: 'place:x' });
}

describe('a corpus under seal', () => {
	it('loads as one that is checked', async () => {
		const texts = await hashed();
		const seal = await sealOf(serve(texts));
		expect(seal).toMatch(/^[0-9a-f]{64}$/);
		expect(await loadCorpus(serve(texts), 'manifest.json', seal)).toEqual(await loadCorpus(serve(texts)));
	});

	it('is not checked again', async () => {
		const texts = await hashed(misplace);
		const seal = await hashOf(bytesOf(texts['manifest.json'] ?? ''));
		expect((await loadCorpus(serve(texts), 'manifest.json', seal)).table.length).toBe(8);
		await expect(loadCorpus(serve(texts))).rejects.toThrow('"place:x" is not a place of the corpus');
	});

	it('is checked where a file is not the one that was sealed, and the trouble is named', async () => {
		const texts = await hashed();
		const seal = await sealOf(serve(texts));
		const other = { ...texts, 'events.json': (texts['events.json'] ?? '').replace('"ev:00000002"', '"ev:2"') };
		await expect(loadCorpus(serve(other), 'manifest.json', seal)).rejects.toThrow(CorpusError);
		await expect(loadCorpus(serve(other), 'manifest.json', seal)).rejects.toThrow(/^events\.json: events\[\d+\]/);
	});

	it('is checked where the whole corpus is another one, and opens where that is sound', async () => {
		const seal = await sealOf(serve(await hashed()));
		const other = await hashed(({ manifest }) => Object.assign(manifest, { generated: '2031-01-01' }));
		expect((await loadCorpus(serve(other), 'manifest.json', seal)).manifest.generated).toBe('2031-01-01');
	});

	it('is checked where its files are read as texts alone', async () => {
		const texts = await hashed(misplace);
		const seal = await hashOf(bytesOf(texts['manifest.json'] ?? ''));
		await expect(loadCorpus((path) => Promise.resolve(texts[path] ?? ''), 'manifest.json', seal)).rejects.toThrow(CorpusError);
	});
});

describe('the seal of a build', () => {
	it('is there for the built-in corpus', async () => {
		expect(await sealOf(readFolder(new URL('../../../static/corpus/', import.meta.url)))).toMatch(/^[0-9a-f]{64}$/);
	});

	it('is refused to a corpus that does not pass, and to one whose manifest names stale hashes', async () => {
		expect(await sealOf(serve(await hashed(misplace)))).toBe('');
		const texts = await hashed();
		expect(await sealOf(serve({ ...texts, 'events.json': `${texts['events.json'] ?? ''}\n` }))).toBe('');
	});
});
