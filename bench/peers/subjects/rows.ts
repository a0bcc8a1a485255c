import { LANES } from '../page/data.ts';
import { HEIGHT, SUBROWS, TOP } from '../page/subject.ts';

/** Colours of the types, as the plain timelines paint them. */
export const COLOURS = [
	'#4e79a7', '#f28e2b', '#e15759', '#76b7b2', '#59a14f', '#edc948', '#b07aa1', '#ff9da7', '#9c755f', '#bab0ac', '#1f77b4', '#8c564b'
] as const;

/** Height of a lane in px. */
export const BAND = (HEIGHT - TOP) / LANES.length;
/** Height of a row within a lane. */
export const ROW = (BAND - 4) / SUBROWS;

/** Top of an event in px: its lane, and a row in it by its id. */
export function rowTop(lane: number, id: number): number {
	return TOP + lane * BAND + 2 + (id % SUBROWS) * ROW;
}
