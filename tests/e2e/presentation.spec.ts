import type { Page } from '@playwright/test';
import { makeDeck } from './deck.ts';
import { expect, test } from './fixtures.ts';

test.describe('a presentation', () => {
	const VIEWS = ['?partner=SG', '?partner=SG&status=took_place&event=ev:5d8087c96d462a8c', '?panel=network'];

	test('goes by clicker keys, black and back', async ({ page }) => {
		await makeDeck(page, VIEWS);
		await page.getByRole('textbox', { name: 'Title', exact: true }).fill('The first slide');
		await page.getByRole('link', { name: 'Present', exact: true }).click();
		const heading = page.getByRole('heading', { level: 1 });
		await expect(heading).toHaveText('The first slide');
		await expect(page.locator('.room svg')).toBeVisible();
		expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
		for (const [key, n] of [['PageDown', 2], ['ArrowRight', 3], ['PageDown', 3], ['PageUp', 2], ['Home', 1], ['End', 3], ['ArrowLeft', 2]] as const) {
			await page.keyboard.press(key);
			await expect(page.getByText(`${n} of 3`)).toBeVisible();
		}
		await page.keyboard.press('b');
		await expect(page.getByRole('button', { name: /screen is black/ })).toBeVisible();
		await page.keyboard.press('.');
		await expect(page.getByRole('button', { name: /screen is black/ })).toHaveCount(0);
		const box = await page.locator('.room').boundingBox();
		const drawn = await page.locator('.room svg > g[data-key=chart]').boundingBox();
		expect(drawn!.width / box!.width > 0.9 || drawn!.height / box!.height > 0.8).toBe(true);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('list', { name: 'Slides' })).toBeVisible();
	});

	test('lets one explore from a slide, and one key returns to it', async ({ page }) => {
		await makeDeck(page, VIEWS);
		await page.getByRole('link', { name: 'Present', exact: true }).click();
		await expect(page.getByText(/^1 of \d$/)).toBeVisible();
		await page.keyboard.press('PageDown');
		await expect(page.getByText('2 of 3')).toBeVisible();
		await page.keyboard.press('e');
		await expect(page.locator('aside.side mark.current').first()).toBeVisible();
		await expect(page).toHaveURL(/partner=SG&status=took_place/);
		await page.getByRole('checkbox', { name: /^South Korea/ }).check();
		await page.getByRole('searchbox').fill('tex');
		await page.getByRole('searchbox').press('Backspace');
		await expect(page.getByRole('searchbox')).toHaveValue('te');
		await page.locator('h1').first().evaluate(() => (document.activeElement as HTMLElement).blur());
		await expect(page.getByText('Back to slide 2')).toBeVisible();
		await page.keyboard.press('Backspace');
		await expect(page.getByText('2 of 3')).toBeVisible();
		await page.locator('.room a[data-event-id]').first().dispatchEvent('click');
		await expect(page).toHaveURL(/event=ev:/);
		await page.getByRole('link', { name: /Back to slide 2/ }).click();
		await expect(page.getByText('2 of 3')).toBeVisible();
		await expect(page.getByText('Back to slide')).toHaveCount(0);
	});

	test('is steered from the presenter window, which shows notes, the next slide and the time', async ({ page }) => {
		await makeDeck(page, VIEWS);
		await page.getByRole('textbox', { name: 'Speaker notes' }).fill('Breathe.');
		await page.getByRole('link', { name: 'Present', exact: true }).click();
		const popup = page.waitForEvent('popup');
		await page.getByRole('button', { name: 'Presenter window' }).click();
		const presenter = await popup;
		await expect(presenter.getByText('Breathe.')).toBeVisible();
		await expect(presenter.getByRole('heading', { name: 'On the screen · 1 of 3' })).toBeVisible();
		await expect(presenter.locator('.picture svg')).toHaveCount(2);
		await expect(presenter.getByRole('timer')).toHaveText(/^0:0[1-9]/);
		await presenter.keyboard.press('PageDown');
		await expect(page.getByText('2 of 3')).toBeVisible();
		await expect(presenter.getByRole('heading', { name: /2 of 3/ })).toBeVisible();
		await page.bringToFront();
		await page.keyboard.press('End');
		await expect(presenter.getByText('This is the last slide.')).toBeVisible();
		await presenter.getByRole('button', { name: /Black/ }).click();
		await expect(page.getByRole('button', { name: /screen is black/ })).toBeVisible();
		await page.keyboard.press('b');
		await page.keyboard.press('Escape');
		await expect(presenter.getByText('The presentation has ended.')).toBeVisible();
	});

	const moving = (page: Page) =>
		page.evaluate(() =>
			document
				.getAnimations()
				.map(({ effect }) => (effect instanceof KeyframeEffect && 'translate' in (effect.getKeyframes()[0] ?? {}) ? effect.target?.getAttribute('data-key') : null))
				.filter((key) => key?.startsWith('ev:'))
		);

	test('moves the marks that stay from slide to slide', async ({ page }) => {
		await makeDeck(page, ['?partner=SG', '?partner=SG&span=2023..2024']);
		await page.getByRole('link', { name: 'Present', exact: true }).click();
		await expect(page.locator('.room svg')).toBeVisible();
		await page.evaluate(() => {
			const animate = Element.prototype.animate;
			Element.prototype.animate = function (keyframes, options) {
				return animate.call(this, keyframes, { ...(options as KeyframeAnimationOptions), duration: 60_000 });
			};
		});
		await page.keyboard.press('PageDown');
		await expect.poll(() => moving(page)).not.toHaveLength(0);
	});

	test('moves nothing where motion is not wanted', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await makeDeck(page, ['?partner=SG', '?partner=SG&span=2023..2024']);
		await page.getByRole('link', { name: 'Present', exact: true }).click();
		await expect(page.locator('.room svg')).toBeVisible();
		await page.keyboard.press('PageDown');
		await expect(page.getByText('2 of 2')).toBeVisible();
		expect(await moving(page)).toEqual([]);
	});
});
