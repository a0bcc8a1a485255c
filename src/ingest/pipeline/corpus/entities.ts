import type { CoopEvent, Entity, I18n, Place } from '#lib/corpus/schema.ts';
import { countryOf } from '../entities/countries.ts';
import type { Finder } from '../entities/entities.ts';
import type { Person } from '../entities/people.ts';

/** Entities and places that events and people of the articles name. */
export function entitiesOf(
	finder: Finder, named: readonly Person[], events: readonly CoopEvent[], others: readonly string[] = []
): { entities: Entity[]; places: Place[] } {
	const { gazetteer, focus } = finder;
	const used = new Set([...others, ...events.flatMap(({ participants, partners }) => [
		...participants.flatMap(({ entity, org }) => [entity, ...(org === undefined ? [] : [org])]), ...partners.orgs, ...partners.countries.map((code) => `country:${code}`)
	])]);
	used.add(`country:${focus}`);
	for (const id of [...used]) for (const parent of ancestors(finder, id)) used.add(parent);
	for (const id of [...used]) if (id.startsWith('org:')) { const country = countryOf(finder, id); if (country !== null) used.add(`country:${country}`); }
	const people = new Map(named.toSorted((a, b) => b.aliases.length - a.aliases.length).map((person) => [person.id, person]));
	for (const person of people.values()) if (used.has(person.id) && person.country !== null) used.add(`country:${person.country}`);
	const entities = [...used].toSorted().flatMap((id): Entity[] => {
		if (id.startsWith('country:')) {
			const country = gazetteer.countries.find((c) => `country:${c.id}` === id);
			if (!country) return [];
			const { en, fr, vi, aliases, id: iso2, iso3 } = country;
			return [{ id, type: 'country', name: { en, fr, vi }, aliases: aliases.map((text) => ({ text })), iso2, iso3, wikidata: null, wikidataChecked: false }];
		}
		if (id.startsWith('person:')) {
			const person = people.get(id);
			return person ? [{ id, type: 'person', name: person.name, aliases: person.aliases.map((text) => ({ text })), country: person.country, wikidata: null, wikidataChecked: false }] : [];
		}
		return [bodyOf(finder, id)];
	});
	const placeIds = [...new Set(events.flatMap(({ place }) => (place == null ? [] : [place])))].toSorted();
	return { entities, places: placeIds.map((id) => placeRecord(finder, id)) };
}

function ancestors(finder: Finder, id: string): string[] {
	const parent = finder.gazetteer.organisations.find((org) => org.id === id)?.parent;
	return parent == null ? [] : [parent, ...ancestors(finder, parent)];
}

function bodyOf(finder: Finder, id: string): Entity {
	const org = finder.gazetteer.organisations.find((o) => o.id === id);
	const country = countryOf(finder, id);
	if (org) {
		const name: I18n = { en: org.en, fr: org.fr, ...(org.vi === null ? {} : { vi: org.vi }) };
		const aliases = org.names.filter((text) => !/[\\([?|]/.test(text)).map((text) => ({ text }));
		return { id, type: org.country === null ? 'igo' : 'org', name, aliases, country, ...(org.parent === null ? {} : { parents: [{ org: org.parent }] }), ploverSector: org.sector, wikidata: null, wikidataChecked: false };
	}
	const key = id.replace(/^org:[a-z]{2}\./, '');
	const portfolio = finder.gazetteer.portfolios.find((p) => p.key === key);
	const nation = finder.gazetteer.countries.find((c) => c.id === country);
	const name = portfolio
		? { en: `Ministry of ${portfolio.name.en} (${nation?.en ?? ''})`, fr: `ministère : ${portfolio.name.fr} (${nation?.fr ?? ''})` }
		: key.startsWith('embassy')
			? { en: `Embassy of ${nation?.en ?? ''}`, fr: `ambassade : ${nation?.fr ?? ''}` }
			: inWords(key, nation);
	return { id, type: 'org', name, aliases: [], country, ...(portfolio ? { ploverSector: portfolio.sector } : {}), wikidata: null, wikidataChecked: false };
}

/** Name of a body that no gazetteer has, from its key: "coast-guard" of Poland gives "Coast guard (Poland)". */
function inWords(key: string, nation: { readonly en: string; readonly fr: string } | undefined): I18n {
	const words = key.replace(/^org:/, '').replace(/[-.]+/g, ' ');
	const name = words.charAt(0).toUpperCase() + words.slice(1);
	return nation ? { en: `${name} (${nation.en})`, fr: `${name} (${nation.fr})` } : { en: name, fr: name };
}

function placeRecord({ gazetteer }: Finder, id: string): Place {
	const place = gazetteer.places.find((p) => p.id === id);
	if (place) {
		const { en, fr, vi, country, kind, aliases, lat, lon } = place;
		return { id, name: { en, fr, vi }, country, aliases: aliases.map((text) => ({ text })), kind, precision: kind === 'region' ? 2 : 1, ...(lat === undefined || lon === undefined ? {} : { lat, lon }) };
	}
	const country = gazetteer.countries.find((c) => id === `place:${c.en.toLowerCase().replace(/[^a-z]+/g, '-')}`);
	return { id, name: { en: country?.en ?? id, fr: country?.fr ?? id, ...(country ? { vi: country.vi } : {}) }, country: country?.id ?? null, aliases: [], kind: 'country', precision: 3 };
}
