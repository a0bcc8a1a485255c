// The plain D3 network of a notebook: d3-force, a line per link, a circle per node.
import * as d3 from 'd3';
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3';
import { colorOf, HEIGHT, makeRoot, WIDTH } from './subject.ts';

interface Node extends SimulationNodeDatum {
	id: number;
	group: number;
}

const root = makeRoot();
let nodes: Node[] = [];
const svg = d3.select(root).append('svg').attr('width', WIDTH).attr('height', HEIGHT);
const stage = svg.append('g');

window.network = {
	settled: 'alpha < 0.001 (300 ticks, one a frame)',
	layout(graph) {
		nodes = graph.nodes.map((node) => ({ ...node }));
		const links: SimulationLinkDatum<Node>[] = graph.links.map((link) => ({ ...link }));
		const lines = stage.append('g').attr('stroke', '#999').attr('stroke-opacity', 0.4).selectAll('line').data(links).join('line');
		const discs = stage.append('g').selectAll('circle').data(nodes).join('circle').attr('r', 4).attr('fill', ({ group }) => colorOf(group));
		const x = (end: unknown): number => (end as Node).x ?? 0;
		const y = (end: unknown): number => (end as Node).y ?? 0;
		return new Promise((resolve) => {
			d3.forceSimulation(nodes)
				.force('link', d3.forceLink<Node, SimulationLinkDatum<Node>>(links).id(({ id }) => id))
				.force('charge', d3.forceManyBody())
				.force('x', d3.forceX(WIDTH / 2))
				.force('y', d3.forceY(HEIGHT / 2))
				.on('tick', () => {
					lines.attr('x1', ({ source }) => x(source)).attr('y1', ({ source }) => y(source)).attr('x2', ({ target }) => x(target)).attr('y2', ({ target }) => y(target));
					discs.attr('cx', x).attr('cy', y);
				})
				.on('end', () => resolve());
		});
	},
	positions: () => nodes.toSorted((a, b) => a.id - b.id).flatMap(({ x = 0, y = 0 }) => [x, y]),
	zoom: (scale) => void stage.attr('transform', `translate(${(WIDTH / 2) * (1 - scale)},${(HEIGHT / 2) * (1 - scale)}) scale(${scale})`)
};
