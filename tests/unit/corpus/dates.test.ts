import { describe, expect, it } from 'vitest';
import { explainDate } from '#lib/corpus/date-reasons.ts';
import { DATE_GRAMMAR } from '#lib/corpus/date-words.ts';
import {
	formatDate, formatDay, formatEdtf, formatExtent, formatMonth, formatSpan, formatTick
} from '#lib/corpus/dates.ts';
import { DATE_RESOLUTIONS, LANGS, type DateValue } from '#lib/corpus/schema.ts';
import { dayOf } from '#lib/corpus/span.ts';

const NBSP = '\u00a0';
const day = (iso: string): number => dayOf(iso) ?? NaN;
/** Ordinary spaces for the no-break ones, for reading. */
const plain = (text: string): string => text.replaceAll(NBSP, ' ');

describe('month names', () => {
	it.each([['en', 'en-GB'], ['fr', 'fr-FR'], ['vi', 'vi-VN']] as const)('in %s are those of the locale', (lang, locale) => {
		const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
		for (let month = 1; month <= 12; month++)
			expect(DATE_GRAMMAR[lang].monthName(month, 'long').toLowerCase())
				.toBe(format.format(new Date(Date.UTC(2023, month - 1, 1))).toLowerCase());
	});
});

describe('a date label', () => {
	// EDTF, English short, English long, French short, French long, Vietnamese short
	const CASES: [string | null, string, string, string, string, string][] = [
		['2023-02-09', '9 Feb 2023', '9 February 2023', '9 févr. 2023', '9 février 2023', '9/2/2023'],
		['2024-02-01', '1 Feb 2024', '1 February 2024', '1er févr. 2024', '1er février 2024', '1/2/2024'],
		['2025-12-17/2025-12-20', '17–20 Dec 2025', '17–20 December 2025', '17–20 déc. 2025', 'du 17 au 20 décembre 2025',
			'17–20/12/2025'],
		['2023-11-28/2023-12-01', '28 Nov – 1 Dec 2023', '28 November – 1 December 2023', '28 nov. – 1er déc. 2023',
			'du 28 novembre au 1er décembre 2023', '28/11–1/12/2023'],
		['2025-12-28/2026-01-03', '28 Dec 2025 – 3 Jan 2026', '28 December 2025 – 3 January 2026',
			'28 déc. 2025 – 3 janv. 2026', 'du 28 décembre 2025 au 3 janvier 2026', '28/12/2025–3/1/2026'],
		['2023-11', 'Nov 2023', 'November 2023', 'nov. 2023', 'novembre 2023', '11/2023'],
		['2023-11-XX', 'Nov 2023', 'November 2023', 'nov. 2023', 'novembre 2023', '11/2023'],
		['1973', '1973', '1973', '1973', '1973', '1973'],
		['2016/2018', '2016–2018', '2016–2018', '2016–2018', '2016–2018', '2016–2018'],
		['2023-11-16~', 'around 16 Nov 2023', 'around 16 November 2023', 'vers le 16 nov. 2023', 'vers le 16 novembre 2023',
			'khoảng 16/11/2023'],
		['2025-12~', 'around Dec 2025', 'around December 2025', 'vers déc. 2025', 'vers décembre 2025',
			'khoảng tháng 12/2025'],
		['../2023-11-16', 'before 16 Nov 2023', 'before 16 November 2023', 'avant le 16 nov. 2023',
			'avant le 16 novembre 2023', 'trước 16/11/2023'],
		['../2023', 'before 2023', 'before 2023', 'avant 2023', 'avant 2023', 'trước năm 2023'],
		['2025-12-19/..', 'from 19 Dec 2025 on', 'from 19 December 2025 on', 'à partir du 19 déc. 2025',
			'à partir du 19 décembre 2025', 'từ 19/12/2025'],
		['2025-10/..', 'from Oct 2025 on', 'from October 2025 on', 'à partir d’oct. 2025', 'à partir d’octobre 2025',
			'từ tháng 10/2025'],
		['../2023-11-16~', 'before 16 Nov 2023 (approximately)', 'before 16 November 2023 (approximately)',
			'avant le 16 nov. 2023 (environ)', 'avant le 16 novembre 2023 (environ)', 'trước 16/11/2023 (khoảng)'],
		['2018?-05-24', '24 May 2018?', '24 May 2018 (year inferred)', '24 mai 2018 ?', '24 mai 2018 (année déduite)',
			'24/5/2018?'],
		['2018?-05-24~', 'around 24 May 2018?', 'around 24 May 2018 (year inferred)', 'vers le 24 mai 2018 ?',
			'vers le 24 mai 2018 (année déduite)', 'khoảng 24/5/2018?'],
		['2018-05-24?', '24 May 2018?', '24 May 2018 (uncertain)', '24 mai 2018 ?', '24 mai 2018 (incertain)', '24/5/2018?'],
		['XXXX-05-24', '24 May, year unknown', '24 May, year unknown', '24 mai, année inconnue', '24 mai, année inconnue',
			'24/5, không rõ năm'],
		[null, 'undated', 'undated', 'sans date', 'sans date', 'không rõ ngày'],
		['XXXX', 'undated', 'undated', 'sans date', 'sans date', 'không rõ ngày'],
		['201X', '2010s', '2010s', 'années 2010', 'années 2010', 'thập niên 2010'],
		['../201X', 'before the 2010s', 'before the 2010s', 'avant les années 2010', 'avant les années 2010',
			'trước thập niên 2010'],
		['2023-22', 'summer 2023', 'summer 2023', 'été 2023', 'été 2023', 'mùa hè 2023'],
		['2023-22~', 'around summer 2023', 'around summer 2023', 'vers l’été 2023', 'vers l’été 2023', 'khoảng mùa hè 2023'],
		['2023-34', 'Apr–Jun 2023', 'April–June 2023', 'avr.–juin 2023', 'd’avril à juin 2023', '4–6/2023'],
		['[2016,2018]', '2016 or 2018', '2016 or 2018', '2016 ou 2018', '2016 ou 2018', '2016 hoặc 2018'],
		['{2016,2018}', '2016 and 2018', '2016 and 2018', '2016 et 2018', '2016 et 2018', '2016 và 2018']
	];
	it.each(CASES)('of %s is %s', (edtf, en, enLong, fr, frLong, vi) => {
		expect([formatEdtf(edtf, 'en', 'short'), formatEdtf(edtf, 'en', 'long')]).toEqual([en, enLong]);
		expect([plain(formatEdtf(edtf, 'fr', 'short')), plain(formatEdtf(edtf, 'fr', 'long'))]).toEqual([fr, frLong]);
		expect(formatEdtf(edtf, 'vi', 'short')).toBe(vi);
	});
	it('in long Vietnamese names day, month and year', () => {
		expect(formatEdtf('2023-02-09', 'vi', 'long')).toBe('ngày 9 tháng 2 năm 2023');
		expect(formatEdtf('2025-12-17/2025-12-20', 'vi', 'long')).toBe('từ ngày 17 đến ngày 20 tháng 12 năm 2025');
	});
	it('in French never parts the day from the month, nor the question mark from the year', () => {
		expect(formatEdtf('2018?-05-24', 'fr', 'short')).toBe(`24${NBSP}mai 2018${NBSP}?`);
	});
});

describe('the date of an event', () => {
	const date: DateValue = { edtf: '2024-02-01', lo: null, hi: null, precision: 'day', resolution: [] };
	it('names the part of the day in the long style', () => {
		expect(formatDate({ ...date, partOfDay: 'morning' }, 'en', 'long')).toBe('1 February 2024, morning');
		expect(formatDate({ ...date, partOfDay: 'morning' }, 'en', 'short')).toBe('1 Feb 2024');
	});
	it('falls back on what the document alone supports', () => {
		expect(formatDate({ ...date, edtf: null, docEdtf: 'XXXX-05-24' }, 'en', 'short')).toBe('24 May, year unknown');
		expect(formatDate({ ...date, edtf: null, docEdtf: null }, 'fr', 'short')).toBe('sans date');
	});
});

describe('labels for charts', () => {
	it('name an extent by its whole units', () => {
		expect(formatExtent(day('2023-01-01'), day('2024-01-01'), 'en')).toBe('2023');
		expect(formatExtent(day('2023-02-01'), day('2023-03-01'), 'en')).toBe('Feb 2023');
		expect(formatExtent(day('2023-11-13'), day('2023-11-20'), 'en')).toBe('13–19 Nov 2023');
	});
	it('name a day and a month', () => {
		expect(formatDay(0, 'en')).toBe('1 Jan 1970');
		expect(formatMonth(0, 'fr', 'long')).toBe('janvier 1970');
	});
	it('of ticks add the year where it begins or the axis does', () => {
		expect(formatTick(day('2010-01-01'), 'decade', 'en')).toBe('2010');
		expect(formatTick(day('2023-01-01'), 'month', 'en')).toBe('Jan 2023');
		expect(formatTick(day('2023-04-01'), 'quarter', 'en')).toBe('Apr');
		expect(formatTick(day('2023-04-01'), 'month', 'en', true)).toBe('Apr 2023');
		expect(formatTick(day('2024-01-01'), 'day', 'en')).toBe('1 Jan 2024');
		expect(formatTick(day('2024-01-08'), 'week', 'en')).toBe('8 Jan');
		expect(formatTick(day('2024-02-05'), 'day', 'vi')).toBe('5/2');
	});
	it('name a time filter', () => {
		expect(formatSpan({ from: '2019-05', to: '2024' }, 'en')).toBe('May 2019 – 2024');
		expect(formatSpan({ from: '2024', to: '2024' }, 'en')).toBe('2024');
		expect(formatSpan({ from: '2019-05', to: null }, 'en')).toBe('from May 2019 on');
		expect(plain(formatSpan({ from: null, to: '2024-02-01' }, 'fr'))).toBe('jusqu’au 1er févr. 2024');
		expect(formatSpan({ from: null, to: '2024-10' }, 'fr')).toBe('jusqu’en oct. 2024');
		expect(formatSpan({ from: null, to: null }, 'en')).toBe('');
		expect(formatSpan({ from: 'x', to: null }, 'en')).toBe('');
	});
});

describe('how a date is known', () => {
	const date: DateValue = {
		edtf: '2024-02-01', docEdtf: '2024-02-01', lo: '2024-02-01', hi: '2024-02-01', precision: 'day',
		resolution: ['stamp_year', 'weekday_check']
	};
	it('is one clause per step, in order', () => {
		expect(explainDate(date, 'en', '2024-02')).toEqual([
			'the year comes from the agency stamp 2024-02', 'the weekday agrees'
		]);
	});
	it('does without the stamp where none is given', () => {
		expect(explainDate(date, 'en')[0]).toBe('the year comes from the agency stamp');
		expect(explainDate(date, 'fr')[0]).toBe('l’année vient du timbre d’agence');
	});
	it('says what the document alone supports where that is less', () => {
		const inferred: DateValue = { ...date, edtf: '2018?-05-24', docEdtf: 'XXXX-05-24', resolution: ['tenure_bounds'] };
		expect(explainDate(inferred, 'en')[1]).toBe('the document itself says only 24 May (no year)');
		expect(plain(explainDate(inferred, 'fr')[1] ?? '')).toBe('le document seul indique 24 mai (sans année)');
		expect(explainDate({ ...date, docEdtf: '2024-02' }, 'en')[2]).toBe('the document itself says only February 2024');
		expect(explainDate({ ...date, docEdtf: null }, 'en')[2]).toBe('the document itself gives no date');
	});
	it('has words for every step in every language, and no gap left unfilled', () => {
		for (const lang of LANGS) {
			const lines = explainDate({ ...date, resolution: [...DATE_RESOLUTIONS] }, lang);
			expect(new Set(lines).size).toBe(DATE_RESOLUTIONS.length);
			for (const line of lines) expect(line).toMatch(/^\p{Ll}[^{}]+[^.{} ]$/u);
		}
	});
});
