import type { Charted, ChartName } from '#lib/charts/charts.ts';
import { numberChart } from '#lib/charts/annex.ts';
import { figureTitle } from '#lib/charts/figure.ts';
import { describeFilter } from '#lib/charts/filter-words.ts';
import { sceneOf } from '#lib/charts/scene.ts';
import { formatSpan } from '#lib/corpus/dates.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { chartLegend } from '#lib/charts/legend.ts';
import { legendMarks } from '#lib/grammar/legend.ts';
import { valueLabel } from '#lib/query/facets.ts';
import { DIMENSIONS } from '#lib/query/filter.ts';
import { select } from '#lib/query/select.ts';
import type { Mark, Scene } from '#lib/scene/marks.ts';
import { decodeView, encodeView, knownOf } from '#lib/state/codec.ts';
import type { View } from '#lib/state/view.ts';
import type { Words } from '#lib/words/words.ts';
import { compareSlide, type Changes } from './changes.ts';
import type { Slide } from './deck.ts';

/** Finds the rows that hold a text; null where the index is not there yet. */
export type Finder = ((q: string) => ReadonlySet<number>) | null;

/** Room for a picture, px. */
export interface Box {
	readonly width: number;
	readonly height: number;
}

/** Narrowest and widest layout of a chart on a slide, px. */
const LAYOUT_WIDTHS = [420, 2400] as const;
const LEGEND_GAP = 10;
const LEGEND_SIZE = 12;

/** A slide's view with what it selects: the same words, selection and scene as on the dashboard. */
export function chartedSlide(slide: Pick<Slide, 'view'>, corpus: Corpus, words: Words, find: Finder): Charted {
	const { view } = decodeView(slide.view, knownOf(corpus));
	const { q } = view.filter;
	const selection = select(corpus, view.filter, { clock: view.clock, matches: q === '' ? null : (find?.(q) ?? null) });
	return { corpus, view, selection, words };
}

/** Query of the dashboard at a slide's view, with parts of it changed: it shows the chart of the slide, the timeline among the others. */
export function dashboardQuery({ view, chart }: Pick<Slide, 'view' | 'chart'>, patch: Partial<View> = {}): string {
	const { view: own } = decodeView(view);
	return encodeView({ ...own, ...(chart === 'timeline' ? {} : { panel: chart }), ...patch });
}

/** What has become of a slide's events since it was made; null while the text that it searches cannot be found. */
export function changesOf(slide: Slide, { corpus, view, selection, words }: Charted, find: Finder): Changes | null {
	return view.filter.q !== '' && find === null ? null : compareSlide(slide, corpus, selection.rows, words.lang);
}

/** "18 of 64 events · Partner: Singapore". */
export function describeSlide({ corpus, view, selection, words }: Charted): string {
	const count = words('figure.count', { n: selection.rows.length, total: selection.total });
	return `${count} · ${describeFilter(corpus, view, words)}`;
}

/** Title of a slide made from a view: the values it filters by, or the name of its chart where it has none. */
export function titleOf(chart: ChartName, { corpus, view, words }: Charted): string {
	const { filter } = view;
	const parts = DIMENSIONS.map((name) => filter[name].map((value) => valueLabel(corpus, name, value, words.lang)).join(', '));
	if (filter.span !== null) parts.push(formatSpan(filter.span, words.lang));
	if (filter.q !== '') parts.push(words('facets.text', { q: filter.q }));
	const title = parts.filter((part) => part !== '').join(' · ');
	return title === '' ? figureTitle(chart, view, words) : title;
}

/** The chart of a slide with its legend, laid out in a width. Names within are made unique by `name`. With `numbers`, by
 *  event id, its marks carry those under which a list proves them. */
export function slideScene(chart: ChartName, charted: Charted, width: number, name: string, numbers: ReadonlyMap<string, number> | null = null): Scene {
	const bare = sceneOf(chart, charted, width);
	const scene = numbers === null ? bare : numberChart(bare, charted, { given: numbers, isKeyed: true }).scene;
	const rows = chartLegend(chart, charted);
	const y = scene.height + LEGEND_GAP;
	const legend = legendMarks(rows, { x: 12, y, width: width - 24, size: LEGEND_SIZE });
	return {
		...scene,
		name: `${scene.name}-${name}`,
		height: Math.ceil(y + legend.height + 4),
		marks: [
			{ type: 'group', key: 'chart', marks: scene.marks },
			{ type: 'group', key: 'legend', marks: legend.marks }
		]
	};
}

/** What a slide's picture, numbered as slideScene does it, has no room to tell beside its marks: a line each. */
export function slideKeys(chart: ChartName, charted: Charted, width: number, numbers: ReadonlyMap<string, number>): readonly string[] {
	return numberChart(sceneOf(chart, charted, width), charted, { given: numbers, isKeyed: true }).keys;
}

/** How much wider than it must be a chart may be laid out, where that leaves more of its labels whole. */
const ROOMIER = [1, 1.12, 1.25] as const;

/** The chart of a slide laid out so that, scaled to the room, it fills it and its letters are large. */
export function fittedScene(chart: ChartName, charted: Charted, box: Box, name: string): Scene {
	let [low, high]: [number, number] = [...LAYOUT_WIDTHS];
	let best = slideScene(chart, charted, high, name);
	// A chart's height does not follow its width evenly: the narrowest layout that is not taller than the room.
	for (let step = 0; step < 9; step++) {
		const width = Math.round((low + high) / 2);
		const scene = slideScene(chart, charted, width, name);
		if (scene.width / scene.height < box.width / box.height) low = width;
		else {
			high = width;
			best = scene;
		}
	}
	const widths = ROOMIER.map((factor) => Math.round(best.width * factor));
	return slideScene(chart, charted, leastCutWidth(chart, charted, widths), name);
}

/** The narrowest of some layouts, px ascending, in which the fewest labels are shortened. */
export function leastCutWidth(chart: ChartName, charted: Charted, widths: readonly number[]): number {
	let [best, least]: [number, number] = [widths[0] ?? 0, Infinity];
	for (const width of widths) {
		const cut = countShortened(slideScene(chart, charted, width, 'trial').marks);
		if (cut < least) [best, least] = [width, cut];
	}
	return best;
}

function countShortened(marks: readonly Mark[]): number {
	let count = 0;
	for (const mark of marks) {
		if (mark.type === 'group') count += countShortened(mark.marks);
		else if (mark.type === 'text' && mark.text.endsWith('…')) count++;
	}
	return count;
}

/** The scene as a picture: no link to open, no tooltip, one name for the whole. */
export function stillScene(scene: Scene): Scene {
	return { ...scene, marks: scene.marks.map(still) };
}

function still(mark: Mark): Mark {
	if (mark.type !== 'group') return mark;
	const { link: _link, label: _label, ...group } = mark;
	return { ...group, marks: mark.marks.map(still) };
}
