import AxeBuilder from '@axe-core/playwright';
import { deckTitle, exported, importText, makeDeck, saved, slides, titles, type DeckFile } from './deck.ts';
import { expect, test } from './fixtures.ts';

test('a briefing is made on the dashboard, edited, reordered, undone, and still there after a reload', async ({ page }) => {
	await makeDeck(page, ['?partner=SG', '?partner=KR&panel=network', '?event=ev:5d8087c96d462a8c']);
	await expect(titles(page)).toHaveText([/1 Singapore/, /2 South Korea/, /3 Cooperation with Vietnam/]);
	await slides(page).nth(1).click();
	await expect(page.getByRole('radio', { name: 'Network' })).toBeChecked();
	await page.getByRole('textbox', { name: 'Speaker notes' }).fill('Say this.');
	await slides(page).nth(1).press('Alt+ArrowUp');
	await expect(titles(page)).toHaveText([/1 South Korea/, /2 Singapore/, /3 Cooperation/]);
	await expect(page.getByRole('status').filter({ hasText: 'is now slide 1 of 3' })).toBeVisible();
	const items = page.getByRole('list', { name: 'Slides' }).getByRole('listitem');
	await items.nth(2).dragTo(items.nth(0), { targetPosition: { x: 40, y: 10 } });
	await expect(titles(page)).toHaveText([/1 Cooperation/, /2 South Korea/, /3 Singapore/]);
	await page.getByRole('button', { name: /Undo/ }).click();
	await expect(titles(page)).toHaveText([/1 South Korea/, /2 Singapore/, /3 Cooperation/]);
	await page.keyboard.press('Control+Shift+z');
	await expect(titles(page)).toHaveText([/1 Cooperation/, /2 South Korea/, /3 Singapore/]);
	await saved(page);
	await page.reload();
	await expect(titles(page)).toHaveText([/1 Cooperation/, /2 South Korea/, /3 Singapore/]);
	await slides(page).nth(1).click();
	await expect(page.getByRole('textbox', { name: 'Speaker notes' })).toHaveValue('Say this.');
	await slides(page).nth(0).click();
	await expect(page.getByText('négocié et signé le 17 octobre 2022')).toBeVisible();
});

test('the picture of a slide is the chart of the dashboard', async ({ page }) => {
	await makeDeck(page, ['?partner=KR']);
	const keys = () => page.locator('section .picture [data-key^="ev:"]').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-key')).sort());
	const drawn = await keys();
	await page.getByRole('link', { name: 'Open in the dashboard' }).click();
	await expect(page).toHaveURL(/partner=KR/);
	const marks = page.locator('[data-chart=timeline] a[data-event-id]');
	await expect(marks.first()).toBeVisible();
	expect(await marks.evaluateAll((links) => links.map((link) => link.getAttribute('data-key')).sort())).toEqual(drawn);
});

test('a file gives the briefing back, and files that are none change nothing', async ({ page }) => {
	await makeDeck(page, ['?partner=SG', '?partner=KR']);
	await saved(page);
	const file = await exported(page);
	await page.getByRole('link', { name: /All briefings/ }).click();
	for (const [name, text, says] of [
		['cut.json', file.slice(0, 300), 'The file is damaged'],
		['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'not a briefing of Entente'],
		['later.json', file.replace('entente-deck/1', 'entente-deck/7'), 'later version of Entente'],
		['wrong.json', file.replace('"timeline"', '"map"'), 'slides[0].chart is not right'],
		['empty.json', '', 'The file is empty']
	] as const) {
		await importText(page, name, text);
		await expect(page.getByRole('alert')).toContainText(`“${name}” was not opened`);
		await expect(page.getByRole('alert')).toContainText(says);
		await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);
	}
	await importText(page, 'deck.json', file);
	await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2);
	await page.getByRole('heading', { level: 2 }).getByRole('link').nth(1).click();
	const again = JSON.parse(await exported(page)) as DeckFile;
	expect({ ...again, id: '' }).toEqual({ ...(JSON.parse(file) as DeckFile), id: '' });
});

test('a file dropped on the list is opened or refused like one that is chosen, and never takes the place of a page', async ({ page }) => {
	await makeDeck(page, ['?partner=SG']);
	await saved(page);
	const file = await exported(page);
	/** Drops a file as a hand would; whether the page kept the browser from opening it. */
	const drop = (name: string, text: string): Promise<boolean> =>
		page.evaluate(([title, content]) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([content ?? ''], title ?? ''));
			return !document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
		}, [name, text]);
	await deckTitle(page).fill('Being edited');
	expect(await drop('deck.json', file)).toBe(true);
	await expect(deckTitle(page)).toHaveValue('Being edited');
	await page.getByRole('link', { name: 'Present', exact: true }).click();
	await expect(page.locator('.room svg')).toBeVisible();
	expect(await drop('deck.json', file)).toBe(true);
	await page.keyboard.press('Escape');
	await page.getByRole('link', { name: /All briefings/ }).click();
	await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Being edited']);
	expect(await drop('picture.svg', '<svg/>')).toBe(true);
	await expect(page.getByRole('alert')).toContainText('“picture.svg” was not opened');
	expect(await drop('deck.json', file)).toBe(true);
	await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Being edited', 'Briefing']);
});

test('a slide says which events were added, changed and withdrawn since it was made', async ({ page }) => {
	await makeDeck(page, ['?partner=KR']);
	await saved(page);
	const file = JSON.parse(await exported(page)) as DeckFile;
	const [added, changed] = file.slides[0]!.shown;
	file.slides[0]!.shown = [
		...file.slides[0]!.shown.filter(({ id }) => id !== added!.id).map((shown) => (shown.id === changed!.id ? { ...shown, digest: '00000000' } : shown)),
		{ id: 'ev:00000000', digest: '12345678', label: 'An event of old' }
	];
	await page.getByRole('link', { name: /All briefings/ }).click();
	await importText(page, 'old.json', JSON.stringify({ ...file, title: 'Old' }));
	await page.getByRole('link', { name: 'Old', exact: true }).click();
	await expect(page.getByText(`1 event added: ${added!.label}`)).toBeVisible();
	await expect(page.getByText(`1 event changed: ${changed!.label}`)).toBeVisible();
	await expect(page.getByText('1 event withdrawn: An event of old')).toBeVisible();
	await page.getByRole('button', { name: 'Take the data as it is now' }).click();
	await expect(page.getByText('Data changed since')).toHaveCount(0);
});

test('more than twenty slides get a gentle warning', async ({ page }) => {
	await makeDeck(page, ['?partner=KR']);
	await saved(page);
	const file = JSON.parse(await exported(page)) as DeckFile;
	const many = Array.from({ length: 21 }, (_, n) => ({ ...file.slides[0]!, id: `s${n}` }));
	await page.getByRole('link', { name: /All briefings/ }).click();
	await importText(page, 'many.json', JSON.stringify({ ...file, title: 'Many', slides: many }));
	await page.getByRole('link', { name: 'Many', exact: true }).click();
	await expect(page.getByText('21 slides. A room rarely follows more than 20')).toBeVisible();
	await slides(page).nth(20).press('Delete');
	await expect(page.getByText('A room rarely follows')).toHaveCount(0);
});

test('every page of a briefing fits 320 px', async ({ page }) => {
	await makeDeck(page, ['?event=ev:5d8087c96d462a8c', '?panel=network']);
	const url = page.url();
	await page.setViewportSize({ width: 320, height: 640 });
	for (const path of ['', '/present', '/handout', '/presenter']) {
		await page.goto(url.replace('/briefing?', `/briefing${path}?`));
		await expect(page.locator('h1').first()).toBeAttached();
		expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
	}
});

test('an article page adds the event it is open at, with its sentence', async ({ page }) => {
	await page.goto('articles/art-003?event=ev:5d8087c96d462a8c');
	await page.getByRole('button', { name: 'Add to briefing' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Added as slide 1 of “Briefing”' })).toBeVisible();
	await page.goto('briefing');
	await page.getByRole('heading', { level: 2 }).getByRole('link').click();
	await expect(page.getByText('négocié et signé le 17 octobre 2022')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(colorScheme, () => {
		test.use({ colorScheme });
		test('axe finds nothing on the pages of a briefing', async ({ page }) => {
			test.setTimeout(90_000);
			const check = async (where: string): Promise<void> => {
				const { violations } = await new AxeBuilder({ page }).analyze();
				expect(violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`)).toEqual([]);
			};
			await page.goto('briefing');
			await expect(page.getByText('No briefing on this device yet.')).toBeVisible();
			await check('no briefing');
			await makeDeck(page, ['?event=ev:5d8087c96d462a8c', '?panel=network']);
			await page.getByText('Choose quotes').click();
			await check('editor');
			const url = page.url();
			await page.getByRole('link', { name: /All briefings/ }).click();
			await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);
			await check('list');
			for (const name of ['present', 'presenter', 'handout']) {
				await page.goto(url.replace('/briefing?', `/briefing/${name}?`));
				await expect(page.locator('h1').first()).toBeAttached();
				await check(name);
			}
			await page.goto(url.replace('/briefing?', '/briefing/present?'));
			await expect(page.locator('.room svg')).toBeVisible();
			await page.keyboard.press('e');
			await expect(page.getByText('Back to slide 1')).toBeVisible();
			await check('exploring');
		});
	});
}
