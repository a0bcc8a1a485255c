import { formatDate, formatSpan } from '#lib/corpus/dates.ts';
import { eventAt, type Corpus } from '#lib/corpus/table.ts';
import { nameOf } from '#lib/network/names.ts';
import { valueLabel } from '#lib/query/facets.ts';
import { DIMENSIONS } from '#lib/query/filter.ts';
import type { View } from '#lib/state/view.ts';
import type { Words } from '#lib/words/words.ts';

/** The filters that are on, in words, one after the other. */
export function describeFilter(corpus: Corpus, view: View, words: Words): string {
	const { filter } = view;
	const parts = DIMENSIONS.filter((dimension) => filter[dimension].length > 0).map((dimension) => {
		const values = filter[dimension].map((value) => valueLabel(corpus, dimension, value, words.lang)).join(', ');
		return words(`filter.${dimension}`, { values });
	});
	if (filter.span !== null) parts.push(words('filter.span', { values: formatSpan(filter.span, words.lang) }));
	if (filter.q !== '') parts.push(words('filter.q', { values: filter.q }));
	if (filter.domestic) parts.push(words('filter.domestic'));
	const at = view.at === null ? undefined : corpus.rowOf.get(view.at);
	const moment = at === undefined ? undefined : eventAt(corpus, at);
	if (moment !== undefined) parts.push(words('filter.at', { date: formatDate(moment.date, words.lang, 'short') }));
	if (view.change !== null) {
		const [before, after] = view.change.map((span) => formatSpan(span, words.lang));
		parts.push(words('filter.change', { before: before ?? '', after: after ?? '' }));
	}
	if (view.path !== null) parts.push(words('filter.path', { values: view.path.split('~').map((id) => nameOf(corpus, id, words.lang)).join(' – ') }));
	if (view.clock === 'reported') parts.push(words('filter.reported'));
	return parts.length === 0 ? words('figure.noFilter') : parts.join(' · ');
}
