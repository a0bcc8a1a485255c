import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

type File = { slides: { id: string; title: string; shown: { id: string; digest: string; label: string }[] }[] } & Record<string, unknown>;

/** Adds views to the current briefing and opens it in the editor. */
async function makeDeck(page: Page, views: readonly string[]): Promise<void> {
	for (const [at, view] of views.entries()) {
		await page.goto(view);
		await page.getByRole('button', { name: 'Add to briefing' }).click();
		await expect(page.getByRole('status').filter({ hasText: `Added as slide ${at + 1} of “Briefing”` })).toBeVisible();
	}
	await page.getByRole('link', { name: 'Present', exact: true }).click();
	await page.getByRole('link', { name: 'Briefing', exact: true }).click();
	await expect(page.getByRole('list', { name: 'Slides' }).getByRole('button')).toHaveCount(views.length);
}

const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Saved on this device' })).toBeVisible();
const slides = (page: Page) => page.getByRole('list', { name: 'Slides' }).getByRole('button');
const titles = (page: Page) => page.locator('[data-slide] .name');
const deckTitle = (page: Page) => page.getByRole('textbox', { name: 'Title of the briefing' });

async function exported(page: Page): Promise<string> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as file' }).first().click();
	return readFile(await (await download).path(), 'utf8');
}

async function importText(page: Page, name: string, text: string): Promise<void> {
	await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

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
	const again = JSON.parse(await exported(page)) as File;
	expect({ ...again, id: '' }).toEqual({ ...(JSON.parse(file) as File), id: '' });
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
	const file = JSON.parse(await exported(page)) as File;
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
	const file = JSON.parse(await exported(page)) as File;
	const many = Array.from({ length: 21 }, (_, n) => ({ ...file.slides[0]!, id: `s${n}` }));
	await page.getByRole('link', { name: /All briefings/ }).click();
	await importText(page, 'many.json', JSON.stringify({ ...file, title: 'Many', slides: many }));
	await page.getByRole('link', { name: 'Many', exact: true }).click();
	await expect(page.getByText('21 slides. A room rarely follows more than 20')).toBeVisible();
	await slides(page).nth(20).press('Delete');
	await expect(page.getByText('A room rarely follows')).toHaveCount(0);
});

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
