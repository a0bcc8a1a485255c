import { listedRows } from '#lib/corpus/row-lists.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { countGraph, type CountedGraph } from './counted.ts';
import type { Counts, NetworkLevel } from './graph.ts';
import type { Seat } from './seat.ts';
import { treeOf } from './tree.ts';

/** Widest bands, px: of a partner in a wide and in a narrow picture, of a leaf. */
const WIDEST = { partner: 14, narrow: 8, leaf: 3.5 } as const;
const NARROW = 480;
const THINNEST = 1.5;

/** Px of width per event, from the whole corpus: a filter makes links thinner, never others wider. The most events
 *  are rounded up, so that one event more seldom changes it. */
export interface BandScale {
	readonly partner: number;
	readonly leaf: number;
}

/** One band of a link. */
export interface Band {
	readonly width: number;
	/** Px beside the way of the link. */
	readonly offset: number;
	/** Null where it is solid. */
	readonly dash: readonly number[] | null;
}

const mosts = new WeakMap<Corpus, Map<NetworkLevel, { readonly partner: number; readonly leaf: number }>>();

/** The scale of a corpus at a level for a width of the picture, px. */
export function measureBands(corpus: Corpus, level: NetworkLevel, width: number): BandScale {
	const known = mosts.get(corpus) ?? new Map<NetworkLevel, { partner: number; leaf: number }>();
	const most = known.get(level) ?? countMost(corpus, level);
	mosts.set(corpus, known.set(level, most));
	const widest = width < NARROW ? WIDEST.narrow : WIDEST.partner;
	return { partner: widest / roundUp(most.partner), leaf: WIDEST.leaf / roundUp(most.leaf) };
}

/** The next of 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 15 …: one event more seldom changes the size of anything. */
function roundUp(count: number): number {
	const power = 10 ** Math.floor(Math.log10(count));
	return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((step) => step >= count) ?? count;
}

/** Most facts or wishes of one link of a partner and of one leaf abroad, at least 1. */
function countMost(corpus: Corpus, level: NetworkLevel): { partner: number; leaf: number } {
	const { links } = graphOf(corpus, level);
	const { focus } = corpus.manifest;
	const { parentOf } = treeOf(corpus);
	const most = { partner: 1, leaf: 1 };
	for (const { source, target, facts, wishes } of links.values()) {
		const isOwn = parentOf.get(target) === focus || parentOf.get(source) === focus;
		if (isOwn) continue;
		const kind = source === focus ? 'partner' : 'leaf';
		most[kind] = Math.max(most[kind], facts, wishes);
	}
	return most;
}

/** The graph of every event of the corpus that is not domestic. */
export function graphOf(corpus: Corpus, level: NetworkLevel): CountedGraph {
	return countGraph(corpus, listedRows(corpus.table, false), level);
}

/** Bands of a link: facts solid, wishes dashed beside them, at least 1.5 px each. Where links share a trunk the
 *  bands are thin and keep their tracks, so that they lie on each other. */
export function bandsOf(
	{ facts, wishes }: Counts,
	scale: BandScale,
	kind: Seat['kind'],
	isTrunk: boolean
): Band[] {
	const isPartner = kind === 'partner';
	const perEvent = isTrunk ? 0 : isPartner ? scale.partner : scale.leaf;
	const widthOf = (events: number): number => (events === 0 ? 0 : Math.max(THINNEST, events * perEvent));
	const gap = facts > 0 && wishes > 0 ? (isPartner ? 3 : 1.5) : 0;
	const [solid, dashed] = [widthOf(facts), widthOf(wishes)];
	const edge = isTrunk ? THINNEST / 2 : (solid + gap + dashed) / 2;
	const beside = isTrunk ? 2 * THINNEST : edge - dashed / 2;
	const bands: Band[] = [];
	if (facts > 0) bands.push({ width: solid, offset: solid / 2 - edge, dash: null });
	if (wishes > 0) bands.push({ width: dashed, offset: beside, dash: isPartner ? [4, 3] : [3, 2.5] });
	return bands;
}
