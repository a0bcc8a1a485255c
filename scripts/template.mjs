// Builds Entente in one file, without a corpus: the template of `npm run build:single` and of briefing packs.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, SetupError } from './prepare.mjs';

/** The template within the built site. */
export const template = join(root, 'build/entente.html');

/** Name of the block with the program that draws PNG. */
export const PACKED_WASM = 'resvg.wasm';

/** Markup of a block as src/lib/pack/blocks.ts describes it; the text is JSON. */
function block(/** @type {string} */ path, /** @type {'json' | 'gzip'} */ form, /** @type {string} */ json) {
	return `<script type="application/json" data-file="${path}" data-form="${form}">${json.replaceAll('<', '\\u003c')}</script>`;
}

/** Blocks of all that the app reads as it runs: files of static/, by their paths, and the program that draws PNG. The
 *  corpus comes with the pack. */
function assetBlocks() {
	const files = readdirSync(join(root, 'static'), { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('.json') && !path.startsWith('corpus/'))
		.sort()
		.map((path) => block(path, 'json', readFileSync(join(root, 'static', path), 'utf8').trim()));
	const wasm = gzipSync(readFileSync(join(root, 'node_modules/@resvg/resvg-wasm/index_bg.wasm')), { level: 9 });
	return [...files, block(PACKED_WASM, 'gzip', JSON.stringify(wasm.toString('base64')))];
}

/** Writes the template into build/; throws a SetupError where its build fails. */
export function buildTemplate() {
	const env = { ...process.env, NODE_ENV: 'production', ENTENTE_SINGLE: '1' };
	const vite = join(root, 'node_modules/vite/bin/vite.js');
	const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, env, encoding: 'utf8' });
	if (status !== 0) throw new SetupError(`the build of the single file failed:\n${stdout}${stderr}`);
	const icon = encodeURIComponent(readFileSync(join(root, 'static/favicon.svg'), 'utf8').trim());
	const page = readFileSync(join(root, '.cache/single/index.html'), 'utf8')
		.replace('%entente.icon%', () => icon)
		// Kit adds its hashes to the "none" that stands where nothing else is allowed
		.replaceAll(/'none' (?=')/g, '')
		.replace('<!--entente:files-->', () => assetBlocks().join('\n'));
	writeFileSync(template, page);
}
