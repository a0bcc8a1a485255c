import { formatTick } from '#lib/corpus/dates.ts';
import type { Lang } from '#lib/corpus/kinds.ts';
import { civilFromDays, daysFromCivil, weekdayOf, type CalendarUnit } from '#lib/corpus/span.ts';

/** A stretch of time in days since 1970-01-01, [start, end). */
export type Window = readonly [start: number, end: number];

/** A mark of the axis. */
export interface Tick {
	/** First day of the unit. */
	readonly day: number;
	/** Names the wider unit too where a reader needs it: at the first tick and at every turn. */
	readonly label: string;
}

interface Step {
	readonly unit: CalendarUnit;
	/** About how long it is. */
	readonly days: number;
	/** Days, where it is shorter than a month, else months. */
	readonly count: number;
}

const STEPS: readonly Step[] = [
	{ unit: 'day', days: 1, count: 1 },
	{ unit: 'day', days: 2, count: 2 },
	{ unit: 'week', days: 7, count: 7 },
	{ unit: 'month', days: 30, count: 1 },
	{ unit: 'quarter', days: 91, count: 3 },
	{ unit: 'year', days: 365, count: 12 },
	{ unit: 'year', days: 730, count: 24 },
	{ unit: 'year', days: 1826, count: 60 },
	{ unit: 'decade', days: 3652, count: 120 },
	{ unit: 'decade', days: 9131, count: 300 },
	{ unit: 'decade', days: 18262, count: 600 },
	{ unit: 'decade', days: 36525, count: 1200 }
];

/** First days of the steps in [from, to), whole days: every second day counts from the first of its month, weeks begin
 *  on Monday, months and years are multiples of the step. */
function stepDays({ unit, count }: Step, from: number, to: number): number[] {
	const days: number[] = [];
	if (unit === 'day') {
		for (let day = from; day < to; day++) if (count === 1 || civilFromDays(day).day % count === 1) days.push(day);
		return days;
	}
	if (unit === 'week') {
		for (let day = from + ((7 - weekdayOf(from)) % 7); day < to; day += count) days.push(day);
		return days;
	}
	const { year, month, day: first } = civilFromDays(from);
	const next = year * 12 + month - (first === 1 ? 1 : 0);
	for (let index = Math.ceil(next / count) * count; ; index += count) {
		const turn = Math.floor(index / 12);
		const day = daysFromCivil(turn, index - turn * 12 + 1, 1);
		if (day >= to) return days;
		days.push(day);
	}
}

/** Ticks of a window, at least minGapPx apart on a plot of widthPx, labelled in a language. */
export function axisTicks(window: Window, widthPx: number, minGapPx: number, lang: Lang): Tick[] {
	const [start, end] = window;
	const perDay = widthPx / Math.max(1, end - start);
	const chosen = STEPS.find((candidate) => candidate.days * perDay >= minGapPx) ?? STEPS.at(-1);
	if (chosen === undefined) return [];
	const days = stepDays(chosen, Math.floor(start), Math.ceil(end));
	const ticks = days.map((day, index) => ({ day, label: formatTick(day, chosen.unit, lang, index === 0) }));
	// "Every second day" begins anew with each month: there two ticks can come too close.
	const kept: Tick[] = [];
	for (const tick of ticks) {
		const previous = kept.at(-1);
		if (previous === undefined || (tick.day - previous.day) * perDay >= minGapPx) kept.push(tick);
	}
	return kept;
}
