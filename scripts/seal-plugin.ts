import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { CorpusError } from '#lib/corpus/error.ts';
import type { FetchText } from '#lib/corpus/load.ts';
import { loadChecked } from '#lib/corpus/load-checked.ts';
import { hashOf, loadSealed } from '#lib/corpus/sealed.ts';

/**
 * Checks a corpus and gives the SHA-256 of its manifest: the mark by which a page knows, without checking again, that
 * the files it was served are these. '' where the corpus does not pass, so that the page checks it and says what is wrong.
 */
export async function sealOf(fetchText: FetchText): Promise<string> {
	try {
		await loadChecked(fetchText, 'manifest.json');
		const seal = await hashOf((await fetchText.bytes?.('manifest.json')) ?? new ArrayBuffer(0));
		return (await loadSealed(fetchText, 'manifest.json', seal)) === null ? '' : seal;
	} catch (error) {
		if (error instanceof CorpusError) return '';
		throw error;
	}
}

/** Reads files of a folder on the disk as the app reads those of a site. */
export function readFolder(folder: URL): FetchText {
	const bytes = async (path: string): Promise<ArrayBuffer> => new Uint8Array(await readFile(new URL(path, folder))).buffer;
	return Object.assign(async (path: string) => readFile(new URL(path, folder), 'utf8'), { bytes });
}

/** Gives the build `__CORPUS_SEAL__`, the seal of static/corpus. */
export function corpusSeal(): Plugin {
	return {
		name: 'corpus-seal',
		async config() {
			const seal = await sealOf(readFolder(new URL('../static/corpus/', import.meta.url)));
			if (seal === '') console.warn('static/corpus does not pass its checks, or its hashes are stale: the page will say so');
			return { define: { __CORPUS_SEAL__: JSON.stringify(seal) } };
		}
	};
}
