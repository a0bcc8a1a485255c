import { describe, expect, it } from 'vitest';
import { tell } from './stages.ts';

const TALKS = 'Minister of Public Security Tran Van Binh held talks with Polish Minister of the Interior Jan Nowak in Hanoi on May 3.';

/** Acts that sentences tell after the talks: kind and people. */
const after = (...sentences: string[]): string[] =>
	tell(TALKS, ...sentences).acts.slice(1).map(({ kind, persons }) => `${kind} ${persons.map((id) => id.slice(7)).join('+')}`.trim());
const BOTH = 'tran-van-binh+jan-nowak';

describe('undertakings in English', () => {
	it('are told by two names with their offices', () => {
		expect(after('Deputy Minister Tran Van Binh and Deputy Minister Jan Nowak agreed on several key measures to enhance police cooperation against drug crime.')).toEqual([`cooperation_pledge ${BOTH}`]);
	});

	it('are none where both sides only agree on how things stand', () => {
		expect(after('The two sides agreed that the traditional friendship between Vietnam and Poland has been thriving, including in security.')).toEqual([]);
		expect(after('Both sides agreed that there is plenty of room for security ties to grow.')).toEqual([]);
		expect(after('The two ministers shared the view that cyber fraud has no borders and that police should respond jointly.')).toEqual([]);
		expect(after('The two sides agreed that cooperation in cyber security should be further enhanced.')).toEqual(['cooperation_pledge']);
	});

	it('are told by plans, unanimity, views shared and determination', () => {
		expect(after('The two sides also plan to share experience and fight human trafficking.')).toEqual(['cooperation_pledge']);
		expect(after('The two sides were unanimous in furthering cooperation within Interpol.')).toEqual(['cooperation_pledge']);
		expect(after('The two sides shared the view that it is necessary to step up cooperation against cybercrime.')).toEqual(['cooperation_pledge']);
		expect(after('The two ministers were of the view that the two countries should exchange information on drug crime.')).toEqual([`cooperation_pledge ${BOTH}`]);
		expect(after('Both sides expressed their determination to strengthen cooperation in fire prevention.')).toEqual(['cooperation_pledge']);
		expect(after('The priorities include fighting smuggling and boosting tourism.')).toEqual(['cooperation_pledge']);
	});

	it('are told in the passive, of both where the officials say it', () => {
		expect(after('Collaboration in training police officers will also be promoted, the officials noted.')).toEqual([`cooperation_pledge ${BOTH}`]);
		expect(after('Cooperation in fire prevention and rescue will be further enhanced.')).toEqual(['cooperation_pledge']);
		expect(after('He believed that cooperation in fire prevention will be further enhanced.')).toEqual([]);
	});

	it('are of one side where it will work on with the other', () => {
		expect(after("Vietnam's Ministry of Public Security will continue to work closely with its Polish counterpart against drug crime, Minister Tran Van Binh has said.")).toEqual(['cooperation_pledge tran-van-binh']);
		expect(after('The Polish minister affirmed he will do his best to strengthen police cooperation.')).toEqual(['cooperation_pledge jan-nowak']);
		expect(after('Nowak pledged to do his utmost to promote ties between the two ministries.')).toEqual(['cooperation_pledge jan-nowak']);
	});

	it('are of both sides, not of the people named in the lead or in what is undertaken', () => {
		expect(after('During a meeting between Minister Tran Van Binh and Senator Adam Kowal, the two sides agreed to fight drug crime.').at(-1)).toBe('cooperation_pledge');
		expect(after('The two sides agreed to realise the outcomes of the talks between Minister Tran Van Binh and Senator Adam Kowal on drug crime.').at(-1)).toBe('cooperation_pledge');
	});

	it('leave "they" to the sides or to the two people named before', () => {
		expect(after('The two sides agreed to fight drug crime.', 'They pledged to share information on fugitives.')[1]).toBe('cooperation_pledge');
		expect(after('They pledged to share information on fugitives.')).toEqual([`cooperation_pledge ${BOTH}`]);
	});
});

describe('wishes and offers in English', () => {
	it('are told by hopes of a country, proposals put forward and needs', () => {
		expect(after("Nowak expressed Poland's desire to promote cooperation in cyber security.")).toEqual(['cooperation_proposal jan-nowak']);
		expect(after('The Vietnamese minister put forward several proposals on fighting cybercrime.')).toEqual(['cooperation_proposal tran-van-binh']);
		expect(after('Binh believed that cooperation in cyber security needs to be strengthened.')).toEqual(['cooperation_proposal tran-van-binh']);
		expect(after('It is necessary for the two countries to coordinate in fighting human trafficking, said Binh.')).toEqual(['cooperation_proposal tran-van-binh']);
	});

	it('are none in good wishes', () => {
		expect(after('Nowak hoped the visit would be a success.')).toEqual([]);
		expect(after('Binh congratulated Nowak on his appointment in public security and wished him good health.')).toEqual([]);
	});

	it('are of who is named or titled at the end of the sentence', () => {
		expect(after('Poland wants to enhance cooperation in the fight against human trafficking, Nowak said.')).toEqual(['cooperation_proposal jan-nowak']);
		expect(after('Cooperation in fire prevention should be promoted, the Polish minister suggested.')).toEqual(['cooperation_proposal jan-nowak']);
		expect(after('Poland will provide Vietnam with forensic equipment, he said.')).toEqual(['assistance_offer jan-nowak']);
		expect(after('The guest affirmed that Poland will cooperate in fighting terrorism.')).toEqual(['cooperation_pledge jan-nowak']);
	});

	it('offer conditions, support and officers for missions', () => {
		expect(after('The ministry will create favourable conditions for Polish experts, Binh affirmed.')).toEqual(['assistance_offer tran-van-binh']);
		expect(after('The Vietnamese ministry is committed to continuing its support to the Polish side, fostering cooperation between the two nations, he said.')).toEqual(['assistance_offer tran-van-binh']);
		expect(after('He said the ministry will officially send officers to UN peacekeeping missions this year.')).toEqual(['deployment tran-van-binh']);
	});
});

describe('what was done before, in English', () => {
	it('is help thanked for, training received and work done together', () => {
		expect(after('Binh thanked Poland for its assistance to Vietnam in training police officers.')).toEqual(['assistance tran-van-binh']);
		expect(after('Poland has helped Vietnam train nearly 200 police officers.')).toEqual(['training']);
		expect(after('Dozens of Vietnamese officers were sent to Poland for training in cyber security.')).toEqual(['training']);
		expect(after('The two forces jointly investigated 12 drug cases in 2019.')).toEqual(['operational_cooperation']);
		expect(after('The Vietnamese minister said Vietnam and Poland have sustained and expanded their defence ties.')).toEqual(['operational_cooperation tran-van-binh']);
		expect(after('Cooperation in fighting drug crime has been promoted by the police forces.')).toEqual(['operational_cooperation']);
	});

	it('is talk of a treaty still going on', () => {
		expect(after('The two countries are negotiating a treaty on mutual legal assistance.')).toEqual(['agreement_negotiation']);
		expect(after('The two sides are expected to sign a memorandum of understanding on cybercrime next year.')).toEqual(['agreement_negotiation']);
		expect(after('The two countries will celebrate the 75th anniversary of their diplomatic ties next year.')).toEqual(['milestone']);
	});
});

describe('further shapes in English', () => {
	it('undertake by "it was agreed", two countries, two adjectives and commitments affirmed', () => {
		expect(after('It was agreed that the two sides would open a hotline against drug crime.')).toEqual(['cooperation_pledge']);
		expect(after('Vietnam and Poland will support the exchange of information against money laundering.')).toEqual(['cooperation_pledge']);
		expect(after('The two sides affirmed their commitment to deepening defence cooperation.')).toEqual(['cooperation_pledge']);
		expect(after('Senator Adam Kowal and the Vietnamese minister also committed to fighting human trafficking.')[0]).toMatch(/^cooperation_pledge adam-kowal/);
		expect(after('Concluding their talks, the Vietnamese and Polish ministers signed a memorandum of understanding on crime prevention.')).toEqual([`agreement_signed ${BOTH}`]);
	});

	it('wish by wanting, by priority and by two people together', () => {
		expect(after('Binh wanted the country to continue cooperating in the exchange of delegations.')).toEqual(['cooperation_proposal tran-van-binh']);
		expect(after('Priority should be given to delegation exchange and search and rescue, he highlighted.').map((one) => one.split(' ')[0])).toEqual(['cooperation_proposal']);
		expect(after('The two ministers stressed the importance of continuing to fight drug crime.')).toEqual([`cooperation_proposal ${BOTH}`]);
	});

	it('discuss what talks focused on', () => {
		expect(after('The discussions also centred on preventing cyber attacks and protecting personal data.')).toEqual(['project_discussion']);
		expect(after('The officials looked into the promotion of ties in cyber security.').map((one) => one.split(' ')[0])).toEqual(['project_discussion']);
	});

	it('thank for courses opened and hand over insignia', () => {
		expect(after('Binh thanked Poland for opening a training course for border officers in Vietnam.')).toEqual(['assistance tran-van-binh']);
		expect(after('The minister handed over the insignia "For National Security" to 10 Polish officers.').map((one) => one.split(' ')[0])).toEqual(['decoration']);
		expect(after("This year marks the 50th anniversary of the two countries' diplomatic relations.")).toEqual(['milestone']);
	});
});
