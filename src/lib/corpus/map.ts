/** One stretch of equal text: `length` UTF-16 units from `clean` in the clean text and from `raw` in the raw. */
export type Run = readonly [clean: number, raw: number, length: number];

/** Half open range [start, end) in UTF-16 units. */
export type TextRange = readonly [start: number, end: number];

/** Where a range of the raw text stands in the clean text: from its first to its last kept unit, so that white
 *  space added at either end stays outside. Null where nothing of the range is kept. Runs must be sorted. */
export function cleanRange(map: readonly Run[], range: TextRange): [start: number, end: number] | null {
	return project(map, range, 1, 0);
}

/** Where a range of the clean text stands in the raw text: from its first to its last unit that comes from there.
 *  What was cut between them lies inside. Null where the range holds only added white space. Runs must be sorted. */
export function rawRange(map: readonly Run[], range: TextRange): [start: number, end: number] | null {
	return project(map, range, 0, 1);
}

function project(map: readonly Run[], [start, end]: TextRange, from: 0 | 1, to: 0 | 1): [number, number] | null {
	let first: number | null = null;
	let last = 0;
	for (const run of map) {
		const low = Math.max(run[from], start);
		const high = Math.min(run[from] + run[2], end);
		if (low >= high) continue;
		first ??= run[to] + low - run[from];
		last = run[to] + high - run[from];
	}
	return first === null ? null : [first, last];
}
