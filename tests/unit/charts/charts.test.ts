import { beforeAll, describe, expect, it } from 'vitest';
import { windowLimits, windowOf } from '#lib/charts/charts.ts';
import { describeFilter } from '#lib/charts/filter-words.ts';
import { daysFromCivil } from '#lib/corpus/span.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { createWords } from '#lib/words/every.ts';
import { loadBuilt, viewed } from '../../fixtures/built-corpus.ts';

let corpus: Corpus;
beforeAll(async () => {
	corpus = await loadBuilt();
});

const shown = (query: string) => windowOf({ corpus, view: viewed(corpus, query).view });

describe('the time a timeline shows', () => {
	it('is the period in which nearly all events lie: 1973 and 2013 stay outside', () => {
		const [start, end] = shown('');
		expect(start).toBeGreaterThan(daysFromCivil(2018, 1, 1));
		expect(start).toBeLessThan(daysFromCivil(2018, 5, 24));
		expect(end).toBeGreaterThan(daysFromCivil(2026, 1, 15));
	});

	it('is the time filter where there is one, and the zoom before that', () => {
		expect(shown('span=2022..2023')).toEqual([daysFromCivil(2022, 1, 1), daysFromCivil(2024, 1, 1)]);
		expect(shown('span=2022..2023&zoom=2023-02-01..2023-03-31')).toEqual([daysFromCivil(2023, 2, 1), daysFromCivil(2023, 4, 1)]);
	});

	it('keeps one day in its middle rather than showing fifty years', () => {
		const [start, end] = shown('span=2023-11-16');
		expect(end - start).toBe(3);
		expect((start + end) / 2).toBe(daysFromCivil(2023, 11, 16) + 0.5);
	});

	it('ends where the corpus ends on an open side', () => {
		const limits = windowLimits({ corpus, view: viewed(corpus, '').view });
		expect(shown('span=2019..')).toEqual([daysFromCivil(2019, 1, 1), limits[1]]);
		expect(shown('span=..2019')).toEqual([limits[0], daysFromCivil(2020, 1, 1)]);
	});
});

describe('the filters in words', () => {
	it('say that there is none', () => {
		expect(describeFilter(corpus, viewed(corpus, '').view, createWords('en'))).toBe('No filter');
	});

	it('name values as the lanes do, in the language asked for', () => {
		const { view } = viewed(corpus, 'partner=KR~org:un.iom&status=proposed&span=2018');
		expect(describeFilter(corpus, view, createWords('en'))).toBe('Partner: South Korea, IOM · Status: Proposed or requested by one side · Time: 2018');
		expect(describeFilter(corpus, view, createWords('fr'))).toContain('République de Corée, OIM');
	});
});
