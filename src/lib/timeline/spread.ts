/** A thing on a line: where it belongs and how much room it takes, in px. */
export interface Seat {
	readonly target: number;
	readonly width: number;
}

/**
 * Centres in px for seats sorted by target, no two closer than gapPx, all within [from, to] where they fit, with
 * the least sum of squared shifts. Isotonic regression by pooling adjacent violators (Ayer et al. 1955), O(n).
 */
export function spreadSeats(seats: readonly Seat[], gapPx: number, from: number, to: number): number[] {
	interface Block {
		offset: number;
		weight: number;
		count: number;
	}
	const blocks: Block[] = [];
	const before: number[] = [];
	let room = 0;
	for (const [index, seat] of seats.entries()) {
		if (index > 0) room += ((seats[index - 1]?.width ?? 0) + seat.width) / 2 + gapPx;
		before.push(room);
		let block: Block = { offset: seat.target - room, weight: 1, count: 1 };
		for (let last = blocks.at(-1); last !== undefined && last.offset > block.offset; last = blocks.at(-1)) {
			blocks.pop();
			const weight = last.weight + block.weight;
			block = {
				offset: (last.offset * last.weight + block.offset * block.weight) / weight,
				weight,
				count: last.count + block.count
			};
		}
		blocks.push(block);
	}
	const firstHalf = (seats[0]?.width ?? 0) / 2;
	const lastHalf = (seats.at(-1)?.width ?? 0) / 2;
	const low = from + firstHalf;
	const high = Math.max(low, to - lastHalf - room);
	const centres: number[] = [];
	for (const block of blocks) {
		const offset = Math.min(high, Math.max(low, block.offset));
		for (let index = 0; index < block.count; index++) centres.push(offset + (before[centres.length] ?? 0));
	}
	return centres;
}
