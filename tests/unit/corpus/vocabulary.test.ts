import { describe, expect, it } from 'vitest';
import { domainsByFacet, nameOf, termLabel, textIn } from '#lib/corpus/vocabulary.ts';
import { tinyCorpus } from '../../fixtures/tiny-corpus.ts';

const corpus = tinyCorpus();

describe('a text', () => {
	it('comes in the language asked for', () => expect(textIn({ en: 'a', fr: 'b' }, 'fr')).toEqual({ text: 'b', lang: 'fr' }));
	it('falls back on English, then French, and says so', () => {
		expect(textIn({ en: 'a', fr: 'b' }, 'vi')).toEqual({ text: 'a', lang: 'en' });
		expect(textIn({ fr: 'b' }, 'vi')).toEqual({ text: 'b', lang: 'fr' });
	});
	it('without language is taken as it is', () => expect(textIn('Tô Lâm', 'en')).toEqual({ text: 'Tô Lâm', lang: null }));
	it('is empty where there is none', () => expect(textIn({}, 'en')).toEqual({ text: '', lang: null }));
});

describe('a label', () => {
	it('of a term is in the language asked for', () => {
		expect(termLabel(corpus.vocabulary, 'kinds', 'visit', 'vi')).toBe('Chuyến thăm');
	});
	it('of an unknown term is its id, also where the id is a word of the language', () => {
		expect(termLabel(corpus.vocabulary, 'domains', 'constructor', 'en')).toBe('constructor');
	});
	it('of a country is found by its code, of others by their id', () => {
		expect(nameOf(corpus, 'SG', 'fr')).toBe('Singapour');
		expect(nameOf(corpus, 'person:to-lam', 'fr')).toBe('Tô Lâm');
		expect(nameOf(corpus, 'place:singapore', 'en')).toBe('Singapore');
		expect(nameOf(corpus, 'org:none', 'en')).toBe('org:none');
	});
});

describe('domains', () => {
	it('stand under their facet, in the order of the vocabulary', () => {
		expect([...domainsByFacet(corpus.vocabulary)]).toEqual([['digital', ['cybersecurity']], ['legal', ['extradition']]]);
	});
});
