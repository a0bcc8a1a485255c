import type { DateResolution, Edtf, Precision } from '#lib/corpus/schema.ts';
import { dayOf, daysInMonth, isoOf, weekdayOf } from '#lib/corpus/span.ts';
import type { DatePhrase } from './phrases.ts';
import { checked, iso, two, yearOf } from './years.ts';
import type { TimeContext, YearFound } from './years.ts';

/** A date with the steps that gave it. `last` day in epoch days where the year is known. */
export interface Resolved {
	readonly edtf: Edtf | null;
	readonly docEdtf: Edtf | null;
	readonly precision: Precision;
	readonly resolution: readonly DateResolution[];
	readonly phrase?: string;
	readonly partOfDay?: 'morning' | 'afternoon' | 'evening';
	readonly conflict?: string;
}

/** No date at all. */
export const UNDATED: Resolved = { edtf: null, docEdtf: null, precision: 'unknown', resolution: [] };

/** Date of a phrase that stands alone: a day, an interval, a month or a year. Null for a phrase that leans on another
 *  date, and for a day that no calendar has. */
export function resolvePhrase(phrase: DatePhrase, context: TimeContext): Resolved | null {
	const said = { phrase: phrase.text, ...(phrase.partOfDay === undefined ? {} : { partOfDay: phrase.partOfDay }) };
	if (phrase.kind === 'day') return dayResolved(phrase, context, said);
	if (phrase.kind === 'interval') return intervalResolved(phrase, context, said);
	if (phrase.kind === 'month' && phrase.year !== undefined && phrase.month !== undefined) {
		const edtf = `${phrase.year}-${two(phrase.month)}`;
		return { edtf, docEdtf: edtf, precision: 'month', resolution: ['explicit_full'], ...said };
	}
	if (phrase.kind === 'month' && phrase.month !== undefined && phrase.offset === undefined) return monthOfYear(phrase.month, context, said);
	if (phrase.kind === 'year' && phrase.year !== undefined) {
		const edtf = phrase.untilYear === undefined || phrase.untilYear <= phrase.year ? String(phrase.year) : `${phrase.year}/${phrase.untilYear}`;
		return { edtf, docEdtf: edtf, precision: 'year', resolution: ['year_only'], ...said };
	}
	return phrase.kind === 'relative' || phrase.kind === 'weekday' ? relativeResolved(phrase, context, said) : null;
}

/** A month alone in the year of the stamp where it lies before it; a month of no known year, which is no date, else. */
function monthOfYear(month: number, { stamp, dateline }: TimeContext, said: Said): Resolved {
	const known = stamp ?? (dateline?.year === undefined ? null : dateline);
	if (known?.year === undefined || known.month === undefined || month > known.month) return { ...UNDATED, ...said };
	const edtf = `${known.year}-${two(month)}`;
	return { edtf, docEdtf: edtf, precision: 'month', resolution: [stamp ? 'stamp_year' : 'dateline'], ...said };
}

type Said = Pick<Resolved, 'phrase' | 'partOfDay'>;

function dayResolved({ year, month = 0, day = 0, weekday }: DatePhrase, context: TimeContext, said: Said): Resolved | null {
	if (day > daysInMonth(2000, month)) return null;
	if (year !== undefined) {
		const edtf = iso(year, month, day);
		const found = checked(year, month, day, weekday, 'explicit_full', true);
		return { edtf, docEdtf: edtf, precision: 'day', resolution: found.steps, ...said, ...conflictOf(found) };
	}
	const open = `XXXX-${two(month)}-${two(day)}`;
	const found = yearOf(month, day, weekday, context);
	if (!found || dayOf(iso(found.year, month, day)) === null)
		return { edtf: open, docEdtf: open, precision: 'day_no_year', resolution: [], ...said };
	const isUncertain = found.isUncertain === true;
	const edtf = isUncertain ? iso(found.year, month, day).replace('-', '?-') : iso(found.year, month, day);
	const docEdtf = found.isOwn ? edtf : open;
	return { edtf, docEdtf, precision: isUncertain ? 'day_uncertain_year' : 'day', resolution: found.steps, ...said, ...conflictOf(found) };
}

function conflictOf({ conflict }: YearFound): Pick<Resolved, 'conflict'> {
	return conflict === undefined ? {} : { conflict };
}

function intervalResolved(phrase: DatePhrase, context: TimeContext, said: Said): Resolved | null {
	const { year, month = 0, day = 0, until } = phrase;
	if (!until) return null;
	const given = until.year ?? year;
	const found: YearFound | null = given === undefined
		? yearOf(until.month, until.day, undefined, context)
		: { year: given, steps: ['explicit_full'], isOwn: true };
	if (!found) {
		const edtf = `XXXX-${two(month)}-${two(day)}/XXXX-${two(until.month)}-${two(until.day)}`;
		return { edtf, docEdtf: edtf, precision: 'day_no_year', resolution: [], ...said };
	}
	const first = year ?? found.year - (month > until.month ? 1 : 0);
	const [from, to] = [iso(first, month, day), iso(found.year, until.month, until.day)];
	const [a, b] = [dayOf(from), dayOf(to)];
	if (a === null || b === null || b <= a || b - a > 62) return null;
	const edtf = `${from}/${to}`;
	return { edtf, docEdtf: found.isOwn ? edtf : null, precision: 'interval', resolution: found.steps, ...said };
}

/** "hier", "lundi": counted from the day of publication where stamp or dateline give one. */
function relativeResolved(phrase: DatePhrase, context: TimeContext, said: Said): Resolved | null {
	const published = publishedDay(context);
	const named = published === null && phrase.kind === 'weekday' ? context.named?.find(({ weekday }) => weekday === phrase.weekday) : undefined;
	if (named) return dayResolved(named, context, said);
	if (published === null) return ofStay(phrase, context, said) ?? ofOpenDay(phrase, context, said);
	const back = phrase.weekday === undefined ? -(phrase.offset ?? 0) : (weekdayOf(published) - phrase.weekday + 7) % 7;
	const edtf = isoOf(published - back);
	return { edtf, docEdtf: edtf, precision: 'day', resolution: ['relative_day'], ...said };
}

/** "mardi" within the days of a stay that the article gives with their year. */
function ofStay({ weekday }: DatePhrase, { told = [] }: TimeContext, said: Said): Resolved | null {
	for (const { year, month, day, before: days } of told) {
		const last = days === undefined || month === undefined || day === undefined ? null : dayOf(iso(year, month, day));
		const back = last === null || weekday === undefined ? Infinity : (weekdayOf(last) - weekday + 7) % 7;
		if (last === null || days === undefined || back > days) continue;
		const edtf = isoOf(last - back);
		return { edtf, docEdtf: edtf, precision: 'day', resolution: ['relative_day'], ...said };
	}
	return null;
}

/** "ce samedi", "aujourd'hui", "hier" of a dateline without a year: its day or the one before, of no known year. */
function ofOpenDay({ kind, text, offset = 0 }: DatePhrase, { dateline }: TimeContext, said: Said): Resolved | null {
	const isToday = kind === 'relative' || /^(?:ce|this) /iu.test(text);
	if (!isToday || dateline?.month === undefined || dateline.day === undefined || dateline.day + offset < 1) return null;
	const edtf = `XXXX-${two(dateline.month)}-${two(dateline.day + offset)}`;
	return { edtf, docEdtf: edtf, precision: 'day_no_year', resolution: ['dateline'], ...said };
}

/** Day of publication as epoch days, where stamp or dateline say it with a year. */
export function publishedDay(context: TimeContext): number | null {
	const { stamp, dateline } = context;
	if (dateline?.month !== undefined && dateline.day !== undefined) {
		const found = dayResolved({ ...dateline, kind: 'day' }, { ...context, dateline: dateline.year === undefined ? null : dateline }, {});
		return found?.edtf ? dayOf(found.edtf) : null;
	}
	if (stamp?.month === undefined || stamp.day === undefined) return null;
	return dayOf(iso(stamp.year, stamp.month, stamp.day));
}

/** The date of an act that merely contains another's day: "2023-02-09~". */
export function containing(date: Resolved): Resolved {
	if (date.edtf === null || !/^[\dX]{4}\??-\d\d-\d\d$/.test(date.edtf)) return withoutPhrase(date, ['approximate_containing']);
	const around = (edtf: Edtf | null): Edtf | null => (edtf === null || edtf.startsWith('X') ? edtf : `${edtf}~`);
	const resolution: DateResolution[] = [...date.resolution, 'approximate_containing'];
	return { edtf: around(date.edtf), docEdtf: around(date.docEdtf), precision: 'approximate', resolution };
}

/** The date of an act before another's day: "../2023-02-09"; none where the year is not known. */
export function before(date: Resolved): Resolved {
	if (date.edtf === null || !/^\d{4}-\d\d-\d\d$/.test(date.edtf)) return { ...UNDATED, resolution: ['before_reference'] };
	const docEdtf = date.docEdtf !== null && /^\d{4}/.test(date.docEdtf) ? `../${date.docEdtf}` : null;
	return { edtf: `../${date.edtf}`, docEdtf, precision: 'open', resolution: [...date.resolution, 'before_reference'] };
}

/** A date taken over from another act, by `step`. */
export function inherited(date: Resolved, step: DateResolution, phrase?: DatePhrase): Resolved {
	return {
		...withoutPhrase(date, [step]),
		...(phrase === undefined ? {} : { phrase: phrase.text }),
		...(phrase?.partOfDay === undefined ? {} : { partOfDay: phrase.partOfDay })
	};
}

function withoutPhrase({ edtf, docEdtf, precision, resolution }: Resolved, steps: readonly DateResolution[]): Resolved {
	return { edtf, docEdtf, precision, resolution: edtf === null ? resolution : [...steps] };
}

/** Date of an act without any words of time: the month of the stamp, the day of the dateline, the month that the
 *  neighbouring stories of a sidebar share; else none. Never exact. */
export function undatedAct(context: TimeContext): Resolved {
	const { stamp, dateline, siblings, twin, reviewed } = context;
	const known = stamp ?? twin ?? reviewed;
	const day = dateline === null ? null : dayResolved({ ...dateline, kind: 'day' }, context, {});
	if (day?.edtf) return { ...containing(day), resolution: [...day.resolution, 'dateline'] };
	if (known?.month !== undefined) {
		const edtf = `${known.year}-${two(known.month)}~`;
		return { edtf, docEdtf: stamp ? edtf : null, precision: 'approximate', resolution: stamp ? ['stamp_year'] : twin ? ['duplicate_link'] : [...(reviewed?.steps ?? [])] };
	}
	const [first] = siblings;
	if (first?.month === undefined || siblings.some(({ year, month }) => year !== first.year || month !== first.month))
		return UNDATED;
	const edtf = `${first.year}-${two(first.month)}~`;
	return { edtf, docEdtf: null, precision: 'approximate', resolution: ['sibling_teaser_year'] };
}

/** Year that an anniversary counts from, given the date of the text. */
export function anniversaryOf(count: number, date: Resolved): Resolved {
	const year = /^\d{4}/.exec(date.edtf ?? '')?.[0];
	if (year === undefined) return { ...UNDATED, resolution: ['anniversary_arithmetic'] };
	const edtf = String(Number(year) - count);
	const docEdtf = date.docEdtf !== null && /^\d{4}/.test(date.docEdtf) ? edtf : null;
	return { edtf, docEdtf, precision: 'year', resolution: ['anniversary_arithmetic'] };
}
