// cytoscape with the fcose layout, unanimated.
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { colorOf, HEIGHT, makeRoot, WIDTH } from './subject.ts';

cytoscape.use(fcose);
const root = makeRoot();
let cy: ReturnType<typeof cytoscape>;
let fitted = 1;
let count = 0;

window.network = {
	settled: 'layoutstop of fcose (animate: false)',
	async layout({ nodes, links }) {
		count = nodes.length;
		cy = cytoscape({
			container: root,
			elements: [
				...nodes.map(({ id, group }) => ({ data: { id: `n${id}`, color: colorOf(group) } })),
				...links.map(({ source, target }) => ({ data: { id: `e${source}-${target}`, source: `n${source}`, target: `n${target}` } }))
			],
			style: [
				{ selector: 'node', style: { 'background-color': 'data(color)', width: 8, height: 8 } },
				{ selector: 'edge', style: { width: 0.5, 'line-color': '#ccc', 'curve-style': 'haystack' } }
			],
			layout: { name: 'preset' }
		});
		const layout = cy.layout({ name: 'fcose', animate: false, fit: true });
		const stopped = layout.promiseOn('layoutstop');
		layout.run();
		await stopped;
		fitted = cy.zoom();
	},
	positions: () => Array.from({ length: count }, (_, id) => cy.getElementById(`n${id}`).position()).flatMap(({ x, y }) => [x, y]),
	zoom: (scale) => void cy.zoom({ level: fitted * scale, renderedPosition: { x: WIDTH / 2, y: HEIGHT / 2 } })
};
