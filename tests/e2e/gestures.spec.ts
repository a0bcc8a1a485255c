import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Waits until the gestures, fetched when the pointer comes near, are there. */
async function approach(page: Page): Promise<void> {
	await page.locator('[data-chart=timeline]').hover({ position: { x: 300, y: 250 } });
	await expect(page.locator('[data-chart=timeline][data-gestures]')).toHaveCount(1);
}

async function drag(page: Page, selector: string, from: number, to: number, y = 10): Promise<void> {
	const box = await page.locator(selector).boundingBox();
	if (box === null) throw new Error(`${selector} is not there`);
	await page.mouse.move(box.x + from * box.width, box.y + y);
	await page.mouse.down();
	await page.mouse.move(box.x + ((from + to) / 2) * box.width, box.y + y, { steps: 4 });
	await page.mouse.move(box.x + to * box.width, box.y + y, { steps: 4 });
	await page.mouse.up();
}

const yearsOf = (page: Page): number[] => [...(/span=([^&]*)/.exec(page.url())?.[1] ?? '').matchAll(/\d{4}/g)].map(([year]) => Number(year));

test('a drag on the axis filters by the time it covers and moves nothing', async ({ page }) => {
	await page.goto('');
	await approach(page);
	// The first window runs from early 2018 to spring 2026: from 55 % to 80 % is about autumn 2022 to autumn 2024.
	await drag(page, '[data-chart=timeline] [data-brush]', 0.55, 0.8);
	await expect(page).toHaveURL(/span=/);
	expect(page.url()).not.toContain('zoom=');
	expect(yearsOf(page)).toEqual([2022, 2024]);
	await expect(page.locator('[data-chart=list] a[data-event-id]').first()).toBeVisible();
});

test('a drag on the overview filters, a click on it clears, and neither is made of nothing', async ({ page }) => {
	await page.goto('');
	await drag(page, '.overview .strip', 0.8, 0.9);
	await expect(page).toHaveURL(/span=20/);
	const steps = await page.evaluate(() => history.length);
	await page.locator('.overview .strip').click({ position: { x: 20, y: 10 } });
	await expect(page).not.toHaveURL(/span=/);
	await page.locator('.overview .strip').click({ position: { x: 20, y: 10 } });
	await page.waitForTimeout(200);
	expect(await page.evaluate(() => history.length)).toBe(steps + 1);
});

test('a drag on the canvas pans: one step of the history, the same counts', async ({ page }) => {
	await page.goto('?zoom=2022-01-01..2024-12-31');
	await approach(page);
	await drag(page, '[data-chart=timeline]', 0.8, 0.5, 400);
	await expect(page).toHaveURL(/zoom=2022-1|zoom=2023/);
	await expect(page.locator('[data-count]').first()).toHaveText('58');
});

test('one turn of the wheel zooms a little, not to a day', async ({ page }) => {
	await page.goto('');
	await approach(page);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -100);
	await page.keyboard.up('Control');
	await expect(page).toHaveURL(/zoom=/);
	const [from, to] = [.../zoom=([\d-]+)\.\.([\d-]+)/.exec(page.url()) ?? []].slice(1).map((day) => Date.parse(day) / 86_400_000);
	// From about 2940 days by a quarter at most.
	expect((to ?? 0) - (from ?? 0)).toBeGreaterThan(2000);
});

test('what lies before the window is counted, and a click on the count shows it', async ({ page }) => {
	await page.goto('');
	const edge = page.locator('a[data-edge=before]');
	await expect(edge).toContainText('2 earlier');
	await edge.click();
	await expect(page.locator('[data-chart=timeline] a[data-event-id]', { hasText: '1973' })).toHaveCount(1);
	await expect(edge).toHaveCount(0);
});

test('a label opens the encounter it names', async ({ page }) => {
	await page.goto('');
	await page.locator('a[data-lead]', { hasText: 'Annual MPS–MCI dialogue' }).locator('text').first().click();
	await expect(page).toHaveURL(/event=ev:/);
	await expect(page.locator('aside.side mark.current').first()).toContainText('dialogue annuelle');
});

test('the search field keeps what is typed, spaces and all', async ({ page }) => {
	await page.goto('');
	const field = page.getByRole('searchbox');
	await field.pressSequentially('to ', { delay: 20 });
	await page.waitForTimeout(500);
	await field.pressSequentially('lam', { delay: 20 });
	await expect(field).toHaveValue('to lam');
	await expect(page).toHaveURL(/q=to%20lam/);
});

test('a text filter shows nothing until the articles can be searched', async ({ page }) => {
	let release = (): void => undefined;
	const held = new Promise<void>((done) => (release = done));
	await page.route('**/corpus/search/*.json', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('?q=extradition');
	await expect(page.locator('[data-count]').first()).toHaveText('0');
	await expect(page.getByText('Looking through the articles')).toBeVisible();
	release();
	await expect(page.locator('[data-count]').first()).not.toHaveText('0');
});

test('Escape gives the focus back to the line it came from, link panel and event in turn', async ({ page }) => {
	await page.goto('');
	const focus = (): Promise<string> =>
		page.evaluate(() => `${document.activeElement?.closest('[data-chart]')?.getAttribute('data-chart') ?? ''} ${document.activeElement?.getAttribute('data-key') ?? ''}`);
	await page.locator('[data-chart=list] a[data-event-id]').nth(3).focus();
	const line = await focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('aside.side mark.current').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect.poll(focus).toBe(line);
	await page.locator('[data-chart=timeline]').hover();
	await page.locator('a[data-key="link:VN~KR"]').focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Vietnam – South Korea' })).toBeFocused();
	for (let step = 0; step < 20 && !(await page.evaluate(() => document.activeElement?.matches('[data-link] a[data-event-id]') ?? false)); step++)
		await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/event=ev:/);
	await page.keyboard.press('Escape');
	await expect(page).not.toHaveURL(/event=/);
	await page.keyboard.press('Escape');
	await expect.poll(focus).toBe('network link:VN~KR');
});

test('arrows walk through a lane in time and from lane to lane', async ({ page }) => {
	await page.goto('');
	const at = (): Promise<{ lane: string; x: number }> =>
		page.evaluate(() => ({
			lane: document.activeElement?.closest('[data-key^="lane:"]')?.getAttribute('data-key') ?? '',
			x: document.activeElement?.getBoundingClientRect().x ?? 0
		}));
	await page.locator('[data-key="lane:SG"] a[data-event-id][tabindex="0"]').focus();
	await page.keyboard.press('Home');
	let last = await at();
	for (let step = 0; step < 10; step++) {
		await page.keyboard.press('ArrowRight');
		const here = await at();
		expect(here.lane).toBe('lane:SG');
		expect(here.x).toBeGreaterThanOrEqual(last.x - 1);
		last = here;
	}
	await page.keyboard.press('ArrowDown');
	expect((await at()).lane).toBe('lane:KR');
});

test('a slider moves the time filter month by month', async ({ page }) => {
	await page.goto('?span=2019-05..2024-06');
	await page.getByRole('slider', { name: 'Start of the time filter' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/span=2019-06\.\.2024-06/);
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/span=2019-07\.\.2024-06/);
	await page.goto('?span=..2019');
	const end = page.getByRole('slider', { name: 'End of the time filter' });
	await expect(end).toHaveAttribute('aria-valuetext', '31 Dec 2019');
});

test.describe('touch', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 900, height: 1000 } });

	type Point = { readonly x: number; readonly y: number };

	/** Fingers on the timeline: at each step where they are, from its left edge and top; then they are lifted. */
	async function touch(page: Page, steps: readonly (readonly Point[])[]): Promise<void> {
		await expect(page.locator('[data-chart=timeline][data-gestures]')).toHaveCount(1);
		const box = await page.locator('[data-chart=timeline]').boundingBox();
		if (box === null) throw new Error('no timeline');
		const client = await page.context().newCDPSession(page);
		for (const [index, points] of steps.entries()) {
			const touchPoints = points.map(({ x, y }, id) => ({ x: box.x + x, y: box.y + y, id }));
			await client.send('Input.dispatchTouchEvent', { type: index === 0 ? 'touchStart' : 'touchMove', touchPoints });
		}
		await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	}

	const lengthOf = (page: Page): number => {
		const [from = '', to = ''] = (new URL(page.url()).searchParams.get('zoom') ?? '').split('..');
		return (Date.parse(to) - Date.parse(from)) / 86_400_000;
	};
	const steps = Array.from({ length: 7 }, (_, step) => step);

	test('one finger pans the timeline and keeps the length of its window', async ({ page }) => {
		await page.goto('?zoom=2022-01-01..2024-12-31');
		await touch(page, steps.map((step) => [{ x: 700 - step * 50, y: 300 }]));
		await expect(page).not.toHaveURL(/zoom=2022-01-01/);
		expect(Math.abs(lengthOf(page) - 1095)).toBeLessThan(3);
	});

	test('two fingers that part zoom in, and that meet zoom out', async ({ page }) => {
		await page.goto('?zoom=2022-01-01..2024-12-31');
		await touch(page, steps.map((step) => [{ x: 500 - step * 25, y: 300 }, { x: 560 + step * 25, y: 300 }]));
		await expect.poll(() => lengthOf(page)).toBeLessThan(700);
		const near = lengthOf(page);
		await touch(page, steps.map((step) => [{ x: 350 + step * 20, y: 300 }, { x: 700 - step * 20, y: 300 }]));
		await expect.poll(() => lengthOf(page)).toBeGreaterThan(near * 1.5);
	});

	test('a tap opens an event with its sentence', async ({ page }) => {
		await page.goto('?zoom=2022-01-01..2024-12-31');
		const mark = page.locator('[data-chart=timeline] a[data-event-id]').first();
		const id = await mark.getAttribute('data-event-id');
		await mark.locator('rect').first().tap({ force: true });
		await expect(page).toHaveURL(new RegExp(`event=${id ?? 'none'}`));
		await expect(page.locator('aside.side mark.current').first()).toBeVisible();
	});

	test('a finger that goes up or down scrolls the page and leaves the window', async ({ page }) => {
		await page.goto('?zoom=2022-01-01..2024-12-31');
		await touch(page, steps.map((step) => [{ x: 500, y: 400 - step * 40 }]));
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
		await expect(page).toHaveURL(/zoom=2022-01-01\.\.2024-12-31/);
	});
});

test.describe('reduced motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('the timeline comes to its new window at once, and nothing on the page moves by itself', async ({ page }) => {
		await page.goto('?zoom=2022-01-01..2024-12-31');
		await page.getByRole('button', { name: 'Zoom in' }).first().click();
		await expect(page).not.toHaveURL(/zoom=2022-01-01\.\.2024-12-31/);
		const ticks = (): Promise<string[]> => page.locator('[data-chart=timeline] [data-key^="tick:"]').evaluateAll((marks) => marks.map((mark) => `${mark.textContent} ${mark.getAttribute('x')}`));
		const first = await ticks();
		await page.waitForTimeout(300);
		expect(await ticks()).toEqual(first);
		await page.locator('[data-chart=timeline] a[data-event-id]').first().focus();
		await page.keyboard.press('Enter');
		await expect(page.locator('aside.side mark.current').first()).toBeInViewport();
		const moving = await page.evaluate(() => document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1).length);
		expect(moving).toBe(0);
	});
});

for (const [width, height] of [[768, 1024], [320, 640]] as const) {
	test(`the sentence is in view at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await page.goto('?event=ev:5d8087c96d462a8c');
		await expect(page.locator('aside.side mark.current').first()).toBeInViewport();
	});
}

test('a figure dropped on the page opens the view it shows', async ({ page }, info) => {
	const { execFileSync } = await import('node:child_process');
	const { readFileSync } = await import('node:fs');
	const out = info.outputPath('figure.svg');
	execFileSync('npx', ['tsx', 'scripts/figure.ts', '--chart', 'network', '--view', 'partner=KR&status=proposed&level=people', '--out', out]);
	await page.goto('');
	await expect(page.locator('[data-count]').first()).toHaveText('58');
	const drop = (text: string): Promise<void> =>
		page.evaluate((content) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([content], 'figure.svg', { type: 'image/svg+xml' }));
			document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
		}, text);
	await drop('<svg xmlns="http://www.w3.org/2000/svg"></svg>');
	await expect(page.getByText('This file is not a figure of Entente')).toBeVisible();
	await expect(page).not.toHaveURL(/partner/);
	await drop(readFileSync(out, 'utf8'));
	await expect(page.getByText('The view of the figure is open.')).toBeVisible();
	await expect(page).toHaveURL(/partner=KR&status=proposed&level=people/);
	await drop(readFileSync(out, 'utf8').replace(/(&quot;|")corpus(&quot;|"):(&quot;|")[0-9a-f]/, '$1corpus$2:$3x'));
	await expect(page.getByText('The corpus has changed since')).toBeVisible();
	// Files that are none, or broken off, change nothing; one of a later version says what of it is not known here.
	const before = page.url();
	const whole = readFileSync(out, 'utf8');
	for (const text of ['', '\u0089PNG\r\n', whole.slice(0, whole.indexOf('<metadata>') + 40), whole.replace(/<metadata>.*<\/metadata>/s, '<metadata>{"view":{}}</metadata>')]) {
		await drop(text);
		await expect(page.getByText('This file is not a figure of Entente')).toBeVisible();
		expect(page.url()).toBe(before);
	}
	await drop(whole.replace('partner=KR', 'partner=FR&amp;weather=fair'));
	await expect(page).toHaveURL(/partner=FR/);
	await expect(page.locator('[data-count]').first()).toHaveText(/\d/);
	await expect(page.getByRole('status').filter({ hasText: 'could not be opened whole' })).toContainText('weather');
	await page.goBack();
	await expect(page).toHaveURL(before);
});
