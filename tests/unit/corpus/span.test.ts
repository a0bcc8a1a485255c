import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addMonths, addUnits, civilFromDays, dayOf, daysFromCivil, daysInMonth, edtfExtent, floorDay, isoOf, spanDays,
	toBounds, weekdayOf
} from '#lib/corpus/span.ts';

const MS = 86_400_000;

/** Inclusive bounds with open sides as marks, for reading tests: "2023-11-01 2023-11-30". */
function bounds(text: string | null): string | null {
	const extent = edtfExtent(text);
	if (!extent) return null;
	const [first, last] = [isoOf(extent.start), isoOf(extent.end - 1)];
	return `${extent.openStart ? '<' : ''}${first} ${last}${extent.openEnd ? '>' : ''}`;
}

describe('days', () => {
	it('count from 1970-01-01', () => {
		expect(dayOf('1970-01-01')).toBe(0);
		expect(dayOf('1969-12-31')).toBe(-1);
		expect(dayOf('1970-02-01')).toBe(31);
		expect(dayOf('2000-03-01')).toBe(11017);
	});
	it('agree with the UTC calendar of the platform over 4000 years, and back', () => {
		fc.assert(fc.property(fc.integer({ min: -730_000, max: 730_000 }), (day) => {
			const date = new Date(day * MS);
			expect(civilFromDays(day)).toEqual({
				year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()
			});
			expect(dayOf(isoOf(day))).toBe(day);
			expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7);
		}));
	});
	it('are refused where the calendar has no such day', () => {
		for (const iso of ['2023-02-29', '2023-02-30', '2023-04-31', '2023-13-01', '2023-00-10', '2023-01-00', '1900-02-29'])
			expect(dayOf(iso)).toBeNull();
		expect(dayOf('2000-02-29')).not.toBeNull();
		expect(dayOf('2024-2-9')).toBeNull();
	});
	it('before year 0 keep their sign', () => {
		expect(isoOf(dayOf('-0044-03-15') ?? 0)).toBe('-0044-03-15');
		expect(daysFromCivil(0, 1, 1) - daysFromCivil(-1, 12, 31)).toBe(1);
	});
	it('know Thursday 16 November 2023', () => expect(weekdayOf(dayOf('2023-11-16') ?? 0)).toBe(3));
	it('know the length of February', () => {
		expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
	});
});

describe('calendar steps', () => {
	const moved = (iso: string, months: number): string => isoOf(addMonths(dayOf(iso) ?? 0, months));
	it('by months keep the day of the month, or take the last one', () => {
		expect(moved('2023-01-31', 1)).toBe('2023-02-28');
		expect(moved('2024-03-31', -1)).toBe('2024-02-29');
		expect(moved('2023-11-16', 14)).toBe('2025-01-16');
		expect(moved('2023-01-15', -1)).toBe('2022-12-15');
	});
	it('down to the start of a unit', () => {
		const floor = (unit: Parameters<typeof floorDay>[1]): string => isoOf(floorDay(dayOf('2023-11-16') ?? 0, unit));
		expect(['decade', 'year', 'quarter', 'month', 'week', 'day'].map((unit) => floor(unit as 'day'))).toEqual([
			'2020-01-01', '2023-01-01', '2023-10-01', '2023-11-01', '2023-11-13', '2023-11-16'
		]);
	});
	it('add whole units', () => {
		const add = (unit: Parameters<typeof addUnits>[1]): string => isoOf(addUnits(dayOf('2023-11-16') ?? 0, unit, 2));
		expect(['decade', 'year', 'quarter', 'month', 'week', 'day'].map((unit) => add(unit as 'day'))).toEqual([
			'2043-11-16', '2025-11-16', '2024-05-16', '2024-01-16', '2023-11-30', '2023-11-18'
		]);
	});
});

describe('the extent of an EDTF date', () => {
	const CASES: Record<string, string | null> = {
		'2023': '2023-01-01 2023-12-31',
		'2024-02': '2024-02-01 2024-02-29',
		'2023-11-16': '2023-11-16 2023-11-16',
		'2025-12-17/2025-12-20': '2025-12-17 2025-12-20',
		'2019-05/2021': '2019-05-01 2021-12-31',
		'../2023-11-16': '<2023-11-16 2023-11-16',
		'../2023': '<2023-12-31 2023-12-31',
		'/2023-11-16': '<2023-11-16 2023-11-16',
		'2025-12-19/..': '2025-12-19 2025-12-19>',
		'2025/': '2025-01-01 2025-01-01>',
		'2018?-05-24': '2018-05-24 2018-05-24',
		'?2018-05': '2018-05-01 2018-05-31',
		'2018-05-24?': '2018-05-24 2018-05-24',
		'2023-11-16~': '2023-11-13 2023-11-19',
		'2018?-05-24~': '2018-05-21 2018-05-27',
		'2023-11-16%': '2023-11-13 2023-11-19',
		'2025-12~': '2025-11-16 2026-01-15',
		'1973~': '1972-01-01 1974-12-31',
		'2018~-05-24': '2017-05-24 2019-05-24',
		'201X~': '2005-01-01 2024-12-31',
		'19XX%': '1850-01-01 2049-12-31',
		'2023-11-16~/2023-11-18': '2023-11-13 2023-11-18',
		'2023-11-XX': '2023-11-01 2023-11-30',
		'2023-XX': '2023-01-01 2023-12-31',
		'2023-XX-XX': '2023-01-01 2023-12-31',
		'2023-1X': '2023-10-01 2023-12-31',
		'2023-11-2X': '2023-11-20 2023-11-29',
		'201X': '2010-01-01 2019-12-31',
		'19XX': '1900-01-01 1999-12-31',
		'201X-02-29': '2012-02-29 2016-02-29',
		'[2016-05-24,2018-05-24]': '2016-05-24 2018-05-24',
		'{2016..2018}': '2016-01-01 2018-12-31',
		'[..1984]': '<1984-12-31 1984-12-31',
		'[1984..]': '1984-01-01 1984-01-01>',
		'2023-21': '2023-03-01 2023-05-31',
		'2023-24': '2023-12-01 2024-02-29',
		'2023-22~': '2023-04-17 2023-10-15',
		'2023-34': '2023-04-01 2023-06-30',
		'-0044-03-15': '-0044-03-15 -0044-03-15'
	};
	it.each(Object.entries(CASES))('%s goes from the first possible day to the last: %s', (text, expected) => {
		expect(bounds(text)).toBe(expected);
	});
	it.each([
		'XXXX-05-24', 'XXXX', 'X018', '20X5', '2023-02-30', '2023-13', '2023-00', '2024-02-3X', '2023-11-16/2023-11-01',
		'2024/XXXX-05', '../..', '/', '', 'Y17E7', '-0000', '2023-42', '2023-21-05', '2023-5', '16/11/2023', '[2016,]',
		'[]', '{2016..2018..2020}', '2023/2024/2025', '2023-11-16T10:00:00Z', 'soon'
	])('%j has no place on the axis', (text) => expect(edtfExtent(text)).toBeNull());
	it('is null for an undated event', () => expect(edtfExtent(null)).toBeNull());
});

const day = fc.integer({ min: daysFromCivil(1583, 1, 1), max: daysFromCivil(9998, 12, 31) }).map(isoOf);
const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([iso, length]) => iso.slice(0, length));
const masked = day.chain((iso) => fc.constantFrom(
	`${iso.slice(0, 3)}X`, `${iso.slice(0, 2)}XX`, `${iso.slice(0, 4)}-XX`, `${iso.slice(0, 7)}-XX`,
	`${iso.slice(0, 4)}-XX-XX`
));
const interval = fc.tuple(date, date).map((sides) => sides.sort()).filter(([a, b]) => !b?.startsWith(a ?? ''))
	.map((sides) => sides.join('/'));

describe('against the edtf package', () => {
	it('unqualified dates, masks and intervals have the same bounds', () => {
		fc.assert(fc.property(fc.oneof(date, masked, interval), (text) => {
			const { min, max } = edtf(text) as { min: number; max: number };
			const extent = edtfExtent(text);
			expect([extent?.start, extent?.end]).toEqual([min / MS, (max + 1) / MS]);
		}), { numRuns: 300 });
	});
	it('a question mark changes no bound', () => {
		fc.assert(fc.property(date, (text) => {
			expect(edtfExtent(`${text}?`)).toEqual(edtfExtent(text));
		}));
	});
	it('a tilde widens both sides', () => {
		fc.assert(fc.property(date, (text) => {
			const [exact, around] = [edtfExtent(text), edtfExtent(`${text}~`)];
			expect(around?.start).toBeLessThan(exact?.start ?? NaN);
			expect(around?.end).toBeGreaterThan(exact?.end ?? NaN);
		}));
	});
	it('no text makes it throw, and every extent holds a day', () => {
		const noise = fc.string({ unit: fc.constantFrom(...'0123456789X-/.~?%[]{},') });
		fc.assert(fc.property(noise, (text) => {
			const extent = edtfExtent(text);
			if (extent) expect(extent.end).toBeGreaterThan(extent.start);
		}));
	});
});

describe('bounds in ISO form', () => {
	it('are inclusive', () => expect(toBounds('2024-02')).toEqual({ lo: '2024-02-01', hi: '2024-02-29' }));
	it('are null on an open side', () => {
		expect(toBounds('../2023-11-16')).toEqual({ lo: null, hi: '2023-11-16' });
		expect(toBounds('2025-12-19/..')).toEqual({ lo: '2025-12-19', hi: null });
	});
	it('are null without an extent', () => expect(toBounds('XXXX-05-24')).toEqual({ lo: null, hi: null }));
});

describe('a time filter', () => {
	it('runs to the end of its last unit', () => {
		expect(spanDays({ from: '2019-05', to: '2024' })).toEqual({ start: dayOf('2019-05-01'), end: dayOf('2025-01-01') });
		expect(spanDays({ from: '2023-11-16', to: '2023-11-16' })).toEqual({ start: 19677, end: 19678 });
	});
	it('is infinite on an open side', () => {
		expect(spanDays({ from: null, to: '1969' })).toEqual({ start: -Infinity, end: 0 });
		expect(spanDays({ from: '1970', to: null })).toEqual({ start: 0, end: Infinity });
	});
	it('is null where a side is malformed or the end comes first', () => {
		for (const from of ['2023-02-30', '20', '2023-21', '201X', '2023~', 'x']) expect(spanDays({ from, to: null })).toBeNull();
		expect(spanDays({ from: '2024', to: '2023' })).toBeNull();
	});
});
