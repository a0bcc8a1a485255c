import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { timelineChart, timelineInput, type Charted } from '#lib/charts/charts.ts';
import { listRows } from '#lib/explore/list-rows.ts';
import { loadCorpus } from '#lib/corpus/load.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { countMarks, linkedGroups } from '#lib/scene/marks.ts';
import { LANE_KINDS } from '#lib/state/view.ts';
import { memberRows } from '#lib/timeline/members.ts';
import { createWords } from '#lib/words/every.ts';
import { loadBuilt, viewed } from '../../fixtures/built-corpus.ts';
import { writeSynthetic, type Synthetic } from '../../fixtures/synthetic.ts';

// Many scenes are drawn here: a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let made: Synthetic;
let corpus: Corpus;
beforeAll(async () => {
	made = writeSynthetic(3000, 'rows');
	corpus = await loadCorpus(made.fetchText);
});
afterAll(() => made.remove());

const words = createWords('en');

function charted(of: Corpus, query: string): Charted {
	return { corpus: of, ...viewed(of, query), words };
}

describe('a cluster', () => {
	it.each(['', 'zoom=2019-03-01..2019-09-30', 'zoom=2020-01-05..2020-02-20', 'lanes=domain', 'lanes=kind&zoom=2018-01-01..2024-01-01', 'clock=reported'])('lists as many events as it counts: %s', (query) => {
		const view = charted(corpus, query);
		const scene = timelineChart(view, 1000);
		const clusters = linkedGroups(scene.marks).filter(({ key }) => key.startsWith('cluster:'));
		for (const { data, label, marks } of clusters) {
			const rows = memberRows(timelineInput(view), { lane: data?.['lane'] ?? '', zoom: data?.['zoom'] ?? '' });
			expect(rows.length).toBeGreaterThan(1);
			expect(words('timeline.events', { n: rows.length })).toBe(label);
			expect(marks).toHaveLength(2);
			expect(new Set(rows).size).toBe(rows.length);
		}
		expect(countMarks(scene.marks)).toBeLessThanOrEqual(600);
	});
	it('is there at all in a corpus of three thousand events', () => {
		const scenes = LANE_KINDS.map((lanes) => timelineChart(charted(corpus, `lanes=${lanes}&zoom=2019-03-01..2019-09-30`), 1000));
		expect(scenes.some(({ marks }) => linkedGroups(marks).some(({ key }) => key.startsWith('cluster:')))).toBe(true);
	});
});

describe('a stack', () => {
	it('lists the shown events of its encounter, as many as its label says', async () => {
		const built = await loadBuilt();
		const view = charted(built, 'status=proposed~took_place');
		const stacks = linkedGroups(timelineChart(view, 1000).marks).filter(({ key }) => key.startsWith('stack:'));
		expect(stacks.length).toBeGreaterThan(2);
		for (const { data, label } of stacks) {
			const rows = memberRows(timelineInput(view), { ids: data?.['stack']?.split(' ') ?? [] });
			expect(label).toContain(words('timeline.events', { n: rows.length }));
			for (const row of rows) expect(Array.from(view.selection.rows)).toContain(row);
			// The list finds its lines by halving: it needs its rows in order.
			expect(rows).toEqual([...rows].sort((a, b) => a - b));
			const listed = listRows(built, rows, 'happened').page(0, 60).flatMap((section) => section.rows);
			expect(listed.toSorted((a, b) => a - b)).toEqual(rows);
		}
	});
});
