import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { ensurePrograms } from '../../scripts/svg-readers.mjs';
import { expect, test } from './fixtures.ts';

const { missing, reason } = ensurePrograms(['pdftotext']);
if (missing.length > 0) console.warn(`\n!! pdftotext could not be had (${reason}): that nothing is cut in print is NOT tested here.\n`);

const PAGES: readonly { readonly path: string; readonly words: readonly string[] }[] = [
	{ path: '?event=ev:5d8087c9', words: ['Timeline', 'Singapore', 'Australia', 'négocié'] },
	{ path: '?panel=network&level=people', words: ['Network', 'Vietnam', 'Lâm', 'journey'] },
	// The last column holds the totals.
	{ path: '?panel=matrix', words: ['Matrix', 'Cybersecurity', 'IOM', 'All', '58'] },
	{ path: '?panel=matrix&rows=all', words: ['Matrix', 'Extradition', 'IOM', 'All', '58'] },
	{ path: '?panel=list', words: ['List', 'Vietnam', '2026'] },
	{ path: '?table=1', words: ['Timeline', 'Singapore'] },
	{ path: 'articles/art-001?event=ev:5d8087c9', words: ['VNA', 'négocié'] },
	{ path: 'articles/art-004?raw=1', words: ['VNA', 'Hanoi'] },
	{ path: 'about', words: ['Method', 'evidence'] },
	{ path: 'briefing', words: ['Briefings'] }
];

/** Pages of a briefing, under its address; the editor prints its hand-out. */
const PARTS: readonly { readonly path: string; readonly words: readonly string[] }[] = [
	{ path: '', words: ['Singapore', 'Evidence', '[1]', 'quote'] },
	{ path: '/handout', words: ['Singapore', 'Evidence', '[1]', 'quote'] },
	{ path: '/present', words: ['Singapore'] },
	{ path: '/presenter', words: ['Waiting'] }
];

for (const format of ['A4', 'Letter'] as const) {
	test(`no page loses a word at the edge of ${format}`, async ({ page }, info) => {
		test.skip(missing.length > 0, reason);
		test.setTimeout(90_000);
		await page.setViewportSize({ width: 1440, height: 900 });
		/** Prints the page and holds its words against the paper's edges. */
		const check = async (path: string, words: readonly string[]): Promise<void> => {
			const file = info.outputPath('page.pdf');
			writeFileSync(file, await page.pdf({ format }));
			const { stdout } = spawnSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
			const width = Number(/<page width="([\d.]+)"/.exec(stdout)?.[1]);
			const found = [...stdout.matchAll(/<word xMin="([\d.-]+)"[^>]*xMax="([\d.-]+)"[^>]*>([^<]*)</g)].map(([, from, to, text = '']) => ({ from: Number(from), to: Number(to), text }));
			expect(found.filter(({ from, to }) => from < 0 || to > width).map(({ text }) => text), path).toEqual([]);
			for (const word of words) expect(found.some(({ text }) => text.includes(word)), `${path}: ${word}`).toBe(true);
		};
		for (const { path, words } of PAGES) {
			await page.goto(path);
			await expect(page.locator('h1').first()).toBeAttached();
			if (path.startsWith('?panel') || path.includes('table')) await expect(page.locator('[data-chart]').first()).toBeVisible();
			if (path.includes('event=')) await expect(page.locator('mark').first()).toBeVisible();
			if (path.includes('raw=1')) await expect(page.getByText('Voir plus').first()).toBeVisible();
			await check(path, words);
		}
		await page.goto('?partner=SG');
		await page.getByRole('button', { name: 'Add to briefing' }).click();
		await expect(page.getByRole('status').filter({ hasText: 'Added as slide 1' })).toBeVisible();
		await page.goto('briefing');
		await page.getByRole('heading', { level: 2 }).getByRole('link').click();
		await page.getByRole('textbox', { name: 'Caption' }).fill('A caption with a quote');
		await expect(page.getByRole('status').filter({ hasText: 'Saved on this device' })).toBeVisible();
		const deck = page.url();
		for (const { path, words } of PARTS) {
			await page.goto(deck.replace('/briefing?', `/briefing${path}?`));
			if (path === '' || path === '/handout') await expect(page.locator('.picture svg').first()).toBeVisible();
			if (path === '/present') await expect(page.locator('.room svg')).toBeVisible();
			if (path === '/presenter') await expect(page.getByText('Waiting for the presentation')).toBeVisible();
			await check(path, words);
		}
	});
}
