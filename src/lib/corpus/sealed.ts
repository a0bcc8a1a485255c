import type { ArticlesFile, EntitiesFile, EventsFile, Manifest, Vocabulary } from './schema.ts';
import { buildCorpus, type Corpus, type FetchText } from './table.ts';

/** SHA-256 of some bytes, 64 hex digits. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A corpus whose manifest has the given SHA-256 and whose files have those that the manifest names; null for any
 *  other, for one in columns, and where hashes can't be had (a page without a secure connection). Never throws. */
export async function loadSealed(fetchText: FetchText, manifestPath: string, seal: string): Promise<Corpus | null> {
	const read = async (path: string, hash: string): Promise<unknown> => {
		const bytes = await fetchText.bytes?.(path);
		if (bytes === undefined || (await hashOf(bytes)) !== hash) throw new Error(`${path} is another file`);
		return JSON.parse(new TextDecoder().decode(bytes));
	};
	try {
		const manifest = (await read(manifestPath, seal)) as Manifest;
		const table = (role: Manifest['files'][number]['role']): Promise<unknown> => {
			const file = manifest.files.find((candidate) => candidate.role === role);
			return read(file?.path ?? '', file?.sha256 ?? '');
		};
		const [events, entities, articles, vocabulary] = await Promise.all([
			table('events') as Promise<EventsFile>,
			table('entities') as Promise<EntitiesFile>,
			table('articles') as Promise<ArticlesFile>,
			table('vocabulary') as Promise<Vocabulary>
		]);
		return buildCorpus({ manifest, events, entities, articles, vocabulary });
	} catch {
		// What is wrong is for the check to say.
		return null;
	}
}
