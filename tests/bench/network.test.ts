import { describe, expect, it } from 'vitest';
import { buildGraph } from '#lib/network/graph.ts';
import { heightFor, placeSeats } from '#lib/network/seats.ts';
import { corpusOfGraph } from '../../bench/peers/network/corpus.ts';
import { makeGraph, scaleAt, shuffled } from '../../bench/peers/network/data.ts';
import { driftOf, type NetworkResult, type NetworkRun } from '../../bench/peers/network/measure.ts';
import { describeTargets } from '../../bench/peers/network/table.ts';

const graph = makeGraph(50, 500, 7);

describe('the graphs of the benchmark', () => {
	it('are the same for the same seed, with as many nodes and links as asked for, no link twice', () => {
		expect(makeGraph(50, 500, 7)).toEqual(graph);
		expect([graph.nodes.length, graph.links.length]).toEqual([50, 500]);
		expect(new Set(graph.links.map(({ source, target }) => [source, target].sort((a, b) => a - b).join('-'))).size).toBe(500);
	});
	it('come in other orders with the same nodes and links', () => {
		const other = shuffled(graph, 1);
		expect(other.links).not.toEqual(graph.links);
		const key = ({ source, target }: { source: number; target: number }): string => `${source} ${target}`;
		expect(other.links.map(key).sort()).toEqual(graph.links.map(key).sort());
	});
	it('are events of organisations here: one for each link, and the same seats in every order', () => {
		const [corpus, other] = [corpusOfGraph(graph), corpusOfGraph(shuffled(graph, 3))];
		const rows = Array.from({ length: corpus.table.length }, (_, row) => row);
		expect(rows).toHaveLength(500);
		const { nodes } = buildGraph(corpus, rows, 'organisations');
		expect([...nodes.values()].filter(({ kind }) => kind === 'org')).toHaveLength(50);
		const seats = [corpus, other].map((own) => placeSeats(own, { level: 'organisations', unfold: [] }, { width: 1200, height: heightFor('organisations', 1200) }));
		expect(seats[1]).toEqual(seats[0]);
	});
	it('are zoomed in to four times and out again', () => {
		expect([scaleAt(0, 60), scaleAt(30, 60), scaleAt(15, 60)]).toEqual([1, 4, 2]);
		expect(scaleAt(45, 60)).toBeCloseTo(2, 10);
	});
});

describe('what is found', () => {
	it('is how far a node moves at most, as a share of the picture', () => {
		expect(driftOf([[0, 0, 100, 50], [0, 5, 100, 50]])).toBeCloseTo(0.05, 10);
		expect(driftOf([[1, 2], [1, 2]])).toBe(0);
		expect(driftOf([[1, 2]])).toBeNull();
	});
	it('is held against the best of the peers and said as met or missed', () => {
		const run = (layout: number, zoomCpu: number): NetworkRun => {
			const frames = { median: 5, p95: 9, perStep: 6 };
			return { layout, layoutCpu: layout, zoom: frames, zoomCpu, weigh: frames, weighCpu: 1, drawn: { nodes: 20, elements: 300 } };
		};
		const result = (name: string, layout: number, zoomCpu: number): NetworkResult => {
			return { name, nodes: 50, links: 500, settled: '', runs: [run(layout, zoomCpu)], drift: 0, troubles: [], gaveUp: null };
		};
		const targets = describeTargets([result('entente', 100, 2), result('slow', 900, 1), result('quick', 390, 9)]);
		expect(targets).toMatch(/layout to painted \/ best peer \| ≤ 0.25 \| 0.26 \| missed/);
		expect(targets).toMatch(/zoom step, CPU \/ best peer \| ≤ 1 \| 2 \| missed/);
		expect(targets).toMatch(/layout to painted, ms \| ≤ 200 \| 100 \| met/);
	});
});
