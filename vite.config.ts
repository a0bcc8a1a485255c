import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { compileHints } from './scripts/compile-hints.ts';
import { compiledMessages } from './scripts/messages-plugin.ts';
import { corpusSeal } from './scripts/seal-plugin.ts';
import { singleFile } from './scripts/single-plugins.ts';
import project from './package.json' with { type: 'json' };

/** Modules that every first view runs: the rooms of its charts, and what draws them. */
const isFirst = (id: string): boolean => /\/node_modules\/svelte\/|\/src\/lib\/(?:corpus|query|scene|grammar|timeline|charts|state)\//.test(id);
const isSingle = process.env['ENTENTE_SINGLE'] === '1';

export default defineConfig({
	plugins: [compiledMessages(), corpusSeal(), ...(isSingle ? singleFile() : [compileHints(isFirst)]), sveltekit()],
	define: { __GENERATOR__: JSON.stringify(`${project.name} ${project.version}`), __SINGLE_FILE__: String(isSingle) },
	build: { rolldownOptions: { checks: { pluginTimings: false } } }
});
