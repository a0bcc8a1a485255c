/**
 * npm run bench -- [--sizes=1000,10000] [--only=entente,d3-svg] [--repeats=3] [--out=FILE] [--table]
 * Measures this project and its peers side by side in Chromium. The table in README.md is replaced where all sizes and
 * subjects are measured, or `--table` asks for it.
 */
import { mkdirSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, runCommand, runNpm, SetupError } from '../scripts/prepare.mjs';
import type { Result } from './peers/measure.ts';
import { describeSession, replaceTable, type Session } from './peers/table.ts';

const folder = join(root, 'bench');
/** Numbers of events that the targets are about. */
const SIZES = '1000,10000,100000,1000000';

function readOptions(names: readonly string[]) {
	const { values } = parseArgs({
		options: {
			sizes: { type: 'string', default: SIZES },
			only: { type: 'string', default: names.join(',') },
			repeats: { type: 'string', default: '3' },
			out: { type: 'string', default: 'peers.json' },
			table: { type: 'boolean', default: false }
		}
	});
	const sizes = values.sizes.split(',').map(Number);
	if (!sizes.every((size) => Number.isInteger(size) && size > 0 && size <= 5_000_000)) throw new SetupError(`--sizes is ${values.sizes}: give whole numbers`);
	const only = values.only.split(',');
	const unknown = only.filter((name) => !names.includes(name));
	if (unknown.length > 0) throw new SetupError(`--only ${unknown.join(',')}: there are ${names.join(', ')}`);
	const repeats = Number(values.repeats);
	if (!Number.isInteger(repeats) || repeats < 1) throw new SetupError(`--repeats is ${values.repeats}: give a whole number`);
	const isWhole = values.sizes === SIZES && only.length === names.length && repeats >= 3;
	return { sizes, only, repeats, out: values.out, isTable: values.table || isWhole };
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
	const { sizes, only, repeats, out, isTable } = readOptions(Object.keys(SUBJECTS));
	await buildPages(only);
	const { server, address } = await servePages();
	const before = loadavg()[0] ?? 0;
	const results: Result[] = [];
	const left = new Map<string, string>();
	let version = '';
	for (const events of sizes) {
		for (const name of only) {
			const reason = left.get(name);
			if (reason !== undefined) {
				results.push({ name, events, runs: [], troubles: [], gaveUp: `left out: ${reason}` });
				continue;
			}
			const bench = await startBrowser();
			version = bench.version;
			const result = await measure(bench, address, name, events, repeats).finally(bench.end);
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
	mkdirSync(join(folder, 'results'), { recursive: true });
	writeFileSync(join(folder, 'results', out), `${JSON.stringify(session, null, '\t')}\n`);
	const readme = join(folder, 'README.md');
	if (isTable) writeFileSync(readme, replaceTable(readFileSync(readme, 'utf8'), tables));
});
