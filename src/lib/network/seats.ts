import type { Lang } from '#lib/corpus/schema.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { fieldSeats } from './field.ts';
import type { NetworkLevel } from './graph.ts';
import { planSeats, type Depth, type Plan } from './plan.ts';
import { ringSeats } from './ring.ts';
import type { Heading, HomePlace, Layout, NetworkFrame, Seat } from './seat.ts';
import { stackSeats } from './stack.ts';

export type { Depth } from './plan.ts';
export type { NetworkFrame, Seat } from './seat.ts';

/** Narrowest width at which partners, and bodies and people, stand on both sides of the focus country with their
 *  labels beside them, px. */
const LEAST_WIDTH = { partners: 480, bodies: 560 } as const;

/** Where everything stands. */
export interface Seats {
	readonly width: number;
	/** The frame's; more only where narrow frames stack what they hold. */
	readonly height: number;
	/** Shape at the centre, and headings in it. */
	readonly home: HomePlace;
	readonly headings: readonly Heading[];
	/** By node key, the focus country first, then by partner, from the inside out. */
	readonly byKey: ReadonlyMap<string, Seat>;
	/** Largest radius of a partner's disc, px. */
	readonly largestDisc: number;
	/** Partners, organisations and people of the level that have no seat. */
	readonly folded: number;
}

const placed = new WeakMap<Corpus, Map<string, Seats>>();
/** Pictures that are remembered of a corpus. */
const KEPT = 8;

/** Seats of every node of the corpus at a depth, the same for any filter and any order of its events. Labels, discs
 *  and the edges of the picture never touch. O(n log n), and nothing the second time. */
export function placeSeats(corpus: Corpus, depth: Depth, frame: NetworkFrame, lang: Lang = 'en'): Seats {
	const known = placed.get(corpus) ?? new Map<string, Seats>();
	placed.set(corpus, known);
	const key = `${depth.level} ${[...depth.unfold].sort().join('~')} ${frame.width} ${frame.height} ${lang}`;
	const found = known.get(key);
	if (found !== undefined) return found;
	const plan = planSeats(corpus, depth, lang);
	const layout = layoutFor(plan, frame);
	const seats = {
		width: frame.width,
		height: layout.height,
		home: layout.home,
		headings: layout.headings,
		byKey: new Map(layout.seats.map((seat) => [seat.key, seat])),
		largestDisc: layout.largestDisc,
		folded: layout.hidden
	};
	if (known.size >= KEPT) known.delete(known.keys().next().value ?? '');
	known.set(key, seats);
	return seats;
}

/** Height in px of the network at a width, whatever the corpus holds: it grows with the level, and twice as much
 *  for a tall picture. */
export function heightFor(level: NetworkLevel, width: number, isTall = false): number {
	const height = Math.round(
		level === 'countries'
			? width < LEAST_WIDTH.partners ? 560 : Math.min(460, Math.max(380, width * 0.56))
			: width < LEAST_WIDTH.bodies ? 0 : level === 'organisations' ? Math.min(540, Math.max(500, width * 0.66)) : Math.min(640, Math.max(580, width * 0.79))
	);
	return isTall ? height * 2 : height;
}

function layoutFor(plan: Plan, frame: NetworkFrame): Layout {
	if (plan.level !== 'countries') return frame.width < LEAST_WIDTH.bodies ? stackSeats(plan, frame) : fieldSeats(plan, frame);
	if (frame.width >= LEAST_WIDTH.partners) return fieldSeats(plan, frame);
	return plan.unfold.size > 0 ? stackSeats(plan, frame) : ringSeats(plan, frame);
}
