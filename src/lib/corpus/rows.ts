/** Rows of a table of some length that are not among the given ones, which ascend. Ascending. O(length). */
export function restOf(rows: Uint32Array, length: number): Uint32Array {
	const rest = new Uint32Array(length - rows.length);
	let count = 0;
	let next = 0;
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index]!;
		while (next < row) rest[count++] = next++;
		next = row + 1;
	}
	while (next < length) rest[count++] = next++;
	return rest;
}

/** Rows of either of two lists that share none. Ascending where both do. O(rows). */
export function unionOf(a: ArrayLike<number>, b: ArrayLike<number>): Uint32Array {
	const union = new Uint32Array(a.length + b.length);
	let [i, j] = [0, 0];
	for (let at = 0; at < union.length; at++) union[at] = j >= b.length || (i < a.length && a[i]! < b[j]!) ? a[i++]! : b[j++]!;
	return union;
}

/** Rows ascending, as they are where they ascend already. */
export function ascending(rows: Iterable<number>): Uint32Array {
	const list = rows instanceof Uint32Array ? rows : Uint32Array.from(rows);
	for (let index = 1; index < list.length; index++) if (list[index - 1]! > list[index]!) return Uint32Array.from(list).sort();
	return list;
}
