/**
 * npm run bench:ingest [-- --articles N --bytes N --jobs N --seed N --out FILE]
 * Writes N invented dispatches to a temporary folder, runs `npm run ingest` on it and prints seconds by the clock and on
 * processors, and the most memory that the whole process, its threads with it, held at once. Nothing stays but the JSON asked for with --out.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dispatchOf } from './ingest/dispatches.ts';

const { values } = parseArgs({ options: {
	articles: { type: 'string', default: '10000' }, bytes: { type: 'string', default: '3000' }, jobs: { type: 'string' }, seed: { type: 'string', default: '1' },
	out: { type: 'string' }
} });
const [articles, bytes, seed] = [Number(values.articles), Number(values.bytes), Number(values.seed)];
const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));

/** Status of the run; kilobytes it held at most and microseconds on processors, which it notes itself when it ends. */
function ingest(): Promise<{ status: number | null; maxRSS: number; userCPUTime: number; systemCPUTime: number }> {
	const [note, report] = [join(folder, 'note.mjs'), join(folder, 'peak')];
	writeFileSync(note, `import { writeFileSync } from 'node:fs'; import { isMainThread } from 'node:worker_threads';
		if (isMainThread) process.on('exit', () => writeFileSync(${JSON.stringify(report)}, JSON.stringify(process.resourceUsage())));`);
	const args = ['--import', note, '--import', 'tsx', 'src/ingest/cli.ts', 'ingest', '--out', join(folder, 'corpus'), ...(values.jobs === undefined ? [] : ['--jobs', values.jobs]), join(folder, 'raw')];
	return new Promise((resolve) => {
		spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }).on('exit', (status) => { resolve({ status, ...JSON.parse(readFileSync(report, 'utf8')) as Record<'maxRSS' | 'userCPUTime' | 'systemCPUTime', number> }); });
	});
}

try {
	mkdirSync(join(folder, 'raw'));
	let size = 0;
	for (let i = 0; i < articles; i++) {
		const { file, text } = dispatchOf(seed, i, bytes);
		writeFileSync(join(folder, 'raw', file), text);
		size += Buffer.byteLength(text);
	}
	console.log(`${articles} dispatches, ${Math.round(size / articles)} bytes each, seed ${seed}`);
	const before = performance.now();
	const { status, maxRSS, userCPUTime, systemCPUTime } = await ingest();
	const seconds = (performance.now() - before) / 1000;
	const result = { articles, bytes: Math.round(size / articles), seed, jobs: values.jobs ?? 'auto', status, seconds: Number(seconds.toFixed(1)), cpuSeconds: Number(((userCPUTime + systemCPUTime) / 1e6).toFixed(1)), peakMB: Math.round(maxRSS / 1024) };
	console.log(`${result.seconds} s by the clock, ${result.cpuSeconds} s on processors, at most ${result.peakMB} MB, status ${String(status)} (${cpus().length} processors)`);
	if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(result, null, '\t')}\n`);
	if (status !== 0) process.exitCode = 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
