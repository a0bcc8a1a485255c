import type { Corpus } from '#lib/corpus/table.ts';
import { ellipsize, measureText, reserveWidth, wrapText } from '#lib/scene/text.ts';
import { groupDigits } from '#lib/words/counts.ts';
import type { Words } from '#lib/words/words.ts';
import { matrixAxes, type Axes, type MatrixRows } from './axes.ts';
import { columnName, rowName } from './names.ts';
import { cellKey, tallyMatrix } from './tally.ts';

/** Most marks of a scene, and what a row (label, ground, total), a column (name, squares, total) and a cell take. */
const MOST_MARKS = 600;
const MARKS_A_ROW = 5;
const MARKS_A_COLUMN = 10;
const MARKS_A_CELL = 2;

const PAD = 12;
const TOTAL_WIDTH = 54;
const NUMBER_SIZE = 12;
const HEAD_SIZE = 12.5;
const HEAD_PITCH = 15;
/** Width under which the names of rows take up to three lines, px. */
const NARROW = 520;
/** Names of columns that do not fit over their column stand on up to this many steps. */
const MOST_STEPS = 4;
/** Type of the names of rows: size and distance of baselines, px. */
export const LABEL_SIZE = 12.5;
export const LABEL_PITCH = 14;
/** Largest side of the square of a cell, px. */
export const LARGEST_SIDE = 23;

/** A column's name above it: its lines, the baseline of the first, and how many steps above the foot it stands. */
export interface Head {
	readonly key: string;
	readonly lines: readonly string[];
	readonly step: number;
}

/** Where everything of a matrix stands, px. It depends on the corpus, the width and the language, and on no filter. */
export interface MatrixLayout {
	readonly axes: Axes;
	readonly width: number;
	readonly height: number;
	/** Right end of the row labels. */
	readonly left: number;
	readonly columnWidth: number;
	readonly rowHeight: number;
	/** Top of the first row. */
	readonly top: number;
	/** Top of the row of totals. */
	readonly foot: number;
	/** Centre of the column of totals. */
	readonly totalX: number;
	readonly heads: readonly Head[];
	readonly labels: ReadonlyMap<string, readonly string[]>;
	/** Most events of one cell, with every event let in. */
	readonly most: number;
	/** Width of the widest number of a cell. */
	readonly numberWidth: number;
}

/** What a layout depends on. */
export interface LayoutInput {
	readonly corpus: Corpus;
	readonly rows: MatrixRows;
	readonly hasDomestic: boolean;
	readonly words: Words;
	/** Columns that are never folded, however narrow the width; eight unless given. */
	readonly leastColumns?: number;
}

/** Some of a matrix's rows, from one place up to another; the totals stand under the last one alone. */
export type RowRange = readonly [from: number, to: number];

/** The layout of some of the rows of a matrix. */
export function partLayout(layout: MatrixLayout, [from, to]: RowRange): MatrixLayout {
	const rows = layout.axes.rows.slice(from, to);
	const foot = layout.top + rows.length * layout.rowHeight;
	const hasTotals = to >= layout.axes.rows.length;
	return { ...layout, axes: { ...layout.axes, rows }, foot, height: foot + (hasTotals ? layout.rowHeight : 0) + 8 };
}

/** Lays a matrix out in a width; wider than asked for where the columns that are never folded do not fit. */
export function layoutMatrix(input: LayoutInput, width: number): MatrixLayout {
	const { corpus, words, hasDomestic } = input;
	const { axes: whole, counts } = wholeOf(input);
	const numberWidth = Math.ceil(reserveWidth(groupDigits(Math.max(1, ...counts.values()), words.lang), NUMBER_SIZE));
	const narrowest = LARGEST_SIDE + 4 + numberWidth + 6;
	const names = whole.rows.map(({ key }) => rowName(corpus, key, words));
	const widest = Math.max(...names.map((name) => reserveWidth(name, LABEL_SIZE)), 60) + PAD + 10;
	const label = Math.round(Math.min(widest, Math.max(128, width * 0.34)));
	const room = Math.floor((width - label - TOTAL_WIDTH - PAD) / narrowest);
	const axes = fitAxes(input, Math.max(room, Math.min(input.leastColumns ?? 8, whole.columns.length)));
	const count = axes.columns.length;
	const columnWidth = Math.max(narrowest, Math.min(112, (width - label - TOTAL_WIDTH - PAD) / Math.max(1, count)));
	const isNarrow = width < NARROW;
	const labels = new Map(
		[...axes.rows.map(({ key }) => key), 'all'].map((key) => [key, wrapText(rowName(corpus, key, words), LABEL_SIZE, 400, label - PAD - 4, isNarrow ? 3 : 2)])
	);
	const most = Math.max(...[...labels.values()].map((lines) => lines.length));
	const rowHeight = Math.max(30, most * LABEL_PITCH + 5);
	const heads = headsOf(input, axes, columnWidth);
	const steps = Math.max(...heads.map(({ step }) => step)) + 1;
	const lines = Math.max(...heads.map((head) => head.lines.length));
	const top = 12 + (steps > 1 ? steps : lines) * HEAD_PITCH + 8;
	const foot = top + axes.rows.length * rowHeight;
	const totalX = label + count * columnWidth + TOTAL_WIDTH / 2;
	const natural = Math.ceil(totalX + TOTAL_WIDTH / 2 + PAD);
	const folded = axes.columns.length < whole.columns.length ? countCells(corpus, everyRow(corpus, hasDomestic), axes) : counts;
	const largest = Math.max(1, ...folded.values());
	return {
		axes,
		width: Math.max(width, natural),
		height: foot + rowHeight + 8,
		left: label,
		columnWidth,
		rowHeight,
		top,
		foot,
		totalX,
		heads,
		labels,
		most: largest,
		numberWidth: Math.ceil(measureText(groupDigits(largest, words.lang), NUMBER_SIZE, 600))
	};
}

function everyRow(corpus: Corpus, hasDomestic: boolean): number[] {
	return Array.from({ length: corpus.table.length }, (_, row) => row).filter((row) => hasDomestic || corpus.table.domestic[row] !== 1);
}

/** Axes without a fold, and the events of each of their cells with every event let in. */
interface Whole {
	readonly axes: Axes;
	readonly counts: ReadonlyMap<string, number>;
}

// Neither depends on anything that a filter or the width changes.
const wholes = new WeakMap<Corpus, Map<string, Whole>>();

function wholeOf({ corpus, rows, hasDomestic }: LayoutInput): Whole {
	const known = wholes.get(corpus) ?? new Map<string, Whole>();
	wholes.set(corpus, known);
	const key = `${rows} ${hasDomestic}`;
	let whole = known.get(key);
	if (whole === undefined) {
		const axes = matrixAxes(corpus, { rows, hasDomestic });
		known.set(key, (whole = { axes, counts: countCells(corpus, everyRow(corpus, hasDomestic), axes) }));
	}
	return whole;
}

function countCells(corpus: Corpus, rows: readonly number[], axes: Axes): Map<string, number> {
	const cells = [...tallyMatrix(corpus, rows, axes)].filter(([key]) => !/:all~|~all$/.test(key));
	return new Map(cells.map(([key, cell]) => [key, cell.rows.length]));
}

/** As many columns as fit, fewer where their cells would take too many marks; the tail is folded into the last one. */
function fitAxes(input: LayoutInput, most: number): Axes {
	const { corpus, rows, hasDomestic } = input;
	const whole = wholeOf(input);
	for (let columns = Math.min(most, corpus.partners.length); ; columns--) {
		const axes = matrixAxes(corpus, { rows, hasDomestic, most: columns });
		if (columns <= 2 || countMost(whole, axes) <= MOST_MARKS) return axes;
	}
}

/** Most marks that axes take, with every event shown. A folded column has a cell where one of its partners has one. */
function countMost({ counts }: Whole, { columns, rows }: Axes): number {
	let cells = 0;
	for (const { key, ids } of columns) {
		const members = key.startsWith('rest:') ? ids : [key];
		for (const row of rows) if (members.some((id) => counts.has(cellKey(id, row.key)))) cells++;
	}
	return rows.length * MARKS_A_ROW + columns.length * MARKS_A_COLUMN + cells * MARKS_A_CELL + 10;
}

/** Names over their columns: in one or two lines where all of them fit, else one step above another. */
function headsOf({ corpus, words }: LayoutInput, axes: Axes, columnWidth: number): Head[] {
	const keys = [...axes.columns.map(({ key }) => key), 'all'];
	const names = keys.map((key) => (key === 'all' ? words('matrix.total') : columnName(corpus, key, words)));
	const wrapped = names.map((name) => wrapText(name, HEAD_SIZE, 600, columnWidth - 6, 2));
	const isWhole = wrapped.every((lines) => lines.every((line) => !line.endsWith('…')));
	if (isWhole) return keys.map((key, index) => ({ key, lines: wrapped[index] ?? [], step: 0 }));
	const widest = Math.max(...names.map((name) => reserveWidth(name, HEAD_SIZE, 600)));
	const steps = Math.min(MOST_STEPS, Math.ceil((widest + 6) / columnWidth));
	return keys.map((key, index) => ({
		key,
		lines: [ellipsize(names[index] ?? '', HEAD_SIZE, 600, steps * columnWidth - 6)],
		// counted from the right, so that the totals stand at the foot and no long name meets them
		step: (keys.length - 1 - index) % steps
	}));
}

export { HEAD_PITCH, HEAD_SIZE, NUMBER_SIZE };
