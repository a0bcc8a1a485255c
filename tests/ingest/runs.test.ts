import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const rawOf = (set: string): string => fileURLToPath(new URL(`unseen/${set}/raw`, import.meta.url));
const UNSEEN = rawOf('first');
/** More articles than one worker gets in one message. */
const MANY = ['first', 'second', 'third', 'fourth', 'fifth', 'eighth'].map(rawOf);

let folder = '';
let out = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'entente-'));
	out = join(folder, 'corpus');
});
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const command = (...args: string[]): string[] => ['--import', 'tsx', 'src/ingest/cli.ts', 'ingest', ...args];
const ingest = (...args: string[]): string => spawnSync(process.execPath, command(...args), { cwd: ROOT, encoding: 'utf8' }).stderr;

/** Every file of a folder with its bytes. */
function contents(path: string): Map<string, string> {
	return new Map(readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name)).toSorted().map((file) => [file.slice(path.length), readFileSync(file, 'base64')]));
}

describe('a run', () => {
	it('gives the same bytes whatever the number of worker threads', () => {
		ingest('--out', out, '--jobs', '1', ...MANY);
		ingest('--out', join(folder, 'two'), '--jobs', '2', ...MANY);
		expect(contents(join(folder, 'two'))).toEqual(contents(out));
		expect(contents(out).size).toBeGreaterThan(10);
	}, 240_000);

	it('that is killed leaves the old corpus whole, and the next one clears away what is left of it', async () => {
		ingest('--out', out, UNSEEN);
		const old = contents(out);
		const raw = join(folder, 'raw');
		mkdirSync(raw);
		for (let i = 0; i < 400; i++) writeFileSync(join(raw, `${i}.txt`), `Hanoi (VNA) – Le ministre Tran Van An a reçu le 3 mai 2023 son homologue polonais Jan Nowak, numéro ${i}.`);
		const child = spawn(process.execPath, command('--out', out, '--jobs', '1', raw), { cwd: ROOT, stdio: 'ignore' });
		const ended = new Promise((resolve) => child.on('exit', (_, signal) => { resolve(signal); }));
		while (!existsSync(join(`${out}.ingest-new`, 'articles')) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
		child.kill('SIGKILL');
		expect(await ended).toBe('SIGKILL');
		expect(contents(out)).toEqual(old);
		expect(existsSync(`${out}.ingest-new`)).toBe(true);
		ingest('--out', out, UNSEEN);
		expect([readdirSync(folder).toSorted(), contents(out)]).toEqual([['corpus', 'raw'], old]);
	}, 240_000);

	it('brings back a corpus that a stopped run had moved aside, even where it has nothing to do itself', () => {
		ingest('--out', out, UNSEEN);
		const old = contents(out);
		renameSync(out, `${out}.ingest-old`);
		ingest('--out', out, join(folder, 'none.txt'));
		expect(contents(out)).toEqual(old);
	}, 240_000);
});
