import { matrixScene, type MatrixInput } from '#lib/matrix/scene.ts';
import type { Scene } from '#lib/scene/marks.ts';
import { keepCorpus, linkLink, timelineChart, type Charted, type ChartName } from './charts.ts';
import { networkChart } from './network.ts';

/** The scene of any chart in a width; the same call for the screen, the file and the command line. A network takes any height. */
export function sceneOf(chart: ChartName, charted: Charted, width: number, height?: number): Scene {
	if (chart === 'timeline') return timelineChart(charted, width);
	return chart === 'network' ? networkChart(charted, width, height) : matrixChart(charted, width);
}

/** The scene of the matrix in a width; wider where its columns do not fit. `part` draws some of its rows, or folds more columns. */
export function matrixChart({ corpus, view, selection, words }: Charted, width: number, part: Pick<MatrixInput, 'range' | 'leastColumns'> = {}): Scene {
	const event = view.event === null ? null : (corpus.rowOf.get(view.event) ?? null);
	const { rows, outside } = selection;
	return matrixScene(
		{
			corpus,
			rows,
			outside: view.outside === 'dim' ? outside : [],
			axis: view.rows,
			hasDomestic: view.filter.domestic,
			selected: view.link,
			event,
			words,
			link: (key) => keepCorpus(linkLink(key), view),
			...part
		},
		{ width }
	);
}
