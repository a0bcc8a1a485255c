import type { Lang } from '#lib/corpus/schema.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { fanSeats } from './fan.ts';
import type { NetworkLevel } from './graph.ts';
import { planSeats, type Plan } from './plan.ts';
import { ringSeats } from './ring.ts';
import type { HomePlace, Layout, NetworkFrame, Seat } from './seat.ts';
import { stackSeats } from './stack.ts';

export type { NetworkFrame, Seat } from './seat.ts';

/** Narrowest width at which bodies and people stand on both sides of the focus country, px. */
const LEAST_WIDTH = 560;

/** Where everything stands. */
export interface Seats {
	readonly width: number;
	/** At least the frame's; more where the labels need it. */
	readonly height: number;
	/** Shape at the centre. */
	readonly home: HomePlace;
	/** By node key, the focus country first, then by partner, from the inside out. */
	readonly byKey: ReadonlyMap<string, Seat>;
	/** Largest radius of a partner's disc, px. */
	readonly largestDisc: number;
	/** Most events of one partner in the whole corpus, at least 1. */
	readonly mostEvents: number;
	/** Partners, organisations and people of the level that have no seat. */
	readonly folded: number;
}

/** Seats of every node of the corpus at a level, the same for any filter and any order of its events. Labels,
 *  discs and the edges of the picture never touch: where the frame is too low, the picture is higher. O(n log n). */
export function placeSeats(corpus: Corpus, level: NetworkLevel, frame: NetworkFrame, lang: Lang = 'en'): Seats {
	const plan = planSeats(corpus, level, lang);
	const layout = layoutFor(plan, frame);
	return {
		width: frame.width,
		height: layout.height,
		home: layout.home,
		byKey: new Map(layout.seats.map((seat) => [seat.key, seat])),
		largestDisc: layout.largestDisc,
		mostEvents: plan.mostEvents,
		folded: plan.folded
	};
}

/** Height in px that the network wants at a width: enough for every label, and for air where few need room. */
export function heightFor(corpus: Corpus, level: NetworkLevel, width: number, lang: Lang = 'en'): number {
	const plan = planSeats(corpus, level, lang);
	const { needed } = layoutFor(plan, { width, height: 0 });
	if (width < LEAST_WIDTH && level !== 'countries') return Math.ceil(needed);
	const [share, least, most] = level === 'countries' ? [0.42, 320, 460] : [0.46, 360, 520];
	return Math.ceil(Math.max(needed, Math.min(most, Math.max(least, width * share))));
}

function layoutFor(plan: Plan, frame: NetworkFrame): Layout {
	if (plan.level === 'countries') return ringSeats(plan, frame);
	return frame.width < LEAST_WIDTH ? stackSeats(plan, frame) : fanSeats(plan, frame);
}
