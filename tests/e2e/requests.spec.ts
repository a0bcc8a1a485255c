import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Everything that a whole journey may ask for, by path; all of it of the site itself. */
const EXPECTED: readonly RegExp[] = [
	/^\/(about|briefing(\/(present|presenter|handout))?|articles\/[\w-]+)?$/,
	/^\/_app\/(version\.json|immutable\/[\w./-]+\.(js|css|wasm))$/,
	/^\/fonts\/[\w-]+\.(woff2|json)$/,
	/^\/corpus\/([\w./-]+\.json|raw\/\w+\.txt)$/,
	/^\/entente\.html$/,
	/^\/favicon\.svg$/
];

/** Refuses all that goes elsewhere, as a closed network does, and lists every request: "GET document https://…". */
async function listRequests(context: BrowserContext, origin: string): Promise<string[]> {
	const asked: string[] = [];
	context.on('request', (request) => asked.push(`${request.method()} ${request.url()}${request.postData() ?? ''}`));
	await context.route(
		(url) => url.origin !== origin,
		(route) => route.abort('internetdisconnected')
	);
	return asked;
}

async function download(page: Page, click: () => Promise<void>): Promise<string> {
	const waiting = page.waitForEvent('download');
	await click();
	return (await waiting).suggestedFilename();
}

test('a whole journey asks the site alone, and nothing of it but its files', async ({ page, context, baseURL }) => {
	test.setTimeout(90_000);
	const { origin } = new URL(baseURL ?? '');
	const asked = await listRequests(context, origin);

	await page.goto('?partner=SG&event=ev:5d8087c96d462a8c');
	await expect(page.locator('aside.side mark.current').first()).toBeVisible();
	await page.getByRole('searchbox').fill('a secret word');
	await expect(page).toHaveURL(/q=a%20secret%20word/);
	await page.goBack();
	for (const format of ['svg', 'png', 'pdf', 'csv']) {
		await page.getByRole('button', { name: /^Export/ }).click();
		await page.getByRole('dialog').getByLabel('File').selectOption(format);
		expect(await download(page, () => page.getByRole('dialog').getByRole('button', { name: 'Download' }).click())).toContain(`.${format}`);
		await page.keyboard.press('Escape');
	}
	await page.getByRole('button', { name: 'Add to briefing' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Added as slide 1' })).toBeVisible();
	await page.locator('aside.side a[href*="/articles/"]').first().click();
	await expect(page.locator('main mark').first()).toBeVisible();
	await page.goto('articles/art-003?raw=1');
	await expect(page.locator('main')).toContainText('VNA');
	await page.goto('about');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

	await page.goto('briefing');
	await page.getByRole('heading', { level: 2 }).getByRole('link').click();
	await page.getByRole('textbox', { name: 'Speaker notes' }).fill('a secret note');
	expect(await download(page, () => page.getByRole('button', { name: 'Save as file' }).click())).toMatch(/\.entente\.json$/);
	expect(await download(page, () => page.getByRole('button', { name: 'Save briefing pack' }).click())).toMatch(/\.entente\.html$/);
	await page.getByRole('link', { name: 'Hand-out' }).click();
	await expect(page.locator('article figure svg')).toHaveCount(1);
	await page.goBack();
	await page.getByRole('link', { name: 'Present', exact: true }).click();
	await expect(page.locator('.room svg')).toBeVisible();
	const opening = context.waitForEvent('page');
	await page.getByRole('button', { name: 'Presenter window' }).click();
	await expect((await opening).getByText('a secret note')).toBeVisible();

	expect(asked.filter((line) => !line.startsWith(`GET ${origin}/`) && !/^GET (data|blob):/.test(line))).toEqual([]);
	const paths = [...new Set(asked.filter((line) => line.startsWith(`GET ${origin}`)).map((line) => new URL(line.slice(4)).pathname))];
	expect(paths.filter((path) => !EXPECTED.some((kind) => kind.test(path)))).toEqual([]);
	// A page that is loaded anew has its view in its address; nothing else may tell what was typed.
	expect(asked.filter((line) => /secret/.test(line))).toEqual([]);
	expect(paths.length).toBeGreaterThan(20);
});
