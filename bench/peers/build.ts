import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import { root } from '../../scripts/prepare.mjs';
import { compileHints } from '../../scripts/compile-hints.ts';
import { compiledMessages } from '../../scripts/messages-plugin.ts';

const folder = join(root, '.cache/bench');

/** Timelines by name, and the module that puts `window.subject` in its page. Another one is added here. */
export const SUBJECTS: Readonly<Record<string, string>> = {
	empty: 'subjects/empty.ts',
	entente: 'ours/main.ts',
	canvas: 'subjects/canvas.ts',
	'd3-svg': 'subjects/d3-svg.ts',
	'echarts-scatter': 'subjects/echarts-scatter.ts',
	'echarts-custom': 'subjects/echarts-custom.ts',
	'vis-timeline': 'subjects/vis-timeline.ts',
	timelinejs: 'subjects/timelinejs.ts'
};

/** Builds a page of its own for each subject into .cache/bench: timelines, unless other subjects and the module that
 *  drives them are given. */
export async function buildPages(names: readonly string[], subjects = SUBJECTS, runner = 'page/runner.ts'): Promise<void> {
	const here = join(root, 'bench/peers');
	const entries = Object.fromEntries(names.map((name) => [name, join(here, subjects[name] ?? '')]));
	await build({
		configFile: false,
		root: here,
		base: '/',
		logLevel: 'error',
		mode: 'production',
		plugins: [withoutLess(), compiledMessages(), compileHints(), svelte({ configFile: false })],
		define: { global: 'globalThis' },
		build: {
			outDir: folder, emptyOutDir: true, target: 'es2022', manifest: 'manifest.json', modulePreload: false, chunkSizeWarningLimit: 10_000,
			rolldownOptions: { input: { runner: join(here, runner), ...entries } }
		}
	});
	const manifest = readManifest();
	const find = (entry: string): Chunk => manifest[entry] ?? { file: '' };
	mkdirSync(folder, { recursive: true });
	for (const name of names) {
		const { file, css } = withImports(manifest, find(subjects[name] ?? ''));
		const links = css.map((path) => `<link rel="stylesheet" href="/${path}">`).join('');
		const scripts = [find(runner).file, file].map((path) => `<script type="module" src="/${path}"></script>`).join('');
		const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">${links}<body>${scripts}`;
		writeFileSync(join(folder, `${name}.html`), html);
	}
}

/** TimelineJS imports style sheets in Less beside the finished one that its page takes. */
function withoutLess(): Plugin {
	const nothing = '\0nothing';
	return {
		name: 'without-less',
		enforce: 'pre',
		resolveId: (id) => (id.endsWith('.less') ? nothing : null),
		load: (id) => (id === nothing ? '' : null)
	};
}

interface Chunk {
	readonly file: string;
	readonly css?: readonly string[];
	readonly imports?: readonly string[];
}

function readManifest(): Readonly<Record<string, Chunk>> {
	return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, Chunk>;
}

/** A chunk with the style sheets of all that it imports. */
function withImports(manifest: Readonly<Record<string, Chunk>>, chunk: Chunk): { file: string; css: string[] } {
	const below = (chunk.imports ?? []).flatMap((name) => (manifest[name] ? withImports(manifest, manifest[name]).css : []));
	return { file: chunk.file, css: [...new Set([...below, ...(chunk.css ?? [])])] };
}

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html;charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml'
};

/** Serves the pages, isolated from other origins, so that their clock ticks in 5 µs instead of 100. */
export async function servePages(): Promise<{ server: Server; address: string }> {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const path = join(pathname.startsWith('/fonts/') ? join(root, 'static') : folder, pathname);
		const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cache-Control': 'no-store' };
		if (extname(path) === '' || !existsSync(path)) response.writeHead(404, headers).end();
		else response.writeHead(200, { ...headers, 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(readFileSync(path));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const bound = server.address();
	return { server, address: `http://127.0.0.1:${bound !== null && typeof bound === 'object' ? bound.port : 0}` };
}
