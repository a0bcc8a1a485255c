import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

const PAGES = ['', '?lang=fr&panel=network&level=organisations', '?event=FIRST', '?link=link:VN~SG&level=people', '?panel=list&outside=dim&partner=KR', '?partner=XX', '?panel=network&change=2018..2022~2023..2026', '?panel=network&level=people&path=person:to-lam~SG', '?panel=network&at=ev:76f18ae8f7e88bf7&unfold=SG', '?panel=matrix&link=cell:SG~cybersecurity', '?panel=matrix&table=1&lang=fr', '?table=1&outside=dim&partner=KR', 'articles/art-001', 'articles/art-004?raw=1', 'about'];

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(colorScheme, () => {
		test.use({ colorScheme });
		for (const path of PAGES) {
			test(`axe finds nothing on /${path}`, async ({ page }) => {
				if (path.includes('FIRST')) {
					await page.goto('');
					await page.locator('[data-chart=list] a[data-event-id]').nth(20).click();
					await expect(page.locator('aside.side mark.current').first()).toBeVisible();
				} else {
					await page.goto(path);
					await expect(page.locator('h1').first()).toBeAttached();
					if (path.includes('link=')) await expect(page.locator('[data-link]')).toBeVisible();
					if (path.includes('panel=matrix')) await expect(page.locator('[data-chart=matrix]')).toBeVisible();
					if (path.includes('table=1')) await expect(page.locator('[data-chart] table').first()).toBeVisible();
					if (path.includes('raw=1')) await expect(page.getByText('Voir plus').first()).toBeVisible();
				}
				const { violations } = await new AxeBuilder({ page }).analyze();
				expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`)).toEqual([]);
			});
		}

		test('axe finds nothing in the dialogs', async ({ page }) => {
			await page.goto('');
			for (const name of ['Export', 'Keys']) {
				await page.getByRole('button', { name }).click();
				await expect(page.getByRole('dialog')).toBeVisible();
				const { violations } = await new AxeBuilder({ page }).analyze();
				expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)).toEqual([]);
				await page.keyboard.press('Escape');
				await expect(page.getByRole('dialog')).toHaveCount(0);
			}
		});

		test('axe finds nothing on a narrow screen', async ({ page }) => {
			await page.setViewportSize({ width: 320, height: 640 });
			await page.goto('?event=ev:5d8087c96d462a8c');
			await expect(page.locator('aside.side mark.current').first()).toBeVisible();
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)).toEqual([]);
		});
	});
}
