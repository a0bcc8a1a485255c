/** Possible extent of a date, in integer days since 1970-01-01 UTC, half open [start, end). With an open side
 *  the extent holds one day of the known side alone: its last day (openStart) or its first (openEnd). */
export interface Extent {
	readonly start: number;
	readonly end: number;
	readonly openStart: boolean;
	readonly openEnd: boolean;
}

/** Time filter of a view: each side a year, month or day in ISO form ("2019", "2019-05", "2019-05-24"), null
 *  where open; `to` is inclusive of its unit. */
export interface Span {
	readonly from: string | null;
	readonly to: string | null;
}

/** Steps of a calendar axis; weeks begin on Monday. */
export const CALENDAR_UNITS = ['decade', 'year', 'quarter', 'month', 'week', 'day'] as const;
export type CalendarUnit = (typeof CALENDAR_UNITS)[number];

/** A date of the proleptic Gregorian calendar: astronomical year (0 = 1 BC), month 1–12, day 1–31. */
export interface Civil {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/** Days since 1970-01-01 of a civil date (the date must exist). Howard Hinnant, "chrono-Compatible Low-Level
 *  Date Algorithms", days_from_civil: https://howardhinnant.github.io/date_algorithms.html */
export function daysFromCivil(year: number, month: number, day: number): number {
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146097 + dayOfEra - 719468;
}

/** Civil date of a day number; inverse of {@link daysFromCivil} (Hinnant, civil_from_days). */
export function civilFromDays(days: number): Civil {
	const z = days + 719468;
	const era = Math.floor(z / 146097);
	const doe = z - era * 146097;
	const yearOfEra = Math.floor(
		(doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365
	);
	const dayOfYear = doe - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shifted = Math.floor((5 * dayOfYear + 2) / 153);
	const month = shifted < 10 ? shifted + 3 : shifted - 9;
	const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
	return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Number of days of a month, 28–31; month 1–12. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Day number of "YYYY-MM-DD" (a leading minus for years before 0); null if it is not a date of the calendar. */
export function dayOf(iso: string): number | null {
	const match = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(iso);
	if (!match) return null;
	const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
	const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
	return exists ? daysFromCivil(year, month, day) : null;
}

/** "YYYY-MM-DD" of a day number, years -9999 to 9999. */
export function isoOf(day: number): string {
	const civil = civilFromDays(day);
	const year = String(Math.abs(civil.year)).padStart(4, '0');
	return `${civil.year < 0 ? '-' : ''}${year}-${twoDigits(civil.month)}-${twoDigits(civil.day)}`;
}

function twoDigits(n: number): string {
	return String(n).padStart(2, '0');
}

/** Day of the week, 0 = Monday to 6 = Sunday. */
export function weekdayOf(day: number): number {
	return (((day + 3) % 7) + 7) % 7;
}

/** The same day of the month `months` later (earlier if negative), or the last of that month if it is shorter. */
export function addMonths(day: number, months: number): number {
	const from = civilFromDays(day);
	const index = from.year * 12 + from.month - 1 + months;
	const year = Math.floor(index / 12);
	const month = index - year * 12 + 1;
	return daysFromCivil(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** First day of the unit that holds `day`. */
export function floorDay(day: number, unit: CalendarUnit): number {
	if (unit === 'day') return day;
	if (unit === 'week') return day - weekdayOf(day);
	const { year, month } = civilFromDays(day);
	if (unit === 'month') return daysFromCivil(year, month, 1);
	if (unit === 'quarter') return daysFromCivil(year, month - ((month - 1) % 3), 1);
	return daysFromCivil(unit === 'year' ? year : Math.floor(year / 10) * 10, 1, 1);
}

/** `day` moved by `count` units; by calendar months (see {@link addMonths}) for units longer than a week. */
export function addUnits(day: number, unit: CalendarUnit, count: number): number {
	if (unit === 'day') return day + count;
	if (unit === 'week') return day + 7 * count;
	return addMonths(day, count * { month: 1, quarter: 3, year: 12, decade: 120 }[unit]);
}

const DATE =
	/^([?~%]?)(-?[\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;

/** ISO 8601-2 sub-year groupings, first code → first months and length in months: seasons 21–28 are read as
 *  northern (spring from March, winter into the next year), 29–32 as southern, then quarters, four-month
 *  terms and half years. */
const GROUPINGS: readonly (readonly [code: number, firstMonths: readonly number[], months: number])[] = [
	[21, [3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6], 3],
	[33, [1, 4, 7, 10], 3],
	[37, [1, 5, 9], 4],
	[40, [1, 7], 6]
];

type Bounds = Pick<Extent, 'start' | 'end'>;

/** Possible extent of an EDTF date of level 0–2; null where it has no place on a time axis: null, an unknown
 *  year (XXXX, X018), a date that is not in the calendar, or not EDTF. Decades (201X) and centuries have known
 *  bounds, a set goes from its first member to its last. "?" does not widen. "~" and "%" widen both ends by the
 *  unit they stand on: day 3 days, month 15 days, season 45 days, year 1 year, decade 5 years, century 50 years. */
export function edtfExtent(edtf: string | null): Extent | null {
	if (edtf === null) return null;
	const set = /^(?:\[(.*)\]|\{(.*)\})$/.exec(edtf);
	if (set) return setExtent((set[1] ?? set[2] ?? '').split(','));
	const sides = edtf.split('/');
	if (sides.length === 1) return closed(dateBounds(edtf));
	if (sides.length > 2) return null;
	return between(sides[0] ?? '', sides[1] ?? '');
}

function closed(bounds: Bounds | null): Extent | null {
	return bounds && { ...bounds, openStart: false, openEnd: false };
}

/** Extent from one side to the other; a side that is "..", or empty (unknown), is open. */
function between(from: string, to: string): Extent | null {
	const isOpen = (side: string): boolean => side === '' || side === '..';
	if (isOpen(from) && isOpen(to)) return null;
	const first = isOpen(from) ? null : dateBounds(from);
	const last = isOpen(to) ? null : dateBounds(to);
	if (isOpen(from)) return last && { start: last.end - 1, end: last.end, openStart: true, openEnd: false };
	if (isOpen(to)) return first && { start: first.start, end: first.start + 1, openStart: false, openEnd: true };
	if (!first || !last || first.start >= last.end) return null;
	return { start: first.start, end: last.end, openStart: false, openEnd: false };
}

function setExtent(members: readonly string[]): Extent | null {
	let hull: Extent | null = null;
	for (const [i, member] of members.entries()) {
		const range = member.split('..');
		if (range.length > 2) return null;
		const [from = '', to = ''] = range;
		if ((from === '' && i > 0) || (range.length === 2 && to === '' && i < members.length - 1)) return null;
		const next = range.length === 1 ? closed(dateBounds(from)) : between(from, to);
		if (!next) return null;
		hull = hull
			? {
					start: Math.min(hull.start, next.start),
					end: Math.max(hull.end, next.end),
					openStart: hull.openStart || next.openStart,
					openEnd: hull.openEnd || next.openEnd
				}
			: next;
	}
	return hull;
}

/** Bounds of one date without interval or set, widened where approximate. */
function dateBounds(text: string): Bounds | null {
	const match = DATE.exec(text);
	if (!match) return null;
	const [, markA, year = '', markB, markC, month, markD, markE, day, markF] = match;
	const years = maskRange(year.replace('-', ''));
	if (!years || year === '-0000') return null;
	const span: Range = year.startsWith('-') ? [-years[1], -years[0]] : years;
	const isGroup = month !== undefined && /^[2-4]\d$/.test(month);
	const bounds =
		month === undefined
			? wholeYears(span)
			: isGroup
				? grouping(span, Number(month), day)
				: monthsOrDays(span, month, day);
	if (!bounds) return null;
	let { start, end } = bounds;
	const slack = Math.max(
		isVague(markA) || isVague(markB) ? yearSlack(year) : 0,
		isVague(markC) || isVague(markD) ? (isGroup ? SEASON_SLACK : MONTH_SLACK) : 0,
		isVague(markE) || isVague(markF) ? DAY_SLACK : 0
	);
	if (slack >= 365) {
		const months = Math.round(slack / 365) * 12;
		start = addMonths(start, -months);
		end = addMonths(end, months);
	} else {
		start -= slack;
		end += slack;
	}
	return { start, end };
}

type Range = readonly [low: number, high: number];
const DAY_SLACK = 3;
const MONTH_SLACK = 15;
const SEASON_SLACK = 45;

/** Days, a multiple of 365 that stands for as many calendar years. */
function yearSlack(mask: string): number {
	return 365 * ([1, 5, 50, 500][mask.replace(/[^X]/g, '').length] ?? 0);
}

function isVague(mark: string | undefined): boolean {
	return mark === '~' || mark === '%';
}

/** Lowest and highest year of a four digit mask; null unless its X are the last digits and the first is known. */
function maskRange(mask: string): Range | null {
	if (!/^\d+X*$/.test(mask)) return null;
	return [Number(mask.replaceAll('X', '0')), Number(mask.replaceAll('X', '9'))];
}

function wholeYears([low, high]: Range): Bounds {
	return { start: daysFromCivil(low, 1, 1), end: daysFromCivil(high + 1, 1, 1) };
}

function grouping([low, high]: Range, code: number, day: string | undefined): Bounds | null {
	for (const [first, months, length] of GROUPINGS) {
		const month = months[code - first];
		if (month === undefined || day !== undefined) continue;
		return { start: daysFromCivil(low, month, 1), end: addMonths(daysFromCivil(high, month, 1), length) };
	}
	return null;
}

/** From the first existing date that fits the masks to the last; a missing day means the whole month. */
function monthsOrDays([low, high]: Range, month: string, day: string | undefined): Bounds | null {
	let start: number | null = null;
	for (let year = low; year <= high && start === null; year++) start = fittingDay(year, month, day, 1);
	if (start === null) return null;
	let last: number | null = null;
	for (let year = high; year >= low && last === null; year--) last = fittingDay(year, month, day, -1);
	return last === null ? null : { start, end: last + 1 };
}

/** First (step 1) or last (step -1) day of a year that fits the masks. */
function fittingDay(year: number, month: string, day: string | undefined, step: 1 | -1): number | null {
	for (let m = step === 1 ? 1 : 12; m >= 1 && m <= 12; m += step) {
		if (!fits(m, month)) continue;
		const length = daysInMonth(year, m);
		for (let d = step === 1 ? 1 : length; d >= 1 && d <= length; d += step)
			if (day === undefined || fits(d, day)) return daysFromCivil(year, m, d);
	}
	return null;
}

function fits(n: number, mask: string): boolean {
	const digits = twoDigits(n);
	return (mask[0] === 'X' || mask[0] === digits[0]) && (mask[1] === 'X' || mask[1] === digits[1]);
}

/** Inclusive first and last possible day of an EDTF date; null on an open side, on both where it has no extent. */
export function toBounds(edtf: string | null): { lo: string | null; hi: string | null } {
	const extent = edtfExtent(edtf);
	if (!extent) return { lo: null, hi: null };
	return {
		lo: extent.openStart ? null : isoOf(extent.start),
		hi: extent.openEnd ? null : isoOf(extent.end - 1)
	};
}

/** Days [start, end) of a time filter, infinite on an open side; null where a side is no year, month or day
 *  of the calendar, or the span is empty. */
export function spanDays(span: Span): { start: number; end: number } | null {
	const from = span.from === null ? null : unitBounds(span.from);
	const to = span.to === null ? null : unitBounds(span.to);
	if ((span.from !== null && !from) || (span.to !== null && !to)) return null;
	const days = { start: from?.start ?? -Infinity, end: to?.end ?? Infinity };
	return days.start < days.end ? days : null;
}

function unitBounds(text: string): Bounds | null {
	return /^\d{4}(-\d\d){0,2}$/.test(text) && !(text.slice(5, 7) > '12') ? dateBounds(text) : null;
}
