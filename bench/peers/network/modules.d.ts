// What is used of the peers: they are not installed with the project, so that their own types may be missing.

declare module 'cytoscape' {
	interface Core {
		layout(options: object): { promiseOn(event: string): Promise<unknown>; run(): void };
		zoom(): number;
		zoom(options: object): void;
		getElementById(id: string): { position(): { x: number; y: number } };
	}
	const cytoscape: { (options: object): Core; use(extension: unknown): void };
	export = cytoscape;
}

declare module 'cytoscape-fcose' {
	const extension: unknown;
	export = extension;
}

declare module 'vis-network/standalone' {
	export class DataSet<T> {
		constructor(items: readonly T[]);
		readonly length: number;
	}
	export class Network {
		constructor(root: HTMLElement, data: object, options: object);
		once(event: string, heard: () => void): void;
		stopSimulation(): void;
		getScale(): number;
		getPositions(): Record<number, { x: number; y: number }>;
		moveTo(options: object): void;
	}
}

declare module 'force-graph' {
	class ForceGraph {
		constructor(root: HTMLElement);
		width(px: number): this;
		height(px: number): this;
		nodeRelSize(size: number): this;
		nodeColor(color: (node: object) => string): this;
		linkColor(color: () => string): this;
		d3AlphaMin(alpha: number): this;
		cooldownTime(ms: number): this;
		onEngineStop(heard: () => void): this;
		graphData(data: object): this;
		autoPauseRedraw(isPaused: boolean): this;
		zoom(): number;
		zoom(scale: number): this;
	}
	export = ForceGraph;
}
