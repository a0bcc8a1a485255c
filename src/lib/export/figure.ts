import type { Mark, Scene } from '#lib/scene/marks.ts';
import { marksToSvg, serializeSvg, toSvg, type SvgNode } from '#lib/scene/svg.ts';
import { reserveWidth, wrapText } from '#lib/scene/text.ts';
import { filePaint } from '#lib/scene/theme.ts';
import { annexMarks, type AnnexItem } from './annex.ts';
import { outlineText, type GlyphOutlines } from './outlines.ts';

/** What stands around a chart in a file. */
export interface FigureText {
	readonly title: string;
	/** The filters that are on, in words. */
	readonly subtitle: string;
	/** "n of N events". */
	readonly count: string;
	/** Source, corpus and date of the data. */
	readonly source: string;
	/** Address of the view, as visible text. */
	readonly permalink: string;
	/** What the person who exports it says of it, under the chart; '' for nothing. */
	readonly caption: string;
	/** "Page 1 of 3: Singapore", where the chart is parted; '' otherwise. */
	readonly page: string;
}

/** What a machine reads from the file: enough to open the same view again. */
export interface FigureMetadata {
	/** Query string of the view, without "?". */
	readonly view: string;
	readonly corpus: string;
	readonly licence: string;
	readonly generator: string;
}

export interface FigureInput {
	readonly chart: Scene;
	readonly text: FigureText;
	readonly metadata: FigureMetadata;
	/** Draws the key in a width at (x, y); gives its marks and its height in px. */
	readonly legend: (at: { x: number; y: number; width: number; size: number }) => {
		readonly marks: readonly Mark[];
		readonly height: number;
	};
	/** The title, where somebody gave the figure one of its own. */
	readonly title?: string;
	/** Size of the file; as the chart wants it unless given. With an annex it grows downwards. */
	readonly size?: { readonly width: number; readonly height: number };
	/** Whether the title is not drawn, because it stands elsewhere. */
	readonly isUntitled?: boolean;
	/** Factor of the chart in a figure whose words are as large as a slide's; all is scaled alike unless given. */
	readonly chartScale?: number;
	/** What proves the numbered marks, under the figure. */
	readonly annex?: {
		readonly heading: string;
		/** Lines over the list: numbers that have no room beside their marks. */
		readonly keys: readonly string[];
		readonly items: readonly AnnexItem[];
	};
	/** Address of the dashboard, "https://…/"; links of the marks start with it. */
	readonly base: string;
	/** Letters as shapes: the text is then drawn as paths. */
	readonly outlines?: GlyphOutlines;
}

const MARGIN = 24;

/** Sizes of the words around a chart, px. */
interface Type {
	readonly title: number;
	readonly subtitle: number;
	readonly caption: number;
	readonly legend: number;
	readonly source: number;
}

const PAGE_TYPE: Type = { title: 22, subtitle: 14, caption: 14, legend: 12, source: 12 };
/** 16 px are 12 pt on a slide of 1280 px. */
const SLIDE_TYPE: Type = { title: 26, subtitle: 16, caption: 18, legend: 16, source: 16 };

/** Least size of letters on a slide, px: 12 pt where 1280 px are 13⅓ inches. */
export const SLIDE_LETTER = 16;

/**
 * The figure as one scene: title, filters, the chart exactly as on the screen, caption, legend, source, permalink.
 * Without a size it is as large as the chart asks for; with one, chart and words are scaled into it, the chart
 * centred; with a factor for the chart, the words keep the size of a slide's.
 */
export function figureScene(input: FigureInput): Scene {
	const bare = bareScene(input);
	const { annex } = input;
	if (annex === undefined || annex.items.length === 0) return bare;
	const inner = bare.width - 2 * MARGIN;
	const top = bare.height + 22;
	const key = keyMarks(annex.keys, top + 14, inner, annexSize(input));
	const list = annexMarks(annex.items, { x: MARGIN, y: key.end, width: inner, size: annexSize(input) });
	const height = Math.ceil(key.end + list.height + MARGIN);
	const heading: Mark = { type: 'text', x: MARGIN, y: top, text: annex.heading, size: 16, weight: 700, fill: 'ink' };
	const marks: Mark[] = [ground(bare.width, height), ...bare.marks.slice(1), { type: 'group', key: 'annex', marks: [heading, ...key.marks, ...list.marks] }];
	return { ...bare, height, marks };
}

/** Lines over a list of proofs from y down, and where they end, px. */
function keyMarks(keys: readonly string[], y: number, width: number, size: number): { readonly marks: readonly Mark[]; readonly end: number } {
	const line = (size * 4) / 3;
	const lines = keys.flatMap((key) => wrapText(key, size, 400, width, 12));
	const marks = lines.map((text, i): Mark => ({ type: 'text', x: MARGIN, y: y + size + i * line, text, size, fill: 'ink' }));
	return { marks, end: lines.length === 0 ? y : y + lines.length * line + size };
}

/** Size of a list's letters: that of the words around the chart. */
function annexSize({ chartScale }: FigureInput): number {
	return (chartScale === undefined ? PAGE_TYPE : SLIDE_TYPE).source;
}

function bareScene(input: FigureInput): Scene {
	const { size, chart, chartScale } = input;
	if (size === undefined) return composeFigure(input, chart.width + 2 * MARGIN, PAGE_TYPE);
	if (chartScale !== undefined) {
		const slide = composeFigure(input, size.width, SLIDE_TYPE, chartScale, size.height);
		if (slide.height <= size.height) return slide;
	}
	const natural = composeFigure(input, chart.width + 2 * MARGIN, PAGE_TYPE);
	const factor = Math.floor(Math.min(size.width / natural.width, size.height / natural.height) * 100) / 100;
	return { ...natural, width: size.width, height: size.height, marks: [ground(size.width, size.height), placed(natural, factor, size)] };
}

/** Height that the words of a slide leave to its chart, px of the slide. */
export function slideRoom(input: FigureInput, size: { readonly width: number; readonly height: number }): number {
	const bare = composeFigure({ ...input, chart: { ...input.chart, height: 0, marks: [] } }, size.width, SLIDE_TYPE, 1);
	return size.height - bare.height;
}

/** The pages of a list that goes on behind its figure, each a drawing of the figure's size. */
export function annexPages(input: FigureInput, size: { readonly width: number; readonly height: number }): SvgNode[] {
	const { annex, chart } = input;
	const pages: SvgNode[] = [];
	for (let items = annex?.items ?? []; items.length > 0; ) {
		const inner = size.width - 2 * MARGIN;
		const key = keyMarks(pages.length === 0 ? (annex?.keys ?? []) : [], MARGIN + 30, inner, annexSize(input));
		const most = size.height - MARGIN - key.end;
		const list = annexMarks(items, { x: MARGIN, y: key.end, width: inner, size: annexSize(input), most });
		if (list.rest.length === items.length) break;
		items = list.rest;
		const heading: Mark = { type: 'text', x: MARGIN, y: MARGIN + 14, text: annex?.heading ?? '', size: 16, weight: 700, fill: 'ink' };
		const scene: Scene = { ...chart, ...size, title: annex?.heading ?? '', desc: '', marks: [ground(size.width, size.height), heading, ...key.marks, ...list.marks] };
		pages.push(toSvg(scene, { resolve: filePaint, base: input.base }));
	}
	return pages;
}

/** The file as a tree: light theme always, the same in the browser and on the command line. */
export function figureTree(input: FigureInput): SvgNode {
	const scene = figureScene(input);
	const name = `${scene.name}-${hashText(stateOf(input, scene).join('|'))}`;
	const written = toSvg({ ...scene, name }, { resolve: filePaint, base: input.base });
	const root = input.outlines === undefined ? withExactLetters(written) : outlineText(written, input.outlines);
	const [title, desc, ...marks] = root.children;
	const metadata: SvgNode = { tag: 'metadata', attributes: {}, children: [JSON.stringify(input.metadata)] };
	const children = [title, desc, metadata, ...marks].filter((child) => child !== undefined);
	return { ...root, children };
}

/** All that makes a figure another one than the next on the same page, so that no two have an id alike. */
function stateOf({ metadata, base, text, title, outlines }: FigureInput, { width, height }: Scene): (string | number)[] {
	const own = [title ?? '', text.caption, text.page, outlines === undefined ? '' : 'outlines'];
	return [metadata.view, metadata.corpus, width, height, base, ...(own.every((part) => part === '') ? [] : own)];
}

/** Chromium moves letters to whole px unless it is told not to; then they stand where other programs put them. */
function withExactLetters(root: SvgNode): SvgNode {
	return { ...root, attributes: { ...root.attributes, 'text-rendering': 'geometricPrecision' } };
}

/** Bytes of the file. */
export function figureSvg(input: FigureInput): string {
	return fileBytes(figureTree(input));
}

/** Bytes of a figure's tree. */
export function fileBytes(root: SvgNode): string {
	return `${serializeSvg(root)}\n`;
}

/** Markup of a chart's marks alone, as it stands inside its figure. */
export function chartMarkup(chart: Scene, base: string): string {
	return marksToSvg(chart.marks, { resolve: filePaint, base }).map(serializeSvg).join('');
}

/** The words around the chart in a width; in a taller `least` the chart stands in the middle, legend and source at the foot. */
function composeFigure({ chart, text, legend, isUntitled }: FigureInput, width: number, type: Type, chartScale = 1, least = 0): Scene {
	const inner = width - 2 * MARGIN;
	const head: Mark[] = [];
	let y = MARGIN;
	const write = (into: Mark[], words: string, size: number, weight: 400 | 600 | 700, fill: 'ink' | 'muted', maxLines: number): void => {
		for (const paragraph of words.split('\n')) {
			for (const line of wrapText(paragraph, size, weight, inner, maxLines)) {
				y += size * 1.25;
				into.push({ type: 'text', x: MARGIN, y, text: line, size, weight, fill });
			}
		}
	};
	if (isUntitled !== true) {
		write(head, text.title, type.title, 700, 'ink', 2);
		y += 3;
	}
	write(head, [text.count, text.subtitle, text.page].filter((part) => part !== '').join(' · '), type.subtitle, 400, 'muted', 3);
	y += 14;
	const chartTop = y;
	const foot: Mark[] = [];
	y += chart.height * chartScale;
	if (text.caption !== '') {
		y += 4;
		write(foot, text.caption, type.caption, 400, 'ink', 6);
	}
	y += 14;
	const key = legend({ x: MARGIN, y, width: inner, size: type.legend });
	// The question mark of an inferred year is a sign of one size; on a slide it is a letter like the others.
	const large = (mark: Mark): Mark => (mark.type === 'text' && type === SLIDE_TYPE && mark.size < type.legend ? { ...mark, size: type.legend } : mark);
	foot.push({ type: 'group', key: 'legend', marks: key.marks.map(large) });
	y += key.height + 6;
	write(foot, text.source, type.source, 400, 'muted', 3);
	for (const line of breakAddress(text.permalink, inner, type.source)) write(foot, line, type.source, 400, 'muted', 1);
	const height = Math.max(least, Math.ceil(y + MARGIN));
	const spare = height - Math.ceil(y + MARGIN);
	const shiftX = Math.max(0, (inner - chart.width * chartScale) / 2);
	const drawn: Mark = {
		type: 'group',
		key: 'chart',
		x: MARGIN + shiftX,
		y: chartTop + spare / 2,
		...(chartScale === 1 ? {} : { scale: chartScale }),
		marks: chart.marks
	};
	const lower: readonly Mark[] = spare === 0 ? foot : [{ type: 'group', key: 'foot', x: 0, y: spare, marks: foot }];
	const title = `${text.title} – ${text.count}`;
	return { ...chart, width, height, title, marks: [ground(width, height), ...head, drawn, ...lower] };
}

function ground(width: number, height: number): Mark {
	return { type: 'rect', key: 'ground', x: 0, y: 0, width, height, fill: 'panel' };
}

function placed(figure: Scene, factor: number, size: { readonly width: number; readonly height: number }): Mark {
	const x = (size.width - figure.width * factor) / 2;
	const y = (size.height - figure.height * factor) / 2;
	return { type: 'group', key: 'figure', x, y, scale: factor, marks: figure.marks.slice(1) };
}

/** An address in lines that fit, parted before "&" and "~" (a longer value anywhere) without a space, so that it can be put together again. */
function breakAddress(address: string, width: number, size: number): string[] {
	const lines: string[] = [];
	let line = '';
	const pieces = address.split(/(?=[&~])/);
	const short = (piece: string): string[] => (reserveWidth(piece, size) <= width ? [piece] : (piece.match(/.{1,20}/gu) ?? []));
	for (const piece of pieces.flatMap(short)) {
		if (line !== '' && reserveWidth(line + piece, size) > width) {
			lines.push(line);
			line = '';
		}
		line += piece;
	}
	return [...lines, line];
}

/** Eight hex digits of a text (FNV-1a, 32 bit), for ids. */
function hashText(text: string): string {
	let hash = 0x811c9dc5;
	for (const character of new TextEncoder().encode(text)) hash = Math.imul(hash ^ character, 0x01000193) >>> 0;
	return hash.toString(16).padStart(8, '0');
}
