import type { Group, Mark } from '#lib/scene/marks.ts';

/** What a cursor can walk on: nodes with their places in px, and the links between them. */
export interface WalkGraph {
	/** Place of every node that can be reached, by its key (`node:SG`). */
	readonly places: ReadonlyMap<string, Place>;
	readonly links: readonly WalkLink[];
}

interface Place {
	readonly x: number;
	readonly y: number;
}

interface WalkLink {
	/** `link:VN~SG` */
	readonly key: string;
	/** Keys of its ends, the inner one first. */
	readonly source: string;
	readonly target: string;
}

/** The graph of a drawn network: what has a door in the scene is what is walked. */
export function walkGraph(marks: readonly Mark[]): WalkGraph {
	const groups = marks.filter((mark): mark is Group => mark.type === 'group' && mark.link !== undefined);
	const places = new Map<string, Place>();
	for (const { key, marks: own } of groups) {
		const place = key.startsWith('link:') ? null : placeOf(own);
		if (place !== null) places.set(key, place);
	}
	const links = groups.flatMap(({ key }): WalkLink[] => {
		const [, source, target] = /^link:([^~]+)~([^~]+)$/.exec(key) ?? [];
		return source === undefined || target === undefined ? [] : [{ key, source: `node:${source}`, target: `node:${target}` }];
	});
	return { places, links };
}

function placeOf(marks: readonly Mark[]): Place | null {
	for (const mark of marks) {
		if (mark.type === 'dot') return { x: mark.cx, y: mark.cy };
		if (mark.type === 'rect') return { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
		if (mark.type === 'text') return { x: mark.x, y: mark.y };
		const inner = mark.type === 'group' ? placeOf(mark.marks) : null;
		if (inner !== null) return inner;
	}
	return null;
}

/**
 * The stop that a key leads to: down along a link outward, up back inward, left and right round the neighbours that
 * hang on the same inner node, clockwise to the right; Home to the node in the middle. Null where the way ends;
 * undefined where the graph says nothing: for other keys, and for nodes without a link.
 */
export function nextStop(graph: WalkGraph, here: string, key: string): string | null | undefined {
	if (key === 'Home') return centreOf(graph);
	const link = graph.links.find((each) => each.key === here);
	if (link !== undefined) return stepFromLink(graph, link, key);
	const inward = graph.links.find(({ target }) => target === here);
	const outward = linksFrom(graph, here);
	if (inward === undefined && outward.length === 0) return undefined;
	if (key === 'ArrowDown') return outward[0]?.key ?? null;
	if (key === 'ArrowUp') return inward?.key ?? null;
	if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
	if (inward === undefined) return null;
	return neighbour(linksFrom(graph, inward.source), inward, key)?.target ?? null;
}

function stepFromLink(graph: WalkGraph, link: WalkLink, key: string): string | null | undefined {
	if (key === 'ArrowDown') return graph.places.has(link.target) ? link.target : null;
	if (key === 'ArrowUp') return graph.places.has(link.source) ? link.source : null;
	if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
	return neighbour(linksFrom(graph, link.source), link, key)?.key ?? null;
}

/** The next link round a node, or the one before; the last is followed by the first. */
function neighbour(links: readonly WalkLink[], link: WalkLink, key: string): WalkLink | undefined {
	const at = links.findIndex((each) => each.key === link.key);
	return links[(at + (key === 'ArrowRight' ? 1 : -1) + links.length) % links.length];
}

/** Links that lead outward from a node, clockwise from the top. */
function linksFrom({ places, links }: WalkGraph, source: string): WalkLink[] {
	const centre = places.get(source);
	const turnOf = ({ target }: WalkLink): number => {
		const place = places.get(target);
		if (place === undefined || centre === undefined) return Infinity;
		const angle = Math.atan2(place.x - centre.x, centre.y - place.y);
		return angle < 0 ? angle + 2 * Math.PI : angle;
	};
	return links.filter((link) => link.source === source).sort((a, b) => turnOf(a) - turnOf(b) || (a.key < b.key ? -1 : 1));
}

/** The node that no link leads to and most links leave; null where there is none. */
function centreOf({ places, links }: WalkGraph): string | null {
	const targets = new Set(links.map(({ target }) => target));
	const roots = [...places.keys()].filter((key) => !targets.has(key));
	const count = (key: string): number => links.filter(({ source }) => source === key).length;
	return roots.sort((a, b) => count(b) - count(a))[0] ?? null;
}
