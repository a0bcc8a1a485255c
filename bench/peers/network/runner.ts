import { makeGraph, scaleAt, shuffled, type BenchGraph } from './data.ts';
import type { NetworkSubject } from './subject.ts';

/** What frames cost, ms. */
export interface Frames {
	readonly median: number;
	readonly p95: number;
	/** Start to painted over the number of steps. */
	readonly perStep: number;
}

/** Drives the network of the page, with the same clock and data for all. */
export class NetworkRunner {
	#graph: BenchGraph = { nodes: [], links: [] };
	#tick: HTMLElement | null = null;
	#ticks = 0;

	get #subject(): NetworkSubject {
		if (window.network === undefined) throw new Error('the page has no network');
		return window.network;
	}

	/** Makes the data, in its own order or in another; not measured. */
	prepare(nodes: number, links: number, order: number): void {
		const graph = makeGraph(nodes, links, 7);
		this.#graph = order === 0 ? graph : shuffled(graph, order);
	}

	/** ms from plain nodes and links to a settled layout on screen. */
	async layout(): Promise<number> {
		await this.painted();
		const start = performance.now();
		await this.#subject.layout(this.#graph);
		return (await this.painted()) - start;
	}

	positions(): number[] {
		return this.#subject.positions();
	}

	/** Nodes drawn apart, and elements of the page. */
	drawn(): { nodes: number; elements: number } {
		return { nodes: this.#subject.drawn?.() ?? this.#graph.nodes.length, elements: document.getElementsByTagName('*').length };
	}

	/** Zooms in and out, one step a frame. */
	zoom(steps: number): Promise<Frames> {
		return this.#steps(steps, (step) => this.#subject.zoom(scaleAt(step, steps)));
	}

	/** Brushes through the time, one step a frame; null where the subject knows no time. */
	async weigh(steps: number): Promise<Frames | null> {
		const subject = this.#subject;
		return subject.weigh === undefined ? null : this.#steps(steps, (step) => subject.weigh?.((step + 1) / steps));
	}

	async #steps(steps: number, act: (step: number) => void): Promise<Frames> {
		const times: number[] = [];
		await this.painted();
		let previous = await this.#frame();
		const start = performance.now();
		for (let step = 0; step < steps; step++) {
			act(step);
			const now = await this.#frame();
			times.push(now - previous);
			previous = now;
		}
		const perStep = ((await this.painted()) - start) / steps;
		times.sort((a, b) => a - b);
		return { median: times[times.length >> 1] ?? 0, p95: times[Math.floor(times.length * 0.95)] ?? 0, perStep };
	}

	/** Waits until what was changed so far is on screen: frame 2 begins after the commit, frame 3 after raster. */
	async painted(): Promise<number> {
		for (let i = 0; i < 3; i++) await this.#frame();
		return performance.now();
	}

	/** The next frame; 2 × 2 px are changed, because an unthrottled Chromium falls back to 60 a second without damage. */
	#frame(): Promise<number> {
		if (this.#tick === null) {
			this.#tick = document.createElement('div');
			this.#tick.style.cssText = 'position:fixed;left:0;top:0;width:2px;height:2px;z-index:99999;pointer-events:none;contain:strict';
			document.body.append(this.#tick);
		}
		this.#tick.style.background = this.#ticks++ % 2 === 0 ? '#000' : '#111';
		return new Promise((resolve) => requestAnimationFrame(resolve));
	}
}

declare global {
	interface Window {
		networkRunner: NetworkRunner;
	}
}

window.networkRunner = new NetworkRunner();
