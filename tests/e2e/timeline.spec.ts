import { expect, test } from './fixtures.ts';

test('lanes by another kind stand in the address and come back with the step before', async ({ page }) => {
	await page.goto('');
	await page.getByLabel('Lanes').selectOption('domain');
	await expect(page).toHaveURL(/lanes=domain/);
	await expect(page.locator('[data-key="lane:facet:crime"]')).toHaveCount(1);
	await page.locator('a[data-fold="facet:crime"]').focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/open=facet:crime/);
	await expect(page.locator('[data-key="lane:counter_narcotics"]')).toHaveCount(1);
	await page.goBack();
	await page.goBack();
	await expect(page.locator('[data-key="lane:SG"]')).toHaveCount(1);
});

test('commitments are listed with age and sentence, and each step opens its evidence', async ({ page }) => {
	await page.goto('');
	await page.getByRole('button', { name: 'Commitments' }).click();
	await expect(page).toHaveURL(/threads=1/);
	await expect(page.getByRole('heading', { name: 'Open commitments' })).toBeVisible();
	await expect(page.locator('aside.side')).toContainText(/open for \d+ years?/);
	await expect(page.locator('[data-key^="thread:"]').first()).toBeAttached();
	await page.locator('aside.side a[data-event-id]').first().click();
	await expect(page.locator('aside.side mark.current').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('heading', { name: 'Open commitments' })).toBeVisible();
	await page.getByRole('button', { name: 'count to today' }).click();
	await expect(page).toHaveURL(/today=\d{4}-\d\d-\d\d/);
});

test('a stack lists its events in place; Escape puts the list away', async ({ page }) => {
	await page.goto('');
	await page.locator('a[data-stack] text').first().click();
	const list = page.locator('.members');
	await expect(list).toBeVisible();
	const lines = await list.locator('a[data-event-id]').count();
	await expect(list.getByRole('heading')).toHaveText(`${lines} events`);
	await expect(list.locator('a[data-event-id]').first()).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(list).toHaveCount(0);
	await page.locator('a[data-stack] text').first().click();
	await list.locator('a[data-event-id]').first().click();
	await expect(page).toHaveURL(/event=ev:/);
});

test('a note is written, drawn, changed and removed, and its words stay words', async ({ page }) => {
	await page.goto('');
	await page.getByRole('button', { name: 'Options' }).click();
	await page.getByRole('combobox', { name: 'On' }).selectOption('lane:FR');
	await page.getByRole('textbox', { name: 'Note' }).fill('<img src=x onerror=alert(1)> quiet');
	await page.getByRole('button', { name: 'Add the note' }).click();
	await expect(page).toHaveURL(/note=lane:FR/);
	await expect(page.locator('[data-note="0"]')).toContainText('<img src=x onerror=alert(1)> quiet');
	await page.getByRole('button', { name: 'Change note 1' }).click();
	await page.getByRole('textbox', { name: 'Note' }).fill('calm');
	await page.getByRole('button', { name: 'Save the note' }).click();
	await expect(page.locator('[data-note="0"]')).toContainText('calm');
	await page.getByRole('button', { name: 'Remove note 1' }).click();
	await expect(page.locator('[data-note]')).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('long gaps are drawn narrow with a mark, in the address', async ({ page }) => {
	await page.goto('');
	await page.getByRole('button', { name: 'Options' }).click();
	await page.getByLabel(/long stretches/).check();
	await expect(page).toHaveURL(/gaps=1/);
	await expect(page.locator('[data-key^="gap:"]').first()).toBeAttached();
	await expect(page.locator('[data-key="edge:before"]')).toHaveCount(0);
});

test('the first turn of the wheel zooms, even before the gestures are there', async ({ page }) => {
	await page.goto('');
	const chart = page.locator('[data-chart=timeline]');
	await chart.waitFor();
	await chart.dispatchEvent('wheel', { deltaY: -100, ctrlKey: true, clientX: 500, clientY: 400, bubbles: true, cancelable: true });
	await expect(page).toHaveURL(/zoom=/);
});

test('a narrow screen lists commitments in place of the events, reads one and comes back', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 700 });
	await page.goto('');
	await page.getByRole('button', { name: 'Commitments' }).click();
	await expect(page).toHaveURL(/threads=1/);
	await expect(page.getByRole('heading', { name: 'Open commitments' })).toBeInViewport();
	await expect(page.getByRole('heading', { name: 'Open commitments' })).toHaveCount(1);
	const step = page.locator('main a[data-event-id]').first();
	await expect(step).toContainText(/./);
	await step.click();
	await expect(page.locator('aside.side mark.current').first()).toBeInViewport();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('heading', { name: 'Open commitments' })).toBeVisible();
	await page.getByRole('button', { name: 'Commitments', pressed: true }).click();
	await expect(page).not.toHaveURL(/threads=1/);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

for (const lang of ['en', 'fr']) {
	for (const width of [1280, 1366, 1440, 1920]) {
		test(`the header of the timeline is one line at ${width} px in ${lang}`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(`?lang=${lang}`);
			const header = page.locator('.panel:has([data-chart=timeline]) > header');
			const controls = header.locator('button, select, fieldset, h2');
			const boxes = await Promise.all((await controls.all()).map((control) => control.boundingBox()));
			const edge = await header.boundingBox();
			const middles = boxes.map((box) => (box === null ? 0 : box.y + box.height / 2));
			expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(6);
			expect(Math.max(...boxes.map((box) => (box === null ? 0 : box.x + box.width)))).toBeLessThanOrEqual((edge?.x ?? 0) + (edge?.width ?? 0));
		});
	}
}

test('clock and commitments stand in the options too', async ({ page }) => {
	await page.goto('');
	await page.getByRole('button', { name: 'Options' }).click();
	await page.getByRole('group', { name: 'Place events by when they' }).getByText('reported', { exact: true }).click();
	await expect(page).toHaveURL(/clock=reported/);
	await page.getByLabel(/commitments as arcs/).check();
	await expect(page).toHaveURL(/threads=1/);
});
