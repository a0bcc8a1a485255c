// Finds the programs that read our files in the tests, or installs them: librsvg, poppler, libxml2, and for those that
// ask for them Inkscape and LibreOffice. Only root on a
// system with apt-get can install. `node scripts/svg-readers.mjs` prints what it found.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Debian package of each program. */
const packages = {
	'rsvg-convert': 'librsvg2-bin',
	pdftotext: 'poppler-utils',
	pdffonts: 'poppler-utils',
	pdftoppm: 'poppler-utils',
	xmllint: 'libxml2-utils',
	inkscape: 'inkscape',
	soffice: 'libreoffice-draw libreoffice-impress'
};

/** @typedef {keyof typeof packages} Reader */

const names = /** @type {Reader[]} */ (Object.keys(packages));
/** Those that most tests need; the others are large. */
const small = names.filter((name) => name !== 'inkscape' && name !== 'soffice');

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

/** The programs that most tests need: see ensurePrograms. */
export function ensureReaders() {
	return ensurePrograms(small);
}

/**
 * Programs of those wanted that are missing, after an attempt to install them; with the reason in one line.
 * @param {readonly Reader[]} programs
 * @returns {{ missing: Reader[], reason: string }}
 */
export function ensurePrograms(programs) {
	const missing = programs.filter((name) => !isThere(name));
	if (missing.length === 0) return { missing, reason: '' };
	if (process.getuid?.() !== 0) return { missing, reason: 'only root can install them' };
	if (!isThere('apt-get')) return { missing, reason: 'there is no apt-get' };
	const wanted = [...new Set(missing.flatMap((name) => packages[name].split(' ')))];
	const reason = withLock(() => (programs.every(isThere) ? '' : install(wanted)));
	return { missing: programs.filter((name) => !isThere(name)), reason };
}

/** One installation at a time: several tests may ask at once. */
function withLock(/** @type {() => string} */ run) {
	const lock = join(tmpdir(), 'entente-install.lock');
	for (let wait = 0; wait < 600; wait++) {
		try {
			mkdirSync(lock);
			break;
		} catch {
			// a lock that nobody holds any more is taken over
			if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 300_000) rmSync(lock, { recursive: true, force: true });
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
		}
	}
	try {
		return run();
	} finally {
		rmSync(lock, { recursive: true, force: true });
	}
}

/** Installs Debian packages; the reason where that fails. */
function install(/** @type {string[]} */ wanted) {
	const run = (/** @type {string[]} */ args) =>
		spawnSync('apt-get', args, {
			encoding: 'utf8',
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
			timeout: 240_000
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
	const { missing, reason } = ensurePrograms(names);
	for (const name of names) console.log(`${name} ${missing.includes(name) ? 'is missing' : 'is there'}`);
	if (missing.length > 0) console.log(`${reason}; apt-get install ${[...new Set(missing.flatMap((name) => packages[name].split(' ')))].join(' ')}`);
	process.exitCode = missing.length === 0 ? 0 : 1;
}
