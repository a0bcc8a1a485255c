import { civilFromDays } from '#lib/corpus/span.ts';
import { STATUSES } from '#lib/corpus/kinds.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { partnerName, termLabel } from '#lib/corpus/vocabulary.ts';
import type { Words } from '#lib/words/words.ts';
import { idsOfKey } from './axes.ts';
import type { CellTally } from './tally.ts';

/** Name of a column: a partner, the rest of them, those without one, or all. */
export function columnName(corpus: Corpus, key: string, words: Words): string {
	if (key === 'all') return words('matrix.allPartners');
	if (key === 'none') return words('matrix.noPartner');
	if (key.startsWith('rest:')) return words('matrix.morePartners', { n: idsOfKey(corpus, 'partner', key)?.length ?? 0 });
	return partnerName(corpus, key, words.lang);
}

/** Name of a row: a domain, a field, the rest of them, those without one, or all. */
export function rowName(corpus: Corpus, key: string, words: Words): string {
	if (key === 'all') return words('matrix.allDomains');
	if (key === 'none' || key === 'field:') return words('matrix.noDomain');
	if (key.startsWith('rest:')) return words('matrix.moreDomains', { n: idsOfKey(corpus, 'domain', key)?.length ?? 0 });
	if (key.startsWith('field:')) return termLabel(corpus.vocabulary, 'facets', key.slice(6), words.lang);
	return termLabel(corpus.vocabulary, 'domains', key, words.lang);
}

/** "Singapore – Cybersecurity"; '' for what is no cell. */
export function cellName(corpus: Corpus, key: string, words: Words): string {
	const [, column, row] = /^cell:([^~]+)~([^~]+)$/.exec(key) ?? [];
	return column === undefined || row === undefined ? '' : `${columnName(corpus, column, words)} – ${rowName(corpus, row, words)}`;
}

/** "Singapore – Cybersecurity: 10 events (4 Took place, 6 Proposed), 2018 to 2025". */
export function cellLabel(corpus: Corpus, cell: CellTally, words: Words): string {
	const years = [cell.first, cell.last].map((day) => (day === null ? '' : String(civilFromDays(day).year)));
	const [first = '', last = ''] = years;
	return words('matrix.label', {
		name: cellName(corpus, cell.key, words),
		events: cell.rows.length,
		statuses: statusWords(corpus, cell, words),
		span: first === '' ? 'none' : first === last ? 'one' : 'two',
		first,
		last
	});
}

/** "4 Took place, 6 Proposed". */
export function statusWords(corpus: Corpus, { statuses }: CellTally, words: Words): string {
	return STATUSES.flatMap((status, index) => {
		const count = statuses[index] ?? 0;
		return count === 0 ? [] : [`${count} ${termLabel(corpus.vocabulary, 'status', status, words.lang)}`];
	}).join(', ');
}
