import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/ingest/pipeline/dates/phrases.ts';
import { targetPeriodOf } from '../../src/ingest/pipeline/dates/target.ts';
import { anniversaryOf, before, containing, resolvePhrase, undatedAct } from '../../src/ingest/pipeline/dates/resolve.ts';
import type { TimeContext } from '../../src/ingest/pipeline/dates/years.ts';
import { termsOf } from '../../src/ingest/pipeline/entities/terms.ts';

const NONE: TimeContext = { stamp: null, dateline: null, siblings: [], twin: null };
const date = (text: string, context: Partial<TimeContext> = {}): string | null => {
	const [phrase] = findDates(text);
	return (phrase && resolvePhrase(phrase, { ...NONE, ...context })?.edtf) ?? null;
};

describe('findDates', () => {
	it.each([
		['le 9 février 2023', '2023-02-09'], ['jeudi 1er août 2024', '2024-08-01'], ['on March 11, 2025', '2025-03-11'],
		['Thursday, June 23, 2022', '2022-06-23'], ['23 June 2022', '2022-06-23'], ['19/12/2025', '2025-12-19'], ['2025-12-19', '2025-12-19'],
		['June, 05 2018', '2018-06-05'], ['on October 15-19, 2024', '2024-10-15/2024-10-19'], ['ngày 15/1/2026', '2026-01-15'], ['ngày 24 tháng 5 năm 2018', '2018-05-24'], ['tháng 3/2024', '2024-03'],
		['du 17 au 20 décembre 2025', '2025-12-17/2025-12-20'], ['les 5 et 6 novembre 2014', '2014-11-05/2014-11-06'],
		['du 28 octobre au 2 novembre 2024', '2024-10-28/2024-11-02'], ['from August 12 to 14, 2024', '2024-08-12/2024-08-14'],
		['in November 2018', '2018-11'], ['en mars 2024', '2024-03'], ['en 2019', '2019']
	])('reads %s', (phrase, edtf) => {
		expect(date(phrase)).toBe(edtf);
	});

	it('takes no date from a name, a number or a period aimed at', () => {
		for (const text of ['la rue du 8 mars', 'Résolution n°57-NQ/TW', 'le Projet 06', "à l'horizon 2045", 'pour la période 2024-2027', "d'ici 2030"])
			expect(findDates(text)).toEqual([]);
		expect(targetPeriodOf('candidature pour la période 2024-2027')).toBe('2024/2027');
	});

	it('reads the day after "took place", which names no square', () => {
		expect(date('The consultation took place on August 14, 2014.')).toBe('2014-08-14');
	});

	it('knows phrases that lean on another date', () => {
		const kinds = ['Au matin du même jour', 'la veille', 'le lendemain', 'hier', 'later the same day'].map((text) => findDates(text)[0]?.kind);
		expect(kinds).toEqual(['same_day', 'after_event', 'after_event', 'relative', 'same_day']);
		const more = ['Durant son séjour', 'en juillet prochain', 'next year', 'two days earlier', "l'avant-veille"].map((text) => findDates(text).map(({ kind, offset, month }) => [kind, offset, month]));
		expect(more).toEqual([[['stay', undefined, undefined]], [['month', 1, 7]], [['year', 1, undefined]], [['after_event', -2, undefined]], [['after_event', -2, undefined]]]);
	});
});

describe('resolvePhrase', () => {
	it('takes the year of a stamp, and the year before for a month still to come', () => {
		expect(date('le 9 février', { stamp: { year: 2023, month: 2 } })).toBe('2023-02-09');
		expect(date('le 28 décembre', { stamp: { year: 2024, month: 1 } })).toBe('2023-12-28');
	});

	it('takes the year of an encounter that the article dates in full, where the days are near', () => {
		const told = [{ year: 2012, month: 8, day: 2 }];
		expect(date('mardi 31 juillet', { told })).toBe('2012-07-31');
		expect(date('le 24 mai', { told })).toBe('XXXX-05-24');
	});

	it('reads "ce samedi" and "hier" by a dateline without a year as days of no known year', () => {
		const dateline = findDates('3 février')[0]!;
		expect([date('ce samedi', { dateline }), date('hier', { dateline }), date('lundi', { dateline })]).toEqual(['XXXX-02-03', 'XXXX-02-02', null]);
	});

	it('reads days with a part of the day between, days in a list, and a day "last"', () => {
		const stamp = { year: 2021, month: 12 };
		expect(['mardi après-midi 3 mars', 'les 5, 6 et 7 mai', '5 et 6 mai', 'le 1er et le 2 mars', 'le 12 juin dernier'].map((text) => date(text, { stamp }))).toEqual(
			['2021-03-03', '2021-05-05/2021-05-07', '2021-05-05/2021-05-06', '2021-03-01/2021-03-02', '2021-06-12']);
	});

	it('reads a weekday within a stay of known days, with a capital too, and years from one to another', () => {
		const told = [{ year: 2019, month: 6, day: 21, before: 4 }];
		expect([date('Mardi', { told }), date('dimanche', { told }), date('De 2015 à 2018')]).toEqual(['2019-06-18', null, '2015/2018']);
	});

	it('keeps both ends of days without a year', () => {
		expect(date('from April 3 to 6')).toBe('XXXX-04-03/XXXX-04-06');
	});

	it('notes that a weekday agrees or does not', () => {
		const [agrees, differs] = ['jeudi 16 novembre', 'lundi 16 novembre'].map((text) => resolvePhrase(findDates(text)[0]!, { ...NONE, stamp: { year: 2023, month: 11 } }));
		expect(agrees?.resolution).toEqual(['stamp_year', 'weekday_check']);
		expect(differs?.conflict).toContain('2023-11-16');
	});

	it('invents no year: a lone day keeps XXXX, a sidebar year must be near and fit the weekday', () => {
		expect(date('le 24 mai')).toBe('XXXX-05-24');
		const siblings = [{ year: 2025, month: 12, day: 17 }];
		expect(date('vendredi 19 décembre', { siblings })).toBe('2025-12-19');
		expect(date('lundi 19 décembre', { siblings })).toBe('XXXX-12-19');
		expect(date('le 24 mai', { siblings })).toBe('XXXX-05-24');
	});

	it('counts weekdays and "hier" back from a full day of publication alone', () => {
		const stamp = { year: 2022, month: 10, day: 20 };
		expect([date('on Wednesday', { stamp }), date('hier', { stamp }), date('hier', { stamp: { year: 2022, month: 10 } })]).toEqual(['2022-10-19', '2022-10-19', null]);
	});

	it('gives a near duplicate’s year but keeps what the document itself says', () => {
		const found = resolvePhrase(findDates('le 9 février')[0]!, { ...NONE, twin: { year: 2023, month: 2 } });
		expect([found?.edtf, found?.docEdtf, found?.resolution]).toEqual(['2023-02-09', 'XXXX-02-09', ['duplicate_link']]);
	});
});

describe('a weekday within a term of office', () => {
	const terms = [{ from: '2016-04-09', to: '2024-05-22' }];

	it('gives the one year that fits, marked as uncertain', () => {
		const found = resolvePhrase(findDates('mardi 17 septembre')[0]!, { ...NONE, terms });
		expect([found?.edtf, found?.docEdtf, found?.precision]).toEqual(['2019?-09-17', 'XXXX-09-17', 'day_uncertain_year']);
		expect(found?.resolution).toEqual(['weekday_year_inference', 'tenure_bounds']);
	});

	it('gives none where two years fit, where no weekday is said, or where a second office runs at another time', () => {
		expect(date('mardi 17 octobre', { terms })).toBe('XXXX-10-17');
		expect(date('le 17 septembre', { terms })).toBe('XXXX-09-17');
		expect(date('mardi 17 septembre', { terms: [...terms, { from: '2021-04-05', to: '2026-06-30' }] })).toBe('XXXX-09-17');
	});

	it('counts for the office the article names, not for a deputy', () => {
		const called = (office: string) => termsOf([{ name: 'To Lam', offices: [office] }]);
		expect([called('ministre de la Sécurité publique').length, called('vice-ministre de la Sécurité publique').length, called('général').length]).toEqual([1, 0, 0]);
	});
});

describe('dates taken from others', () => {
	const day = { edtf: '2023-11-16', docEdtf: '2023-11-16', precision: 'day', resolution: ['stamp_year'] } as const;

	it('contain, precede and commemorate', () => {
		expect([containing(day).edtf, before(day).edtf, anniversaryOf(50, day).edtf]).toEqual(['2023-11-16~', '../2023-11-16', '1973']);
	});

	it('stay unknown without a year', () => {
		const open = { ...day, edtf: 'XXXX-05-24', docEdtf: 'XXXX-05-24' };
		expect([before(open).edtf, anniversaryOf(50, open).edtf, undatedAct(NONE).edtf]).toEqual([null, null, null]);
	});

	it('finds no date in a name between quotation marks', () => {
		expect(findDates('L\'Ordre de 2e classe "6 juin" a été remis.')).toEqual([]);
		expect(findDates('Il a été remis le 6 juin.')).toHaveLength(1);
	});
});
