import type { Corpus } from '#lib/corpus/table.ts';
import { figureScene, figureTree, fileBytes, type FigureInput, type FigureText } from '#lib/export/figure.ts';
import type { GlyphOutlines } from '#lib/export/outlines.ts';
import { legendMarks } from '#lib/grammar/legend.ts';
import type { SvgNode } from '#lib/scene/svg.ts';
import { encodeView } from '#lib/state/codec.ts';
import type { Words } from '#lib/words/words.ts';
import { describeFilter } from './filter-words.ts';
import type { Charted, ChartName } from './charts.ts';
import { chartLegend } from './legend.ts';
import { countShown } from './network.ts';
import { sceneOf } from './scene.ts';

/** Size of a file in px. */
export interface FigureSize {
	readonly width: number;
	readonly height: number;
}

/** Sizes by name: slides first. */
export const FIGURE_SIZES = {
	slide: { width: 1280, height: 720 },
	half: { width: 640, height: 720 },
	figure: { width: 850, height: 600 },
	a4: { width: 1123, height: 794 },
	portrait: { width: 794, height: 1123 },
	square: { width: 1080, height: 1080 }
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
}

/** The exported figure as a tree, for its preview. */
export function figureNode(request: FigureRequest): SvgNode {
	const { outlines } = request;
	return figureTree({ ...figureInput(request), ...(outlines === undefined ? {} : { outlines }) });
}

/** Bytes of the exported SVG. */
export function figureFile(request: FigureRequest): string {
	return fileBytes(figureNode(request));
}

function figureInput(request: FigureRequest): FigureInput {
	const { chart, size } = request;
	if (size === undefined) return inputAt(request, request.chartWidth);
	// A chart's height does not follow its width evenly: look for the width whose figure has the file's proportions.
	let low = Math.min(340, size.width);
	let high = Math.max(size.width, size.height) * 2.5;
	for (let step = 0; step < 12; step++) {
		const width = (low + high) / 2;
		const { size: _, ...natural } = inputAt(request, Math.round(width));
		const drawn = figureScene(natural);
		if (drawn.width / drawn.height < size.width / size.height) low = width;
		else high = width;
	}
	const width = Math.round(chart === 'timeline' ? low : (low + high) / 2);
	return { ...inputAt(request, width), size };
}

function inputAt(request: FigureRequest, width: number): FigureInput {
	const { corpus, chart, base } = request;
	const scene = sceneOf(chart, request, width);
	const rows = chartLegend(chart, request);
	return {
		chart: scene,
		base,
		legend: (at) => legendMarks(rows, at),
		text: figureText(request),
		metadata: {
			view: viewQuery(request),
			corpus: corpus.manifest.id,
			licence: corpus.manifest.rights.en ?? '',
			generator: request.generator
		}
	};
}

/** What stands around a chart, in words. */
export function figureText({ corpus, view, selection, words, chart, base }: Pick<FigureRequest, keyof Charted | 'chart' | 'base'>): FigureText {
	const hidden = view.filter.domestic ? 0 : corpus.manifest.counts.domestic;
	const counts = { n: countShown(chart, { corpus, view, selection, words }), total: selection.total, hidden };
	return {
		title: words(`figure.${chart}`),
		subtitle: describeFilter(corpus, view, words),
		count: words(hidden > 0 ? 'figure.countDomestic' : 'figure.count', counts),
		source: words('figure.source', { source: sourceOf(corpus, words), id: corpus.manifest.id, date: corpus.manifest.generated }),
		permalink: words('figure.link', { url: `${base}?${viewQuery({ view, words })}` })
	};
}

function viewQuery({ view, words }: Pick<Charted, 'view' | 'words'>): string {
	return encodeView({ ...view, lang: words.lang });
}

function sourceOf(corpus: Corpus, words: Words): string {
	const agencies = new Set([...corpus.articles.values()].map(({ source }) => source.agency ?? source.outlet ?? ''));
	const title = corpus.manifest.title[words.lang] ?? corpus.manifest.title.en ?? '';
	return [title, ...[...agencies].filter((agency) => agency !== '')].join(', ');
}
