import type { NetworkResult, NetworkRun } from './measure.ts';

/** Where and how a session ran. */
export interface NetworkSession {
	readonly day: string;
	readonly machine: string;
	readonly programs: string;
	/** Mean number of processes that wanted a processor, at the beginning and the end. */
	readonly load: readonly [number, number];
	readonly repeats: number;
	readonly results: readonly NetworkResult[];
}

function median(values: readonly (number | null | undefined)[]): number | null {
	const sorted = values.filter((value) => value !== null && value !== undefined).sort((a, b) => a - b);
	return sorted[(sorted.length - 1) >> 1] ?? null;
}

type Read = (run: NetworkRun) => number | null;

const COLUMNS: Readonly<Record<string, Read>> = {
	'layout to painted, ms': ({ layout }) => layout,
	'CPU of it, ms': ({ layoutCpu }) => layoutCpu,
	'zoom step, CPU ms': ({ zoomCpu }) => zoomCpu,
	'zoom frame median, ms': ({ zoom }) => zoom.median,
	'p95': ({ zoom }) => zoom.p95,
	'brush step, CPU ms': ({ weighCpu }) => weighCpu,
	'brush frame median, ms': ({ weigh }) => weigh?.median ?? null,
	'nodes drawn': ({ drawn }) => drawn.nodes,
	'elements': ({ drawn }) => drawn.elements
};

function figure(value: number | null): string {
	if (value === null) return '–';
	if (Number.isInteger(value) || Math.abs(value) >= 100) return String(Math.round(value));
	return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

const valueOf = (result: NetworkResult | undefined, read: Read): number | null => median((result?.runs ?? []).map(read));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	return [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Medians of every network, a table per size, each with the targets below. */
export function describeNetworks({ day, machine, programs, load, repeats, results }: NetworkSession): string {
	const sizes = [...new Set(results.map(({ nodes }) => nodes))].sort((a, b) => a - b);
	const parts = sizes.map((nodes) => {
		const own = results.filter((result) => result.nodes === nodes);
		const rows = own.map((result) => {
			const note = result.runs.length === repeats ? '' : ` (${result.runs.length} of ${repeats} runs: ${result.gaveUp ?? ''})`;
			const drift = result.drift === null ? '–' : `${figure(result.drift * 100)} %`;
			return [result.name + note, ...Object.values(COLUMNS).map((read) => figure(valueOf(result, read))), drift];
		});
		const head = ['', ...Object.keys(COLUMNS), 'moved by another order'];
		return `### ${nodes} nodes, ${own[0]?.links ?? 0} links\n\n${table(head, rows)}\n\n${describeTargets(own)}`;
	});
	const about = `${day}, ${machine}, ${programs}, load average ${load.map((value) => value.toFixed(1)).join(' to ')}, medians of ${repeats} runs.`;
	return `${about}\n\n${parts.join('\n\n')}`.trimEnd();
}

/** Targets of a size: the layout against the best of the peers, the zoom step likewise, the layout and the brush in
 *  themselves, and the same places in every order. */
export function describeTargets(own: readonly NetworkResult[]): string {
	const ours = own.find(({ name }) => name === 'entente');
	const peers = own.filter(({ name, runs }) => name !== 'entente' && runs.length > 0);
	if (ours === undefined || ours.runs.length === 0) return '';
	const best = (read: Read): number | null => {
		const found = peers.map((peer) => valueOf(peer, read)).filter((value) => value !== null);
		return found.length === 0 ? null : Math.min(...found);
	};
	const ratio = (read: Read): number | null => {
		const [a, b] = [valueOf(ours, read), best(read)];
		return a === null || b === null || b === 0 ? null : a / b;
	};
	const verdict = (found: number | null, limit: number): string => (found === null ? '–' : found <= limit ? 'met' : 'missed');
	const rows = ([
		['layout to painted / best peer', 0.25, ratio(({ layout }) => layout)],
		['zoom step, CPU / best peer', 1, ratio(({ zoomCpu }) => zoomCpu)],
		['layout to painted, ms', 200, valueOf(ours, ({ layout }) => layout)],
		['brush frame median, ms', 16, valueOf(ours, ({ weigh }) => weigh?.median ?? null)],
		['moved by another order, %', 0, ours.drift === null ? null : ours.drift * 100],
		['elements', 1500, valueOf(ours, ({ drawn }) => drawn.elements)]
	] as const).map(([name, limit, found]) => [name, `≤ ${limit}`, figure(found), verdict(found, limit)]);
	return table(['entente', 'target', 'found', ''], rows);
}

const BEGIN = '<!-- networks: written by npm run bench:network -->';
const END = '<!-- /networks -->';

/** A text with the stretch between the two marks replaced. Throws where the marks are not there. */
export function replaceNetworks(text: string, tables: string): string {
	const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
	if (from < 0 || to < from) throw new Error(`bench/README.md has no ${BEGIN} … ${END}`);
	return `${text.slice(0, from + BEGIN.length)}\n\n${tables}\n\n${text.slice(to)}`;
}
