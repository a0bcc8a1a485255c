// What is used of the peers: they are not installed with the project, so that their own types may be missing.

declare module 'vis-timeline/standalone' {
	interface Item {
		id: number;
		group: number;
		start: number;
		end?: number;
		content: string;
		type: 'range' | 'point';
	}
	export class DataSet<T> {
		constructor(items: readonly T[]);
		readonly length: number;
	}
	export class DataView<T> {
		constructor(set: DataSet<T>, options: { filter: (item: T) => boolean });
		refresh(): void;
	}
	export class Timeline {
		constructor(element: HTMLElement, items: DataView<Item>, groups: DataSet<{ id: number; content: string }>, options: object);
		setWindow(from: number, to: number, options: { animation: false }): void;
		getEventProperties(event: object): { item: number | null };
		on(name: 'changed', heard: () => void): void;
		off(name: 'changed', heard: () => void): void;
	}
}

declare module 'echarts' {
	interface Chart {
		setOption(option: object): void;
		dispatchAction(action: object): void;
		on(name: 'finished', heard: () => void): void;
		off(name: 'finished', heard: () => void): void;
		convertToPixel(finder: object, point: readonly number[]): [x: number, y: number];
		getZr(): { handler: { findHover(x: number, y: number): { target?: unknown } | null } };
	}
	export function init(element: HTMLElement, theme: null, options: object): Chart;
	export const graphic: { clipRectByRect(shape: object, limits: object): object | undefined };
}

declare module '@knight-lab/timelinejs/src/js/index.js' {
	export class Timeline {
		constructor(element: HTMLElement, data: object, options: object);
		on(name: 'ready' | 'loaded', heard: () => void): void;
		setZoom(level: number): void;
		goToNext(): void;
	}
}

declare module '*.css';
