import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { root } from '../../scripts/prepare.mjs';
import { writeSynthetic, type Synthetic } from '../fixtures/synthetic.ts';
import { expect } from './fixtures.ts';
import { placed, startSite, type SiteServer } from './site-server.ts';

const test = base.extend<{ site: SiteServer }>({
	// eslint-disable-next-line no-empty-pattern
	site: async ({}, use) => {
		const site = await startSite();
		await use(site);
		await site.stop();
	}
});
test.use({ serviceWorkers: 'allow' });
test.setTimeout(60_000);

let other: Synthetic;
test.beforeAll(() => {
	other = writeSynthetic(40, 'rows');
});
test.afterAll(() => other.remove());

/** Opens a page and waits until the site is on the device. */
async function visit(page: Page, url: string): Promise<void> {
	await page.goto(url);
	await expect(page.locator('[data-chart=timeline] a[data-event-id]').first()).toBeVisible();
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 20_000 });
}

/** Nobody answers any more: neither the network nor the server itself. */
async function cut(context: BrowserContext, site: SiteServer): Promise<void> {
	await site.stop();
	await context.setOffline(true);
}

async function addSlide(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Add to briefing' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Added as slide' })).toBeVisible();
}

test('after one visit the whole site works without a network', async ({ page, context, site }) => {
	const troubles: string[] = [];
	page.on('pageerror', (error) => troubles.push(error.message));
	await visit(page, site.origin);
	await cut(context, site);

	await page.goto(`${site.origin}/?partner=SG&event=ev:5d8087c96d462a8c`);
	await expect(page.locator('aside.side mark.current').first()).toBeVisible();
	expect(await page.evaluate(() => document.fonts.check('600 16px "Source Sans 3"', 'Việt Nam'))).toBe(true);
	await page.getByRole('searchbox').fill('cyber');
	await expect(page).toHaveURL(/q=cyber/);
	await expect(page.locator('[data-chart=timeline] a[data-event-id]').first()).toBeVisible();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: /^Export/ }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Download' }).click();
	expect(await readFile(await (await download).path(), 'utf8')).toContain('<svg');
	await page.keyboard.press('Escape');
	await addSlide(page);

	await page.goto(`${site.origin}/articles/art-003?raw=1`);
	await expect(page.locator('main')).toContainText('VNA');
	await page.goto(`${site.origin}/about`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.goto(`${site.origin}/corpus/events.json`);
	await expect(page.locator('body')).toContainText('entente-corpus');

	await page.goto(`${site.origin}/briefing`);
	await page.getByRole('heading', { level: 2 }).getByRole('link').click();
	await expect(page.getByRole('list', { name: 'Slides' }).getByRole('button')).toHaveCount(1);
	const editor = page.url();
	for (const [part, sign] of [['present', '.room svg'], ['handout', 'article figure svg'], ['presenter', 'main']] as const) {
		await page.goto(editor.replace('/briefing?', `/briefing/${part}?`));
		await expect(page.locator(sign).first()).toBeVisible();
	}
	await page.goto(`${site.origin}/articles/none`);
	await expect(page.getByRole('alert')).toContainText('is not in this corpus');
	expect(troubles).toEqual([]);
});

test('another corpus of the site works without a network once it was visited', async ({ page, context, site }) => {
	site.intercept = placed('/data/', other.folder);
	await visit(page, site.origin);
	const address = `${site.origin}/?corpus=data/manifest.json&domestic=1`;
	await page.goto(address);
	await expect(page.getByText('of 40 events').first()).toBeVisible();
	await page.locator('[data-chart=timeline] a[data-event-id]').first().dispatchEvent('click');
	await expect(page.locator('aside.side mark.current').first()).toBeVisible();
	const read = page.url();
	await cut(context, site);
	await page.goto(address);
	await expect(page.getByText('of 40 events').first()).toBeVisible();
	await page.goto(read);
	await expect(page.locator('aside.side mark.current').first()).toBeVisible();
});

test('a new version waits for the end of a presentation, and comes when it is asked for', async ({ page, context, site }) => {
	await visit(page, site.origin);
	await addSlide(page);
	await page.goto(`${site.origin}/briefing`);
	await page.getByRole('heading', { level: 2 }).getByRole('link').click();
	await page.getByRole('link', { name: 'Present', exact: true }).click();
	await expect(page.locator('.room svg')).toBeVisible();

	// The next version: the same files under another name, and a page that says so.
	const worker = await readFile(join(root, 'build/service-worker.js'), 'utf8');
	const { version } = JSON.parse(await readFile(join(root, 'build/_app/version.json'), 'utf8')) as { version: string };
	expect(worker).toContain(version);
	const about = (await readFile(join(root, 'build/about.html'), 'utf8')).replace('<noscript>', '<noscript>next ');
	site.intercept = async (path) => (path === '/service-worker.js' ? worker.replaceAll(version, 'next') : path === '/about' ? about : null);
	const desk = await context.newPage();
	await desk.goto(`${site.origin}/about`);
	const notice = desk.getByRole('status').filter({ hasText: 'A new version of Entente is ready.' });
	await expect(notice).toBeVisible({ timeout: 15_000 });
	const keys = (): Promise<string[]> => desk.evaluate(() => caches.keys());
	expect(await keys()).toContain('entente-version-next');

	await desk.getByRole('button', { name: 'Reload' }).click();
	await expect(desk.getByText('the new version waits until it has ended')).toBeVisible();
	await page.keyboard.press('e');
	await expect(page.getByText('Back to slide 1')).toBeVisible();
	await desk.getByRole('button', { name: 'Reload' }).click();
	await expect(desk.getByText('the new version waits until it has ended')).toBeVisible();
	await expect(page.getByText('A new version')).toHaveCount(0);
	await page.keyboard.press('Backspace');
	await expect(page.locator('.room svg')).toBeVisible();
	expect(await page.content()).not.toContain('<noscript>next ');

	await page.keyboard.press('Escape');
	await expect(page.getByRole('list', { name: 'Slides' })).toBeVisible();
	const reloaded = desk.waitForEvent('load');
	await desk.getByRole('button', { name: 'Reload' }).click();
	await reloaded;
	expect(await desk.content()).toContain('<noscript>next ');
	// The tab that stays open goes on with what it began with.
	await page.getByRole('link', { name: 'Hand-out' }).click();
	await expect(page.locator('article figure svg')).toHaveCount(1);
});
