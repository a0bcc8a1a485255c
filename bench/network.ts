/**
 * npm run bench:network -- [--sizes=50x500,500x5000] [--only=entente,d3-svg] [--repeats=3] [--out=FILE] [--table]
 * Measures the network of this project and its peers side by side in Chromium, on the same graphs. The table in
 * README.md is replaced where all sizes and subjects are measured, or `--table` asks for it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, runCommand, runNpm, SetupError } from '../scripts/prepare.mjs';
import type { NetworkResult } from './peers/network/measure.ts';
import { describeNetworks, replaceNetworks, type NetworkSession } from './peers/network/table.ts';

const folder = join(root, 'bench');
const SIZES = '50x500,500x5000';

/** Networks by name, and the module that puts `window.network` in its page. */
const NETWORKS: Readonly<Record<string, string>> = {
	entente: 'network/entente.ts',
	'cytoscape-fcose': 'network/cytoscape.ts',
	'vis-network': 'network/vis-network.ts',
	'force-graph': 'network/force-graph.ts',
	'd3-svg': 'network/d3-svg.ts'
};

function readOptions() {
	const names = Object.keys(NETWORKS);
	const { values } = parseArgs({
		options: {
			sizes: { type: 'string', default: SIZES },
			only: { type: 'string', default: names.join(',') },
			repeats: { type: 'string', default: '3' },
			out: { type: 'string', default: 'network.json' },
			table: { type: 'boolean', default: false }
		}
	});
	const sizes = values.sizes.split(',').map((size) => {
		const [nodes = NaN, links = NaN] = size.split('x').map(Number);
		if (!(Number.isInteger(nodes) && Number.isInteger(links) && nodes >= 10 && links >= nodes && links <= (nodes * (nodes - 1)) / 3))
			throw new SetupError(`--sizes has ${size}: give nodes and links, such as 50x500`);
		return { nodes, links };
	});
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
	const { buildPages, servePages } = await import('./peers/build.ts');
	const { startBrowser } = await import('./peers/browser.ts');
	const { measureNetwork } = await import('./peers/network/measure.ts');
	const { sizes, only, repeats, out, isTable } = readOptions();
	await buildPages(only, NETWORKS, 'network/runner.ts');
	const { server, address } = await servePages();
	const before = loadavg()[0] ?? 0;
	const results: NetworkResult[] = [];
	let version = '';
	for (const size of sizes) {
		for (const name of only) {
			const bench = await startBrowser();
			version = bench.version;
			const result = await measureNetwork(bench, address, name, size, repeats).finally(bench.end);
			results.push(result);
			console.log(`${size.nodes} × ${size.links}`, name, result.gaveUp ?? '', result.troubles.join('; '));
		}
	}
	server.close();
	server.closeAllConnections();
	const session: NetworkSession = {
		day: new Date().toISOString().slice(0, 10),
		machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
		programs: `Node ${process.versions.node}, ${version}`,
		load: [before, loadavg()[0] ?? 0],
		repeats,
		results
	};
	const tables = describeNetworks(session);
	console.log(`\n${tables}`);
	mkdirSync(join(folder, 'results'), { recursive: true });
	writeFileSync(join(folder, 'results', out), `${JSON.stringify(session, null, '\t')}\n`);
	const readme = join(folder, 'README.md');
	if (isTable) writeFileSync(readme, replaceNetworks(readFileSync(readme, 'utf8'), tables));
});
