import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { compiledMessages } from './scripts/messages-plugin.ts';
import project from './package.json' with { type: 'json' };

export default defineConfig({
	plugins: [compiledMessages(), sveltekit()],
	define: { __GENERATOR__: JSON.stringify(`${project.name} ${project.version}`) },
	build: { rolldownOptions: { checks: { pluginTimings: false } } }
});
