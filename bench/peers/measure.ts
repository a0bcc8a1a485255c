import {
	listRenderers, measureHeap, openStage, readMainThreads, within, workBetween, type Bench, type MainThreads, type Stage
} from './browser.ts';
import type { Journey, Spread } from './page/runner.ts';

/** Steps of the journey. */
const STEPS = 60;
/** Most a phase may take, ms. */
const CAP_MS = 60_000;
/** Lane that the filter keeps. */
const LANE = 3;
const SEED = 42;

/** One run of one subject; times in ms, null where the system does not tell. */
export interface Run {
	readonly load: { readonly painted: number; readonly longTask: number; readonly cpu: number | null };
	readonly heap: { readonly heapMB: number; readonly buffersMB: number };
	readonly elements: number;
	/** Frames as fast as they come. */
	readonly journey: Journey & { readonly cpuPerStep: number | null };
	/** CPU of the main thread for one step until painted, each on its own. */
	readonly steps: { readonly median: number; readonly p95: number } | null;
	readonly hover: Spread & { readonly hits: number };
	readonly filter: { readonly painted: number; readonly cpu: number | null };
	readonly unfilter: number;
}

/** What came of a subject at a size. */
export interface Result {
	readonly name: string;
	readonly events: number;
	readonly runs: readonly Run[];
	readonly troubles: readonly string[];
	/** Why there are no runs, or fewer. */
	readonly gaveUp: string | null;
}

/** Measures a subject in fresh contexts, one after the other. Slow ones get fewer runs. */
export async function measure(bench: Bench, address: string, name: string, events: number, repeats: number): Promise<Result> {
	const runs: Run[] = [];
	const troubles = new Set<string>();
	const began = performance.now();
	let wanted = repeats;
	try {
		for (let run = 0; run < wanted; run++) {
			const stage = await openStage(bench, `${address}/${name}.html`);
			const result = await runOnce(bench, stage, events).finally(() => stage.troubles.forEach((trouble) => troubles.add(trouble)));
			runs.push(result);
			await within(20_000, 'closing', stage.close());
			if (run === 0 && performance.now() - began > 40_000) wanted = 1;
		}
	} catch (error) {
		const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
		return { name, events, runs, troubles: [...troubles], gaveUp: reason.slice(0, 160) };
	}
	return { name, events, runs, troubles: [...troubles], gaveUp: wanted < repeats ? `one run: it took over 40 s` : null };
}

async function runOnce(bench: Bench, stage: Stage, events: number): Promise<Run> {
	const { page } = stage;
	await page.evaluate(([count, seed]) => window.runner.prepare(count, seed), [events, SEED] as const);
	const base = await measureHeap(stage);
	const processes = await listRenderers(bench);
	const timed = async <T>(what: string, ms: number, action: () => Promise<T>): Promise<{ value: T; cpu: number | null }> => {
		const before: MainThreads = readMainThreads(processes);
		const value = await within(ms, what, action());
		return { value, cpu: workBetween(before, readMainThreads(processes)) };
	};
	const load = await timed('loading', CAP_MS, () => page.evaluate(() => window.runner.load()));
	const full = await within(CAP_MS, 'collecting garbage', measureHeap(stage));
	const elements = await page.evaluate(() => window.runner.elements());
	const journey = await timed('the journey', 2 * CAP_MS, () =>
		page.evaluate(([steps, cap]) => window.runner.journey(steps, cap), [STEPS, CAP_MS] as const)
	);
	const steps = journey.value.perStep > 1000 ? null : await measureSteps(stage, processes);
	const hover = await within(CAP_MS, 'hovering', page.evaluate((cap) => window.runner.hover(100, cap), CAP_MS / 4));
	const filter = await timed('filtering', CAP_MS, () => page.evaluate((lane) => window.runner.filter(lane), LANE));
	const unfilter = await within(CAP_MS, 'dropping the filter', page.evaluate(() => window.runner.filter(null)));
	return {
		load: { ...load.value, cpu: load.cpu },
		heap: { heapMB: full.heapMB - base.heapMB, buffersMB: full.buffersMB - base.buffersMB },
		elements,
		journey: { ...journey.value, cpuPerStep: journey.cpu === null ? null : journey.cpu / journey.value.n },
		steps,
		hover,
		filter: { painted: filter.value, cpu: filter.cpu },
		unfilter
	};
}

/** The journey again, step by step, reading the CPU time of the main thread around each. */
async function measureSteps({ page }: Stage, processes: readonly number[]): Promise<Run['steps']> {
	const times: number[] = [];
	for (let step = 0; step < STEPS; step++) {
		const before = readMainThreads(processes);
		await within(CAP_MS, 'a step', page.evaluate(([at, steps]) => window.runner.step(at, steps), [step, STEPS] as const));
		const cpu = workBetween(before, readMainThreads(processes));
		if (cpu === null) return null;
		times.push(cpu);
	}
	times.sort((a, b) => a - b);
	return { median: times[STEPS / 2] ?? 0, p95: times[Math.floor(STEPS * 0.95)] ?? 0 };
}

/** Whether a subject is left out at the next size: it gave up, or is far from usable at this one. */
export function isTooSlow({ runs, gaveUp }: Result): string | null {
	const last = runs.at(-1);
	if (last === undefined) return gaveUp ?? 'no run';
	if (last.journey.perStep > 400) return `${Math.round(last.journey.perStep)} ms per step`;
	return last.load.painted > 20_000 ? `${(last.load.painted / 1000).toFixed(1)} s to load` : null;
}
