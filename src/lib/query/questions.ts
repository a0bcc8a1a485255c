import type { CoopEvent, Id } from '#lib/corpus/schema.ts';
import { UNDATED, type Corpus } from '#lib/corpus/table.ts';
import { bitOf, dictionaryOf, extentColumns, failedClauses } from './clauses.ts';
import { listEdges, type Edge, type Level } from './edges.ts';
import type { Clock, Dimension, Filter } from './filter.ts';

export type { Edge, Level } from './edges.ts';

/** Counts of events per combination of values. `skip` leaves out the clause of one dimension (crossfilter). */
export interface AggregateQuestion {
	readonly ask: 'aggregate';
	readonly by: readonly Dimension[];
	readonly filter: Filter;
	readonly skip?: Dimension;
	readonly clock?: Clock;
}

/** Ties between the focus country, its partners, their organisations and people. */
export interface EdgesQuestion {
	readonly ask: 'edges';
	readonly level: Level;
	readonly filter: Filter;
	readonly clock?: Clock;
}

/** A stretch of the list of events, `from` counted from 0. Undated ones come last in both orders. */
export interface PageQuestion {
	readonly ask: 'page';
	readonly filter: Filter;
	readonly from: number;
	readonly size: number;
	readonly order: 'time' | 'time-desc';
	readonly clock?: Clock;
}

/** Records with their texts. */
export interface GetQuestion {
	readonly ask: 'get';
	readonly ids: readonly Id[];
}

/** What charts and lists ask of a corpus, as plain data. The clock is `happened` unless said otherwise. */
export type Question = AggregateQuestion | EdgesQuestion | PageQuestion | GetQuestion;

/** Events with one combination of values, one value per dimension asked for. */
export interface Cell {
	readonly values: readonly string[];
	readonly count: number;
}

/** Ids of a stretch of the list, and the length of the whole list. */
export interface Page {
	readonly total: number;
	readonly ids: readonly Id[];
}

/** Answer to each question. `aggregate`: cells that hold events, in the order of the dictionaries; an event
 *  counts in every combination of its values. `get`: records in the order of the ids, unknown ids left out. */
export interface Answers {
	aggregate: readonly Cell[];
	edges: readonly Edge[];
	page: Page;
	get: readonly CoopEvent[];
}

/** Finds the rows that match a text, see `search`. */
export type FindText = (q: string) => ReadonlySet<number>;

/** Answers from memory. Throws where the filter has a text clause and no `find` is given: an answer that left
 *  the clause out would be wrong. */
export function answer<Q extends Question>(corpus: Corpus, question: Q, find?: FindText): Answers[Q['ask']];
export function answer(corpus: Corpus, question: Question, find?: FindText): Answers[Question['ask']] {
	if (question.ask === 'get') return getEvents(corpus, question.ids);
	const failed = failedRows(corpus, question, find);
	if (question.ask === 'aggregate') return countCells(corpus, question, failed);
	const rows: number[] = [];
	for (let row = 0; row < failed.length; row++) if (failed[row] === 0) rows.push(row);
	if (question.ask === 'edges') return listEdges(corpus, rows, question.level, question.clock ?? 'happened');
	return pageOf(corpus, question, rows);
}

function failedRows(corpus: Corpus, question: Exclude<Question, GetQuestion>, find?: FindText): Uint16Array {
	const { filter, clock = 'happened' } = question;
	const q = filter.q.trim();
	if (q !== '' && !find) throw new Error(`the filter asks for the text ${JSON.stringify(q)}; pass a search to answer`);
	return failedClauses(corpus, filter, { clock, matches: q === '' || !find ? null : find(q) });
}

function getEvents(corpus: Corpus, ids: readonly Id[]): CoopEvent[] {
	return ids.flatMap((id) => corpus.events[corpus.rowOf.get(id) ?? -1] ?? []);
}

function pageOf(corpus: Corpus, question: PageQuestion, rows: readonly number[]): Page {
	const { start } = extentColumns(corpus.table, question.clock ?? 'happened');
	const sign = question.order === 'time' ? 1 : -1;
	const ordered = rows.toSorted((a, b) => {
		const [dayA, dayB] = [start[a] ?? UNDATED, start[b] ?? UNDATED];
		if (dayA === dayB) return a - b;
		if (dayA === UNDATED || dayB === UNDATED) return dayA === UNDATED ? 1 : -1;
		return sign * (dayA - dayB);
	});
	const stretch = ordered.slice(question.from, question.from + question.size);
	return { total: rows.length, ids: stretch.map((row) => corpus.events[row]?.id ?? '') };
}

function countCells(corpus: Corpus, { by, skip }: AggregateQuestion, failed: Uint16Array): Cell[] {
	const { table } = corpus;
	const others = skip === undefined ? ~0 : ~bitOf(skip);
	const sizes = by.map((dimension) => dictionaryOf(table, dimension).length);
	const tally = new Map<number, number>();
	for (let row = 0; row < failed.length; row++) {
		if ((failed[row]! & others) !== 0) continue;
		for (const code of combinations(corpus, by, sizes, row)) tally.set(code, (tally.get(code) ?? 0) + 1);
	}
	const codes = [...tally.keys()].sort((a, b) => a - b);
	return codes.map((code) => ({ values: decodeCell(corpus, by, sizes, code), count: tally.get(code) ?? 0 }));
}

/** Codes of the cells a row counts in: the indices of its values as digits, the last dimension varying fastest. */
function combinations(corpus: Corpus, by: readonly Dimension[], sizes: readonly number[], row: number): number[] {
	let codes = [0];
	for (const [i, dimension] of by.entries()) {
		const values = valueIndices(corpus, dimension, row);
		codes = codes.flatMap((code) => values.map((value) => code * (sizes[i] ?? 0) + value));
	}
	return codes;
}

function valueIndices({ table }: Corpus, dimension: Dimension, row: number): number[] {
	if (dimension === 'kind' || dimension === 'status') return [table[dimension][row] ?? 0];
	const { offsets, values } = table[dimension];
	return Array.from(values.subarray(offsets[row], offsets[row + 1]));
}

function decodeCell(
	{ table }: Corpus,
	by: readonly Dimension[],
	sizes: readonly number[],
	code: number
): string[] {
	const values: string[] = [];
	let rest = code;
	for (let i = by.length - 1; i >= 0; i--) {
		const size = sizes[i] ?? 1;
		values.unshift(dictionaryOf(table, by[i] ?? 'kind')[rest % size] ?? '');
		rest = Math.floor(rest / size);
	}
	return values;
}
