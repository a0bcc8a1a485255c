import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findBreaches, readImports, type Rule } from './architecture.ts';

const modules = (rooms: string) => new RegExp(`^lib/(${rooms})/[^.]+\\.ts$`);
const components = (rooms: string) => new RegExp(`^lib/(${rooms})/\\w+\\.svelte$`);

const layouts = ['d3-scale', 'd3-shape', 'd3-array', 'd3-force'];
const texts = ['valibot', '@valibot/to-json-schema', 'edtf'];
const below = ['corpus', 'query', 'scene', 'grammar', 'words', 'timeline', 'network', 'matrix', 'export', 'state'];
const all = [...below, 'tables', 'reader', 'briefing', 'charts', 'offline', 'pack', 'ui', 'explore', 'app.css', 'fonts.css'];
const svelte = { packages: ['svelte'], dom: true, runes: true };
const kit = { packages: ['svelte', '$app/*', '@sveltejs/kit'], dom: true, runes: true };

/** Who may import whom: the table of ARCHITECTURE.md. A room may always import itself. */
const table: readonly Rule[] = [
	{ files: modules('corpus'), packages: ['valibot'] },
	{ files: modules('words'), rooms: ['messages'], packages: ['@formatjs/icu-messageformat-parser'] },
	{ files: /^lib\/scene\/pan-zoom\.ts$/, packages: ['d3-zoom', 'd3-selection'], dom: true },
	{ files: /^lib\/scene\/(gestures|patch)\.ts$/, dom: true },
	{ files: modules('scene') },
	{ files: components('scene'), ...svelte },
	{ files: modules('query'), rooms: ['corpus'], packages: ['minisearch'] },
	{ files: modules('grammar'), rooms: ['corpus', 'scene', 'words'] },
	{ files: components('grammar'), rooms: ['corpus', 'scene', 'words'], ...svelte },
	{ files: modules('timeline|network|matrix'), rooms: ['corpus', 'scene', 'grammar', 'words'], packages: layouts },
	{
		files: components('timeline|network|matrix'),
		rooms: ['scene', 'grammar', 'ui', 'words'],
		types: ['corpus'],
		...svelte
	},
	{ files: modules('tables'), rooms: ['corpus', 'query', 'grammar', 'network', 'matrix', 'words', 'messages'] },
	{ files: components('tables'), rooms: ['scene', 'words'], ...svelte },
	{ files: modules('reader'), rooms: ['corpus', 'words'], dom: true },
	{ files: components('reader'), rooms: ['corpus', 'grammar', 'ui', 'words'], ...svelte },
	{
		files: /^lib\/export\/formats\/[^.]+\.ts$/,
		rooms: [...below, 'export'],
		types: ['charts'],
		packages: ['d3-dsv']
	},
	{ files: modules('export'), rooms: ['scene', 'grammar', 'corpus', 'words', 'messages'], packages: ['@cantoo/pdf-lib', '@resvg/resvg-wasm', 'pptxgenjs', 'fflate'] },
	{ files: components('export'), rooms: ['scene', 'ui', 'words'], types: ['corpus'], ...svelte },
	{ files: /^lib\/state\/session\.svelte\.ts$/, rooms: ['corpus', 'query', 'words'], ...kit },
	{ files: /^lib\/state\/kept\.ts$/, rooms: ['state'], dom: true },
	{ files: modules('state'), rooms: ['corpus', 'query'] },
	{ files: modules('charts'), rooms: below },
	{ files: modules('briefing'), rooms: [...below, 'charts', 'pack', 'messages'], packages: ['valibot', 'idb'] },
	{ files: components('briefing'), rooms: [...below, 'charts', 'offline', 'ui'], ...kit, packages: [...kit.packages, '@resvg/resvg-wasm'] },
	{ files: modules('offline'), rooms: ['words', 'messages'] },
	{ files: components('offline'), rooms: ['words'], packages: ['svelte'], dom: true, runes: true },
	{ files: modules('pack'), types: ['corpus'] },
	{ files: modules('ui'), rooms: ['words'], packages: ['svelte'], dom: true },
	{ files: components('ui'), rooms: ['words'], ...svelte },
	{ files: modules('explore'), rooms: all, ...kit, runes: false },
	{ files: components('explore'), rooms: all, ...kit, packages: [...kit.packages, '@resvg/resvg-wasm'] },
	{ files: /^single\/.*\.svelte$/, rooms: ['routes', 'single/links.ts'], packages: ['svelte'], dom: true, runes: true },
	{ files: /^single\/.*\.ts$/, rooms: ['routes', 'briefing', 'pack', 'state'], dom: true },
	{ files: /^routes\/.*\.svelte$/, rooms: all, ...kit },
	{ files: /^routes\/.*\.ts$/, rooms: [...all, 'messages'], ...kit, runes: false },
	{ files: /^ingest\//, rooms: ['corpus', 'query'], packages: ['node:*', ...texts, 'franc-min', '@eslint-community/regexpp'] },
	{ files: /^service-worker\.ts$/, rooms: ['offline'], packages: ['$service-worker'], dom: true },
	{ files: /^(app\.d|hooks|hooks\.client)\.ts$/, packages: ['svelte'] }
];

const src = new URL('../src/', import.meta.url);
const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const files = paths.filter((path) => /\.(ts|js|svelte)$/.test(path));
const read = (path: string) => readFileSync(new URL(path, src), 'utf8');

describe('the rooms', () => {
	it.each(files)('%s imports only what its room may', (path) => {
		expect(findBreaches(table, path, read(path))).toEqual([]);
	});

	it('hold every file of src', () => {
		const isKnown =
			/^(lib\/\w+|ingest|routes|single)\/|^(app\.html|app\.css|fonts\.css|service-worker\.ts|app\.d\.ts|hooks(\.client)?\.ts)$/;
		expect(paths.filter((path) => path.includes('.') && !isKnown.test(path))).toEqual([]);
	});

	it('import only packages that package.json lists', () => {
		const { dependencies, devDependencies } = JSON.parse(read('../package.json')) as Record<string, object>;
		const listed = Object.keys({ ...dependencies, ...devDependencies });
		const packages = files
			.flatMap((path) => readImports(path, read(path)))
			.filter(({ room, specifier }) => room === undefined && !/^(node:|\$)/.test(specifier))
			.map(({ specifier }) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier);
		expect([...new Set(packages)].filter((name) => !listed.includes(name))).toEqual([]);
	});
});

describe('the check of the rooms', () => {
	const breaches = (path: string, text: string) =>
		findBreaches(table, path, text).map((line) => line.split(': ')[1]);

	it('finds a scene that knows events, as a type, as a value and by a relative path', () => {
		const text =
			"import type { CoopEvent } from '#lib/corpus/schema.ts';\nimport { load } from '../corpus/load.ts';";
		expect(breaches('lib/scene/svg.ts', text)).toEqual([
			'may not import #lib/corpus/schema.ts',
			'may not import ../corpus/load.ts'
		]);
	});

	it('finds an import that is exported on, dynamic or within a type', () => {
		const text =
			"export * from '#lib/state/view.ts';\nimport('minisearch');\nlet x: import('#lib/query/filter.ts').Filter;";
		expect(breaches('lib/timeline/lanes.ts', text)).toHaveLength(3);
	});

	it('finds d3-zoom outside pan-zoom', () => {
		const text = "import { zoom } from 'd3-zoom';";
		expect(breaches('lib/scene/marks.ts', text)).toEqual(['may not import d3-zoom']);
		expect(breaches('lib/scene/pan-zoom.ts', text)).toEqual([]);
	});

	it('finds a chart component that takes corpus code, and lets its types pass', () => {
		const script = (code: string) => `<script lang="ts">${code}</script>\n<p>text</p>`;
		expect(
			breaches('lib/network/Network.svelte', script("import { load } from '#lib/corpus/load.ts';"))
		).toHaveLength(1);
		expect(
			breaches('lib/network/Network.svelte', script("import type { Id } from '#lib/corpus/schema.ts';"))
		).toEqual([]);
	});

	it('finds a chart component that reads the state or the address', () => {
		const text =
			"<script>import { page } from '$app/state'; import { view } from '#lib/state/view.ts';</script>";
		expect(breaches('lib/timeline/Timeline.svelte', text)).toHaveLength(2);
	});

	it('finds interface and routes that reach into the pipeline', () => {
		const text = "import { clean } from '../ingest/clean.ts';";
		expect(breaches('routes/+page.ts', text)).toEqual(['may not import ../ingest/clean.ts']);
	});

	it('finds the DOM in a chart layout, but not a member, a word or a parameter of that name', () => {
		expect(breaches('lib/timeline/axis.ts', 'const x = document.title; window;')).toEqual([
			'may not use document',
			'may not use window'
		]);
		expect(
			breaches('lib/timeline/axis.ts', "const x = { window: 1 }.window; // document\n'document';")
		).toEqual([]);
		expect(breaches('lib/timeline/axis.ts', 'const ticks = (window: Window) => window.start;')).toEqual([]);
	});

	it('finds runes outside components and the session', () => {
		expect(breaches('lib/state/view.ts', 'let a = $state(0);')).toEqual(['may not use $state']);
		expect(breaches('lib/state/session.svelte.ts', 'let a = $derived.by(f);')).toEqual([]);
		expect(breaches('lib/state/other.svelte.ts', 'let a = 1;')).toEqual(['belongs to no room']);
	});

	it('finds a folder that is no room', () => {
		expect(breaches('lib/utils/strings.ts', '')).toEqual(['belongs to no room']);
	});
});
