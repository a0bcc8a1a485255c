import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

const PAGES = ['', '?event=FIRST', '?link=link:VN~SG&level=people', '?panel=list&outside=dim&partner=KR', '?partner=XX', 'articles/art-001', 'articles/art-004?raw=1', 'about'];

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
				}
				const { violations } = await new AxeBuilder({ page }).analyze();
				expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`)).toEqual([]);
			});
		}
	});
}
