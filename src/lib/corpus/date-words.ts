import type { Lang } from './kinds.ts';
import type { Civil } from './span.ts';

/** Length of a date label: "9 Feb 2023" or "9 February 2023". */
export type DateStyle = 'short' | 'long';

/** What a label names; it decides the article in front of it ("vers le 9 févr.", "vers févr."). */
export type DateUnit = 'day' | 'month' | 'season' | 'year' | 'decade' | 'range';

/** How one language writes dates. Months of {@link Civil} count from 1. */
export interface DateGrammar {
	day(civil: Civil, style: DateStyle): string;
	dayMonth(civil: Pick<Civil, 'month' | 'day'>, style: DateStyle): string;
	month(civil: Pick<Civil, 'year' | 'month'>, style: DateStyle): string;
	monthName(month: number, style: DateStyle): string;
	decade(year: number): string;
	/** `season` 0 = spring to 3 = winter. */
	season(season: number, year: number): string;
	/** First and last day, both included. */
	days(from: Civil, to: Civil, style: DateStyle): string;
	/** First and last month, both included. */
	months(from: Civil, to: Civil, style: DateStyle): string;
	around(label: string, unit: DateUnit): string;
	/** For an open label: "before 16 Nov 2023 (approximately)". */
	orSo(label: string): string;
	before(label: string, unit: DateUnit): string;
	from(label: string, unit: DateUnit): string;
	until(label: string, unit: DateUnit): string;
	/** Marks a label as uncertain: the year alone, or all of it. */
	uncertain(label: string, what: 'year' | 'all', style: DateStyle): string;
	noYear(label: string): string;
	oneOf(labels: readonly string[]): string;
	allOf(labels: readonly string[]): string;
	readonly undated: string;
	readonly partOfDay: Readonly<Record<'morning' | 'afternoon' | 'evening', string>>;
}

// Own tables and not Intl: its abbreviations change with the version of ICU, and figures must not.
const EN_LONG = 'January February March April May June July August September October November December'.split(' ');
const EN_SHORT = EN_LONG.map((name) => name.slice(0, 3));
const FR_LONG = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const FR_SHORT = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ');

/** "a, b or c". */
function listOf(labels: readonly string[], last: string): string {
	const head = labels.slice(0, -1).join(', ');
	const tail = labels.at(-1) ?? '';
	return head === '' ? tail : `${head} ${last} ${tail}`;
}

const en: DateGrammar = {
	day: (civil, style) => `${en.dayMonth(civil, style)} ${civil.year}`,
	dayMonth: ({ month, day }, style) => `${day} ${en.monthName(month, style)}`,
	month: ({ year, month }, style) => `${en.monthName(month, style)} ${year}`,
	monthName: (month, style) => (style === 'short' ? EN_SHORT : EN_LONG)[month - 1] ?? '',
	decade: (year) => `${year}s`,
	season: (season, year) => `${['spring', 'summer', 'autumn', 'winter'][season] ?? ''} ${year}`,
	days: (from, to, style) => {
		const last = en.day(to, style);
		if (from.year !== to.year) return `${en.day(from, style)} – ${last}`;
		return from.month === to.month ? `${from.day}–${last}` : `${en.dayMonth(from, style)} – ${last}`;
	},
	months: (from, to, style) =>
		from.year === to.year
			? `${en.monthName(from.month, style)}–${en.month(to, style)}`
			: `${en.month(from, style)} – ${en.month(to, style)}`,
	around: (label, unit) => `around ${unit === 'decade' ? 'the ' : ''}${label}`,
	orSo: (label) => `${label} (approximately)`,
	before: (label, unit) => `before ${unit === 'decade' ? 'the ' : ''}${label}`,
	from: (label, unit) => `from ${unit === 'decade' ? 'the ' : ''}${label} on`,
	until: (label) => `until ${label}`,
	uncertain: (label, what, style) =>
		style === 'short' ? `${label}?` : `${label} (${what === 'year' ? 'year inferred' : 'uncertain'})`,
	noYear: (label) => `${label}, year unknown`,
	oneOf: (labels) => listOf(labels, 'or'),
	allOf: (labels) => listOf(labels, 'and'),
	undated: 'undated',
	partOfDay: { morning: 'morning', afternoon: 'afternoon', evening: 'evening' }
};

/** "le 9 févr.", "du 9 févr."; "févr.", "d’oct."; "les années 2010"; "l’été 2023". */
function frenchArticle(label: string, unit: DateUnit): { at: string; of: string } {
	if (unit === 'day') return { at: 'le ', of: 'du ' };
	if (unit === 'decade') return { at: 'les ', of: 'des ' };
	const isVowel = /^[aeéoh]/.test(label);
	if (unit === 'season') return isVowel ? { at: 'l’', of: 'de l’' } : { at: 'le ', of: 'du ' };
	return { at: '', of: isVowel ? 'd’' : 'de ' };
}

const fr: DateGrammar = {
	day: (civil, style) => `${fr.dayMonth(civil, style)} ${civil.year}`,
	dayMonth: ({ month, day }, style) => `${day === 1 ? '1er' : day}\u00a0${fr.monthName(month, style)}`,
	month: ({ year, month }, style) => `${fr.monthName(month, style)} ${year}`,
	monthName: (month, style) => (style === 'short' ? FR_SHORT : FR_LONG)[month - 1] ?? '',
	decade: (year) => `années ${year}`,
	season: (season, year) => `${['printemps', 'été', 'automne', 'hiver'][season] ?? ''} ${year}`,
	days: (from, to, style) => {
		const isSameYear = from.year === to.year;
		const isSameMonth = isSameYear && from.month === to.month;
		const day = from.day === 1 ? '1er' : String(from.day);
		const first = isSameMonth ? day : isSameYear ? fr.dayMonth(from, style) : fr.day(from, style);
		const last = fr.day(to, style);
		if (style === 'long') return `du ${first} au ${last}`;
		return isSameMonth ? `${first}–${last}` : `${first} – ${last}`;
	},
	months: (from, to, style) => {
		const isSameYear = from.year === to.year;
		const first = isSameYear ? fr.monthName(from.month, style) : fr.month(from, style);
		const last = fr.month(to, style);
		if (style === 'long') return `${frenchArticle(first, 'month').of}${first} à ${last}`;
		return isSameYear ? `${first}–${last}` : `${first} – ${last}`;
	},
	around: (label, unit) => (unit === 'range' ? `environ ${label}` : `vers ${frenchArticle(label, unit).at}${label}`),
	orSo: (label) => `${label} (environ)`,
	before: (label, unit) => `avant ${frenchArticle(label, unit).at}${label}`,
	from: (label, unit) => `à partir ${frenchArticle(label, unit).of}${label}`,
	until: (label, unit) => (unit === 'day' ? `jusqu’au ${label}` : `jusqu’${/^[aeéoh]/.test(label) ? 'en' : 'à'} ${label}`),
	uncertain: (label, what, style) =>
		style === 'short' ? `${label}\u00a0?` : `${label} (${what === 'year' ? 'année déduite' : 'incertain'})`,
	noYear: (label) => `${label}, année inconnue`,
	oneOf: (labels) => listOf(labels, 'ou'),
	allOf: (labels) => listOf(labels, 'et'),
	undated: 'sans date',
	partOfDay: { morning: 'matin', afternoon: 'après-midi', evening: 'soir' }
};

/** "trước năm 2023", "trước tháng 10/2023": a bare number needs its unit. */
function vietnameseUnit(label: string, unit: DateUnit): string {
	if (unit === 'year') return 'năm ';
	return unit === 'month' && /^\d/.test(label) ? 'tháng ' : '';
}

const vi: DateGrammar = {
	day: ({ year, month, day }, style) =>
		style === 'short' ? `${day}/${month}/${year}` : `ngày ${day} tháng ${month} năm ${year}`,
	dayMonth: ({ month, day }, style) => (style === 'short' ? `${day}/${month}` : `ngày ${day} tháng ${month}`),
	month: ({ year, month }, style) => (style === 'short' ? `${month}/${year}` : `tháng ${month} năm ${year}`),
	monthName: (month, style) => (style === 'short' ? `thg\u00a0${month}` : `tháng ${month}`),
	decade: (year) => `thập niên ${year}`,
	season: (season, year) => `mùa ${['xuân', 'hè', 'thu', 'đông'][season] ?? ''} ${year}`,
	days: (from, to, style) => {
		const isSameYear = from.year === to.year;
		const isSameMonth = isSameYear && from.month === to.month;
		if (style === 'long') {
			const first = isSameMonth ? `ngày ${from.day}` : isSameYear ? vi.dayMonth(from, style) : vi.day(from, style);
			return `từ ${first} đến ${vi.day(to, style)}`;
		}
		const first = isSameMonth ? String(from.day) : isSameYear ? vi.dayMonth(from, style) : vi.day(from, style);
		return `${first}–${vi.day(to, style)}`;
	},
	months: (from, to, style) => {
		const isSameYear = from.year === to.year;
		if (style === 'short') return `${isSameYear ? from.month : vi.month(from, style)}–${vi.month(to, style)}`;
		return `từ ${isSameYear ? vi.monthName(from.month, style) : vi.month(from, style)} đến ${vi.month(to, style)}`;
	},
	around: (label, unit) => `khoảng ${vietnameseUnit(label, unit)}${label}`,
	orSo: (label) => `${label} (khoảng)`,
	before: (label, unit) => `trước ${vietnameseUnit(label, unit)}${label}`,
	from: (label, unit) => `từ ${vietnameseUnit(label, unit)}${label}`,
	until: (label, unit) => `đến ${vietnameseUnit(label, unit)}${label}`,
	uncertain: (label, what, style) =>
		style === 'short' ? `${label}?` : `${label} (${what === 'year' ? 'năm suy ra' : 'chưa chắc chắn'})`,
	noYear: (label) => `${label}, không rõ năm`,
	oneOf: (labels) => listOf(labels, 'hoặc'),
	allOf: (labels) => listOf(labels, 'và'),
	undated: 'không rõ ngày',
	partOfDay: { morning: 'buổi sáng', afternoon: 'buổi chiều', evening: 'buổi tối' }
};

/** How dates are written in each language. */
export const DATE_GRAMMAR: Readonly<Record<Lang, DateGrammar>> = { en, fr, vi };
