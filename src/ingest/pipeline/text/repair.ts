import type { Block } from '#lib/corpus/schema.ts';
import { isKept } from '../../articles.ts';
import type { Fault } from '../../articles.ts';
import { ENGLISH, FRENCH, LINKING, gluedWords, namesOf, pairsOf } from './glued.ts';
import type { Lexicon, Word } from './glued.ts';

export type { Lexicon } from './glued.ts';

const WORD = /\p{L}+/gu;

/** Counts, over documents, the words they hold; `extra` words count as known. */
export function buildLexicon(texts: readonly string[], extra: readonly string[] = []): Lexicon {
	const counts = new Map<string, number>();
	for (const text of texts)
		for (const word of new Set(text.normalize('NFC').toLowerCase().match(WORD))) counts.set(word, (counts.get(word) ?? 0) + 1);
	return withWords(counts, extra);
}

/** A lexicon in which the words of some texts count as known. */
export function withWords(lexicon: Lexicon, texts: readonly string[]): Lexicon {
	const counts = new Map(lexicon);
	for (const text of texts)
		for (const word of text.normalize('NFC').match(WORD) ?? [])
			counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 2);
	return counts;
}

/** Faults of a document that white space alone mends, and spellings one letter away from a known word of
 *  `spellings`, which are noted only. The text of a near duplicate settles what a lexicon cannot. */
export function findFaults(
	raw: string, blocks: readonly Block[], lexicon: Lexicon, spellings: ReadonlySet<string>, twin: string | null = null
): Fault[] {
	const kept = blocks.filter(({ type }) => isKept(type));
	const pairs = pairsOf(twin);
	const linking = /(?<![\p{L}])(?:les|des|dans|une|le|du)(?![\p{L}])/u.test(raw) ? FRENCH : ENGLISH;
	const words = new Map(kept.map((block) => [block, wordsIn(raw, block)]));
	const names = namesOf([...words.values()].flat());
	const glued = kept.flatMap((block) => gluedWords(raw, block, words.get(block) ?? [], { lexicon, twin: pairs, linking, names }));
	const isDamaged = glued.filter(({ isSure }) => isSure).length >= 3 || glued.length >= 3;
	const faults = [
		...glued.filter(({ isSure }) => isSure || isDamaged).map(({ fault }) => fault),
		...kept.flatMap((block) => [
			...splitWords(raw, block, words.get(block) ?? [], lexicon), ...strayCommas(raw, block), ...misspelt(words.get(block) ?? [], lexicon, spellings)
		])
	].toSorted((a, b) => a.start - b.start || b.end - a.end);
	return faults.filter((fault, i) => !faults.slice(0, i).some((other) => other.end > fault.start));
}

function wordsIn(raw: string, { start, end }: Block): Word[] {
	return [...raw.slice(start, end).matchAll(WORD)].map(({ index, 0: text }) => ({ start: start + index, text, lower: text.toLowerCase() }));
}

/** A known word cut in two, where the second half is no word. */
function splitWords(raw: string, block: Block, words: readonly Word[], lexicon: Lexicon): Fault[] {
	const isBound = (at: number): boolean => at >= block.start && at < block.end && /['’-]/.test(raw[at] ?? '');
	return words.slice(1).flatMap((right, i): Fault[] => {
		const left = words[i]!;
		const gap = right.start - left.start - left.text.length;
		const isKnown = (lexicon.get(right.text) ?? 0) > 1;
		if (left.text.length < 3 || right.text.length < 2 || gap > 2 || (gap === 1 && (isKnown || LINKING.has(right.text)))) return [];
		const between = raw.slice(left.start + left.text.length, right.start);
		const end = right.start + right.text.length;
		if ((between !== ' ' && between !== '- ') || isBound(left.start - 1) || isBound(end) || !/^\p{Ll}+$/u.test(right.text)) return [];
		const joined = between === ' ' ? left.text + right.text : `${left.text}-${right.text}`;
		const isCut = between === ' ' ? (lexicon.get(joined.toLowerCase()) ?? 0) > 1 : isKnown && !LINKING.has(right.text);
		return isCut ? [{ start: left.start, end, found: raw.slice(left.start, end), fixed: joined, kind: 'extra_space' }] : [];
	});
}

function strayCommas(raw: string, block: Block): Fault[] {
	return [...raw.slice(block.start, block.end).matchAll(/(?<=\p{L}) ,/gu)].map((match): Fault => {
		const [start, end] = [block.start + match.index, block.start + match.index + 2];
		return { start, end, found: match[0], fixed: ',', kind: 'extra_space' };
	});
}

function misspelt(words: readonly Word[], lexicon: Lexicon, spellings: ReadonlySet<string>): Fault[] {
	return words.flatMap(({ start, text: found, lower }): Fault[] => {
		if (found.length < 6 || spellings.has(lower) || (lexicon.get(lower) ?? 0) > 1) return [];
		const right = nearestSpelling(lower, spellings);
		if (right === null) return [];
		const fixed = /^\p{Lu}/u.test(found) ? right.slice(0, 1).toUpperCase() + right.slice(1) : right;
		return [{ start, end: start + found.length, found, fixed, kind: 'typo' }];
	});
}

/** The known word from which one inner letter was lost, if there is exactly one. */
function nearestSpelling(word: string, spellings: ReadonlySet<string>): string | null {
	const letters = 'abcdefghijklmnopqrstuvwxyzéèêëàâîïôûùç';
	const hits = new Set<string>();
	for (let i = 1; i < word.length; i++)
		for (const letter of letters) {
			const longer = word.slice(0, i) + letter + word.slice(i);
			if (spellings.has(longer)) hits.add(longer);
		}
	const only = hits.size === 1 ? [...hits][0] : undefined;
	return only === undefined || only === `${word}s` || only === `${word}e` ? null : only;
}
