import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from '@playwright/test';
import { createSite } from '../../scripts/serve.mjs';
import { expect, test as inspected } from './fixtures.ts';

/** Where the site lies on a host that has other things at its root. */
const FOLDER = '/tools/entente';

/** The built site below a folder, as any static host serves it; all else of the host is not there. */
async function publish(): Promise<{ address: string; close: () => void }> {
	const site = createSite();
	const server = createServer((request, response) => {
		const url = request.url ?? '/';
		if (url === FOLDER) return void response.writeHead(308, { Location: `${FOLDER}/` }).end();
		if (!url.startsWith(`${FOLDER}/`)) return void response.writeHead(404).end('not here');
		request.url = url.slice(FOLDER.length);
		site(request, response);
	});
	await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
	const { port } = server.address() as AddressInfo;
	const close = (): void => {
		server.close();
		server.closeAllConnections();
	};
	return { address: `http://localhost:${port}${FOLDER}/`, close };
}

const test = inspected.extend<{ published: { address: string } }>({
	// eslint-disable-next-line no-empty-pattern
	published: async ({}, use) => {
		const site = await publish();
		await use(site);
		site.close();
	},
	baseURL: async ({ published }, use) => use(published.address)
});

test('the built site works in a folder of a host, every page and file of it', async ({ page, published: { address } }) => {
	test.setTimeout(90_000);
	const outside: string[] = [];
	page.on('request', (request) => void (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address) && outside.push(request.url())));
	await page.goto(`${address}?partner=SG`);
	await page.locator('[data-chart=timeline] a[data-event-id]').first().dispatchEvent('click');
	await expect(page.locator('aside.side mark.current').first()).toBeVisible();
	await page.locator('aside.side a[href*="articles/"]').first().click();
	await expect(page).toHaveURL(new RegExp(`${FOLDER}/articles/art-`));
	await expect(page.locator('main mark').first()).toBeVisible();
	await page.reload();
	await expect(page.locator('main mark').first()).toBeVisible();
	await page.goto(`${address}about`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.goto(`${address}?panel=network`);
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: /^Export/ }).click();
	await page.getByRole('dialog').getByLabel('File').selectOption('png');
	await page.getByRole('dialog').getByRole('button', { name: 'Download' }).click();
	expect((await downloading).suggestedFilename()).toBe('entente-network.png');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Add to briefing' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Added as slide 1' })).toBeVisible();
	await page.goto(`${address}briefing`);
	await page.getByRole('heading', { level: 2 }).getByRole('link').click();
	const packing = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save briefing pack' }).click();
	expect((await packing).suggestedFilename()).toBe('briefing.entente.html');
	await page.getByRole('link', { name: 'Present', exact: true }).click();
	await expect(page.locator('.room svg')).toBeVisible();
	await expect(page).toHaveURL(new RegExp(`${FOLDER}/briefing/present`));
	expect(outside).toEqual([]);
});

base.describe('in a folder, offline', () => {
	base.use({ serviceWorkers: 'allow' });
	base('the site works without a network after one visit, and its fallback page where there is none', async ({ page, context }) => {
		base.setTimeout(60_000);
		const { address, close } = await publish();
		await page.goto(address);
		await expect(page.locator('[data-chart=timeline] a[data-event-id]').first()).toBeVisible();
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 20_000 });
		close();
		await context.setOffline(true);
		await page.goto(`${address}?partner=KR&event=ev:5d8087c9`);
		await expect(page.locator('aside.side mark.current').first()).toBeVisible();
		await page.goto(`${address}briefing`);
		await expect(page.getByText('No briefing on this device yet.')).toBeVisible();
	});
});
