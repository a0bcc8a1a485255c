// `npm test`: every check, in order, whatever fails on the way; ends with the line "N passed, N failed".
// `npm test -- --only unit,e2e` runs those alone.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
	buildIfNeeded,
	checkNode,
	installIfNeeded,
	root,
	runCommand,
	runTool,
	SetupError
} from './prepare.mjs';

/** @typedef {{ passed: number, failed: number, skipped?: number }} Count */

const reports = join(root, '.cache/test');

/** @returns {Count} */
const countOne = (/** @type {boolean} */ isFine) => ({ passed: Number(isFine), failed: Number(!isFine) });

/** Runs a tool that counts as one check. */
const check = (/** @type {string} */ file, /** @type {string[]} */ args) =>
	countOne(runTool(file, args) === 0);

/** Reads a report; a run that failed without a failed test, or ran none, counts as one failure. */
function count(
	/** @type {string} */ name,
	/** @type {number | null} */ status,
	/** @type {(report: any) => Count} */ read
) {
	const file = join(reports, name);
	const found = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
	const isMissed = found.failed === 0 && (status !== 0 || found.passed === 0);
	return isMissed ? { ...found, failed: 1 } : found;
}

/** @type {Record<string, () => Count | Promise<Count>>} */
const stages = {
	types() {
		runTool('@sveltejs/kit/svelte-kit.js', ['sync']);
		return check('svelte-check/bin/svelte-check', [
			'--tsconfig',
			'tsconfig.json',
			'--fail-on-warnings',
			'--output',
			'human'
		]);
	},
	lint: () =>
		check('eslint/bin/eslint.js', [
			'.',
			'--max-warnings',
			'0',
			'--cache',
			'--cache-location',
			'.cache/eslint/'
		]),
	unit() {
		const file = join(reports, 'unit.json');
		const status = runTool('vitest/vitest.mjs', [
			'run',
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${file}`
		]);
		return count('unit.json', status, (report) => ({
			passed: report.numPassedTests,
			// a file that could not be read has no tests in it
			failed: report.numFailedTests + report.testResults.filter(isBroken).length,
			skipped: report.numPendingTests + report.numTodoTests
		}));
	},
	build() {
		buildIfNeeded();
		return countOne(true);
	},
	async e2e() {
		const { findChromium } = await import('./chromium.mjs');
		const { version, path } = await findChromium();
		console.log(`${version} at ${path}`);
		const status = runTool('@playwright/test/cli.js', ['test']);
		return count('e2e.json', status, ({ stats, errors }) => ({
			passed: stats.expected + stats.flaky,
			failed: stats.unexpected + errors.length,
			skipped: stats.skipped
		}));
	}
};

/** @param {{ status: string, assertionResults: unknown[] }} file */
const isBroken = ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0;

function readNames() {
	const at = process.argv.indexOf('--only');
	if (at < 0) return Object.keys(stages);
	const names = (process.argv[at + 1] ?? '').split(',');
	const unknown = names.filter((name) => !(name in stages));
	if (unknown.length === 0) return names;
	throw new SetupError(
		`--only ${unknown.join(',')}: no such stage; there are ${Object.keys(stages).join(', ')}`
	);
}

/** @returns {Promise<Count>} */
async function runStage(/** @type {string} */ name) {
	try {
		return (await stages[name]?.()) ?? countOne(false);
	} catch (error) {
		console.error(error instanceof SetupError ? error.message : error);
		return countOne(false);
	}
}

await runCommand(async () => {
	checkNode();
	const names = readNames();
	installIfNeeded();
	rmSync(reports, { recursive: true, force: true });
	mkdirSync(reports, { recursive: true });
	const lines = [];
	const total = { passed: 0, failed: 0 };
	for (const name of names) {
		console.log(`\n── ${name} ──`);
		const start = performance.now();
		const { passed, failed, skipped = 0 } = await runStage(name);
		const seconds = ((performance.now() - start) / 1000).toFixed(1);
		lines.push(`${name.padEnd(6)} ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds} s`);
		total.passed += passed;
		total.failed += failed;
	}
	console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
	process.exitCode = total.failed === 0 ? 0 : 1;
});
