import { asNeedle, needlesOf } from './needles.ts';

/** Bits of the set of letter triples. */
const SIZE = 1 << 13;

/** Letter triples of a text, as a set of hashes. */
interface Triples {
	readonly text: string;
	readonly has: Uint8Array;
}

/** Questions after which the needles of a pattern are worth reading. */
const SOON = 40;

/** What is known of a pattern: triples of each needle, one list a needle; null where it has none. */
interface Known {
	asked: number;
	needles: readonly Uint16Array[] | null;
}

const patterns = new WeakMap<RegExp, Known>();
/** Triples of the texts asked about last: a sentence is tried against many patterns. */
const last: Triples[] = Array.from({ length: 4 }, () => ({ text: '', has: new Uint8Array(SIZE) }));
let oldest = 0;

function tripleAt(text: string, i: number): number {
	return ((text.charCodeAt(i) * 0x9e5 + text.charCodeAt(i + 1)) * 0x3d1 + text.charCodeAt(i + 2)) & (SIZE - 1);
}

function triplesIn(text: string): Triples {
	const found = last.find((one) => one.text === text);
	if (found) return found;
	const { has } = last[oldest]!;
	has.fill(0);
	const letters = asNeedle(text);
	for (let i = 0; i + 2 < letters.length; i++) has[tripleAt(letters, i)] = 1;
	const triples = { text, has };
	last[oldest] = triples;
	oldest = (oldest + 1) % last.length;
	return triples;
}

function needlesAsTriples(pattern: RegExp): Known['needles'] {
	const known = patterns.get(pattern) ?? { asked: 0, needles: null };
	if (known.asked === 0) patterns.set(pattern, known);
	if (known.asked++ === SOON)
		known.needles = needlesOf(pattern)?.map((needle) => Uint16Array.from({ length: Math.min(needle.length - 2, 8) }, (_, i) => tripleAt(needle, i))) ?? null;
	return known.needles;
}

/** False where a text surely holds nothing that fits a pattern; most patterns are told so by the triples of letters that
 *  the text lacks, in a fraction of the time a search takes. */
export function mayFit(pattern: RegExp, text: string): boolean {
	const needles = needlesAsTriples(pattern);
	if (needles === null) return true;
	const { has } = triplesIn(text);
	next: for (const needle of needles) {
		for (const triple of needle) if (has[triple] === 0) continue next;
		return true;
	}
	return false;
}

/** Whether a pattern fits somewhere in a text. The pattern must not be one that remembers where it was (flags g and y). */
export function fits(pattern: RegExp, text: string): boolean {
	return mayFit(pattern, text) && pattern.test(text);
}
