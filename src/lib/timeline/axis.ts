import { utcDay, utcMonday, utcMonth, utcYear, type CountableTimeInterval, type TimeInterval } from 'd3-time';
import { formatTick } from '#lib/corpus/dates.ts';
import type { Lang } from '#lib/corpus/kinds.ts';
import type { CalendarUnit } from '#lib/corpus/span.ts';

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
	readonly days: number;
	readonly interval: TimeInterval;
}

const DAY_MS = 86_400_000;

const STEPS: readonly Step[] = [
	step('day', 1, utcDay, 1),
	step('day', 2, utcDay, 2),
	step('week', 7, utcMonday, 1),
	step('month', 30, utcMonth, 1),
	step('quarter', 91, utcMonth, 3),
	step('year', 365, utcYear, 1),
	step('year', 730, utcYear, 2),
	step('year', 1826, utcYear, 5),
	step('decade', 3652, utcYear, 10),
	step('decade', 9131, utcYear, 25),
	step('decade', 18262, utcYear, 50),
	step('decade', 36525, utcYear, 100)
];

function step(unit: CalendarUnit, days: number, interval: CountableTimeInterval, every: number): Step {
	return { unit, days, interval: interval.every(every) ?? interval };
}

/** Ticks of a window, at least minGapPx apart on a plot of widthPx, labelled in a language. */
export function axisTicks(window: Window, widthPx: number, minGapPx: number, lang: Lang): Tick[] {
	const [start, end] = window;
	const perDay = widthPx / Math.max(1, end - start);
	const chosen = STEPS.find((candidate) => candidate.days * perDay >= minGapPx) ?? STEPS.at(-1);
	if (chosen === undefined) return [];
	const days = chosen.interval
		.range(new Date(Math.floor(start) * DAY_MS), new Date(Math.ceil(end) * DAY_MS))
		.map((date) => Math.round(date.getTime() / DAY_MS));
	const ticks = days.map((day, index) => ({ day, label: formatTick(day, chosen.unit, lang, index === 0) }));
	// "Every second day" begins anew with each month: there two ticks can come too close.
	const kept: Tick[] = [];
	for (const tick of ticks) {
		const previous = kept.at(-1);
		if (previous === undefined || (tick.day - previous.day) * perDay >= minGapPx) kept.push(tick);
	}
	return kept;
}
