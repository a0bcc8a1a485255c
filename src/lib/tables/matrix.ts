import { isFact } from '#lib/grammar/grammar.ts';
import { STATUSES } from '#lib/corpus/kinds.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { matrixAxes, type MatrixRows } from '#lib/matrix/axes.ts';
import { cellLabel, columnName, rowName } from '#lib/matrix/names.ts';
import { cellKey, tallyMatrix, type CellTally } from '#lib/matrix/tally.ts';
import type { Words } from '#lib/words/words.ts';
import type { Cell, DataTable } from './table.ts';
import type { TableWords } from './words.ts';

/** What the table of a matrix shows. */
export interface MatrixTableInput {
	readonly corpus: Corpus;
	readonly rows: Iterable<number>;
	readonly axis: MatrixRows;
	readonly hasDomestic: boolean;
	readonly words: Words;
}

/** A matrix with every partner in a column of its own, a row a domain: events, of which facts. */
export function matrixTable({ corpus, rows, axis, hasDomestic, words }: MatrixTableInput, own: TableWords): DataTable {
	const axes = matrixAxes(corpus, { rows: axis, hasDomestic });
	const cells = tallyMatrix(corpus, rows, axes);
	const columns = [...axes.columns.map(({ key }) => key), 'all'];
	const tallyAt = (index: number, column: string): CellTally | undefined => cells.get(cellKey(column, axes.rows[index]?.key ?? ''));
	const cell = (found: CellTally | undefined): Cell => {
		if (found === undefined) return { text: '0' };
		const facts = STATUSES.reduce((sum, status, index) => sum + (isFact(status) ? (found.statuses[index] ?? 0) : 0), 0);
		return { text: own('cell', { n: found.rows.length, facts }), door: { link: found.key }, label: cellLabel(corpus, found, words) };
	};
	return {
		caption: own('matrix', { n: cells.get(cellKey('all', 'all'))?.rows.length ?? 0 }),
		columns: [
			{ key: 'domain', label: axis === 'fields' ? own('field') : own('domain') },
			...columns.map((key) => ({ key, label: key === 'all' ? words('matrix.total') : columnName(corpus, key, words), isNumber: true }))
		],
		length: axes.rows.length,
		key: (index) => axes.rows[index]?.key ?? '',
		cells: (index) => [{ text: rowName(corpus, axes.rows[index]?.key ?? '', words) }, ...columns.map((key) => cell(tallyAt(index, key)))],
		value: (index, column) => (column === 'domain' ? rowName(corpus, axes.rows[index]?.key ?? '', words) : (tallyAt(index, column)?.rows.length ?? 0)),
		totals: [{ text: rowName(corpus, 'all', words) }, ...columns.map((key) => cell(cells.get(cellKey(key, 'all'))))]
	};
}
