import type { Corpus } from '#lib/corpus/table.ts';
import { LANGS, type Lang } from '#lib/corpus/kinds.ts';
import type { I18n } from '#lib/corpus/schema.ts';

/** Full name of a node id (`SG`, `org:sg.mha`, `person:to-lam`) with a capital; the id itself where it has none.
 *  The country in brackets at the end of a body's name is left out: its place in the network says it. */
export function nameOf(corpus: Corpus, id: string, lang: Lang): string {
	const entity = corpus.entities.get(id) ?? corpus.entities.get(`country:${id}`);
	if (entity === undefined) return id;
	const name = inLang(entity.name, lang) ?? id;
	const country = corpus.entities.get(`country:${entity.country ?? ''}`);
	const suffix = country === undefined ? '' : ` (${inLang(country.name, lang) ?? ''})`;
	const bare = suffix !== '' && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
	return bare.charAt(0).toUpperCase() + bare.slice(1);
}

function inLang(name: I18n | string, lang: Lang): string | undefined {
	if (typeof name === 'string') return name;
	return name[lang] ?? LANGS.map((other) => name[other]).find((text) => text !== undefined);
}
