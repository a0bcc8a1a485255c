import { STATUSES } from '#lib/corpus/kinds.ts';
import type { Mark, Paint } from '#lib/scene/marks.ts';
import { pathData } from '#lib/scene/svg.ts';

/** Centre and side of a square, px. */
export interface SharePlace {
	readonly cx: number;
	readonly cy: number;
	readonly side: number;
}

const PALE = 0.45;
/** Distance of the strokes of a hatched band, px. */
const HATCH_PITCH = 3.2;
/** Ground between what took place and what is recalled, px. */
const GAP = 1.2;

/** Path data of one or more squares cut into bands; '' where there is no such band. */
export interface SharePaths {
	readonly frame: string;
	/** What took place and what is recalled, with a gap between the two. */
	readonly facts: string;
	readonly announced: string;
	readonly negotiated: string;
}

/**
 * A square cut into bands by status, from the foot up: what took place and what is recalled, announced, under
 * negotiation, and what is left open is proposed. Bands are as high as their share of `counts` (events by status, in
 * the order of STATUSES).
 */
export function sharePaths(counts: readonly number[], { cx, cy, side }: SharePlace): SharePaths {
	const total = counts.reduce((sum, count) => sum + count, 0);
	if (total === 0) return { frame: '', facts: '', announced: '', negotiated: '' };
	const left = cx - side / 2;
	let y = cy + side / 2;
	const bands = STATUSES.map((_, index) => {
		const height = (side * (counts[index] ?? 0)) / total;
		y -= height;
		return { top: y, height };
	});
	const box = (index: number, cut = 0): string => {
		const { top, height } = bands[index] ?? { top: 0, height: 0 };
		return height <= 0 ? '' : boxPath(left, top, side, height - Math.min(cut, height / 2));
	};
	const { top, height } = bands[3] ?? { top: 0, height: 0 };
	return {
		frame: boxPath(left, cy - side / 2, side, side),
		facts: box(0) + box(1, (counts[0] ?? 0) > 0 ? GAP : 0),
		announced: box(2),
		negotiated: height <= 0 ? '' : hatchPath(left, top, side, height)
	};
}

/** The marks of squares: solid facts, pale announcements, hatched negotiations, open proposals; at most four, and they
 *  read without colour. */
export function shareMarks(paths: SharePaths, paint: Paint): Mark[] {
	const marks: Mark[] = [];
	if (paths.announced !== '') marks.push({ type: 'path', key: 'announced', d: paths.announced, fill: paint, fillOpacity: PALE });
	if (paths.negotiated !== '') marks.push({ type: 'path', key: 'negotiated', d: paths.negotiated, stroke: paint, strokeWidth: 1 });
	if (paths.facts !== '') marks.push({ type: 'path', key: 'facts', d: paths.facts, fill: paint });
	if (paths.frame !== '') marks.push({ type: 'path', key: 'frame', d: paths.frame, stroke: paint, strokeWidth: 1.2 });
	return marks;
}

/** The paths of several squares as those of one. */
export function joinPaths(all: readonly SharePaths[]): SharePaths {
	const join = (part: keyof SharePaths): string => all.map((paths) => paths[part]).join('');
	return { frame: join('frame'), facts: join('facts'), announced: join('announced'), negotiated: join('negotiated') };
}

function boxPath(x: number, y: number, width: number, height: number): string {
	return `${pathData('M', x, y, 'H', x + width, 'V', y + height, 'H', x)}Z`;
}

/** Strokes at 45° across a box, cut to it. */
function hatchPath(x: number, y: number, width: number, height: number): string {
	const parts: (string | number)[] = [];
	for (let at = HATCH_PITCH / 2; at < width + height; at += HATCH_PITCH) {
		const rise = Math.max(0, at - width);
		const run = Math.min(at, height);
		parts.push('M', x + at - rise, y + rise, 'L', x + at - run, y + run);
	}
	return pathData(...parts);
}
