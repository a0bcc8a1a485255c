import type { Mark, Scene } from '#lib/scene/marks.ts';
import { marksToSvg, serializeSvg, toSvg, type SvgNode } from '#lib/scene/svg.ts';
import { reserveWidth, wrapText } from '#lib/scene/text.ts';
import { filePaint } from '#lib/scene/theme.ts';
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
	/** Size of the file; as the chart wants it unless given. */
	readonly size?: { readonly width: number; readonly height: number };
	/** Address of the dashboard, "https://…/"; links of the marks start with it. */
	readonly base: string;
	/** Letters as shapes: the text is then drawn as paths. */
	readonly outlines?: GlyphOutlines;
}

const MARGIN = 24;

/**
 * The figure as one scene: title, filters, the chart exactly as on the screen, legend, source, permalink. Without a
 * size it is as large as the chart asks for; with one, chart and words are scaled into it, the chart centred.
 */
export function figureScene(input: FigureInput): Scene {
	const natural = composeFigure(input, input.chart.width + 2 * MARGIN);
	const { size } = input;
	if (size === undefined) return natural;
	const factor = Math.floor(Math.min(size.width / natural.width, size.height / natural.height) * 100) / 100;
	return { ...natural, width: size.width, height: size.height, marks: [ground(size.width, size.height), placed(natural, factor, size)] };
}

/** The file as a tree: light theme always, the same in the browser and on the command line. */
export function figureTree(input: FigureInput): SvgNode {
	const scene = figureScene(input);
	const name = `${scene.name}-${hashText([input.metadata.view, input.metadata.corpus, scene.width, scene.height, input.base].join('|'))}`;
	const written = toSvg({ ...scene, name }, { resolve: filePaint, base: input.base });
	const root = input.outlines === undefined ? written : outlineText(written, input.outlines);
	const [title, desc, ...marks] = root.children;
	const metadata: SvgNode = { tag: 'metadata', attributes: {}, children: [JSON.stringify(input.metadata)] };
	const children = [title, desc, metadata, ...marks].filter((child) => child !== undefined);
	return { ...root, children };
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

function composeFigure({ chart, text, legend }: FigureInput, width: number): Scene {
	const inner = width - 2 * MARGIN;
	const marks: Mark[] = [];
	let y = MARGIN;
	const write = (words: string, fontSize: number, weight: 400 | 600 | 700, fill: 'ink' | 'muted', maxLines: number): void => {
		for (const line of wrapText(words, fontSize, weight, inner, maxLines)) {
			y += fontSize * 1.25;
			marks.push({ type: 'text', x: MARGIN, y, text: line, size: fontSize, weight, fill });
		}
	};
	write(text.title, 22, 700, 'ink', 2);
	y += 3;
	write(`${text.count} · ${text.subtitle}`, 14, 400, 'muted', 3);
	y += 14;
	marks.push({ type: 'group', key: 'chart', x: MARGIN, y, marks: chart.marks });
	y += chart.height + 14;
	const key = legend({ x: MARGIN, y, width: inner, size: 12 });
	marks.push({ type: 'group', key: 'legend', marks: key.marks });
	y += key.height + 6;
	write(text.source, 12, 400, 'muted', 3);
	for (const line of breakAddress(text.permalink, inner)) write(line, 12, 400, 'muted', 1);
	const height = Math.ceil(y + MARGIN);
	return { ...chart, width, height, title: `${text.title} – ${text.count}`, marks: [ground(width, height), ...marks] };
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
function breakAddress(address: string, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	const pieces = address.split(/(?=[&~])/);
	const short = (piece: string): string[] => (reserveWidth(piece, 12) <= width ? [piece] : (piece.match(/.{1,20}/gu) ?? []));
	for (const piece of pieces.flatMap(short)) {
		if (line !== '' && reserveWidth(line + piece, 12) > width) {
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
