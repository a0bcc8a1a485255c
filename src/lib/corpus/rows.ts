/** Rows of either of two lists that share none. Ascending where both do. O(rows). */
export function unionOf(a: ArrayLike<number>, b: ArrayLike<number>): Uint32Array {
	const union = new Uint32Array(a.length + b.length);
	let [i, j] = [0, 0];
	for (let at = 0; at < union.length; at++) union[at] = j >= b.length || (i < a.length && a[i]! < b[j]!) ? a[i++]! : b[j++]!;
	return union;
}

const ascend = new WeakSet<Uint32Array>();

/** Rows ascending, as they are where they ascend already; looked at once. */
export function ascending(rows: Iterable<number> | ArrayLike<number>): Uint32Array {
	const list = rows instanceof Uint32Array ? rows : Uint32Array.from(rows as Iterable<number>);
	if (ascend.has(list)) return list;
	for (let index = 1; index < list.length; index++) if (list[index - 1]! > list[index]!) return Uint32Array.from(list).sort();
	ascend.add(list);
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

/** 1 for the rows of a list, 0 for all others of a table of some length; the caller's own. */
export function presenceOf(rows: Uint32Array, length: number): Uint8Array {
	const absent = absenceOf(rows, length);
	const mask = new Uint8Array(length);
	const [words, absentWords] = [wordsOf(mask), wordsOf(absent)];
	for (let index = 0; index < words.length; index++) words[index] = absentWords[index]! ^ 0x01010101;
	for (let row = words.length * 4; row < length; row++) mask[row] = absent[row]! ^ 1;
	return mask;
}

/** What leads from one list of rows to another. */
export interface Steps {
	/** The list to begin with; null for none. */
	readonly from: Uint32Array | null;
	/** Rows that it lacks, and that it has beyond the other, ascending. */
	readonly added: Uint32Array;
	readonly removed: Uint32Array;
}

const NO_ROWS = new Uint32Array(0);

/** The fewest rows that lead to a list of a table of some length, from nothing or from one of some lists of it. All ascend. */
export function fewestSteps(rows: Uint32Array, length: number, befores: readonly Uint32Array[]): Steps {
	let from: Uint32Array | null = null;
	let fewest = rows.length;
	for (const before of befores) {
		// Lists of such different lengths have more than that apart.
		if (Math.abs(before.length - rows.length) >= fewest) continue;
		const { count } = changeOf(before, rows, length);
		if (count < fewest) [from, fewest] = [before, count];
	}
	return from === null ? { from, added: rows, removed: NO_ROWS } : { from, ...listed(changeOf(from, rows, length), from, rows, length) };
}

type Lists = Pick<Steps, 'added' | 'removed'>;

/** Rows that stand in one of two lists alone: their number, and once they are asked for the rows themselves. */
interface Change {
	readonly count: number;
	lists: Lists | null;
}

const changes = new WeakMap<Uint32Array, WeakMap<Uint32Array, Change>>();

/** How two lists differ; looked for once. */
function changeOf(before: Uint32Array, rows: Uint32Array, length: number): Change {
	const known = changes.get(rows) ?? new WeakMap<Uint32Array, Change>();
	changes.set(rows, known);
	const found = known.get(before) ?? { count: before === rows ? 0 : countChanges(absenceOf(before, length), absenceOf(rows, length)), lists: null };
	known.set(before, found);
	return found;
}

function countChanges(was: Uint8Array, is: Uint8Array): number {
	const [wasWords, isWords] = [wordsOf(was), wordsOf(is)];
	let count = 0;
	// a product gathers the sum of four bytes in its last one
	for (let index = 0; index < wasWords.length; index++) count += Math.imul(wasWords[index]! ^ isWords[index]!, 0x01010101) >>> 24;
	for (let row = wasWords.length * 4; row < was.length; row++) count += was[row]! ^ is[row]!;
	return count;
}

function listed(change: Change, before: Uint32Array, rows: Uint32Array, length: number): Lists {
	const removed = (change.count + before.length - rows.length) / 2;
	return (change.lists ??= listChanges(absenceOf(before, length), absenceOf(rows, length), change.count - removed, removed));
}

/** A mask of zeros and ones, four rows at a time; what does not fill a word is left out. */
function wordsOf(mask: Uint8Array): Uint32Array {
	const aligned = mask.byteOffset % 4 === 0 ? mask : mask.slice();
	return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
}

function listChanges(was: Uint8Array, is: Uint8Array, more: number, less: number): Lists {
	// one place more each: a row is written before it is known where it belongs
	const [added, removed] = [new Uint32Array(more + 1), new Uint32Array(less + 1)];
	const [wasWords, isWords] = [wordsOf(was), wordsOf(is)];
	let [i, j] = [0, 0];
	for (let index = 0; index < wasWords.length; index++) {
		const isWord = isWords[index]!;
		const changed = wasWords[index]! ^ isWord;
		if (changed === 0) continue;
		const gone = changed & isWord;
		const come = changed ^ gone;
		for (let at = 0; at < 4; at++) {
			added[i] = removed[j] = index * 4 + at;
			i += (come >>> (at * 8)) & 1;
			j += (gone >>> (at * 8)) & 1;
		}
	}
	for (let row = wasWords.length * 4; row < was.length; row++) {
		if (was[row] === is[row]) continue;
		if (was[row] === 1) added[i++] = row;
		else removed[j++] = row;
	}
	return { added: added.subarray(0, more), removed: removed.subarray(0, less) };
}
