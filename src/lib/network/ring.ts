import { discRadius, partnerLines } from './block.ts';
import { buildDisc, type Home } from './home.ts';
import { heightOf, placeLabel, widthOf, type Line } from './label.ts';
import type { Plan, SectorPlan } from './plan.ts';
import { arcRoute, type Point } from './route.ts';
import { homeSeats, makeSeat, placeHome, type Layout, type NetworkFrame, type Seat } from './seat.ts';
import { stretchOf } from './sectors.ts';
import type { Branch } from './tree.ts';

const MARGIN = 10;
const LARGEST_DISC = 16;
/** Distances between partners of a sector to try, px. */
const GAPS = [14, 8, 3] as const;

interface Stand {
	readonly id: string;
	readonly r: number;
	readonly lines: readonly Line[];
	readonly height: number;
	/** Partners that it stands for; 0 for a partner. */
	readonly hidden: number;
}

/** For narrow frames, partners alone: labels above and below their discs, each sector in its own stretch of its side. */
export function ringSeats(plan: Plan, frame: NetworkFrame): Layout {
	const home = buildDisc(plan, 32, 32);
	const centre = { x: frame.width / 2, y: frame.height / 2 };
	const at = { x: centre.x - home.width / 2, y: centre.y - home.height / 2 };
	const room = Math.min(124, frame.width / 2 - MARGIN - home.radius - 6);
	const sectors = plan.sectors.map((own) => {
		const [top, bottom] = stretchOf(own.sector, 'partners', MARGIN, frame.height - MARGIN);
		const { stands, hidden } = fitStands(plan, own, room, bottom - top);
		const gap = (bottom - top - stands.reduce((sum, { height }) => sum + height, 0)) / Math.max(1, stands.length);
		let y = top + gap / 2;
		const seats = stands.map((stand) => {
			const middle = y + stand.height / 2;
			y += stand.height + gap;
			return standSeat(plan, stand, own.sector.side, middle, { home, centre, frame });
		});
		return { seats, hidden };
	});
	return {
		seats: [...homeSeats(plan, home, at), ...sectors.flatMap(({ seats }) => seats)],
		home: placeHome(home, at),
		headings: [],
		height: frame.height,
		largestDisc: LARGEST_DISC,
		hidden: sectors.reduce((sum, { hidden }) => sum + hidden, 0)
	};
}

/** Partners of a sector that its height holds; those with the fewest events are folded. */
function fitStands(plan: Plan, { sector, branches }: SectorPlan, room: number, height: number): { stands: Stand[]; hidden: number } {
	const build = (branch: Branch): Stand => {
		const r = discRadius(branch.events, LARGEST_DISC);
		const lines = partnerLines(plan, branch.id, room);
		return { id: branch.id, r, lines, height: 2 * r + 3 + heightOf(lines), hidden: 0 };
	};
	const takes = (stands: readonly Stand[], gap: number): number => stands.reduce((sum, stand) => sum + stand.height + gap, 0);
	const all = branches.map(build);
	if (GAPS.some((gap) => takes(all, gap) <= height)) return { stands: all, hidden: 0 };
	const ranked = branches.toSorted((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1));
	for (let kept = branches.length - 1; kept >= 0; kept--) {
		const staying = new Set(ranked.slice(0, kept));
		const hidden = branches.length - kept;
		const lines: Line[] = [{ text: `+${hidden}`, tone: 'name' }];
		const fold: Stand = { id: `sector:${sector.id}`, r: 6, lines, height: 15 + heightOf(lines), hidden };
		const stands = [...branches.filter((branch) => staying.has(branch)).map(build), fold];
		if (takes(stands, 3) <= height || kept === 0) return { stands, hidden };
	}
	return { stands: [], hidden: 0 };
}

interface Ellipse {
	readonly home: Home;
	readonly centre: Point;
	readonly frame: NetworkFrame;
}

/** Seat of a partner with its label above it or below; both together stand about a height. */
function standSeat(plan: Plan, stand: Stand, side: -1 | 1, y: number, { home, centre, frame }: Ellipse): Seat {
	const { id, r, lines, height, hidden } = stand;
	const share = (y - centre.y) / centre.y;
	const isBeside = Math.abs(y - centre.y) < home.radius + height / 2 + 4;
	const half = Math.max(r, widthOf(lines) / 2);
	const inner = half + (isBeside ? home.radius + 6 : 6);
	const outer = frame.width / 2 - MARGIN - half;
	const x = centre.x + side * Math.min(outer, Math.max(inner, frame.width * 0.34 * Math.sqrt(1 - share * share)));
	const up = y < centre.y - 12 ? 1 : -1;
	const disc = { x, y: y + up * (height / 2 - r) };
	const label = placeLabel(lines, x, y - up * (height / 2 - heightOf(lines) / 2), 0);
	const route = arcRoute(centre, home.radius, disc);
	return makeSeat({ id, kind: hidden > 0 ? 'fold' : 'partner', parent: plan.focus.id, r, ...disc, route, hidden }, label);
}
