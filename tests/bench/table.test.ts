import { describe, expect, it } from 'vitest';
import type { Result, Run } from '../../bench/peers/measure.ts';
import { describeSession, median, replaceTable, summarise, type Session } from '../../bench/peers/table.ts';

const spread = { n: 60, median: 1, p95: 2, max: 3 };

/** A run that took `load` ms to load and `cpu` ms per step. */
function run(load: number, cpu: number | null, elements = 100): Run {
	return {
		load: { painted: load, longTask: 0, cpu: null }, heap: { heapMB: 1, buffersMB: 0 }, elements,
		journey: { ...spread, perStep: 1, longTask: 0, cpuPerStep: cpu }, steps: null, hover: { ...spread, median: 0.01, hits: 1 },
		filter: { painted: 5, cpu: null }, unfilter: 5
	};
}

function result(name: string, runs: readonly Run[], gaveUp: string | null = null): Result {
	return { name, events: 1000, runs, troubles: [], gaveUp };
}

function session(results: readonly Result[], repeats = 1): Session {
	return { day: '2026-11-23', machine: '2 × X', programs: 'Node 20', load: [0, 1.25], repeats, results };
}

describe('the median', () => {
	it('is the middle, the lower one of two, and leaves out what was not measured', () => {
		expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([null, 7, undefined]), median([null])]).toEqual([2, 2, 7, null]);
	});
});

describe('the table of a session', () => {
	it('has a row per subject with medians of its runs, and dashes for what the system does not tell', () => {
		const text = describeSession(session([result('canvas', [run(10, null), run(30, null), run(20, null)])], 3));
		expect(text).toMatch(/^2026-11-23, 2 × X, Node 20, load average 0\.0 to 1\.3, medians of 3 runs\.\n\n### 1,000 events/);
		expect(text).toContain('| canvas | 20.0 | – | – | – | 1.00 |');
	});
	it('says which subject gave up, and which had fewer runs', () => {
		const text = describeSession(session([result('vis-timeline', [], 'loading took more than 60 s'), result('timelinejs', [run(9000, 1)])], 3));
		expect(text).toContain('| vis-timeline (loading took more than 60 s) | – |');
		expect(text).toContain('| timelinejs (1 of 3 runs) | 9000 |');
	});
	it('holds this project against its peers in the same session', () => {
		const text = describeSession(session([
			result('entente', [run(65, 7, 1501)]), result('d3-svg', [run(50, 10)]), result('vis-timeline', [run(500, 20)])
		]));
		expect(text).toContain('| load to painted / d3-svg | ≤ 1.3 | 1.30 | met |');
		expect(text).toContain('| load to painted / vis-timeline | ≤ 0.1 | 0.13 | missed |');
		expect(text).toContain('| CPU per step / d3-svg | ≤ 0.7 | 0.70 | met |');
		expect(text).toContain('| elements | ≤ 1500 | 1501 | missed |');
	});
	it('does not praise a hit test that hits nothing', () => {
		const blind = { ...run(65, 7), hover: { ...spread, median: 0.001, hits: 0.1 } };
		expect(describeSession(session([result('entente', [blind])]))).toContain('| hover that hits, ms | ≤ 0.1 | – | – |');
		expect(describeSession(session([result('entente', [run(65, 7)])]))).toContain('| hover that hits, ms | ≤ 0.1 | 0.010 | met |');
	});
	it('has no verdict where a peer was not measured', () => {
		expect(describeSession(session([result('entente', [run(65, 7)])]))).toContain('| load to painted / d3-svg | ≤ 1.3 | – | – |');
	});
});

describe('the README', () => {
	it('keeps all but what stands between the marks', () => {
		const text = 'before\n<!-- peers: written by npm run bench -->\nold\n<!-- /peers -->\nafter\n';
		expect(replaceTable(text, 'new')).toBe('before\n<!-- peers: written by npm run bench -->\n\nnew\n\n<!-- /peers -->\nafter\n');
		expect(() => replaceTable('no marks', 'new')).toThrow(/has no <!-- peers/);
	});
});

describe('the summary', () => {
	it('names every target, what is missed first, and counts those that are met', () => {
		const text = summarise([result('entente', [run(65, 7, 1501)]), result('d3-svg', [run(50, 10)])]);
		expect(text).toMatch(/^\d of \d targets met\nmissed {6}1,000 {2}elements: 1501 \(≤ 1500\)\n/);
		expect(text).toContain('met         1,000  load to painted / d3-svg: 1.30 (≤ 1.3)');
	});
});
