import { beforeAll, describe, expect, it } from 'vitest';
import { windowLimits } from '#lib/charts/charts.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { isoOf } from '#lib/corpus/span.ts';
import { countMarks } from '#lib/scene/marks.ts';
import { coverageMonths, longestSilence } from '#lib/timeline/coverage.ts';
import { binYears, overviewScene, type OverviewInput } from '#lib/timeline/overview.ts';
import { listedRows } from '#lib/corpus/row-lists.ts';
import { createWords } from '#lib/words/every.ts';
import { loadBuilt, viewed } from '../../fixtures/built-corpus.ts';
import { tinyDate } from '../../fixtures/tiny-corpus.ts';

let corpus: Corpus;
beforeAll(async () => {
	corpus = await loadBuilt();
});

function input(query: string, parts: Partial<OverviewInput> = {}): OverviewInput {
	const { view, selection } = viewed(corpus, query);
	const all = listedRows(corpus.table, view.filter.domestic);
	return { corpus, all, rows: selection.rows, limits: windowLimits({ corpus, view }), clock: view.clock, count: view.count, words: createWords('en'), ...parts };
}

const barOf = (query: string, year: number) => binYears(input(query)).find(({ start }) => isoOf(start) === `${year}-01-01`);

describe('the bars of the overview', () => {
	it('count every dated event once, shown or not', () => {
		const bins = binYears(input('partner=KR'));
		const dated = corpus.events.filter(({ kind, date }) => kind !== 'domestic' && date.edtf !== null);
		expect(bins.reduce((sum, { all }) => sum + all, 0)).toBe(dated.length);
		expect(bins.reduce((sum, { shown }) => sum + shown, 0)).toBe(7);
	});
	it('say how many of their events may lie in another bar', () => {
		expect(barOf('partner=KR', 2018)).toMatchObject({ shown: 7, vague: 7 });
		expect(barOf('', 2022)).toMatchObject({ shown: 1, vague: 0 });
		expect(barOf('', 1973)).toMatchObject({ shown: 1, vague: 0 });
		expect(barOf('', 2025)?.vague).toBeGreaterThan(0);
	});
	it('count reports instead of events when asked', () => {
		const reports = corpus.events.filter(({ kind, date }) => kind !== 'domestic' && date.edtf !== null).reduce((sum, { articles }) => sum + articles.length, 0);
		expect(binYears(input('count=reports')).reduce((sum, { shown }) => sum + shown, 0)).toBe(reports);
		expect(reports).toBeGreaterThan(57);
	});
	it('stay few however long the time', () => {
		for (const years of [10, 500, 5000]) {
			const scene = overviewScene(input('', { limits: [0, years * 365] }), 900);
			expect(binYears(input('', { limits: [0, years * 365] })).length).toBeLessThanOrEqual(112);
			expect(countMarks(scene.marks)).toBeLessThanOrEqual(600);
		}
	});
});

describe('coverage', () => {
	it('holds each article whose month is known, in its month', () => {
		const months = coverageMonths(corpus);
		const named = [...corpus.articles.values()].filter(({ published: { lo, hi } }) => lo !== null && hi !== null && Date.parse(hi) - Date.parse(lo) < 92 * 86_400_000);
		expect(months.reduce((sum, { articles }) => sum + articles, 0)).toBe(named.length);
		expect(months.map(({ start }) => start)).toEqual(months.map(({ start }) => start).sort((a, b) => a - b));
		expect(months.find(({ start }) => isoOf(start) === '2024-02-01')?.articles).toBeGreaterThan(0);
	});
	it('says in words when the sources are silent longest', () => {
		const silence = longestSilence(coverageMonths(corpus));
		expect(silence).not.toBeNull();
		expect(overviewScene(input(''), 900).desc).toMatch(/No article between 1 Jun 2018 and 31 Jan 2023/);
		expect(longestSilence([])).toBeNull();
	});
	it('leaves out an article whose year is a guess over years', () => {
		const articles = new Map([...corpus.articles].map(([id, head]) => [id, { ...head, published: tinyDate('2020', 'year') }]));
		expect(coverageMonths({ ...corpus, articles })).toEqual([]);
	});
});
