import { createHash } from 'node:crypto';
import type { IsoDate, Manifest } from '#lib/corpus/schema.ts';

/** One file of a corpus, path inside the corpus folder. */
export interface CorpusFile {
	readonly path: string;
	readonly role: Manifest['files'][number]['role'];
	readonly bytes: Uint8Array;
}

/** Columns up to which a value is written on one line. */
const WIDTH = 110;

/** JSON with tabs, where a list or record that fits in 110 columns stays on one line; ends with a line break. */
export function formatJson(value: unknown): string {
	return `${format(value, '')}\n`;
}

function format(value: unknown, indent: string): string {
	const line = oneLine(value);
	if (typeof value !== 'object' || value === null || indent.length + line.length <= WIDTH) return line;
	const inner = `${indent}\t`;
	const lines = Array.isArray(value)
		? value.map((item: unknown) => inner + format(item, inner))
		: fieldsOf(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${format(item, inner)}`);
	const [open, close] = Array.isArray(value) ? '[]' : '{}';
	return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((item: unknown) => oneLine(item)).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const fields = fieldsOf(value).map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`);
	return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function fieldsOf(value: object): [string, unknown][] {
	return Object.entries(value).filter(([, item]) => item !== undefined);
}

/** A value as JSON in UTF-8. */
export function jsonBytes(value: unknown): Uint8Array {
	return new TextEncoder().encode(formatJson(value));
}

/** A JSON file of a corpus. */
export function jsonFile(path: string, role: CorpusFile['role'], value: unknown): CorpusFile {
	return { path, role, bytes: jsonBytes(value) };
}

/** Hex SHA-256 of bytes or of text in UTF-8. */
export function sha256(data: Uint8Array | string): string {
	return createHash('sha256').update(data).digest('hex');
}

/** Manifest of the files, sorted by path, with their hashes; its id is the first 16 hex digits of the hash of
 *  "hash path" lines. */
export function manifestOf(
	files: readonly CorpusFile[], about: Pick<Manifest, 'title' | 'focus' | 'generator' | 'rights' | 'counts' | 'schema'>,
	generated: IsoDate
): Manifest {
	const listed = files
		.map(({ path, role, bytes }) => ({ path, role, sha256: sha256(bytes), bytes: bytes.length }))
		.toSorted((a, b) => (a.path < b.path ? -1 : 1));
	const id = sha256(listed.map((file) => `${file.sha256} ${file.path}\n`).join('')).slice(0, 16);
	const { schema, title, focus, generator, rights, counts } = about;
	return { schema, id, title, focus, generated, generator, rights, counts, files: listed };
}
