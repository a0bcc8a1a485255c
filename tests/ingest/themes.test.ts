import { describe, expect, it } from 'vitest';
import { findDomains } from '../../src/ingest/pipeline/acts/domains.ts';
import { entitiesOf } from '../../src/ingest/pipeline/corpus/entities.ts';
import { findDates } from '../../src/ingest/pipeline/dates/phrases.ts';
import { classifyBlocks } from '../../src/ingest/pipeline/text/blocks.ts';
import { dateActs } from '../../src/ingest/pipeline/acts/timing.ts';
import { readStory } from '../../src/ingest/pipeline/acts/story.ts';
import { readBlocks } from '../../src/ingest/pipeline/text/reading.ts';
import type { Block } from '#lib/corpus/schema.ts';
import { finder, peopleIn, tell } from './stages.ts';

const acts = (...paragraphs: string[]): string[] => tell(...paragraphs).acts.map(({ kind, status }) => `${kind} ${status}`);
const people = (...paragraphs: string[]): string[][] => tell(...paragraphs).acts.map(({ persons }) => persons.map((id) => id.slice(7)));
const names = (text: string): string[] => peopleIn(text).map(({ name }) => name);
const TALKS = "Le ministre de la Sécurité publique Tran Van An s'est entretenu le 3 mai à Hanoi avec le ministre polonais de l'Intérieur Jan Nowak.";

/** Kinds and dates of the acts of a text. */
const dated = (text: string): string[] => {
	const story = tell(text);
	return dateActs(story, { stamp: null, dateline: null, siblings: [], twin: null, terms: [] }).map(({ date }, i) => `${story.acts[i]?.kind ?? ''} ${date.edtf ?? ''}`);
};

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

	it('tell farewells, missions fulfilled and units sent, one act a sentence', () => {
		expect(acts('The ministry held a send-off ceremony on May 4 for a field hospital bound for the UN mission in Sudan.')).toEqual(['deployment took_place']);
		expect(acts("Field Hospital Rotation 3 has completed its UN mission in Sudan, with a homecoming ceremony held for its staff on May 9.")).toEqual(['deployment took_place']);
		expect(acts('The unit was deployed to Sudan on May 2, 2023.')).toEqual(['deployment took_place']);
		expect(tell('The unit was deployed to Sudan on May 2, 2023.').acts[0]?.countries).toEqual(['SD']);
		expect(acts('He asked the staff members of the hospital to draw lessons.')).toEqual([]);
	});

	it('name who leads the delegation on board in a later sentence, and tell a stay once', () => {
		const told = tell("Le navire vietnamien 015 est arrivé au port de Gdansk, en Pologne, le 4 mai.", 'Durant son séjour en Pologne, du 4 au 8 mai, la délégation, conduite par le colonel Tran Van An, commandant adjoint, visitera des musées.').acts;
		expect(told.map(({ kind, persons }) => `${kind} ${persons.join()}`)).toEqual(['visit person:tran-van-an']);
	});

	it('tell exercises held and to come', () => {
		expect(acts('Vietnamese and Polish coast guards took part in a search and rescue exercise on May 4.')).toEqual(['operational_cooperation took_place']);
		expect(acts('Les marins polonais participeront le 5 mai à un exercice commun avec leurs homologues vietnamiens.')).toEqual(['operational_cooperation announced']);
		expect(acts(TALKS, 'The conference is expected to discuss cooperation among police forces of Poland.')).not.toContain('operational_cooperation announced');
	});
});

describe('meetings', () => {
	it('are told of both who had them, beside the name of one', () => {
		expect(people(TALKS, 'Les deux ministres ont eu un entretien vendredi, avant que Tran Van An termine sa visite en Pologne.')[1]?.toSorted()).toEqual(['jan-nowak', 'tran-van-an']);
	});

	it('are none in measures agreed on, in papers carried out, nor in what one hopes of two agencies', () => {
		expect(acts(TALKS, 'He praised the measures that both sides have agreed on to promote relations.')).toHaveLength(1);
		expect(acts(TALKS, 'The minister noted that the two sides have effectively implemented signed agreements on crime.')).not.toContain('agreement_signed took_place');
		expect(acts(TALKS, 'Jan Nowak praised cooperation between the two agencies, hoping that it will develop.').at(-1)).toBe('cooperation_proposal proposed');
	});

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

describe('bodies of several states', () => {
	it('hold sessions, and give their name to papers without taking part', () => {
		expect(acts('The delegation participated in the 12th session of the Commission on Crime Prevention and Criminal Justice in Vienna, Austria, on May 4.')).toEqual(['multilateral_meeting took_place']);
		expect(tell('Minister Tran Van An met Polish Minister Jan Nowak on May 4 to discuss the UN Convention against Cybercrime.').acts[0]?.orgs).toEqual([]);
		expect(findDomains('the Security Council of Belarus')).toEqual([]);
	});
});

describe('what is still to come', () => {
	it('dates no meeting that prepares it', () => {
		const [talks] = dated('Minister Tran Van An held talks with Polish Minister Jan Nowak on Wednesday on the conference, scheduled to take place in Hanoi on October 25-26.');
		expect(talks).not.toContain('10-25');
		expect(dated('Minister Tran Van An met Polish Minister Jan Nowak on May 4, 2023 on the signing ceremony, which is set to take place later.')[1]).toBe('agreement_signed ');
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

	it('are no parts of bodies, and follow acronyms and ranks with dots', () => {
		expect(names('He received Chairman of the State Forensic Examination Committee of Belarus Viktor Ivanou.')).toEqual(['Viktor Ivanou']);
		expect(peopleIn('Jan Nowak, United Nations (UN) Deputy Secretary-General, spoke.')[0]?.offices[0]).toContain('Deputy Secretary-General');
		expect(peopleIn('Minister of Public Security Sen. Lt. Gen. Tran Van An spoke.')[0]?.offices).toEqual(['Minister of Public Security Sen. Lt. Gen.']);
		expect(peopleIn('Polish Minister of the Interior Jan Nowak spoke.')[0]?.offices).toEqual(['Polish Minister of the Interior']);
		expect(peopleIn('Welcoming the Secretary and the delegation to Vietnam, Minister Tran Van An spoke.')[0]?.offices).toEqual(['Minister']);
	});

	it('keep the rank before an office, a second office, and the office after a courtesy title', () => {
		expect(peopleIn('Deputy Minister of Public Security Lieutenant General Tran Van An spoke.')[0]?.offices).toEqual(['Deputy Minister of Public Security Lieutenant General']);
		expect(peopleIn('Deputy Prime Minister and Minister of Public Security of Laos General Khamsay Vongsa spoke.')[0]?.offices).toEqual(['Deputy Prime Minister and Minister of Public Security of Laos General']);
		expect(peopleIn('He met Mr. Jan Nowak, Prosecutor General of Poland.')[0]?.offices).toEqual(['Prosecutor General of Poland']);
	});
});

describe('wordings', () => {
	it('tell both of two who hold one office, and join a name across a particle with a hyphen', () => {
		expect(names("Les chefs d'État Tran Van An et Jan Nowak se sont entretenus.")).toEqual(['Tran Van An', 'Jan Nowak']);
		expect(names("Il a reçu le ministre jordanien Omar Hab al-Rifai.")).toEqual(['Omar Hab al-Rifai']);
		expect(names('Deputy Prime Minister Tran Van Son arrived. FM Son spoke.')).toEqual(['Tran Van Son']);
		expect(peopleIn('Talks with the Minister for Foreign Affairs and Cooperation of Poland, Jan Nowak, were held.')[0]?.offices[0]).toContain('Minister for Foreign Affairs and Cooperation of Poland');
	});

	it('tell gatherings with long names, friendship exchanges and talks by video', () => {
		expect(acts('Vice Minister Tran Van An attended the 12th ASEAN Ministerial and Senior Officials and Experts Group on Transnational Crime, Illicit Drugs, Smuggling of Migrants, Trafficking in Persons and Cybercrime Prevention Consultative Meeting on May 4.')).toEqual(['multilateral_meeting took_place']);
		expect(acts("Le deuxième échange d'amitié frontalière entre le Vietnam et la Pologne a eu lieu le 4 mai.")).toEqual(['dialogue took_place']);
		expect(acts('Minister Tran Van An held talks with Polish Minister Jan Nowak via videoconferencing on May 4.')).toEqual(['online_talks took_place']);
		expect(tell("La réunion des ministres de la Défense du Vietnam, du Laos et de la Pologne s'est tenue le 4 mai.").acts[0]?.countries).toEqual(['LA', 'PL']);
	});

	it('tell patrols in common, gratitude for what was built, plans, votes and negotiations that go on', () => {
		expect(acts('Les deux forces ont effectué, du 3 au 6 mai, sept patrouilles communes en mer.')).toEqual(['operational_cooperation took_place']);
		expect(acts(TALKS, 'Il a exprimé sa gratitude pour les écoles que les experts polonais avaient bâties à Hanoi.').at(-1)).toBe('assistance recalled_past');
		expect(acts(TALKS, 'Les deux parties ont prévu de former ensemble des enquêteurs.').at(-1)).toBe('cooperation_pledge announced');
		expect(acts(TALKS, 'Jan Nowak a demandé au Vietnam de voter pour la Pologne au Conseil.').at(-1)).toBe('support_request proposed');
		expect(acts(TALKS, 'La Pologne votera pour le candidat vietnamien, a assuré Jan Nowak.').at(-1)).toBe('assistance_offer announced');
		expect(acts(TALKS, "Les deux pays continuent de négocier un traité d'extradition.").at(-1)).toBe('agreement_negotiation under_negotiation');
		expect(acts('Minister Tran Van An and Jan Nowak put their signatures to a memorandum of understanding on drugs on May 4.')).toEqual(['agreement_signed took_place']);
	});

	it('tell promises, wishes, acceptance and work done together in French', () => {
		expect(acts(TALKS, 'Il a promis de contribuer au partenariat entre les deux pays.').at(-1)).toBe('cooperation_pledge announced');
		expect(acts(TALKS, "La police polonaise s'engage à coopérer contre la drogue, a dit Jan Nowak.").at(-1)).toBe('cooperation_pledge announced');
		expect(acts(TALKS, 'La province de Mazovie est prête à travailler avec celle de Hai Phong.').at(-1)).toBe('cooperation_pledge announced');
		expect(acts(TALKS, 'Elles se sont félicitées des résultats, avant de convenir de renforcer la formation.').at(-1)).toBe('cooperation_pledge announced');
		expect(acts(TALKS, 'La Pologne et le Vietnam ont affirmé leur détermination de lutter contre la drogue.').at(-1)).toBe('cooperation_pledge announced');
		expect(acts(TALKS, 'Ce dernier a affirmé que la Pologne souhaite coopérer avec la police.').at(-1)).toBe('cooperation_proposal proposed');
		expect(acts(TALKS, 'Tran Van An a accepté la proposition de signer une convention de coopération.').at(-1)).toBe('agreement_negotiation announced');
		expect(acts(TALKS, 'Les deux polices ont régulièrement échangé des informations.').at(-1)).toBe('operational_cooperation recalled_past');
	});

	it('tell courses that start or will, sums to be spent, officers to be sent and bodies visited', () => {
		expect(acts('Une classe de langue pour des policiers polonais a commencé lundi 4 mai à Varsovie.')).toEqual(['training took_place']);
		expect(acts(TALKS, 'Une seconde formation débutera en avril 2023.').at(-1)).toBe('training announced');
		expect(acts(TALKS, 'Cette somme sera injectée dans trois écoles de police.').at(-1)).toBe('assistance announced');
		expect(acts(TALKS, 'La Pologne enverra des officiers à la mission de maintien de la paix.').at(-1)).toBe('deployment announced');
		expect(acts("Le vice-ministre Tran Van An s'est rendu dans des organes de la police polonaise à Varsovie.")).toEqual(['visit took_place']);
	});

	it('leave a guest who stands after a comma out of the speech of the one before', () => {
		expect(people(TALKS, "Lors de la rencontre, le ministre Tran Van An s'est déclaré convaincu que Jan Nowak réussirait.", 'Il lui a suggéré de renforcer la formation.').at(-1)).toEqual(['tran-van-an']);
	});

	it('give no country to the head of an international body', () => {
		expect(peopleIn("Au siège d'Europol, il a été reçu par le directeur de l'office, Jan Nowak. Il a visité Bruxelles, en Belgique.")[0]?.country).toBeNull();
	});

	it('of a first paragraph above the picture tell the encounter that nothing else tells', () => {
		const blocks: Block[] = [{ type: 'standfirst', start: 0, end: 94 }, { type: 'body', start: 95, end: 122 }];
		const raw = "La réunion annuelle des ministres de la Défense du Vietnam et du Laos s'est tenue le 15 mai.  \nLa salle était bien remplie.";
		expect(readStory(finder, readBlocks(raw, blocks, [])).acts.map(({ kind }) => kind)).toEqual(['dialogue']);
	});
});

describe('bodies without a name of their own', () => {
	it('are named by the words of their key and their country', () => {
		const { entities } = entitiesOf(finder, [], [], ['org:pl.coast-guard']);
		expect(entities.find(({ id }) => id === 'org:pl.coast-guard')?.name).toEqual({ en: 'Coast guard (Poland)', fr: 'Coast guard (Pologne)' });
	});
});

describe('pages', () => {
	it('go on with other stories under many a marker', () => {
		const kinds = (marker: string): string[] => classifyBlocks(`Un titre\nUne délégation polonaise est venue à Hanoi le 4 mai.\n${marker}\nUne autre histoire`).map(({ kind }) => kind);
		for (const marker of ['Autres', 'Autres infos', 'Articles similaires', 'Tin khác', 'You may also like', 'Most read']) expect(kinds(marker), marker).toEqual(['main', 'teaser']);
	});

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

	it('take none from a partner body, a channel, a gate where one stands, or what held no one up', () => {
		expect(findDomains("la coopération entre le ministère et les forces de l'ordre de Pologne")).toEqual([]);
		expect(findDomains('cooperation with Polish law enforcement agencies')).toEqual([]);
		expect(findDomains('exchange requests through channels such as INTERPOL')).toEqual([]);
		expect(findDomains('à la porte frontalière de Lao Bao')).toEqual([]);
		expect(findDomains('cross-border labour management')).toEqual([]);
		expect(findDomains("the Vietnam People's Army")).toEqual([]);
		expect(findDomains("Poland's National Security Council (NSC)")).not.toContain('multilateral_coordination');
	});

	it('read visits among leaders, leaving a country and reforms in other words', () => {
		expect(findDomains('échangeant des délégations')).toEqual(['delegation_exchange']);
		expect(findDomains('intensifier les échanges de haut niveau')).toEqual(['delegation_exchange']);
		expect(findDomains('increase mutual visits of leaders')).toEqual(['delegation_exchange']);
		expect(findDomains('entrance and exit management')).toEqual(['migration']);
		expect(findDomains('administrative and public finance reform')).toEqual(['administrative_management']);
	});

	it('take no field from the body of prosecutors alone', () => {
		expect(findDomains('la coopération entre les deux parquets')).toEqual([]);
		expect(findDomains('the exchange of procuratorial experience')).toContain('criminal_justice');
	});
});
