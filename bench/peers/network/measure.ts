import { listRenderers, openStage, readMainThreads, within, workBetween, type Bench } from '../browser.ts';
import type { Frames } from './runner.ts';

/** Steps of a zoom and of a brush. */
const STEPS = 60;
const CAP_MS = 90_000;

/** One run of one network; times in ms. */
export interface NetworkRun {
	/** From plain nodes and links to a settled layout on screen; CPU of the main thread for it. */
	readonly layout: number;
	readonly layoutCpu: number | null;
	readonly zoom: Frames;
	readonly zoomCpu: number | null;
	/** Brushing through the time, where the network knows one. */
	readonly weigh: Frames | null;
	readonly weighCpu: number | null;
	readonly drawn: { readonly nodes: number; readonly elements: number };
}

/** What came of a network at a size. */
export interface NetworkResult {
	readonly name: string;
	readonly nodes: number;
	readonly links: number;
	readonly settled: string;
	readonly runs: readonly NetworkRun[];
	/** Largest distance of a node's places over runs with nodes and links in other orders, as a share of the picture. */
	readonly drift: number | null;
	readonly troubles: readonly string[];
	readonly gaveUp: string | null;
}

/** Measures a network in fresh contexts; every run gets the same graph in another order. */
export async function measureNetwork(
	bench: Bench,
	address: string,
	name: string,
	size: { readonly nodes: number; readonly links: number },
	repeats: number
): Promise<NetworkResult> {
	const runs: NetworkRun[] = [];
	const places: number[][] = [];
	const troubles = new Set<string>();
	let settled = '';
	let gaveUp: string | null = null;
	try {
		for (let run = 0; run < repeats; run++) {
			const stage = await openStage(bench, `${address}/${name}.html`, 'network');
			const { page } = stage;
			settled = await page.evaluate(() => window.network?.settled ?? '');
			await page.evaluate(([nodes, links, order]) => window.networkRunner.prepare(nodes, links, order), [size.nodes, size.links, run] as const);
			const processes = await listRenderers(bench);
			const timed = async <T>(what: string, action: () => Promise<T>): Promise<{ value: T; cpu: number | null }> => {
				const before = readMainThreads(processes);
				const value = await within(CAP_MS, what, action());
				return { value, cpu: workBetween(before, readMainThreads(processes)) };
			};
			const layout = await timed('the layout', () => page.evaluate(() => window.networkRunner.layout()));
			places.push(await page.evaluate(() => window.networkRunner.positions()));
			const zoom = await timed('zooming', () => page.evaluate((steps) => window.networkRunner.zoom(steps), STEPS));
			const weigh = await timed('brushing', () => page.evaluate((steps) => window.networkRunner.weigh(steps), STEPS));
			const drawn = await page.evaluate(() => window.networkRunner.drawn());
			const share = (cpu: number | null): number | null => (cpu === null ? null : cpu / STEPS);
			runs.push({
				layout: layout.value, layoutCpu: layout.cpu, zoom: zoom.value, zoomCpu: share(zoom.cpu), weigh: weigh.value,
				weighCpu: weigh.value === null ? null : share(weigh.cpu), drawn
			});
			stage.troubles.forEach((trouble) => troubles.add(trouble));
			await within(20_000, 'closing', stage.close());
		}
	} catch (error) {
		gaveUp = (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)).slice(0, 160);
	}
	return { name, ...size, settled, runs, drift: driftOf(places), troubles: [...troubles], gaveUp };
}

/** Largest distance between places of one node in the first run and in another, over the extent of the first. */
export function driftOf(runs: readonly (readonly number[])[]): number | null {
	const [first, ...others] = runs;
	if (first === undefined || others.length === 0) return null;
	const extent = Math.max(...first) - Math.min(...first);
	let most = 0;
	for (const other of others) for (const [index, value] of first.entries()) most = Math.max(most, Math.abs(value - (other[index] ?? 0)));
	return extent === 0 ? 0 : most / extent;
}
