import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '#lib/corpus/load.ts';
import { fewestSteps } from '#lib/corpus/rows.ts';
import { UNDATED, idsAt, type Corpus } from '#lib/corpus/table.ts';
import { KINDS, STATUSES } from '#lib/corpus/schema.ts';
import { spanDays } from '#lib/corpus/span.ts';
import { DIMENSIONS, EMPTY_FILTER, type Clock, type Dimension, type Filter } from '#lib/query/filter.ts';
import { select } from '#lib/query/select.ts';
import { writeSynthetic } from '../../fixtures/synthetic.ts';

const made = writeSynthetic(1500, 'columns', 7, false);
const corpus = await loadCorpus(made.fetchText);
afterAll(() => made.remove());
const { table } = corpus;
const rows = Array.from({ length: table.length }, (_, row) => row);
const values = (row: number, name: Dimension): string[] =>
	name === 'kind' ? [KINDS[table.kind[row]!]!] : name === 'status' ? [STATUSES[table.status[row]!]!] : idsAt(table, name, row);

/** The same question, asked row by row. */
function keeps({ table: { start, end, reportedStart, reportedEnd, domestic } }: Corpus, filter: Filter, clock: Clock, row: number, skip: Dimension | null): boolean {
	if (domestic[row] === 1 && !filter.domestic) return false;
	const [first, last] = clock === 'happened' ? [start[row]!, end[row]!] : [reportedStart[row]!, reportedEnd[row]!];
	const days = filter.span === null ? null : spanDays(filter.span);
	if (days !== null && (first === UNDATED || first >= days.end || last <= days.start)) return false;
	return DIMENSIONS.every((name) => name === skip || filter[name].length === 0 || values(row, name).some((value) => filter[name].includes(value)));
}

const { dictionaries } = table;
const some = (ids: readonly string[]): fc.Arbitrary<string[]> => fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 });
const years = fc.tuple(fc.integer({ min: 1985, max: 2026 }), fc.integer({ min: 0, max: 20 })).map(([from, length]) => ({ from: String(from), to: String(from + length) }));
const patches: fc.Arbitrary<Partial<Filter>> = fc.oneof(
	some(dictionaries.partner).map((partner) => ({ partner })), some(KINDS).map((kind) => ({ kind })), some(STATUSES).map((status) => ({ status })),
	some(dictionaries.org).map((org) => ({ org })), some(dictionaries.person).map((person) => ({ person })), some(dictionaries.domain).map((domain) => ({ domain })),
	fc.boolean().map((domestic) => ({ domestic })), fc.option(years).map((span) => ({ span }))
);

describe('filters one after another', () => {
	it('each give what asking row by row gives, whatever was counted before', () => {
		fc.assert(fc.property(fc.array(fc.tuple(patches, fc.constantFrom<Clock>('happened', 'happened', 'reported')), { minLength: 1, maxLength: 6 }), (steps) => {
			let filter = EMPTY_FILTER;
			for (const [patch, clock] of steps) {
				filter = { ...filter, ...patch };
				const selection = select(corpus, filter, { clock });
				expect([...selection.rows]).toEqual(rows.filter((row) => keeps(corpus, filter, clock, row, null)));
				expect([...selection.outside]).toEqual(rows.filter((row) => !keeps(corpus, filter, clock, row, null) && (filter.domestic || table.domestic[row] === 0)));
				for (const name of DIMENSIONS) {
					const counts = new Map<string, number>();
					for (const row of rows) if (keeps(corpus, filter, clock, row, name)) for (const value of values(row, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
					for (const value of filter[name]) if (!counts.has(value)) counts.set(value, 0);
					expect(Object.fromEntries(selection.counts[name])).toEqual(Object.fromEntries(counts));
				}
			}
		}), { numRuns: 25 });
	});
});

describe('the steps from one list of rows to another', () => {
	const lists = fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { maxLength: 60 });
	it('lead to it from one of some others, and are no more than its rows', () => {
		fc.assert(fc.property(lists, (triples) => {
			const [before, other, wanted] = [0, 1, 2].map((side) => Uint32Array.from(triples.flatMap((triple, row) => (triple[side] === true ? [row] : []))));
			const { from, added, removed } = fewestSteps(wanted!, triples.length, [before!, other!]);
			const begun = [...(from ?? [])];
			const reached = new Set([...begun.filter((row) => !removed.includes(row)), ...added]);
			expect([...reached].sort((a, b) => a - b)).toEqual([...wanted!]);
			expect(added.every((row) => !begun.includes(row)) && removed.every((row) => begun.includes(row))).toBe(true);
			for (const list of [before!, other!])
				expect(added.length + removed.length).toBeLessThanOrEqual(triples.filter((_, row) => list.includes(row) !== wanted!.includes(row)).length);
			expect(added.length + removed.length).toBeLessThanOrEqual(wanted!.length);
		}));
	});
});
