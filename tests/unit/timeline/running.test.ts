import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { PRECISIONS } from '#lib/corpus/kinds.ts';
import { loadCorpus } from '#lib/corpus/load.ts';
import { listedRows } from '#lib/corpus/row-lists.ts';
import { civilFromDays } from '#lib/corpus/span.ts';
import { UNDATED } from '#lib/corpus/table.ts';
import { extentColumns, type Clock } from '#lib/timeline/days.ts';
import { buildLanes } from '#lib/timeline/lanes.ts';
import { countInexact } from '#lib/timeline/left.ts';
import { binYears } from '#lib/timeline/overview.ts';
import { standingOf, tallyOf } from '#lib/timeline/tally.ts';
import { limitsOf } from '#lib/timeline/window.ts';
import { createWords } from '#lib/words/every.ts';
import { writeSynthetic } from '../../fixtures/synthetic.ts';

const made = writeSynthetic(1500, 'columns', 11, false);
const corpus = await loadCorpus(made.fetchText);
afterAll(() => made.remove());
const words = createWords('en');
const { table } = corpus;

/** Lists of rows as filters make them one after another: of all rows, or of those shown last, each kept or not. */
const lists = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }))), { minLength: 2, maxLength: 5 });

describe.each([['happened', true], ['happened', false], ['reported', false]] as const satisfies (readonly [Clock, boolean])[])('counts of one filter after another (%s, domestic ones: %s)', (clock, hasDomestic) => {
	const lanes = buildLanes(corpus, hasDomestic, clock);
	const limits = limitsOf(corpus, clock, hasDomestic);
	const all = listedRows(table, hasDomestic);
	const { start, end } = extentColumns(corpus, clock);

	it('are those of a look at every row', () => {
		fc.assert(fc.property(lists, (steps) => {
			let rows = all;
			for (const [kept, isNarrower, dice] of steps) {
				rows = (isNarrower ? rows : all).filter(() => Number(dice.next().value) < kept);
				const isShown = new Set(rows);
				const standing = standingOf(corpus, lanes, clock, rows, []);
				expect([...standing.of].flatMap((mark, row) => (mark === 1 ? [row] : []))).toEqual([...rows]);
				const middle = (limits[0] + limits[1]) / 2;
				const meets = (own: ArrayLike<number>): number => Array.from(own).filter((row) => isShown.has(row) && start[row] !== UNDATED && start[row]! < limits[1] && end[row]! > middle).length;
				for (const [index, lane] of lanes.entries()) {
					expect(standing.lanes[index]!.total).toBe(Array.from(lane.rows).filter((row) => isShown.has(row)).length);
					expect(standing.lanes[index]!.within([middle, limits[1]])).toBe(meets(lane.rows));
				}
				for (const tally of [standing.all(), tallyOf(corpus, rows, clock)]) expect([tally.total, tally.within([middle, limits[1]])]).toEqual([rows.length, meets(rows)]);
			}
		}), { numRuns: 20 });
	});

	it('hold in the overview and in what is said of inexact dates', () => {
		fc.assert(fc.property(lists, (steps) => {
			for (const [kept, , dice] of steps) {
				const rows = all.filter(() => Number(dice.next().value) < kept);
				const yearOf = (day: number): number => civilFromDays(day).year;
				const isVague = (row: number): boolean =>
					(clock === 'happened' && (table.open[row] !== 0 || table.precision[row] === PRECISIONS.indexOf('day_uncertain_year'))) || yearOf(start[row] ?? 0) !== yearOf((end[row] ?? 0) - 1);
				for (const bin of binYears({ corpus, all, rows, limits, clock, count: 'events', words })) {
					const own = [...rows].filter((row) => start[row] !== UNDATED && start[row]! >= bin.start && start[row]! < bin.end);
					expect([bin.shown, bin.vague]).toEqual([own.length, own.filter(isVague).length]);
				}
				const isExact = (row: number): boolean => (clock === 'happened' ? ['day', 'interval'].includes(PRECISIONS[table.precision[row]!]!) : (end[row] ?? 0) - (start[row] ?? 0) === 1);
				expect(countInexact(corpus, clock, rows)).toBe([...rows].filter((row) => !isExact(row)).length);
			}
		}), { numRuns: 20 });
	});
});
