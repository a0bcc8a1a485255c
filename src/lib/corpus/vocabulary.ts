import { LANGS, type Lang } from './kinds.ts';
import type { I18n, Id, Vocabulary } from './schema.ts';
import type { Corpus } from './table.ts';

/** A text and the language it is really in; null where the text has none (a person's name). */
export interface Worded {
	readonly text: string;
	readonly lang: Lang | null;
}

/** Text in `lang`, else in the first of LANGS that has it; '' where it has none. Show it with its `lang`. */
export function textIn(text: I18n | string, lang: Lang): Worded {
	if (typeof text === 'string') return { text, lang: null };
	for (const candidate of [lang, ...LANGS]) {
		const found = text[candidate];
		if (found !== undefined) return { text: found, lang: candidate };
	}
	return { text: '', lang: null };
}

/** Lists of terms of a vocabulary. */
export type TermList = 'kinds' | 'status' | 'domains' | 'facets';

/** Label of a term; its id where the vocabulary does not have it. */
export function termLabel(vocabulary: Vocabulary, list: TermList, id: string, lang: Lang): string {
	const terms = vocabulary[list];
	return Object.hasOwn(terms, id) ? (terms[id]?.[lang] ?? id) : id;
}

/** Name of an entity, a place, or a partner by its country code; its id where the corpus does not have it. */
export function nameOf(corpus: Pick<Corpus, 'entities' | 'places'>, id: Id, lang: Lang): string {
	const { entities, places } = corpus;
	const found = entities.get(id) ?? places.get(id) ?? entities.get(`country:${id}`);
	return (found && textIn(found.name, lang).text) || id;
}

/** Domains of each facet, both in the order of the vocabulary; the key is '' for domains without facet. */
export function domainsByFacet(vocabulary: Vocabulary): ReadonlyMap<string, readonly string[]> {
	const groups = new Map<string, string[]>(Object.keys(vocabulary.facets).map((facet) => [facet, []]));
	for (const [domain, term] of Object.entries(vocabulary.domains)) {
		const facet = term.broader ?? '';
		const group = groups.get(facet);
		if (group) group.push(domain);
		else groups.set(facet, [domain]);
	}
	return groups;
}

/** Name of a partner; a multilateral body's initials where the corpus has them in this language. */
export function partnerName(corpus: Corpus, partner: string, lang: Lang): string {
	const found = corpus.partners.find(({ id }) => id === partner);
	const name = found?.name[lang] ?? found?.name.en ?? partner;
	if (found?.kind !== 'multilateral') return name;
	const initials = corpus.entities.get(partner)?.aliases.filter(({ text }) => /^[A-Z]{2,8}$/.test(text)) ?? [];
	const fitting = initials.find((alias) => alias.lang === lang) ?? initials.find(({ text }) => spells(text, name)) ?? initials[0];
	return fitting?.text ?? name;
}

/** Whether initials are those of a name's capitalised words, in order. */
function spells(initials: string, name: string): boolean {
	const letters = name.split(/[\s’'-]+/).filter((word) => word.length > 3 || /^[A-Z]/.test(word)).map((word) => word[0]?.toUpperCase());
	return letters.join('').startsWith(initials);
}
