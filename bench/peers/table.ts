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
		return `### ${grouped(events)} events\n\n${table(['', ...Object.keys(COLUMNS)], rows)}\n\n${describeTargets(results, events)}`;
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

/** What was found of a target; the verdict is "–" where it can't be said. */
interface Finding {
	readonly what: string;
	readonly limit: number;
	readonly found: number | null;
	readonly verdict: 'met' | 'missed' | '–';
}

function findingOf(what: string, limit: number, found: number | null): Finding {
	return { what, limit, found, verdict: found === null ? '–' : found <= limit ? 'met' : 'missed' };
}

/** Findings at a size. Growth is that of a step since a thousand events. */
function findingsAt(results: readonly Result[], events: number): Finding[] {
	const find = (name: string, size = events): Result | undefined => results.find((result) => result.name === name && result.events === size);
	const ours = find('entente');
	if (ours === undefined || ours.runs.length === 0) return [];
	const ratio = (a: number | null, b: number | null): number | null => (a === null || b === null || b === 0 ? null : a / b);
	const ratios = (RATIOS[events] ?? []).map(([column, peer, limit]) =>
		findingOf(`${column.replace(', ms', '')} / ${peer}`, limit, ratio(valueOf(ours, COLUMNS[column]!), valueOf(find(peer), COLUMNS[column]!)))
	);
	const limits = LIMITS.filter(([, , , from]) => events >= from).map(([name, read, limit]) => findingOf(name, limit, valueOf(ours, read)));
	const step = COLUMNS[STEP]!;
	const growth = events > 1000 ? [findingOf('CPU per step / at 1,000 events', 2, ratio(valueOf(ours, step), valueOf(find('entente', 1000), step)))] : [];
	return [...ratios, ...growth, ...limits];
}

function describeTargets(results: readonly Result[], events: number): string {
	const findings = findingsAt(results, events);
	if (findings.length === 0) return '';
	return table(['entente', 'target', 'found', ''], findings.map(({ what, limit, found, verdict }) => [what, `≤ ${limit}`, figure(found), verdict]));
}

/** Whether a target at a size speaks of a subject; the others are measured once, for comparison. */
export function isNeeded(name: string, events: number): boolean {
	return name === 'entente' || name === 'empty' || (RATIOS[events] ?? []).some(([, peer]) => peer === name);
}

/** Every target in a line, what is missed first, and how many are met. */
export function summarise(results: readonly Result[]): string {
	const sizes = [...new Set(results.map(({ events }) => events))].sort((a, b) => a - b);
	const all = sizes.flatMap((events) => findingsAt(results, events).map((finding) => ({ events, ...finding })));
	const rank = { missed: 0, '–': 1, met: 2 } as const;
	const lines = all
		.sort((a, b) => rank[a.verdict] - rank[b.verdict] || a.events - b.events)
		.map(({ events, what, limit, found, verdict }) => `${verdict.padEnd(7)} ${grouped(events).padStart(9)}  ${what}: ${figure(found)} (≤ ${limit})`);
	return `${all.filter(({ verdict }) => verdict === 'met').length} of ${all.length} targets met\n${lines.join('\n')}`;
}

const BEGIN = '<!-- peers: written by npm run bench -->';
const END = '<!-- /peers -->';

/** A text with the stretch between the two marks replaced. Throws where the marks are not there. */
export function replaceTable(text: string, tables: string): string {
	const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
	if (from < 0 || to < from) throw new Error(`bench/README.md has no ${BEGIN} … ${END}`);
	return `${text.slice(0, from + BEGIN.length)}\n\n${tables}\n\n${text.slice(to)}`;
}
