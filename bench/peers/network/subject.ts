import { makeRoot, WIDTH, HEIGHT } from '../page/subject.ts';
import type { BenchGraph } from './data.ts';

export { makeRoot, WIDTH, HEIGHT };

/** What a network lets itself be measured by. */
export interface NetworkSubject {
	/** When the layout is held to be settled, in words. */
	readonly settled: string;
	/** Lays the graph out and draws it; settles with the layout. */
	layout(graph: BenchGraph): void | Promise<void>;
	/** x and y of each node, in the order of the ids. */
	positions(): number[];
	/** Enlarges the whole picture to a scale. */
	zoom(scale: number): void;
	/** Shows only the events of a part of the time, 0 to 1; missing where a subject knows no time. */
	weigh?(share: number): void;
	/** Nodes that are drawn apart. */
	drawn?(): number;
}

declare global {
	interface Window {
		network?: NetworkSubject;
	}
}

/** Colours of groups. */
export const COLORS = ['#4e79a7', '#f28e2b', '#e15759', '#76b7b2', '#59a14f', '#edc948', '#b07aa1', '#ff9da7', '#9c755f', '#bab0ac'];

export const colorOf = (group: number): string => COLORS[group % COLORS.length] ?? '#000';
