/**
 * npm run figure -- --chart timeline|network|matrix --view '<query string>' --out FILE [--format ID] [--size slide|WxH]
 *                   [--lang en|fr] [--width PX] [--text text|outlines] [--base URL] [--corpus DIR]
 * Writes the file that the dashboard exports for a view, byte for byte, without a browser.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { CHARTS, type ChartName } from '#lib/charts/charts.ts';
import { readDeckFile } from '#lib/briefing/file.ts';
import { deckPptx } from '#lib/briefing/pptx.ts';
import { checkExport } from '#lib/charts/check.ts';
import { exportFile, type ExportRequest } from '#lib/charts/export.ts';
import { FIGURE_SIZES, type FigureSize } from '#lib/charts/figure.ts';
import { CorpusError } from '#lib/corpus/error.ts';
import type { Lettering } from '#lib/export/formats/format.ts';
import { FORMATS, formatOf, formatOfFile } from '#lib/export/formats/registry.ts';
import { parseOutlines, type GlyphOutlines } from '#lib/export/outlines.ts';
import { createExportWords } from '#lib/export/words.ts';
import { resvgRasteriser } from '#lib/export/raster.ts';
import { loadCorpus, loadEvents, type FetchText } from '#lib/corpus/load.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { loadFinder } from '#lib/explore/finder.ts';
import { select } from '#lib/query/select.ts';
import { decodeView, knownOf } from '#lib/state/codec.ts';
import type { View } from '#lib/state/view.ts';
import { createWords } from '#lib/words/every.ts';
import { isInterfaceLang } from '#lib/words/words.ts';
import { readFolder } from './synth/search-files.ts';
import packageJson from '../package.json' with { type: 'json' };

const USAGE = `usage: npm run figure -- --chart timeline|network|matrix --view '<query string>' --out FILE
  --deck FILE      a briefing's file: writes it as PowerPoint (with --out, --base, --corpus alone)
  --format ID      ${FORMATS.map(({ id }) => id).join(', ')} (by the ending of FILE unless given)
  --size NAME|WxH  ${Object.keys(FIGURE_SIZES).join(', ')} or px (as the chart asks for unless given)
  --width PX       width of the chart where no size is given (756)
  --title TEXT     title in place of the chart's own; --caption TEXT stands under the chart
  --part N         which part of a timeline that one slide can't hold with letters of 12 pt (1); a PDF has them all
  --annex          numbers the marks and lists their quotes (further pages of a PDF)
  --scale 1..4     points a px of a PNG (1)
  --text text|outlines  letters as text, or as shapes where the reader lacks the font (text)
  --lang en|fr     language of the words (the view's own, else en)
  --base URL       address of the dashboard, for the links (http://localhost:4173/)
  --corpus DIR     folder of the corpus (static/corpus)`;

const OUTLINES = new URL('../static/fonts/outlines.json', import.meta.url);

/** Events whose titles are loaded for a corpus of columns; a figure of more draws none. */
const TITLED = 2000;

class UsageError extends Error {}

async function main(): Promise<void> {
	if (process.argv.some((word) => word === '--help' || word === '-h')) {
		process.stdout.write(`${USAGE}\n`);
		return;
	}
	const deckAt = process.argv.indexOf('--deck');
	if (deckAt >= 0) return writeDeck(process.argv.slice(2));
	const options = readOptions();
	const fetchText = readFolder(options.corpus);
	const corpus = await loadCorpus(fetchText);
	const { view, dropped } = decodeView(options.view, knownOf(corpus));
	for (const { name, value, reason } of dropped) process.stderr.write(`left out of the view: ${name}=${value} (${reason})\n`);
	const words = createWords(options.lang ?? view.lang ?? 'en');
	const matches = view.filter.q === '' ? null : await findRows(fetchText, corpus, view);
	const selection = select(corpus, view.filter, { clock: view.clock, matches });
	if (selection.rows.length <= TITLED) await loadEvents(fetchText, corpus, selection.rows);
	const request: ExportRequest = {
		corpus,
		view,
		selection,
		words,
		chart: options.chart,
		chartWidth: options.width,
		...(options.size === null ? {} : { size: options.size }),
		title: options.title,
		caption: options.caption,
		hasAnnex: options.annex,
		page: options.part,
		lettering: options.text,
		base: options.base,
		generator: `${packageJson.name} ${packageJson.version}`,
		fetchText,
		scale: options.scale,
		rasterise,
		loadOutlines
	};
	const said = createExportWords(words.lang);
	for (const { code, isTrouble, n, where, found } of await checkExport(options.format, request)) {
		process.stderr.write(`${isTrouble ? 'check' : 'note'}: ${said(`check.${code}`, { n, found, where: where.join(' / ') })}\n`);
	}
	const file = await exportFile(options.format, request);
	await writeFile(options.out, file.bytes);
	process.stdout.write(`${options.out}: ${selection.rows.length} of ${selection.total} events, ${file.bytes.length} bytes\n`);
}

/** A briefing as PowerPoint: the deck's own language, charts and words. */
async function writeDeck(args: string[]): Promise<void> {
	const { values } = parseArgs({
		args,
		options: { deck: { type: 'string' }, out: { type: 'string' }, base: { type: 'string', default: 'http://localhost:4173/' }, corpus: { type: 'string', default: 'static/corpus' } }
	});
	if (values.deck === undefined || values.out === undefined) throw new UsageError('--deck and --out are needed: give the file of a briefing and the one to write');
	const folder = values.corpus.replace(/\/+$/, '');
	const fetchText = readFolder(folder);
	const corpus = await loadCorpus(fetchText);
	const reading = readDeckFile(await readFile(values.deck, 'utf8'));
	if (!('deck' in reading)) throw new UsageError(`${values.deck} is no briefing: ${reading.trouble.code} ${reading.trouble.place} ${reading.trouble.found}`);
	const { deck } = reading;
	const hasText = deck.slides.some(({ view }) => decodeView(view).view.filter.q !== '');
	const find = hasText ? await loadFinder(fetchText, corpus) : null;
	const bytes = await deckPptx(deck, {
		corpus,
		words: createWords(deck.lang),
		find,
		base: values.base.endsWith('/') ? values.base : `${values.base}/`,
		generator: `${packageJson.name} ${packageJson.version}`,
		fetchText,
		rasterise,
		loadOutlines
	});
	await writeFile(values.out, bytes);
	process.stdout.write(`${values.out}: ${deck.slides.length} slides, ${bytes.length} bytes\n`);
}

const rasterise = resvgRasteriser(() => readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
const loadOutlines = async (): Promise<GlyphOutlines> => parseOutlines(await readFile(OUTLINES, 'utf8'));

function readOptions() {
	const { values } = parseArgs({
		options: {
			chart: { type: 'string' },
			view: { type: 'string', default: '' },
			out: { type: 'string' },
			format: { type: 'string' },
			size: { type: 'string' },
			width: { type: 'string', default: '756' },
			scale: { type: 'string', default: '1' },
			title: { type: 'string', default: '' },
			caption: { type: 'string', default: '' },
			annex: { type: 'boolean', default: false },
			part: { type: 'string', default: '1' },
			lang: { type: 'string' },
			text: { type: 'string', default: 'text' },
			base: { type: 'string', default: 'http://localhost:4173/' },
			corpus: { type: 'string', default: 'static/corpus' }
		}
	});
	const chart = CHARTS.find((name) => name === values.chart);
	if (chart === undefined) throw new UsageError(`--chart is ${values.chart ?? 'missing'}: give timeline or network`);
	if (values.out === undefined) throw new UsageError('--out is missing: give the file to write');
	const format = values.format === undefined ? formatOfFile(values.out) : formatOf(values.format);
	if (format === undefined) {
		const given = values.format === undefined ? `--out is ${values.out}: no format ends so; give --format` : `--format is ${values.format}: give`;
		throw new UsageError(`${given} ${FORMATS.map(({ id }) => id).join(', ')}`);
	}
	if (!format.applies(chart)) throw new UsageError(`--format is ${format.id}: it has nothing to say of a ${chart}`);
	const width = Number(values.width);
	if (!Number.isInteger(width) || width < 320 || width > 8000) throw new UsageError(`--width is ${values.width}: give 320 to 8000 px`);
	const scale = Number(values.scale);
	if (!Number.isInteger(scale) || scale < 1 || scale > 4) throw new UsageError(`--scale is ${values.scale}: give 1, 2, 3 or 4`);
	if (values.lang !== undefined && !isInterfaceLang(values.lang)) throw new UsageError(`--lang is ${values.lang}: give en or fr`);
	const text = (['text', 'outlines'] as const satisfies readonly Lettering[]).find((name) => name === values.text);
	if (text === undefined) throw new UsageError(`--text is ${values.text}: give text or outlines`);
	return {
		text,
		title: values.title,
		caption: values.caption,
		annex: values.annex,
		part: Number(values.part),
		scale,
		format,
		chart: chart satisfies ChartName,
		out: values.out,
		view: values.view,
		width,
		size: readSize(values.size),
		lang: isInterfaceLang(values.lang) ? values.lang : null,
		base: values.base.endsWith('/') ? values.base : `${values.base}/`,
		corpus: values.corpus.replace(/\/+$/, '')
	};
}

function readSize(text: string | undefined): FigureSize | null {
	if (text === undefined) return null;
	const preset = Object.entries(FIGURE_SIZES).find(([name]) => name === text);
	if (preset !== undefined) return preset[1];
	const [, width, height] = /^(\d{3,4})x(\d{3,4})$/.exec(text) ?? [];
	if (width === undefined || height === undefined) throw new UsageError(`--size is ${text}: give a name or px like 1280x720`);
	return { width: Number(width), height: Number(height) };
}

async function findRows(fetchText: FetchText, corpus: Corpus, view: View): Promise<ReadonlySet<number>> {
	return (await loadFinder(fetchText, corpus))(view.filter.q);
}

try {
	await main();
} catch (error) {
	const isExpected = error instanceof UsageError || error instanceof CorpusError || (error instanceof Error && 'code' in error);
	process.stderr.write(`figure: ${error instanceof Error ? error.message : String(error)}\n`);
	if (error instanceof UsageError) process.stderr.write(`${USAGE}\n`);
	if (!isExpected) throw error;
	process.exitCode = error instanceof UsageError ? 2 : 1;
}
