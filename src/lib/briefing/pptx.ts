import { exportContext, type ExportRequest } from '#lib/charts/export.ts';
import { permalinkOf } from '#lib/charts/figure.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { fileBytes } from '#lib/export/figure.ts';
import { pictureRoom, writePptx, type PptxSlide } from '#lib/export/pptx/write.ts';
import type { SvgNode } from '#lib/scene/svg.ts';
import type { Words } from '#lib/words/words.ts';
import type { Deck, Slide } from './deck.ts';
import { chartedSlide, type Finder } from './picture.ts';
import { findQuote } from './quotes.ts';

/** What a deck's PowerPoint file is made with. */
export interface PptxTools extends Pick<ExportRequest, 'base' | 'generator' | 'fetchText' | 'loadOutlines' | 'rasterise'> {
	readonly corpus: Corpus;
	/** Words of the charts, in the deck's language. */
	readonly words: Words;
	readonly find: Finder;
}

/** Points a px of the pictures for programs that draw no vectors. */
const SCALE = 2;
const LOCALES = { en: 'en-GB', fr: 'fr-FR' } as const;

/**
 * Bytes of a deck as PowerPoint; the same in the browser and on the command line. Each slide has its title, the chart
 * with letters as shapes of at least 12 pt, its caption, and in the notes what the speaker says, the chosen quotes with their
 * sources and the address of the view. A chart too high for one slide goes on over several.
 */
export async function deckPptx(deck: Deck, tools: PptxTools): Promise<Uint8Array> {
	const { corpus, words, generator } = tools;
	const slides: PptxSlide[] = [];
	for (const slide of deck.slides) slides.push(...(await slidesOf(slide, tools)));
	const { id, generated } = corpus.manifest;
	return writePptx(slides, { title: deck.title, subject: words('figure.source', { source: deck.title, id, date: generated }), lang: LOCALES[deck.lang], generator, date: generated });
}

async function slidesOf(slide: Slide, tools: PptxTools): Promise<PptxSlide[]> {
	const { corpus, words, find, rasterise } = tools;
	const charted = chartedSlide(slide, corpus, words, find);
	const size = { ...pictureRoom(slide.caption !== ''), isSlide: true };
	const request: ExportRequest = { ...tools, ...charted, chart: slide.chart, chartWidth: size.width, size, isUntitled: true, lettering: 'outlines', scale: SCALE };
	const href = permalinkOf(request);
	const pages = await exportContext(request).parts('outlines');
	const made: PptxSlide[] = [];
	for (const [i, drawing] of pages.entries()) {
		const svg = fileBytes(drawing);
		made.push({
			title: pages.length === 1 ? slide.title : `${slide.title} (${i + 1}/${pages.length})`,
			caption: slide.caption,
			picture: { svg, png: await rasterise(svg, SCALE), width: size.width, height: size.height },
			alt: descOf(drawing),
			href,
			notes: notesOf(slide, tools, href)
		});
	}
	return made;
}

/** Notes, quotes with their sources, address. */
function notesOf({ notes, quotes }: Slide, { corpus, words }: PptxTools, href: string): string {
	const told = quotes.flatMap((ref) => {
		const quote = findQuote(corpus, ref, words.lang);
		return quote === null ? [] : [`“${quote.exact}”\n${[quote.event.text, quote.date, quote.articleTitle ?? '', quote.source].filter((part) => part !== '').join(' · ')}`];
	});
	return [notes, ...told, words('figure.link', { url: href })].filter((part) => part !== '').join('\n\n');
}

/** First line of a drawing's description, without the words of its letters. */
function descOf({ children }: SvgNode): string {
	const desc = children.find((child) => typeof child !== 'string' && child.tag === 'desc');
	return typeof desc === 'object' ? String(desc.children[0] ?? '') : '';
}
