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
	{ path: 'articles/art-003?event=ev:5d8087c9', words: ['VNA', 'Singapour'] },
	{ path: 'articles/art-004?raw=1', words: ['VNA', 'Séoul'] },
	{ path: 'about', words: ['Method', 'evidence'] },
	{ path: 'briefing', words: ['Briefings'] }
];

for (const format of ['A4', 'Letter'] as const) {
	test(`no page loses a word at the edge of ${format}`, async ({ page }, info) => {
		test.skip(missing.length > 0, reason);
		test.setTimeout(90_000);
		await page.setViewportSize({ width: 1440, height: 900 });
		for (const [i, { path, words }] of PAGES.entries()) {
			await page.goto(path);
			await expect(page.locator('h1').first()).toBeAttached();
			if (path.startsWith('?panel') || path.includes('table')) await expect(page.locator('[data-chart]').first()).toBeVisible();
			if (path.includes('event=')) await expect(page.locator('mark').first()).toBeVisible();
			if (path.includes('raw=1')) await expect(page.getByText('Voir plus').first()).toBeVisible();
			const file = info.outputPath(`${i}.pdf`);
			writeFileSync(file, await page.pdf({ format }));
			const { stdout } = spawnSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
			const width = Number(/<page width="([\d.]+)"/.exec(stdout)?.[1]);
			const found = [...stdout.matchAll(/<word xMin="([\d.-]+)"[^>]*xMax="([\d.-]+)"[^>]*>([^<]*)</g)].map(([, from, to, text = '']) => ({ from: Number(from), to: Number(to), text }));
			expect(found.filter(({ from, to }) => from < 0 || to > width).map(({ text }) => text), path).toEqual([]);
			for (const word of words) expect(found.some(({ text }) => text.includes(word)), `${path}: ${word}`).toBe(true);
		}
	});
}
