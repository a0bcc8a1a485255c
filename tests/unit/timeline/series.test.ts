import { describe, expect, it } from 'vitest';
import { timelineChart } from '#lib/charts/charts.ts';
import { EMPTY_FILTER } from '#lib/query/filter.ts';
import { select } from '#lib/query/select.ts';
import { buildCorpus, type Corpus } from '#lib/corpus/table.ts';
import type { Group } from '#lib/scene/marks.ts';
import { DEFAULT_VIEW } from '#lib/state/view.ts';
import { findSeries, missingOf, readEdition } from '#lib/timeline/series.ts';
import { createWords } from '#lib/words/every.ts';
import { loadBuilt } from '../../fixtures/built-corpus.ts';
import { tinyDate, tinyEvent, tinyFiles } from '../../fixtures/tiny-corpus.ts';

describe('the edition a title names', () => {
	it.each([
		['12th Vietnam–Laos consultation', 'consultation', 12],
		['La 8e consultation politique Vietnam–France', 'consultation', 8],
		['Annual MPS–MCI dialogue', 'dialogue', null],
		['Le dialogue annuel entre les deux ministères', 'dialogue', null],
		['Third defence policy dialogue', 'dialogue', 3],
		['6th ASEAN digital ministers', 'ministers', 6],
		['La première réunion du comité conjoint', 'committee', 1]
	] as const)('%s', (title, format, number) => {
		expect(readEdition(title)).toEqual({ format, number });
	});
	it.each(['Vietnam–France consultation', 'Visit on the 12th of May', '5 documents signed at a conference', 'Tô Lâm receives a delegation'])('%s: none', (title) => {
		expect(readEdition(title)).toBeNull();
	});
});

/** A corpus of one partner with consultations of some numbers, a year apart each. */
function consultations(numbers: readonly number[]): Corpus {
	const files = tinyFiles();
	const events = numbers.map((number, index) => ({
		...tinyEvent(1, 'dialogue', 'took_place', { date: tinyDate(`${2010 + number}-06-01`), partners: { countries: ['SG'], orgs: [] }, title: { en: `${number}th consultation` }, short: { en: `${number}th consultation` } }),
		id: `ev:${index.toString(16).padStart(8, '0')}`
	}));
	return buildCorpus({ ...files, events: { ...files.events, events } });
}

function series(corpus: Corpus): Group[] {
	const selection = select(corpus, EMPTY_FILTER, { clock: 'happened' });
	const scene = timelineChart({ corpus, view: { ...DEFAULT_VIEW, zoom: { from: '2012-01-01', to: '2022-12-31' } }, selection, words: createWords('en') }, 1000);
	return scene.marks.filter((mark): mark is Group => mark.type === 'group' && mark.key.startsWith('series:'));
}

describe('a series', () => {
	it('has a slot for each missing number once three editions are known, and not before', () => {
		expect(findSeries(consultations([4, 6]))[0]?.missing).toEqual([]);
		expect(findSeries(consultations([4, 6, 7]))[0]?.missing.map(({ number }) => number)).toEqual([5]);
		expect(missingOf([{ row: 0, number: 4, day: 0 }, { row: 1, number: 8, day: 400 }, { row: 2, number: 9, day: 500 }])).toEqual([
			{ number: 5, day: 100 }, { number: 6, day: 200 }, { number: 7, day: 300 }
		]);
	});
	it('of a yearly format without numbers has a slot for each missing year, and one edition a year', () => {
		const dialogues = (years: readonly number[], title: string): Corpus => {
			const files = tinyFiles();
			const events = years.map((year, index) => ({
				...tinyEvent(1, 'dialogue', 'took_place', { date: tinyDate(`${year}-03-0${index + 1}`), partners: { countries: ['SG'], orgs: [] }, title: { en: title }, short: { en: title } }),
				id: `ev:${index.toString(16).padStart(8, '0')}`
			}));
			return buildCorpus({ ...files, events: { ...files.events, events } });
		};
		const missing = (years: readonly number[], title = 'Annual digital dialogue'): number[] | undefined => findSeries(dialogues(years, title))[0]?.missing.map(({ number }) => number);
		expect(missing([2019, 2020, 2022])).toEqual([2021]);
		expect(missing([2019, 2021])).toEqual([]);
		expect(missing([2019, 2021, 2021])).toEqual([]);
		expect(missing([2019, 2020, 2022], 'Regular digital dialogue')).toEqual([]);
	});
	it('is drawn as a beat with a hollow mark for each slot', () => {
		const [beat] = series(consultations([4, 6, 7]));
		expect(beat?.marks.filter(({ type }) => type === 'dot')).toHaveLength(1);
		expect(beat?.marks.filter(({ type }) => type === 'rule')).toHaveLength(1);
		expect(series(consultations([4]))).toEqual([]);
	});
	it('of the built-in corpus has one known edition each, so that none is drawn', async () => {
		expect(findSeries(await loadBuilt())).toEqual([]);
	});
});
