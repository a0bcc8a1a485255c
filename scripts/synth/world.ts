import type { Entity, Place } from '#lib/corpus/schema.ts';
import { pick, randomOf } from './random.ts';

/** Who can meet in a synthetic corpus: real countries and bodies, invented organisations and people. */

const COUNTRIES = [
	['JP', 'Japan', 'Japon', 'Tokyo'], ['KR', 'South Korea', 'Corée du Sud', 'Seoul'], ['CN', 'China', 'Chine', 'Beijing'],
	['US', 'United States', 'États-Unis', 'Washington'], ['LA', 'Laos', 'Laos', 'Vientiane'],
	['KH', 'Cambodia', 'Cambodge', 'Phnom Penh'], ['SG', 'Singapore', 'Singapour', 'Singapore City'],
	['AU', 'Australia', 'Australie', 'Canberra'], ['FR', 'France', 'France', 'Paris'], ['IN', 'India', 'Inde', 'New Delhi'],
	['RU', 'Russia', 'Russie', 'Moscow'], ['TH', 'Thailand', 'Thaïlande', 'Bangkok'], ['DE', 'Germany', 'Allemagne', 'Berlin'],
	['GB', 'United Kingdom', 'Royaume-Uni', 'London'], ['ID', 'Indonesia', 'Indonésie', 'Jakarta'],
	['MY', 'Malaysia', 'Malaisie', 'Kuala Lumpur'], ['PH', 'Philippines', 'Philippines', 'Manila'],
	['CA', 'Canada', 'Canada', 'Ottawa']
] as const;

/** Countries beyond the first ones, in the order in which a wider world takes them. */
const MORE_COUNTRIES = [
	['IT', 'Italy', 'Italie', 'Rome'], ['ES', 'Spain', 'Espagne', 'Madrid'], ['NL', 'Netherlands', 'Pays-Bas', 'Amsterdam'],
	['PL', 'Poland', 'Pologne', 'Warsaw'], ['CZ', 'Czechia', 'Tchéquie', 'Prague'], ['HU', 'Hungary', 'Hongrie', 'Budapest'],
	['BY', 'Belarus', 'Biélorussie', 'Minsk'], ['CU', 'Cuba', 'Cuba', 'Havana'], ['NZ', 'New Zealand', 'Nouvelle-Zélande', 'Wellington'],
	['MM', 'Myanmar', 'Birmanie', 'Naypyidaw'], ['BN', 'Brunei', 'Brunei', 'Bandar Seri Begawan'], ['TL', 'Timor-Leste', 'Timor oriental', 'Dili'],
	['MN', 'Mongolia', 'Mongolie', 'Ulaanbaatar'], ['KZ', 'Kazakhstan', 'Kazakhstan', 'Astana'], ['TR', 'Türkiye', 'Turquie', 'Ankara'],
	['AE', 'United Arab Emirates', 'Émirats arabes unis', 'Abu Dhabi'], ['QA', 'Qatar', 'Qatar', 'Doha'], ['SA', 'Saudi Arabia', 'Arabie saoudite', 'Riyadh'],
	['IL', 'Israel', 'Israël', 'Tel Aviv'], ['IR', 'Iran', 'Iran', 'Tehran'], ['PK', 'Pakistan', 'Pakistan', 'Islamabad'],
	['BD', 'Bangladesh', 'Bangladesh', 'Dhaka'], ['LK', 'Sri Lanka', 'Sri Lanka', 'Colombo'], ['BR', 'Brazil', 'Brésil', 'Brasilia'],
	['MX', 'Mexico', 'Mexique', 'Mexico City'], ['AR', 'Argentina', 'Argentine', 'Buenos Aires'], ['CL', 'Chile', 'Chili', 'Santiago'],
	['ZA', 'South Africa', 'Afrique du Sud', 'Pretoria'], ['DZ', 'Algeria', 'Algérie', 'Algiers'], ['EG', 'Egypt', 'Égypte', 'Cairo'],
	['MA', 'Morocco', 'Maroc', 'Rabat'], ['MZ', 'Mozambique', 'Mozambique', 'Maputo'], ['AO', 'Angola', 'Angola', 'Luanda'],
	['CH', 'Switzerland', 'Suisse', 'Bern'], ['SE', 'Sweden', 'Suède', 'Stockholm'], ['UA', 'Ukraine', 'Ukraine', 'Kyiv']
] as const;

const BODIES = [
	['asean', 'ASEAN', 'ASEAN'], ['interpol', 'INTERPOL', 'INTERPOL'], ['unodc', 'UN Office on Drugs and Crime', 'ONUDC'],
	['iom', 'International Organization for Migration', 'OIM'], ['eu', 'European Union', 'Union européenne'],
	['aseanapol', 'ASEANAPOL', 'ASEANAPOL']
] as const;

const ORGS = [
	['interior', 'Ministry of the Interior', 'ministère de l’Intérieur'], ['police', 'National Police', 'police nationale'],
	['foreign', 'Ministry of Foreign Affairs', 'ministère des Affaires étrangères'],
	['justice', 'Ministry of Justice', 'ministère de la Justice']
] as const;

const PEOPLE_PER_COUNTRY = 6;
const FAMILY = ['Aran', 'Belot', 'Corvin', 'Dorel', 'Esten', 'Fairow', 'Galen', 'Hedrin', 'Ivar', 'Jorun', 'Kestrel', 'Lomas'];
const GIVEN = ['Ada', 'Bela', 'Cato', 'Dina', 'Ebbe', 'Fila', 'Gus', 'Hale', 'Ines', 'Jory', 'Kim', 'Lio', 'Mara', 'Nils'];

/** A side of a meeting: ids index nothing but the entities of the world. */
export interface Side {
	/** Partner id: country code or id of a body. */
	readonly id: string;
	readonly en: string;
	readonly fr: string;
	/** Ids of its organisations; a body is its own. */
	readonly orgs: readonly string[];
	readonly people: readonly string[];
	readonly place: string | null;
}

/** Everybody and everywhere of a corpus. */
export interface World {
	/** The focus country. */
	readonly home: Side;
	/** The partners, the most frequent first. */
	readonly partners: readonly Side[];
	readonly entities: readonly Entity[];
	readonly places: readonly Place[];
}

/** Partners of a world, and the most it can have. */
export const PARTNERS = COUNTRIES.length + BODIES.length;
export const MOST_PARTNERS = PARTNERS + MORE_COUNTRIES.length;

/** The world of a seed: 18 countries and 6 bodies beside Vietnam, and further countries where more partners are asked for; the
 *  first ones are the same in each. */
export function makeWorld(seed: number, partnerCount = PARTNERS): World {
	const random = randomOf(seed, 0xffff);
	const entities: Entity[] = [];
	const places: Place[] = [];
	const taken = new Set<string>();
	const addPerson = (id: string, country: string | null): string => {
		let name = '';
		do name = `${pick(random, GIVEN)} ${pick(random, FAMILY)}${taken.size < 80 ? '' : ` ${pick(random, FAMILY)}`}`;
		while (taken.has(name));
		taken.add(name);
		entities.push({ id, type: 'person', name, aliases: [], country });
		return id;
	};
	const addCountry = (iso2: string, en: string, fr: string, city: string): Side => {
		const code = iso2.toLowerCase();
		entities.push({ id: `country:${iso2}`, type: 'country', name: { en, fr }, aliases: [], iso2 });
		const orgs = ORGS.map(([name, nameEn, nameFr]) => {
			const id = `org:${code}.${name}`;
			entities.push({ id, type: 'org', name: { en: `${nameEn} of ${en}`, fr: `${nameFr} (${fr})` }, aliases: [], country: iso2 });
			return id;
		});
		const people = Array.from({ length: PEOPLE_PER_COUNTRY }, (_, i) => addPerson(`person:${code}-${i + 1}`, iso2));
		const place = `place:${city.toLowerCase().replaceAll(' ', '-')}`;
		places.push({ id: place, name: { en: city, fr: city }, country: iso2, kind: 'city', precision: 1 });
		return { id: iso2, en, fr, orgs, people, place };
	};
	const home = addCountry('VN', 'Vietnam', 'Vietnam', 'Hanoi');
	const countries = COUNTRIES.map(([iso2, en, fr, city]) => addCountry(iso2, en, fr, city));
	const bodies = BODIES.map(([name, en, fr]): Side => {
		const id = `org:${name}`;
		entities.push({ id, type: 'igo', name: { en, fr }, aliases: [], country: null });
		return { id, en, fr, orgs: [id], people: [addPerson(`person:${name}-1`, null)], place: null };
	});
	const more = MORE_COUNTRIES.slice(0, Math.max(0, partnerCount - PARTNERS)).map(([iso2, en, fr, city]) => addCountry(iso2, en, fr, city));
	const partners = [...countries.slice(0, 6), bodies[0]!, ...countries.slice(6, 12), ...bodies.slice(1, 4), ...countries.slice(12), ...bodies.slice(4), ...more];
	return { home, partners, entities, places };
}
