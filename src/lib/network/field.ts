import { DOT_ROOM, LABEL_GAP, type Block, type Item, type Measure } from './block.ts';
import { fitSector, type Fitted } from './fit.ts';
import { buildDisc, buildPanel, PANEL_EXTRA, type Home } from './home.ts';
import { placeLabel } from './label.ts';
import type { Plan } from './plan.ts';
import { arcRoute, elbowRoute, levelRoute, type Point, type Route } from './route.ts';
import { homeSeats, makeSeat, placeHeadings, placeHome, type Layout, type NetworkFrame, type Seat } from './seat.ts';
import { stretchOf, type Sector } from './sectors.ts';

const MARGIN = 9;
/** Width from which people stand in a column of their own, px. */
const COLUMNS_FROM = 1100;
/** Marks that the focus country with its own, and each side, can take. */
const HOME_MARKS = 118;
const SIDE_MARKS = 232;
/** Height on its side that a partner takes for its disc in every sector, px: with less, none has a large one. */
const DISC_ROOM = 52;

/** Distances that follow from the frame and the level alone, px: whatever the corpus holds, they stay. */
interface Ground {
	readonly frame: NetworkFrame;
	readonly isPanel: boolean;
	/** Half the width that the shape at the centre takes at most. */
	readonly edge: number;
	/** Room of the labels of own bodies. */
	readonly own: number;
	/** Distance of a disc from the centre at the height of the middle, and least. */
	readonly reach: number;
	readonly least: number;
	readonly base: Measure;
}

/** The focus country in the middle, its partners bowed around it in their sectors, their bodies fanned out on the
 *  outer side and people beyond them. Nothing a sector holds moves a seat outside it, but the one
 *  partner that makes the whole picture crowded. */
export function fieldSeats(plan: Plan, frame: NetworkFrame): Layout {
	const ground = groundOf(plan, frame);
	const home = homeOf(plan, ground);
	const at = { x: (frame.width - home.width) / 2, y: (frame.height - home.height) / 2 };
	const share = plan.level === 'countries' ? 'partners' : 'bodies';
	const partners = plan.sectors.reduce((sum, { branches }) => sum + branches.length, 0);
	const isCrowded = partners * DISC_ROOM > 2 * frame.height;
	const fitted = plan.sectors.map((own) => {
		const [top, bottom] = stretchOf(own.sector, share, MARGIN, frame.height - MARGIN);
		const room = { height: bottom - top, marks: SIDE_MARKS * own.sector.share[share], isCrowded };
		return { sector: own.sector, top, bottom, fit: fitSector(plan, own, ground.base, room) };
	});
	const seats = fitted.flatMap(({ sector, top, bottom, fit }) => sectorSeats(plan, ground, home, { sector, top, bottom, fit }));
	return {
		seats: [...homeSeats(plan, home, at), ...seats],
		home: placeHome(home, at),
		headings: placeHeadings(home, at),
		height: frame.height,
		largestDisc: ground.base.largestDisc,
		hidden: home.hidden + fitted.reduce((sum, { fit }) => sum + fit.hidden, 0)
	};
}

function groundOf(plan: Plan, frame: NetworkFrame): Ground {
	const { width } = frame;
	const half = width / 2 - MARGIN;
	const isWide = width >= 700;
	const dot = 2 * DOT_ROOM + 3;
	const common = { pitch: 24, style: 'dot', disc: 1, details: 3, personU: null, personRoom: 0 } as const;
	if (plan.level === 'countries') {
		const largestDisc = isWide ? 24 : 18;
		const edge = Math.min(72, width * 0.097);
		const label = Math.min(230, Math.max(110, width * 0.21));
		const reach = Math.min(half - largestDisc - LABEL_GAP - label, width * 0.34);
		const fan = Math.min(30, width * 0.026);
		const bodyRoom = half - reach - largestDisc - fan - dot;
		const base: Measure = { ...common, largestDisc, fan, bodyRoom };
		const own = Math.min(118, reach * 2 - 2 * largestDisc - 40 - PANEL_EXTRA);
		return { frame, isPanel: plan.focus.orgs.length + plan.focus.people.length > 0, edge, own, reach, least: edge + largestDisc + 26, base };
	}
	const largestDisc = isWide ? 22 : 18;
	const least = plan.level === 'people' && isWide ? 131 : 104;
	const own = Math.min(178, Math.max(least, width * 0.15));
	const edge = (own + PANEL_EXTRA) / 2;
	const link = isWide ? 48 : 30;
	const fan = Math.min(44, Math.max(18, width * 0.033));
	const rest = half - edge - link - 2 * largestDisc - fan - dot;
	const shared = { ...common, largestDisc, fan };
	const atMost = edge + largestDisc + width * 0.17;
	if (plan.level !== 'people' || width < COLUMNS_FROM) {
		const bodyRoom = Math.min(220, rest);
		const reach = Math.min(half - largestDisc - fan - dot - bodyRoom, atMost);
		return { frame, isPanel: true, edge, own, reach, least: edge + link, base: { ...shared, bodyRoom } };
	}
	const step = 26;
	const bodyRoom = Math.min(190, (rest - step - dot) * 0.54);
	const personRoom = Math.min(190, rest - bodyRoom - step - dot);
	const personU = largestDisc + fan + 2 * DOT_ROOM + 3 + bodyRoom + step + DOT_ROOM;
	const reach = Math.min(half - personU - DOT_ROOM - 3 - personRoom, atMost);
	return { frame, isPanel: true, edge, own, reach, least: edge + link, base: { ...shared, bodyRoom, personRoom, personU } };
}

function homeOf(plan: Plan, { frame, isPanel, edge, own }: Ground): Home {
	if (!isPanel) return buildDisc(plan, 44, edge);
	return buildPanel(plan, { label: own, height: frame.height - 2 * MARGIN, marks: HOME_MARKS });
}

interface SectorField {
	readonly sector: Sector;
	readonly top: number;
	readonly bottom: number;
	readonly fit: Fitted;
}

/** Seats of a sector: its blocks one under the other about the middle of its stretch, evenly apart. */
function sectorSeats(plan: Plan, ground: Ground, home: Home, { sector, top, bottom, fit }: SectorField): Seat[] {
	const { side } = sector;
	const { width, height } = ground.frame;
	const centre = { x: width / 2, y: height / 2 };
	const used = fit.blocks.reduce((sum, block) => sum + block.height, 0);
	const gap = (bottom - top - used) / Math.max(1, fit.blocks.length);
	const portReach = home.height / 2 - home.radius - 4;
	let y = top + gap / 2;
	return fit.blocks.flatMap((block) => {
		const middle = y + block.v;
		const share = (middle - centre.y) / centre.y;
		const bowed = ground.isPanel && plan.level !== 'countries' ? 0.16 : 0.42;
		const x = centre.x + side * Math.max(ground.least, ground.reach * (1 - share * share) ** bowed);
		const stand = { x, y: middle, top: y };
		y += block.height + gap;
		// Links of one sector leave together and part on their way.
		const aim = middle * 0.35 + ((top + bottom) / 2) * 0.65;
		if (!ground.isPanel) return blockSeats(block, stand, side, arcRoute(centre, home.radius, stand, aim));
		const port = { x: centre.x + side * (home.width / 2), y: centre.y + (aim - centre.y) * Math.min(1, portReach / (centre.y * 0.9)) };
		const rim = x - side * (fit.measure.largestDisc + 2);
		return blockSeats(block, stand, side, levelRoute(port, port.x, rim, stand, side));
	});
}

/** Seats of a block whose disc stands at a point and whose top is given, mirrored on the left side. */
export function blockSeats(block: Block, at: Point & { readonly top: number }, side: -1 | 1, entry: Route): Seat[] {
	const placeOf = (item: Item): Point => ({ x: at.x + side * item.u, y: at.top + item.v });
	const byId = new Map(block.items.filter(({ kind }) => kind !== 'fold').map((item) => [item.id, item]));
	return block.items.map((item) => {
		const to = placeOf(item);
		const above = byId.get(item.parent);
		const route = above === undefined ? entry : routeTo(item, above, placeOf(above), to, side);
		const label = placeLabel(item.lines, at.x + side * item.textU, at.top + item.textV, side);
		const { id, kind, parent, r, hidden } = item;
		return makeSeat({ id, kind, parent, ...to, r, route, isTrunk: item.from === 'above', hidden }, label);
	});
}

function routeTo(item: Item, above: Item, from: Point, to: Point, side: -1 | 1): Route {
	const end = { x: to.x - side * item.r, y: to.y };
	if (item.from === 'above') return elbowRoute(from, end, side, 6);
	const bend = Math.min(item.u - DOT_ROOM, item.u - item.r);
	if (typeof item.from === 'number') {
		const start = { x: from.x + side * (item.from - above.u), y: from.y };
		return levelRoute(start, start.x, from.x + side * (bend - above.u), end, side);
	}
	return levelRoute(from, from.x + side * above.r, from.x + side * (bend - above.u), end, side);
}

