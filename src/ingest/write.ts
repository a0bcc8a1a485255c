import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IsoDate, Manifest } from '#lib/corpus/schema.ts';

/** Columns up to which a value is written on one line. */
const WIDTH = 110;
/** Items of a list that are held in memory together as text; so many never fit on one line. */
const MOST_HELD = 56;

/** JSON with tabs, where a list or record that fits in 110 columns stays on one line; ends with a line break. */
export function formatJson(value: unknown): string {
	return [...jsonParts(value)].join('');
}

/** The text of {@link formatJson} in pieces: the lists of a record come item by item, so that no text of a large file is
 *  ever whole in memory. */
export function* jsonParts(value: unknown): Generator<string> {
	if (typeof value !== 'object' || value === null || Array.isArray(value) || isShort(value)) return yield `${format(value, '')}\n`;
	let before = '{\n\t';
	for (const [key, item] of fieldsOf(value)) {
		yield `${before}${JSON.stringify(key)}: `;
		if (Array.isArray(item) && item.length > MOST_HELD) yield* listParts(item);
		else yield format(item, '\t');
		before = ',\n\t';
	}
	yield '\n}\n';
}

/** Whether a record fits on one line: those of a corpus with a long list do not. */
function isShort(value: object): boolean {
	return fieldsOf(value).every(([, item]) => !Array.isArray(item) || item.length <= MOST_HELD) && (measured(value).line?.length ?? Infinity) <= WIDTH;
}

function* listParts(items: readonly unknown[]): Generator<string> {
	let before = '[\n\t\t';
	for (const item of items) {
		yield before + format(item, '\t\t');
		before = ',\n\t\t';
	}
	yield '\n\t]';
}

function format(value: unknown, indent: string): string {
	return written(measured(value), indent);
}

/** A value with its text on one line; null where that is longer than any line may be. */
interface Measured {
	readonly line: string | null;
	readonly brackets: '[]' | '{}';
	readonly items: readonly (readonly [key: string, item: Measured])[];
}

/** Every value is put on one line once, from the inside out. */
function measured(value: unknown): Measured {
	if (typeof value !== 'object' || value === null) return { line: JSON.stringify(value), brackets: '[]', items: [] };
	const isList = Array.isArray(value);
	const items = isList
		? value.map((item: unknown) => ['', measured(item)] as const)
		: fieldsOf(value).map(([key, item]) => [`${JSON.stringify(key)}: `, measured(item)] as const);
	const brackets = isList ? '[]' : '{}';
	let line = '';
	for (const [key, item] of items) {
		if (item.line === null || line.length > WIDTH) return { line: null, brackets, items };
		line += `${line === '' ? '' : ', '}${key}${item.line}`;
	}
	return { line: items.length === 0 ? brackets : isList ? `[${line}]` : `{ ${line} }`, brackets, items };
}

function written({ line, brackets, items }: Measured, indent: string): string {
	if (line !== null && (items.length === 0 || line.length <= WIDTH - indent.length)) return line;
	const inner = `${indent}\t`;
	const lines = items.map(([key, item]) => inner + key + written(item, inner));
	return `${brackets[0]}\n${lines.join(',\n')}\n${indent}${brackets[1]}`;
}

function fieldsOf(value: object): [string, unknown][] {
	return Object.entries(value).filter(([, item]) => item !== undefined);
}

/** Bytes of a file and their hash, after its pieces were put where they belong. */
export type Put = (path: string, pieces: Iterable<string>) => Omit<Listed, 'path' | 'role'>;

/** A file as a manifest lists it. */
export type Listed = Manifest['files'][number];

/** Writes files below a folder, piece by piece. */
export function putInto(folder: string): Put {
	const made = new Set<string>();
	return (path, pieces) => {
		const file = join(folder, path);
		if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
		made.add(dirname(file));
		const [hash, out] = [createHash('sha256'), openSync(file, 'w')];
		try {
			let bytes = 0;
			for (const block of blocksOf(pieces)) {
				hash.update(block);
				bytes += block.length;
				for (let at = 0; at < block.length;) at += writeSync(out, block, at);
			}
			return { sha256: hash.digest('hex'), bytes };
		} finally {
			closeSync(out);
		}
	};
}

/** Pieces of text as blocks of about 256 kB in UTF-8. */
function* blocksOf(pieces: Iterable<string>): Generator<Uint8Array> {
	let text = '';
	for (const piece of pieces) {
		text += piece;
		if (text.length < 1 << 18) continue;
		yield Buffer.from(text, 'utf8');
		text = '';
	}
	if (text !== '') yield Buffer.from(text, 'utf8');
}

/** Hex SHA-256 of bytes or of text in UTF-8. */
export function sha256(data: Uint8Array | string): string {
	return createHash('sha256').update(data).digest('hex');
}

/** Id of a corpus of some files, sorted by path: the first 16 hex digits of the hash of "hash path" lines. An index follows from
 *  the rest, and is left out. */
export function idOf(files: readonly Listed[]): string {
	return sha256(files.filter(({ role }) => role !== 'search').map((file) => `${file.sha256} ${file.path}\n`).join('')).slice(0, 16);
}

/** Manifest of the files, sorted by path, with their hashes; its id is that of {@link idOf}. */
export function manifestOf(
	files: readonly Listed[], about: Pick<Manifest, 'title' | 'focus' | 'generator' | 'rights' | 'counts' | 'schema'>,
	generated: IsoDate
): Manifest {
	const listed = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
	const id = idOf(listed);
	const { schema, title, focus, generator, rights, counts } = about;
	return { schema, id, title, focus, generated, generator, rights, counts, files: listed };
}
