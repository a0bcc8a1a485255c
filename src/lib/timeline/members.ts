import { dayOf } from '#lib/corpus/span.ts';
import type { TimelineInput } from './drawing.ts';
import { buildLanes } from './lanes.ts';
import { rowsWithin, standingOf } from './tally.ts';

/** What a mark that counts stands for: a lane and the days of a cluster (`2023-01-01..2023-02-01`), or the ids of a stack. */
export type Members = { readonly lane: string; readonly zoom: string } | { readonly ids: readonly string[] };

/** Rows that a mark of a timeline stands for, ascending: as many as it counts. */
export function memberRows(input: TimelineInput, members: Members): number[] {
	const { corpus, clock, plan, words, window } = input;
	if ('ids' in members) return members.ids.flatMap((id) => corpus.rowOf.get(id) ?? []).sort((a, b) => a - b);
	const lanes = buildLanes(corpus, input.hasDomestic, clock, plan, words);
	const index = lanes.findIndex(({ id }) => id === members.lane);
	const lane = lanes[index];
	const { of, lanes: tallies } = standingOf(corpus, lanes, clock, input.rows, input.outside);
	const tally = tallies[index];
	const [from, last] = members.zoom.split('..').map(dayOf);
	if (lane === undefined || tally === undefined || from == null || last == null || window === null) return [];
	// The first cluster of a window also holds what reaches into it from before.
	const reaching = from <= window[0] ? tally.begunBefore(window[0]) - tally.endedBy(window[0]) : 0;
	return rowsWithin(corpus, clock, lane, [Math.max(from, window[0]), Math.min(last + 1, window[1])], of, { reaching }).sort((a, b) => a - b);
}
