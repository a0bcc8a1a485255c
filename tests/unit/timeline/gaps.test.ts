import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { timelineChart } from '#lib/charts/charts.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { countMarks, type Group, type Mark } from '#lib/scene/marks.ts';
import { bendOver, bendTime } from '#lib/timeline/gaps.ts';
import { extentOf } from '#lib/timeline/window.ts';
import { createWords } from '#lib/words/every.ts';
import { loadBuilt, viewed } from '../../fixtures/built-corpus.ts';

// Many scenes are drawn here: a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let corpus: Corpus;
beforeAll(async () => {
	corpus = await loadBuilt();
});

const words = createWords('en');

function keys(query: string): string[] {
	const all = (marks: readonly Mark[]): Group[] => marks.flatMap((mark) => (mark.type === 'group' ? [mark, ...all(mark.marks)] : []));
	const scene = timelineChart({ corpus, ...viewed(corpus, query), words }, 900);
	expect(countMarks(scene.marks)).toBeLessThanOrEqual(600);
	return all(scene.marks).map(({ key }) => key);
}

describe('bent time', () => {
	it('comes back from where it went, and keeps the order of days', () => {
		const gaps = fc.uniqueArray(fc.integer({ min: -20000, max: 20000 }), { minLength: 2, maxLength: 10 }).map((days) => {
			const sorted = days.sort((a, b) => a - b);
			return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) => [sorted[2 * index] ?? 0, sorted[2 * index + 1] ?? 0] as const);
		});
		fc.assert(
			fc.property(gaps, fc.integer({ min: 1, max: 200 }), fc.integer({ min: -25000, max: 25000 }), (found, drawn, day) => {
				const { squeeze, stretch } = bendOver({ gaps: found, drawn });
				expect(stretch(squeeze(day))).toBeCloseTo(day, 6);
				expect(squeeze(day + 1)).toBeGreaterThan(squeeze(day));
			})
		);
	});
	it('squeezes no day on which an event of the corpus may have happened', () => {
		const { gaps } = bendTime(corpus, false, 'happened');
		expect(gaps.length).toBeGreaterThan(1);
		for (let row = 0; row < corpus.table.length; row++) {
			const extent = extentOf(corpus, row, 'happened');
			if (extent === null || corpus.table.domestic[row] === 1) continue;
			for (const [from, to] of gaps) expect(extent[0] >= to || extent[1] <= from).toBe(true);
		}
	});
	it('is drawn only when asked for, with a mark for each gap', () => {
		expect(keys('').some((key) => key.startsWith('gap:'))).toBe(false);
		expect(keys('gaps=1').filter((key) => key.startsWith('gap:'))).toHaveLength(bendTime(corpus, false, 'happened').gaps.length);
	});
});

describe('today', () => {
	it('is drawn only where the view names it and the window holds it', () => {
		expect(keys('')).not.toContain('today');
		expect(keys('today=2024-05-01')).toContain('today');
		expect(keys('today=2044-05-01')).not.toContain('today');
	});
});

describe('notes', () => {
	const notes = 'note=ev:b8bbbd3a00c36259~one&note=lane:SG~two&note=2023-03-01..2023-10-31~three';
	it('are drawn with the words of the view, as text and never as markup', () => {
		const scene = timelineChart({ corpus, ...viewed(corpus, 'note=lane:SG~%3Cscript%3Ealert(1)%3C/script%3E%20%26amp;'), words }, 900);
		expect(JSON.stringify(scene.marks)).toContain('<script>alert(1)</script> &amp;');
		expect(keys(notes).filter((key) => key.startsWith('note:'))).toEqual(['note:0', 'note:1', 'note:2']);
	});
	it('say so where what they are on is not in view', () => {
		const scene = timelineChart({ corpus, ...viewed(corpus, `zoom=2024-01-01..2024-12-31&${notes}`), words }, 900);
		expect(JSON.stringify(scene.marks).match(/not in view/g)).toHaveLength(2);
	});
	it('move no lane', () => {
		const tops = (query: string): string => JSON.stringify(timelineChart({ corpus, ...viewed(corpus, query), words }, 900).marks.filter((mark) => mark.type === 'rect' && mark.key?.startsWith('ground')));
		expect(tops(notes)).toBe(tops(''));
	});
});
