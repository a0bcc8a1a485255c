/**
 * npm run bench -- [--sizes=1000,10000] [--subjects=entente,d3-svg] [--runs=3] [--minutes=15] [--out=FILE] [--table]
 * Measures this project and its peers side by side in Chromium, ours first at each size. A peer that fails, or for which no
 * time is left, is reported as such. The table in README.md is replaced where all sizes and subjects are measured, or
 * `--table` asks for it.
 */
import { mkdirSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, runCommand, runNpm, SetupError } from '../scripts/prepare.mjs';
import type { Result } from './peers/measure.ts';
import { describeSession, isNeeded, replaceTable, summarise, type Session } from './peers/table.ts';

const folder = join(root, 'bench');
/** Numbers of events that the targets are about. */
const SIZES = '1000,10000,100000,1000000';
/** Subjects that the targets speak of. */
const NEEDED: readonly string[] = ['entente', 'canvas', 'd3-svg', 'echarts-scatter', 'vis-timeline'];

function readOptions(names: readonly string[]) {
	const { values } = parseArgs({
		options: {
			sizes: { type: 'string', default: SIZES },
			subjects: { type: 'string', default: names.join(',') },
			runs: { type: 'string', default: '3' },
			minutes: { type: 'string', default: '15' },
			out: { type: 'string', default: 'peers.json' },
			table: { type: 'boolean', default: false }
		}
	});
	const sizes = values.sizes.split(',').map(Number);
	if (!sizes.every((size) => Number.isInteger(size) && size > 0 && size <= 5_000_000)) throw new SetupError(`--sizes is ${values.sizes}: give whole numbers`);
	const only = values.subjects.split(',');
	const unknown = only.filter((name) => !names.includes(name));
	if (unknown.length > 0) throw new SetupError(`--subjects ${unknown.join(',')}: there are ${names.join(', ')}`);
	const repeats = Number(values.runs);
	if (!Number.isInteger(repeats) || repeats < 1) throw new SetupError(`--runs is ${values.runs}: give a whole number`);
	const minutes = Number(values.minutes);
	if (!(minutes > 0)) throw new SetupError(`--minutes is ${values.minutes}: give a number`);
	const isWhole = values.sizes === SIZES && only.length === names.length && repeats >= 3;
	return { sizes, only, repeats, minutes, out: values.out, isTable: values.table || isWhole };
}

/** Installs the peers, which the project itself never does. */
function installPeers(): void {
	const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
	if (Object.keys(manifest.dependencies).every((name) => existsSync(join(folder, 'node_modules', name)))) return;
	console.log('Installing the peers (once) …');
	if (runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder) !== 0) throw new SetupError('npm ci in bench failed');
}

await runCommand(async () => {
	installPeers();
	const { SUBJECTS, buildPages, servePages } = await import('./peers/build.ts');
	const { startBrowser } = await import('./peers/browser.ts');
	const { isTooSlow, measure } = await import('./peers/measure.ts');
	const { sizes, only, repeats, minutes, out, isTable } = readOptions(Object.keys(SUBJECTS));
	await buildPages(only);
	const { server, address } = await servePages();
	const before = loadavg()[0] ?? 0;
	const results: Result[] = [];
	const left = new Map<string, string>();
	let version = '';
	const until = performance.now() + minutes * 60_000;
	for (const events of sizes) {
		for (const name of only) {
			// what the targets are measured against goes on; the rest makes room for it
			const isLate = performance.now() > until && !NEEDED.includes(name);
			const reason = left.get(name) ?? (isLate ? 'no time was left' : undefined);
			if (reason !== undefined) {
				results.push({ name, events, runs: [], troubles: [], gaveUp: `left out: ${reason}` });
				continue;
			}
			const bench = await startBrowser();
			version = bench.version;
			const result = await measure(bench, address, name, events, isNeeded(name, events) ? repeats : 1).finally(bench.end);
			results.push(result);
			const slow = isTooSlow(result);
			if (slow !== null) left.set(name, `${slow} at ${events}`);
			console.log(events, name, result.gaveUp ?? '', result.troubles.join('; '));
		}
	}
	server.close();
	server.closeAllConnections();
	const session: Session = {
		day: new Date().toISOString().slice(0, 10),
		machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
		programs: `Node ${process.versions.node}, ${version}`,
		load: [before, loadavg()[0] ?? 0],
		repeats,
		results
	};
	const tables = describeSession(session);
	console.log(`\n${tables}`);
	console.log(`\n${summarise(results)}`);
	mkdirSync(join(folder, 'results'), { recursive: true });
	writeFileSync(join(folder, 'results', out), `${JSON.stringify(session, null, '\t')}\n`);
	const readme = join(folder, 'README.md');
	if (isTable) writeFileSync(readme, replaceTable(readFileSync(readme, 'utf8'), tables));
});
