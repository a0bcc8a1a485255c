import { civilFromDays, daysFromCivil } from '#lib/corpus/span.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import type { Mark, Scene } from '#lib/scene/marks.ts';
import { reserveWidth } from '#lib/scene/text.ts';
import type { Words } from '#lib/words/words.ts';
import { axisTicks, type Window } from './axis.ts';
import { tallyOf, type Tally } from './tally.ts';
import type { Clock } from './window.ts';

/** Height of the strip in px. */
export const OVERVIEW_HEIGHT = 44;

const BASE = 28;

/** A bar of the strip: a year, how many events may begin in it, how many of them are shown. */
export interface Bin {
	readonly start: number;
	readonly end: number;
	readonly all: number;
	readonly shown: number;
}

/** Years of a window with the events that begin in them; an event counts in the year of its first possible day. */
export function binYears(corpus: Corpus, all: ArrayLike<number>, rows: ArrayLike<number>, window: Window, clock: Clock): Bin[] {
	const first = civilFromDays(Math.floor(window[0])).year;
	const last = civilFromDays(Math.ceil(window[1])).year;
	const [whole, shown] = [tallyOf(corpus, all, clock), tallyOf(corpus, rows, clock)];
	return Array.from({ length: last - first + 1 }, (_, index) => {
		const start = daysFromCivil(first + index, 1, 1);
		const end = daysFromCivil(first + index + 1, 1, 1);
		const within = ({ begunBefore }: Tally): number => begunBefore(end) - begunBefore(start);
		return { start, end, all: within(whole), shown: within(shown) };
	});
}

export interface OverviewInput {
	readonly corpus: Corpus;
	/** Every row that can be shown. */
	readonly all: ArrayLike<number>;
	/** Rows that are shown. */
	readonly rows: ArrayLike<number>;
	/** The strip's own extent, days. */
	readonly limits: Window;
	readonly clock: Clock;
	readonly words: Words;
}

/** Left and right edge of time in the strip, px. */
export function overviewPlot(width: number): readonly [from: number, to: number] {
	return [110, Math.max(160, width - 12)];
}

/** The strip over the whole corpus: a pale bar for all events of a year, a dark one for those shown. */
export function overviewScene({ corpus, all, rows, limits, clock, words }: OverviewInput, width: number): Scene {
	const [from, to] = overviewPlot(width);
	const bins = binYears(corpus, all, rows, limits, clock);
	const most = bins.reduce((high, bin) => Math.max(high, bin.all), 1);
	const scale = (to - from) / (limits[1] - limits[0]);
	const x = (day: number): number => Math.min(to, Math.max(from, from + (day - limits[0]) * scale));
	const height = (n: number): number => (n === 0 ? 0 : 3 + Math.sqrt(n / most) * (BASE - 7));
	const bar = (bin: Bin, n: number, fillOpacity: number): Mark => ({
		type: 'rect',
		x: x(bin.start),
		y: BASE - height(n),
		width: Math.max(2, x(bin.end) - x(bin.start) - 1),
		height: height(n),
		fill: 'muted',
		fillOpacity
	});
	const marks: Mark[] = [{ type: 'rule', x1: from, y1: BASE, x2: to, y2: BASE, stroke: 'rule' }];
	for (const bin of bins) {
		if (bin.all > 0) marks.push(bar(bin, bin.all, 0.28));
		if (bin.shown > 0) marks.push(bar(bin, bin.shown, 0.75));
	}
	marks.push({ type: 'text', x: 12, y: BASE - 8, text: words('timeline.wholeCorpus'), size: 12, fill: 'muted' });
	for (const tick of axisTicks(limits, to - from, 46, words.lang)) {
		const at = x(tick.day);
		if (at + reserveWidth(tick.label, 11) <= to) marks.push({ type: 'text', x: at, y: BASE + 13, text: tick.label, size: 11, fill: 'muted' });
	}
	const title = words('timeline.wholeCorpus');
	return { name: 'overview', width, height: OVERVIEW_HEIGHT, lang: words.lang, title, desc: words('timeline.events', { n: all.length }), marks };
}
