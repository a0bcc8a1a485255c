import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ChartName } from '#lib/charts/charts.ts';

import type { Corpus } from '#lib/corpus/table.ts';
import { parseOutlines } from '#lib/export/outlines.ts';
import { findChromium } from '../../scripts/chromium.mjs';
import { ensurePrograms } from '../../scripts/svg-readers.mjs';
import { loadBuilt } from '../fixtures/built-corpus.ts';
import { requestOf, textOf } from '../fixtures/export.ts';
import { crop, readPng, type Picture } from './png.ts';
import { Bench, shareThatDiffers } from './readers.ts';

// Four programs draw a few figures (R18, R20). Each is started once a figure: minutes on a slow machine, no more.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 600_000 });

const SAMPLES: readonly { readonly name: string; readonly chart: ChartName; readonly query: string }[] = [
	{ name: 'timeline-dim', chart: 'timeline', query: 'lang=fr&partner=KR~FR&outside=dim&domestic=1' },
	{ name: 'network', chart: 'network', query: 'level=people' },
	{ name: 'matrix', chart: 'matrix', query: '' }
];

/** A size that every program keeps to the px. */
const SIZE = { width: 1280, height: 720 };

const { missing, reason } = ensurePrograms(['rsvg-convert', 'inkscape', 'soffice']);
if (missing.length > 0) {
	console.warn(`\n!! ${missing.join(', ')} could not be had (${reason}): that figures look alike there (R18, R20) is NOT tested.\n`);
}
let corpus: Corpus;
let bench: Bench;
let browser: Browser;
beforeAll(async () => {
	corpus = await loadBuilt();
	bench = new Bench(parseOutlines(readFileSync('static/fonts/outlines.json', 'utf8')));
	const { path } = await findChromium();
	browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--font-render-hinting=none'], env: { ...process.env, FONTCONFIG_FILE: join(bench.folder, 'fonts.conf') } });
});
afterAll(async () => {
	await browser.close();
	bench.remove();
});

const office = (to: string, path: string, folder: string): string =>
	bench.run('soffice', [`-env:UserInstallation=file://${bench.folder}/office`, '--headless', '--convert-to', to, '--outdir', folder, path]);

const librsvg = (path: string): Picture => {
	bench.run('rsvg-convert', ['-o', `${path}.rsvg.png`, path]);
	return readPng(readFileSync(`${path}.rsvg.png`));
};

const inkscape = (path: string): Picture => {
	bench.run('inkscape', ['--export-type=png', '--export-dpi=96', '-o', `${path}.inkscape.png`, path]);
	return readPng(readFileSync(`${path}.inkscape.png`));
};

async function chromiumPicture(path: string): Promise<Picture> {
	const page = await browser.newPage({ viewport: SIZE });
	await page.goto(`file://${path}`);
	const picture = readPng(await page.screenshot());
	await page.close();
	return picture;
}

async function fileOf({ name, chart, query }: (typeof SAMPLES)[number], lettering: 'text' | 'outlines'): Promise<string> {
	return bench.write(`${name}-${lettering}.svg`, await textOf('svg', requestOf(corpus, query, { chart, size: SIZE, lettering })));
}

describe.each(SAMPLES)('$name', (sample) => {
	it.skipIf(missing.length > 0)('looks in librsvg, Inkscape and LibreOffice as in Chromium (R18)', async () => {
		const path = await fileOf(sample, 'outlines');
		const picture = await chromiumPicture(path);
		const folder = join(bench.folder, 'office-out');
		office('png', path, folder);
		// LibreOffice adds a px at the right and at the foot.
		const theirs = crop(readPng(readFileSync(join(folder, `${sample.name}-outlines.png`))), SIZE.width, SIZE.height);
		expect(shareThatDiffers(picture, librsvg(path)), 'librsvg').toBeLessThanOrEqual(0.0005);
		expect(shareThatDiffers(picture, inkscape(path)), 'Inkscape').toBeLessThanOrEqual(0.0005);
		expect(shareThatDiffers(picture, theirs), 'LibreOffice').toBeLessThanOrEqual(0.002);
	});

	it.skipIf(missing.length > 0)('looks in librsvg, Inkscape and LibreOffice as in Chromium where its letters are text (R18)', async () => {
		const path = await fileOf(sample, 'text');
		const picture = await chromiumPicture(path);
		expect(shareThatDiffers(picture, librsvg(path)), 'librsvg').toBeLessThanOrEqual(0.0005);
		expect(shareThatDiffers(picture, inkscape(path)), 'Inkscape').toBeLessThanOrEqual(0.0005);
		// LibreOffice moves letters to whole px where it draws px itself: what it draws as vectors is compared.
		const folder = join(bench.folder, 'office-text');
		office('pdf', path, folder);
		const theirs = crop(bench.pixelsOf(join(folder, `${sample.name}-text.pdf`)), SIZE.width, SIZE.height);
		expect(shareThatDiffers(picture, theirs), 'LibreOffice').toBeLessThanOrEqual(0.002);
	});

	it.skipIf(missing.length > 0)('opens in LibreOffice and becomes PDF and ODG without a warning (R20)', async () => {
		const path = await fileOf(sample, 'text');
		for (const to of ['pdf', 'odg']) {
			const folder = join(bench.folder, `to-${to}`);
			const said = (office(to, path, folder) + bench.complaint).split('\n').filter((line) => line !== '' && !line.startsWith('convert ') && !line.includes('javaldx'));
			expect(said, to).toEqual([]);
			expect(existsSync(join(folder, `${sample.name}-text.${to}`))).toBe(true);
		}
	});
});
