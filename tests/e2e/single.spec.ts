import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { test as base, expect, type Page } from '@playwright/test';
import { writePack } from '#lib/pack/pack.ts';
import { root } from '../../scripts/prepare.mjs';
import { template } from '../../scripts/template.mjs';
import { writeSynthetic } from '../fixtures/synthetic.ts';
import { slideWith } from '../unit/briefing/decks.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-single-'));
const place = (name: string): string => join(folder, name);
const address = (name: string): string => pathToFileURL(place(name)).href;

/** A page without a network, where a request, a breach of the policy or an error fails the test. */
const test = base.extend({
	context: async ({ context }, use) => {
		const trouble: string[] = [];
		await context.setOffline(true);
		await context.exposeBinding('reportViolation', (_source, text: string) => trouble.push(text));
		await context.addInitScript(() =>
			document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
				const report: unknown = Reflect.get(window, 'reportViolation');
				if (typeof report === 'function') report(`${effectiveDirective} blocked ${blockedURI}`);
			})
		);
		context.on('request', (request) => {
			const isOwn = /^(data|blob):/.test(request.url()) || (request.isNavigationRequest() && request.url().startsWith('file:'));
			if (!isOwn) trouble.push(`request for ${request.url()}`);
		});
		context.on('page', (page) => {
			page.on('pageerror', (error) => trouble.push(error.stack ?? error.message));
			page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
		});
		await use(context);
		expect(trouble).toEqual([]);
	}
});

test.setTimeout(60_000);
test.beforeAll(() => {
	const deck = {
		...{ schema: 'entente-deck/1', id: 'carried', title: 'A room’s briefing', lang: 'en' },
		slides: [
			slideWith('one', { view: 'partner=SG', title: 'Singapore', notes: 'Say this.' }),
			slideWith('two', { view: 'q=a%26b%3F', chart: 'network', title: 'Two' }),
			slideWith('three', { title: 'Unfiltered' })
		]
	};
	writeFileSync(place('deck.json'), JSON.stringify(deck));
	const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build:single', '--', '--deck', place('deck.json'), '--out', place('own.html')], { cwd: root, encoding: 'utf8' });
	expect(status, stderr).toBe(0);
	expect(stdout).toMatch(/own\.html: \d+ bytes \(\d+ gzip\), 64 events, one briefing/);
});
test.afterAll(() => rmSync(folder, { recursive: true }));

/** Goes to another page of the file, as a link would. */
async function go(page: Page, hash: string): Promise<void> {
	await page.evaluate((to) => void (location.hash = to), hash);
}

async function download(page: Page, click: () => Promise<void>): Promise<{ name: string; path: string }> {
	const waiting = page.waitForEvent('download');
	await click();
	const done = await waiting;
	return { name: done.suggestedFilename(), path: await done.path() };
}

const marks = (page: Page) => page.locator('[data-chart=timeline] a[data-event-id]');

test('the file works from a folder: dashboard, reader, article, method, export', async ({ page }) => {
	await page.goto(address('own.html'));
	await expect(marks(page).first()).toBeVisible();
	expect(await page.evaluate(() => document.fonts.check('600 16px "Source Sans 3"', 'Việt Nam'))).toBe(true);
	await page.getByRole('checkbox', { name: /^Singapore/ }).check();
	await expect(page).toHaveURL(/own\.html#\/\?partner=SG/);
	await page.getByRole('searchbox').fill('cyber');
	await expect(page).toHaveURL(/q=cyber/);
	await page.goBack();
	// The view without any filter has no query.
	await page.getByRole('checkbox', { name: /^Singapore/ }).uncheck();
	await expect(page).toHaveURL(/own\.html#\/$/);
	await expect(page.locator('[data-count]').first()).toHaveText('58');
	await page.goBack();
	await expect(page).toHaveURL(/own\.html#\/\?partner=SG/);
	await marks(page).first().dispatchEvent('click');
	await expect(page.locator('aside.side mark.current').first()).toBeVisible();
	for (const [format, magic] of [['svg', '<svg '], ['png', '\u0089PNG'], ['pdf', '%PDF']] as const) {
		await page.getByRole('button', { name: /^Export/ }).click();
		await page.getByRole('dialog').getByLabel('File').selectOption(format);
		const file = await download(page, () => page.getByRole('dialog').getByRole('button', { name: 'Download' }).click());
		const text = readFileSync(file.path, 'latin1');
		expect(text.slice(0, magic.length)).toBe(magic);
		expect(text).not.toContain(folder);
		await page.keyboard.press('Escape');
	}
	await page.locator('aside.side a[href*="/articles/"]').first().click();
	await expect(page).toHaveURL(/#\/articles\/art-/);
	await expect(page.locator('main mark').first()).toBeVisible();
	await go(page, '/');
	await page.getByRole('link', { name: 'Method' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Method' })).toBeVisible();
	await page.getByRole('link', { name: /dashboard/i }).click();
	await expect(marks(page).first()).toBeVisible();
	await go(page, '/about?lang=fr');
	await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await go(page, '/articles/none');
	await expect(page.getByRole('alert')).toBeVisible();
});

test('the briefing it carries is presented, and saved again with what is changed', async ({ page, context }) => {
	await page.goto(`${address('own.html')}#/briefing`);
	await page.getByRole('link', { name: 'A room’s briefing', exact: true }).click();
	await expect(page.getByText('In this file')).toBeVisible();
	await page.getByRole('textbox', { name: 'Caption' }).fill('</script><script>window.hostile = 1</script>');
	await expect(page.getByText('A single file keeps nothing by itself')).toBeVisible();
	const saved = await download(page, () => page.getByRole('button', { name: 'Save briefing pack' }).click());
	expect(saved.name).toBe('a-room-s-briefing.entente.html');
	await expect(page.getByText(/is saved \([\d.]+ MB\)/)).toBeVisible();
	expect(await page.evaluate(() => [localStorage.length, document.cookie].join())).toBe('0,');
	expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);

	const pptx = await download(page, () => page.getByRole('button', { name: 'PowerPoint' }).click());
	const parts = unzipSync(readFileSync(pptx.path));
	const pictures = Object.keys(parts).filter((name) => /^ppt\/media\/.*\.png$/.test(name));
	const made = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
	expect(made).toBeGreaterThanOrEqual(2);
	expect(pictures).toHaveLength(made);
	for (const name of pictures) expect([...(parts[name] ?? []).slice(0, 8)], name).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	expect(Object.keys(parts).filter((name) => /^ppt\/media\/.*\.svg$/.test(name))).toHaveLength(made);

	const again = await context.newPage();
	writeFileSync(place('again.html'), readFileSync(saved.path));
	await again.goto(`${address('again.html')}#/briefing/present?deck=carried`);
	await expect(again.locator('.room svg')).toBeVisible();
	await expect(again.getByText('</script><script>window.hostile = 1</script>')).toBeVisible();
	expect(await again.evaluate(() => 'hostile' in window)).toBe(false);
	const opening = context.waitForEvent('page');
	await again.getByRole('button', { name: 'Presenter window' }).click();
	const presenter = await opening;
	await expect(presenter.getByText('Say this.')).toBeVisible();
	await again.keyboard.press('PageDown');
	await expect(again.getByText('2 of 3')).toBeVisible();
	await expect(presenter.getByText('Say this.')).toHaveCount(0);
	await presenter.keyboard.press('PageUp');
	await expect(again.getByText('1 of 3')).toBeVisible();
	await again.keyboard.press('e');
	await expect(again).toHaveURL(/#\/\?partner=SG/);
	await again.keyboard.press('Backspace');
	await expect(again.getByText('1 of 3')).toBeVisible();
	await again.keyboard.press('End');
	await expect(again.getByText('3 of 3')).toBeVisible();
	await again.keyboard.press('e');
	await expect(again.getByText('Back to slide 3')).toBeVisible();
	await expect(marks(again).first()).toBeVisible();
	await go(again, '/briefing/handout?deck=carried');
	await expect(again.locator('article figure svg')).toHaveCount(3);
});

for (const form of ['rows', 'columns'] as const) {
	test(`a pack of another corpus in ${form} shows hostile text as text`, async ({ page }) => {
		const hostile = '</script><script>window.hostile = 1</script><!--/entente:pack--><img src=x onerror="window.hostile = 1">';
		const other = writeSynthetic(60, form);
		const fetchText = Object.assign(
			async (path: string) => {
				const text = await other.fetchText(path);
				if (!path.includes('articles')) return text;
				return text.replace(/"title":\s*"(?:[^"\\]|\\.)*"/g, () => `"title": ${JSON.stringify(hostile)}`);
			},
			{ bytes: other.fetchText.bytes! }
		);
		const manifest = JSON.parse(await other.fetchText('manifest.json')) as Parameters<typeof writePack>[1]['manifest'];
		writeFileSync(place(`${form}.html`), await writePack(readFileSync(template, 'utf8'), { manifest, fetchText, deck: null, site: '' }));
		other.remove();
		await page.goto(`${address(`${form}.html`)}#/?domestic=1`);
		await marks(page).first().dispatchEvent('click');
		await expect(page.locator('aside.side mark.current').first()).toBeVisible();
		await page.locator('aside.side a[href*="/articles/"]').first().click();
		await expect(page.getByText(hostile).first()).toBeVisible();
		expect(await page.evaluate(() => 'hostile' in window)).toBe(false);
	});
}
