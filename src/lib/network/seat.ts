import { foldKey, nodeKey } from './graph.ts';
import type { Home } from './home.ts';
import { placeLabel, type Box, type Label, type PlacedLine } from './label.ts';
import type { OwnGroup } from './own.ts';
import type { Plan } from './plan.ts';
import { elbowRoute, type Point, type Route } from './route.ts';

/** Size in px of the picture. */
export interface NetworkFrame {
	readonly width: number;
	readonly height: number;
}

/** The place of a node: centre and radius of its disc, its label, and the way of the link that leads to it. */
export interface Seat {
	readonly key: string;
	readonly id: string;
	/** `fold`: what stands for nodes that have no seat. */
	readonly kind: 'focus' | 'partner' | 'org' | 'person' | 'fold';
	/** Id of the node above; null for the focus country. */
	readonly parent: string | null;
	readonly x: number;
	readonly y: number;
	/** Radius for the events of the whole corpus, the largest it is drawn with; 0 for a line of text without a dot. */
	readonly r: number;
	readonly lines: readonly PlacedLine[];
	readonly box: Box | null;
	readonly route: Route | null;
	/** Whether it stands in the panel of the focus country. */
	readonly isHome: boolean;
	/** Whether its link shares a trunk with its siblings'. */
	readonly isTrunk: boolean;
	/** Nodes that a fold stands for. */
	readonly hidden: number;
}

/** Where the shape at the centre stands, px. */
export interface HomePlace {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly radius: number;
}

/** Heading of a group of own bodies; y is the baseline, px. */
export interface Heading {
	readonly group: OwnGroup;
	readonly x: number;
	readonly y: number;
}

/** A layout of the picture in a frame. */
export interface Layout {
	readonly seats: readonly Seat[];
	readonly home: HomePlace;
	readonly headings: readonly Heading[];
	/** The frame's, but for a stack, which is as high as it needs. */
	readonly height: number;
	readonly largestDisc: number;
	/** Nodes without a seat. */
	readonly hidden: number;
}

/** Where the shape at the centre stands, its top left at a point. */
export function placeHome({ width, height, radius }: Home, { x, y }: Point): HomePlace {
	return { x, y, width, height, radius };
}

/** Headings of the shape at the centre, its top left at a point. */
export function placeHeadings({ headings }: Home, at: Point): Heading[] {
	return headings.map(({ group, x, y }) => ({ group, x: at.x + x, y: at.y + y }));
}

/** A seat from its parts. */
export function makeSeat(
	part: Omit<Seat, 'key' | 'lines' | 'box' | 'isHome' | 'isTrunk' | 'hidden'> & Partial<Pick<Seat, 'isHome' | 'isTrunk' | 'hidden'>>,
	label: Label
): Seat {
	const key = part.kind === 'fold' ? foldKey(part.id) : nodeKey(part.id);
	return { isHome: false, isTrunk: false, hidden: 0, ...part, key, lines: label.lines, box: label.box };
}

/** Seats of the focus country and of what stands in its panel, its top left at a point. */
export function homeSeats(plan: Plan, home: Home, at: Point): Seat[] {
	const { x, y } = at;
	const title =
		home.textX === null
			? placeLabel(home.lines, x + home.width / 2, y + home.textY, 0)
			: placeLabel(home.lines, x + home.textX, y + home.textY, 1);
	const centre = { x: x + home.width / 2, y: y + home.height / 2 };
	const focus = makeSeat(
		{ id: plan.focus.id, kind: 'focus', parent: null, ...centre, r: home.radius, route: null, isHome: true },
		title
	);
	const own = home.items.map((item) => {
		const to = { x: x + item.x, y: y + item.y };
		const route = elbowRoute({ x: x + item.from.x, y: y + item.from.y }, to, 1, 6);
		const label = placeLabel(item.lines, x + item.textX, to.y, 1);
		const { id, kind, parent, r, hidden } = item;
		return makeSeat({ id, kind, parent, ...to, r, route, isHome: true, isTrunk: true, hidden }, label);
	});
	return [focus, ...own];
}
