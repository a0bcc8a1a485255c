import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Deck } from '#lib/briefing/deck.ts';
import { deckPptx } from '#lib/briefing/pptx.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { createWords } from '#lib/words/every.ts';
import { ensurePrograms } from '../../scripts/svg-readers.mjs';
import { loadBuilt, readBuilt } from '../fixtures/built-corpus.ts';
import { BASE, requestOf } from '../fixtures/export.ts';
import { parseXml, listElements } from './xml.ts';
import { Bench } from './readers.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const { missing, reason } = ensurePrograms(['soffice', 'pdftotext']);
if (missing.length > 0) console.warn(`\n!! ${missing.join(', ')} could not be had (${reason}): what LibreOffice makes of a presentation is NOT tested here.\n`);

let corpus: Corpus;
let bench: Bench;
let deck: Deck;
let bytes: Uint8Array;
let files: Record<string, Uint8Array>;

const make = () => {
	const { loadOutlines, rasterise, generator } = requestOf(corpus, '');
	return deckPptx(deck, { corpus, words: createWords('en'), find: null, base: BASE, generator, fetchText: readBuilt, loadOutlines, rasterise });
};

beforeAll(async () => {
	corpus = await loadBuilt();
	bench = new Bench(null);
	const korean = corpus.events.find(({ partners }) => partners.countries.includes('KR'));
	if (korean === undefined) throw new Error('no event with Korea');
	const slide = { id: 's1', chart: 'network', view: 'partner=KR&level=people', title: 'Korea & Việt Nam: “đối tác” <1>', caption: 'Kept in mind.', notes: 'Say this first.\nThen & that <2>.', quotes: [{ event: korean.id, evidence: korean.evidence[0]?.id ?? '' }], corpus: '', shown: [] } as const;
	deck = { id: 'd', title: 'A briefing & more', lang: 'en', slides: [slide, { ...slide, id: 's2', chart: 'matrix', view: 'rows=fields', title: 'Fields', notes: '', quotes: [], caption: '' }] };
	bytes = await make();
	files = unzipSync(bytes);
});
afterAll(() => bench.remove());

/** Titles of the slides made: the matrix takes two with letters of 12 pt. */
const TITLES = ['Korea & Việt Nam: “đối tác” <1>', 'Fields (1/2)', 'Fields (2/2)'];

const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());

describe('a briefing as PowerPoint', () => {
	it('is a package whose every part is well-formed XML and named in its list of types', () => {
		const types = text('[Content_Types].xml');
		for (const [path, content] of Object.entries(files)) {
			if (/\.(xml|rels)$/.test(path)) expect(() => parseXml(strFromU8(content)), path).not.toThrow();
			const isListed = types.includes(`PartName="/${path}"`) || types.includes(`Extension="${path.split('.').at(-1)}"`);
			expect(isListed, path).toBe(true);
		}
	});

	it('has relations that lead to parts that are there', () => {
		for (const path of Object.keys(files).filter((name) => name.endsWith('.rels'))) {
			const folder = path.replace(/_rels\/[^/]+$/, '');
			for (const { attributes } of listElements(parseXml(text(path)))) {
				const { Target: target, TargetMode: mode } = attributes;
				if (target === undefined || mode === 'External') continue;
				const place = target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1);
				expect(files[place], `${path}: ${target}`).toBeDefined();
			}
		}
	});

	it('shows on each slide a title of its own and a picture: vectors, a real PNG, words, link', () => {
		for (const [i, title] of TITLES.entries()) {
			const elements = listElements(parseXml(text(`ppt/slides/slide${i + 1}.xml`)));
			const relations = new Map(listElements(parseXml(text(`ppt/slides/_rels/slide${i + 1}.xml.rels`))).map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']));
			const part = (id = ''): Uint8Array => files[`ppt/${(relations.get(id) ?? '').replace('../', '')}`] ?? new Uint8Array();
			expect(elements.some(({ name, attributes }) => name === 'p:ph' && attributes['type'] === 'title')).toBe(true);
			expect(elements.filter(({ name }) => name === 'a:t').map(({ children }) => children.join(''))).toContain(title);
			const png = Buffer.from(part(elements.find(({ name }) => name === 'a:blip')?.attributes['r:embed']));
			expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
			const svg = strFromU8(part(elements.find(({ name }) => name === 'asvg:svgBlip')?.attributes['r:embed']));
			expect(svg).toMatch(/^<svg [^>]*width="1280"/);
			expect(svg).not.toContain('<text');
			expect(png.readUInt32BE(16)).toBe(2560);
			const picture = elements.find(({ attributes }) => (attributes['descr'] ?? '') !== '');
			expect(picture?.attributes['descr']).toMatch(/\d+ events/);
			const link = elements.find(({ name }) => name === 'a:hlinkClick')?.attributes['r:id'];
			expect(relations.get(link ?? '')).toMatch(/^https:\/\/entente\.example\/\?.*lang=en$/);
		}
	});

	it('is the same bytes twice', async () => {
		expect(Buffer.compare(Buffer.from(await make()), Buffer.from(bytes))).toBe(0);
	});

	it.skipIf(missing.length > 0)('opens in LibreOffice with titles, pictures and notes intact', () => {
		const path = join(bench.folder, 'deck.pptx');
		writeFileSync(path, bytes);
		const convert = (to: string) => bench.run('soffice', [`-env:UserInstallation=file://${bench.folder}/office`, '--headless', '--convert-to', to, '--outdir', bench.folder, path]);
		convert('pdf');
		const words = bench.wordsOf(join(bench.folder, 'deck.pdf'));
		for (const title of TITLES) expect(words).toContain(title);
		expect(words).toContain('Kept in mind.');
		convert('odp');
		const odp = join(bench.folder, 'deck.odp');
		expect(existsSync(odp)).toBe(true);
		const content = strFromU8(unzipSync(readFileSync(odp))['content.xml'] ?? new Uint8Array());
		const notes = [...content.matchAll(/<presentation:notes.*?<\/presentation:notes>/gs)].map(([note]) => note.replace(/<text:s\/>/g, ' ').replace(/<\/text:p>/g, '\n').replace(/<[^>]+>/g, ''));
		expect(notes).toHaveLength(TITLES.length);
		const plain = (notes[0] ?? '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
		expect(plain).toContain('Say this first.\nThen & that <2>.');
		const quote = corpus.events.flatMap(({ evidence }) => evidence).find(({ id }) => id === deck.slides[0]?.quotes[0]?.evidence);
		expect(plain.replace(/\s+/g, '')).toContain((quote?.selector[0].exact ?? '-').replace(/\s+/g, ''));
		expect(content).toContain('xlink:href="https://entente.example/?partner=KR&amp;level=people&amp;lang=en"');
		expect(content).toMatch(/<svg:desc>8 events/);
	});
});
