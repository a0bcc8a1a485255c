import { numberChart } from '#lib/charts/annex.ts';
import type { Charted, ChartName } from '#lib/charts/charts.ts';
import { sceneOf } from '#lib/charts/scene.ts';
import type { Id } from '#lib/corpus/schema.ts';
import { idAt } from '#lib/corpus/table.ts';

/** A slide as it stands on paper: its chart laid out in a width, px. */
export interface PaperPage {
	readonly chart: ChartName;
	readonly charted: Charted;
	readonly width: number;
}

/** The one list of proofs of a hand-out. */
export interface ProofList {
	/** Number of each event that is proved, from 1. */
	readonly numbers: ReadonlyMap<Id, number>;
	/** Rows of those events, in the order of their numbers. */
	readonly rows: readonly number[];
	/** Events on the slides for which the list has no room. */
	readonly left: number;
}

/** Events that the list of a hand-out proves at most: some forty pages. */
const MOST_LISTED = 400;

/**
 * One number for every event on the slides, the same on each of them: in the order in which its marks are first met,
 * slide by slide, then those that a slide counts but draws no mark of.
 */
export function listProofs(pages: readonly PaperPage[]): ProofList {
	const numbers = new Map<Id, number>();
	const rows: number[] = [];
	const left = new Set<Id>();
	for (const { chart, charted, width } of pages) {
		const { corpus, selection } = charted;
		const rowOf = new Map(Array.from(selection.rows, (row) => [idAt(corpus, row), row]));
		const drawn = numberChart(sceneOf(chart, charted, width), charted).order;
		for (const id of [...drawn, ...rowOf.keys()]) {
			const row = rowOf.get(id);
			if (row === undefined || numbers.has(id)) continue;
			if (rows.length === MOST_LISTED) {
				left.add(id);
				continue;
			}
			rows.push(row);
			numbers.set(id, rows.length);
		}
	}
	return { numbers, rows, left: left.size };
}
