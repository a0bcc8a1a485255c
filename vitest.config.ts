import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const exclude = ['tests/e2e/**'];

// A test's suffix picks its environment: `.dom` a browser's, `.ssr` Svelte on the server, none plain Node.
export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'node',
					include: ['tests/**/*.test.ts'],
					exclude: [...exclude, 'tests/**/*.dom.test.ts', 'tests/**/*.ssr.test.ts']
				}
			},
			{
				plugins: [sveltekit()],
				test: { name: 'ssr', include: ['tests/**/*.ssr.test.ts'], exclude }
			},
			{
				plugins: [sveltekit(), svelteTesting()],
				test: { name: 'dom', environment: 'jsdom', include: ['tests/**/*.dom.test.ts'], exclude }
			}
		]
	}
});
