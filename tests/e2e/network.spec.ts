import { expect, test } from './fixtures.ts';

const network = '[data-chart=network]';

/** Where each node's disc stands, by its key. */
const PLACES = (): Record<string, string> =>
	Object.fromEntries(
		[...document.querySelectorAll('[data-chart=network] [data-key^="node:"]')].map((node) => {
			const disc = node.querySelector('circle');
			return [node.getAttribute('data-key') ?? '', `${disc?.getAttribute('cx')} ${disc?.getAttribute('cy')}`];
		})
	);

test('a node unfolds by a double click, by Shift and Enter, and by a button, and nothing else moves', async ({ page }) => {
	await page.goto('?panel=network');
	await page.locator(`${network} a[data-key="node:SG"]`).waitFor();
	const before = await page.evaluate(PLACES);
	await page.locator(`${network} a[data-key="node:SG"] circle`).first().dblclick();
	await expect(page).toHaveURL(/unfold=SG/);
	await expect(page.locator(`${network} a[data-key="node:org:sg.mha"]`)).toBeVisible();
	const after = await page.evaluate(PLACES);
	for (const key of ['node:KR', 'node:LA', 'node:FR', 'node:AU', 'node:org:asean']) expect(after[key]).toBe(before[key]);
	await page.getByRole('button', { name: 'Fold', exact: true }).click();
	await expect(page).not.toHaveURL(/unfold=/);
	await page.locator(`${network} a[data-key="node:KR"]`).focus();
	await page.keyboard.press('Shift+Enter');
	await expect(page).toHaveURL(/unfold=KR/);
	await expect(page.locator(`${network} a[data-key="node:org:kr.knpa"]`)).toBeVisible();
});

test('a play stands at each event, is announced, and its moment is in the address', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await page.goto('?panel=network');
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	const moment = page.locator('[data-moment]');
	await page.getByRole('button', { name: 'Next event' }).click();
	await expect(moment).toContainText('1 of 57');
	await expect(page).toHaveURL(/at=ev:/);
	await page.getByRole('button', { name: 'Next event' }).click();
	await expect(moment).toContainText('2 of 57');
	await page.getByRole('button', { name: 'Previous event' }).click();
	await expect(moment).toContainText('1 of 57');
	await page.locator('.tool').getByRole('button', { name: 'Play', exact: true }).click();
	await expect(moment).toContainText('3 of 57', { timeout: 8000 });
	await page.getByRole('button', { name: 'Pause' }).click();
	const slider = page.getByRole('slider', { name: 'Moment' });
	await slider.focus();
	await page.keyboard.press('End');
	await expect(moment).toContainText('57 of 57');
	expect(await slider.getAttribute('aria-valuetext')).toContain('57 of 57');
	await page.keyboard.press('Escape');
	await expect(page).not.toHaveURL(/at=/);
	await expect(page.locator('.tool')).toHaveCount(0);
});

test('with reduced motion a play has steps and no motion', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('?panel=network');
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Next event' })).toBeVisible();
	await expect(page.locator('.tool').getByRole('button', { name: 'Play', exact: true })).toHaveCount(0);
});

test('what changed between two periods is said, drawn and in the address', async ({ page }) => {
	await page.goto('?panel=network');
	await page.getByRole('button', { name: 'Changes' }).click();
	await expect(page).toHaveURL(/change=1973..2022~2023..2026/);
	await expect(page.locator('.tool [role=status]')).toContainText('6 new partners, 1 renewed, 1 silent');
	await page.getByRole('combobox', { name: 'First year of the earlier period' }).selectOption('2019');
	await expect(page).toHaveURL(/change=2019..2022~2023..2026/);
	await expect(page.locator(`${network} a[data-key="link:VN~FR"] title`)).toHaveText('Vietnam – France: new, 3 events');
	await expect(page.getByText('renewed', { exact: true }).first()).toBeVisible();
});

test('a path between two nodes lists the sentence of each step, chosen by keyboard or by click', async ({ page }) => {
	await page.goto('?panel=network&level=people');
	await page.getByRole('button', { name: 'Path' }).click();
	await page.getByRole('combobox', { name: 'From' }).selectOption({ label: 'Min Gab-ryong' });
	await page.getByRole('combobox', { name: 'To', exact: true }).selectOption({ label: 'Kao Kim Hourn' });
	await expect(page).toHaveURL(/path=person:min-gab-ryong~person:kao-kim-hourn/);
	const steps = page.locator('[data-path] > ol > li');
	await expect(steps).toHaveCount(3);
	for (const step of await steps.all()) expect(((await step.locator('q, blockquote').first().textContent()) ?? '').length).toBeGreaterThan(20);
	await expect(page.locator(`${network} [data-key^="path:"]`)).toHaveCount(3);
	await page.getByRole('button', { name: 'Close the path' }).click();
	await expect(page).not.toHaveURL(/path=/);
	await page.locator(`${network} a[data-key="node:person:to-lam"] text`).last().click();
	await page.locator(`${network} a[data-key="node:person:teo-chee-hean"] text`).last().click();
	await expect(page).toHaveURL(/path=person:to-lam~person:teo-chee-hean/);
	await expect(steps).toHaveCount(1);
});

test('more room makes the picture taller and keeps it in the address', async ({ page }) => {
	await page.goto('?panel=network&level=organisations');
	const height = async (): Promise<number> => (await page.locator(`${network} svg`).boundingBox())?.height ?? 0;
	const before = await height();
	await page.getByRole('button', { name: 'More room' }).click();
	await expect(page).toHaveURL(/tall=1/);
	await expect.poll(height).toBe(before * 2);
});
