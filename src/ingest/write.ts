import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IsoDate, Manifest } from '#lib/corpus/schema.ts';

/** Columns up to which a value is written on one line. */
const WIDTH = 110;

/** JSON with tabs, where a list or record that fits in 110 columns stays on one line; ends with a line break. */
export function formatJson(value: unknown): string {
	return [...jsonParts(value)].join('');
}

/** The text of {@link formatJson} in pieces: the lists of a record come item by item, so that no text of a large file is
 *  ever whole in memory. */
export function* jsonParts(value: unknown): Generator<string> {
	if (typeof value !== 'object' || value === null || Array.isArray(value) || oneLine(value, WIDTH) !== null) return yield `${format(value, '')}\n`;
	let before = '{\n\t';
	for (const [key, item] of fieldsOf(value)) {
		yield `${before}${JSON.stringify(key)}: `;
		if (Array.isArray(item) && oneLine(item, WIDTH - 1) === null) yield* listParts(item);
		else yield format(item, '\t');
		before = ',\n\t';
	}
	yield '\n}\n';
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
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const line = oneLine(value, WIDTH - indent.length);
	if (line !== null) return line;
	const inner = `${indent}\t`;
	const lines = Array.isArray(value)
		? value.map((item: unknown) => inner + format(item, inner))
		: fieldsOf(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${format(item, inner)}`);
	const [open, close] = Array.isArray(value) ? '[]' : '{}';
	return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

/** A value on one line, or null where it is longer than `room` UTF-16 units. */
function oneLine(value: unknown, room: number): string | null {
	if (typeof value === 'string' && value.length + 2 > room) return null;
	if (typeof value !== 'object' || value === null) return within(JSON.stringify(value), room);
	const isList = Array.isArray(value);
	let line = isList ? '[' : '{ ';
	for (const [key, item] of isList ? value.map((one: unknown) => ['', one] as const) : fieldsOf(value)) {
		if (line.length > 2 || (isList && line.length > 1)) line += ', ';
		if (!isList) line += `${JSON.stringify(key)}: `;
		const words = oneLine(item, room - line.length);
		if (words === null) return null;
		line += words;
	}
	if (line === '{ ') return within('{}', room);
	return within(line + (isList ? ']' : ' }'), room);
}

function within(line: string, room: number): string | null {
	return line.length <= room ? line : null;
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
