/** What a row or cell of a table opens: an event, or the events of a node, link or cell. */
export type Door = { readonly event: string } | { readonly link: string };

export interface Cell {
	readonly text: string;
	/** Language of the words where it differs from the page's. */
	readonly lang?: string;
	/** What it opens; the first cell of a row at least has a door. */
	readonly door?: Door;
	/** What it says to whoever hears it without the table around it. */
	readonly label?: string;
}

export interface Column {
	readonly key: string;
	readonly label: string;
	/** Numbers stand at the right. */
	readonly isNumber?: boolean;
}

/** The data of a chart as rows and columns. Rows are made when they are shown: there may be many. */
export interface DataTable {
	readonly caption: string;
	readonly columns: readonly Column[];
	/** Number of rows. */
	readonly length: number;
	/** Stable key of a row, 0-based. */
	readonly key: (row: number) => string;
	readonly cells: (row: number) => readonly Cell[];
	/** What a column sorts by; null comes last in both directions. */
	readonly value: (row: number, column: string) => string | number | null;
	/** A row of totals under the others, which no order moves. */
	readonly totals?: readonly Cell[];
}

export type Direction = 'ascending' | 'descending';

/** Rows a page holds. */
export const PAGE_ROWS = 100;

/** Rows in the order of a column; equal ones and those without a value stay in the order of the table. */
export function sortRows(table: DataTable, column: string | null, direction: Direction, lang: string): number[] {
	const rows = Array.from({ length: table.length }, (_, row) => row);
	if (column === null) return rows;
	const collator = new Intl.Collator(lang, { numeric: true });
	const values = rows.map((row) => table.value(row, column));
	const sign = direction === 'ascending' ? 1 : -1;
	return rows.sort((a, b) => {
		const [x, y] = [values[a] ?? null, values[b] ?? null];
		if (x === null || y === null) return Number(x === null) - Number(y === null) || a - b;
		const order = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
		return sign * order || a - b;
	});
}
