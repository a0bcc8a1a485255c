import { cellLegendRows } from '#lib/grammar/cell-legend.ts';
import { legendRows, type LegendRow } from '#lib/grammar/legend.ts';
import { legendScope, type Charted, type ChartName } from './charts.ts';

/** The key that stands under a chart of a view. */
export function chartLegend(chart: ChartName, { corpus, view, words }: Pick<Charted, 'corpus' | 'view' | 'words'>): LegendRow[] {
	if (chart === 'matrix') return cellLegendRows(corpus, words);
	const isNetwork = chart === 'network';
	const scope = isNetwork ? { isChange: view.change !== null } : legendScope({ corpus, view });
	return legendRows(corpus, words, { hasDomestic: view.filter.domestic, hasLinks: isNetwork, ...scope });
}
