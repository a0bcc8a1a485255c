import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, firefox, test, type Browser, type Page } from '@playwright/test';
import { ensureFirefox, firefoxOptions } from '../../scripts/firefox.mjs';
import { root } from '../../scripts/prepare.mjs';
import { slideWith } from '../unit/briefing/decks.ts';

// The second browser: an unchanged Firefox, driven by WebDriver BiDi.
const { path, reason } = ensureFirefox();
if (path === '') console.warn(`\n!! No Firefox (${reason}): that the site and the single file work in it is NOT tested here.\n`);
test.skip(path === '', `no Firefox: ${reason}`);
test.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'entente-firefox-'));
/** Where Firefox saves files: it does not say by which step one came, so that Playwright tells of none. */
const downloads = join(folder, 'downloads');
let browser: Browser;
test.beforeAll(async () => {
	mkdirSync(downloads);
	if (path !== '') browser = await firefox.launch({ ...firefoxOptions(path), downloadsPath: downloads });
});
test.afterAll(async () => {
	await browser?.close();
	rmSync(folder, { recursive: true });
});

/** A page of a new window, and what it did that it may not do. `isOwn` says which requests are its own. */
async function openPage(isOwn: (url: string) => boolean): Promise<{ page: Page; troubles: string[] }> {
	const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, acceptDownloads: true });
	const page = await context.newPage();
	const troubles: string[] = [];
	page.on('pageerror', (error) => troubles.push(error.stack ?? error.message));
	page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
	page.on('request', (request) => !/^(data|blob|about):/.test(request.url()) && !isOwn(request.url()) && troubles.push(`request for ${request.url()}`));
	return { page, troubles };
}

/** Opens an event and its article, and saves the figure: as a drawing and as points. */
async function readAndExport(page: Page): Promise<void> {
	const mark = page.locator('[data-chart=timeline] a[data-event-id]').first();
	await expect(mark).toBeVisible();
	expect(await page.evaluate(() => document.fonts.check('600 16px "Source Sans 3"', 'Việt Nam'))).toBe(true);
	await mark.focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('aside.side mark.current').first()).toBeVisible();
	for (const [format, magic] of [['svg', '<svg '], ['png', '\u0089PNG']] as const) {
		await page.getByRole('button', { name: /^Export/ }).click();
		await page.getByRole('dialog').getByLabel('File').selectOption(format);
		await page.getByRole('dialog').getByRole('button', { name: 'Download' }).click();
		const saved = join(downloads, `entente-timeline.${format}`);
		await expect.poll(() => existsSync(saved) && !readdirSync(downloads).some((name) => name.endsWith('.part')), { timeout: 20_000 }).toBe(true);
		await expect.poll(() => readFileSync(saved, 'latin1').slice(0, magic.length)).toBe(magic);
		rmSync(saved);
		await page.keyboard.press('Escape');
	}
	await page.locator('aside.side a[href*="/articles/"]').first().click();
	await expect(page.locator('main mark').first()).toBeVisible();
}

/** Goes through a presentation of two slides that stands on its first one. */
async function present(page: Page): Promise<void> {
	await expect(page.locator('.room svg')).toBeVisible();
	await page.keyboard.press('PageDown');
	await expect(page.getByText('2 of 2')).toBeVisible();
	await page.keyboard.press('b');
	await expect(page.getByRole('button', { name: /screen is black/ })).toBeVisible();
	await page.keyboard.press('b');
	await page.keyboard.press('e');
	await expect(page.getByText('Back to slide 2')).toBeVisible();
	await page.keyboard.press('Backspace');
	await expect(page.getByText('2 of 2')).toBeVisible();
}

test('the served site works in Firefox: article, export, a briefing made, kept and presented', async ({ baseURL }) => {
	const site = baseURL ?? '';
	const { page, troubles } = await openPage((url) => url.startsWith(site));
	await page.goto(`${site}?partner=SG`);
	await readAndExport(page);
	for (const [i, query] of ['?partner=SG', '?panel=network'].entries()) {
		await page.goto(site + query);
		await page.getByRole('button', { name: 'Add to briefing' }).click();
		await expect(page.getByRole('status').filter({ hasText: `Added as slide ${i + 1}` })).toBeVisible();
	}
	await page.goto(`${site}briefing`);
	await page.getByRole('heading', { level: 2 }).getByRole('link').click();
	await page.getByRole('textbox', { name: 'Title of the briefing' }).fill('Kept in Firefox');
	await expect(page.getByRole('status').filter({ hasText: 'Saved on this device' })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('textbox', { name: 'Title of the briefing' })).toHaveValue('Kept in Firefox');
	await page.goto(page.url().replace('/briefing?', '/briefing/handout?'));
	await expect(page.locator('article figure svg')).toHaveCount(2);
	await page.goto(page.url().replace('/handout?', '/present?'));
	await present(page);
	expect(troubles).toEqual([]);
});

test('the single file works in Firefox from a folder: article, export, presentation', async () => {
	const deck = { schema: 'entente-deck/1', id: 'carried', title: 'Carried', lang: 'en', slides: [slideWith('one', { view: 'partner=SG' }), slideWith('two', { chart: 'network' })] };
	writeFileSync(join(folder, 'deck.json'), JSON.stringify(deck));
	const file = join(folder, 'own.html');
	const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build:single', '--', '--deck', join(folder, 'deck.json'), '--out', file], { cwd: root, encoding: 'utf8' });
	expect(status, stderr).toBe(0);
	const address = pathToFileURL(file).href;
	const { page, troubles } = await openPage((url) => url.startsWith(address));
	await page.goto(address);
	await readAndExport(page);
	await page.goto(`${address}#/briefing/present?deck=carried`);
	await present(page);
	expect(troubles).toEqual([]);
});
