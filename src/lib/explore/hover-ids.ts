import { idAt, rowsOfIds, type Corpus } from '#lib/corpus/table.ts';
import { rowsOfKey } from '#lib/network/find-rows.ts';
import { ascending } from '#lib/corpus/rows.ts';

/** Ids of the events behind a node or a link; of a corpus of columns those alone that stand somewhere on the page. */
export function hoverIds(corpus: Corpus, rows: Uint32Array, key: string, page: ParentNode): string[] {
	const among = corpus.records === undefined ? rows : rowsOnPage(corpus, page).filter((row) => rows.includes(row));
	return Array.from(rowsOfKey(corpus, among, key), (row) => idAt(corpus, row));
}

function rowsOnPage(corpus: Corpus, page: ParentNode): Uint32Array {
	const ids = new Set(Array.from(page.querySelectorAll<HTMLElement | SVGElement>('[data-event-id]'), ({ dataset }) => dataset['eventId'] ?? ''));
	return ascending(rowsOfIds(corpus, ids));
}
