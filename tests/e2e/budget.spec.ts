import { readFileSync } from 'node:fs';
import { FIRST_VIEW_LIMIT, WATCHED_MS, weighRequests } from '../../scripts/weigh.mjs';
import { expect, test } from './fixtures.ts';

const hintIn = (lang: string): string =>
	(JSON.parse(readFileSync(`messages/${lang}.json`, 'utf8')) as Record<string, string>)['list.emptyHint'] ?? '';

const LANGS = [
	{ lang: 'en', other: 'fr' },
	{ lang: 'fr', other: 'en' }
] as const;

for (const { lang, other } of LANGS) {
	test(`the first view in ${lang} loads no more JavaScript than it may, and no other language`, async ({ page }) => {
		const requests: string[] = [];
		const bodies: Promise<string>[] = [];
		page.on('response', (response) => {
			if (!/\.m?js$/.test(new URL(response.url()).pathname)) return;
			requests.push(response.url());
			bodies.push(response.text());
		});
		await page.goto(`?lang=${lang}`);
		await page.waitForTimeout(WATCHED_MS);
		await expect(page.locator('html')).toHaveAttribute('lang', lang);
		const bytes = weighRequests(requests, /\.m?js$/);
		console.log(`first view in ${lang}: ${bytes} bytes gzip of ${FIRST_VIEW_LIMIT}`);
		expect(bytes).toBeLessThan(FIRST_VIEW_LIMIT);
		const code = (await Promise.all(bodies)).join('');
		expect(code.includes(hintIn(lang)), `speaks ${lang}`).toBe(true);
		expect(code.includes(hintIn(other)), `carries ${other}`).toBe(false);
	});
}

test('the network under the timeline is fetched when it comes into sight or the page is used', async ({ page }) => {
	await page.goto('');
	await expect(page.locator('[data-chart=timeline] svg')).toBeVisible();
	await expect(page.locator('[data-chart=network]')).toHaveCount(0);
	await page.keyboard.press('Tab');
	await expect(page.locator('[data-chart=network] svg')).toBeAttached();
	await page.goto('?partner=SG');
	await page.setViewportSize({ width: 1280, height: 1600 });
	await expect(page.locator('[data-chart=network] svg')).toBeVisible();
});
