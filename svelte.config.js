import { statSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { hashSources, root } from './scripts/prepare.mjs';
import { buildTemplate } from './scripts/template.mjs';

/** Largest file of static/ that goes on a device before it is asked for, and all of them together, bytes. */
const KEPT_FILE = 4e6;
const KEPT_FILES = 32e6;
let kept = 0;

/** Whether a file of static/ is put on the device at the first visit; others are once they are read. */
function isKept(/** @type {string} */ path) {
	const { size } = statSync(`${root}static/${path}`);
	if (size > KEPT_FILE || kept + size > KEPT_FILES) return false;
	kept += size;
	return true;
}

/** Whether the one file of src/single is built, which becomes the template of briefing packs, or the site. */
const isSingle = process.env.ENTENTE_SINGLE === '1';
const announcer = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** @type {import('@sveltejs/kit').Adapter} */
const siteAdapter = {
	name: 'entente',
	async adapt(builder) {
		await adapter({ fallback: '404.html' }).adapt(builder);
		buildTemplate();
	}
};

/** @type {import('@sveltejs/kit').KitConfig} */
const single = {
	adapter: adapter({ pages: '.cache/single', fallback: 'index.html' }),
	outDir: '.svelte-kit/single',
	files: {
		routes: 'src/single/routes',
		appTemplate: 'src/single/app.html',
		hooks: { client: 'src/single/hooks.client' },
		// nothing is served beside it: fonts are in its styles, all else in its blocks
		assets: 'src/single/none',
		serviceWorker: 'src/single/none'
	},
	router: { type: 'hash' },
	// links begin with '#', and not with the folder that the file lies in
	paths: { relative: false },
	output: { bundleStrategy: 'inline' },
	csp: {
		mode: 'hash',
		directives: {
			'default-src': ['none'],
			// Kit adds the hash of its one script and its one style. resvg, which draws PNG, is WebAssembly.
			'script-src': ['wasm-unsafe-eval'],
			'style-src': ['none'],
			'style-src-attr': ['unsafe-hashes', announcer],
			'img-src': ['data:', 'blob:'],
			'font-src': ['data:'],
			'base-uri': ['none'],
			'form-action': ['none'],
			'require-trusted-types-for': ['script'],
			'trusted-types': ['svelte-trusted-html']
		}
	}
};

/** @type {import('@sveltejs/kit').Config} */
const config = {
	kit: {
		adapter: siteAdapter,
		// Pages find their files from wherever they lie; only the fallback page, which answers any address, has to be told.
		paths: { base: /** @type {'' | `/${string}`} */ ((process.env.ENTENTE_BASE ?? '').replace(/\/+$/, '')) },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				// resvg, which draws PNG, is WebAssembly: this lets it be compiled and still refuses eval.
				'script-src': ['self', 'wasm-unsafe-eval'],
				'style-src': ['self'],
				// The hash is that of the one inline style Kit writes, on the element that announces page changes.
				'style-src-attr': ['unsafe-hashes', announcer],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'entente-worker']
			}
		},
		// Another name only where something is another: a build of the same sources is no new version.
		version: { name: hashSources().slice(0, 16) },
		// The page registers the worker itself, after the first view.
		serviceWorker: { register: false, files: isKept },
		...(isSingle ? single : {}),
		typescript: {
			config: (tsconfig) => {
				tsconfig.exclude = tsconfig.exclude.filter((/** @type {string} */ path) => !path.includes('service-worker'));
				tsconfig.include.push('../scripts/**/*.ts', '../bench/**/*.ts', '../*.config.ts', '../messages/*.json');
				return tsconfig;
			}
		}
	}
};

export default config;
