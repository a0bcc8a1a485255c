// Finds the programs that read our SVG files in the tests, or installs them: librsvg, poppler, libxml2. Only root on a
// system with apt-get can install. `node scripts/svg-readers.mjs` prints what it found.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Debian package of each program. */
const packages = {
	'rsvg-convert': 'librsvg2-bin',
	pdftotext: 'poppler-utils',
	pdffonts: 'poppler-utils',
	pdftoppm: 'poppler-utils',
	xmllint: 'libxml2-utils'
};

/** @typedef {keyof typeof packages} Reader */

const names = /** @type {Reader[]} */ (Object.keys(packages));

/** Whether a program stands in PATH. */
function isThere(/** @type {string} */ name) {
	return (process.env.PATH ?? '').split(delimiter).some((folder) => {
		try {
			accessSync(join(folder, name), constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});
}

/**
 * Programs that are missing, after an attempt to install them; with the reason in one line.
 * @returns {{ missing: Reader[], reason: string }}
 */
export function ensureReaders() {
	const missing = names.filter((name) => !isThere(name));
	if (missing.length === 0) return { missing, reason: '' };
	if (process.getuid?.() !== 0) return { missing, reason: 'only root can install them' };
	if (!isThere('apt-get')) return { missing, reason: 'there is no apt-get' };
	const wanted = [...new Set(missing.map((name) => packages[name]))];
	const reason = install(wanted);
	return { missing: names.filter((name) => !isThere(name)), reason };
}

/** Installs Debian packages; the reason where that fails. */
function install(/** @type {string[]} */ wanted) {
	const run = (/** @type {string[]} */ args) =>
		spawnSync('apt-get', args, {
			encoding: 'utf8',
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
			timeout: 90_000
		});
	const add = ['install', '-y', '-q', '--no-install-recommends', ...wanted];
	if (run(add).status === 0) return '';
	run(['update', '-q']);
	const second = run(add);
	if (second.status === 0) return '';
	const told = second.stderr.split('\n').filter((line) => line.startsWith('E:'));
	return `apt-get install ${wanted.join(' ')}: ${told[0] ?? second.error?.message ?? `status ${second.status}`}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { missing, reason } = ensureReaders();
	for (const name of names) console.log(`${name} ${missing.includes(name) ? 'is missing' : 'is there'}`);
	if (missing.length > 0) console.log(`${reason}; apt-get install ${[...new Set(missing.map((name) => packages[name]))].join(' ')}`);
	process.exitCode = missing.length === 0 ? 0 : 1;
}
