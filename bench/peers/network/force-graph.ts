// force-graph: d3-force on a canvas.
import ForceGraph from 'force-graph';
import { colorOf, HEIGHT, makeRoot, WIDTH } from './subject.ts';

interface Node {
	id: number;
	group: number;
	x?: number;
	y?: number;
}

const root = makeRoot();
let nodes: Node[] = [];
let fitted: number | null = null;
const chart = new ForceGraph(root);

window.network = {
	settled: 'd3AlphaMin(0.001): 300 frames (its own default would run 15 s)',
	layout(graph) {
		nodes = graph.nodes.map((node) => ({ ...node }));
		const links = graph.links.map((link) => ({ ...link }));
		return new Promise((resolve) => {
			chart.width(WIDTH).height(HEIGHT).nodeRelSize(4).nodeColor((node: object) => colorOf((node as Node).group)).linkColor(() => 'rgba(120,120,120,.35)')
				.d3AlphaMin(0.001).cooldownTime(120_000).onEngineStop(() => resolve()).graphData({ nodes, links });
		});
	},
	positions: () => nodes.toSorted((a, b) => a.id - b.id).flatMap(({ x = 0, y = 0 }) => [x, y]),
	zoom(scale) {
		if (fitted === null) {
			fitted = chart.zoom();
			chart.autoPauseRedraw(false);
		}
		chart.zoom(fitted * scale);
	}
};
