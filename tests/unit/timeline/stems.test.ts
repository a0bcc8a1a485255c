import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '#lib/corpus/table.ts';
import { buildLanes } from '#lib/timeline/lanes.ts';
import { loadBuilt } from '../../fixtures/built-corpus.ts';

let corpus: Corpus;
beforeAll(async () => {
	corpus = await loadBuilt();
});

const ORDER: readonly string[] = ['took_place', 'recalled_past', 'announced', 'under_negotiation', 'proposed'];

function laneOf(id: string) {
	const lane = buildLanes(corpus, false, 'happened').find((candidate) => candidate.id === id);
	if (lane === undefined) throw new Error(`no lane ${id}`);
	return lane;
}

describe('lanes of the five documents', () => {
	it('are the partners in their fixed order, countries first', () => {
		expect(buildLanes(corpus, false, 'happened').map(({ id }) => id)).toEqual([
			'SG', 'KR', 'FR', 'LA', 'AU', 'org:asean', 'org:un.cnd', 'org:un.iom'
		]);
	});

	it('gain the domestic lane only where it is asked for', () => {
		expect(buildLanes(corpus, true, 'happened').at(-1)?.id).toBe('domestic');
	});

	it('hold every event once: on a stem, on a track or undated', () => {
		for (const lane of buildLanes(corpus, true, 'happened')) {
			const stemmed = lane.stems.flatMap(({ seats }) => seats.map(({ row }) => row));
			const barred = lane.bars.map(({ row }) => row);
			const undated = lane.rows.filter((row) => corpus.events[row]?.date.edtf === null);
			expect([...stemmed, ...barred, ...undated].sort((a, b) => a - b)).toEqual([...lane.rows].sort((a, b) => a - b));
		}
	});

	it('gather the day of 16 November 2023 into one stem: the talks, the visit around it and eight outcomes', () => {
		const stem = laneOf('SG').stems.find(({ lead }) => corpus.events[lead]?.date.edtf === '2023-11-16');
		expect(stem?.seats).toHaveLength(10);
		expect(corpus.events[stem?.lead ?? -1]?.kind).toBe('talks');
	});

	it('stand facts at the foot and wishes on top', () => {
		for (const lane of buildLanes(corpus, true, 'happened')) {
			for (const { seats } of lane.stems) {
				const ranks = [...seats]
					.sort((a, b) => a.level - b.level || a.column - b.column)
					.map(({ row }) => ORDER.indexOf(corpus.events[row]?.status ?? ''));
				expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
			}
		}
	});

	it('put no two marks of a stem on one seat', () => {
		for (const { stems } of buildLanes(corpus, true, 'happened')) {
			for (const { seats } of stems) {
				const places = seats.map(({ column, level }) => `${column}/${level}`);
				expect(new Set(places).size).toBe(places.length);
			}
		}
	});

	it('draw what is wider than two months or open over its width', () => {
		const wide = laneOf('SG').bars.map(({ row }) => corpus.events[row]?.date.edtf).sort();
		expect(wide).toEqual(['../2023-02-09', '../2023-11-16', '../2023-11-16', '1973', '2013', '2024']);
	});

	it('place the same events by the month of their article when the clock is reported', () => {
		const lane = buildLanes(corpus, false, 'reported').find(({ id }) => id === 'SG');
		const stem = lane?.stems.find(({ lead }) => corpus.events[lead]?.articles[0] === 'art-001');
		// The stamp of document 001 says 2023-11: thirty days.
		expect(stem === undefined ? 0 : stem.anchor[1] - stem.anchor[0]).toBe(30);
	});
});
