import { expect, test } from './fixtures.ts';

test('the first page opens and bears the name', async ({ page }) => {
	await page.goto('/');
	await expect(page).toHaveTitle(/Entente/);
});
