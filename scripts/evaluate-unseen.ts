/**
 * npm run evaluate:unseen [-- SET…]
 * Ingests the five documents and each set of tests/ingest/unseen without a review file, as anyone would, and prints the
 * measures of all beside what is asked for: sets for development first, then those kept aside, marked by *. Prints totals
 * alone, so that a set kept aside stays unread. Writes the figures of the five documents and of the set `aside` for the Method
 * page; where no such set stands here, those of the last one stay.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluate, readCorpus, readGold } from '../src/ingest/evaluate.ts';
import { formatJson } from '../src/ingest/write.ts';

const here = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Sets on which rules were mended, in the order in which they were written. */
const DEVELOPMENT = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh'];

/** Folders of tests/ingest/unseen: the sets for development, then those kept aside, of which nobody reads an article. */
const FOLDERS = readdirSync(here('tests/ingest/unseen'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

/** Folder of raw documents and file of hand-made events, by name of the set. */
const SETS: Readonly<Record<string, readonly [string, string]>> = {
	five: ['static/corpus/raw', 'tests/ingest/five/gold.json'],
	...Object.fromEntries([...DEVELOPMENT, ...FOLDERS.filter((name) => !DEVELOPMENT.includes(name)).toSorted()].map((name) =>
		[name, [`tests/ingest/unseen/${name}/raw`, `tests/ingest/unseen/${name}/gold.json`] as const]))
};

/** What is asked for on articles nobody has seen, in the order of the measures. */
const ASKED = ['1', '0.95', '0', '0', '0.95', '0.97 0.95', '0.92 0.92', '0.90 0.88', '0.80 0.80', '0.90', '0.82 0.88'];

function measure(name: string): { name: string; value: string }[] {
	const [raw, gold] = SETS[name] ?? [];
	if (raw === undefined || gold === undefined) throw new Error(`no set ${name}; there are ${Object.keys(SETS).join(', ')}`);
	const out = mkdtempSync(join(tmpdir(), 'entente-'));
	try {
		const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/ingest/cli.ts', 'ingest', '--out', out, raw], { cwd: here(''), encoding: 'utf8' });
		if (run.status !== 0) throw new Error(`${name}: ingest ended with status ${String(run.status)}\n${run.stderr}`);
		return evaluate(readGold(here(gold)), readCorpus(out));
	} finally {
		rmSync(out, { recursive: true, force: true });
	}
}

/** What is asked for on the five documents, in the order of the measures. */
const ASKED_OF_FIVE = ['1', '0.99', '0', '0', '1', '1.00 1.00', '0.98 0.98', '0.97 0.97', '0.92 0.94', '0.95', '0.93 0.95'];

/** Figures of the Method page, in the order of the measures, with the day of the run. */
const FIGURES = here('src/routes/(corpus)/about/figures.json');

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(SETS);
const columns = names.map(measure);
const short = (value: string): string => (value.match(/(?:\d\.\d+|^\d+|–)(?= \(|$)/g) ?? [value]).join(' ');
console.log(['measure'.padEnd(44), 'asked'.padEnd(10), ...names.map((name) => `${name}${name === 'five' || DEVELOPMENT.includes(name) ? '' : '*'}`.padEnd(12))].join(' '));
for (const [i, { name }] of (columns[0] ?? []).entries())
	console.log([name.padEnd(44), (ASKED[i] ?? '').padEnd(10), ...columns.map((column) => short(column[i]?.value ?? '').padEnd(12))].join(' '));

const [five, aside] = ['five', 'aside'].map((name) => columns[names.indexOf(name)]);
if (five) {
	const numbers = (value: string): number[] => value.split(' ').map(Number);
	const before = JSON.parse(readFileSync(FIGURES, 'utf8')) as { date: string; articles: number; measures: { aside: number[] }[] };
	const measures = five.map(({ value }, i) => ({
		asked: { five: numbers(ASKED_OF_FIVE[i] ?? ''), aside: numbers(ASKED[i] ?? '') }, five: numbers(short(value)), aside: aside ? numbers(short(aside[i]?.value ?? '')) : (before.measures[i]?.aside ?? [])
	}));
	const articles = aside ? readGold(here(SETS['aside']?.[1] ?? '')).docs.length : before.articles;
	const figures = { date: aside ? new Date().toISOString().slice(0, 10) : before.date, command: 'npm run evaluate:unseen', articles, measures };
	writeFileSync(FIGURES, formatJson(figures));
}
