import { DATE_GRAMMAR, type DateStyle, type DateUnit } from './date-words.ts';
import type { DateValue, Lang } from './schema.ts';
import {
	addMonths, civilFromDays, edtfExtent, floorDay, spanDays, type CalendarUnit, type Extent, type Span
} from './span.ts';

export type { DateStyle } from './date-words.ts';

/** A label and what it names. */
interface Label {
	readonly text: string;
	readonly unit: DateUnit;
}

/** Label of a date: "9 Feb 2023", "17–20 Dec 2025", "around 16 Nov 2023", "before 16 Nov 2023", "24 May 2018?".
 *  The long style spells months out, adds the part of the day, and says "(year inferred)". Where the best value
 *  is unknown, what the document alone supports is shown: "24 May, year unknown". */
export function formatDate(date: DateValue, lang: Lang, style: DateStyle): string {
	const text = formatEdtf(date.edtf ?? date.docEdtf ?? null, lang, style);
	if (style === 'short' || date.partOfDay === undefined) return text;
	return `${text}, ${DATE_GRAMMAR[lang].partOfDay[date.partOfDay]}`;
}

/** Label of an EDTF date of level 0–2; "undated" for null and for what is not EDTF. */
export function formatEdtf(edtf: string | null, lang: Lang, style: DateStyle): string {
	if (edtf === null) return DATE_GRAMMAR[lang].undated;
	const key = `${lang} ${style} ${edtf}`;
	let label = labels.get(key);
	if (label === undefined) {
		const set = /^([[{])(.*)[\]}]$/.exec(edtf);
		label = set ? formatSet(set[2] ?? '', set[1] === '[', lang, style) : markUncertain(edtf, labelOf(edtf, lang, style), lang, style);
		if (labels.size >= KEPT_LABELS) labels.clear();
		labels.set(key, label);
	}
	return label;
}

// A chart asks for the same dates at every step of a gesture.
const labels = new Map<string, string>();
/** Labels kept before they are made anew. */
const KEPT_LABELS = 2000;

function formatSet(members: string, isChoice: boolean, lang: Lang, style: DateStyle): string {
	const grammar = DATE_GRAMMAR[lang];
	const labels = members.split(',').map((member) => formatEdtf(member.replace('..', '/'), lang, style));
	return isChoice ? grammar.oneOf(labels) : grammar.allOf(labels);
}

function markUncertain(edtf: string, label: string, lang: Lang, style: DateStyle): string {
	if (!/[?%]/.test(edtf) || label === DATE_GRAMMAR[lang].undated) return label;
	const isYearAlone = /^(?:\?\d{4}|\d{4}\?)-[^?%]*$/.test(edtf);
	return DATE_GRAMMAR[lang].uncertain(label, isYearAlone ? 'year' : 'all', style);
}

/** Label without the mark of uncertainty. */
function labelOf(edtf: string, lang: Lang, style: DateStyle): string {
	const grammar = DATE_GRAMMAR[lang];
	const bare = edtf.replace(/[?~%]/g, '');
	const noYear = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(bare);
	if (noYear) return grammar.noYear(formatDayWithoutYear(Number(noYear[1]), Number(noYear[2] ?? 0), lang, style));
	if (bare.startsWith('XXXX') && bare.includes('/')) return bare.split('/').map((end) => labelOf(end, lang, style)).join(' – ');
	const side = /^(?:\.\.)?\//.test(bare) ? 'before' : /\/(?:\.\.)?$/.test(bare) ? 'from' : null;
	const known = bare.replace(/^(?:\.\.)?\/|\/(?:\.\.)?$/, '');
	const extent = edtfExtent(known);
	if (!extent) return grammar.undated;
	const { text, unit } = singleLabel(known, extent, lang, style);
	const isApproximate = /[~%]/.test(edtf);
	if (side === null) return isApproximate ? grammar.around(text, unit) : text;
	return isApproximate ? grammar.orSo(grammar[side](text, unit)) : grammar[side](text, unit);
}

/** "24 May" of a month and a day of it; the month alone where the day is 0. */
export function formatDayWithoutYear(month: number, day: number, lang: Lang, style: DateStyle): string {
	const grammar = DATE_GRAMMAR[lang];
	return day === 0 ? grammar.monthName(month, style) : grammar.dayMonth({ month, day }, style);
}

/** Label of a date or closed interval without qualifiers: seasons and decades by name, all else by its extent. */
function singleLabel(bare: string, extent: Extent, lang: Lang, style: DateStyle): Label {
	const grammar = DATE_GRAMMAR[lang];
	const season = /^(\d{4})-(2[1-9]|3[0-2])$/.exec(bare);
	if (season) return { text: grammar.season((Number(season[2]) - 21) % 4, Number(season[1])), unit: 'season' };
	if (/^\d{3}X$/.test(bare)) return { text: grammar.decade(civilFromDays(extent.start).year), unit: 'decade' };
	return extentLabel(extent.start, extent.end, lang, style);
}

/** Label of days [start, end): whole years and months by name, else from the first day to the last. */
export function formatExtent(start: number, end: number, lang: Lang, style: DateStyle = 'short'): string {
	return extentLabel(start, end, lang, style).text;
}

function extentLabel(start: number, end: number, lang: Lang, style: DateStyle): Label {
	const grammar = DATE_GRAMMAR[lang];
	const from = civilFromDays(start);
	const to = civilFromDays(end - 1);
	if (floorDay(start, 'year') === start && floorDay(end, 'year') === end)
		return from.year === to.year
			? { text: String(from.year), unit: 'year' }
			: { text: `${from.year}–${to.year}`, unit: 'range' };
	if (floorDay(start, 'month') === start && floorDay(end, 'month') === end)
		return addMonths(start, 1) === end
			? { text: grammar.month(from, style), unit: 'month' }
			: { text: grammar.months(from, to, style), unit: 'range' };
	return end - start === 1
		? { text: grammar.day(from, style), unit: 'day' }
		: { text: grammar.days(from, to, style), unit: 'range' };
}

/** "9 Feb 2023" of a day number. */
export function formatDay(day: number, lang: Lang, style: DateStyle = 'short'): string {
	return DATE_GRAMMAR[lang].day(civilFromDays(day), style);
}

/** "Feb 2023": month of a day number. */
export function formatMonth(day: number, lang: Lang, style: DateStyle = 'short'): string {
	return DATE_GRAMMAR[lang].month(civilFromDays(day), style);
}

/** Label of a time filter: "May 2019 – 2024", "from May 2019 on", "until 2024"; '' where it is open on both
 *  sides or no span. */
export function formatSpan(span: Span, lang: Lang, style: DateStyle = 'short'): string {
	if (!spanDays(span)) return '';
	const grammar = DATE_GRAMMAR[lang];
	const [from, to] = [span.from, span.to].map((side) => {
		const extent = side === null ? null : edtfExtent(side);
		return extent && extentLabel(extent.start, extent.end, lang, style);
	});
	if (from && to) return from.text === to.text ? from.text : `${from.text} – ${to.text}`;
	if (from) return grammar.from(from.text, from.unit);
	return to ? grammar.until(to.text, to.unit) : '';
}

/** Axis label of the tick at the first day of a unit. Below the year, the year is added where it begins, and
 *  where `isFirst` asks for it: "2023"; "Jan 2023", "Feb"; "1 Jan 2024", "5 Feb". */
export function formatTick(day: number, unit: CalendarUnit, lang: Lang, isFirst = false): string {
	const grammar = DATE_GRAMMAR[lang];
	const civil = civilFromDays(day);
	if (unit === 'decade' || unit === 'year') return String(civil.year);
	const isNewYear = civil.month === 1 && (unit === 'day' ? civil.day === 1 : unit !== 'week' || civil.day <= 7);
	const hasYear = isFirst || isNewYear;
	if (unit === 'day' || unit === 'week')
		return hasYear ? grammar.day(civil, 'short') : grammar.dayMonth(civil, 'short');
	return hasYear ? grammar.month(civil, 'short') : grammar.monthName(civil.month, 'short');
}
