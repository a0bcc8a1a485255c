import { makeDeck } from './deck.ts';
import { expect, test } from './fixtures.ts';

test.describe('the hand-out', () => {
	test('holds every slide with notes, quotes and sources, and cuts no label on A4 and Letter', async ({ page }) => {
		await makeDeck(page, ['?event=ev:5d8087c96d462a8c', '?panel=network&level=people', '?partner=KR']);
		await page.getByRole('textbox', { name: 'Speaker notes' }).fill('Notes of one.');
		await page.getByRole('textbox', { name: 'Caption' }).fill('Caption of one.');
		await page.getByRole('link', { name: 'Hand-out' }).click();
		for (const text of ['Notes of one.', 'Caption of one.', 'Corpus ']) await expect(page.getByText(text).first()).toBeVisible();
		await expect(page.locator('article figure svg')).toHaveCount(3);
		await expect(page.locator('article > section').first().locator('q')).toContainText('négocié et signé le 17 octobre 2022');
		await expect(page.locator('article > section').first().locator('cite')).toBeVisible();
		await expect(page.locator('article > section').last().locator('q')).toHaveCount(58);
		// The numbers beside the marks of every picture are those of the list.
		const listed = await page.locator('article > section').last().locator('.number').allTextContents();
		expect(listed).toEqual(Array.from({ length: 58 }, (_, i) => `[${i + 1}]`));
		for (const figure of await page.locator('article figure').all()) expect(await figure.locator('[data-key=numbers] text').count()).toBeGreaterThan(1);
		const [own = ''] = await page.locator('article > section').first().locator('.number').allTextContents();
		expect(listed).toContain(own);
		await expect(page.locator('article > section').last().locator('li', { hasText: own }).locator('q').first()).toContainText('négocié et signé le 17 octobre 2022');
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
		expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
		// What is left of A4 and Letter between margins of 15 mm, in px: 210 mm and 8.5 in wide.
		for (const width of [680, 702]) {
			await page.setViewportSize({ width, height: 900 });
			const cut = await page.evaluate(() => {
				const wide = [...document.querySelectorAll('article *')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1);
				const texts = [...document.querySelectorAll<SVGTextElement>('figure text')].filter((text) => {
					const [box, frame] = [text.getBoundingClientRect(), text.ownerSVGElement?.getBoundingClientRect()];
					return frame !== undefined && (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1);
				});
				const tall = [...document.querySelectorAll('figure')].filter((figure) => figure.getBoundingClientRect().height > 249 * 3.78);
				return [...wide, ...texts, ...tall].map(({ tagName, textContent }) => `${tagName} ${textContent.slice(0, 60)}`);
			});
			expect(cut).toEqual([]);
		}
		for (const format of ['A4', 'Letter'] as const) expect((await page.pdf({ format })).length).toBeGreaterThan(20_000);
	});
});
