import { bandsOf, graphOf, measureBands } from './bands.ts';
import { buildBlock, DOT_ROOM, type Measure } from './block.ts';
import { blockSeats } from './field.ts';
import { keep, ranked } from './fit.ts';
import { linkKey } from './graph.ts';
import { buildPanel } from './home.ts';
import { actorsOf, type Plan } from './plan.ts';
import { elbowRoute } from './route.ts';
import { homeSeats, placeHeadings, placeHome, type Layout, type NetworkFrame, type Seat } from './seat.ts';
import type { Branch } from './tree.ts';

const MARGIN = 10;
const GAP = 16;
/** Partners, and bodies and people abroad, that the marks of a picture allow. */
const MOST_PARTNERS = 24;
const MOST_LEAVES = 34;

/** For narrow frames: the focus country's panel at the top, partners one under the other, sector by sector; links run
 *  down at the left, each in a track of its own, the nearest partner's innermost. It is as high as it needs: what is
 *  new in it moves what stands below. */
export function stackSeats(plan: Plan, frame: NetworkFrame): Layout {
	const largestDisc = 16;
	const pitch = 18;
	const home = buildPanel(plan, { label: frame.width - 2 * MARGIN - 70, height: Infinity, marks: 118 });
	const all = plan.sectors.flatMap((own) => own.branches);
	const staying = new Set(all.toSorted((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1)).slice(0, MOST_PARTNERS));
	const branches = all.filter((branch) => staying.has(branch));
	const kept = new Set(ranked(plan, branches).slice(0, MOST_LEAVES));
	const widths = trackWidths(plan, branches, frame.width);
	const tracks = MARGIN + 4 + widths.reduce((sum, width) => sum + width, 0);
	const x = tracks + 12 + largestDisc;
	const fan = 18;
	const bodyRoom = frame.width - MARGIN - x - largestDisc - fan - 2 * DOT_ROOM - 3;
	const measure: Measure = { largestDisc, fan, pitch, bodyRoom, personRoom: 0, personU: null, style: 'dot', disc: 1, details: 0 };
	const at = { x: MARGIN, y: MARGIN };
	const seats: Seat[] = homeSeats(plan, home, at);
	let top = MARGIN + home.height + GAP;
	let track = tracks;
	let hidden = home.hidden + all.filter((branch) => !staying.has(branch)).reduce((sum, branch) => sum + 1 + actorsOf(branch).length, 0);
	for (const [index, branch] of branches.entries()) {
		const shown = keep(branch, kept);
		hidden += shown.hidden;
		const block = buildBlock(plan, shown, measure);
		const stand = { x, y: top + block.v, top };
		const width = widths[index] ?? 0;
		const lane = { x: track - width / 2, y: MARGIN + home.height };
		track -= width;
		seats.push(...blockSeats(block, stand, 1, elbowRoute(lane, stand, 1, 6 + width / 2)));
		top += block.height + GAP;
	}
	const height = Math.max(frame.height, Math.ceil(top - GAP + MARGIN));
	return { seats, home: placeHome(home, at), headings: placeHeadings(home, at), height, largestDisc, hidden };
}

/** Width of the track of each partner's link, px; 90 px together at most. */
function trackWidths(plan: Plan, branches: readonly Branch[], width: number): number[] {
	const scale = measureBands(plan.corpus, plan.level, width);
	const { links } = graphOf(plan.corpus, 'countries');
	const widths = branches.map(({ id }) => {
		const link = links.get(linkKey(plan.focus.id, id));
		const bands = link === undefined ? [] : bandsOf(link, scale, 'partner', false);
		return bands.reduce((sum, band) => sum + band.width, 3 * bands.length) + 2;
	});
	const total = widths.reduce((sum, own) => sum + own, 0);
	return widths.map((own) => own * Math.min(1, 90 / total));
}
