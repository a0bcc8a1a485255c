import { eventAt, idAt, type Corpus } from '#lib/corpus/table.ts';
import type { AnnexItem } from '#lib/export/annex.ts';
import { factsOf } from '#lib/export/formats/facts.ts';
import { numberMarks } from '#lib/export/numbers.ts';
import { rowsOfCell } from '#lib/matrix/tally.ts';
import type { Group, Scene } from '#lib/scene/marks.ts';
import type { Charted } from './charts.ts';

/** Events that a list proves at most: beyond that it is a book. */
export const MOST_PROVED = 200;

/** The events that a mark of a chart stands for, of those that are shown; none for what is no mark of events. */
export function eventsOfMark({ corpus, selection }: Charted): (group: Group) => readonly string[] {
	const shown = new Set(Array.from(selection.rows, (row) => idAt(corpus, row)));
	return ({ key, data }) => {
		const id = data?.['event-id'];
		if (id !== undefined) return shown.has(id) ? [id] : [];
		if (key.startsWith('cell:')) return rowsOfCell(corpus, selection.rows, key).map((row) => idAt(corpus, row));
		return key.startsWith('node:') ? eventsOfNode(corpus, selection.rows, key.slice('node:'.length)) : [];
	};
}

/**
 * A chart whose marks are numbered, with what proves each number; numbers beyond the last mark are events without one.
 * A part of the chart carries the numbers of the whole.
 */
export function provedScene(scene: Scene, charted: Charted, base: string, part: Scene = scene): { readonly scene: Scene; readonly items: readonly AnnexItem[] } {
	const { corpus, selection, words } = charted;
	const numbered = numberMarks(scene, eventsOfMark(charted));
	const drawn = part === scene ? numbered.scene : numberMarks(part, eventsOfMark(charted), new Map(numbered.order.map((id, i) => [id, i + 1]))).scene;
	const marked = new Set(numbered.order);
	const unmarked = Array.from(selection.rows, (row) => idAt(corpus, row)).filter((id) => !marked.has(id));
	const items = [...numbered.order, ...unmarked].slice(0, MOST_PROVED).flatMap((id, i): AnnexItem[] => {
		const event = eventAt(corpus, corpus.rowOf.get(id) ?? -1);
		if (event === undefined) return [];
		const { title, date, quote, source, article } = factsOf(corpus, event, words.lang, base);
		const named = [article?.title ?? '', source, article?.id ?? ''].filter((part) => part !== '').join(' · ');
		return [{ number: i + 1, title, date, quote, lang: event.lang, source: named }];
	});
	return { scene: drawn, items };
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
