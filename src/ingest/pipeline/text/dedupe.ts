import { squeeze } from '../../articles.ts';

/** Letters in a shingle. */
const SIZE = 8;
/** Share of shingles in common from which two texts are near duplicates. */
const LIKE = 0.8;
/** Ranges of hashes of which a sketch keeps the smallest each. */
const BINS = 64;
/** Share of bins that agree from which two texts are compared in full: five standard deviations below {@link LIKE}. */
const LIKELY = 0.55;
/** Neighbouring bins that must all agree for two texts to be compared: of two texts that share 80 % of their shingles,
 *  one in five thousand pairs agrees in none of the 16 bands; of two that share 30 %, one in eight agrees in one. */
const BAND = 4;
/** Texts with the same band that a text is compared with. */
const MOST = 50;
/** Shingle sets kept for the next comparisons. */
const KEPT = 64;

/** Hashes of all runs of eight letters of a text without white space, in their order. */
function hashesOf(text: string): Uint32Array {
	const letters = squeeze(text.normalize('NFC').toLowerCase());
	const hashes = new Uint32Array(Math.max(0, letters.length - SIZE + 1));
	for (let i = 0; i < hashes.length; i++) {
		let hash = 0x811c9dc5;
		for (let k = i; k < i + SIZE; k++) hash = Math.imul(hash ^ letters.charCodeAt(k), 0x01000193);
		hash ^= hash >>> 15;
		hashes[i] = Math.imul(hash, 0x2c1b3c6d) >>> 0;
	}
	return hashes;
}

/** Hashes of all runs of eight letters of a text without white space, sorted and distinct. */
export function shingles(text: string): Uint32Array {
	const hashes = hashesOf(text).sort();
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

/** Sketch of a text: smallest hash of each bin, an empty bin taking that of the next one (one-permutation hashing,
 *  Li, Owen and Zhang 2012). Null for a text of fewer than eight letters. */
function sketchOf(text: string): Uint32Array | null {
	const hashes = hashesOf(text);
	if (hashes.length === 0) return null;
	const least = new Float64Array(BINS).fill(Infinity);
	for (const hash of hashes) {
		const bin = hash >>> 26;
		if (hash < least[bin]!) least[bin] = hash;
	}
	return Uint32Array.from(least, (_, i) => {
		let at = i;
		while (least[at % BINS] === Infinity) at++;
		return least[at % BINS]!;
	});
}

/** Share of bins in which two sketches agree: what the similarity of their texts is about. */
function agreement(a: Uint32Array, b: Uint32Array): number {
	return a.reduce((count, hash, i) => count + Number(hash === b[i]), 0) / BINS;
}

/** Groups of near duplicates among texts as lists of indices, each of two or more, in order. Texts are compared
 *  where a band of their sketches agrees, so time grows with the number of texts and memory holds sketches alone. */
export function findClusters(texts: readonly string[]): number[][] {
	const group = texts.map((_, i) => i);
	const rootOf = (i: number): number => {
		let root = i;
		while (group[root] !== root) root = group[root]!;
		return root;
	};
	const sets = new Map<number, Uint32Array>();
	const setOf = (i: number): Uint32Array => {
		const set = sets.get(i) ?? shingles(texts[i]!);
		sets.delete(i);
		sets.set(i, set);
		for (const oldest of sets.keys()) if (sets.size > KEPT) sets.delete(oldest);
		return set;
	};
	const sketches = texts.map(sketchOf);
	const isClose = (i: number, j: number): boolean =>
		agreement(sketches[i]!, sketches[j]!) >= LIKELY && jaccard(setOf(i), setOf(j)) >= LIKE;
	const holders = new Map<string, number | number[]>();
	sketches.forEach((sketch, i) => {
		const candidates = new Set<number>();
		for (let at = 0; sketch !== null && at < BINS; at += BAND) {
			const band = `${at}:${sketch.subarray(at, at + BAND).join()}`;
			const known = holders.get(band);
			if (known === undefined) holders.set(band, i);
			else {
				const list = typeof known === 'number' ? [known] : known;
				for (const j of list) candidates.add(j);
				if (list.length < MOST) holders.set(band, [...list, i]);
			}
		}
		for (const j of [...candidates].toSorted((a, b) => a - b))
			if (rootOf(i) !== rootOf(j) && isClose(i, j)) group[rootOf(i)] = rootOf(j);
	});
	const clusters = new Map<number, number[]>();
	texts.forEach((_, i) => {
		const root = rootOf(i);
		const members = clusters.get(root);
		if (members) members.push(i);
		else clusters.set(root, [i]);
	});
	return [...clusters.values()].filter(({ length }) => length > 1);
}
