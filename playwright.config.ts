import { createServer, type AddressInfo } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findChromium, launchOptions } from './scripts/chromium.mjs';

/** A port nobody listens on. */
function findPort(): Promise<string> {
	return new Promise((resolve, reject) => {
		const server = createServer().on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(String(port)));
		});
	});
}

// workers read this file again: they take the port that the first reading found
const port = (process.env['ENTENTE_TEST_PORT'] ??= await findPort());

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	forbidOnly: Boolean(process.env['CI']),
	workers: 1,
	retries: 0,
	timeout: 30_000,
	reporter: [['line'], ['json', { outputFile: '.cache/test/e2e.json' }]],
	use: {
		baseURL: `http://localhost:${port}/`,
		launchOptions: launchOptions(await findChromium()),
		locale: 'en-GB',
		timezoneId: 'Asia/Ho_Chi_Minh',
		viewport: { width: 1280, height: 800 },
		// Pages come from the server, where tests can watch and change them; offline.spec.ts lets the worker in.
		serviceWorkers: 'block',
		trace: 'retain-on-failure',
		screenshot: 'only-on-failure'
	},
	webServer: {
		command: 'node scripts/start.mjs',
		env: { PORT: port, HOST: '127.0.0.1' },
		url: `http://localhost:${port}/`,
		reuseExistingServer: false,
		timeout: 180_000
	}
});
