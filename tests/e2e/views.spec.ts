import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';

interface EventsFile {
	readonly events: readonly { readonly id: string; readonly kind: string; readonly evidence: readonly { readonly selector: readonly { readonly exact?: string }[] }[] }[];
}

const { events } = JSON.parse(readFileSync('static/corpus/events.json', 'utf8')) as EventsFile;
const squeeze = (text: string): string => text.replace(/\s+/g, '');

test('58 of 64 events at first, all 64 one switch later, the same in every view', async ({ page }) => {
	await page.goto('');
	const ids = async (chart: string): Promise<Set<string>> =>
		new Set(await page.locator(`[data-chart=${chart}] a[data-event-id]`).evaluateAll((links) => links.map((link) => link.getAttribute('data-event-id') ?? '')));
	await page.getByTitle('Fit all events').click();
	await expect(page).toHaveURL(/zoom=/);
	await expect(page.locator('[data-count]').first()).toHaveText('58');
	expect((await ids('timeline')).size).toBe(58);
	expect((await ids('list')).size).toBe(58);
	await page.getByRole('checkbox', { name: /Show domestic events/ }).check();
	await expect(page.locator('[data-count]').first()).toHaveText('64');
	await expect.poll(async () => (await ids('timeline')).size).toBe(64);
	expect((await ids('list')).size).toBe(64);
});

test('every event opens its sentence', async ({ page }) => {
	test.setTimeout(120_000);
	expect(events).toHaveLength(64);
	await page.goto('?domestic=1');
	for (const event of events) {
		await page.locator(`[data-chart=timeline] a[data-key="${event.id}"], [data-chart=list] a[data-key="${event.id}"]`).first().dispatchEvent('click');
		const quote = squeeze(event.evidence[0]?.selector[0]?.exact ?? '');
		await expect
			.poll(async () => squeeze((await page.locator('aside.side mark.current').allTextContents()).join('')), { message: event.id })
			.toContain(quote);
		await page.evaluate(() => history.back());
		await expect(page).not.toHaveURL(/event=/);
	}
});

test('Back and Forward are undo and redo', async ({ page }) => {
	await page.goto('');
	await page.getByRole('checkbox', { name: /^South Korea/ }).check();
	await expect(page.locator('[data-count]').first()).toHaveText('8');
	await page.getByRole('checkbox', { name: /^Took place/ }).check();
	await expect(page).toHaveURL(/status=took_place/);
	await page.goBack();
	await expect(page.locator('[data-count]').first()).toHaveText('8');
	await expect(page.getByRole('checkbox', { name: /^Took place/ })).not.toBeChecked();
	await page.goBack();
	await expect(page.locator('[data-count]').first()).toHaveText('58');
	await page.goForward();
	await expect(page.locator('[data-count]').first()).toHaveText('8');
});

test('a link with unknown parts opens the nearest view and says what it dropped', async ({ page }) => {
	await page.goto('?partner=KR~XX&colour=red&span=soon');
	await expect(page.locator('[data-count]').first()).toHaveText('8');
	const notice = page.getByRole('status').filter({ hasText: 'could not be opened whole' });
	await expect(notice).toContainText('XX');
	await expect(notice).toContainText('colour');
	await expect(notice).toContainText('soon');
});

test('search ignores case, accents and đ', async ({ page }) => {
	await page.goto('');
	await page.getByRole('searchbox').fill('to lam');
	await expect(page).toHaveURL(/q=to%20lam/);
	// 0 while the articles are fetched, then the number found.
	await expect(page.locator('[data-count]').first()).toHaveText(/^(?!58$)[1-9]\d*$/);
	const plain = await page.locator('[data-count]').first().textContent();
	await page.getByRole('searchbox').fill('Tô LÂM');
	await expect(page).toHaveURL(/T%C3%B4/);
	await expect(page.locator('[data-count]').first()).toHaveText(plain ?? '');
});

test('brushing the overview filters every view by time', async ({ page }) => {
	await page.goto('?span=2018..2018');
	await expect(page.locator('[data-count]').first()).toHaveText('7');
	await page.locator('[data-chart=timeline]').hover();
	await expect(page.locator('[data-key="node:KR"]')).toContainText('7');
	await expect(page.locator('[data-chart=list] a[data-event-id]')).toHaveCount(7);
});

test('zooming the timeline changes the window and no count', async ({ page }) => {
	await page.goto('');
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(page).toHaveURL(/zoom=/);
	await expect(page.locator('[data-count]').first()).toHaveText('58');
	const before = page.url();
	const chart = page.locator('[data-chart=timeline]');
	await chart.hover({ position: { x: 400, y: 300 } });
	await expect(page.locator('[data-chart=timeline][data-gestures]')).toHaveCount(1);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -300);
	await page.keyboard.up('Control');
	await expect.poll(() => page.url()).not.toBe(before);
});

test('a narrow screen has the list instead of the charts', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	await page.goto('');
	await expect(page.locator('main [data-chart=list] a[data-event-id]')).toHaveCount(58);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	await page.locator('main [data-chart=list] a[data-event-id]').first().click();
	await expect(page.locator('aside.side mark.current').first()).toBeVisible();
});

test('the interface speaks French, and a link can ask for it', async ({ page }) => {
	await page.goto('?lang=fr');
	await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
	await expect(page.getByRole('heading', { name: 'Frise' })).toBeVisible();
	await expect(page.getByRole('checkbox', { name: /^Singapour, 40 événements/ })).toBeVisible();
});

test.describe('bad corpora', () => {
	test.use({ expected: /404|Failed to load/ });

	test('a missing file gives one page that names it and the remedy', async ({ page }) => {
		await page.route('**/corpus/events.json', (route) => route.fulfill({ status: 404, body: 'no' }));
		await page.goto('');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('The corpus can’t be opened');
		await expect(page.locator('main')).toContainText('events.json');
		await expect(page.locator('main')).toContainText('What to do');
	});

	test('a broken value is named by its path', async ({ page }) => {
		await page.route('**/corpus/events.json', async (route) => {
			const json = JSON.parse(readFileSync('static/corpus/events.json', 'utf8')) as { events: { kind: string }[] };
			const third = json.events[2];
			if (third !== undefined) third.kind = 'party';
			await route.fulfill({ json });
		});
		await page.goto('');
		await expect(page.locator('main')).toContainText('events[2].kind');
	});
});
