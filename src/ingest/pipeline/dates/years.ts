import type { DateResolution } from '#lib/corpus/schema.ts';
import { dayOf, weekdayOf } from '#lib/corpus/span.ts';
import type { DatePhrase } from './phrases.ts';

/** A year and what is known of the day in it. Months 1–12. */
export interface KnownDay {
	readonly year: number;
	readonly month?: number;
	readonly day?: number;
	/** Days of a stay before this last one of it. */
	readonly before?: number;
}

/** Days between which an office was held, first and last, as YYYY-MM-DD. */
export interface Term {
	readonly from: string;
	readonly to: string;
}

/** What is known of the time of an article beside its phrases. */
export interface TimeContext {
	/** Leading stamp or a full date of publication. */
	readonly stamp: KnownDay | null;
	/** Day of the dateline, which may lack its year. */
	readonly dateline: DatePhrase | null;
	/** Dates with a year in other stories of the same sidebar. */
	readonly siblings: readonly KnownDay[];
	/** Stamp of a near duplicate. */
	readonly twin: KnownDay | null;
	/** Days with a year on which the article itself tells its encounters. */
	readonly told?: readonly KnownDay[];
	/** Days that the article names with their weekday. */
	readonly named?: readonly DatePhrase[];
	/** Terms of the offices that the article gives its people. */
	readonly terms?: readonly Term[];
	/** What a person found out about the day of publication, from outside the document. */
	readonly reviewed?: ReviewedDay | null;
}

/** A year, or more of a day, that a person gave, with the steps that led there. */
export interface ReviewedDay extends KnownDay {
	readonly isUncertain: boolean;
	readonly steps: readonly DateResolution[];
}

/** A number in two digits. */
export const two = (n: number): string => String(n).padStart(2, '0');
/** A calendar day as YYYY-MM-DD. Month 1–12. */
export const iso = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;

/** A year with the steps that gave it; `isOwn` where the document itself supports it. */
export interface YearFound {
	readonly year: number;
	readonly steps: readonly DateResolution[];
	readonly isOwn: boolean;
	/** True where only a weekday within a term of office, or a person’s guess, gives the year. */
	readonly isUncertain?: boolean;
	readonly conflict?: string;
}

/** Days around a dated one in which a day without a year has the same one. */
const NEAR_DAYS = 45;

/** Year of a day without one, with the rule that gave it; null where no rule does. A stamp, a full date of the
 *  dateline, an encounter that the article dates in full, a neighbouring story of the sidebar within 45 days, a near duplicate, what a person found out, and a weekday that
 *  fits one year of the terms of office alone count, in this order. */
export function yearOf(month: number, day: number, weekday: number | undefined, context: TimeContext): YearFound | null {
	const own = context.stamp ?? fullDateline(context.dateline);
	if (own) return checked(nearestYear(month, day, own), month, day, weekday, context.stamp ? 'stamp_year' : 'dateline', true);
	const beside = context.told?.find((told) => distance(month, day, told) <= NEAR_DAYS);
	if (beside) return checked(nearestYear(month, day, beside, true), month, day, weekday, 'inherited_paragraph', true);
	const near = context.siblings.find((sibling) => distance(month, day, sibling) <= NEAR_DAYS);
	if (near) {
		const year = nearestYear(month, day, near, true);
		if (weekday === undefined) return { year, steps: ['sibling_teaser_year'], isOwn: false };
		if (weekdayMatches(year, month, day, weekday))
			return { year, steps: ['weekday_year_inference', 'sibling_teaser_year'], isOwn: false };
		return null;
	}
	if (context.twin) return checked(nearestYear(month, day, context.twin), month, day, weekday, 'duplicate_link', false);
	const { reviewed } = context;
	if (reviewed) return { year: nearestYear(month, day, reviewed, true), steps: reviewed.steps, isOwn: false, isUncertain: reviewed.isUncertain };
	return weekday === undefined ? null : inTerms(month, day, weekday, context.terms ?? []);
}

/** The one year in which a day has its weekday while all terms run. */
function inTerms(month: number, day: number, weekday: number, terms: readonly Term[]): YearFound | null {
	if (terms.length === 0) return null;
	const from = terms.map((term) => term.from).toSorted().at(-1) ?? '';
	const to = terms.map((term) => term.to).toSorted()[0] ?? '';
	const first = Number(from.slice(0, 4));
	const years = Array.from({ length: Math.max(0, Number(to.slice(0, 4)) - first + 1) }, (_, i) => first + i)
		.filter((year) => iso(year, month, day) >= from && iso(year, month, day) <= to && weekdayMatches(year, month, day, weekday));
	const [only] = years;
	return only === undefined || years.length > 1 ? null
		: { year: only, steps: ['weekday_year_inference', 'tenure_bounds'], isOwn: false, isUncertain: true };
}

function fullDateline(dateline: DatePhrase | null): KnownDay | null {
	const { year, month, day } = dateline ?? {};
	return year === undefined ? null : { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

/** Year that puts a day nearest to a known date, at most one month after it: news look back. */
function nearestYear(month: number, day: number, known: KnownDay, isEither = false): number {
	if (known.month === undefined) return known.year;
	const ahead = month - known.month;
	if (isEither) return known.year + (ahead > 6 ? -1 : ahead < -6 ? 1 : 0);
	if (ahead > 1) return known.year - 1;
	return ahead < -10 ? known.year + 1 : known.year;
}

function distance(month: number, day: number, known: KnownDay): number {
	const year = nearestYear(month, day, known, true);
	const [a, b] = [dayOf(iso(year, month, day)), dayOf(iso(known.year, known.month ?? month, known.day ?? day))];
	return a === null || b === null ? Infinity : Math.abs(a - b);
}

function weekdayMatches(year: number, month: number, day: number, weekday: number): boolean {
	const number = dayOf(iso(year, month, day));
	return number !== null && weekdayOf(number) === weekday;
}

/** A year with its weekday checked: a conflict in words where the weekday of the text is another. */
export function checked(
	year: number, month: number, day: number, weekday: number | undefined, step: DateResolution, isOwn: boolean
): YearFound {
	if (weekday === undefined) return { year, steps: [step], isOwn };
	if (weekdayMatches(year, month, day, weekday)) return { year, steps: [step, 'weekday_check'], isOwn };
	return { year, steps: [step], isOwn, conflict: `the weekday of the text does not fit ${iso(year, month, day)}` };
}
