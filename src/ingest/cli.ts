import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BUILT_IN, buildBuiltIn } from './builtin.ts';
import { INGEST_USAGE, runIngest } from './ingest.ts';

const USAGE = `usage: npx tsx src/ingest/cli.ts <command>
  build   write static/corpus: what the pipeline makes of static/corpus/raw and src/ingest/review.json
  check   exit 1 where static/corpus differs from what build would write
${INGEST_USAGE}`;

function build(): void {
	const { ingested, files } = buildBuiltIn();
	for (const line of [...ingested.remarks, ...ingested.flaws]) console.error(line);
	for (const folder of ['articles', 'schema', 'search']) rmSync(join(BUILT_IN, folder), { recursive: true, force: true });
	for (const { path, bytes } of files) {
		mkdirSync(dirname(join(BUILT_IN, path)), { recursive: true });
		writeFileSync(join(BUILT_IN, path), bytes);
	}
	console.log(`${files.length} files written to static/corpus`);
	if (ingested.flaws.length > 0) process.exitCode = 1;
}

function check(): void {
	const { files } = buildBuiltIn();
	const expected = new Set(files.map(({ path }) => path));
	const present = readdirSync(BUILT_IN, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(BUILT_IN.length))
		.filter((path) => !path.startsWith('raw/'));
	const stale = present.filter((path) => !expected.has(path));
	const differing = files
		.filter(({ path, bytes }) => !present.includes(path) || !readFileSync(join(BUILT_IN, path)).equals(bytes))
		.map(({ path }) => path);
	for (const path of [...stale, ...differing]) console.error(`static/corpus/${path} differs; run npm run corpus`);
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
