import { ascending } from '#lib/corpus/rows.ts';
import { UNDATED, type Corpus } from '#lib/corpus/table.ts';
import { placesOf, REACHES, writePlaces, type Places } from './codes.ts';

/** Place of a node or a link by its key; -1 where the corpus has none. */
function placeOfKey(corpus: Corpus, places: Places, key: string): number {
	const { partner, org, person } = corpus.table.dictionaries;
	const isNode = key.startsWith('node:');
	const id = key.replace(/^(?:node:|link:[^~]*~)/, '');
	const starts = isNode ? [0, places.orgNodes, places.personNodes] : [0, places.orgLinks, places.personLinks];
	if (isNode && id === corpus.manifest.focus) return places.focusNode;
	const lists = [partner, org, person].map((ids) => ids.indexOf(id));
	const at = lists.findIndex((code) => code >= 0);
	return at < 0 ? -1 : starts[at]! + lists[at]!;
}

/** Tells whether an event counts in a node or a link. */
function testOf(corpus: Corpus, key: string): ((row: number) => boolean) | null {
	const places = placesOf(corpus);
	const place = placeOfKey(corpus, places, key);
	const out = new Int32Array(places.size);
	if (place < 0) return null;
	const reach = place < places.orgLinks || place === places.focusNode ? REACHES.partners : REACHES.all;
	return (row) => {
		const count = writePlaces(corpus, places, row, reach, out);
		for (let at = 0; at < count; at++) if (out[at] === place) return true;
		return false;
	};
}

/** Those of the rows that a node or a link of any level holds, ascending. O(rows). */
export function rowsOfKey(corpus: Corpus, rows: Iterable<number>, key: string): Uint32Array {
	const isIn = testOf(corpus, key);
	return isIn === null ? new Uint32Array(0) : ascending(rows).filter(isIn);
}

/** The dated one of those that begins last; undefined where none is dated. Ends at the first that it finds. */
export function lastRowOfKey(corpus: Corpus, rows: Iterable<number>, key: string): number | undefined {
	const isIn = testOf(corpus, key);
	const { start } = corpus.table;
	return isIn === null ? undefined : ascending(rows).findLast((row) => start[row] !== UNDATED && isIn(row));
}
