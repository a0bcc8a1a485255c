import type { FetchText } from '#lib/corpus/load.ts';
import type { Manifest } from '#lib/corpus/schema.ts';
import { fillPage, type Block } from './blocks.ts';

/** Files of a corpus read at the same time. */
const LANES = 6;

/** Where the parts of a pack stand in it. */
export const PACKED_MANIFEST = 'corpus/manifest.json';
export const PACKED_DECK = 'deck.json';
export const PACKED_ORIGIN = 'pack.json';

/** What a pack says of itself. */
export interface PackOrigin {
	/** Address of the site whose corpus it carries, for links in exported figures; '' where none is known. */
	readonly site: string;
}

/** What goes into a pack. */
export interface PackParts {
	readonly manifest: Manifest;
	readonly fetchText: FetchText;
	/** Contents of the file of a briefing; null for a pack without one. */
	readonly deck: string | null;
	readonly site: string;
}

/** Entente in one file, with a corpus and perhaps a briefing: `template` filled. Rejects with what the reading of a
 *  file rejects with, and RangeError for a template that is none. */
export async function writePack(template: string, { manifest, fetchText, deck, site }: PackParts): Promise<string> {
	const origin: PackOrigin = { site };
	const blocks = [
		jsonBlock(PACKED_ORIGIN, JSON.stringify(origin)),
		...(deck === null ? [] : [jsonBlock(PACKED_DECK, deck)]),
		jsonBlock(PACKED_MANIFEST, JSON.stringify(manifest)),
		...(await readFiles(manifest, fetchText))
	];
	return fillPage(template, blocks);
}

const jsonBlock = (path: string, contents: string): Block => ({ path, form: 'json', contents });

async function readFiles({ files }: Manifest, fetchText: FetchText): Promise<Block[]> {
	const blocks: Block[] = [];
	const waiting = [...files.keys()];
	const work = async (): Promise<void> => {
		for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) blocks[at] = await readBlock(files[at]!.path, fetchText);
	};
	await Promise.all(Array.from({ length: LANES }, work));
	return blocks;
}

async function readBlock(file: string, fetchText: FetchText): Promise<Block> {
	const path = `corpus/${file}`;
	if (file.endsWith('.bin')) {
		if (fetchText.bytes === undefined) throw new Error(`${file}: this reader reads texts alone`);
		return { path, form: 'base64', contents: toBase64(new Uint8Array(await fetchText.bytes(file))) };
	}
	const contents = await fetchText(file);
	return { path, form: isJson(file, contents) ? 'json' : 'text', contents };
}

/** Whether a file can stand as JSON; one that is broken travels as text, so that what is wrong with it is said there. */
function isJson(file: string, contents: string): boolean {
	if (!file.endsWith('.json')) return false;
	try {
		JSON.parse(contents);
		return true;
	} catch {
		return false;
	}
}

/** Base64 of bytes, by pieces that fit a call's arguments. */
function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	return btoa(text);
}
