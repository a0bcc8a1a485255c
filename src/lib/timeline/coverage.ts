import { civilFromDays, daysFromCivil, edtfExtent } from '#lib/corpus/span.ts';
import { eventAt, UNDATED, type Corpus } from '#lib/corpus/table.ts';

/** Longest possible stretch of publication that still counts in a month, days. */
const MOST_DAYS = 92;

/** Articles of one month by their dates of publication. */
export interface CoverageMonth {
	/** First day of the month, and the day after its last. */
	readonly start: number;
	readonly end: number;
	readonly articles: number;
}

/**
 * How many articles each month has, months without any left out, in time order. An article counts in the month in
 * the middle of its possible dates, and not at all where these are more than a quarter apart. A columnar corpus is counted by the first report of each event.
 */
export function coverageMonths(corpus: Corpus): readonly CoverageMonth[] {
	const found = known.get(corpus) ?? countMonths(corpus);
	known.set(corpus, found);
	return found;
}

const known = new WeakMap<Corpus, readonly CoverageMonth[]>();

function countMonths(corpus: Corpus): CoverageMonth[] {
	const counts = new Map<number, number>();
	const count = (start: number, end: number): void => {
		const { year, month } = civilFromDays(Math.floor((start + end) / 2));
		if (end - start <= MOST_DAYS) counts.set(year * 12 + month - 1, (counts.get(year * 12 + month - 1) ?? 0) + 1);
	};
	if (corpus.records === undefined) {
		for (const { published } of corpus.articles.values()) {
			const extent = edtfExtent(published.edtf);
			if (extent !== null && !extent.openStart && !extent.openEnd) count(extent.start, extent.end);
		}
	} else {
		const { reportedStart, reportedEnd } = corpus.table;
		for (let row = 0; row < reportedStart.length; row++) if (reportedStart[row] !== UNDATED) count(reportedStart[row] ?? 0, reportedEnd[row] ?? 0);
	}
	const startOf = (index: number): number => daysFromCivil(Math.floor(index / 12), (index % 12) + 1, 1);
	return [...counts].sort(([a], [b]) => a - b).map(([index, articles]) => ({ start: startOf(index), end: startOf(index + 1), articles }));
}

/** Longest stretch without an article between the first and the last, [start, end) in days; null where there is none of two months. */
export function longestSilence(months: readonly CoverageMonth[]): readonly [start: number, end: number] | null {
	let longest: readonly [number, number] | null = null;
	for (const [index, { end }] of months.entries()) {
		const next = months[index + 1];
		if (next !== undefined && next.start - end > Math.max(59, longest === null ? 0 : longest[1] - longest[0])) longest = [end, next.start];
	}
	return longest;
}

/** How many articles report an event; 1 in a columnar corpus. */
export function reportsOf(corpus: Corpus, row: number): number {
	return corpus.records === undefined ? Math.max(1, eventAt(corpus, row)?.articles.length ?? 1) : 1;
}
