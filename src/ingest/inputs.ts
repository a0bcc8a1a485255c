import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SourceDocument } from './pipeline/events/told.ts';
import { MOST_BYTES, decodeText, tooLarge } from './pipeline/text/decode.ts';
import type { Decoded } from './pipeline/text/decode.ts';
import { sha256 } from './write.ts';

/** Documents of a run, with a line for each file that was read in another way than as UTF-8, and for each that was not
 *  read at all. */
export interface Input {
	readonly documents: readonly SourceDocument[];
	readonly notes: readonly string[];
	readonly problems: readonly string[];
}

/** Documents of files and folders, sorted by name: the same ones in whatever order the paths are given. Of a folder all
 *  files count, those of the folders in it too, but hidden ones. */
export function readDocuments(paths: readonly string[]): Input {
	const notes: string[] = [];
	const problems: string[] = [];
	const seen = new Map<string, string>();
	const files = [...new Map(paths.flatMap((path) => filesOf(path, problems)).map((path) => [placeOf(path), path])).values()];
	const documents = files.toSorted((a, b) => compare(fileName(a), fileName(b)) || compare(a, b)).flatMap((path): SourceDocument[] => {
		const decoded = readFile(path);
		if ('problem' in decoded) {
			problems.push(`${path}: ${decoded.problem}`);
			return [];
		}
		if (decoded.note !== undefined) notes.push(`${path}: ${decoded.note}`);
		const hash = sha256(decoded.text);
		const twin = seen.get(hash);
		if (twin !== undefined) {
			notes.push(`${path}: the same text as ${twin}; read once`);
			return [];
		}
		seen.set(hash, path);
		return [{ file: fileName(path), text: decoded.text, sha256: hash }];
	});
	return { documents: distinct(documents.toSorted((a, b) => compare(a.file, b.file) || compare(a.sha256, b.sha256)), notes), notes, problems };
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Where a file lies, whatever path leads there. */
function placeOf(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}

/** Files of a path: itself, or those of a folder and of the folders in it. */
function filesOf(path: string, problems: string[], isInside = false): string[] {
	try {
		if (!statSync(path).isDirectory()) return [path];
		const names = readdirSync(path).filter((name) => !name.startsWith('.')).toSorted();
		if (names.length === 0 && !isInside) problems.push(`${path}: holds no file`);
		return names.flatMap((name) => filesOf(join(path, name), problems, true));
	} catch (error) {
		problems.push(`${path}: ${isInside || codeOf(error) !== 'ENOENT' ? troubleOf(error) : 'no such file or folder'}`);
		return [];
	}
}

/** Text of a file, or why it cannot be read. A file that is too large is not opened. */
function readFile(path: string): Decoded {
	try {
		const stat = statSync(path);
		if (!stat.isFile()) return { problem: 'neither a file nor a folder' };
		return stat.size > MOST_BYTES ? { problem: tooLarge(stat.size) } : decodeText(readFileSync(path));
	} catch (error) {
		return { problem: troubleOf(error) };
	}
}

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why the system refuses a file or folder, in words. */
export function troubleOf(error: unknown): string {
	const words: Readonly<Record<string, string>> = {
		ENOENT: 'a link that leads to no file', ELOOP: 'a link that leads to itself', EACCES: 'cannot be read: no permission; allow it or leave it out',
		EPERM: 'cannot be read: no permission; allow it or leave it out'
	};
	return words[codeOf(error)] ?? `cannot be read (${codeOf(error) || String(error)})`;
}

/** Name under which a document is kept: letters, digits and "._-" alone. */
export function fileName(path: string): string {
	const name = basename(path).normalize('NFD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '');
	return name === '' ? 'document.txt' : name;
}

/** Documents with a name of their own each; one that shares its name with another gets a part of its hash, and a note. */
function distinct(documents: readonly SourceDocument[], notes: string[]): SourceDocument[] {
	const names = new Set<string>();
	return documents.map((document) => {
		const { file, sha256: hash } = document;
		const name = names.has(file.toLowerCase()) ? `${file.replace(/\.[^.]*$/, '')}-${hash.slice(0, 8)}.txt` : file;
		names.add(name.toLowerCase());
		if (name !== file) notes.push(`${file}: another file has this name; kept as ${name}`);
		return { ...document, file: name };
	});
}
