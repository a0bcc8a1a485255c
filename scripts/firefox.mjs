// Finds a Firefox, or installs one: the second browser of the end-to-end tests. Only root on a system with apt-get can
// install. `node scripts/firefox.mjs` prints what it found.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = ['firefox', 'firefox-esr'];
const applications = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

const onPath = (/** @type {string} */ name) =>
	(process.env.PATH ?? '')
		.split(delimiter)
		.map((folder) => join(folder, name))
		.find((path) => existsSync(path));

const present = () => [process.env.ENTENTE_FIREFOX ?? '', ...names.map((name) => onPath(name) ?? ''), ...applications].find((path) => path !== '' && existsSync(path));

/**
 * Path of a Firefox; '' and the reason in one line where there is none and none can be installed.
 * @returns {{ path: string, reason: string }}
 */
export function ensureFirefox() {
	const path = present();
	if (path !== undefined) return { path, reason: '' };
	if (process.getuid?.() !== 0 || onPath('apt-get') === undefined) return { path: '', reason: 'only root on a system with apt-get can install one; or name one: ENTENTE_FIREFOX=/path/to/firefox' };
	const run = (/** @type {string[]} */ args) =>
		spawnSync('apt-get', args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 240_000 });
	const add = ['install', '-y', '-q', '--no-install-recommends', 'firefox-esr'];
	if (run(add).status !== 0) {
		run(['update', '-q']);
		const { status, stderr, error } = run(add);
		if (status !== 0) return { path: '', reason: `apt-get install firefox-esr: ${stderr?.split('\n').find((line) => line.startsWith('E:')) ?? error?.message ?? status}` };
	}
	return { path: present() ?? '', reason: 'firefox-esr was installed and is not in PATH' };
}

/**
 * Playwright's launch options for an unchanged Firefox.
 * @param {string} path
 */
export function firefoxOptions(path) {
	return { channel: 'moz-firefox', executablePath: path, headless: true, firefoxUserPrefs: { 'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false, 'app.normandy.enabled': false } };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { path, reason } = ensureFirefox();
	console.log(path === '' ? `no Firefox: ${reason}` : path);
	process.exitCode = path === '' ? 1 : 0;
}
