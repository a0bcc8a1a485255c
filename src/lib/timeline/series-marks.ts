import type { Mark } from '#lib/scene/marks.ts';
import type { Drawing } from './drawing.ts';
import { findSeries } from './series.ts';
import type { LanePlace } from './thread-marks.ts';

/** Missing editions drawn of one series at most. */
const MOST_SLOTS = 12;

/** The beat of recurring formats: a dotted line from edition to edition, and a hollow slot for each that is missing. */
export function seriesMarks({ input, layout, window, x }: Drawing, places: () => readonly LanePlace[], room: () => number): Mark[] {
	const groups = findSeries(input.corpus).flatMap(({ partner, format, editions, missing }): Mark[] => {
		const stood = editions.flatMap(({ row }) => places().find((place) => place.row === row && place.lane === partner) ?? []).sort((a, b) => a.cx - b.cx);
		const [first] = stood;
		const last = stood.at(-1);
		if (first === undefined || last === undefined || stood.length < 2) return [];
		const cy = Math.max(...stood.map((place) => place.cy));
		const slots = missing.filter(({ day }) => day >= window[0] && day < window[1]).slice(0, MOST_SLOTS);
		const label = input.words('timeline.series', { format, n: editions.length, missing: missing.length });
		const marks: Mark[] = [{ type: 'rule', x1: first.cx, y1: cy, x2: last.cx, y2: cy, stroke: 'muted', strokeWidth: 1.2, dash: [1, 4], cap: 'round' }];
		for (const { day } of slots) marks.push({ type: 'dot', cx: Math.min(layout.plotTo, x(day)), cy, r: 5, fill: 'panel', stroke: 'muted', strokeWidth: 1.2, dash: [2, 2] });
		return [{ type: 'group', key: `series:${partner}:${format}`, label, marks }];
	});
	if (groups.length === 0) return [];
	let left = room();
	return groups.filter((group) => group.type === 'group' && (left -= group.marks.length) >= 0);
}
