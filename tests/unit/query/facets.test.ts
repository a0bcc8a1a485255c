import { describe, expect, it } from 'vitest';
import { facetValues, valueLabel } from '#lib/query/facets.ts';
import { tinyCorpus } from '../../fixtures/tiny-corpus.ts';

const corpus = tinyCorpus();

describe('facets', () => {
	it('label values in the language asked for', () => {
		expect(valueLabel(corpus, 'partner', 'KR', 'fr')).toBe('Corée du Sud');
		expect(valueLabel(corpus, 'kind', 'visit', 'fr')).toBe('Visite');
		expect(valueLabel(corpus, 'status', 'proposed', 'en')).toBe('Proposed by one side');
		expect(valueLabel(corpus, 'domain', 'extradition', 'vi')).toBe('Dẫn độ');
		expect(valueLabel(corpus, 'org', 'org:asean', 'vi')).toBe('ASEAN');
	});
	it('list counts with their labels and what is chosen, in the order given', () => {
		expect(facetValues(corpus, 'partner', new Map([['SG', 5], ['KR', 0]]), ['KR'], 'en')).toEqual([
			{ value: 'SG', label: 'Singapore', count: 5, isChosen: false },
			{ value: 'KR', label: 'South Korea', count: 0, isChosen: true }
		]);
	});
});
