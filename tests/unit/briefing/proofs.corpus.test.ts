import { beforeAll, describe, expect, it } from 'vitest';
import { listProofs } from '#lib/briefing/proofs.ts';
import { chartedSlide, slideKeys, slideScene } from '#lib/briefing/picture.ts';
import type { ChartName } from '#lib/charts/charts.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import type { Mark } from '#lib/scene/marks.ts';
import { createWords } from '#lib/words/every.ts';
import { loadBuilt } from '../../fixtures/built-corpus.ts';

let corpus: Corpus;
beforeAll(async () => {
	corpus = await loadBuilt();
});

const page = (chart: ChartName, view: string) => ({ chart, charted: chartedSlide({ view }, corpus, createWords('en'), null), width: 820 });
const textsOf = (marks: readonly Mark[]): string[] => marks.flatMap((mark) => (mark.type === 'group' ? textsOf(mark.marks) : mark.type === 'text' ? [mark.text] : []));

/** 1, 2 and 3 of "1–3". */
function numbersOf(range: string): number[] {
	const [first = 0, last = first] = range.split('–').map(Number);
	return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The numbers beside the marks of a picture, ranges written out; letters stand for lines. */
function numbersIn(marks: readonly Mark[]): number[] {
	return marks.flatMap((mark) => {
		if (mark.type !== 'group') return [];
		if (mark.key !== 'numbers') return numbersIn(mark.marks);
		return textsOf(mark.marks).flatMap((tag) => (/\d/.test(tag) ? tag.slice(1, -1).split(', ').flatMap(numbersOf) : []));
	});
}

describe('the proofs of a hand-out', () => {
	it('are numbered in the order of the slides, each event once', () => {
		const { numbers, rows } = listProofs([page('timeline', 'partner=KR'), page('network', 'partner=KR~FR')]);
		const korean = corpus.events.filter(({ partners }) => partners.countries.includes('KR')).map(({ id }) => id);
		expect(korean.map((id) => numbers.get(id)).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
		expect(rows.map((row) => numbers.get(corpus.events[row]?.id ?? ''))).toEqual(rows.map((_, i) => i + 1));
	});

	it.each(['timeline', 'network', 'matrix'] as const)('are told of every event that a %s draws, beside its marks or in a line', (chart) => {
		const one = page(chart, '');
		const { numbers } = listProofs([page('timeline', 'partner=AU'), one]);
		const { marks } = slideScene(chart, one.charted, one.width, 'x', numbers);
		const lines = slideKeys(chart, one.charted, one.width, numbers).join(' ').match(/\d+(–\d+)?/g) ?? [];
		const told = new Set([...numbersIn(marks), ...lines.flatMap(numbersOf)]);
		expect(told.size).toBeGreaterThan(50);
		for (const n of told) expect([...numbers.values()]).toContain(n);
		if (chart !== 'timeline') expect(told.size).toBe(58);
	});

	it('hold what a slide counts and draws no mark of', () => {
		const { numbers } = listProofs([page('timeline', 'zoom=2023-01-01..2023-12-31')]);
		expect(numbers.size).toBe(58);
	});
});
