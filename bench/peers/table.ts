import type { Result, Run } from './measure.ts';

/** Where and how a session ran. */
export interface Session {
	readonly day: string;
	readonly machine: string;
	readonly programs: string;
	/** Mean number of processes that wanted a processor, at the beginning and the end. */
	readonly load: readonly [number, number];
	readonly repeats: number;
	readonly results: readonly Result[];
}

type Read = (run: Run) => number | null;

/** Columns of the table: what is read off a run. */
const COLUMNS: Readonly<Record<string, Read>> = {
	'load to painted, ms': ({ load }) => load.painted,
	'CPU per step, ms': ({ journey }) => journey.cpuPerStep,
	'one step, CPU median': ({ steps }) => steps?.median ?? null,
	'p95': ({ steps }) => steps?.p95 ?? null,
	'frame median, ms': ({ journey }) => journey.median,
	'frame p95': ({ journey }) => journey.p95,
	'longest task, ms': ({ journey }) => journey.longTask,
	'filter to painted, ms': ({ filter }) => filter.painted,
	'hover, ms': ({ hover }) => hover.median,
	'hits': ({ hover }) => hover.hits,
	'heap, MB': ({ heap }) => heap.heapMB,
	'buffers, MB': ({ heap }) => heap.buffersMB,
	'elements': ({ elements }) => elements
};

/** Middle of the values that are there; of an even number the lower one. */
export function median(values: readonly (number | null | undefined)[]): number | null {
	const sorted = values.filter((value) => value !== null && value !== undefined).sort((a, b) => a - b);
	return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

const valueOf = (result: Result | undefined, read: Read): number | null => median((result?.runs ?? []).map(read));

/** Three figures, at most two decimals below ten. */
function figure(value: number | null): string {
	if (value === null) return '–';
	if (Math.abs(value) >= 100) return String(Math.round(value));
	return value.toFixed(Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 0.1 || value === 0 ? 2 : 3);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	return [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const grouped = (value: number): string => value.toLocaleString('en-GB');

/** Medians of every subject, a table per number of events, each with the targets below. */
export function describeSession({ day, machine, programs, load, repeats, results }: Session): string {
	const sizes = [...new Set(results.map(({ events }) => events))].sort((a, b) => a - b);
	const parts = sizes.map((events) => {
		const own = results.filter((result) => result.events === events);
		const rows = own.map((result) => {
			const note = result.runs.length === 0 ? ` (${result.gaveUp ?? 'no run'})` : result.runs.length < repeats ? ` (${result.runs.length} of ${repeats} runs)` : '';
			return [result.name + note, ...Object.values(COLUMNS).map((read) => figure(valueOf(result, read)))];
		});
		return `### ${grouped(events)} events\n\n${table(['', ...Object.keys(COLUMNS)], rows)}\n\n${describeTargets(own, events)}`;
	});
	const about = `${day}, ${machine}, ${programs}, load average ${load.map((value) => value.toFixed(1)).join(' to ')}, medians of ${repeats} runs.`;
	return `${about}\n\n${parts.join('\n\n')}`.trimEnd();
}

type Target = readonly [column: keyof typeof COLUMNS, peer: string, limit: number];
const LOAD = 'load to painted, ms';
const STEP = 'CPU per step, ms';
const FILTER = 'filter to painted, ms';

/** At most so many times the figure of a peer in the same session. */
const RATIOS: Readonly<Record<number, readonly Target[]>> = {
	1_000: [[LOAD, 'd3-svg', 1.3], [LOAD, 'vis-timeline', 0.1], [STEP, 'd3-svg', 0.7], [FILTER, 'd3-svg', 1.5]],
	10_000: [
		[LOAD, 'd3-svg', 0.5], [LOAD, 'vis-timeline', 0.005], [STEP, 'd3-svg', 0.1], [STEP, 'echarts-scatter', 0.7], [FILTER, 'echarts-scatter', 0.7]
	],
	100_000: [[LOAD, 'echarts-scatter', 0.5], [STEP, 'echarts-scatter', 0.6], [STEP, 'canvas', 0.4], [FILTER, 'echarts-scatter', 0.7]],
	1_000_000: [
		[LOAD, 'echarts-scatter', 0.13], [LOAD, 'canvas', 0.5], [STEP, 'echarts-scatter', 0.3], [STEP, 'canvas', 0.07], [FILTER, 'echarts-scatter', 0.03]
	]
};

/** At every size; heap where the corpus has a million events, objects and buffers together. */
const LIMITS: readonly (readonly [name: string, read: Read, limit: number, events: number])[] = [
	['elements', ({ elements }) => elements, 1500, 0],
	['hover that hits, ms', ({ hover }) => (hover.hits < 0.5 ? null : hover.median), 0.1, 0],
	['longest task of the journey, ms', ({ journey }) => journey.longTask, 50, 0],
	['heap and buffers, MB', ({ heap }) => heap.heapMB + heap.buffersMB, 40, 1_000_000]
];

function describeTargets(own: readonly Result[], events: number): string {
	const find = (name: string): Result | undefined => own.find((result) => result.name === name);
	const ours = find('entente');
	if (ours === undefined || ours.runs.length === 0) return '';
	const verdict = (found: number | null, limit: number): string => (found === null ? '–' : found <= limit ? 'met' : 'missed');
	const ratios = (RATIOS[events] ?? []).map(([column, peer, limit]) => {
		const [a, b] = [valueOf(ours, COLUMNS[column]!), valueOf(find(peer), COLUMNS[column]!)];
		const found = a === null || b === null || b === 0 ? null : a / b;
		return [`${column.replace(', ms', '')} / ${peer}`, `≤ ${limit}`, figure(found), verdict(found, limit)];
	});
	const limits = LIMITS.filter(([, , , from]) => events >= from).map(([name, read, limit]) => {
		const found = valueOf(ours, read);
		return [name, `≤ ${limit}`, figure(found), verdict(found, limit)];
	});
	return table(['entente', 'target', 'found', ''], [...ratios, ...limits]);
}

const BEGIN = '<!-- peers: written by npm run bench -->';
const END = '<!-- /peers -->';

/** A text with the stretch between the two marks replaced. Throws where the marks are not there. */
export function replaceTable(text: string, tables: string): string {
	const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
	if (from < 0 || to < from) throw new Error(`bench/README.md has no ${BEGIN} … ${END}`);
	return `${text.slice(0, from + BEGIN.length)}\n\n${tables}\n\n${text.slice(to)}`;
}
