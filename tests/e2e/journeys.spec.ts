import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';

test('find the 2022 memorandum and read its sentence', async ({ page }) => {
	await page.goto('');
	await page.getByRole('searchbox').fill('memorandum 2022');
	await page.getByRole('searchbox').fill('memorandum cybercrime');
	await expect(page).toHaveURL(/q=memorandum%20cybercrime/);
	await expect(page.locator('[data-count]').first()).toHaveText(/^[1-9]$/);
	const mark = page.locator('[data-chart=timeline] a[data-event-id]', { hasText: '17 Oct 2022' });
	await expect(mark).toHaveCount(1);
	await mark.click();
	const sentence = page.locator('aside.side mark.current').first();
	await expect(sentence).toBeInViewport();
	await expect(page.locator('aside.side')).toContainText('négocié et signé le 17 octobre 2022');
	await expect(page.locator('aside.side')).toContainText('17 October 2022');
});

test('filter to South Korea and see the year marked as uncertain', async ({ page }) => {
	await page.goto('');
	await page.getByRole('checkbox', { name: /^South Korea/ }).check();
	await expect(page).toHaveURL(/partner=KR/);
	await expect(page.locator('[data-count]').first()).toHaveText('8');
	const lane = page.locator('[data-key="lane:KR"]');
	await expect(lane).toContainText('24 May 2018?');
	await lane.locator('a[data-event-id]').first().click();
	await expect(page.locator('aside.side')).toContainText('24 May');
	await expect(page.locator('aside.side')).toContainText(/the document (itself|alone) says/);
});

test('click the Vietnam–Singapore link and read its list', async ({ page }) => {
	await page.goto('');
	await page.locator('[data-chart=timeline]').hover();
	await page.locator('a[data-key="link:VN~SG"]').dispatchEvent('click');
	const panel = page.locator('[data-link="link:VN~SG"]');
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Vietnam – Singapore');
	await expect(panel.locator('a[data-event-id]')).toHaveCount(40);
	await expect(panel.locator('q')).toHaveCount(40);
	await expect(panel).toContainText('18 facts');
	await panel.locator('a[data-event-id]').nth(2).click();
	await expect(page.locator('aside.side mark.current').first()).toBeVisible();
});

test('export is what is seen, and the command line writes the same bytes', async ({ page }, info) => {
	await page.goto('?partner=SG~KR');
	const seen = await page.locator('[data-chart=timeline] > svg').evaluate((svg) => {
		const marks = [...svg.children].filter(({ tagName }) => tagName !== 'title' && tagName !== 'desc');
		for (const stop of svg.querySelectorAll('[tabindex]')) stop.removeAttribute('tabindex');
		return marks.map((mark) => mark.outerHTML).join('').replace(/<!--.*?-->/g, '');
	});
	await page.getByRole('button', { name: 'Export', exact: true }).click();
	await page.getByRole('combobox', { name: 'Size' }).selectOption('seen');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download' }).click();
	const path = await (await download).path();
	const file = await readFile(path, 'utf8');
	const base = new URL('.', page.url().split('?')[0]).href;
	const chart = /<g data-key="chart"[^>]*>(.*?)<\/g><g data-key="legend"/s.exec(file)?.[1] ?? '';
	const { THEMES } = await import('#lib/scene/theme.ts');
	const inked = Object.entries(THEMES.light).reduce((svg, [paint, hex]) => svg.replaceAll(`"var(--${paint})"`, `"${hex}"`), seen);
	const normal = (svg: string): string => svg.replaceAll(base, '').replaceAll(' xmlns="http://www.w3.org/2000/svg"', '').replaceAll('&nbsp;', '\u00a0');
	expect(normal(inked)).toBe(normal(chart));
	const width = /<g data-key="chart"/.test(file) ? Number(/^<svg[^>]* width="(\d+)"/.exec(file)?.[1]) - 48 : 0;
	const out = info.outputPath('figure.svg');
	const { execFileSync } = await import('node:child_process');
	execFileSync('npx', ['tsx', 'scripts/figure.ts', '--chart', 'timeline', '--view', 'partner=SG~KR', '--width', String(width), '--base', base, '--out', out]);
	expect(await readFile(out, 'utf8')).toBe(file);
});

test('keyboard alone, from load to evidence and back', async ({ page }) => {
	await page.goto('');
	await expect(page.locator('[data-chart=timeline] svg')).toBeVisible();
	let reached = '';
	for (let step = 0; step < 80 && reached !== 'timeline'; step++) {
		await page.keyboard.press('Tab');
		reached = await page.evaluate(() => document.activeElement?.closest('[data-chart]')?.getAttribute('data-chart') ?? '');
	}
	expect(reached).toBe('timeline');
	const first = await page.evaluate(() => document.activeElement?.getAttribute('data-key'));
	await page.keyboard.press('End');
	const last = await page.evaluate(() => document.activeElement?.getAttribute('data-key'));
	expect(last).not.toBe(first);
	await page.keyboard.press('Home');
	await page.keyboard.press('ArrowRight');
	const key = await page.evaluate(() => document.activeElement?.getAttribute('data-key'));
	expect(key).toMatch(/^ev:/);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/event=ev:/);
	await expect(page.locator('aside.side mark.current').first()).toBeInViewport();
	await page.keyboard.press('Escape');
	await expect(page).not.toHaveURL(/event=/);
	expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe(key);
});
