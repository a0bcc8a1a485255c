import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runEvaluate } from '../../src/ingest/evaluate.ts';
import { notWritten, writeAside } from '../../src/ingest/folder.ts';
import { runIngest } from '../../src/ingest/ingest.ts';
import { readDocuments, troubleOf } from '../../src/ingest/inputs.ts';

let folder = '';
let said: string[] = [];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'entente-'));
	said = [];
	vi.spyOn(console, 'log').mockImplementation((line: string) => { said.push(line.replaceAll(folder, '')); });
	vi.spyOn(console, 'error').mockImplementation((line: string) => { said.push(line.replaceAll(folder, '')); });
});
afterEach(() => {
	rmSync(folder, { recursive: true });
	vi.restoreAllMocks();
});

const write = (name: string, data: string): string => {
	writeFileSync(join(folder, name), data);
	return join(folder, name);
};
const ARTICLE = 'Hanoi (VNA) – Le ministre Tran Van An a reçu le 3 mai 2023 à Hanoi le ministre polonais de la Justice Jan Nowak. - VNA';
const ingest = (...args: string[]): Promise<number> => runIngest(['--out', join(folder, 'out'), ...args]);

describe('a review file that cannot be used', () => {
	it.each([
		['{ "decisions": {\n  oops', '/review.json: line 2, column 3: is no JSON; mend it there, or leave --review out'],
		['{ "decisions": { "ev:0000000000000000": { "state": "accepted", "foo": 1 } } }', 'decisions.ev:0000000000000000.foo'],
		['{ "decisions": { "ev:0000000000000000": { "state": "edited", "set": { "status": "maybe" } } } }', 'decisions.ev:0000000000000000.set.status'],
		['{ "decisions": { "event 5": { "state": "accepted" } } }', 'an event id looks like "ev:9f3c2a71d05be864"']
	])('is named with the place, and nothing is written: %s', async (json, words) => {
		expect(await ingest('--review', write('review.json', json), write('a.txt', ARTICLE))).toBe(2);
		expect(said).toEqual([expect.stringContaining(words)]);
		expect(readdirSync(folder).toSorted()).toEqual(['a.txt', 'review.json']);
	});

	it('is named where it is not there', async () => {
		expect(await ingest('--review', join(folder, 'none.json'), write('a.txt', ARTICLE))).toBe(2);
		expect(said).toEqual(['/none.json: cannot be read (ENOENT); name the review file, or leave --review out']);
	});

	it('may name an event that is not there: that is said, and the run goes on', async () => {
		const review = write('review.json', '{ "decisions": { "ev:0000000000000000": { "state": "accepted" } } }');
		expect(await ingest('--review', review, write('a.txt', ARTICLE))).toBe(0);
		expect(said[0]).toContain('review: decisions["ev:0000000000000000"]: no event has this id');
	});
});

describe('a place where nothing can be written', () => {
	it.each(['file', 'file/corpus'])('is refused before the articles are read, with the remedy: %s', async (name) => {
		write('file', 'mine');
		expect(await runIngest(['--out', join(folder, name), write('a.txt', ARTICLE)])).toBe(2);
		expect(said).toEqual([expect.stringMatching(/(?:is a file|a file stands in its way); name another folder with --out/)]);
		expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine');
	});

	it('leaves the old corpus where the disk is full in the middle', async () => {
		await ingest(write('a.txt', ARTICLE));
		const out = join(folder, 'out');
		const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
		expect(() => { writeAside(out, (put) => { put('events.json', ['{}']); throw full; }); }).toThrow('no space left');
		expect([existsSync(join(out, 'manifest.json')), readdirSync(folder).toSorted()]).toEqual([true, ['a.txt', 'out']]);
		expect(notWritten('out', full)).toBe('out: no room is left on the disk; make some or name a folder elsewhere with --out; nothing is changed');
	});
});

describe('files', () => {
	it('of the folders in a folder are read too, hidden ones are not, and a link to nothing is named', () => {
		mkdirSync(join(folder, 'in/2023'), { recursive: true });
		write('in/2023/a.txt', ARTICLE);
		write('in/.hidden', ARTICLE);
		symlinkSync('nowhere', join(folder, 'in/link.txt'));
		const { documents, problems } = readDocuments([join(folder, 'in'), join(folder, 'in/2023')]);
		expect(documents.map(({ file }) => file)).toEqual(['a.txt']);
		expect(problems.map((line) => line.replace(folder, ''))).toEqual(['/in/link.txt: a link that leads to no file']);
	});

	it('without permission are named with the remedy', () => {
		expect(troubleOf(Object.assign(new Error('x'), { code: 'EACCES' }))).toBe('cannot be read: no permission; allow it or leave it out');
		const path = write('a.txt', ARTICLE);
		chmodSync(path, 0);
		const { documents, problems } = readDocuments([path]);
		expect(documents.length + problems.length).toBe(1);
	});

	it('are the same documents in whatever order they are given, also where two hold the same text', () => {
		mkdirSync(join(folder, 'one'));
		mkdirSync(join(folder, 'two'));
		const paths = [write('one/b.txt', ARTICLE), write('two/a.txt', ARTICLE), write('two/b.txt', `${ARTICLE} `)];
		expect(readDocuments(paths.toReversed())).toEqual(readDocuments(paths));
		expect(readDocuments(paths).documents.map(({ file }) => file)).toEqual(['a.txt', 'b.txt']);
	});
});

describe('the command', () => {
	it.each([[['--nothing'], /Unknown option '--nothing'/], [[], /usage: npm run ingest/]])('says how it is called: %j', async (args, words) => {
		expect(await runIngest(args)).toBe(2);
		expect(said).toEqual([expect.stringMatching(words)]);
	});

	it('says at the end how to look at the corpus', async () => {
		expect(await ingest(write('a.txt', ARTICLE))).toBe(0);
		expect(said.at(-1)).toMatch(/^to look at it: npm run build:single -- --corpus \S+ --out entente\.html/);
	});
});

describe('an evaluation that can\'t be made', () => {
	const gold = fileURLToPath(new URL('five/gold.json', import.meta.url));
	it('names the folder or file, what is wrong with it, and the remedy', () => {
		expect(runEvaluate(['--gold', gold, '--corpus', join(folder, 'none')])).toBe(2);
		expect(runEvaluate(['--gold', join(folder, 'gold.json'), '--corpus', folder])).toBe(2);
		expect(runEvaluate(['--gold', write('broken.json', '{\n  "docs": oops'), '--corpus', folder])).toBe(2);
		expect(runEvaluate(['--gold', write('other.json', '{}'), '--corpus', folder])).toBe(2);
		expect(said).toEqual([
			expect.stringMatching(/^\/none\/articles\.json: no such file; give --gold .*--corpus a folder that ingest wrote$/),
			expect.stringMatching(/^\/gold\.json: no such file; give --gold a file/),
			expect.stringMatching(/^\/broken\.json: line 2, column \d+: is not valid JSON/),
			expect.stringMatching(/^\/other\.json: docs: /)
		]);
	});
	it('says how it is called', () => {
		expect(runEvaluate(['--gold', gold])).toBe(2);
		expect(runEvaluate(['--golden', gold])).toBe(2);
		expect(said.filter((line) => line.includes('usage: npm run evaluate'))).toHaveLength(2);
	});
	it('says which documents of the hand-made events the corpus does not have', async () => {
		expect(await ingest(write('a.txt', ARTICLE))).toBe(0);
		said = [];
		expect(runEvaluate(['--gold', gold, '--corpus', join(folder, 'out')])).toBe(0);
		expect(said[0]).toMatch(/has no document .*003/);
	});
});
