import type { Article, BlockType, Id, Repair } from '#lib/corpus/schema.ts';
import { segmentText, type Quote, type Segment, type NamedRange } from './segments.ts';

/** What became of a block: read in the clean text, cut from it, or moved to an article of its own. */
export type Fate = 'kept' | 'cut' | 'elsewhere';

/** A stretch of the raw document; `ids` are ids of evidence. */
export interface ReceivedSegment extends Segment {
	readonly repair: Repair | null;
}

/** A block of the raw document, or what stands between blocks (type null, always kept). */
export interface ReceivedPart {
	readonly type: BlockType | null;
	readonly fate: Fate;
	/** Article the block belongs to. */
	readonly article: Id;
	readonly start: number;
	readonly end: number;
	readonly segments: readonly ReceivedSegment[];
}

/** A raw document ready to be read; the parts join up to it. */
export interface Received {
	readonly parts: readonly ReceivedPart[];
	/** Number of blocks cut, by type. */
	readonly cut: ReadonlyMap<BlockType, number>;
	/** Articles that took blocks of this document with them. */
	readonly elsewhere: readonly Id[];
	/** Repairs applied to the clean text, in text order. */
	readonly repaired: readonly Repair[];
	/** Faults left as they are. */
	readonly noted: readonly Repair[];
	readonly lost: readonly Quote[];
}

interface Placed {
	readonly type: BlockType;
	readonly fate: Fate;
	readonly article: Id;
	readonly start: number;
	readonly end: number;
}

/**
 * The raw document of a main article from end to end, or the stretch of it that a teaser's blocks span, with
 * `quotes` at their raw offsets. `siblings` are the other articles of the same document; their blocks are
 * `elsewhere`. Where the text at the offsets is not the quote, the quote is lost.
 */
export function receivedSegments(
	raw: string,
	article: Article,
	siblings: readonly Article[],
	quotes: readonly Quote[]
): Received {
	const own = article.blocks.map((block) => placeBlock(article, article.id, block));
	const blocks = [...own, ...siblings.flatMap((other) => other.blocks.map((b) => placeBlock(other, article.id, b)))];
	const [from, to] = article.kind === 'main' ? [0, raw.length] : hull(own, raw.length);
	const shown = blocks
		.filter((block) => block.start < to && block.end > from)
		.sort((a, b) => a.start - b.start);
	const repairs = [article, ...siblings]
		.flatMap((one) => one.repairs)
		.filter((repair) => repair.start < to && repair.end > from)
		.sort((a, b) => a.start - b.start);
	const placed = quotes.filter((quote) => raw.slice(quote.start, quote.end) === quote.exact);
	const ranges: NamedRange[] = [
		...placed.map(({ start, end, id }) => ({ start, end, id })),
		...repairs.map(({ start, end }, i) => ({ start, end, id: `${REPAIR}${i}` }))
	];
	const parts = fillGaps(shown, article.id, from, to).map((part) => ({
		...part,
		segments: segmentText(raw, ranges, part.start, part.end).map((segment) => withRepair(segment, repairs))
	}));
	return {
		parts,
		cut: countTypes(shown),
		elsewhere: [...new Set(shown.flatMap((block) => (block.fate === 'elsewhere' ? [block.article] : [])))],
		repaired: repairs.filter(({ applied }) => applied),
		noted: repairs.filter(({ applied }) => !applied),
		lost: quotes.filter((quote) => !placed.includes(quote))
	};
}

// An id of evidence never begins with a space.
const REPAIR = ' repair ';

function placeBlock(owner: Article, reader: Id, { type, start, end }: Article['blocks'][number]): Placed {
	const isRead = owner.map.some(([, raw, length]) => raw < end && raw + length > start);
	const fate = owner.id !== reader ? 'elsewhere' : isRead ? 'kept' : 'cut';
	return { type, fate, article: owner.id, start, end };
}

function hull(blocks: readonly Placed[], length: number): [from: number, to: number] {
	if (blocks.length === 0) return [0, length];
	return [Math.min(...blocks.map(({ start }) => start)), Math.max(...blocks.map(({ end }) => end))];
}

type Stretch = Omit<ReceivedPart, 'segments'>;

function fillGaps(blocks: readonly Placed[], article: Id, from: number, to: number): Stretch[] {
	const parts: Stretch[] = [];
	let at = from;
	const gap = (start: number, end: number): void => {
		if (start < end) parts.push({ type: null, fate: 'kept', article, start, end });
	};
	for (const block of blocks) {
		const start = Math.max(block.start, at);
		const end = Math.min(block.end, to);
		if (start >= end) continue;
		gap(at, start);
		parts.push({ ...block, start, end });
		at = end;
	}
	gap(at, to);
	return parts;
}

function withRepair(segment: Segment, repairs: readonly Repair[]): ReceivedSegment {
	const found = segment.ids.find((id) => id.startsWith(REPAIR));
	const repair = found === undefined ? null : (repairs[Number(found.slice(REPAIR.length))] ?? null);
	return { ...segment, ids: segment.ids.filter((id) => !id.startsWith(REPAIR)), repair };
}

function countTypes(blocks: readonly Placed[]): Map<BlockType, number> {
	const counts = new Map<BlockType, number>();
	for (const { type, fate } of blocks) if (fate === 'cut') counts.set(type, (counts.get(type) ?? 0) + 1);
	return counts;
}
