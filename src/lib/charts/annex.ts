import { eventAt, idAt, type Corpus } from '#lib/corpus/table.ts';
import type { AnnexItem } from '#lib/export/annex.ts';
import { factsOf } from '#lib/export/formats/facts.ts';
import { numberMarks, ranges, type Numbering } from '#lib/export/numbers.ts';
import { columnName, rowName } from '#lib/matrix/names.ts';
import { rowsOfCell } from '#lib/matrix/tally.ts';
import { linkedGroups, type Group, type Scene } from '#lib/scene/marks.ts';
import type { Charted } from './charts.ts';

/** Events that a list proves at most: beyond that it is a book. */
export const MOST_PROVED = 200;

/** The events that a mark of a chart stands for, of those that are shown; none for what is no mark of events. */
export function eventsOfMark({ corpus, selection }: Charted): (group: Group) => readonly string[] {
	const shown = new Set(Array.from(selection.rows, (row) => idAt(corpus, row)));
	return ({ key, data }) => {
		const id = data?.['event-id'];
		if (id !== undefined) return shown.has(id) ? [id] : [];
		// Whoever is in a total is in a cell.
		if (/^cell:(all~|.*~all$)/.test(key)) return [];
		if (key.startsWith('cell:')) return rowsOfCell(corpus, selection.rows, key).map((row) => idAt(corpus, row));
		return key.startsWith('node:') ? eventsOfNode(corpus, selection.rows, key.slice('node:'.length)) : [];
	};
}

/** A chart whose marks carry numbers, and lines that tell what has no room beside them. */
export interface NumberedChart {
	readonly scene: Scene;
	/** Ids in the order of the numbers they were given, where they were given any. */
	readonly order: readonly string[];
	/** "Cybersecurity: Singapore 9–11; ASEAN 10", for each row of a matrix; "[a] 2, 5, 9–11" otherwise. */
	readonly keys: readonly string[];
}

/** Numbers the marks of a chart. The cells of a matrix hold too many events to have them beside them: lines tell them. */
export function numberChart(scene: Scene, charted: Charted, numbering: Numbering = {}): NumberedChart {
	const numbered = numberMarks(scene, eventsOfMark(charted), numbering);
	if (scene.name !== 'matrix') return numbered;
	const numbers = numbering.given ?? new Map(numbered.order.map((id, i) => [id, i + 1]));
	return { scene, order: numbered.order, keys: cellLines(scene, charted, numbers) };
}

/** The numbers of each cell of a matrix, a line a row. */
function cellLines(scene: Scene, charted: Charted, numbers: ReadonlyMap<string, number>): string[] {
	const { corpus, words } = charted;
	const idsOf = eventsOfMark(charted);
	const rows = new Map<string, string[]>();
	for (const group of linkedGroups(scene.marks)) {
		const [, column = '', row = ''] = /^cell:([^~]+)~([^~]+)$/.exec(group.key) ?? [];
		const text = ranges(idsOf(group).flatMap((id) => numbers.get(id) ?? []));
		if (text !== '') rows.set(row, [...(rows.get(row) ?? []), `${columnName(corpus, column, words)} ${text}`]);
	}
	return [...rows].map(([row, cells]) => `${rowName(corpus, row, words)}: ${cells.join('; ')}`);
}

/**
 * A chart whose marks are numbered, with what proves each number; numbers beyond the last mark are events without one.
 * A part of the chart carries the numbers of the whole.
 */
export function provedScene(scene: Scene, charted: Charted, base: string, part: Scene = scene): { readonly scene: Scene; readonly items: readonly AnnexItem[]; readonly keys: readonly string[] } {
	const { corpus, selection, words } = charted;
	const numbered = numberChart(scene, charted, { isKeyed: part === scene });
	const drawn = part === scene ? numbered.scene : numberChart(part, charted, { given: new Map(numbered.order.map((id, i) => [id, i + 1])) }).scene;
	const marked = new Set(numbered.order);
	const unmarked = Array.from(selection.rows, (row) => idAt(corpus, row)).filter((id) => !marked.has(id));
	const items = [...numbered.order, ...unmarked].slice(0, MOST_PROVED).flatMap((id, i): AnnexItem[] => {
		const event = eventAt(corpus, corpus.rowOf.get(id) ?? -1);
		if (event === undefined) return [];
		const { title, date, quote, source, article } = factsOf(corpus, event, words.lang, base);
		const named = [article?.title ?? '', source, article?.id ?? ''].filter((part) => part !== '').join(' · ');
		return [{ number: i + 1, title, date, quote, lang: event.lang, source: named }];
	});
	return { scene: drawn, items, keys: numbered.keys };
}

function eventsOfNode(corpus: Corpus, rows: Uint32Array, id: string): string[] {
	const { table } = corpus;
	const lists = (['partner', 'org', 'person'] as const).flatMap((name) => {
		const code = table.dictionaries[name].indexOf(id);
		return code < 0 ? [] : [{ list: table[name], code }];
	});
	const found: string[] = [];
	for (const row of rows) {
		const isOn = lists.some(({ list, code }) => list.values.subarray(list.offsets[row], list.offsets[row + 1]).includes(code));
		if (isOn) found.push(idAt(corpus, row));
	}
	return found;
}
