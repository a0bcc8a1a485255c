import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runIngest } from '../../src/ingest/ingest.ts';
import { readDocuments } from '../../src/ingest/inputs.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'entente-'));
	vi.spyOn(console, 'log').mockReturnValue();
	vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
	rmSync(folder, { recursive: true });
	vi.restoreAllMocks();
});

const write = (name: string, data: string | Uint8Array): string => {
	writeFileSync(join(folder, name), data);
	return join(folder, name);
};
const ARTICLE = ' date 2023-05 Hanoi (VNA) – Le ministre Tran Van An a reçu le 3 mai à Hanoi le ministre polonais de la Justice Jan Nowak. - VNA';

describe('readDocuments', () => {
	it('has a line for each bad file and reads the rest', () => {
		const paths = [write('a.txt', ARTICLE), write('empty.txt', ''), write('x.bin', Uint8Array.from([1, 0, 2])), join(folder, 'none.txt')];
		const { documents, problems } = readDocuments(paths);
		expect(documents.map(({ file }) => file)).toEqual(['a.txt']);
		expect(problems.map((line) => line.replace(folder, ''))).toEqual(['/none.txt: no such file or folder', '/empty.txt: empty file', '/x.bin: binary file, no text']);
	});
});

describe('ingest', () => {
	it('writes a corpus whose status says whether all files were used', async () => {
		const out = join(folder, 'out');
		expect(await runIngest(['--out', out, write('a.txt', ARTICLE)])).toBe(0);
		expect(readFileSync(join(out, 'raw/a.txt'), 'utf8')).toBe(ARTICLE);
		expect(await runIngest(['--out', out, join(folder, 'a.txt'), write('empty.txt', '')])).toBe(1);
		expect(readdirSync(folder).toSorted()).toEqual(['a.txt', 'empty.txt', 'out']);
	});

	it('gives the same bytes twice', async () => {
		const path = write('a.txt', ARTICLE);
		await runIngest(['--out', join(folder, 'one'), path]);
		await runIngest(['--out', join(folder, 'two'), path]);
		for (const file of ['manifest.json', 'events.json']) expect(readFileSync(join(folder, 'one', file))).toEqual(readFileSync(join(folder, 'two', file)));
	});

	it('keeps a text in another language and seeks no events in it', async () => {
		const out = join(folder, 'out');
		const path = write('es.txt', 'El ministro de la policía se reunió con los jefes de una delegación en la ciudad para hablar de los acuerdos.');
		expect(await runIngest(['--out', out, path])).toBe(0);
		expect(JSON.parse(readFileSync(join(out, 'events.json'), 'utf8'))).toMatchObject({ events: [] });
	});

	it('leaves a folder that is no corpus alone, and has nothing to do without documents', async () => {
		const out = join(folder, 'mine');
		mkdirSync(out);
		writeFileSync(join(out, 'letter.txt'), 'dear');
		expect(await runIngest(['--out', out, write('a.txt', ARTICLE)])).toBe(2);
		expect(readdirSync(out)).toEqual(['letter.txt']);
		expect(await runIngest(['--out', join(folder, 'new'), join(folder, 'none.txt')])).toBe(2);
	});
});
