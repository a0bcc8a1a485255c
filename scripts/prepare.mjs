// What `npm start` and `npm test` need before they can begin. Runs on bare Node, nothing installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Project folder, absolute. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A trouble the reader can mend: printed without a stack. */
export class SetupError extends Error {}

/** Throws a SetupError where Vite and Svelte would not run. */
export function checkNode(version = process.versions.node) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23;
	if (fits) return;
	throw new SetupError(
		`Entente needs Node 20.19 or newer, of 22 at least 22.12, and not 21; this is ${version}.\n` +
			'Get a current one from https://nodejs.org/ and try again.'
	);
}

/** Runs npm with the given arguments and returns its exit code. */
export function runNpm(/** @type {string[]} */ args, cwd = root) {
	const cli = process.env.npm_execpath;
	const isNpm = cli !== undefined && /npm-cli\.c?js$/.test(cli);
	const env = {
		...process.env,
		NODE_ENV: 'development',
		npm_config_loglevel: 'error',
		npm_config_update_notifier: 'false'
	};
	return isNpm
		? spawnSync(process.execPath, [cli, ...args], { cwd, env, stdio: 'inherit' }).status
		: spawnSync('npm', args, { cwd, env, stdio: 'inherit', shell: process.platform === 'win32' }).status;
}

/** Runs a binary of node_modules and returns its exit code; quiet shows neither output nor errors. */
export function runTool(
	/** @type {string} */ file,
	/** @type {string[]} */ args,
	/** @type {Record<string, string>} */ env = {},
	{ quiet = false, timeout = 0 } = {}
) {
	/** @type {import('node:child_process').StdioOptions} */
	const stdio = quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'];
	const colour = process.stdout.isTTY || process.env.FORCE_COLOR ? {} : { NO_COLOR: '1' };
	const options = { cwd: root, env: { ...process.env, ...colour, ...env }, stdio, timeout };
	return spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], options).status;
}

/** Whether every package of the lock stands in node_modules in its version; npm keeps its own list there. */
export function isInstalled() {
	const listed = join(root, 'node_modules/.package-lock.json');
	if (!existsSync(listed)) return false;
	const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
	const found = JSON.parse(readFileSync(listed, 'utf8')).packages;
	return Object.entries(wanted).every(
		([path, { version, optional }]) => path === '' || optional || found[path]?.version === version
	);
}

/** Installs what the lock says unless it is there already. */
export function installIfNeeded() {
	if (isInstalled()) return;
	console.log('Installing packages (once, about a minute) …');
	const status = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
	if (status !== 0) {
		throw new SetupError(
			'npm ci failed; its message stands above. Is the npm registry within reach and this folder writable?'
		);
	}
}

const sources = [
	...['src', 'static', 'messages', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'],
	...['package.json', 'package-lock.json']
];

/** @returns {string[]} files below a path, sorted */
function listFiles(/** @type {string} */ path) {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => listFiles(join(path, name)));
}

function hashFiles(/** @type {string[]} */ files) {
	const hash = createHash('sha256');
	for (const file of files)
		hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
	return hash.digest('hex');
}

/** Hash of everything a build is made from, 64 hex digits. */
export function hashSources() {
	return hashFiles(sources.flatMap((path) => listFiles(join(root, path))));
}

const stamp = join(root, '.cache/build.json');
const page = join(root, 'build/index.html');

/** What build/ was made from, and the page itself: a build by hand with other settings does not count. */
function describeBuild() {
	return JSON.stringify({
		node: process.versions.modules,
		source: hashSources(),
		page: existsSync(page) && hashFiles([page])
	});
}

/** Whether build/ was made from the sources as they are now. */
export function isBuilt() {
	return existsSync(page) && existsSync(stamp) && readFileSync(stamp, 'utf8') === describeBuild();
}

/** Builds the site into build/ unless it is there already; throws a SetupError where that fails. */
export function buildIfNeeded() {
	if (isBuilt()) return;
	console.log('Building …');
	rmSync(stamp, { force: true });
	if (runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { NODE_ENV: 'production' }) !== 0) {
		throw new SetupError('the build failed; its message stands above');
	}
	mkdirSync(join(root, '.cache'), { recursive: true });
	writeFileSync(stamp, describeBuild());
}

/** Runs a command; a SetupError ends it with its message and code 1, anything else with its stack. */
export async function runCommand(/** @type {() => unknown} */ command) {
	try {
		await command();
	} catch (error) {
		console.error(error instanceof SetupError ? `\n${error.message}` : error);
		process.exitCode = 1;
	}
}
