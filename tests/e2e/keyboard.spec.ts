import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

// What a person comes to do, without a mouse: every step is a key.

/** Presses Tab until what has the focus matches; fails where it never does. */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
	for (let step = 0; step < 160; step++) {
		await page.keyboard.press(key);
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
	}
	throw new Error(`Tab never reaches ${selector}`);
}

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? document.activeElement?.tagName ?? '');

/** Has the focus on the mark, list line or cell it was on, once what it opened is closed. */
async function leave(page: Page, key: string): Promise<void> {
	await page.keyboard.press('Escape');
	await expect.poll(() => focused(page)).toBe(key);
}

async function readsEvidence(page: Page): Promise<void> {
	await expect(page).toHaveURL(/event=ev:/);
	await expect(page.locator('aside.side mark.current').first()).toBeInViewport();
}

test('find the memorandum of 2022 and read its sentence', async ({ page }) => {
	await page.goto('');
	await tabTo(page, 'input[type=search]');
	await page.keyboard.type('memorandum cybercrime');
	await expect(page).toHaveURL(/q=memorandum%20cybercrime/);
	await expect(page.locator('[data-count]').first()).toHaveText(/^[1-9]$/);
	await tabTo(page, '[data-chart=timeline] a[data-event-id]');
	await page.keyboard.press('Home');
	// A lane may have stops of its own before its first event.
	for (let step = 0; step < 6 && !(await focused(page)).startsWith('ev:'); step++) await page.keyboard.press('ArrowRight');
	const key = await focused(page);
	await page.keyboard.press('Enter');
	await readsEvidence(page);
	await expect(page.locator('aside.side')).toContainText('négocié et signé le 17 octobre 2022');
	await leave(page, key);
});

test('filter to South Korea and see the year marked as uncertain', async ({ page }) => {
	await page.goto('');
	await tabTo(page, 'input[type=checkbox][aria-label^="South Korea"]');
	await page.keyboard.press('Space');
	await expect(page).toHaveURL(/partner=KR/);
	await tabTo(page, '[data-chart=timeline] a[data-event-id]');
	await page.keyboard.press('Enter');
	await readsEvidence(page);
	await expect(page.locator('aside.side')).toContainText(/the document (itself|alone) says/);
});

test('walk the network to the link with Singapore, hear it, read its events and come back', async ({ page }) => {
	await page.goto('');
	await tabTo(page, '[data-chart=network] a[data-key]');
	await page.keyboard.press('Home');
	expect(await focused(page)).toBe('node:VN');
	await expect(page.locator('[aria-labelledby=network-heading] [role=status]')).toContainText(/^Vietnam: 8 links, 58 events\. Latest: /);
	await page.keyboard.press('ArrowDown');
	for (let step = 0; step < 10 && (await focused(page)) !== 'link:VN~SG'; step++) await page.keyboard.press('ArrowRight');
	expect(await focused(page)).toBe('link:VN~SG');
	await expect(page.locator('[aria-labelledby=network-heading] [role=status]')).toContainText(/^Vietnam – Singapore: 40 events\. Latest: /);
	await page.keyboard.press('ArrowDown');
	expect(await focused(page)).toBe('node:SG');
	await page.keyboard.press('Escape');
	expect(await focused(page)).toBe('link:VN~SG');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-link="link:VN~SG"] q')).toHaveCount(40);
	await tabTo(page, '[data-link] a[data-event-id]');
	await page.keyboard.press('Enter');
	await readsEvidence(page);
	await page.keyboard.press('Escape');
	await expect(page).not.toHaveURL(/event=/);
	await leave(page, 'link:VN~SG');
});

for (const level of ['organisations', 'people'] as const) {
	test(`the cursor walks the network of ${level} outward and back`, async ({ page }) => {
		await page.goto(`?panel=network&level=${level}`);
		await tabTo(page, '[data-chart=network] a[data-key]');
		await page.keyboard.press('Home');
		const way: string[] = [];
		for (let step = 0; step < (level === 'people' ? 6 : 4); step++) {
			way.push(await focused(page));
			await page.keyboard.press('ArrowDown');
			if ((await focused(page)) === way.at(-1)) break;
		}
		expect(way[0]).toBe('node:VN');
		expect(way.length).toBeGreaterThan(2);
		const end = await focused(page);
		if (end === way.at(-1)) way.pop();
		for (const key of way.reverse()) {
			await page.keyboard.press('Escape');
			expect(await focused(page)).toBe(key);
		}
	});
}

test('switch to the matrix, open a cell, read an event and come back', async ({ page }) => {
	await page.goto('');
	await tabTo(page, 'select[aria-label=Views]');
	for (let step = 0; step < 5 && !(await page.evaluate(() => location.search.includes('panel=matrix'))); step++) {
		await page.keyboard.press('ArrowDown');
		await page.waitForTimeout(150);
	}
	await expect(page).toHaveURL(/panel=matrix/);
	await expect(page.getByRole('combobox', { name: 'Views' })).toBeFocused();
	await expect(page.getByRole('combobox', { name: 'Views' })).toHaveValue('matrix');
	await tabTo(page, '[data-chart=matrix] a[data-key]');
	await page.keyboard.press('ArrowDown');
	expect(await focused(page)).toBe('cell:SG~cybersecurity');
	await page.keyboard.press('ArrowRight');
	expect(await focused(page)).toBe('cell:org:asean~cybersecurity');
	await page.keyboard.press('Enter');
	await tabTo(page, '[data-link] a[data-event-id]');
	await page.keyboard.press('Enter');
	await readsEvidence(page);
	await page.keyboard.press('Escape');
	await expect(page).not.toHaveURL(/event=/);
	await leave(page, 'cell:org:asean~cybersecurity');
});

test('export what is shown', async ({ page }) => {
	await page.goto('?panel=network');
	await expect(page.locator('[data-chart=network] svg')).toBeVisible();
	await tabTo(page, 'button.main');
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await expect(dialog).toBeVisible();
	await tabTo(page, 'dialog select');
	await page.keyboard.type('GEXF');
	const download = page.waitForEvent('download');
	for (let step = 0; step < 30; step++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate(() => document.activeElement?.textContent?.trim() === 'Download')) break;
	}
	await page.keyboard.press('Enter');
	expect((await download).suggestedFilename()).toMatch(/\.gexf$/);
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	expect(await page.evaluate(() => document.activeElement?.matches('button.main') ?? false)).toBe(true);
});

test('help lists the keys of every chart, and says how the network is walked', async ({ page }) => {
	await page.goto('?panel=network');
	await tabTo(page, '[data-chart=network] a[data-key]');
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toContainText('Down along a link');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
});
