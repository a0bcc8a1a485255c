import { describe, expect, it } from 'vitest';
import { findDomains } from '../../src/ingest/pipeline/acts/domains.ts';
import { findDates } from '../../src/ingest/pipeline/dates/phrases.ts';
import { classifyBlocks } from '../../src/ingest/pipeline/text/blocks.ts';
import { peopleIn, tell } from './stages.ts';

const acts = (...paragraphs: string[]): string[] => tell(...paragraphs).acts.map(({ kind, status }) => `${kind} ${status}`);
const people = (...paragraphs: string[]): string[][] => tell(...paragraphs).acts.map(({ persons }) => persons.map((id) => id.slice(7)));
const names = (text: string): string[] => peopleIn(text).map(({ name }) => name);
const TALKS = "Le ministre de la Sécurité publique Tran Van An s'est entretenu le 3 mai à Hanoi avec le ministre polonais de l'Intérieur Jan Nowak.";

describe('ships, units and exercises', () => {
	it('tell a call at a port in both languages, once', () => {
		expect(acts("La frégate Orzel de la Marine polonaise a jeté l'ancre le 4 mai au port de Hai Phong.", 'La frégate mouille le 4 mai au port.')).toEqual(['visit took_place']);
		expect(acts('The Polish Navy frigate Orzel docked at Hai Phong port on May 4.')).toEqual(['visit took_place']);
		expect(acts('Le 8 mai, le navire vietnamien 015 a quitté Hai Phong pour se rendre en Pologne.')).toEqual(['visit took_place']);
		expect(acts('Durant leur séjour, les marins polonais rendront visite aux autorités de Hai Phong.')).toEqual(['visit took_place']);
	});

	it('tell units that leave and come back', () => {
		expect(acts('Une équipe de vingt secouristes vietnamiens s\'est envolée lundi 4 mai pour la Pologne.')).toEqual(['deployment took_place']);
		expect(acts('Twenty police officers and health personnel left for Poland on May 4.')).toEqual(['deployment took_place']);
		expect(acts('A rescue team of the Ministry of Public Security returned to Hanoi on May 9 after completing its mission in Poland.')).toEqual(['deployment took_place']);
		expect(acts('Delegates representing the police of Poland met officers.')).not.toContain('deployment took_place');
	});

	it('tell exercises held and to come', () => {
		expect(acts('Vietnamese and Polish coast guards took part in a search and rescue exercise on May 4.')).toEqual(['operational_cooperation took_place']);
		expect(acts('Les marins polonais participeront le 5 mai à un exercice commun avec leurs homologues vietnamiens.')).toEqual(['operational_cooperation announced']);
		expect(acts(TALKS, 'The conference is expected to discuss cooperation among police forces of Poland.')).not.toContain('operational_cooperation announced');
	});
});

describe('meetings', () => {
	it('are told online, between two sides, and by two who assess', () => {
		expect(acts("Le ministre Tran Van An l'a déclaré lors d'un entretien en ligne le 3 mai avec le ministre polonais Jan Nowak.")).toEqual(['online_talks took_place']);
		expect(people('At talks between the two offices, Vietnamese Prosecutor-General Tran Van An and Polish Prosecutor-General Jan Nowak praised the ties.')[0]).toEqual(['tran-van-an', 'jan-nowak']);
		expect(people('Lors de leur entretien, le vice-ministre Tran Van An et le ministre polonais Jan Nowak ont évalué les résultats.')[0]).toEqual(['tran-van-an', 'jan-nowak']);
	});

	it('are not told again by those who attended', () => {
		expect(acts(TALKS, 'Officials attending the meeting were Mr. Le Van Binh, Director of the Department of Mutual Legal Assistance; Ms. Pham Thi Cuc.')).toEqual(['talks took_place']);
	});

	it('have their host by the country they lead to, and who invited in the next sentence', () => {
		const { acts: [visit] } = tell('Polish Minister Jan Nowak will pay an official visit to Vietnam from May 4-6.', 'The visit is made at the invitation of Minister Tran Van An.');
		expect(visit?.persons).toEqual(['person:jan-nowak', 'person:tran-van-an']);
	});
});

describe('papers', () => {
	it('signed before without a day are recalled', () => {
		expect(acts(TALKS, 'The two countries have signed a number of agreements on extradition.').at(-1)).toBe('agreement_signed recalled_past');
		expect(acts(TALKS, 'The two sides signed and effectively implemented several agreements on extradition.').at(-1)).toBe('agreement_signed recalled_past');
	});

	it('signed on the occasion are an act of their own', () => {
		expect(acts(TALKS, "Jan Nowak a déclaré que la signature à cette occasion du programme de coopération entre les deux ministères était importante.")).toContain('agreement_signed took_place');
	});

	it('agreed by two countries by name are an undertaking', () => {
		expect(acts(TALKS, 'Vietnam and Poland have agreed to step up cooperation against drugs.').at(-1)).toBe('cooperation_pledge announced');
	});
});

describe('names', () => {
	it('are no bodies, fields or short titles', () => {
		expect(names("The Supreme People's Procuracies of Vietnam and Poland signed a paper.")).toEqual([]);
		expect(names('The Director of the Department of International Cooperation and Mutual Legal Assistance in Criminal Matters attended.')).toEqual([]);
		expect(names('Prime Minister Le Van Binh arrived. PM Binh spoke.')).toEqual(['Le Van Binh']);
	});

	it('keep the rank before an office, a second office, and the office after a courtesy title', () => {
		expect(peopleIn('Deputy Minister of Public Security Lieutenant General Tran Van An spoke.')[0]?.offices).toEqual(['Deputy Minister of Public Security Lieutenant General']);
		expect(peopleIn('Deputy Prime Minister and Minister of Public Security of Laos General Khamsay Vongsa spoke.')[0]?.offices).toEqual(['Deputy Prime Minister and Minister of Public Security of Laos General']);
		expect(peopleIn('He met Mr. Jan Nowak, Prosecutor General of Poland.')[0]?.offices).toEqual(['Prosecutor General of Poland']);
	});
});

describe('pages', () => {
	it('end with words of the site, and begin with a link', () => {
		const types = classifyBlocks(`>> Autre histoire du jour\nUn titre\nUne délégation polonaise est venue.\nVNA/CVN\nRédactrice en chef : Le Thi Hoa\nAdresse : 7, rue des Fleurs, Hanoï.\nTél : (+84) 1`).flatMap(({ blocks }) => blocks.map(({ type }) => type));
		expect(types).toEqual(['related_links', 'title', 'body', 'agency_signoff', 'site_chrome', 'site_chrome', 'site_chrome']);
		expect(classifyBlocks(' date 2021-12-08 >> Autre histoire du jour\nUne délégation polonaise est venue.')[0]?.blocks.map(({ type }) => type)).toEqual(['stamp', 'related_links', 'body']);
	});
});

describe('days and fields', () => {
	it('read no day in a name between quotes, nor half a word', () => {
		expect(findDates('l\'Ordre "6 mai" de deuxième classe')).toEqual([]);
		expect(findDates('La frégate mouille le 4 mai')[0]?.text).toBe('le 4 mai');
	});

	it('take no field from the body of prosecutors alone', () => {
		expect(findDomains('la coopération entre les deux parquets')).toEqual([]);
		expect(findDomains('the exchange of procuratorial experience')).toContain('criminal_justice');
	});
});
