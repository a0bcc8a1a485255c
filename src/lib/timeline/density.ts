import { eventGlyph } from '#lib/grammar/grammar.ts';
import type { Mark, Paint } from '#lib/scene/marks.ts';
import { isoOf } from '#lib/corpus/span.ts';
import type { Window } from './axis.ts';
import { eventGroup, type Drawing, type LaneMarks } from './drawing.ts';
import type { LaneBox } from './layout.ts';
import { extentOf } from './window.ts';

/** Events of a corpus up to which every lane draws every event; the scene then stays under 600 marks. */
const MARKS_EVENTS = 150;

/** Clusters of a chart; beyond, a lane is one path. Two marks each. */
const MOST_CLUSTERS = 200;

/** Width of a cluster's bin and of a path's step, px. */
const CLUSTER_BIN = 38;
const PATH_BIN = 3;

/** Events up to which a lane stays a lane of stems; what has more is drawn by its density. */
export function stemAllowance(rowsPerLane: readonly number[]): number {
	const total = rowsPerLane.reduce((sum, rows) => sum + rows, 0);
	return total <= MARKS_EVENTS ? Infinity : Math.max(6, Math.floor(MARKS_EVENTS / Math.max(1, rowsPerLane.length)));
}

/**
 * A dense lane: counted clusters, one bin of pixels each and never of one event, or where there is no room for so
 * many in the whole chart, one path whose height is the number of events. An event counts where it may have begun.
 */
export function densityMarks(drawing: Drawing, box: LaneBox, paint: Paint, ground: Paint): LaneMarks {
	const { layout } = drawing;
	const rows = rowsWithin(drawing, box.lane.rows);
	const dense = layout.lanes.filter(({ lane }) => lane.isDense).length;
	const bins = Math.floor((layout.plotTo - layout.plotFrom) / CLUSTER_BIN);
	const marks = dense * bins <= MOST_CLUSTERS ? clusterMarks(drawing, box, rows, paint, ground) : pathMarks(drawing, box, rows, paint);
	return { marks, hidden: 0, rows };
}

/** Shown rows of a lane that meet the window. */
function rowsWithin({ input, window, standing }: Drawing, rows: readonly number[]): number[] {
	return rows.filter((row) => {
		if (standing[row] !== 1) return false;
		const extent = extentOf(input.corpus, row, input.clock);
		return extent !== null && extent[0] < window[1] && extent[1] > window[0];
	});
}

/** Rows by bins of pixels, by the first day they may have begun, in the window. */
function binRows({ input, window, x, layout }: Drawing, rows: readonly number[], width: number): Map<number, number[]> {
	const bins = new Map<number, number[]>();
	for (const row of rows) {
		const extent = extentOf(input.corpus, row, input.clock);
		const at = x(Math.max(window[0], extent?.[0] ?? window[0]));
		const bin = Math.floor((at - layout.plotFrom) / width);
		const found = bins.get(bin);
		if (found === undefined) bins.set(bin, [row]);
		else found.push(row);
	}
	return bins;
}

function clusterMarks(drawing: Drawing, box: LaneBox, rows: readonly number[], paint: Paint, ground: Paint): Mark[] {
	const { input, layout, window } = drawing;
	const bins = binRows(drawing, rows, CLUSTER_BIN);
	const most = Math.max(1, ...[...bins.values()].map((members) => members.length));
	const cy = box.top + box.height / 2;
	const days = ((window[1] - window[0]) * CLUSTER_BIN) / (layout.plotTo - layout.plotFrom);
	return [...bins].map(([bin, members]): Mark => {
		const cx = layout.plotFrom + (bin + 0.5) * CLUSTER_BIN;
		const [only] = members;
		if (members.length === 1 && only !== undefined) {
			return eventGroup(drawing, only, box.lane.id, eventGlyph(input.corpus, only, { cx, cy }, paint, { ground }));
		}
		const r = 8 + 9 * Math.sqrt(members.length / most);
		const span: Window = [window[0] + bin * days, window[0] + (bin + 1) * days];
		return {
			type: 'group',
			key: `cluster:${box.lane.id}:${bin}`,
			data: { zoom: `${isoOf(Math.floor(span[0]))}..${isoOf(Math.ceil(span[1]))}` },
			label: input.words('timeline.events', { n: members.length }),
			link: `?zoom=${isoOf(Math.floor(span[0]))}..${isoOf(Math.ceil(span[1]))}`,
			marks: [
				{ type: 'dot', cx, cy, r, fill: paint },
				{ type: 'text', x: cx, y: cy + 4, text: shortCount(members.length), size: 11.5, weight: 600, anchor: 'middle', fill: ground }
			]
		};
	});
}

function pathMarks(drawing: Drawing, box: LaneBox, rows: readonly number[], paint: Paint): Mark[] {
	const { layout } = drawing;
	const bins = binRows(drawing, rows, PATH_BIN);
	if (bins.size === 0) return [];
	const most = Math.max(...[...bins.values()].map((members) => members.length));
	const floor = box.top + box.height - 5;
	const room = box.height - 10;
	let d = `M${layout.plotFrom} ${floor}`;
	for (const [bin, members] of [...bins].sort(([a], [b]) => a - b)) {
		const from = layout.plotFrom + bin * PATH_BIN;
		const top = Math.round((floor - room * Math.sqrt(members.length / most)) * 100) / 100;
		d += `L${from} ${floor}V${top}H${from + PATH_BIN}V${floor}`;
	}
	return [{ type: 'path', key: 'density', d: `${d}Z`, fill: paint, fillOpacity: 0.7 }];
}

/** A count in at most four characters: 940, 1.2k, 31k. */
function shortCount(count: number): string {
	if (count < 1000) return String(count);
	return count < 9950 ? `${(count / 1000).toFixed(1)}k` : `${Math.round(count / 1000)}k`;
}
