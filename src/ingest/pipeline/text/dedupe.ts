import { squeeze } from '../../articles.ts';

/** Letters in a shingle. */
const SIZE = 8;
/** Share of shingles in common from which two texts are near duplicates. */
const LIKE = 0.8;
/** Smallest hashes kept of a text to find candidates. */
const SKETCH = 12;

/** Hashes of all runs of eight letters of a text without white space, sorted and distinct. */
export function shingles(text: string): Uint32Array {
	const letters = squeeze(text.normalize('NFC').toLowerCase());
	const hashes = new Uint32Array(Math.max(0, letters.length - SIZE + 1));
	for (let i = 0; i < hashes.length; i++) {
		let hash = 0x811c9dc5;
		for (let k = i; k < i + SIZE; k++) hash = Math.imul(hash ^ letters.charCodeAt(k), 0x01000193);
		hash ^= hash >>> 15;
		hashes[i] = Math.imul(hash, 0x2c1b3c6d) >>> 0;
	}
	hashes.sort();
	return hashes.filter((hash, i) => i === 0 || hash !== hashes[i - 1]);
}

/** Jaccard similarity of two sorted sets of hashes, 0 to 1. */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
	let i = 0;
	let j = 0;
	let both = 0;
	while (i < a.length && j < b.length) {
		const [x, y] = [a[i]!, b[j]!];
		if (x === y) both++;
		if (x <= y) i++;
		if (y <= x) j++;
	}
	const either = a.length + b.length - both;
	return either === 0 ? 0 : both / either;
}

/** Groups of near duplicates among texts as lists of indices, each of two or more, in order. Texts are compared
 *  where they share one of their twelve smallest shingles, so time grows with the number of texts. */
export function findClusters(texts: readonly string[]): number[][] {
	const sets = texts.map(shingles);
	const seen = new Map<number, number[]>();
	const group = texts.map((_, i) => i);
	const rootOf = (i: number): number => {
		const up = group[i] ?? i;
		return up === i ? i : rootOf(up);
	};
	sets.forEach((set, i) => {
		const candidates = new Set<number>();
		for (const hash of set.subarray(0, SKETCH)) {
			const holders = seen.get(hash) ?? [];
			for (const j of holders.slice(0, 50)) candidates.add(j);
			seen.set(hash, [...holders, i]);
		}
		for (const j of candidates)
			if (rootOf(i) !== rootOf(j) && jaccard(set, sets[j]!) >= LIKE) group[rootOf(i)] = rootOf(j);
	});
	const clusters = new Map<number, number[]>();
	texts.forEach((_, i) => clusters.set(rootOf(i), [...(clusters.get(rootOf(i)) ?? []), i]));
	return [...clusters.values()].filter(({ length }) => length > 1).map((members) => members.toSorted((a, b) => a - b));
}
