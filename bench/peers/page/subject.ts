import type { BenchEvent } from './data.ts';

/** What a timeline lets itself be measured by. A promise says "my code is done"; painting is awaited beside it. */
export interface Subject {
	/** Draws all events, in the whole time. */
	load(events: readonly BenchEvent[]): void | Promise<void>;
	/** Shows exactly this time, ms. */
	show(step: number, steps: number, window: readonly [from: number, to: number]): void;
	/** Keeps one lane, or all again, in the whole time. */
	filter(lane: number | null): void | Promise<void>;
	/** What is under a point of the page: a full hit test. */
	hover(x: number, y: number): unknown;
	/** Points of the page at which events are seen, at most so many. */
	probe(count: number): readonly (readonly [x: number, y: number])[];
	/** Waits until nothing is drawn in the background any more. */
	settle?(): Promise<void>;
}

declare global {
	interface Window {
		/** The subject of this page. */
		subject?: Subject;
	}
}

/** Size of every chart in px, and its gutter. */
export const WIDTH = 1200;
export const HEIGHT = 640;
export const LEFT = 100;
export const TOP = 24;
/** Rows within a lane, where a subject has them. */
export const SUBROWS = 8;

/** The element that a subject draws in. */
export function makeRoot(): HTMLElement {
	const root = document.createElement('div');
	root.style.cssText = `position:absolute;left:20px;top:20px;width:${WIDTH}px;height:${HEIGHT}px;background:#fff`;
	document.body.style.margin = '0';
	document.body.append(root);
	return root;
}

/** Every so many-th event, at most `count` of them. */
export function sample(events: readonly BenchEvent[], count: number): BenchEvent[] {
	const stride = Math.max(1, Math.floor(events.length / count));
	return events.filter((_, i) => i % stride === 0).slice(0, count);
}

/** Points inside elements that are within the window, at most `count` of them. */
export function pointsOf(elements: Iterable<Element>, count: number): [x: number, y: number][] {
	const points: [number, number][] = [];
	for (const element of elements) {
		const { left, top, right, bottom } = element.getBoundingClientRect();
		const [x, y] = [(left + right) / 2, (top + bottom) / 2];
		if (right > left && x > 0 && y > 0 && x < innerWidth && y < innerHeight) points.push([x, y]);
		if (points.length >= count) break;
	}
	return points;
}
