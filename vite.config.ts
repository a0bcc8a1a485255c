import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { compiledMessages } from './scripts/messages-plugin.ts';
import { corpusSeal } from './scripts/seal-plugin.ts';
import { singleFile } from './scripts/single-plugins.ts';
import project from './package.json' with { type: 'json' };

const isSingle = process.env['ENTENTE_SINGLE'] === '1';

export default defineConfig({
	plugins: [compiledMessages(), corpusSeal(), ...(isSingle ? singleFile() : []), sveltekit()],
	define: { __GENERATOR__: JSON.stringify(`${project.name} ${project.version}`), __SINGLE_FILE__: String(isSingle) },
	build: { rolldownOptions: { checks: { pluginTimings: false } } }
});
