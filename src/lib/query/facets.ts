import type { Lang } from '#lib/corpus/schema.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { nameOf, partnerName, termLabel } from '#lib/corpus/vocabulary.ts';
import type { Dimension } from './filter.ts';

/** One line of a facet. */
export interface FacetValue {
	readonly value: string;
	readonly label: string;
	readonly count: number;
	readonly isChosen: boolean;
}

/** Label of a value of a dimension: "Singapore", "Courtesy call / reception"; the value itself if unknown. */
export function valueLabel(corpus: Corpus, dimension: Dimension, value: string, lang: Lang): string {
	if (dimension === 'kind') return termLabel(corpus.vocabulary, 'kinds', value, lang);
	if (dimension === 'status') return termLabel(corpus.vocabulary, 'status', value, lang);
	if (dimension === 'domain') return termLabel(corpus.vocabulary, 'domains', value, lang);
	if (dimension === 'partner') return partnerName(corpus, value, lang);
	return nameOf(corpus, value, lang);
}

/** Lines of a facet in the order of its counts (the fixed order of the corpus), so that nothing jumps. */
export function facetValues(
	corpus: Corpus,
	dimension: Dimension,
	counts: ReadonlyMap<string, number>,
	chosen: readonly string[],
	lang: Lang
): FacetValue[] {
	return Array.from(counts, ([value, count]) => ({
		value,
		label: valueLabel(corpus, dimension, value, lang),
		count,
		isChosen: chosen.includes(value)
	}));
}
