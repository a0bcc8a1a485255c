/** Measures of an evaluation in their order, as the words of the Method page name them. */
export const MEASURES = ['quotes', 'blocks', 'strays', 'years', 'dates', 'partners', 'people', 'main', 'kinds', 'status', 'domains'] as const;

/** Measures of which fewer is better: counts of faults. */
const FAULTS: ReadonlySet<string> = new Set(['strays', 'years']);

/** Whether one of the values of a measure misses what is asked for. */
export function isMissed(measure: (typeof MEASURES)[number], values: readonly number[], asked: readonly number[]): boolean {
	return values.some((value, i) => (FAULTS.has(measure) ? value > (asked[i] ?? 0) : value < (asked[i] ?? 0)));
}
