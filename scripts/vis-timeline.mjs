// Finds the vis-timeline that reads our files in the tests, or fetches it: one file of half a megabyte out of a package
// whose installation takes a hundred. Its version and hash are those of bench/package-lock.json.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './prepare.mjs';

const FILE = 'standalone/umd/vis-timeline-graph2d.min.js';

/**
 * Path of the script that defines `vis`, once it is there; '' and the reason in one line where it can't be had.
 * @returns {{ path: string, reason: string }}
 */
export function ensureVisTimeline() {
	const { version, integrity } = JSON.parse(readFileSync(join(root, 'bench/package-lock.json'), 'utf8')).packages['node_modules/vis-timeline'];
	const kept = join(root, `.cache/vis-timeline-${version}.js`);
	const installed = join(root, 'bench/node_modules/vis-timeline', FILE);
	const path = [kept, installed].find((one) => existsSync(one));
	if (path !== undefined) return { path, reason: '' };
	const folder = mkdtempSync(join(tmpdir(), 'entente-vis-'));
	try {
		const reason = fetchInto(folder, version, integrity);
		if (reason !== '') return { path: '', reason };
		mkdirSync(join(root, '.cache'), { recursive: true });
		copyFileSync(join(folder, 'package', FILE), kept);
		return { path: kept, reason: '' };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Fetches the package by npm and unpacks the file; the reason where that fails. */
function fetchInto(/** @type {string} */ folder, /** @type {string} */ version, /** @type {string} */ integrity) {
	const run = (/** @type {string} */ program, /** @type {string[]} */ args) =>
		spawnSync(program, args, { cwd: folder, encoding: 'utf8', timeout: 120_000, shell: process.platform === 'win32' });
	const packed = run('npm', ['pack', `vis-timeline@${version}`, '--silent']);
	const [name] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
	if (packed.status !== 0 || name === undefined) return `npm pack vis-timeline@${version}: ${packed.stderr.trim().split('\n')[0] ?? ''}`;
	const hash = createHash('sha512').update(readFileSync(join(folder, name))).digest('base64');
	if (`sha512-${hash}` !== integrity) return `vis-timeline@${version} is not what bench/package-lock.json names`;
	const unpacked = run('tar', ['-xzf', name, `package/${FILE}`]);
	return unpacked.status === 0 ? '' : `tar: ${unpacked.stderr.trim()}`;
}
