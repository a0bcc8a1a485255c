import { expect, test } from './fixtures.ts';

test('a cell of the matrix opens its events, each with its sentence', async ({ page }) => {
	await page.goto('?panel=matrix');
	const cell = page.locator('a[data-key="cell:SG~cybersecurity"]');
	await expect(cell).toHaveAttribute('data-count', '10');
	await cell.click();
	await expect(page).toHaveURL(/link=cell:SG~cybersecurity/);
	const panel = page.locator('[data-link="cell:SG~cybersecurity"]');
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Singapore – Cybersecurity');
	await expect(panel.locator('a[data-event-id]')).toHaveCount(10);
	await expect(panel.locator('q')).toHaveCount(10);
	await panel.locator('a[data-event-id]').first().click();
	await expect(page.locator('aside.side mark.current').first()).toBeVisible();
});

test('the totals of the matrix are the counts of the facets, before and after a filter', async ({ page }) => {
	for (const query of ['?panel=matrix&rows=all', '?panel=matrix&rows=all&status=proposed']) {
		await page.goto(query);
		await expect(page.locator('[data-chart=matrix] svg')).toBeVisible();
		const count = (await page.locator('a[data-key="cell:SG~all"]').getAttribute('data-count')) ?? '';
		expect(Number(count)).toBeGreaterThan(0);
		await expect(page.getByRole('checkbox', { name: new RegExp(`^Singapore, ${count} event`) })).toBeVisible();
		await expect(page.locator('a[data-key="cell:all~all"]')).toHaveAttribute('data-count', (await page.locator('[data-count]').first().textContent()) ?? '');
	}
});

for (const { chart, query, key } of [
	{ chart: 'timeline', query: '?panel=timeline', key: /^ev:/ },
	{ chart: 'network', query: '?panel=network', key: /^link:/ },
	{ chart: 'matrix', query: '?panel=matrix', key: /^cell:/ }
] as const) {
	test(`the ${chart} stands as a table that sorts and opens evidence, by keyboard alone`, async ({ page }) => {
		await page.goto(query);
		const twin = page.getByRole('button', { name: 'As table' });
		await twin.focus();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/table=1/);
		const table = page.locator(`[data-chart=${chart}] table`);
		await expect(table).toBeVisible();
		const header = table.getByRole('columnheader').nth(1);
		await header.getByRole('button').focus();
		await page.keyboard.press('Enter');
		await expect(header).toHaveAttribute('aria-sort', /ascending|descending/);
		for (let step = 0; step < 80; step++) {
			await page.keyboard.press('Tab');
			if (await page.evaluate(() => document.activeElement?.matches('tbody a[data-key]') ?? false)) break;
		}
		const first = await page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? '');
		expect(first).toMatch(key);
		await page.keyboard.press('ArrowDown');
		const second = await page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? '');
		expect(second).toMatch(key);
		expect(second).not.toBe(first);
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(chart === 'timeline' ? /event=ev:/ : /link=/);
		await expect(chart === 'timeline' ? page.locator('aside.side mark.current').first() : page.locator('[data-link] q').first()).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page).not.toHaveURL(/event=|link=/);
		expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe(second);
	});
}
