import { formatDay } from '#lib/corpus/dates.ts';
import { PRECISIONS } from '#lib/corpus/kinds.ts';
import { civilFromDays, daysFromCivil } from '#lib/corpus/span.ts';
import { UNDATED, type Corpus } from '#lib/corpus/table.ts';
import type { Mark, Scene } from '#lib/scene/marks.ts';
import { pathData } from '#lib/scene/svg.ts';
import { reserveWidth } from '#lib/scene/text.ts';
import type { Words } from '#lib/words/words.ts';
import { axisTicks, type Window } from './axis.ts';
import { runningTally, tallyOf, type Tally } from './tally.ts';
import type { Clock } from './window.ts';
import { extentColumns } from './days.ts';
import { coverageMonths, longestSilence, reportsOf, type CoverageMonth } from './coverage.ts';

/** Height of the strip in px. */
export const OVERVIEW_HEIGHT = 62;

const BASE = 28;

/** Top and height of the row of articles. */
const COVERAGE = { top: 46, height: 11 } as const;

/** Years up to which a bar is a year; it is ten of them beyond, and a hundred beyond ten times as many. */
const MOST_BARS = 110;

/** A bar of the strip: a stretch of years, how many events may begin in it, and how many of them are shown. */
export interface Bin {
	readonly start: number;
	readonly end: number;
	readonly all: number;
	readonly shown: number;
	/** How many of the shown ones may as well lie in another bar. */
	readonly vague: number;
}

/** Bars of a window with the events that begin in them; an event counts at its first possible day, or as often as it is
 *  reported. */
export function binYears({ corpus, all, rows, limits, clock, count }: OverviewInput): Bin[] {
	const first = civilFromDays(Math.floor(limits[0])).year;
	const last = civilFromDays(Math.ceil(limits[1])).year;
	const step = last - first < MOST_BARS ? 1 : last - first < MOST_BARS * 10 ? 10 : 100;
	const base = Math.floor(first / step) * step;
	const whole = weighedTally(corpus, all, clock, count, null);
	const shown = weighedTally(corpus, rows, clock, count, null);
	const vague = weighedTally(corpus, rows, clock, count, step);
	return Array.from({ length: Math.floor((last - base) / step) + 1 }, (_, index) => {
		const start = daysFromCivil(base + index * step, 1, 1);
		const end = daysFromCivil(base + (index + 1) * step, 1, 1);
		const within = ({ begunBefore }: Tally): number => begunBefore(end) - begunBefore(start);
		return { start, end, all: within(whole), shown: within(shown), vague: within(vague) };
	});
}

const weighed = new WeakMap<Corpus, Map<string, (rows: ArrayLike<number>) => Tally>>();

/** Counts of rows by day, each row once or for each article that reports it; of bars of so many years only the rows that may as
 *  well lie in another bar. */
function weighedTally(corpus: Corpus, rows: ArrayLike<number>, clock: Clock, count: OverviewInput['count'], step: number | null): Tally {
	if (count === 'events' && step === null) return tallyOf(corpus, rows, clock);
	const known = weighed.get(corpus) ?? new Map<string, (rows: ArrayLike<number>) => Tally>();
	weighed.set(corpus, known);
	const key = `${clock} ${count} ${step ?? ''}`;
	const tally = known.get(key) ?? runningTally(corpus, clock, weightsOf(corpus, clock, count, step));
	known.set(key, tally);
	return tally(rows);
}

function weightsOf(corpus: Corpus, clock: Clock, count: OverviewInput['count'], step: number | null): Uint8Array | Uint16Array {
	const isVague = step === null ? null : findVague(corpus, clock, step);
	if (count === 'events' && isVague !== null) return isVague;
	return Uint16Array.from({ length: corpus.table.length }, (_, row) => (isVague?.[row] === 0 ? 0 : reportsOf(corpus, row)));
}

/** 1 for each vague row. */
function findVague(corpus: Corpus, clock: Clock, step: number): Uint8Array {
	const { open, precision, length } = corpus.table;
	const { start, end } = extentColumns(corpus, clock);
	const inferred = PRECISIONS.indexOf('day_uncertain_year');
	const mask = new Uint8Array(length);
	for (let row = 0; row < length; row++) {
		if (start[row] === UNDATED) continue;
		const isDoubtful = clock === 'happened' && (open[row] !== 0 || precision[row] === inferred || /[?%]/.test(corpus.records === undefined ? (corpus.events[row]?.date.edtf ?? '') : ''));
		const barOf = (day: number): number => Math.floor(civilFromDays(day).year / step);
		// Most dates are days: those need no look at the calendar.
		if (isDoubtful || (end[row]! - start[row]! > 1 && barOf(start[row]!) !== barOf(end[row]! - 1))) mask[row] = 1;
	}
	return mask;
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
	/** What bars count: distinct events, or the articles that report them. */
	readonly count: 'events' | 'reports';
	readonly words: Words;
}

/** Left and right edge of time in the strip, px. */
export function overviewPlot(width: number): readonly [from: number, to: number] {
	return [110, Math.max(160, width - 12)];
}

/**
 * The strip over the whole corpus: a pale bar for all events of a year, a dark one for those shown, its hollow head for
 * those that may lie in another year; under it the articles of each month.
 */
export function overviewScene(input: OverviewInput, width: number): Scene {
	const { all, limits, words } = input;
	const [from, to] = overviewPlot(width);
	const bins = binYears(input);
	const most = bins.reduce((high, bin) => Math.max(high, bin.all), 1);
	const scale = (to - from) / (limits[1] - limits[0]);
	const x = (day: number): number => Math.min(to, Math.max(from, from + (day - limits[0]) * scale));
	const height = (n: number): number => (n === 0 ? 0 : 3 + Math.sqrt(n / most) * (BASE - 7));
	const marks: Mark[] = [{ type: 'rule', x1: from, y1: BASE, x2: to, y2: BASE, stroke: 'rule' }];
	for (const bin of bins) if (bin.all > 0) marks.push(barMark(bin, x, height, words, input.count));
	marks.push({ type: 'text', x: 12, y: BASE - 8, text: words('timeline.wholeCorpus'), size: 12, fill: 'muted' });
	for (const tick of axisTicks(limits, to - from, 46, words.lang)) {
		const at = x(tick.day);
		if (at + reserveWidth(tick.label, 11) <= to) marks.push({ type: 'text', x: at, y: BASE + 13, text: tick.label, size: 11, fill: 'muted' });
	}
	const months = coverageMonths(input.corpus);
	marks.push(...coverageMarks(months, x, [from, to], words));
	const silence = longestSilence(months);
	const quiet = silence === null ? '' : ` ${words('timeline.silence', { from: formatDay(silence[0], words.lang), to: formatDay(silence[1] - 1, words.lang) })}`;
	const articles = months.reduce((sum, month) => sum + month.articles, 0);
	return {
		name: 'overview',
		width,
		height: OVERVIEW_HEIGHT,
		lang: words.lang,
		title: words('timeline.wholeCorpus'),
		desc: `${words('timeline.events', { n: all.length })}. ${words('timeline.coverage', { n: articles, months: months.length })}${quiet}`,
		marks
	};
}

/** One bar, with its numbers in words. */
function barMark(bin: Bin, x: (day: number) => number, height: (n: number) => number, words: Words, count: OverviewInput['count']): Mark {
	const place = { x: x(bin.start), width: Math.max(2, x(bin.end) - x(bin.start) - 1) };
	const shown = height(bin.shown);
	const hollow = bin.shown === 0 ? 0 : (shown * bin.vague) / bin.shown;
	const marks: Mark[] = [{ type: 'rect', ...place, y: BASE - height(bin.all), height: height(bin.all), fill: 'muted', fillOpacity: 0.28 }];
	if (shown > hollow) marks.push({ type: 'rect', ...place, y: BASE - shown + hollow, height: shown - hollow, fill: 'muted', fillOpacity: 0.75 });
	if (hollow > 0) {
		const inset = { x: place.x + 0.5, width: Math.max(1, place.width - 1) };
		marks.push({ type: 'rect', ...inset, y: BASE - shown + 0.5, height: Math.max(1, hollow - 1), fill: 'panel', stroke: 'muted', dash: [2, 1.5] });
	}
	const years = [civilFromDays(bin.start).year, civilFromDays(bin.end - 1).year];
	const label = words('timeline.bar', { when: [...new Set(years)].join('–'), n: bin.shown, total: bin.all, vague: bin.vague, count });
	return { type: 'group', key: `bar:${bin.start}`, label, marks };
}

/** Articles of each month as one path under the strip: where it is empty the sources are silent, not the states. */
function coverageMarks(months: readonly CoverageMonth[], x: (day: number) => number, [from, to]: Window, words: Words): Mark[] {
	const { top, height } = COVERAGE;
	const foot = top + height;
	const most = months.reduce((high, { articles }) => Math.max(high, articles), 1);
	const bars = months.map(({ start, end, articles }) => {
		const left = x(start);
		const right = Math.max(left + 1.5, x(end) - 0.5);
		return pathData('M', left, foot, 'V', foot - 2 - (height - 2) * Math.sqrt(articles / most), 'H', right, 'V', foot, 'Z');
	});
	const total = months.reduce((sum, { articles }) => sum + articles, 0);
	const marks: Mark[] = [
		{ type: 'text', x: 12, y: foot - 1, text: words('timeline.articles'), size: 11, fill: 'muted' },
		{ type: 'rule', x1: from, y1: foot, x2: to, y2: foot, stroke: 'rule' }
	];
	if (bars.length > 0) marks.push({ type: 'path', d: bars.join(''), fill: 'focus', fillOpacity: 0.75 });
	return [{ type: 'group', key: 'coverage', label: words('timeline.coverage', { n: total, months: months.length }), marks }];
}
