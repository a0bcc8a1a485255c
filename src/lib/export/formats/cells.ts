import { csvFormatRows, tsvFormatRows } from 'd3-dsv';

/** A cell of a table; null and undefined leave it empty. */
export type Cell = string | number | null | undefined;

/** What makes a spreadsheet run a cell: an operator at its start (wide forms too), or what it skips before one. */
const FORMULA = /^[\s\u00a0]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/u;

/**
 * The text of a cell that no spreadsheet runs as a formula: an apostrophe goes before one (OWASP, "CSV injection").
 * Numbers stay as they are.
 */
export function harmless(cell: Cell): string {
	if (cell === null || cell === undefined) return '';
	if (typeof cell === 'number') return String(cell);
	return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The text that stood in a cell before it was made harmless. */
export function unguarded(cell: string): string {
	return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** A table as comma-separated values (RFC 4180), the first row its head; ends with a line break. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
	return `${csvFormatRows(rows.map((row) => row.map(harmless)))}\n`;
}

/** A table as tab-separated values, one line a row: white space within cells becomes one space. */
export function writeTsv(rows: readonly (readonly Cell[])[]): string {
	return `${tsvFormatRows(rows.map((row) => row.map((cell) => harmless(cell).replace(/\s+/gu, ' '))))}\n`;
}
