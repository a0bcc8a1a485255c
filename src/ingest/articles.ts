import { cleanRange } from '#lib/corpus/map.ts';
import type { Article, Block, BlockType, Repair } from '#lib/corpus/schema.ts';

/**
 * Blocks a reader wants: what an editor wrote for readers. Captions belong to them, since a caption may hold the
 * only date or name of a story. Left out are stamps, repeated titles and gallery labels, truncated or repeated
 * captions, sign-offs, source and sidebar markers and all that belongs to the site.
 */
const KEPT: ReadonlySet<BlockType> = new Set<BlockType>([
	'title', 'standfirst', 'dateline', 'body', 'caption', 'teaser_title', 'teaser_body', 'teaser_caption'
]);

/** A fault before it is decided whether it is mended. */
export type Fault = Omit<Repair, 'applied'>;

interface Draft {
	text: string;
	map: [clean: number, raw: number, length: number][];
}

/** Whether the words of a block stand in the clean text. */
export function isKept(type: BlockType): boolean {
	return KEPT.has(type);
}

/** Text without white space, for comparing wordings. */
export function squeeze(text: string): string {
	return text.replace(/\s+/g, '');
}

/** Blocks in document order, the faults with `applied` decided, the clean text and its map to the raw text.
 *  Kept blocks are joined by blank lines, a dateline and what follows it by a space. A fault is mended where the
 *  repair changes white space alone and lies within one kept block. Throws on blocks or repairs that overlap. */
export function cleanText(
	raw: string, blocks: readonly Block[], faults: readonly Fault[]
): Pick<Article, 'text' | 'map' | 'blocks' | 'repairs'> {
	const ordered = inOrder(blocks, 'blocks');
	const kept = ordered.filter((block) => isKept(block.type));
	const repairs = inOrder(faults, 'repairs').map((fault) => ({ ...fault, applied: isMended(fault, kept) }));
	const draft: Draft = { text: '', map: [] };
	let before: Block | null = null;
	for (const block of kept) {
		if (before) join(draft, raw, before, block);
		writeBlock(draft, raw, block, repairs.filter((repair) => repair.applied));
		before = block;
	}
	return { ...draft, blocks: ordered, repairs };
}

function inOrder<T extends { start: number; end: number }>(items: readonly T[], what: string): T[] {
	const ordered = items.toSorted((a, b) => a.start - b.start);
	ordered.forEach((item, i) => {
		const next = ordered[i + 1];
		if (next && next.start < item.end) throw new Error(`${what} overlap at ${next.start}`);
	});
	return ordered;
}

function isMended({ start, end, found, fixed }: Fault, kept: readonly Block[]): boolean {
	return squeeze(found) === squeeze(fixed) && kept.some((block) => block.start <= start && end <= block.end);
}

function join(draft: Draft, raw: string, before: Block, block: Block): void {
	const separator = before.type === 'dateline' ? ' ' : '\n\n';
	if (raw.slice(before.end, block.start) === separator) copy(draft, raw, before.end, block.start);
	else draft.text += separator;
}

function writeBlock(draft: Draft, raw: string, block: Block, repairs: readonly Repair[]): void {
	let at = block.start;
	for (const repair of repairs) {
		if (repair.start < block.start || repair.end > block.end) continue;
		copy(draft, raw, at, repair.start);
		mend(draft, raw, repair);
		at = repair.end;
	}
	copy(draft, raw, at, block.end);
}

/** Writes `fixed` in place of `found`; both hold the same letters. */
function mend(draft: Draft, raw: string, { start, found, fixed }: Repair): void {
	let i = 0;
	for (const unit of fixed.split('')) {
		while (found[i] !== unit && /\s/.test(found[i] ?? '')) i++;
		if (found[i] === unit) {
			copy(draft, raw, start + i, start + i + 1);
			i++;
		} else draft.text += unit;
	}
}

function copy(draft: Draft, raw: string, start: number, end: number): void {
	if (start === end) return;
	const last = draft.map.at(-1);
	if (last && last[0] + last[2] === draft.text.length && last[1] + last[2] === start) last[2] += end - start;
	else draft.map.push([draft.text.length, start, end - start]);
	draft.text += raw.slice(start, end);
}

/** Clean words of the first block of a type, null where the article has none. */
export function wordsOf(article: Pick<Article, 'text' | 'map' | 'blocks'>, type: BlockType): string | null {
	const block = article.blocks.find((b) => b.type === type);
	if (!block) return null;
	const range = cleanRange(article.map, [block.start, block.end]);
	return range && article.text.slice(...range);
}
