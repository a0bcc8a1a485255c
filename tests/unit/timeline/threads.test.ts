import { beforeAll, describe, expect, it } from 'vitest';
import type { Relation } from '#lib/corpus/schema.ts';
import { isoOf } from '#lib/corpus/span.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { countMarks, type Group, type Mark } from '#lib/scene/marks.ts';
import { timelineChart } from '#lib/charts/charts.ts';
import { buildThreads, lastEventDay, openCommitments, threadDays, threadOf } from '#lib/timeline/threads.ts';
import { createWords } from '#lib/words/every.ts';
import { loadBuilt, viewed } from '../../fixtures/built-corpus.ts';
import { TINY_ROWS, tinyCorpus } from '../../fixtures/tiny-corpus.ts';

let corpus: Corpus;
beforeAll(async () => {
	corpus = await loadBuilt();
});

const SUGGESTED = 'ev:b8bbbd3a00c36259';
const DRAFTED = 'ev:177d3c7df681d1b9';

function tied(...pairs: readonly (readonly [number, number])[]): Corpus {
	const relations = pairs.map(([from, to], n): Relation => ({ id: `rel:${n}`, type: 'follow_up', source: TINY_ROWS[from] ?? '', target: TINY_ROWS[to] ?? '', directed: true }));
	return { ...tinyCorpus(), relations };
}

function arcs(query: string): Group[] {
	const { view, selection } = viewed(corpus, query);
	const scene = timelineChart({ corpus, view, selection, words: createWords('en') }, 900);
	expect(countMarks(scene.marks)).toBeLessThanOrEqual(600);
	return scene.marks.filter((mark: Mark): mark is Group => mark.type === 'group' && mark.key.startsWith('thread:'));
}

describe('threads', () => {
	it('follow extradition from the suggestion of February 2023 to the drafting of November 2023', () => {
		const thread = threadOf(corpus, corpus.rowOf.get(SUGGESTED) ?? -1);
		expect(thread?.rows.map((row) => corpus.events[row]?.id)).toEqual([SUGGESTED, DRAFTED]);
		expect(thread?.isOpen).toBe(true);
	});
	it('join all that follow-ups tie together, in time', () => {
		expect(buildThreads(tied([4, 5], [2, 4], [3, 4])).map(({ rows }) => rows)).toEqual([[2, 3, 4, 5]]);
		expect(buildThreads(tied([4, 5], [1, 2])).map(({ rows }) => rows)).toEqual([[1, 2], [4, 5]]);
	});
	it('are kept once a later step is done, and open while it is only talked of', () => {
		expect(buildThreads(tied([4, 5]))[0]?.isOpen).toBe(false);
		expect(buildThreads(tied([1, 4]))[0]?.isOpen).toBe(true);
		expect(buildThreads(tied([4, 3]))[0]?.isOpen).toBe(true);
	});
	it('leave ties of articles and ties of an event to itself alone', () => {
		expect(buildThreads(tied([4, 4]))).toEqual([]);
		expect(buildThreads(corpus)).toHaveLength(2);
	});
});

describe('open commitments', () => {
	it('are the threads nothing has kept and every wish nothing followed, oldest first', () => {
		const { selection } = viewed(corpus, '');
		const open = openCommitments(corpus, selection.rows);
		const steps = open.flatMap(({ rows }) => rows);
		expect(new Set(steps).size).toBe(steps.length);
		const wishes = corpus.events.filter(({ status, kind }) => !['took_place', 'recalled_past'].includes(status) && kind !== 'domestic');
		expect(new Set(steps.map((row) => corpus.events[row]?.id))).toEqual(new Set(wishes.map(({ id }) => id)));
		const days = open.filter(({ rows }) => rows.length === 1).map((thread) => threadDays(corpus, thread).first ?? Infinity);
		expect(days).toEqual([...days].sort((a, b) => a - b));
	});
	it('keep to what the filters let pass, but show a thread whole', () => {
		const { selection } = viewed(corpus, 'span=2023-11');
		const thread = openCommitments(corpus, selection.rows).find(({ id }) => id === SUGGESTED);
		expect(thread?.rows).toHaveLength(2);
		expect(openCommitments(corpus, [])).toEqual([]);
	});
	it('know their first day and when an article last spoke of them', () => {
		const thread = threadOf(corpus, corpus.rowOf.get(SUGGESTED) ?? -1);
		const { first, mentioned } = threadDays(corpus, thread ?? { id: '', rows: [], links: [], isOpen: true });
		expect(isoOf(first ?? 0)).toBe('2023-02-09');
		expect(mentioned?.edtf).toBe('2023-11');
	});
	it('are aged to the last day on which something is known to have happened', () => {
		expect(isoOf(lastEventDay(corpus) ?? 0)).toBe('2026-01-15');
	});
});

describe('arcs', () => {
	it('are drawn when a step is chosen or all are asked for, and not else', () => {
		expect(arcs('')).toEqual([]);
		expect(arcs('threads=1')).toHaveLength(2);
		expect(arcs(`event=${SUGGESTED}`).map(({ key }) => key)).toEqual([`thread:${SUGGESTED}~${DRAFTED}`]);
	});
	it('say both steps with their dates, and open the later one', () => {
		const [arc] = arcs(`event=${SUGGESTED}`);
		expect(arc?.label).toBe('Commitment: Extradition agreement suggested (9 Feb 2023) › Extradition agreement envisaged (16 Nov 2023); still open');
		expect(arc?.link).toBe(`?event=${DRAFTED}`);
	});
	it('run to the edge where a step lies outside the window, and go where the filter hides one', () => {
		const [arc] = arcs(`event=${DRAFTED}&zoom=2023-06-01..2024-06-30`);
		expect(arc?.marks).toHaveLength(3);
		expect(arcs('threads=1&span=2023-11')).toEqual([]);
	});
});
