import { mayFit } from '../text/fits.ts';
import { NAME_BEFORE, NO_NAME, TARGET } from './surroundings.ts';

/** A date as words give it, before anything is resolved. Months 1–12, weekdays 0 = Monday. */
export interface DatePhrase {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly kind: 'day' | 'interval' | 'month' | 'year' | 'same_day' | 'relative' | 'weekday' | 'after_event' | 'stay';
	readonly year?: number;
	readonly month?: number;
	readonly day?: number;
	/** Last year of years from one to another. */
	readonly untilYear?: number;
	/** Second side of an interval. */
	readonly until?: { readonly year?: number; readonly month: number; readonly day: number };
	readonly weekday?: number;
	/** Days from the reference: -1 for "hier"; for a month or a year without a number, months or years: 1 for "next year". */
	readonly offset?: number;
	readonly partOfDay?: 'morning' | 'afternoon' | 'evening';
}

const FR_MONTHS = [
	'janvier', 'février|fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août|aout', 'septembre', 'octobre',
	'novembre', 'décembre|decembre'
];
const EN_MONTHS = [
	'January|Jan\\.?', 'February|Feb\\.?', 'March|Mar\\.?', 'April|Apr\\.?', 'May', 'June|Jun\\.?', 'July|Jul\\.?',
	'August|Aug\\.?', 'September|Sept?\\.?', 'October|Oct\\.?', 'November|Nov\\.?', 'December|Dec\\.?'
];
const FR_DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const EN_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const VI_DAYS = ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật'];

const alternatives = (words: readonly string[]): string => words.join('|');
const FM = alternatives(FR_MONTHS);
const EM = alternatives(EN_MONTHS);
const FD = alternatives(FR_DAYS);
const ED = alternatives(EN_DAYS);
const VD = alternatives(VI_DAYS);
const N = String.raw`(?:1er|3[01]|[12]\d|0?[1-9])`;
const EN_N = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?`;
const Y = String.raw`(?:1[89]|20)\d\d`;

type Groups = Readonly<Record<string, string | undefined>>;
type Found = Omit<DatePhrase, 'start' | 'end' | 'text'>;

interface Pattern {
	readonly regex: RegExp;
	readonly read: (groups: Groups) => Found | null;
	/** Words of which the text must hold one. */
	readonly only?: RegExp;
}

const ENGLISH = RegExp(EM, 'u');
const NEXT = /prochain|dernier|dernière|next|last|coming/u;

const monthOf = (word: string | undefined): number => {
	const months = [...FR_MONTHS, ...EN_MONTHS];
	return (months.findIndex((names) => new RegExp(`^(?:${names})$`, 'i').test(word ?? '')) % 12) + 1;
};
const weekdayOf = (word: string | undefined): number =>
	[...FR_DAYS, ...EN_DAYS, ...VI_DAYS].findIndex((name) => name.toLowerCase() === word?.toLowerCase()) % 7;
const NUMERALS = ['deux', 'trois', 'quatre', 'cinq', 'two', 'three', 'four', 'five'];
const numeral = (word: string | undefined): number => (/^\d$/.test(word ?? '') ? Number(word) : (NUMERALS.indexOf((word ?? '').toLowerCase()) % 4) + 2);
const number = (digits: string | undefined): number => Number.parseInt(digits ?? '', 10);
const yearPart = (y: string | undefined): { year?: number } => (y === undefined ? {} : { year: number(y) });
const weekdayPart = (w: string | undefined): { weekday?: number } => (w === undefined ? {} : { weekday: weekdayOf(w) });

function dayFound({ d, m, y, w }: Groups): Found | null {
	const [day, month] = [number(d), /^\d+$/.test(m ?? '') ? number(m) : monthOf(m)];
	if (day < 1 || day > 31 || month < 1 || month > 12) return null;
	return { kind: 'day', day, month, ...yearPart(y), ...weekdayPart(w) };
}

function intervalFound({ d, m, d2, m2, y, y2 }: Groups): Found | null {
	const until = { day: number(d2), month: monthOf(m2), ...yearPart(y2 ?? y) };
	const month = m === undefined ? until.month : monthOf(m);
	return { kind: 'interval', day: number(d), month, ...yearPart(y ?? y2), until };
}

/** "Wednesday 3 or Thursday 4 May": a pair of days reads as the days from the first to the second. */
const PATTERNS: readonly Pattern[] = [
	{
		regex: RegExp(`(?:du |les |from |entre le |(?:le )?(?<![\\d/.,-])(?=(?:${N}) et ))(?:(?:${FD}) )?(?<d>${N})(?:, (?:${N}))*(?: (?<m>${FM}))?(?: (?<y>${Y}))?` +
			`(?: au | et (?:le )?|-)(?:(?:${FD}) )?(?<d2>${N}) (?<m2>${FM})(?: (?<y2>${Y}))?`, 'giu'),
		read: intervalFound
	},
	{
		regex: RegExp(`(?:from |between |on )?(?<m>${EM}) (?<d>${EN_N})(?:,? (?<y>${Y})(?!-\\d{4}))?(?: to | and (?:will |would )?(?:(?:ends?|ended|lasts?|concludes?|concluded) (?:on |until |to )?)?| ?- ?| through )` +
			`(?:(?<m2>${EM}) )?(?<d2>${EN_N})(?!\\d|:\\d)(?:,? (?<y2>${Y}))?`, 'gu'),
		read: ({ m2, m, ...rest }) => intervalFound({ ...rest, m, m2: m2 ?? m }), only: ENGLISH
	},
	{
		regex: RegExp(`(?:from )?(?<d>${EN_N})(?: (?<m>${EM}))?(?: to | and | ?- ?)(?<d2>${EN_N}) (?<m2>${EM})(?:,? (?<y2>${Y}))?`, 'gu'),
		read: intervalFound, only: ENGLISH
	},
	{
		regex: RegExp(`(?<![\\p{L}])(?:(?:ce |le |la journée du )?(?:(?<w>${FD})(?: (?:matin|midi|après-midi|soir))?(?:,)? )?(?:le )?)?(?<![\\d/])(?<d>${N}) (?<m>${FM})(?:,? (?<y>${Y})(?!-\\d{4}))?(?!\\p{L})`, 'giu'),
		read: dayFound
	},
	{
		regex: RegExp(`(?:on )?(?:(?<w>${ED}),? )?\\(?(?<m>${EM}) (?<d>${EN_N})(?!\\d)(?:,? (?<y>${Y})(?!-\\d{4}))?\\)?`, 'gu'),
		read: dayFound, only: ENGLISH
	},
	{ regex: RegExp(`(?:(?<w>${ED}),? )?(?<m>${EM}), (?<d>${EN_N}),? (?<y>${Y})`, 'gu'), read: dayFound, only: ENGLISH },
	{
		regex: RegExp(`(?:on )?(?:(?<w>${ED}),? )?(?:the )?(?<![\\d/])(?<d>${EN_N})(?: of)? (?<m>${EM})(?:,? (?<y>${Y})(?!-\\d{4}))?(?!\\p{L})`, 'gu'),
		read: dayFound, only: ENGLISH
	},
	{
		regex: RegExp(`(?:(?<w>${VD}),? )?ngày (?<d>${N})(?:/| tháng )(?<m>1[0-2]|0?[1-9])(?:(?:/| năm |/năm )(?<y>${Y}))?(?!\\d)`, 'giu'),
		read: dayFound
	},
	{ regex: RegExp(`(?<![\\d/.-])(?<d>${N})[/.](?<m>1[0-2]|0?[1-9])[/.](?<y>${Y})(?!\\d)`, 'gu'), read: dayFound },
	{ regex: /(?<![\d/.-])(?<y>(?:19|20)\d\d)-(?<m>1[0-2]|0[1-9])-(?<d>3[01]|[12]\d|0[1-9])(?![\d-])/gu, read: dayFound },
	{
		// VNA writes 24/5 as day/month; "Projet 06" and "Résolution 57" hold no slash.
		regex: RegExp(`(?:le |on |ce |ngày )(?<d>${N})/(?<m>1[0-2]|0?[1-9])(?![\\d/])`, 'giu'),
		read: dayFound
	},
	{
		regex: RegExp(`(?:en |in |au mois de |since |depuis |this |tháng )?(?<![\\d-])(?<m>${FM}|${EM}) (?<y>${Y})(?!\\d)`, 'giu'),
		read: ({ m, y }) => ({ kind: 'month', month: monthOf(m), ...yearPart(y) })
	},
	{ regex: /tháng (?<m>1[0-2]|0?[1-9])(?:\/| năm )(?<y>(?:19|20)\d\d)/giu, read: ({ m, y }) => ({ kind: 'month', month: number(m), ...yearPart(y) }) },
	{ regex: RegExp(`(?:(?<=^|[\\n.(] ?)De|\\b[Ff]rom|, de) (?<y>${Y}) (?:à|to) (?<y2>${Y})(?![\\d-])`, 'gu'), read: ({ y, y2 }) => ({ kind: 'year', ...yearPart(y), untilYear: number(y2) }) },
	{
		regex: RegExp(`(?<!fin |début |mi-)\\b(?:en|in) (?:(?:the year|année|l'année) )?(?<y>${Y})(?![\\d-])`, 'giu'),
		read: ({ y }) => ({ kind: 'year', ...yearPart(y) })
	},
	{
		regex: /(?:(?<p>au matin|dans la matinée|dans l'après-midi|l'après-midi|dans la soirée|le soir) (?:du|le) même jour|le même jour|ce même jour|(?:in )?(?:the )?(?<q>morning|afternoon|evening) of the same day|(?:on |later )?the same day|cùng ngày)/giu,
		read: ({ p, q }) => ({ kind: 'same_day', ...partOfDay(p ?? q) })
	},
	{ regex: /\b(?:hier|yesterday|hôm qua)\b(?! soir\p{L})/giu, read: () => ({ kind: 'relative', offset: -1 }) },
	{ regex: /\b(?:aujourd'hui|today|hôm nay)\b/giu, read: () => ({ kind: 'relative', offset: 0 }) },
	{ regex: /\b(?:avant-hier)\b/giu, read: () => ({ kind: 'relative', offset: -2 }) },
	{
		regex: RegExp(`(?<!\\d |1er )(?:en |in |au mois de )?(?<q>next |last |this coming )?(?<m>${FM}|${EM})(?= (?<p>prochain|dernier|next|last)\\b|(?<=(?:next|last|coming) \\p{L}+))(?: (?:prochain|dernier))?`, 'gu'),
		read: ({ m, p, q }) => ({ kind: 'month', month: monthOf(m), offset: /dernier|last/.test(`${p ?? ''}${q ?? ''}`) ? -1 : 1 }), only: NEXT
	},
	{ regex: RegExp(`(?<=(?:^|[.,;] |\\p{Ll} )[Ii]n (?:early |late |mid-)?)(?<m>${EN_MONTHS.map((names) => names.split('|')[0]!).join('|')})(?=[,.;]| (?:this year|the)(?!\\p{L})|$| (?!\\d|of|and|next|last)\\p{Ll})`, 'gu'), read: ({ m }) => ({ kind: 'month', month: monthOf(m) }), only: ENGLISH },
	{ regex: /\b(?:le mois (?<p>prochain|dernier)|(?<q>next|last) month)\b/gu, read: ({ p, q }) => ({ kind: 'month', offset: /dernier|last/.test(`${p ?? ''}${q ?? ''}`) ? -1 : 1 }) },
	{ regex: /\b(?:cette année|this year)\b/gu, read: () => ({ kind: 'year', offset: 0 }) },
	{ regex: /\b(?:l'(?:année|an) (?<p>prochaine?|dernière?|dernier)|(?<q>next|last) year)\b/gu, read: ({ p, q }) => ({ kind: 'year', offset: /dern|last/.test(`${p ?? ''}${q ?? ''}`) ? -1 : 1 }) },
	{
		regex: /\b(?<n>deux|trois|quatre|cinq|two|three|four|five|\d) (?:jours?|days?) (?<p>plus tôt|auparavant|avant|earlier|before|plus tard|après|later|after)\b/giu,
		read: ({ n, p }) => ({ kind: 'after_event', offset: (/tôt|avant|earlier|before/i.test(p ?? '') ? -1 : 1) * numeral(n) })
	},
	{ regex: /(?<![\p{L}])l'avant-veille\b/giu, read: () => ({ kind: 'after_event', offset: -2 }) },
	{ regex: /\ble surlendemain\b/giu, read: () => ({ kind: 'after_event', offset: 2 }) },
	{
		regex: /(?:[Dd]urant|[Pp]endant|[Aa]u cours de|[Tt]out au long de) (?:son|leur|sa|ce|cette|la) (?:séjour|visite|déplacement|mission)(?! de courtoisie)|[Dd]uring (?:his|her|their|the) (?:[a-z-]+ )?(?:stay|visit|trip)(?! to)/gu,
		read: () => ({ kind: 'stay' })
	},
	{ regex: /\b(?:la veille|the previous day|the day before|a day earlier)\b/giu, read: () => ({ kind: 'after_event', offset: -1 }) },
	{ regex: /\b(?:le lendemain|the (?:next|following) day|the day after(?!noon| tomorrow)|le jour suivant|a day later)\b/giu, read: () => ({ kind: 'after_event', offset: 1 }) },
	{
		regex: RegExp(`(?:\\bce |\\ble |\\bon )?\\b(?<w>${FD}|${ED})\\b(?: (?:dernier|matin|soir|après-midi))?`, 'giu'),
		read: ({ w }) => ({ kind: 'weekday', ...weekdayPart(w) })
	}
];

function partOfDay(words: string | undefined): Pick<DatePhrase, 'partOfDay'> {
	if (words === undefined) return {};
	if (/matin|morning/i.test(words)) return { partOfDay: 'morning' };
	return { partOfDay: /midi|afternoon/i.test(words) ? 'afternoon' : 'evening' };
}

/** Phrases of one line of a text, which starts at `from`; they may overlap. */
function phrasesIn(text: string, from: number, line: string): DatePhrase[] {
	return PATTERNS.filter(({ regex, only }) => mayFit(regex, line) && (!only || only.test(line))).flatMap(({ regex, read }) =>
		[...line.matchAll(regex)].flatMap((match): DatePhrase[] => {
			const lead = match[0].length - match[0].trimStart().length;
			const start = from + match.index + lead;
			const before = text.slice(Math.max(0, start - 24), start);
			const said = read(match.groups ?? {});
			const isQuoted = /["«“] ?$/u.test(before) && /^ ?["»”]/u.test(text.slice(start + match[0].trim().length, start + match[0].length + 3));
			if (said === null || isQuoted || (NAME_BEFORE.test(before) && !NO_NAME.test(match[0].trim()))) return [];
			if ((said.kind === 'year' || said.kind === 'month') && TARGET.test(before)) return [];
			const words = match[0].trim();
			return [{ start, end: start + words.length, text: words, ...said }];
		})
	);
}

/** Date phrases of a text in order, the longest where they overlap. Dates within a name are left out. */
export function findDates(text: string): DatePhrase[] {
	const found = [...text.matchAll(/[^\n]+/gu)].flatMap(({ index, 0: line }) => phrasesIn(text, index, line)).toSorted((a, b) => a.start - b.start || b.end - a.end);
	const kept: DatePhrase[] = [];
	for (const phrase of found) {
		const last = kept.at(-1);
		if (!last || phrase.start >= last.end) kept.push(phrase);
		else if (phrase.end - phrase.start > last.end - last.start) kept[kept.length - 1] = phrase;
	}
	return kept;
}
