// vis-network as its examples use it.
import { DataSet, Network } from 'vis-network/standalone';
import { colorOf, makeRoot } from './subject.ts';

const root = makeRoot();
let network: Network;
let fitted = 1;
let count = 0;

window.network = {
	settled: 'stabilizationIterationsDone (at most 1,000 iterations)',
	layout({ nodes, links }) {
		count = nodes.length;
		const isSmall = count <= 150;
		return new Promise((resolve) => {
			network = new Network(
				root,
				{
					nodes: new DataSet(nodes.map(({ id, group }) => ({ id, color: colorOf(group), shape: 'dot', size: 5 }))),
					edges: new DataSet(links.map(({ source, target }, id) => ({ id, from: source, to: target })))
				},
				{ layout: { improvedLayout: isSmall }, edges: { smooth: isSmall, width: 0.5 } }
			);
			network.once('stabilizationIterationsDone', () => {
				network.stopSimulation();
				fitted = network.getScale();
				resolve();
			});
		});
	},
	positions() {
		const found = network.getPositions();
		return Array.from({ length: count }, (_, id) => found[id] ?? { x: 0, y: 0 }).flatMap(({ x, y }) => [x, y]);
	},
	zoom: (scale) => network.moveTo({ scale: fitted * scale, animation: false })
};
