import { deckTitle, exported, makeDeck, saved } from './deck.ts';
import { expect, test } from './fixtures.ts';

test.describe('storage that refuses', () => {
	test('keeps the work in memory and says so', async ({ page }) => {
		await page.addInitScript(() => {
			IDBFactory.prototype.open = () => {
				throw new DOMException('no', 'SecurityError');
			};
		});
		await page.goto('?partner=SG');
		await page.getByRole('button', { name: 'Add to briefing' }).click();
		await expect(page.getByRole('status').filter({ hasText: 'but not kept' })).toBeVisible();
		await page.getByRole('link', { name: 'Present', exact: true }).click();
		await expect(page.getByRole('alert')).toContainText('refuses to keep data');
		await page.getByRole('link', { name: 'Briefing', exact: true }).click();
		await page.getByRole('textbox', { name: 'Caption' }).fill('Still here');
		await expect(page.getByRole('alert')).toContainText('Your work stays open in this window');
		await page.getByRole('link', { name: 'Present', exact: true }).click();
		await expect(page.getByText('Still here')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('textbox', { name: 'Caption' })).toHaveValue('Still here');
		expect(await exported(page)).toContain('Still here');
	});

	test('for want of room keeps the last confirmed state on the device, and the rest once there is room', async ({ page, context }) => {
		await page.addInitScript(() => {
			const put = IDBObjectStore.prototype.put;
			IDBObjectStore.prototype.put = function (...values: Parameters<typeof put>) {
				if (Reflect.get(window, 'isFull') === true) throw new DOMException('full', 'QuotaExceededError');
				return put.apply(this, values);
			};
		});
		await makeDeck(page, ['?partner=SG']);
		await deckTitle(page).fill('Confirmed');
		await saved(page);
		await page.evaluate(() => Reflect.set(window, 'isFull', true));
		await deckTitle(page).fill('Too much');
		await expect(page.getByRole('alert')).toContainText('storage of this device is full');
		await expect(deckTitle(page)).toHaveValue('Too much');
		const other = await context.newPage();
		await other.goto(page.url());
		await expect(deckTitle(other)).toHaveValue('Confirmed');
		await other.close();
		await page.evaluate(() => Reflect.set(window, 'isFull', false));
		await page.getByRole('textbox', { name: 'Caption' }).fill('more');
		await saved(page);
		await page.reload();
		await expect(deckTitle(page)).toHaveValue('Too much');
	});

	test('to the end aborts a save: the last confirmed state stays, and the work stays open', async ({ page }) => {
		await page.addInitScript(() => {
			const put = IDBObjectStore.prototype.put;
			IDBObjectStore.prototype.put = function (...values: Parameters<typeof put>) {
				const request = put.apply(this, values);
				if (Reflect.get(window, 'isAborting') === true) this.transaction.abort();
				return request;
			};
		});
		await makeDeck(page, ['?partner=SG']);
		await deckTitle(page).fill('Confirmed');
		await saved(page);
		await page.evaluate(() => Reflect.set(window, 'isAborting', true));
		await deckTitle(page).fill('Aborted');
		await expect(page.getByRole('alert')).toContainText('could not be saved');
		await expect(deckTitle(page)).toHaveValue('Aborted');
		page.on('dialog', (dialog) => void dialog.accept());
		await page.reload();
		await expect(deckTitle(page)).toHaveValue('Confirmed');
	});
});

test.describe('two tabs with one briefing', () => {
	test('show each other what they save', async ({ page, context }) => {
		await makeDeck(page, ['?partner=SG']);
		const other = await context.newPage();
		await other.goto(page.url());
		await deckTitle(page).fill('From one');
		await expect(deckTitle(other)).toHaveValue('From one');
		await deckTitle(other).fill('From the other');
		await expect(deckTitle(page)).toHaveValue('From the other');
		await expect(page.getByRole('alert')).toHaveCount(0);
	});

	test('never overwrite each other: the later one is told and keeps its own as a copy', async ({ page, context }) => {
		await makeDeck(page, ['?partner=SG']);
		const other = await context.newPage();
		await other.addInitScript(() => {
			BroadcastChannel.prototype.addEventListener = () => undefined;
		});
		await other.goto(page.url());
		await expect(deckTitle(other)).toHaveValue('Briefing');
		await deckTitle(page).fill('First');
		await saved(page);
		await deckTitle(other).fill('Second');
		await expect(other.getByRole('alert')).toContainText('changed in another tab');
		await expect(deckTitle(other)).toHaveValue('Second');
		await page.reload();
		await expect(deckTitle(page)).toHaveValue('First');
		await other.getByRole('button', { name: 'Keep mine as a copy' }).click();
		await expect(deckTitle(other)).toHaveValue('Second (copy)');
		await page.getByRole('link', { name: /All briefings/ }).click();
		await expect(page.getByRole('heading', { level: 2 })).toHaveText(['First', 'Second (copy)'].sort(), { useInnerText: true });
	});
});

test('what is typed last is saved however one leaves, beside what another tab has saved', async ({ page, context }) => {
	await makeDeck(page, ['?partner=SG']);
	const url = page.url();
	await deckTitle(page).fill('Typed last');
	await page.getByRole('link', { name: /All briefings/ }).click();
	await expect(page.getByRole('heading', { level: 2 })).toHaveText('Typed last');
	const other = await context.newPage();
	await other.addInitScript(() => {
		BroadcastChannel.prototype.addEventListener = () => undefined;
	});
	await other.goto(url);
	await expect(deckTitle(other)).toHaveValue('Typed last');
	await page.getByRole('link', { name: 'Typed last', exact: true }).click();
	await deckTitle(page).fill('Theirs');
	await saved(page);
	await deckTitle(other).fill('Mine');
	await other.getByRole('link', { name: /All briefings/ }).click();
	await expect(other.getByRole('heading', { level: 2 })).toHaveText(['Mine (copy)', 'Theirs']);
});

test('a tab closed in the midst of a save leaves the last confirmed state', async ({ page, context }) => {
	await makeDeck(page, ['?partner=SG']);
	await deckTitle(page).fill('Confirmed');
	await saved(page);
	const url = page.url();
	// The transaction is kept open after its write: it is under way when the tab goes.
	await page.evaluate(() => {
		const put = IDBObjectStore.prototype.put;
		IDBObjectStore.prototype.put = function (...values: Parameters<typeof put>) {
			const request = put.apply(this, values);
			Reflect.set(window, 'isWriting', true);
			const hold = (): void => void (this.get('nothing').onsuccess = hold);
			hold();
			return request;
		};
	});
	await deckTitle(page).fill('Half written');
	await page.waitForFunction(() => Reflect.get(window, 'isWriting') === true);
	await page.close();
	const later = await context.newPage();
	await later.goto(url);
	await expect(deckTitle(later)).toHaveValue('Confirmed');
	await deckTitle(later).fill('And on');
	await saved(later);
});
