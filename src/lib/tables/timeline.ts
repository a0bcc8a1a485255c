import { formatDate, formatDay } from '#lib/corpus/dates.ts';
import { idsAt, UNDATED, type Corpus } from '#lib/corpus/table.ts';
import { partnerName, termLabel, textIn } from '#lib/corpus/vocabulary.ts';
import type { Clock } from '#lib/query/filter.ts';
import type { Cell, DataTable } from './table.ts';
import type { TableWords } from './words.ts';

const COLUMNS = ['title', 'date', 'partner', 'kind', 'status', 'domain', 'sources'] as const;

/** The events of a timeline, one a row, in time order with the undated at the end. */
export function timelineTable(corpus: Corpus, shown: ArrayLike<number>, clock: Clock, words: TableWords): DataTable {
	const { lang } = words;
	const starts = clock === 'happened' ? corpus.table.start : corpus.table.reportedStart;
	const dayOf = (row: number): number | null => (starts[row] === UNDATED ? null : (starts[row] ?? null));
	const rows = Array.from(shown).sort((a, b) => (dayOf(a) ?? Infinity) - (dayOf(b) ?? Infinity) || a - b);
	const at = (index: number): number => rows[index] ?? 0;
	const partners = (row: number): string => idsAt(corpus.table, 'partner', row).map((id) => partnerName(corpus, id, lang)).join(', ');
	const domains = (row: number): string => idsAt(corpus.table, 'domain', row).map((id) => termLabel(corpus.vocabulary, 'domains', id, lang)).join(', ');
	const reported = (row: number): string => {
		const day = dayOf(row);
		return day === null ? words('undated') : formatDay(day, lang);
	};
	return {
		caption: words('timeline', { n: rows.length }),
		columns: COLUMNS.map((key) => ({ key, label: words(key), isNumber: key === 'sources' })),
		length: rows.length,
		key: (index) => corpus.events[at(index)]?.id ?? '',
		cells(index): Cell[] {
			const row = at(index);
			const event = corpus.events[row];
			if (event === undefined) return [];
			const title = textIn(event.title, lang);
			return [
				{ text: title.text, door: { event: event.id }, ...(title.lang === null ? {} : { lang: title.lang }) },
				{ text: clock === 'happened' ? formatDate(event.date, lang, 'short') : reported(row) },
				{ text: partners(row) },
				{ text: termLabel(corpus.vocabulary, 'kinds', event.kind, lang) },
				{ text: termLabel(corpus.vocabulary, 'status', event.status, lang) },
				{ text: domains(row) },
				{ text: String(event.articles.length) }
			];
		},
		value(index, column) {
			const row = at(index);
			const event = corpus.events[row];
			if (column === 'date') return dayOf(row);
			if (column === 'partner') return partners(row) || null;
			if (column === 'domain') return domains(row) || null;
			if (column === 'status') return corpus.table.status[row] ?? null;
			if (event === undefined) return null;
			if (column === 'kind') return termLabel(corpus.vocabulary, 'kinds', event.kind, lang);
			return column === 'sources' ? event.articles.length : textIn(event.title, lang).text;
		}
	};
}
