import { partnerName } from '#lib/corpus/vocabulary.ts';
import { discRadius, LABEL_GAP, partnerLines } from './block.ts';
import { buildDisc, type Home } from './home.ts';
import { heightOf, placeLabel, TYPE_OF, widthOf, type Line } from './label.ts';
import { acronymOf, fieldOf, fitsLine, nameOf } from './names.ts';
import type { Plan } from './plan.ts';
import { arcRoute, type Point, type Route } from './route.ts';
import { homeSeats, makeSeat, placeHome, type Layout, type NetworkFrame, type Seat } from './seat.ts';
import type { Branch } from './tree.ts';

const MARGIN = 10;
/** Least distance between partners of a side where labels stand beside the discs, and where above and below, px. */
const GAP = 10;
const NARROW_GAP = 24;
/** Width under which labels stand above and below the discs, px. */
const NARROW = 480;
/** Organisations named beside a partner, at most. */
const MOST_DETAILS = 3;

interface Stand {
	readonly branch: Branch;
	readonly r: number;
	readonly lines: readonly Line[];
	readonly height: number;
}

/** The focus country's disc in the middle, partners on an ellipse around it, labels on their outer side: beside
 *  them, or above and below where the frame is narrow. */
export function ringSeats(plan: Plan, frame: NetworkFrame): Layout {
	const isNarrow = frame.width < NARROW;
	const largestDisc = isNarrow ? 16 : 24;
	const home = buildDisc(plan, isNarrow ? 32 : 44, Math.min(72, frame.width * 0.097));
	const half = frame.width / 2 - MARGIN;
	const leastReach = home.radius + largestDisc + (isNarrow ? 16 : frame.width < 700 ? 40 : 56);
	const room = isNarrow ? Math.min(124, half - home.radius - 6) : half - leastReach - largestDisc - LABEL_GAP;
	const sides = ([1, -1] as const).map((side) => ({
		side,
		stands: plan[side === 1 ? 'right' : 'left'].map((branch) =>
			buildStand(plan, branch, largestDisc, room, isNarrow)
		)
	}));
	const stands = sides.flatMap((side) => side.stands);
	const outer = Math.max(
		0,
		...stands.map(({ r, lines }) => (isNarrow ? widthOf(lines) / 2 : r + LABEL_GAP + widthOf(lines)))
	);
	const reach = Math.max(leastReach, Math.min(half - outer, frame.width * 0.34));
	const gap = isNarrow ? NARROW_GAP : GAP;
	const needs = sides.map(({ stands: own }) => own.reduce((sum, { height }) => sum + height + gap, 0));
	const needed = Math.max(home.height, ...needs) + 2 * MARGIN;
	const height = Math.max(frame.height, Math.ceil(needed));
	const centre = { x: frame.width / 2, y: height / 2 };
	const at = { x: centre.x - home.width / 2, y: centre.y - home.height / 2 };
	const seats = [
		homeSeats(plan, home, at),
		...sides.map(({ side, stands: own }) => {
			return sideSeats(plan, own, side, { home, centre, reach, least: leastReach, isNarrow });
		})
	].flat();
	return { seats, home: placeHome(home, at), height, needed, largestDisc };
}

interface Ellipse {
	readonly home: Home;
	readonly centre: Point;
	/** Half width of the ellipse and least distance of a disc from the centre, px. */
	readonly reach: number;
	readonly least: number;
	readonly isNarrow: boolean;
}

/** Partners of a side, from the top down with even gaps, each on the ellipse. */
function sideSeats(plan: Plan, stands: readonly Stand[], side: -1 | 1, ellipse: Ellipse): Seat[] {
	const { home, centre, reach, least, isNarrow } = ellipse;
	const used = stands.reduce((sum, stand) => sum + stand.height, 0);
	const gap = (2 * centre.y - 2 * MARGIN - used) / Math.max(1, stands.length);
	let top = MARGIN + gap / 2;
	return stands.map((stand) => {
		const y = top + stand.height / 2;
		top += stand.height + gap;
		const share = (y - centre.y) / centre.y;
		const inner = isNarrow ? innerReach(home, stand, y - centre.y) : least;
		const x = centre.x + side * Math.max(inner, reach * Math.sqrt(1 - share * share));
		const arc = (to: Point): Route => arcRoute(centre, home.radius, to);
		return isNarrow
			? narrowSeat(plan, stand, { x, y }, arc, y < centre.y - 12)
			: wideSeat(plan, stand, { x, y }, arc, side);
	});
}

/** Least distance from the centre of a disc with its label above or below it: past the focus country's disc. */
function innerReach(home: Home, { lines, height }: Stand, dy: number): number {
	const isBeside = Math.abs(dy) < home.radius + height / 2 + 4;
	return widthOf(lines) / 2 + (isBeside ? home.radius + 6 : 6);
}

/** Seat of a partner with its label beside it. */
function wideSeat(plan: Plan, { branch, r, lines }: Stand, at: Point, arc: (to: Point) => Route, side: -1 | 1): Seat {
	const label = placeLabel(lines, at.x + side * (r + LABEL_GAP), at.y, side);
	return makeSeat({ id: branch.id, kind: 'partner', parent: plan.focus.id, r, ...at, route: arc(at) }, label);
}

/** Seat of a partner with its label above it or below; both together stand about a point. */
function narrowSeat(plan: Plan, stand: Stand, middle: Point, arc: (to: Point) => Route, isUpper: boolean): Seat {
	const { branch, r, lines, height } = stand;
	const up = isUpper ? 1 : -1;
	const disc = { x: middle.x, y: middle.y + up * (height / 2 - r) };
	const label = placeLabel(lines, middle.x, middle.y - up * (height / 2 - heightOf(lines) / 2), 0);
	return makeSeat({ id: branch.id, kind: 'partner', parent: plan.focus.id, r, ...disc, route: arc(disc) }, label);
}

function buildStand(plan: Plan, branch: Branch, largestDisc: number, room: number, isNarrow: boolean): Stand {
	const r = discRadius(branch.events, plan.mostEvents, largestDisc);
	if (isNarrow) {
		const lines = [...partnerLines(plan, branch.id, room), ...detailLines(plan, branch, room).slice(0, 1)];
		return { branch, r, lines, height: 2 * r + 2 + heightOf(lines) };
	}
	const own = Math.min(room + largestDisc - r, 270);
	const lines = [...partnerLines(plan, branch.id, own), ...detailLines(plan, branch, own)];
	return { branch, r, lines, height: Math.max(2 * r, heightOf(lines)) };
}

/** Main organisations of a partner, each with its main person, as far as they fit whole on a line. */
function detailLines(plan: Plan, branch: Branch, room: number): Line[] {
	const { size, weight } = TYPE_OF.detail;
	const fits = (text: string): boolean => fitsLine(text, { size, weight, room });
	const name = ({ id }: { readonly id: string }): string => nameOf(plan.corpus, id, plan.lang);
	const texts: (string | undefined)[] = [];
	for (const org of branch.orgs.slice(0, MOST_DETAILS)) {
		const acronym = acronymOf(plan.corpus, org.id, plan.lang);
		const people = org.people.slice(0, 1).map(name);
		const bodies = acronym === undefined ? [name(org), fieldOf(name(org))] : [acronym];
		const pairs = people.flatMap((person) => bodies.map((body) => `${body} · ${person}`));
		texts.push([...pairs, ...people, name(org), ...bodies].find(fits));
	}
	if (branch.kind === 'multilateral') {
		const full = [name(branch)].filter((text) => text !== partnerName(plan.corpus, branch.id, plan.lang));
		texts.push(...[...full, ...branch.people.slice(0, 1).map(name)].filter(fits));
	}
	return texts.filter((text) => text !== undefined).map((text) => ({ text, tone: 'detail' }));
}
