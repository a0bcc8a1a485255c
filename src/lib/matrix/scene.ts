import type { Corpus } from '#lib/corpus/table.ts';
import { paintOfPartner } from '#lib/grammar/grammar.ts';
import { joinPaths, shareMarks, sharePaths, type SharePlace } from '#lib/grammar/share.ts';
import type { Group, Mark, Paint, Scene, Text } from '#lib/scene/marks.ts';
import { measureText } from '#lib/scene/text.ts';
import { pathData } from '#lib/scene/svg.ts';
import type { Words } from '#lib/words/words.ts';
import { groupDigits } from '#lib/words/counts.ts';
import type { MatrixRows } from './axes.ts';
import { HEAD_PITCH, HEAD_SIZE, LABEL_PITCH, LABEL_SIZE, LARGEST_SIDE, layoutMatrix, NUMBER_SIZE, partLayout, type MatrixLayout, type RowRange } from './layout.ts';
import { cellLabel, cellName } from './names.ts';
import { cellKey, tallyMatrix, type CellTally } from './tally.ts';

/** What the matrix shows. */
export interface MatrixInput {
	readonly corpus: Corpus;
	/** Rows shown, and rows to show dimmed. */
	readonly rows: Iterable<number>;
	readonly outside: Iterable<number>;
	/** Which rows the matrix has. */
	readonly axis: MatrixRows;
	/** Whether domestic events are let in: events without a partner then have a column. */
	readonly hasDomestic: boolean;
	/** Key of the chosen cell; null for none. */
	readonly selected: string | null;
	/** Row of the chosen event, whose cells stand out; null for none. */
	readonly event: number | null;
	readonly words: Words;
	/** Query string of the view that a cell opens, by its key. */
	readonly link: (key: string) => string;
	/** Columns that are never folded; see LayoutInput. */
	readonly leastColumns?: number;
	/** Rows that are drawn; all of them unless given. */
	readonly range?: RowRange;
}

/** Edges of a cell, px. */
interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

const SMALLEST_SIDE = 6;
const GAP = 4;

interface Drawing {
	readonly input: MatrixInput;
	readonly layout: MatrixLayout;
	readonly shown: ReadonlyMap<string, CellTally>;
	/** Shown and dimmed rows together; null where nothing is dimmed. */
	readonly all: ReadonlyMap<string, CellTally> | null;
}

/** The matrix as a scene: partners across, domains down, in each cell a square whose area is its number of events, cut
 *  by status, and the number; totals at the right and at the foot. At most 600 marks. */
export function matrixScene(input: MatrixInput, frame: { readonly width: number }): Scene {
	const { corpus, words } = input;
	const { leastColumns, range } = input;
	const whole = layoutMatrix({ corpus, rows: input.axis, hasDomestic: input.hasDomestic, words, ...(leastColumns === undefined ? {} : { leastColumns }) }, frame.width);
	const layout = range === undefined ? whole : partLayout(whole, range);
	const rows = [...input.rows];
	const outside = [...input.outside];
	const shown = tallyMatrix(corpus, rows, layout.axes);
	const all = outside.length === 0 ? null : tallyMatrix(corpus, [...rows, ...outside], layout.axes);
	const drawing: Drawing = { input, layout, shown, all };
	const { axes, foot, rowHeight, width } = layout;
	const lines = axes.rows.map(({ key }, index) => rowGroup(drawing, key, index));
	return {
		name: 'matrix',
		width,
		height: layout.height,
		lang: words.lang,
		title: words('matrix.title'),
		desc: describe(drawing, rows.length),
		marks: [
			...axes.rows.flatMap((_, index) => groundMark(layout, index)),
			{ type: 'rule', key: 'foot', x1: 0, y1: foot + 0.5, x2: width, y2: foot + 0.5, stroke: 'muted' },
			{ type: 'group', key: 'heads', marks: layout.heads.flatMap((head, index) => headMarks(drawing, head.key, index)) },
			emptyMark(drawing),
			...axes.columns.flatMap(({ key }, index) => squaresGroup(drawing, key, index)),
			...lines,
			...(range === undefined || range[1] >= whole.axes.rows.length ? [totalsGroup(drawing, foot + rowHeight / 2)] : [])
		]
	};
}

function groundMark({ top, rowHeight, width }: MatrixLayout, index: number): Mark[] {
	if (index % 2 === 1) return [];
	return [{ type: 'rect', key: `ground:${index}`, x: 0, y: top + index * rowHeight, width, height: rowHeight, fill: 'lane' }];
}

function columnX({ left, columnWidth }: MatrixLayout, index: number): number {
	return left + (index + 0.5) * columnWidth;
}

function headMarks({ input, layout }: Drawing, key: string, index: number): Mark[] {
	const head = layout.heads[index];
	if (head === undefined) return [];
	const x = key === 'all' ? layout.totalX : columnX(layout, index);
	const fill: Paint = key === 'all' ? 'ink' : paintOfColumn(input.corpus, key);
	const y = layout.top - 10 - head.step * HEAD_PITCH - (head.lines.length - 1) * HEAD_PITCH;
	const leader: Mark[] = head.step === 0 ? [] : [{ type: 'rule', x1: x, y1: layout.top - 6 - head.step * HEAD_PITCH, x2: x, y2: layout.top - 3, stroke: 'rule' }];
	return [
		...leader,
		...head.lines.map((text, line): Text => ({ type: 'text', x, y: y + line * HEAD_PITCH, text, size: HEAD_SIZE, weight: 600, anchor: 'middle', fill }))
	];
}

function paintOfColumn(corpus: Corpus, key: string): Paint {
	if (key === 'none') return 'focus';
	return key.startsWith('rest:') ? 'muted' : paintOfPartner(corpus, key);
}

/** A dot in every cell without an event. */
function emptyMark({ layout, shown, all }: Drawing): Mark {
	const { axes, top, rowHeight } = layout;
	const parts: (string | number)[] = [];
	axes.rows.forEach((row, line) =>
		axes.columns.forEach((column, index) => {
			const key = cellKey(column.key, row.key);
			if (shown.has(key) || all?.has(key) === true) return;
			const [x, y] = [columnX(layout, index) - 1, top + (line + 0.5) * rowHeight - 1];
			parts.push('M', x, y, 'H', x + 2, 'V', y + 2, 'H', x, 'Z');
		})
	);
	return { type: 'path', key: 'empty', d: parts.length === 0 ? 'M0 0' : pathData(...parts), fill: 'muted', fillOpacity: 0.55 };
}

function rowGroup(drawing: Drawing, key: string, index: number): Group {
	const { layout } = drawing;
	const y = layout.top + (index + 0.5) * layout.rowHeight;
	const cells = layout.axes.columns.flatMap((column, place) => cellMarks(drawing, column.key, key, columnX(layout, place), y));
	return { type: 'group', key: `row:${key}`, marks: [...labelMarks(drawing, key, y), ...cells, ...totalMarks(drawing, 'all', key, layout.totalX, y)] };
}

function totalsGroup(drawing: Drawing, y: number): Group {
	const { layout } = drawing;
	const totals = layout.axes.columns.flatMap(({ key }, place) => totalMarks(drawing, key, 'all', columnX(layout, place), y));
	return { type: 'group', key: 'row:all', marks: [...labelMarks(drawing, 'all', y), ...totals, ...totalMarks(drawing, 'all', 'all', layout.totalX, y)] };
}

function labelMarks({ layout, shown }: Drawing, key: string, y: number): Text[] {
	const lines = layout.labels.get(key) ?? [];
	const first = y + 4.3 - ((lines.length - 1) * LABEL_PITCH) / 2;
	const isShown = shown.has(cellKey('all', key));
	const style = key === 'all' ? { weight: 600, fill: 'ink' } as const : { fill: isShown && !isGathered(key) ? 'ink' : 'muted' } as const;
	return lines.map((text, line) => ({ type: 'text', key: `label:${line}`, x: 12, y: first + line * LABEL_PITCH, text, size: LABEL_SIZE, ...style }));
}

/** Whether a row stands for what has no row of its own. */
function isGathered(key: string): boolean {
	return key === 'none' || key.startsWith('rest:');
}

/** The squares of a column, as one path a status, and the outlines of what is dimmed. */
function squaresGroup(drawing: Drawing, column: string, index: number): Group[] {
	const { layout, shown, all } = drawing;
	const paint = paintOfColumn(drawing.input.corpus, column);
	const x = squareX(layout, columnX(layout, index));
	const squares = layout.axes.rows.flatMap(({ key }, line) => {
		const cell = shown.get(cellKey(column, key));
		return cell === undefined ? [] : sharePaths(cell.statuses, placeOf(layout, x, line, cell.rows.length));
	});
	const shadows = layout.axes.rows.map(({ key }, line) => {
		const count = all?.get(cellKey(column, key))?.rows.length ?? 0;
		if (count <= (shown.get(cellKey(column, key))?.rows.length ?? 0)) return '';
		return sharePaths([count], placeOf(layout, x, line, count)).frame;
	});
	const shadow: Mark[] = shadows.join('') === '' ? [] : [{ type: 'path', key: 'shadow', d: shadows.join(''), stroke: paint, strokeOpacity: 0.5, dash: [2, 2] }];
	const marks = [...shadow, ...shareMarks(joinPaths(squares), paint)];
	return marks.length === 0 ? [] : [{ type: 'group', key: `squares:${column}`, marks }];
}

/** Centre of the squares of a column: with the number beside it, a cell stands in the middle. */
function squareX({ numberWidth }: MatrixLayout, x: number): number {
	return x - (GAP + numberWidth) / 2;
}

function placeOf(layout: MatrixLayout, cx: number, line: number, count: number): SharePlace {
	return { cx, cy: layout.top + (line + 0.5) * layout.rowHeight, side: sideOf(layout, count) };
}

function cellMarks({ input, layout, shown }: Drawing, column: string, row: string, x: number, y: number): Mark[] {
	const cell = shown.get(cellKey(column, row));
	if (cell === undefined) return [];
	const box = { x: x - layout.columnWidth / 2, y: y - layout.rowHeight / 2, width: layout.columnWidth, height: layout.rowHeight };
	const at = squareX(layout, x) + LARGEST_SIDE / 2 + GAP;
	return [doorGroup(input, cell, box, { type: 'text', x: at, y: y + 4.2, text: groupDigits(cell.rows.length, input.words.lang), size: NUMBER_SIZE, fill: 'ink' })];
}

function sideOf({ most }: MatrixLayout, count: number): number {
	return Math.max(SMALLEST_SIDE, LARGEST_SIDE * Math.sqrt(count / most));
}

function totalMarks(drawing: Drawing, column: string, row: string, x: number, y: number): Mark[] {
	const cell = drawing.shown.get(cellKey(column, row));
	if (cell === undefined) return [{ type: 'text', key: `none:${column}~${row}`, x, y: y + 4.2, text: '0', size: NUMBER_SIZE, anchor: 'middle', fill: 'muted' }];
	const text = groupDigits(cell.rows.length, drawing.input.words.lang);
	const width = Math.max(24, measureText(text, NUMBER_SIZE, 600) + 12);
	const box = { x: x - width / 2, y: y - 11, width, height: 22 };
	return [doorGroup(drawing.input, cell, box, { type: 'text', x, y: y + 4.2, text, size: NUMBER_SIZE, weight: 600, anchor: 'middle', fill: 'ink' })];
}

/** A cell that can be opened: its box takes the pointer and shows that it is chosen, or holds the open event. */
function doorGroup(input: MatrixInput, cell: CellTally, box: Box, number: Text): Group {
	const isChosen = input.selected === cell.key;
	const holdsEvent = input.event !== null && cell.rows.includes(input.event);
	const inset = { x: box.x + 1.5, y: box.y + 1.5, width: box.width - 3, height: box.height - 3, radius: 3 };
	const ring = isChosen || holdsEvent ? { stroke: 'ink', strokeWidth: isChosen ? 1.8 : 1, ...(isChosen ? {} : { dash: [3, 2] }) } as const : {};
	return {
		type: 'group',
		key: cell.key,
		label: cellLabel(input.corpus, cell, input.words),
		link: input.link(cell.key),
		data: { count: String(cell.rows.length) },
		marks: [{ type: 'rect', key: 'hit', ...inset, fill: 'ink', fillOpacity: 0, ...ring }, number]
	};
}

function describe({ input, layout, shown }: Drawing, events: number): string {
	const { corpus, words } = input;
	const filled = layout.axes.columns.flatMap((column) => layout.axes.rows.flatMap((row) => shown.get(cellKey(column.key, row.key)) ?? []));
	const largest = filled.reduce<CellTally | null>((best, cell) => (best === null || cell.rows.length > best.rows.length ? cell : best), null);
	return words('matrix.desc', {
		events,
		cells: filled.length,
		of: layout.axes.columns.length * layout.axes.rows.length,
		name: largest === null ? '' : cellName(corpus, largest.key, words),
		most: largest?.rows.length ?? 0
	});
}
