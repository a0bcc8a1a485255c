import { describe, expect, it } from 'vitest';
import { isoOf } from '#lib/corpus/span.ts';
import { buildCorpus, type Corpus } from '#lib/corpus/table.ts';
import { EMPTY_FILTER } from '#lib/query/filter.ts';
import { select } from '#lib/query/select.ts';
import { buildLanes } from '#lib/timeline/lanes.ts';
import { daysOf } from '#lib/timeline/days.ts';
import { binDays, binTally, chooseForms, layGrid } from '#lib/timeline/density.ts';
import { rowsWithin, standingOf } from '#lib/timeline/tally.ts';
import { extentOf, homeWindow, type Clock } from '#lib/timeline/window.ts';
import { tinyDate, tinyEvent, tinyFiles } from '../../fixtures/tiny-corpus.ts';

/** Days in a fixed order that is none: a small linear congruence. */
function scattered(count: number, range: number): number[] {
	let state = 17;
	return Array.from({ length: count }, () => (state = (state * 1103515245 + 12345) % 2147483648) % range);
}

function corpusOf(edtfs: readonly string[]): Corpus {
	const files = tinyFiles();
	const events = edtfs.map((edtf, index) => ({
		...tinyEvent(1, 'visit', 'took_place', { date: tinyDate(edtf), partners: { countries: index % 3 === 0 ? ['AA', 'BB'] : ['AA'], orgs: [] } }),
		id: `ev:${index.toString(16).padStart(8, '0')}`
	}));
	return buildCorpus({ ...files, events: { ...files.events, events } });
}

const days = scattered(300, 2000);
const corpus = corpusOf(days.map((day, index) => (index % 5 === 0 ? `${isoOf(10000 + day)}/${isoOf(10000 + day + (index % 400))}` : isoOf(10000 + day))));
const rows = Uint32Array.from({ length: corpus.table.length }, (_, row) => row);
const shown = rows.filter((row) => row % 4 !== 1);

describe.each(['happened', 'reported'] satisfies Clock[])('counts by prefix sums (%s)', (clock) => {
	const lanes = buildLanes(corpus, true, clock);
	const standing = standingOf(corpus, lanes, clock, shown, []);

	it('are those of a look at every row, for any window', () => {
		for (let from = 9900; from < 12300; from += 37.5)
			for (const length of [3, 17.5, 400])
				for (const [index, lane] of lanes.entries()) {
					const meets = Array.from(lane.rows).filter((row) => {
						const extent = extentOf(corpus, row, clock);
						return standing.of[row] === 1 && extent !== null && extent[0] < from + length && extent[1] > from;
					});
					const tally = standing.lanes[index]!;
					expect(tally.within([from, from + length])).toBe(meets.length);
					const reaching = tally.begunBefore(from) - tally.endedBy(from);
					expect(rowsWithin(corpus, clock, lane, [from, from + length], standing.of, { reaching }).sort((a, b) => a - b)).toEqual(meets.sort((a, b) => a - b));
				}
	});

	it('lose no event between bins, at any length of bin', () => {
		for (const window of [[9900, 13000], [10400.5, 10433]] as const)
			for (const length of [1, 7, 91])
				for (const tally of standing.lanes) {
					const bins = binTally(tally, layGrid(daysOf(corpus, clock), window, length));
					expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(tally.within(window));
					expect(bins.every(({ count, from, to }) => count > 0 && from % length === 0 && to - from === length)).toBe(true);
				}
	});
});

describe('few rows of many', () => {
	it('are counted as all are, lane by lane', () => {
		const few = rows.filter((row) => row % 7 === 3);
		const lanes = buildLanes(corpus, true, 'happened');
		const standing = standingOf(corpus, lanes, 'happened', few, []);
		for (const [index, lane] of lanes.entries()) {
			const own = Array.from(lane.rows).filter((row) => row % 7 === 3);
			expect(standing.lanes[index]!.total).toBe(own.length);
			for (const window of [[9900, 12400], [10500, 10900]] as const)
				expect(standing.lanes[index]!.within(window)).toBe(own.filter((row) => corpus.table.start[row]! < window[1] && corpus.table.end[row]! > window[0]).length);
		}
		expect(standing.all().total).toBe(few.length);
	});

	it('count an event of two partners once in the lane of all others', () => {
		const files = tinyFiles();
		const code = (at: number): string => String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26));
		const events = Array.from({ length: 200 }, (_, index) => ({
			...tinyEvent(1, 'visit', 'took_place', { date: tinyDate('2020-01-01'), partners: { countries: [code(index % 40), code((index * 7) % 40)], orgs: [] } }),
			id: `ev:${index.toString(16).padStart(8, '0')}`
		}));
		const many = buildCorpus({ ...files, events: { ...files.events, events } });
		const lanes = buildLanes(many, true, 'happened');
		const few = Uint32Array.from({ length: 60 }, (_, index) => index * 3);
		const { lanes: tallies } = standingOf(many, lanes, 'happened', few, []);
		expect(lanes.at(-1)?.id).toBe('others');
		for (const [index, lane] of lanes.entries()) expect(tallies[index]!.total).toBe(few.filter((row) => lane.rows.includes(row)).length);
	});
});

describe('rows of one partner, or all, where each has one', () => {
	const files = tinyFiles();
	const events = days.map((day, index) => ({
		...tinyEvent(1, 'visit', 'took_place', { date: tinyDate(isoOf(10000 + day)), partners: { countries: [['AA', 'BB', 'CC'][index % 3]!], orgs: [] } }),
		id: `ev:${index.toString(16).padStart(8, '0')}`
	}));
	const single = buildCorpus({ ...files, events: { ...files.events, events } });
	const lanes = buildLanes(single, false, 'happened');

	it.each(['all', 'AA', 'BB', 'CC'])('are counted as a look at every row counts them: %s', (partner) => {
		const filter = { ...EMPTY_FILTER, partner: partner === 'all' ? [] : [partner] };
		const { rows: kept } = select(single, filter, { clock: 'happened' });
		const standing = standingOf(single, lanes, 'happened', kept, []);
		for (const [index, lane] of lanes.entries()) {
			const own = Array.from(lane.rows).filter((row) => kept.includes(row));
			expect(standing.lanes[index]!.total).toBe(own.length);
			expect(standing.lanes[index]!.within([10200, 10900])).toBe(own.filter((row) => single.table.start[row]! < 10900 && single.table.end[row]! > 10200).length);
		}
		expect(standing.all().total).toBe(kept.length);
		expect(standing.of).toEqual(Uint8Array.from({ length: single.table.length }, (_, row) => Number(kept.includes(row))));
	});
});

describe('standing', () => {
	it('is made once for the same rows on the same lanes', () => {
		const lanes = buildLanes(corpus, true, 'happened');
		const outside: number[] = [];
		expect(standingOf(corpus, lanes, 'happened', shown, outside)).toBe(standingOf(corpus, lanes, 'happened', shown, outside));
	});
});

describe('the form of a lane', () => {
	const always = (): boolean => true;

	it('follows from its pixels: marks, then clusters, then a path', () => {
		expect(chooseForms([10], 1000, always)).toEqual(['marks']);
		expect(chooseForms([10], 200, always)).toEqual(['clusters']);
		expect(chooseForms([300], 1000, always)).toEqual(['clusters']);
		expect(chooseForms([3000], 1000, always)).toEqual(['path']);
	});

	it('is no marks where the lane has no room for them', () => {
		expect(chooseForms([10], 1000, () => false)).toEqual(['clusters']);
	});

	it('is coarser in the fullest lanes where there are many', () => {
		const forms = chooseForms(Array.from({ length: 30 }, (_, lane) => 30 + lane), 1000, always);
		expect(forms.filter((form) => form !== 'path').length).toBeGreaterThan(0);
		expect(forms.indexOf('path')).toBeGreaterThan(forms.lastIndexOf('clusters'));
	});

	it('keeps its bins when the window moves', () => {
		expect(binDays('clusters', 1)).toBe(56);
		expect(binDays('path', 1)).toBe(4);
	});
});

describe('the home window', () => {
	it('leaves out at most one in twenty where that halves it', () => {
		const many = Array.from({ length: 40 }, (_, index) => isoOf(15000 + index));
		const home = homeWindow(corpusOf(['1950-01-01', ...many]), Uint32Array.from({ length: 41 }, (_, row) => row), 'happened');
		expect(home![0]).toBeGreaterThan(14000);
	});

	it('is the full one where too many would be left out', () => {
		const many = Array.from({ length: 30 }, (_, index) => isoOf(15000 + index));
		const home = homeWindow(corpusOf(['1950-01-01', '1951-01-01', ...many]), Uint32Array.from({ length: 32 }, (_, row) => row), 'happened');
		expect(home![0]).toBeLessThan(-7000);
	});
});
