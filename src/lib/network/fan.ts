import { bodyU, buildBlock, discRadius, DOT_ROOM, reachOf, type Block, type Item, type Measure } from './block.ts';
import { buildPanel, type Home } from './home.ts';
import { placeLabel, widthOf } from './label.ts';
import type { Plan } from './plan.ts';
import { elbowRoute, levelRoute, type Point, type Route } from './route.ts';
import { homeSeats, makeSeat, placeHome, type Layout, type NetworkFrame, type Seat } from './seat.ts';

const MARGIN = 9;
/** Width from which people stand in a column of their own, px. */
const COLUMNS_FROM = 1100;
/** Distances between rows and between blocks to try, the airiest first, px. */
const SPACINGS = [
	{ pitch: 24, gap: 18 },
	{ pitch: 22, gap: 16 },
	{ pitch: 20, gap: 13 },
	{ pitch: 18, gap: 11 },
	{ pitch: 16.5, gap: 8 }
] as const;

interface Side {
	readonly side: -1 | 1;
	readonly measure: Measure;
	readonly blocks: readonly Block[];
}

/** The focus country's panel in the middle, partners bowed around it, their bodies fanned out on the outer side
 *  and people beyond them. */
export function fanSeats(plan: Plan, frame: NetworkFrame): Layout {
	const tries = SPACINGS.map(({ pitch, gap }) => {
		const home = buildPanel(plan, panelRoom(plan, frame.width), pitch);
		const sides = ([1, -1] as const).map((side) => buildSide(plan, side, frame.width, home, pitch));
		const needs = sides.map(({ blocks }) => blocks.reduce((sum, { height }) => sum + height + gap, 0));
		return { home, sides, needed: Math.max(home.height, ...needs) + 2 * MARGIN };
	});
	const needed = Math.min(...tries.map((attempt) => attempt.needed));
	const height = Math.max(frame.height, Math.ceil(needed));
	const { home, sides } = tries.find((attempt) => attempt.needed <= height)!;
	const at = { x: (frame.width - home.width) / 2, y: (height - home.height) / 2 };
	return {
		seats: [homeSeats(plan, home, at), ...sides.map((side) => sideSeats(side, home, frame.width, height))].flat(),
		home: placeHome(home, at),
		height,
		needed,
		largestDisc: largestDiscFor(frame.width)
	};
}

function panelRoom(plan: Plan, width: number): number {
	const least = plan.level === 'people' && width >= 700 ? 131 : 104;
	return Math.min(178, Math.max(least, width * 0.15));
}

function largestDiscFor(width: number): number {
	return width < 700 ? 18 : 22;
}

/** Blocks of a side and the rooms of its columns, from the inside out: link, disc, fan, bodies, people. */
function buildSide(plan: Plan, side: -1 | 1, width: number, home: Home, pitch: number): Side {
	const branches = side === 1 ? plan.right : plan.left;
	const scale = largestDiscFor(width);
	const largestDisc = Math.max(0, ...branches.map(({ events }) => discRadius(events, plan.mostEvents, scale)));
	const fan = Math.min(44, Math.max(18, width * 0.033));
	const dot = 2 * DOT_ROOM + 3;
	const rest = width / 2 - MARGIN - home.width / 2 - leastLink(width) - 2 * largestDisc - fan - dot;
	const shared = { scale, largestDisc, fan, pitch };
	const base: Measure = { ...shared, personRoom: 0, personU: null, bodyRoom: Math.min(220, rest) };
	const build = (measure: Measure): Side => {
		return { side, measure, blocks: branches.map((branch) => buildBlock(plan, branch, measure)) };
	};
	if (plan.level !== 'people' || width < COLUMNS_FROM) return build(base);
	const step = 26;
	const bodyRoom = Math.min(190, (rest - step - dot) * 0.52);
	const trial = build({ ...base, bodyRoom });
	const bodies = trial.blocks.flatMap(({ items }) => items.filter(({ kind }) => kind === 'org'));
	const widest = Math.max(60, ...bodies.map(({ lines }) => widthOf(lines)));
	const personU = bodyU(base) + DOT_ROOM + 3 + widest + step + DOT_ROOM;
	return build({ ...base, bodyRoom, personRoom: Math.min(190, rest - widest - step - dot), personU });
}

function leastLink(width: number): number {
	return width < 700 ? 30 : 48;
}

function sideSeats({ side, measure, blocks }: Side, home: Home, width: number, height: number): Seat[] {
	const used = blocks.reduce((sum, block) => sum + block.height, 0);
	const gap = (height - 2 * MARGIN - used) / Math.max(1, blocks.length);
	const edge = home.width / 2;
	const outermost = width / 2 - MARGIN - Math.max(0, ...blocks.map(reachOf));
	const reach = Math.min(outermost, edge + measure.largestDisc + width * 0.17);
	const bow = Math.min(44, (reach - measure.largestDisc - edge) * 0.34);
	let top = MARGIN + gap / 2;
	const stands = blocks.map((block) => {
		const y = top + block.v;
		const share = (y - height / 2) / (height / 2);
		const x = width / 2 + side * (reach - bow * (1 - Math.sqrt(1 - share * share)));
		const stand = { block, x, y, top };
		top += block.height + gap;
		return stand;
	});
	const ports = placePorts(stands.map(({ y }) => y), height / 2, home.height / 2 - home.radius - 4);
	return stands.flatMap((stand, index) => {
		const port = { x: width / 2 + side * edge, y: ports[index] ?? height / 2 };
		const rim = stand.x - side * (measure.largestDisc + 2);
		return blockSeats(stand.block, stand, side, levelRoute(port, port.x, rim, stand, side));
	});
}

/** Heights at which links leave the panel: as near to their partner's as the panel allows, evenly squeezed. */
function placePorts(heights: readonly number[], middle: number, reach: number): number[] {
	const widest = Math.max(1, ...heights.map((y) => Math.abs(y - middle)));
	const share = Math.min(1, reach / widest);
	return heights.map((y) => middle + (y - middle) * share);
}

/** Seats of a block whose disc stands at a point and whose top is given, mirrored on the left side. */
export function blockSeats(
	block: Block,
	at: Point & { readonly top: number },
	side: -1 | 1,
	entry: Route
): Seat[] {
	const placeOf = (item: Item): Point => ({ x: at.x + side * item.u, y: at.top + item.v });
	const byId = new Map(block.items.map((item) => [item.id, item]));
	return block.items.map((item) => {
		const to = placeOf(item);
		const above = byId.get(item.parent);
		const route = above === undefined ? entry : routeTo(item, above, placeOf(above), to, side);
		const label = placeLabel(item.lines, at.x + side * item.textU, at.top + item.textV, side);
		const { id, kind, parent, r } = item;
		return makeSeat({ id, kind, parent, ...to, r, route, isTrunk: item.from === 'above' }, label);
	});
}

function routeTo(item: Item, above: Item, from: Point, to: Point, side: -1 | 1): Route {
	if (item.from === 'above') return elbowRoute(from, to, side, 6);
	if (typeof item.from === 'number') {
		const start = { x: from.x + side * (item.from - above.u), y: from.y };
		return levelRoute(start, start.x, to.x - side * DOT_ROOM, to, side);
	}
	return levelRoute(from, from.x + side * above.r, to.x - side * DOT_ROOM, to, side);
}
