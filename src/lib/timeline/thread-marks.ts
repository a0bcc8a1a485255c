import { formatDate } from '#lib/corpus/dates.ts';
import type { Mark } from '#lib/scene/marks.ts';
import { pathData } from '#lib/scene/svg.ts';
import { dateOf, eventTitle, type Drawing, type Place } from './drawing.ts';
import { buildThreads, threadOf, type Thread } from './threads.ts';
import { idAt } from '#lib/corpus/table.ts';
import { extentOf } from './window.ts';

/** A glyph's place and its lane. */
export interface LanePlace extends Place {
	readonly lane: string;
}

/** Marks of an arc: a halo, a line and a tip. */
const ARC_MARKS = 3;
const GLYPH = 6;

interface Arc {
	readonly thread: Thread;
	readonly from: Place;
	readonly to: Place;
	/** Whether an end lies outside the window, so that the arc runs to its edge. */
	readonly isCut: readonly [start: boolean, end: boolean];
}

/**
 * Arcs from step to step of the threads that a view asks for, over everything else; each opens its later step. The
 * chosen event's come first, and no more are drawn than `room` has marks for; neither is asked where there are none.
 */
export function threadMarks(drawing: Drawing, places: () => readonly LanePlace[], room: () => number): Mark[] {
	const { input, standing } = drawing;
	const own = input.event === null ? null : threadOf(input.corpus, input.event);
	const threads = input.hasThreads === true ? buildThreads(input.corpus) : own === null ? [] : [own];
	const arcs = threads.flatMap((thread) =>
		thread.links.flatMap(([from, to]): Arc[] => {
			if (standing[from] === 0 || standing[to] === 0) return [];
			const arc = placeArc(drawing, places(), from, to);
			return arc === null ? [] : [{ thread, ...arc }];
		})
	);
	if (arcs.length === 0) return [];
	arcs.sort((a, b) => Number(b.thread.id === own?.id) - Number(a.thread.id === own?.id));
	return arcs.slice(0, Math.max(0, Math.floor(room() / ARC_MARKS))).map((arc) => arcMark(drawing, arc, arc.thread.id === own?.id));
}

/** Where an arc begins and ends: in one lane where both steps stand in it, at the window's edge where a step lies outside. */
function placeArc(drawing: Drawing, places: readonly LanePlace[], from: number, to: number): Omit<Arc, 'thread'> | null {
	const placesOf = (row: number): readonly LanePlace[] => {
		const own = places.filter((place) => place.row === row);
		return own.length > 0 ? own : countedPlace(drawing, row);
	};
	const starts = placesOf(from);
	const ends = placesOf(to);
	const start = starts.find(({ lane }) => ends.some((end) => end.lane === lane)) ?? starts[0];
	const end = ends.find(({ lane }) => lane === start?.lane) ?? ends[0];
	if (start !== undefined && end !== undefined) return { from: start, to: end, isCut: [false, false] };
	if (start !== undefined) {
		const edge = edgeOf(drawing, to, start);
		return edge === null ? null : { from: start, to: edge, isCut: [false, true] };
	}
	if (end === undefined) return null;
	const edge = edgeOf(drawing, from, end);
	return edge === null ? null : { from: edge, to: end, isCut: [true, false] };
}

/** Where a row in view stands that is drawn within a count: at its day, in the middle of its lane. */
function countedPlace({ input, layout, window, x, home }: Drawing, row: number): LanePlace[] {
	const extent = extentOf(input.corpus, row, input.clock);
	if (extent === null) return [];
	const day = (extent[0] + extent[1]) / 2;
	const box = layout.lanes.find(({ lane }) => lane.id === home(row));
	if (box === undefined || day < window[0] || day >= window[1]) return [];
	return [{ row, cx: x(day), cy: box.top + box.height / 2, lane: box.lane.id }];
}

/** The edge of the window beyond which a row lies, at the height of the other end; null for a row without dates. */
function edgeOf({ input, layout, window }: Drawing, row: number, other: Place): Place | null {
	const extent = extentOf(input.corpus, row, input.clock);
	if (extent === null) return null;
	const cx = (extent[0] + extent[1]) / 2 < window[0] ? layout.plotFrom : layout.plotTo;
	return { row, cx, cy: other.cy };
}

function arcMark({ input, lang, standing }: Drawing, { thread, from, to, isCut }: Arc, isChosen: boolean): Mark {
	const { corpus, words } = input;
	const side = to.cx >= from.cx ? 1 : -1;
	const x1 = from.cx + (isCut[0] ? 0 : side * GLYPH);
	const x2 = to.cx - (isCut[1] ? 0 : side * (GLYPH + 2));
	const reach = Math.max(12, Math.abs(x2 - x1) * 0.32);
	const lift = Math.min(46, 8 + Math.abs(x2 - x1) * 0.12);
	const [c1x, c1y, c2x, c2y] = [x1 + side * reach, from.cy - lift, x2 - side * reach, to.cy - lift];
	const line = pathData('M', x1, from.cy, 'C', c1x, c1y, c2x, c2y, x2, to.cy);
	const angle = Math.atan2(to.cy - c2y, x2 - c2x);
	const wing = (turn: number): [number, number] => [x2 - 7 * Math.cos(angle + turn), to.cy - 7 * Math.sin(angle + turn)];
	const tip = pathData('M', x2, to.cy, 'L', ...wing(0.42), 'L', ...wing(-0.42), 'Z');
	const dates = [from.row, to.row].map((row) => {
		const date = dateOf(input, row);
		return `${eventTitle(corpus, row, lang, 'short')} (${date === null ? '' : formatDate(date, lang, 'short')})`;
	});
	const id = idAt(corpus, to.row);
	return {
		type: 'group',
		key: `thread:${idAt(corpus, from.row)}~${id}`,
		data: { lead: id },
		label: words('timeline.thread', { from: dates[0] ?? '', to: dates[1] ?? '', open: thread.isOpen ? 'yes' : 'no' }),
		link: input.link(id),
		...(standing[from.row] === 2 || standing[to.row] === 2 ? { opacity: 0.3 } : {}),
		marks: [
			{ type: 'path', d: line, stroke: 'panel', strokeWidth: 5, strokeOpacity: 0.85 },
			{ type: 'path', d: line, stroke: 'focus', strokeWidth: isChosen ? 2.2 : 1.5 },
			...(isCut[1] ? [] : [{ type: 'path', d: tip, fill: 'focus' } as const])
		]
	};
}
