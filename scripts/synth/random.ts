/** Numbers in [0, 1), always the same for a seed. mulberry32 by Tommy Ettinger (public domain). */
export type Random = () => number;

/** Spreads 32 bits over 32 bits, one to one (finalizer of MurmurHash3, Austin Appleby, public domain). */
export function mix32(n: number): number {
	let h = n >>> 0;
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}

/** A source for one part of a corpus: the same for the same seed and part, whatever was drawn before. */
export function randomOf(seed: number, part: number): Random {
	let state = mix32(mix32(seed) ^ part);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** An item of a list. */
export function pick<T>(random: Random, items: readonly T[]): T {
	return items[Math.floor(random() * items.length)]!;
}

/** A key of a record, each as often as its weight says. */
export function pickWeighted<K extends string>(random: Random, weights: Readonly<Partial<Record<K, number>>>): K {
	const entries = Object.entries(weights) as [K, number][];
	let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
	for (const [key, weight] of entries) if ((left -= weight) < 0) return key;
	return entries[entries.length - 1]![0];
}
