import { idsAt, UNDATED, type Corpus } from '#lib/corpus/table.ts';
import { idsOfKey, type Axes, type Slot } from './axes.ts';

/** What stands in a cell. An event counts once in a cell, and in every cell it belongs to. */
export interface CellTally {
	/** `cell:SG~cybersecurity`; `all` stands for a whole row or column. */
	readonly key: string;
	/** Rows of the events, in the order given. */
	readonly rows: readonly number[];
	/** Events by status, in the order of STATUSES. */
	readonly statuses: readonly number[];
	/** First and last possible day since 1970-01-01; null where no event is on the time axis. */
	readonly first: number | null;
	readonly last: number | null;
}

/** Key of the cell of a column and a row. */
export function cellKey(column: string, row: string): string {
	return `cell:${column}~${row}`;
}

interface Count {
	key: string;
	rows: number[];
	statuses: number[];
	first: number | null;
	last: number | null;
}

/** Cells with events among the rows, by key, with the totals of rows, columns and all. O(rows · memberships). */
export function tallyMatrix(corpus: Corpus, rows: Iterable<number>, axes: Axes): ReadonlyMap<string, CellTally> {
	const columnOf = slotIndex(axes.columns);
	const rowOf = slotIndex(axes.rows);
	const cells = new Map<string, Count>();
	for (const row of rows) {
		const columns = slotsAt(corpus, 'partner', row, columnOf);
		const lines = slotsAt(corpus, 'domain', row, rowOf);
		for (const column of [...columns, 'all']) for (const line of [...lines, 'all']) addRow(corpus, cells, cellKey(column, line), row);
	}
	return cells;
}

/** Rows of a cell among some rows: what its list shows. Empty where the corpus has no such cell. */
export function rowsOfCell(corpus: Corpus, rows: ArrayLike<number>, key: string): number[] {
	const [, column = '', line = ''] = /^cell:([^~]+)~([^~]+)$/.exec(key) ?? [];
	const partners = idsOfKey(corpus, 'partner', column);
	const domains = idsOfKey(corpus, 'domain', line);
	return Array.from(rows).filter((row) => isWithin(idsAt(corpus.table, 'partner', row), partners) && isWithin(idsAt(corpus.table, 'domain', row), domains));
}

/** Whether an event's ids meet those of a slot; none of its own meet the slot of those without any. */
function isWithin(own: readonly string[], wanted: readonly string[] | null | undefined): boolean {
	if (wanted === null) return true;
	if (wanted === undefined) return false;
	return wanted.length === 0 ? own.length === 0 : own.some((id) => wanted.includes(id));
}

function slotIndex(slots: readonly Slot[]): ReadonlyMap<string, string> {
	return new Map(slots.flatMap(({ key, ids }) => ids.map((id) => [id, key] as const)));
}

function slotsAt(corpus: Corpus, list: 'partner' | 'domain', row: number, slots: ReadonlyMap<string, string>): Set<string> {
	const ids = idsAt(corpus.table, list, row);
	return ids.length === 0 ? new Set(['none']) : new Set(ids.flatMap((id) => slots.get(id) ?? []));
}

function addRow(corpus: Corpus, cells: Map<string, Count>, key: string, row: number): void {
	let cell = cells.get(key);
	if (cell === undefined) cells.set(key, (cell = { key, rows: [], statuses: [0, 0, 0, 0, 0], first: null, last: null }));
	cell.rows.push(row);
	const status = corpus.table.status[row] ?? 0;
	cell.statuses[status] = (cell.statuses[status] ?? 0) + 1;
	const start = corpus.table.start[row] ?? UNDATED;
	if (start === UNDATED) return;
	const last = (corpus.table.end[row] ?? start + 1) - 1;
	cell.first = Math.min(cell.first ?? start, start);
	cell.last = Math.max(cell.last ?? last, last);
}
