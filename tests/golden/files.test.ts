import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exportFile, type ExportRequest } from '#lib/charts/export.ts';
import { FIGURE_SIZES } from '#lib/charts/figure.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { formatOf } from '#lib/export/formats/registry.ts';
import { parseOutlines } from '#lib/export/outlines.ts';
import { ensureReaders } from '../../scripts/svg-readers.mjs';
import { loadBuilt } from '../fixtures/built-corpus.ts';
import { requestOf, textOf } from '../fixtures/export.ts';
import { readWords } from './profile.ts';
import { Bench, linksOf, shareThatDiffers } from './readers.ts';

// Other programs are started: on a busy machine a test of theirs takes longer than one of ours.
vi.setConfig({ testTimeout: 60_000 });

const SAMPLES = [
	['timeline', ''],
	['timeline', 'lang=fr&partner=KR~SG&outside=dim&domestic=1'],
	['network', 'level=people&lang=fr'],
	['network', '']
] as const;

const { missing, reason } = ensureReaders();
if (missing.length > 0) console.warn(`\n!! ${missing.join(', ')} could not be had (${reason}): PDF and PNG are NOT read by them here.\n`);
const can = (...names: string[]): boolean => names.every((name) => !(missing as string[]).includes(name));

let corpus: Corpus;
let bench: Bench;
beforeAll(async () => {
	corpus = await loadBuilt();
	bench = new Bench(parseOutlines(readFileSync('static/fonts/outlines.json', 'utf8')));
});
afterAll(() => bench.remove());

async function bytesOf(format: string, request: ExportRequest): Promise<Uint8Array> {
	const found = formatOf(format);
	if (found === undefined) throw new Error(format);
	return (await exportFile(found, request)).bytes;
}

const solid = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

describe.each(SAMPLES)('%s of "%s" as PDF', (chart, query) => {
	const request = () => requestOf(corpus, query, { chart, size: { width: 1280, height: 720 } });
	const file = async (): Promise<string> => {
		const path = join(bench.folder, `${chart}-${query.length}-made.pdf`);
		writeFileSync(path, await bytesOf('pdf', request()));
		return path;
	};

	it('holds every word of the figure as text, in order, from the one font', async () => {
		const words = readWords(await textOf('svg', request()));
		const path = await file();
		if (!can('pdftotext', 'pdffonts')) return;
		expect(solid(bench.wordsOf(path))).toBe(solid(words.join(' ')));
		expect(bench.fontsOf(path).every((name) => name.startsWith('SourceSans3-'))).toBe(true);
	});

	it('looks like the SVG', async () => {
		const path = await file();
		if (!can('rsvg-convert', 'pdftoppm')) return;
		const svg = await textOf('svg', request());
		const share = shareThatDiffers(bench.pixelsOf(path), bench.pixelsOf(bench.toPdf(`${chart}-${query.length}-svg`, svg)));
		expect(share).toBeLessThan(0.001);
	});

	it('leads from every mark to where the SVG leads', async () => {
		const svg = await textOf('svg', request());
		const addresses = [...svg.matchAll(/ xlink:href="([^"]*)"/g)].map(([, address = '']) => address.replace(/&amp;/g, '&'));
		expect(addresses.length).toBeGreaterThan(3);
		expect(linksOf(await file()).sort()).toEqual(addresses.sort());
	});

	it('is the same bytes twice', async () => {
		expect(await bytesOf('pdf', request())).toEqual(await bytesOf('pdf', request()));
	});
});

describe('PNG', () => {
	it.each([1, 2, 3, 4])('at %d points a px is a PNG of that size', async (scale) => {
		const bytes = Buffer.from(await bytesOf('png', requestOf(corpus, 'partner=KR', { size: FIGURE_SIZES.half, scale })));
		expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
		expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([640 * scale, 720 * scale]);
	});

	it('looks like what librsvg draws', async () => {
		const request = requestOf(corpus, '', { size: FIGURE_SIZES.slide });
		if (!can('rsvg-convert', 'pdftoppm')) return;
		const theirs = join(bench.folder, 'theirs.png');
		bench.run('rsvg-convert', ['-o', theirs, bench.write('outlined.svg', await textOf('svg', { ...request, lettering: 'outlines' }))]);
		// Both pictures are read back in the same way: through a drawing that holds them.
		const pixels = (name: string, png: Uint8Array) => {
			const image = `<image width="1280" height="720" xlink:href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/>`;
			const holder = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="1280" height="720">${image}</svg>`;
			return bench.pixelsOf(bench.toPdf(name, holder));
		};
		const drawn = pixels('drawn', await bytesOf('png', request));
		const expected = pixels('expected', readFileSync(theirs));
		expect(shareThatDiffers(drawn, expected)).toBeLessThan(0.0005);
	});

	it('is the same bytes twice, and too large a picture is refused', async () => {
		const request = requestOf(corpus, '', { size: FIGURE_SIZES.figure });
		expect(await bytesOf('png', request)).toEqual(await bytesOf('png', request));
		await expect(bytesOf('png', { ...request, size: { width: 9000, height: 400 }, scale: 2 })).rejects.toThrow(/18000 points/);
	});
});
