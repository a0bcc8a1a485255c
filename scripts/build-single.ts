/**
 * npm run build:single -- [--corpus DIR] [--deck FILE] [--site URL] [--out FILE]
 * Writes Entente with a corpus, and a briefing where one is given, as one HTML file that opens from a folder.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { readDeckFile, writeDeckFile } from '#lib/briefing/file.ts';
import { CorpusError } from '#lib/corpus/error.ts';
import { loadCorpus, type FetchText } from '#lib/corpus/load.ts';
import { writePack } from '#lib/pack/pack.ts';
import { buildIfNeeded, SetupError } from './prepare.mjs';
import { template } from './template.mjs';

const USAGE = `usage: npm run build:single -- [options]
  --corpus DIR  folder of the corpus (static/corpus)
  --deck FILE   a briefing, as saved from the app (none)
  --site URL    address of the site, for links in exported figures (none)
  --out FILE    the file to write (entente.html)`;

async function readDeck(file: string): Promise<string> {
	const reading = readDeckFile(await readFile(file, 'utf8'));
	if ('deck' in reading) return writeDeckFile(reading.deck);
	const { code, place, found } = reading.trouble;
	throw new SetupError(`${file} is no briefing that can be opened: ${[code, place, found].filter((part) => part !== '').join(' ')}`);
}

/** Reads the files of a folder as the app reads those of a site. */
function folderReader(folder: string): FetchText {
	const text = (path: string): Promise<string> => readFile(`${folder}/${path}`, 'utf8');
	return Object.assign(text, {
		async bytes(path: string): Promise<ArrayBuffer> {
			const { buffer, byteOffset, byteLength } = await readFile(`${folder}/${path}`);
			return (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength);
		}
	});
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			corpus: { type: 'string', default: 'static/corpus' },
			deck: { type: 'string' },
			site: { type: 'string', default: '' },
			out: { type: 'string', default: 'entente.html' },
			help: { type: 'boolean', short: 'h' }
		}
	});
	if (values.help) {
		process.stdout.write(`${USAGE}\n`);
		return;
	}
	const fetchText = folderReader(values.corpus);
	const { manifest } = await loadCorpus(fetchText);
	const deck = values.deck === undefined ? null : await readDeck(values.deck);
	buildIfNeeded();
	const page = await writePack(await readFile(template, 'utf8'), { manifest, fetchText, deck, site: values.site });
	await mkdir(dirname(values.out), { recursive: true });
	await writeFile(values.out, page);
	const [bytes, packed] = [Buffer.byteLength(page), gzipSync(page, { level: 9 }).length];
	process.stdout.write(`${values.out}: ${bytes} bytes (${packed} gzip), ${manifest.counts.events} events, ${deck === null ? 'no briefing' : 'one briefing'}\n`);
}

try {
	await main();
} catch (error) {
	const isPlain = error instanceof SetupError || error instanceof CorpusError || (error instanceof Error && 'code' in error);
	process.stderr.write(`${isPlain ? (error as Error).message : String(error)}\n${isPlain ? '' : `${USAGE}\n`}`);
	process.exitCode = 1;
}
