import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, STATUSES } from '#lib/corpus/schema.ts';
import { dayOf, edtfExtent, spanDays } from '#lib/corpus/span.ts';
import { DIMENSIONS, EMPTY_FILTER, type Clock, type Dimension, type Filter } from '#lib/query/filter.ts';
import { aggregateTime, select, type Selection } from '#lib/query/select.ts';
import { idsAt } from '#lib/corpus/table.ts';
import { tinyCorpus } from '../../fixtures/tiny-corpus.ts';

const corpus = tinyCorpus();

function selectBy(parts: Partial<Filter>, clock: Clock = 'happened', matches: ReadonlySet<number> | null = null): Selection {
	return select(corpus, { ...EMPTY_FILTER, ...parts }, { clock, matches });
}

const rowsOf = (parts: Partial<Filter>, clock: Clock = 'happened'): number[] => [...selectBy(parts, clock).rows];
const countsOf = (parts: Partial<Filter>, dimension: Dimension): Record<string, number> =>
	Object.fromEntries(selectBy(parts).counts[dimension]);

describe('the rows a filter keeps', () => {
	it('are all but the domestic ones by default', () => {
		const selection = selectBy({});
		expect([...selection.rows]).toEqual([0, 1, 2, 3, 4, 5, 7]);
		expect([selection.total, selection.undated, [...selection.outside]]).toEqual([8, 1, []]);
	});
	it('are all of them once domestic ones are let in', () => expect(rowsOf({ domestic: true })).toHaveLength(8));
	it('have any of the values of one dimension', () => {
		expect(rowsOf({ partner: ['KR'] })).toEqual([0, 7]);
		expect(rowsOf({ partner: ['KR', 'org:asean'] })).toEqual([0, 5, 7]);
		expect(rowsOf({ status: ['proposed'] })).toEqual([4]);
	});
	it('have a value of every dimension', () => {
		expect(rowsOf({ partner: ['SG'], status: ['took_place'] })).toEqual([2, 3]);
		expect(rowsOf({ org: ['org:sg.mci'], person: ['person:to-lam'] })).toEqual([3]);
		expect(rowsOf({ domain: ['extradition'], partner: ['KR'] })).toEqual([]);
	});
	it('are none for a value the corpus does not have', () => expect(rowsOf({ partner: ['XX'] })).toEqual([]));
	it('meet the span with their possible extent; undated ones are out', () => {
		expect(rowsOf({ span: { from: null, to: null } })).toEqual([0, 1, 2, 3, 4, 5]);
		expect(rowsOf({ span: { from: '2022', to: '2022' } })).toEqual([1]);
		// around 9 February reaches back to the 6th
		expect(rowsOf({ span: { from: '2023-02-01', to: '2023-02-06' } })).toEqual([2]);
		expect(rowsOf({ span: { from: '2023-02-01', to: '2023-02-05' } })).toEqual([]);
		expect(rowsOf({ span: { from: '2023-02-12', to: null }, domestic: true })).toEqual([2, 6]);
	});
	it('go by the day of the report on the other clock', () => {
		expect(rowsOf({ span: { from: '2023', to: '2023' } }, 'reported')).toEqual([1, 2, 3, 4, 5]);
		expect(selectBy({}, 'reported').undated).toBe(2);
	});
	it('match the text, where matches are given', () => {
		expect([...selectBy({ partner: ['SG'] }, 'happened', new Set([0, 3, 6])).rows]).toEqual([3]);
		expect([...selectBy({}, 'happened', new Set()).rows]).toEqual([]);
	});
});

describe('the rows outside', () => {
	it('are those the filter hides, domestic ones only where they are let in', () => {
		expect([...selectBy({ partner: ['KR'] }).outside]).toEqual([1, 2, 3, 4, 5]);
		expect([...selectBy({ partner: ['KR'], domestic: true }).outside]).toEqual([1, 2, 3, 4, 5, 6]);
	});
});

describe('facet counts', () => {
	it('of a dimension skip its own clause', () => {
		expect(countsOf({ partner: ['KR'] }, 'partner')).toEqual({ SG: 5, KR: 2, 'org:asean': 1 });
	});
	it('of other dimensions follow the clause', () => {
		expect(countsOf({ partner: ['KR'] }, 'status')).toEqual({ took_place: 1, recalled_past: 1 });
		expect(countsOf({ partner: ['KR'], kind: ['talks'] }, 'kind')).toEqual({ talks: 1, statement: 1 });
	});
	it('hold a chosen value that does not occur, with 0', () => {
		expect(countsOf({ status: ['proposed'], partner: ['KR'] }, 'partner')).toEqual({ SG: 1, KR: 0 });
		expect(countsOf({ person: ['person:nobody'] }, 'person')).toMatchObject({ 'person:nobody': 0 });
	});
	it('stand in the fixed order of the corpus', () => {
		expect([...selectBy({}).counts.partner.keys()]).toEqual(['SG', 'KR', 'org:asean']);
	});
	it('leave domestic events out until they are let in', () => {
		expect(countsOf({}, 'kind')).not.toHaveProperty('domestic');
		expect(countsOf({ domestic: true }, 'kind')).toMatchObject({ domestic: 1 });
	});
});

/** The same question, asked event by event. */
function keeps(filter: Filter, row: number, skip: Dimension | null): boolean {
	const event = corpus.events[row];
	if (!event || (event.kind === 'domestic' && !filter.domestic)) return false;
	const extent = edtfExtent(event.date.edtf);
	const days = filter.span && spanDays(filter.span);
	if (days && (!extent || extent.start >= days.end || extent.end <= days.start)) return false;
	return DIMENSIONS.every((name) => name === skip || filter[name].length === 0 || valuesOf(row, name).some((v) => filter[name].includes(v)));
}

function valuesOf(row: number, name: Dimension): string[] {
	const event = corpus.events[row];
	if (name === 'kind' || name === 'status') return event ? [event[name]] : [];
	return idsAt(corpus.table, name, row);
}

describe('any filter', () => {
	const { dictionaries } = corpus.table;
	const some = (ids: readonly string[]): fc.Arbitrary<string[]> => fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 });
	const filters: fc.Arbitrary<Filter> = fc.record({
		partner: some(dictionaries.partner), kind: some(KINDS.slice(0, 7)), status: some(STATUSES),
		domain: some(dictionaries.domain), org: some(dictionaries.org), person: some(dictionaries.person),
		span: fc.constantFrom(null, { from: '2023', to: null }, { from: null, to: '2022' }), q: fc.constant(''),
		domestic: fc.boolean()
	});
	it('gives what asking event by event gives, with counts to match', () => {
		fc.assert(fc.property(filters, (filter) => {
			const selection = select(corpus, filter, { clock: 'happened' });
			const rows = corpus.events.map((_, row) => row);
			expect([...selection.rows]).toEqual(rows.filter((row) => keeps(filter, row, null)));
			for (const name of DIMENSIONS)
				for (const [value, count] of selection.counts[name])
					expect(count).toBe(rows.filter((row) => keeps(filter, row, name) && valuesOf(row, name).includes(value)).length);
		}), { numRuns: 300 });
	});
});

describe('the time histogram', () => {
	const bars = (parts: Partial<Filter>, unit: 'year' | 'month', clock: Clock = 'happened'): number[][] =>
		aggregateTime(corpus, { ...EMPTY_FILTER, ...parts }, { unit, clock }).map((bin) => [bin.start, bin.end, bin.count, bin.vague]);
	const day = (iso: string): number => dayOf(iso) ?? NaN;
	it('counts events by their first possible day, skipping its own span', () => {
		expect(bars({ span: { from: '2023', to: null } }, 'year')).toEqual([
			[day('2018-01-01'), day('2019-01-01'), 1, 0],
			[day('2022-01-01'), day('2023-01-01'), 1, 0],
			[day('2023-01-01'), day('2024-01-01'), 4, 1]
		]);
	});
	it('follows the other clauses', () => expect(bars({ partner: ['KR'] }, 'month')).toEqual([
		[day('2018-05-01'), day('2018-06-01'), 1, 0]
	]));
	it('does not call a report vague that fills a bin of one month', () => {
		expect(bars({}, 'month', 'reported')).toEqual([[day('2023-02-01'), day('2023-03-01'), 5, 0]]);
	});
});
