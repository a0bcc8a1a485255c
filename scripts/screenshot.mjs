// `npm run screenshot`: the picture of the README, taken from the real build.
import { chromium } from 'playwright-core';
import { findChromium, launchOptions } from './chromium.mjs';
import { buildIfNeeded, checkNode, installIfNeeded, runCommand } from './prepare.mjs';

const VIEW = '?event=ev:5d8087c96d462a8c';

await runCommand(async () => {
	checkNode();
	installIfNeeded();
	buildIfNeeded();
	const { serve } = await import('./serve.mjs');
	const { server, address } = await serve({ host: '127.0.0.1', port: 0 });
	const browser = await chromium.launch(launchOptions(await findChromium()));
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light', locale: 'en-GB' });
	await page.goto(address + VIEW);
	await page.locator('mark.current').first().waitFor();
	await page.waitForTimeout(500);
	await page.screenshot({ path: 'docs/explore.png' });
	await browser.close();
	server.close();
	server.closeAllConnections();
});
