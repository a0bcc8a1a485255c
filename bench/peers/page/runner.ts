import { makeEvents, randomOf, windowAt, type BenchEvent } from './data.ts';
import type { Subject } from './subject.ts';

/** Middle, 95th percentile and extremes of some times, ms. */
export interface Spread {
	readonly n: number;
	readonly median: number;
	readonly p95: number;
	readonly max: number;
}

/** The journey, driven as fast as frames come. */
export interface Journey extends Spread {
	/** Start to painted, late work included, over the number of steps. */
	readonly perStep: number;
	readonly longTask: number;
}

/** Drives the subject of the page. Injected by the page itself, so that all have the same clock and data. */
export class Runner {
	#events: readonly BenchEvent[] = [];
	readonly #long: { start: number; duration: number }[] = [];
	#tick: HTMLElement | null = null;
	#ticks = 0;

	constructor() {
		const note = (list: PerformanceObserverEntryList): void =>
			list.getEntries().forEach(({ startTime, duration }) => this.#long.push({ start: startTime, duration }));
		new PerformanceObserver(note).observe({ type: 'longtask', buffered: true });
	}

	get #subject(): Subject {
		if (window.subject === undefined) throw new Error('the page has no subject');
		return window.subject;
	}

	/** Makes the data; not measured. */
	prepare(count: number, seed: number): void {
		this.#events = makeEvents(count, seed);
	}

	/** ms from the call to painted, and the longest task within. */
	async load(): Promise<{ painted: number; longTask: number }> {
		await this.painted();
		const start = performance.now();
		await this.#subject.load(this.#events);
		await this.#subject.settle?.();
		const end = await this.painted();
		return { painted: end - start, longTask: await this.#longest(start, end) };
	}

	/** One step after the other, one per frame; the distance of frames is what a step costs the slowest stage. */
	async journey(steps: number, capMs: number): Promise<Journey> {
		const frames: number[] = [];
		let previous = await this.#frame();
		const start = performance.now();
		for (let step = 0; step < steps && performance.now() - start < capMs; step++) {
			this.#subject.show(step, steps, windowAt(step, steps));
			const now = await this.#frame();
			frames.push(now - previous);
			previous = now;
		}
		await this.#subject.settle?.();
		const end = await this.painted();
		return { ...spreadOf(frames), perStep: (end - start) / frames.length, longTask: await this.#longest(start, end) };
	}

	/** One step of the journey until it is painted, so that its CPU time can be read from outside. */
	async step(step: number, steps: number): Promise<void> {
		this.#subject.show(step, steps, windowAt(step, steps));
		await this.#subject.settle?.();
		await this.painted();
	}

	/** ms from a filter to painted. */
	async filter(lane: number | null): Promise<number> {
		await this.painted();
		const start = performance.now();
		await this.#subject.filter(lane);
		await this.#subject.settle?.();
		return (await this.painted()) - start;
	}

	/** Hit tests at points where events are, or anywhere where the subject knows none. */
	async hover(count: number, capMs: number): Promise<Spread & { hits: number }> {
		await this.painted();
		const random = randomOf(3);
		const points = this.#subject.probe(count);
		const times: number[] = [];
		let hits = 0;
		const began = performance.now();
		for (let i = 0; i < count && performance.now() - began < capMs; i++) {
			const [x, y] = points[i % points.length] ?? [random() * innerWidth, random() * innerHeight];
			const start = performance.now();
			const found = this.#subject.hover(x, y);
			times.push(performance.now() - start);
			if (found !== null && found !== undefined) hits++;
		}
		return { ...spreadOf(times), hits: hits / times.length };
	}

	/** Elements of the page. */
	elements(): number {
		return document.getElementsByTagName('*').length;
	}

	/** Waits until what was changed so far is on screen: frame 2 begins after the commit, frame 3 after raster. */
	async painted(): Promise<number> {
		for (let i = 0; i < 3; i++) await this.#frame();
		return performance.now();
	}

	/** The next frame. Without damage an unthrottled Chromium falls back to 60 a second, so 2 × 2 px are changed. */
	#frame(): Promise<number> {
		if (this.#tick === null) {
			this.#tick = document.createElement('div');
			this.#tick.style.cssText = 'position:fixed;left:0;top:0;width:2px;height:2px;z-index:99999;pointer-events:none;contain:strict';
			document.body.append(this.#tick);
		}
		this.#tick.style.background = this.#ticks++ % 2 === 0 ? '#000' : '#111';
		return new Promise((resolve) => requestAnimationFrame(resolve));
	}

	async #longest(start: number, end: number): Promise<number> {
		await new Promise((resolve) => setTimeout(resolve, 30));
		const within = this.#long.filter((task) => task.start + task.duration > start && task.start < end);
		return Math.max(0, ...within.map(({ duration }) => duration));
	}
}

function spreadOf(times: readonly number[]): Spread {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
	return { n: sorted.length, median: at(0.5), p95: at(0.95), max: at(1) };
}

declare global {
	interface Window {
		runner: Runner;
	}
}

window.runner = new Runner();
