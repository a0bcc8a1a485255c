import type { ChartName } from '#lib/charts/charts.ts';
import type { Panel } from '#lib/state/view.ts';

/** Width in px from which timeline and network stand side by side. */
const BESIDE = 1240;

/** Widths of the charts in px, in the room a screen gives both. */
export interface ChartWidths extends Readonly<Record<ChartName, number>> {
	readonly isBeside: boolean;
}

/** Room of each chart: beside one another where both are shown and there is enough, else the whole width. */
export function chartWidths(width: number, panel: Panel): ChartWidths {
	if (panel !== 'both' || width < BESIDE) return { timeline: width, network: width, matrix: width, isBeside: false };
	const timeline = Math.round(width * 0.6);
	return { timeline, network: width - timeline - 1, matrix: width, isBeside: true };
}
