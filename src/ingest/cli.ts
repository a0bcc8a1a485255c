import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCorpus } from './build.ts';
import { INGEST_USAGE, runIngest } from './ingest.ts';
import { readCurated } from './source.ts';
import type { CorpusFile } from './write.ts';

/** Day written as the day of generation; a fixed day keeps the bytes the same. */
const GENERATED = '2026-11-22';

const USAGE = `usage: npx tsx src/ingest/cli.ts <command>
  build   write static/corpus from src/ingest/curated and static/corpus/raw
  check   exit 1 where static/corpus differs from what build would write
${INGEST_USAGE}`;

const corpus = fileURLToPath(new URL('../../static/corpus/', import.meta.url));
const curated = fileURLToPath(new URL('./curated/', import.meta.url));

function built(): Pick<CorpusFile, 'path' | 'bytes'>[] {
	const { source, raws } = readCurated(curated, join(corpus, 'raw'));
	return buildCorpus(source, raws, GENERATED);
}

function build(): void {
	for (const folder of ['articles', 'schema']) rmSync(join(corpus, folder), { recursive: true, force: true });
	const files = built();
	for (const { path, bytes } of files) {
		mkdirSync(dirname(join(corpus, path)), { recursive: true });
		writeFileSync(join(corpus, path), bytes);
	}
	console.log(`${files.length} files written to static/corpus`);
}

function check(): void {
	const files = built();
	const expected = new Set(files.map(({ path }) => path));
	const present = readdirSync(corpus, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(corpus.length))
		.filter((path) => !path.startsWith('raw/'));
	const stale = present.filter((path) => !expected.has(path));
	const differing = files
		.filter(({ path, bytes }) => !present.includes(path) || !readFileSync(join(corpus, path)).equals(bytes))
		.map(({ path }) => path);
	for (const path of [...stale, ...differing]) console.error(`static/corpus/${path} differs; run build`);
	if (stale.length + differing.length > 0) process.exitCode = 1;
}

async function ingest(): Promise<void> {
	process.exitCode = await runIngest(process.argv.slice(3));
}

const commands: Readonly<Record<string, () => void | Promise<void>>> = { build, check, ingest };
const run = commands[process.argv[2] ?? ''];
if (run) await run();
else {
	console.error(USAGE);
	process.exitCode = 2;
}
