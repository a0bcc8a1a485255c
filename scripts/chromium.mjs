// Finds a Chromium that runs here, or installs one. `node scripts/chromium.mjs` prints what it found.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installIfNeeded, root, runCommand, runNpm, runTool, SetupError } from './prepare.mjs';

/**
 * @typedef {object} Chromium
 * @property {string} path the executable
 * @property {Record<string, string>} env variables it needs besides those of the process
 * @property {string} version as it prints it
 */

const cache = join(root, '.cache/chromium.json');
const bundle = join(root, '.cache/chromium');
/** The last release for Node 20; carries the shared libraries that a bare Linux lacks. */
const bundled = '@sparticuz/chromium@143.0.4';
const variables = ['ENTENTE_CHROMIUM', 'CHROMIUM', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const applications = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	...['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
		const folder = process.env[name];
		if (!folder) return [];
		return [
			`${folder}\\Google\\Chrome\\Application\\chrome.exe`,
			`${folder}\\Microsoft\\Edge\\Application\\msedge.exe`
		];
	})
];

/** Launch arguments that keep it from calling home and from fitting letters to the pixel grid. */
export const quietArgs = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-domain-reliability',
	'--no-pings',
	'--font-render-hinting=none'
];

/**
 * Playwright's launch options for a Chromium.
 * @param {Chromium} chromium
 */
export function launchOptions({ path, env }) {
	const own = Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined));
	return {
		executablePath: path,
		args: quietArgs,
		env: /** @type {Record<string, string>} */ ({ ...own, ...env })
	};
}

/**
 * The Chromium at a path, once it has told its version and rendered a page; else why not, in one line.
 * @returns {Promise<Chromium | string>}
 */
async function tryChromium(/** @type {string} */ path, /** @type {Record<string, string>} */ env = {}) {
	try {
		const version = execFileSync(path, ['--version'], {
			encoding: 'utf8',
			env: { ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
			timeout: 30_000
		}).trim();
		const { chromium } = await import('playwright-core');
		const browser = await chromium.launch({ ...launchOptions({ path, env, version }), timeout: 60_000 });
		const page = await browser.newPage();
		await page.setContent('<title>it runs</title>');
		const title = await page.title();
		await browser.close();
		return title === 'it runs' ? { path, env, version } : `${path} does not render`;
	} catch (error) {
		const lines = String(error instanceof Error ? error.message : error).split('\n');
		const cause = lines.find((line) => /error while loading|cannot open|not found/.test(line));
		return `${path}: ${cause ?? lines[0]}`;
	}
}

const onPath = (/** @type {string} */ name) =>
	(process.env.PATH ?? '')
		.split(delimiter)
		.map((folder) => join(folder, name))
		.find((path) => existsSync(path));

const systemPaths = () => [
	...names.flatMap((name) => onPath(name) ?? []),
	...applications.filter((path) => existsSync(path))
];

async function playwrightPath() {
	const { chromium } = await import('playwright-core');
	return chromium.executablePath();
}

/**
 * Ways to install, in order. `run` returns the path and the variables it needs; it may fail, which the trial
 * shows.
 * @typedef {readonly [path: string, env: Record<string, string>]} Installed
 * @type {{ name: string, isPossible: () => boolean, run: () => Promise<Installed> }[]}
 */
const installers = [
	{ name: 'Playwright', isPossible: () => true, run: installByPlaywright },
	{
		name: 'apt-get',
		isPossible: () => process.getuid?.() === 0 && onPath('apt-get') !== undefined,
		run: installByApt
	},
	{ name: 'npm', isPossible: () => process.platform === 'linux' && process.arch === 'x64', run: installByNpm }
];

/** @returns {Promise<Installed>} */
async function installByPlaywright() {
	// seconds where its servers are out of reach, a minute or two for the download
	const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '8000' };
	runTool('playwright-core/cli.js', ['install', 'chromium'], env, { quiet: true, timeout: 600_000 });
	return [await playwrightPath(), {}];
}

/** @returns {Promise<Installed>} */
async function installByApt() {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	/** @type {import('node:child_process').SpawnSyncOptions} */
	const options = { env, stdio: 'ignore', timeout: 600_000 };
	spawnSync('apt-get', ['-qq', 'update'], options);
	spawnSync('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', 'chromium'], options);
	return [onPath('chromium') ?? 'chromium', {}];
}

/** @returns {Promise<Installed>} */
async function installByNpm() {
	const unpacked = join(bundle, 'unpacked');
	rmSync(bundle, { recursive: true, force: true });
	mkdirSync(unpacked, { recursive: true });
	writeFileSync(join(bundle, 'package.json'), '{ "private": true }\n');
	runNpm(['install', '--no-audit', '--no-fund', bundled], bundle);
	const entry = pathToFileURL(join(bundle, 'node_modules/@sparticuz/chromium/build/esm/index.js')).href;
	// it unpacks into the folder for temporary files, and its libraries only where it believes to run on Lambda
	const path = execFileSync(
		process.execPath,
		['--input-type=module', '-e', `import c from '${entry}'; console.log(await c.executablePath());`],
		{
			encoding: 'utf8',
			env: { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
		}
	).trim();
	const libraries = [join(unpacked, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
		.filter(Boolean)
		.join(delimiter);
	if (existsSync('/etc/fonts/fonts.conf')) return [path, { LD_LIBRARY_PATH: libraries }];
	const fonts = join(unpacked, 'fonts');
	const config = `<fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>\n`;
	writeFileSync(join(fonts, 'fonts.conf'), config);
	return [path, { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts }];
}

/** The Chromium named by a variable, undefined without one; throws where it does not run. */
async function readVariable() {
	const name = variables.find((variable) => process.env[variable]);
	if (name === undefined) return undefined;
	const path = process.env[name] ?? '';
	const found = existsSync(path) ? await tryChromium(path) : `${path}: no such file`;
	if (typeof found !== 'string') return found;
	throw new SetupError(`${name} names a Chromium that does not run.\n${found}\nCorrect or unset ${name}.`);
}

/** The answer of an earlier run, as long as the file is still there. @returns {Chromium | undefined} */
function readCache() {
	if (!existsSync(cache)) return undefined;
	const found = JSON.parse(readFileSync(cache, 'utf8'));
	return existsSync(found.path) ? found : undefined;
}

/** @param {Chromium} found */
function remember(found) {
	mkdirSync(join(root, '.cache'), { recursive: true });
	writeFileSync(cache, `${JSON.stringify(found, null, '\t')}\n`);
	return found;
}

/**
 * A Chromium that runs: the one a variable names, the one found before, Playwright's own, the system's, else
 * an installed one. Throws a SetupError that lists what was tried.
 * @returns {Promise<Chromium>}
 */
export async function findChromium() {
	const named = (await readVariable()) ?? readCache();
	if (named) return named;
	const troubles = [];
	const own = await playwrightPath();
	for (const path of [...(existsSync(own) ? [own] : []), ...systemPaths()]) {
		const found = await tryChromium(path);
		if (typeof found !== 'string') return remember(found);
		troubles.push(found);
	}
	for (const { name, run } of installers.filter(({ isPossible }) => isPossible())) {
		console.log(`No Chromium yet; trying to install one with ${name} …`);
		const found = await run().then(
			([path, env]) => tryChromium(path, env),
			(error) => `${name}: ${error.message.split('\n')[0]}`
		);
		if (typeof found !== 'string') return remember(found);
		troubles.push(found);
	}
	throw new SetupError(
		`No Chromium was found and none could be installed:\n- ${troubles.join('\n- ')}\n` +
			'Install Chromium or Chrome, or name one: ENTENTE_CHROMIUM=/path/to/chromium npm test'
	);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	await runCommand(async () => {
		installIfNeeded();
		const { version, path } = await findChromium();
		console.log(`${version} at ${path}`);
	});
}
