import { describe, expect, it } from 'vitest';
import { clampWindow, zoomWindow } from '#lib/timeline/window.ts';
import { axisTicks } from '#lib/timeline/axis.ts';
import { daysFromCivil, isoOf } from '#lib/corpus/span.ts';

describe('windows', () => {
	it('zooms about the day under the pointer', () => {
		expect(zoomWindow([0, 100], 2, 25, [-1000, 1000])).toEqual([12.5, 62.5]);
	});

	it('is never narrower than three days', () => {
		const [start, end] = zoomWindow([0, 10], 100, 5, [-1000, 1000]);
		expect(end - start).toBe(3);
	});

	it('stays within its limits when it is moved or widened', () => {
		expect(clampWindow([5000, 5100], [-200, 300])).toEqual([200, 300]);
		expect(clampWindow([-500, 900], [-200, 300])).toEqual([-200, 300]);
	});
});

describe('axisTicks', () => {
	it('labels years over a decade', () => {
		const window = [daysFromCivil(2018, 1, 1), daysFromCivil(2026, 1, 1)] as const;
		expect(axisTicks(window, 800, 60, 'en').map(({ label }) => label)).toEqual(['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025']);
	});

	it('names the year at the first month and at every January', () => {
		const window = [daysFromCivil(2022, 11, 1), daysFromCivil(2023, 3, 1)] as const;
		expect(axisTicks(window, 400, 60, 'en').map(({ label }) => label)).toEqual(['Nov 2022', 'Dec', 'Jan 2023', 'Feb']);
	});

	it('names the month of days', () => {
		const window = [daysFromCivil(2023, 11, 14), daysFromCivil(2023, 11, 17)] as const;
		expect(axisTicks(window, 300, 60, 'fr').map(({ label }) => label)).toEqual(['14\u00a0nov. 2023', '15\u00a0nov.', '16\u00a0nov.']);
	});

	it('begins weeks on Monday and counts quarters, two years and five by the calendar', () => {
		const days = (from: number, to: number, width: number): string[] => axisTicks([from, to], width, 60, 'en').map(({ day }) => isoOf(day));
		const start = daysFromCivil(2023, 11, 15);
		expect(days(start, start + 21, 200)).toEqual(['2023-11-20', '2023-11-27', '2023-12-04']);
		expect(days(start, start + 300, 300)).toEqual(['2024-01-01', '2024-04-01', '2024-07-01']);
		expect(days(start, start + 5 * 365, 180)).toEqual(['2024-01-01', '2026-01-01', '2028-01-01']);
		expect(days(daysFromCivil(-3, 5, 1), daysFromCivil(11, 1, 1), 200)).toEqual(['0000-01-01', '0005-01-01', '0010-01-01']);
	});

	it('counts every second day from the first of its month', () => {
		const start = daysFromCivil(2023, 10, 29);
		expect(axisTicks([start, start + 6], 200, 60, 'en').map(({ day }) => isoOf(day))).toEqual(['2023-10-29', '2023-10-31', '2023-11-03']);
	});

	it('never sets two labels closer than asked', () => {
		for (const days of [4, 20, 29, 40, 100, 400, 2000, 9000, 40000]) {
			const ticks = axisTicks([17, 17 + days], 700, 60, 'fr');
			for (let index = 1; index < ticks.length; index++) {
				const gap = (((ticks[index]?.day ?? 0) - (ticks[index - 1]?.day ?? 0)) * 700) / days;
				expect(gap).toBeGreaterThanOrEqual(60);
			}
		}
	});
});
