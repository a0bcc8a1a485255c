import type { CoopEvent, EventKind } from '#lib/corpus/schema.ts';
import type { GoldVocabulary } from '../../gold.ts';
import type { ToldAct } from '../acts/told.ts';
import type { Finder } from '../entities/entities.ts';
import type { Told } from './told.ts';

/** Title and chart label of an event from its kind, sides and people. */
export function titleOf({ gazetteer }: Finder, vocabulary: GoldVocabulary, { story }: Told, act: ToldAct, kind: EventKind): Pick<CoopEvent, 'title' | 'short'> {
	const term = vocabulary.kinds[kind] ?? { en: kind, fr: kind };
	const names = act.persons.flatMap((id) => story?.people.find((p) => p.id === id)?.name ?? []);
	const sides = (lang: 'en' | 'fr'): string[] => act.countries.map((code) => gazetteer.countries.find(({ id }) => id === code)?.[lang] ?? code);
	const bodies = (lang: 'en' | 'fr'): string[] => act.orgs.filter(({ country }) => country === null).map(({ id }) => gazetteer.organisations.find((o) => o.id === id)?.[lang] ?? id);
	const make = (lang: 'en' | 'fr'): string => {
		const label = (term[lang].split(' / ')[0] ?? '').trim();
		const with_ = [...new Set([...sides(lang), ...(act.countries.length === 0 ? bodies(lang) : [])])].join(', ');
		const about = act.instrument?.title ?? (names.length > 0 ? names.slice(0, 2).join(lang === 'fr' ? ' et ' : ' and ') : '');
		return [label, with_, about].filter((part) => part !== '').join(' · ');
	};
	const short = (lang: 'en' | 'fr'): string => cut([(term[lang].split(' / ')[0] ?? '').trim(), sides(lang)[0] ?? bodies(lang)[0] ?? ''].filter((part) => part !== '').join(' · '));
	return { title: { en: make('en'), fr: make('fr') }, short: { en: short('en'), fr: short('fr') } };
}

function cut(label: string): string {
	return label.length <= 34 ? label : `${label.slice(0, 33).trimEnd()}…`;
}
