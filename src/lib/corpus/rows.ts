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

const absences = new WeakMap<Uint32Array, Uint8Array>();

/** Says which mask a list of rows was made from: 0 for its rows, 1 for all others. */
export function noteAbsence(rows: Uint32Array, mask: Uint8Array): void {
	absences.set(rows, mask);
}

/** 0 for the rows of a list, 1 for all others of a table of some length; made once. Not to be written to. */
export function absenceOf(rows: Uint32Array, length: number): Uint8Array {
	const known = absences.get(rows);
	if (known?.length === length) return known;
	const mask = new Uint8Array(length).fill(1);
	for (let index = 0; index < rows.length; index++) mask[rows[index]!] = 0;
	absences.set(rows, mask);
	return mask;
}

/** What leads from the count of one list of rows to that of another. */
export interface Steps {
	/** What to begin with: nothing, the count of the whole table, or that of the list before. */
	readonly from: 'nothing' | 'all' | 'before';
	/** Rows to count and to take away, ascending. */
	readonly added: Uint32Array;
	readonly removed: Uint32Array;
}

const NO_ROWS = new Uint32Array(0);

/** The fewest rows to look at to count a list of a table of some length, where the count of another list is known. */
export function fewestSteps(rows: Uint32Array, length: number, before: Uint32Array | null): Steps {
	const rest = length - rows.length;
	const changed = before === null ? null : changedRows(before, rows, length, Math.min(rows.length, rest));
	if (changed !== null) return { from: 'before', ...changed };
	if (rest < rows.length) return { from: 'all', added: NO_ROWS, removed: restOf(rows, length) };
	return { from: 'nothing', added: rows, removed: NO_ROWS };
}

const changes = new WeakMap<Uint32Array, { readonly before: Uint32Array; readonly changed: Pick<Steps, 'added' | 'removed'> | null }>();

/** Rows that a list has beyond another one, and that it lacks; null where they are more than `most`. Looked for once. */
function changedRows(before: Uint32Array, rows: Uint32Array, length: number, most: number): Pick<Steps, 'added' | 'removed'> | null {
	const known = changes.get(rows);
	if (known?.before === before) return known.changed;
	const [was, is] = [absenceOf(before, length), absenceOf(rows, length)];
	let common = 0;
	const [wasWords, isWords] = [wordsOf(was), wordsOf(is)];
	for (let index = 0; index < wasWords.length; index++) common += ZEROS[Math.imul(wasWords[index]! | isWords[index]!, 0x10204080) >>> 28]!;
	for (let row = wasWords.length * 4; row < length; row++) common += 1 - (was[row]! | is[row]!);
	const [added, removed] = [rows.length - common, before.length - common];
	const changed = added + removed > most ? null : listChanges(was, is, added, removed);
	changes.set(rows, { before, changed });
	return changed;
}

/** Zeros among four bits. A product gathers the last bits of four bytes in them. */
const ZEROS = Uint8Array.from({ length: 16 }, (_, bits) => 4 - (bits & 1) - ((bits >> 1) & 1) - ((bits >> 2) & 1) - (bits >> 3));

/** A mask of zeros and ones, four rows at a time; what does not fill a word is left out. */
function wordsOf(mask: Uint8Array): Uint32Array {
	const aligned = mask.byteOffset % 4 === 0 ? mask : mask.slice();
	return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
}

function listChanges(was: Uint8Array, is: Uint8Array, more: number, less: number): Pick<Steps, 'added' | 'removed'> {
	const [added, removed] = [new Uint32Array(more), new Uint32Array(less)];
	const [wasWords, isWords] = [wordsOf(was), wordsOf(is)];
	let [i, j] = [0, 0];
	for (let index = 0; index < wasWords.length; index++) {
		if (wasWords[index] === isWords[index]) continue;
		for (let row = index * 4; row < index * 4 + 4; row++) {
			if (was[row] === is[row]) continue;
			if (was[row] === 1) added[i++] = row;
			else removed[j++] = row;
		}
	}
	for (let row = wasWords.length * 4; row < was.length; row++) {
		if (was[row] === is[row]) continue;
		if (was[row] === 1) added[i++] = row;
		else removed[j++] = row;
	}
	return { added, removed };
}
