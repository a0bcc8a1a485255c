import { beforeAll, describe, expect, it } from 'vitest';
import { listProofs } from '#lib/briefing/proofs.ts';
import { chartedSlide, slideScene } from '#lib/briefing/picture.ts';
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
const isGroup = (mark: Mark) => mark.type === 'group';
const textsOf = (marks: readonly Mark[]): string[] => marks.flatMap((mark) => (mark.type === 'group' ? textsOf(mark.marks) : mark.type === 'text' ? [mark.text] : []));

/** The numbers beside the marks of a picture, ranges written out. */
function numbersIn(marks: readonly Mark[]): Set<number> {
	const tags = marks.filter(isGroup).flatMap((group) => (group.key === 'numbers' ? textsOf(group.marks) : [...numbersIn(group.marks)].map((n) => `[${n}]`)));
	return new Set(
		tags.flatMap((tag) => tag.slice(1, -1).split(', ')).flatMap((range) => {
			const [first = 0, last = first] = range.split('–').map(Number);
			return Array.from({ length: last - first + 1 }, (_, i) => first + i);
		})
	);
}

describe('the proofs of a hand-out', () => {
	it('are numbered in the order of the slides, each event once', () => {
		const { numbers, rows } = listProofs([page('timeline', 'partner=KR'), page('network', 'partner=KR~FR')]);
		const korean = corpus.events.filter(({ partners }) => partners.countries.includes('KR')).map(({ id }) => id);
		expect(korean.map((id) => numbers.get(id)).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
		expect(rows.map((row) => numbers.get(corpus.events[row]?.id ?? ''))).toEqual(rows.map((_, i) => i + 1));
	});

	it.each(['timeline', 'network', 'matrix'] as const)('stand beside the marks of a %s, every event that it draws', (chart) => {
		const one = page(chart, '');
		const { numbers } = listProofs([page('timeline', 'partner=AU'), one]);
		const { marks } = slideScene(chart, one.charted, one.width, 'x', numbers);
		const beside = numbersIn(marks);
		expect(beside.size).toBeGreaterThan(40);
		for (const n of beside) expect([...numbers.values()]).toContain(n);
		if (chart !== 'timeline') expect(beside.size).toBe(58);
	});

	it('hold what a slide counts and draws no mark of', () => {
		const { numbers } = listProofs([page('timeline', 'zoom=2023-01-01..2023-12-31')]);
		expect(numbers.size).toBe(58);
	});
});
