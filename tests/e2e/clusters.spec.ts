import type { Locator, Page } from '@playwright/test';
import { writeSynthetic, type Synthetic } from '../fixtures/synthetic.ts';
import { expect, test } from './fixtures.ts';
import { place } from './placed.ts';

let dense: Synthetic;
test.beforeAll(() => {
	dense = writeSynthetic(2000, 'rows');
});
test.afterAll(() => dense.remove());

/** The window of the address, days as in "2021-03-01..2021-03-31". */
const zoomOf = (page: Page): string => new URL(page.url()).searchParams.get('zoom') ?? '';

/** The first cluster in sight that counts a few events, with its number. */
async function someCluster(page: Page): Promise<{ readonly cluster: Locator; readonly count: number; readonly zoom: string }> {
	await place(page, 'data/dense', dense);
	await page.goto('?corpus=data/dense/manifest.json');
	const clusters = page.locator('a[data-zoom]:not([data-density])');
	await expect(clusters.first()).toBeVisible();
	for (const cluster of await clusters.all()) {
		const count = Number(await cluster.locator('text').first().textContent());
		if (count >= 2 && count <= 40) return { cluster, count, zoom: (await cluster.getAttribute('data-zoom')) ?? '' };
	}
	throw new Error('no cluster of 2 to 40 events');
}

test('a click on a cluster lists as many events as it counts, in place, and leaves the window as it is', async ({ page }) => {
	const { cluster, count } = await someCluster(page);
	await cluster.locator('text').first().click();
	const list = page.locator('.members');
	await expect(list.getByRole('heading')).toHaveText(`${count} events`);
	await expect(list.locator('a[data-event-id]')).toHaveCount(count);
	expect(zoomOf(page)).toBe('');
	await list.locator('a[data-event-id]').first().click();
	await expect(page).toHaveURL(/event=ev:/);
	await expect(page.locator('aside.side mark.current').first()).toBeVisible();
});

test('a double click on a cluster shows the time that it covers, and no list', async ({ page }) => {
	const { cluster, zoom } = await someCluster(page);
	await cluster.locator('text').first().dblclick();
	await expect.poll(() => zoomOf(page)).toBe(zoom);
	await expect(page.locator('.members')).toHaveCount(0);
});

test('events of one day open in place, whatever the zoom', async ({ page }) => {
	const { zoom } = await someCluster(page);
	const day = zoom.slice(0, 10);
	await page.goto(`?corpus=data/dense/manifest.json&zoom=${day}..${day}`);
	const many = page.locator('a[data-stack][data-foot], a[data-zoom]:not([data-density])');
	await expect(page.locator('[data-chart=timeline] a[data-event-id]').first()).toBeAttached();
	for (let back = 0; back < 40 && (await many.count()) === 0; back++) {
		const from = new Date(Date.parse(day) + back * 86_400_000 * 7).toISOString().slice(0, 10);
		const to = new Date(Date.parse(day) + (back * 7 + 6) * 86_400_000).toISOString().slice(0, 10);
		await page.goto(`?corpus=data/dense/manifest.json&zoom=${from}..${to}`);
		await expect(page.locator('[data-chart=timeline] svg')).toBeVisible();
	}
	await many.first().focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('.members a[data-event-id]').nth(1)).toBeVisible();
});

test('the keyboard reaches a cluster, lists it and comes back to it', async ({ page }) => {
	const { cluster } = await someCluster(page);
	await cluster.focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('.members a[data-event-id]').first()).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.locator('.members')).toHaveCount(0);
	await expect(cluster).toBeFocused();
});
