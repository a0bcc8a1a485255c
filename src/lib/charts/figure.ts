import type { Corpus } from '#lib/corpus/table.ts';
import { annexPages, figureScene, slideRoom, figureTree, fileBytes, type FigureInput, type FigureText } from '#lib/export/figure.ts';
import type { GlyphOutlines } from '#lib/export/outlines.ts';
import { legendMarks } from '#lib/grammar/legend.ts';
import type { Scene } from '#lib/scene/marks.ts';
import type { SvgNode } from '#lib/scene/svg.ts';
import { encodeView } from '#lib/state/codec.ts';
import type { View } from '#lib/state/view.ts';
import type { Words } from '#lib/words/words.ts';
import { provedScene } from './annex.ts';
import { describeFilter } from './filter-words.ts';
import type { Charted, ChartName } from './charts.ts';
import { chartLegend } from './legend.ts';
import { countShown } from './network.ts';
import { legibleScale, partMatrix, partTimeline, type Part } from './parts.ts';
import { matrixChart, sceneOf } from './scene.ts';
import { fitSlide } from './slide.ts';

/** Size of a file in px. */
export interface FigureSize {
	readonly width: number;
	readonly height: number;
	/** Shown to a room: its letters have 12 pt at least, and the chart is parted where it needs more room. */
	readonly isSlide?: boolean;
}

/** Sizes by name: slides first. */
export const FIGURE_SIZES = {
	slide: { width: 1280, height: 720, isSlide: true },
	half: { width: 640, height: 720, isSlide: true },
	figure: { width: 850, height: 600 },
	a4: { width: 1123, height: 794 },
	portrait: { width: 794, height: 1123 },
	square: { width: 1080, height: 1080 },
	social: { width: 1200, height: 628 }
} as const satisfies Readonly<Record<string, FigureSize>>;

/** What to export of a view. */
export interface FigureRequest extends Charted {
	readonly chart: ChartName;
	/** Width of the chart on the screen, px; the figure then shows it exactly so. */
	readonly chartWidth: number;
	/** Size of the file; as the chart asks for unless given. The chart is laid out anew for its proportions. */
	readonly size?: FigureSize;
	/** Address of the dashboard, ending in "/". */
	readonly base: string;
	/** Name and version of the program. */
	readonly generator: string;
	/** Letters as shapes, for a file that needs no font; text otherwise. */
	readonly outlines?: GlyphOutlines;
	/** Words over and under the chart in place of its own; '' or nothing for those. */
	readonly title?: string;
	readonly caption?: string;
	/** Whether the title stands elsewhere, as on a slide that has its own. */
	readonly isUntitled?: boolean;
	/** Whether marks are numbered and their quotes listed. */
	readonly hasAnnex?: boolean;
	/** Which page of a slide whose chart is parted, from 1; the first unless given. */
	readonly page?: number;
}

/** Widest and narrowest, highest and lowest free size, px. */
export const SIZE_LIMITS = [200, 8000] as const;

/** The exported figure as a tree, for its preview. */
export function figureNode(request: FigureRequest): SvgNode {
	const { outlines } = request;
	return figureTree({ ...figureInput(request), ...(outlines === undefined ? {} : { outlines }) });
}

/** Bytes of the exported SVG. */
export function figureFile(request: FigureRequest): string {
	return fileBytes(figureNode(request));
}

/** The exported figure as a scene: what its check looks at. */
export function figureDrawing(request: FigureRequest): Scene {
	return figureScene(figureInput(request));
}

/** The figure in its parts, each a drawing. */
export function figureParts(request: FigureRequest): SvgNode[] {
	return Array.from({ length: countParts(request) }, (_, i) => figureNode({ ...request, page: i + 1 }));
}

/** How many slides a figure takes. */
export function countParts(request: FigureRequest): number {
	return partsOf(request)?.parts.length ?? 1;
}

/** The pages of a document: the figure, each part of it, then what proves its marks. */
export function figurePages(request: FigureRequest): SvgNode[] {
	const input = figureInput(request);
	const { annex, ...bare } = input;
	const size = request.size ?? FIGURE_SIZES.portrait;
	const parts = figureParts({ ...request, hasAnnex: false });
	const drawn = parts.length === 1 ? [figureTree(bare)] : parts.map((_, i) => figureTree(withoutAnnex(figureInput({ ...request, page: i + 1 }))));
	return [...drawn, ...(annex === undefined ? [] : annexPages(input, size))];
}

function withoutAnnex({ annex: _, ...input }: FigureInput): FigureInput {
	return input;
}

/** Columns of a matrix that even a half slide shows apart. */
const LEAST_COLUMNS = 3;

/** A timeline or matrix that a slide can't hold whole with letters of 12 pt, in parts; null where it can. A network takes any height. */
function partsOf(request: FigureRequest): { readonly parts: readonly Part[]; readonly chartScale: number; readonly width: number } | null {
	const { chart, size, view } = request;
	if (size?.isSlide !== true || chart === 'network') return null;
	const at = (width: number): FigureInput => inputAt({ ...request, hasAnnex: false }, width);
	if (fitSlide(at, size, false)?.isLegible === true) return null;
	const inner = size.width - 48;
	let chartScale = legibleScale(at(Math.floor(inner / 1.4)).chart);
	const width = Math.floor(inner / chartScale);
	const input = at(width);
	chartScale = Math.min(Math.max(chartScale, legibleScale(input.chart)), inner / width);
	// The line that counts the parts may take another line of the subtitle.
	const room = slideRoom({ ...input, text: { ...input.text, page: request.words('figure.part', { n: 99, total: 99 }) } }, size);
	if (room <= 0) return null;
	const draw = (range?: readonly [number, number]): Scene => matrixChart(request, width, { leastColumns: LEAST_COLUMNS, ...(range === undefined ? {} : { range }) });
	const parts = chart === 'matrix' ? partMatrix(draw, room / chartScale) : partTimeline(input.chart, room / chartScale, view.outside !== 'dim');
	return parts.length === 0 ? null : { parts, chartScale, width };
}

function partInput(request: FigureRequest): FigureInput | null {
	const { size, words } = request;
	const parted = size === undefined ? null : partsOf(request);
	if (size === undefined || parted === null) return null;
	const { parts, chartScale, width } = parted;
	const page = Math.min(Math.max(1, request.page ?? 1), parts.length);
	const part = parts[page - 1];
	const whole = inputAt(request, width);
	if (part === undefined) return null;
	const proved = request.hasAnnex === true ? provedScene(inputAt({ ...request, hasAnnex: false }, width).chart, request, request.base, part.scene) : null;
	const text = { ...whole.text, page: parts.length === 1 ? '' : words('figure.part', { n: page, total: parts.length }) };
	return { ...whole, chart: proved?.scene ?? part.scene, text, size, chartScale };
}

function figureInput(request: FigureRequest): FigureInput {
	const { chart, size } = request;
	if (size === undefined) return inputAt(request, request.chartWidth);
	const part = partInput(request);
	if (part !== null) return part;
	if (size.isSlide === true) {
		const fit = fitSlide((width, height) => inputAt({ ...request, hasAnnex: false }, width, height), size, chart === 'network');
		if (fit !== null) return { ...inputAt(request, fit.width, fit.height), size, chartScale: fit.chartScale };
	}
	// A chart's height does not follow its width evenly: look for the width whose figure has the file's proportions.
	let low = Math.min(340, size.width);
	let high = Math.max(size.width, size.height) * 2.5;
	for (let step = 0; step < 12; step++) {
		const width = (low + high) / 2;
		const drawn = figureScene(inputAt({ ...request, hasAnnex: false }, Math.round(width)));
		if (drawn.width / drawn.height < size.width / size.height) low = width;
		else high = width;
	}
	const width = Math.round(chart === 'timeline' ? low : (low + high) / 2);
	return { ...inputAt(request, width), size };
}

function inputAt(request: FigureRequest, width: number, height?: number): FigureInput {
	const { corpus, words, chart, base } = request;
	const bare = sceneOf(chart, request, width, height);
	const proved = request.hasAnnex === true ? provedScene(bare, request, base) : null;
	const rows = chartLegend(chart, request);
	return {
		chart: proved === null ? bare : proved.scene,
		base,
		...(proved === null ? {} : { annex: { heading: words('figure.annex'), items: proved.items, keys: proved.keys } }),
		legend: (at) => legendMarks(rows, at),
		...(request.isUntitled === true ? { isUntitled: true } : {}),
		text: figureText(request),
		...(request.title === undefined ? {} : { title: request.title.trim() }),
		metadata: {
			view: viewQuery(request),
			corpus: corpus.manifest.id,
			licence: corpus.manifest.rights.en ?? '',
			generator: request.generator
		}
	};
}

type FigureWords = Pick<FigureRequest, keyof Charted | 'chart' | 'base' | 'title' | 'caption'>;

/** What stands around a chart, in words. */
export function figureText({ corpus, view, selection, words, chart, base, title = '', caption = '' }: FigureWords): FigureText {
	const hidden = view.filter.domestic ? 0 : corpus.manifest.counts.domestic;
	const counts = { n: countShown(chart, { corpus, view, selection, words }), total: selection.total, hidden };
	return {
		title: title.trim() === '' ? figureTitle(chart, view, words) : title.trim(),
		subtitle: describeFilter(corpus, view, words),
		count: words(hidden > 0 ? 'figure.countDomestic' : 'figure.count', counts),
		source: words('figure.source', { source: sourceOf(corpus, words), id: corpus.manifest.id, date: corpus.manifest.generated }),
		permalink: words('figure.link', { url: permalinkOf({ view, words, base }) }),
		caption: caption.trim(),
		page: ''
	};
}

/** Address of a view in the language of its words. */
export function permalinkOf({ view, words, base }: Pick<FigureRequest, 'view' | 'words' | 'base'>): string {
	return `${base}?${viewQuery({ view, words })}`;
}

function viewQuery({ view, words }: Pick<Charted, 'view' | 'words'>): string {
	return encodeView({ ...view, lang: words.lang });
}

/** Title of a figure that has none of its own: the chart, and what the lanes of a timeline stand for. */
export function figureTitle(chart: ChartName, view: View, words: Words): string {
	return chart === 'timeline' && view.lanes !== 'partner' ? words('figure.timelineBy', { by: view.lanes }) : words(`figure.${chart}`);
}

function sourceOf(corpus: Corpus, words: Words): string {
	const agencies = new Set([...corpus.articles.values()].map(({ source }) => source.agency ?? source.outlet ?? ''));
	const title = corpus.manifest.title[words.lang] ?? corpus.manifest.title.en ?? '';
	return [title, ...[...agencies].filter((agency) => agency !== '')].join(', ');
}
