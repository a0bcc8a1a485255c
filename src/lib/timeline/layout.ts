import { reserveWidth } from '#lib/scene/text.ts';
import type { Lane } from './lanes.ts';

/** Sizes of the timeline in px. */
export const CELL = 13;
export const TRACK = 14;
export const AXIS_HEIGHT = 34;
const DENSE_HEIGHT = 46;
/** Least height of a lane: one line of its name, or two where it has no room in one. */
const LEAST_HEIGHTS = [30, 40] as const;
const FOOT = 12;
const PAD = 5;
const MAX_LABEL_ROWS = 4;
/** Levels up to which a lane is low: its labels then have one line. */
const LOW_LEVELS = 2;
const ROW_HEIGHTS = { low: 17, high: 28 } as const;

/** Size of a lane's name, px; one less for each lane that it stands in. */
export const NAME_SIZE = 13;

/** Left edge of a lane's name in the gutter, px. */
export function nameLeft(depth: number): number {
	return 12 + depth * 10;
}

/** Room of a lane's name in a gutter, before its count, px. */
export function nameRoom(gutter: number, depth: number): number {
	return gutter - 34 - nameLeft(depth);
}

/** Vertical places of one lane in px, measured from the top of the scene. */
export interface LaneBox {
	readonly lane: Lane;
	readonly top: number;
	readonly height: number;
	/** Top of the rows for labels over the stems. */
	readonly labelTop: number;
	readonly labelRows: number;
	/** Height of a label row: one line of text in a low lane, else two. */
	readonly rowHeight: number;
	readonly isLow: boolean;
	/** Line on which the stems stand. */
	readonly foot: number;
	/** Top of the first track. */
	readonly trackTop: number;
}

/** Where everything stands; depends on the corpus and the width, never on filter or zoom. */
export interface Layout {
	readonly width: number;
	/** Left and right edge of time, px. */
	readonly plotFrom: number;
	readonly plotTo: number;
	readonly lanes: readonly LaneBox[];
	/** Bottom of the last lane. */
	readonly bottom: number;
}

/** Layout of the lanes in a width; names give each lane's name as drawn in the gutter. */
export function layoutLanes(lanes: readonly Lane[], names: readonly string[], width: number): Layout {
	const known = laid.get(lanes) ?? new Map<string, Layout>();
	laid.set(lanes, known);
	const key = [width, ...names].join('\n');
	const layout = known.get(key) ?? layOut(lanes, names, width);
	if (known.size > 20) known.clear();
	known.set(key, layout);
	return layout;
}

const laid = new WeakMap<readonly Lane[], Map<string, Layout>>();

function layOut(lanes: readonly Lane[], names: readonly string[], width: number): Layout {
	const widest = names.reduce((most, name) => Math.max(most, reserveWidth(name, 13, 600)), 0);
	const gutter = Math.min(Math.max(110, widest + 50), Math.max(84, width * 0.22));
	let top = AXIS_HEIGHT;
	const boxes = lanes.map((lane, index): LaneBox => {
		const levels = lane.stems.reduce((most, stem) => Math.max(most, stem.levels), 0);
		const isLow = levels <= LOW_LEVELS;
		const rowHeight = isLow ? ROW_HEIGHTS.low : ROW_HEIGHTS.high;
		const labelRows = Math.min(MAX_LABEL_ROWS, Math.max(0, lane.stems.length - 1));
		const labelTop = top + PAD;
		const stemsTop = labelTop + labelRows * rowHeight;
		const stemsHeight = lane.stems.length === 0 ? 0 : Math.max(levels * CELL, rowHeight) + FOOT;
		const trackTop = stemsTop + stemsHeight;
		const foot = trackTop - FOOT;
		const isLong = reserveWidth(names[index] ?? '', NAME_SIZE - lane.depth, lane.depth === 0 ? 600 : 400) > nameRoom(gutter, lane.depth);
		const height = lane.isDense ? DENSE_HEIGHT : Math.max(LEAST_HEIGHTS[isLong ? 1 : 0], trackTop - top + lane.tracks * TRACK + PAD - 2);
		const box = { lane, top, height, labelTop, labelRows, rowHeight, isLow, foot, trackTop };
		top += height;
		return box;
	});
	return { width, plotFrom: gutter, plotTo: width - 10, lanes: boxes, bottom: top };
}

/** A low lane's box with the stems and tracks of some of its events; its height is what they need, or the lane's own. */
export function lowBox(box: LaneBox, lane: Lane): LaneBox {
	const levels = lane.stems.reduce((most, stem) => Math.max(most, stem.levels), 0);
	const stemsHeight = levels === 0 ? 0 : Math.max(levels * CELL, ROW_HEIGHTS.low) + FOOT;
	const needed = PAD + stemsHeight + lane.tracks * TRACK;
	const spare = Math.max(0, (box.height - needed) / 2);
	const labelTop = box.top + PAD + spare;
	const trackTop = labelTop + stemsHeight;
	return { lane, top: box.top, height: Math.max(needed, box.height), labelTop, labelRows: 0, rowHeight: ROW_HEIGHTS.low, isLow: true, foot: trackTop - FOOT, trackTop };
}
