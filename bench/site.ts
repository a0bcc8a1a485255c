import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium, launchOptions } from '../scripts/chromium.mjs';
import { buildIfNeeded, root, runTool, SetupError } from '../scripts/prepare.mjs';
import { serve } from '../scripts/serve.mjs';

/** The built site with a synthetic corpus in it, in a browser of its own. */
export interface Site {
	readonly browser: Browser;
	readonly version: string;
	/** Address of the dashboard over the corpus. */
	readonly address: string;
	readonly end: () => Promise<void>;
}

/** Builds the site where need be, makes a columnar corpus (kept in .cache/corpora), and serves both. Throws SetupError. */
export async function openSite(events: number, hasTexts: boolean): Promise<Site> {
	buildIfNeeded();
	const name = `synth-${events}${hasTexts ? '' : '-bare'}`;
	const made = join(root, '.cache/corpora', name);
	if (!existsSync(join(made, 'manifest.json'))) {
		mkdirSync(join(root, '.cache/corpora'), { recursive: true });
		const words = ['scripts/synth.ts', '--events', String(events), '--form', 'columns', '--out', made, ...(hasTexts ? [] : ['--no-texts'])];
		if (runTool('tsx/dist/cli.mjs', words) !== 0) throw new SetupError('npm run synth failed');
	}
	const served = join(root, 'build', name);
	cpSync(made, served, { recursive: true });
	const { server, address } = await serve({ host: '127.0.0.1', port: 0 });
	const found = await findChromium();
	const browser = await chromium.launch(launchOptions(found));
	const end = async (): Promise<void> => {
		await browser.close();
		server.close();
		server.closeAllConnections();
		rmSync(served, { recursive: true, force: true });
	};
	return { browser, version: found.version, address: `${address}/?corpus=${name}/manifest.json`, end };
}

/** Notes frames and long tasks in a page from its beginning. */
export async function watchFrames(page: Page): Promise<void> {
	await page.addInitScript({ path: `${root}bench/frames.js` });
}

/** What watchFrames noted since an instant of the page's clock: the longest distance of two frames, and longest task over 50 ms. */
export async function readFrames(page: Page, since: number): Promise<{ readonly worstGap: number; readonly longestTask: number }> {
	return page.evaluate((from) => {
		const notes = Reflect.get(window, 'watched') as { frames: number[]; tasks: { at: number; ms: number }[] };
		const frames = notes.frames.filter((at) => at >= from);
		const gaps = frames.slice(1).map((at, index) => at - (frames[index] ?? at));
		return { worstGap: Math.max(0, ...gaps), longestTask: Math.max(0, ...notes.tasks.filter(({ at }) => at >= from).map(({ ms }) => ms)) };
	}, since);
}

/** Now, by the page's clock. */
export async function now(page: Page): Promise<number> {
	return page.evaluate(() => performance.now());
}
