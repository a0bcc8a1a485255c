import type { TextRange } from '#lib/corpus/map.ts';

interface Mention {
	start: number;
	end: number;
	distance: number;
}

/** Exact words of a raw text that name something: the longest name within the quote, else the name nearest to it
 *  within the blocks. White space and apostrophes may differ from the name. Null where no name is found. */
export function findSurface(
	raw: string, names: readonly string[], quote: TextRange, blocks: readonly TextRange[]
): string | null {
	const mentions = names.flatMap((name) => mentionsOf(raw, name))
		.filter(({ start, end }) => blocks.some(([from, to]) => from <= start && end <= to))
		.map((mention) => ({ ...mention, distance: distanceTo(quote, mention) }))
		.toSorted(nearestLongest);
	const best = mentions[0];
	return best ? raw.slice(best.start, best.end) : null;
}

function mentionsOf(raw: string, name: string): Omit<Mention, 'distance'>[] {
	const letters = [...name.replace(/\s+/g, '')].map((letter) =>
		letter === "'" || letter === '’' ? "['’]" : letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
	);
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${letters.join('\\s*')}(?![\\p{L}\\p{N}])`, 'gu');
	return [...raw.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** UTF-16 units between a mention and the quote, 0 where the mention lies within it. */
function distanceTo([start, end]: TextRange, mention: Omit<Mention, 'distance'>): number {
	if (mention.start >= start && mention.end <= end) return 0;
	return mention.start >= end ? mention.start - end + 1 : Math.max(1, start - mention.end + 1);
}

function nearestLongest(a: Mention, b: Mention): number {
	return a.distance - b.distance || b.end - b.start - (a.end - a.start) || a.start - b.start;
}
