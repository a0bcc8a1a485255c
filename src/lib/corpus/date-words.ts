import type { DateResolution, Lang } from './kinds.ts';
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
	documentSays(label: string): string;
	documentSaysNoYear(label: string): string;
	readonly documentSaysNothing: string;
	/** `stamp` is the agency stamp of the article, as "2024-02". */
	resolution(step: DateResolution, stamp: string | null): string;
}

// Own tables and not Intl: its abbreviations change with the version of ICU, and figures must not.
const EN_LONG = 'January February March April May June July August September October November December'.split(' ');
const EN_SHORT = EN_LONG.map((name) => name.slice(0, 3));
const FR_LONG = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const FR_SHORT = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ');

const EN_STEPS: Readonly<Record<DateResolution, string>> = {
	explicit_full: 'the article gives the full date',
	stamp_year: 'the year comes from the agency stamp {stamp}',
	weekday_check: 'the weekday agrees',
	weekday_year_inference: 'the year is the one in which the weekday fits',
	inherited_paragraph: 'inherited from the paragraph',
	anaphora_same_day: 'the article says “the same day”',
	within_event: 'it happened during the encounter, whose date it takes',
	anniversary_arithmetic: 'counted back from the anniversary',
	duplicate_link: 'taken from the other report of the same event',
	sibling_teaser_year: 'the year comes from another item on the same page',
	external_knowledge: 'confirmed by what is known outside the document',
	tenure_bounds: 'the terms of office of the people named narrow the year',
	url_id_interpolation: 'the number in the web address lies between dated ones',
	before_reference: 'only known relative to the date of the report',
	approximate_containing: 'near the date of the event reported with it',
	dateline: 'taken from the dateline',
	stated_period: 'the article states a period',
	year_only: 'the article gives the year only',
	relative_day: 'counted from a relative word, such as “yesterday”',
	human: 'set by a person'
};

const FR_STEPS: Readonly<Record<DateResolution, string>> = {
	explicit_full: 'l’article donne la date complète',
	stamp_year: 'l’année vient du timbre d’agence {stamp}',
	weekday_check: 'le jour de la semaine concorde',
	weekday_year_inference: 'l’année est celle où le jour de la semaine convient',
	inherited_paragraph: 'reprise du paragraphe',
	anaphora_same_day: 'l’article dit «\u00a0le même jour\u00a0»',
	within_event: 'a eu lieu pendant la rencontre, dont elle prend la date',
	anniversary_arithmetic: 'calculée à partir de l’anniversaire',
	duplicate_link: 'reprise de l’autre article sur le même événement',
	sibling_teaser_year: 'l’année vient d’une autre brève de la même page',
	external_knowledge: 'confirmée par ce que l’on sait hors du document',
	tenure_bounds: 'les mandats des personnes nommées resserrent l’année',
	url_id_interpolation: 'le numéro de l’adresse web se situe entre des numéros datés',
	before_reference: 'connue seulement par rapport à la date de l’article',
	approximate_containing: 'proche de la date de l’événement rapporté avec elle',
	dateline: 'reprise de l’en-tête de la dépêche',
	stated_period: 'l’article indique une période',
	year_only: 'l’article ne donne que l’année',
	relative_day: 'calculée d’après un mot relatif, comme «\u00a0hier\u00a0»',
	human: 'fixée par une personne'
};

const VI_STEPS: Readonly<Record<DateResolution, string>> = {
	explicit_full: 'bài viết ghi đủ ngày, tháng, năm',
	stamp_year: 'năm lấy từ dấu của hãng tin {stamp}',
	weekday_check: 'thứ trong tuần khớp',
	weekday_year_inference: 'năm suy ra từ thứ trong tuần',
	inherited_paragraph: 'lấy theo đoạn văn',
	anaphora_same_day: 'bài viết ghi “cùng ngày”',
	within_event: 'diễn ra trong cuộc gặp, lấy ngày của cuộc gặp',
	anniversary_arithmetic: 'tính ngược từ lễ kỷ niệm',
	duplicate_link: 'lấy từ bài khác về cùng sự kiện',
	sibling_teaser_year: 'năm lấy từ tin khác trên cùng trang',
	external_knowledge: 'xác nhận bằng nguồn ngoài văn bản',
	tenure_bounds: 'nhiệm kỳ của những người được nêu giới hạn năm',
	url_id_interpolation: 'số trong địa chỉ web nằm giữa các số đã biết ngày',
	before_reference: 'chỉ biết so với ngày của bài viết',
	approximate_containing: 'gần ngày của sự kiện được đưa tin cùng',
	dateline: 'lấy từ dòng ghi nơi và ngày đưa tin',
	stated_period: 'bài viết nêu một khoảng thời gian',
	year_only: 'bài viết chỉ nêu năm',
	relative_day: 'tính từ một từ tương đối, như “hôm qua”',
	human: 'do người biên tập xác định'
};

function explain(template: string, stamp: string | null): string {
	return template.replace(/ ?\{stamp\}/, stamp === null ? '' : ` ${stamp}`);
}

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
	partOfDay: { morning: 'morning', afternoon: 'afternoon', evening: 'evening' },
	documentSays: (label) => `the document itself says only ${label}`,
	documentSaysNoYear: (label) => `the document itself says only ${label} (no year)`,
	documentSaysNothing: 'the document itself gives no date',
	resolution: (step, stamp) => explain(EN_STEPS[step], stamp)
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
	partOfDay: { morning: 'matin', afternoon: 'après-midi', evening: 'soir' },
	documentSays: (label) => `le document seul indique ${label}`,
	documentSaysNoYear: (label) => `le document seul indique ${label} (sans année)`,
	documentSaysNothing: 'le document seul n’indique aucune date',
	resolution: (step, stamp) => explain(FR_STEPS[step], stamp)
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
	partOfDay: { morning: 'buổi sáng', afternoon: 'buổi chiều', evening: 'buổi tối' },
	documentSays: (label) => `riêng văn bản chỉ ghi ${label}`,
	documentSaysNoYear: (label) => `riêng văn bản chỉ ghi ${label} (không ghi năm)`,
	documentSaysNothing: 'riêng văn bản không ghi ngày',
	resolution: (step, stamp) => explain(VI_STEPS[step], stamp)
};

/** How dates are written in each language. */
export const DATE_GRAMMAR: Readonly<Record<Lang, DateGrammar>> = { en, fr, vi };
