import type { FetchText } from '#lib/corpus/load.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { writePack } from '#lib/pack/pack.ts';
import { fileStem, writeDeckFile } from './file.ts';
import type { Deck } from './deck.ts';

/** A briefing pack, ready to be saved. */
export interface PackFile {
	readonly name: string;
	readonly mime: 'text/html';
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a pack is made from. */
export interface PackSource {
	readonly corpus: Corpus;
	readonly fetchText: FetchText;
	/** Address of the site, for links in exported figures; '' where it has none. */
	readonly site: string;
	/** The source of Entente in one file. Rejects where it can't be had. */
	readonly template: () => Promise<string>;
}

/** A briefing with its corpus as one file. Rejects where a file of the corpus, or the template, cannot be read. */
export async function packDeck(deck: Deck, { corpus, fetchText, site, template }: PackSource): Promise<PackFile> {
	const page = await writePack(await template(), { manifest: corpus.manifest, fetchText, deck: writeDeckFile(deck), site });
	return { name: `${fileStem(deck)}.entente.html`, mime: 'text/html', bytes: new TextEncoder().encode(page) };
}
