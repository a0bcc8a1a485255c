import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import project from './package.json' with { type: 'json' };

export default defineConfig({
	plugins: [sveltekit()],
	define: { __GENERATOR__: JSON.stringify(`${project.name} ${project.version}`) },
	build: { rolldownOptions: { checks: { pluginTimings: false } } }
});
