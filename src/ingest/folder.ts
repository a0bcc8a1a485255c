import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { putInto } from './write.ts';
import type { Put } from './write.ts';

/** Why a corpus cannot be written to a folder, with the remedy; null where it can. The folder in which it is built stands
 *  beside it afterwards, empty. */
export function refusalOf(out: string): string | null {
	if (existsSync(out) && !statSync(out).isDirectory()) return `${out}: is a file; name another folder with --out`;
	if (existsSync(out) && !existsSync(join(out, 'manifest.json')) && readdirSync(out).length > 0)
		return `${out}: holds files that are no corpus; name another folder with --out`;
	try {
		for (const folder of [`${out}.ingest-new`, `${out}.ingest-old`]) rmSync(folder, { recursive: true, force: true });
		makeFolder(`${out}.ingest-new`);
		return null;
	} catch (error) {
		return notWritten(out, error);
	}
}

/** What is said where the system does not let a corpus be written. */
export function notWritten(out: string, error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
	const words: Readonly<Record<string, string>> = {
		ENOSPC: 'no room is left on the disk; make some or name a folder elsewhere with --out', EDQUOT: 'no room is left for you on the disk; make some or name a folder elsewhere with --out',
		EACCES: 'no permission to write there; name another folder with --out', EPERM: 'no permission to write there; name another folder with --out',
		EROFS: 'the disk is read-only; name another folder with --out', ENOTDIR: 'a file stands in its way; name another folder with --out'
	};
	return `${out}: ${words[code] ?? `cannot be written (${code}); name another folder with --out`}; nothing is changed`;
}

/** Makes a folder and those above it, one by one. */
function makeFolder(path: string): void {
	if (existsSync(path)) return;
	makeFolder(dirname(path));
	mkdirSync(path);
}

/** Puts back the corpus that a run had moved aside when it was stopped. */
export function restore(out: string): void {
	if (!existsSync(out) && existsSync(join(`${out}.ingest-old`, 'manifest.json'))) renameSync(`${out}.ingest-old`, out);
}

/** Fills a new folder beside `out` and puts it in its place; where that fails the old one stays. */
export function writeAside(out: string, fill: (put: Put) => void): void {
	const [aside, old] = [`${out}.ingest-new`, `${out}.ingest-old`];
	try {
		fill(putInto(aside));
	} catch (error) {
		leave(out);
		throw error;
	}
	if (existsSync(out)) renameSync(out, old);
	renameSync(aside, out);
	rmSync(old, { recursive: true, force: true });
}

/** Clears away what was begun beside `out`. */
export function leave(out: string): void {
	rmSync(`${out}.ingest-new`, { recursive: true, force: true });
}
