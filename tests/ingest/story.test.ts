import { describe, expect, it } from 'vitest';
import { tell } from './stages.ts';

const acts = (...paragraphs: string[]): string[] => tell(...paragraphs).acts.map(({ kind, status }) => `${kind} ${status}`);
const people = (...paragraphs: string[]): string[][] => tell(...paragraphs).acts.map(({ persons }) => persons.map((id) => id.slice(7)));
const TALKS = "Le ministre de la Sécurité publique Tran Van An s'est entretenu le 3 mai à Hanoi avec le ministre polonais de l'Intérieur Jan Nowak.";

describe('acts', () => {
	it('tell encounters by their verbs', () => {
		expect(acts(TALKS)).toEqual(['talks took_place']);
		expect(acts("Le ministre Tran Van An a reçu l'ambassadeur de Pologne Jan Nowak.")).toEqual(['courtesy_call took_place']);
		expect(acts('Minister Tran Van An held phone talks with Polish Minister Jan Nowak.')).toEqual(['online_talks took_place']);
		expect(acts("Le ministre Tran Van An a reçu le soutien de la Pologne.")).toEqual([]);
	});

	it('part a wish, an undertaking, an offer and a request', () => {
		expect(acts(TALKS, 'Il a proposé de renforcer la formation.', 'Les deux parties ont convenu de lutter contre la drogue.',
			"La Pologne est prête à former des officiers.", 'Jan Nowak a demandé au Vietnam de soutenir la candidature de la Pologne.')).toEqual([
			'talks took_place', 'cooperation_proposal proposed', 'cooperation_pledge announced', 'assistance_offer announced', 'support_request proposed'
		]);
	});

	it('make one act of each instrument still to be drafted', () => {
		const { acts: told } = tell(TALKS, "Les deux ministres ont convenu de négocier l'accord sur l'extradition et le protocole d'accord sur la cybersécurité.");
		expect(told.slice(1).map(({ kind, instrument }) => `${kind} ${instrument?.type ?? ''}`)).toEqual(['agreement_negotiation agreement', 'agreement_negotiation mou']);
	});

	it('keep the carrying out of an agreement apart from its negotiation', () => {
		expect(acts(TALKS, "Il a suggéré d'accélérer la mise en œuvre de l'accord sur la cybersécurité.")[1]).toBe('cooperation_proposal proposed');
	});

	it('are told by meetings that lead to what is said there', () => {
		expect(acts("Lors d'un entretien qui s'est tenu le 13 mai à Hanoi avec le ministre polonais Jan Nowak, les deux parties ont convenu de lutter contre la drogue.")).toEqual(['talks took_place', 'cooperation_pledge announced']);
		expect(acts('He made the statement during a meeting held in Hanoi on May 3 with Polish Minister Jan Nowak.')[0]).toBe('talks took_place');
		expect(acts("Un entretien par visioconférence entre les polices du Vietnam et de Pologne a eu lieu le 3 mai.")).toEqual(['online_talks took_place']);
		expect(acts('Le ministre Tran Van An a travaillé le 3 mai à Hanoi avec le ministre polonais Jan Nowak.')).toEqual(['talks took_place']);
	});

	it('are told by a guest without a name', () => {
		expect(acts(TALKS, "Le Premier ministre Le Van Binh a reçu l'hôte polonais.").at(-1)).toBe('courtesy_call took_place');
		expect(acts(TALKS, 'Prime Minister Le Van Binh received him on May 4.').at(-1)).toBe('courtesy_call took_place');
	});

	it('are two where one sentence tells two meetings with other people', () => {
		expect(acts("Le ministre Tran Van An a rencontré le 3 mai à Varsovie le Premier ministre polonais Piotr Zielinski, et s'est entretenu avec le ministre polonais Jan Nowak.")).toEqual(['talks took_place', 'talks took_place']);
	});

	it('are none where documents signed before are carried out', () => {
		expect(acts(TALKS, 'Both sides agreed to continue realising the signed cooperation documents on drug crime.')[1]).toBe('cooperation_pledge announced');
		expect(acts(TALKS, 'The ministries have implemented agreed contents in cybersecurity.')).toHaveLength(1);
	});

	it('tell a port of call, an exercise, a course that ends, an order given and a wish for a treaty', () => {
		expect(acts('Le navire des garde-côtes polonais a effectué du 3 au 6 mai une escale à Hai Phong.')).toEqual(['visit took_place']);
		expect(acts('Les équipages vietnamiens et polonais ont effectué lundi 4 mai un exercice commun contre la piraterie.')).toEqual(['operational_cooperation took_place']);
		expect(acts("Un cours sur l'inspection des navires, donné par des experts polonais, a pris fin le 6 mai.")).toEqual(['training took_place']);
		expect(acts(TALKS, "À cette occasion, il a décoré trois officiers polonais de l'Ordre de l'Amitié.").at(-1)).toBe('decoration took_place');
		expect(acts(TALKS, 'Jan Nowak expressed his wish to see the treaty on extradition concluded before long.').at(-1)).toBe('agreement_negotiation proposed');
		expect(acts(TALKS, 'Jan Nowak a remercié le Vietnam des 500 tonnes de riz offertes en juin.').at(-1)).toBe('assistance recalled_past');
	});

	it('tell signatures, stays and undertakings in other verbs', () => {
		expect(acts(TALKS, "Au terme de la séance, tous deux ont apposé leur signature au bas d'un protocole d'entente sur la drogue.").at(-1)).toBe('agreement_signed took_place');
		expect(acts('Tran Van An et les officiers qui l’accompagnent séjournent en Pologne du 10 au 14 mai.'.replaceAll('’', "'"))).toEqual(['visit took_place']);
		expect(acts(TALKS, 'Les deux interlocuteurs ont arrêté le principe d’enquêtes communes sur la drogue.'.replaceAll('’', "'")).at(-1)).toBe('cooperation_pledge announced');
	});

	it('tell visits named by their visitor', () => {
		expect(acts("Le ministre Tran Van An s'est entretenu avec le ministre polonais Jan Nowak dans le cadre de la visite officielle en Pologne du Premier ministre Le Van Binh.")).toEqual(['talks took_place', 'visit took_place']);
		expect(acts("Minister Tran Van An met Polish Minister Jan Nowak on the sidelines of President Le Van Binh's State visit to Poland.")).toEqual(['talks took_place', 'visit took_place']);
	});

	it('make one act of two tellings of one encounter', () => {
		expect(acts(TALKS, "Lors de la réunion, le ministre Tran Van An s'est entretenu avec Jan Nowak de la sécurité.")).toHaveLength(1);
	});
});

describe('participants', () => {
	it('follow pronouns, "both ministers" and "said X"', () => {
		expect(people(TALKS, 'Il a proposé de renforcer la formation.', 'Les deux ministres ont convenu de lutter contre la drogue.',
			'La Pologne est prête à former des officiers, a déclaré M. Jan Nowak.').slice(1)).toEqual([['tran-van-an'], ['tran-van-an', 'jan-nowak'], ['jan-nowak']]);
	});

	it('follow "son hôte", "ils", "ce dernier" and the office said for the name', () => {
		expect(people(TALKS, 'Le lendemain, Jan Nowak a rencontré son hôte.').at(-1)?.toSorted()).toEqual(['jan-nowak', 'tran-van-an']);
		expect(people(TALKS, 'Au terme de leur entretien, ils ont signé un accord.').at(-1)).toEqual(['tran-van-an', 'jan-nowak']);
		expect(people(TALKS, "Ce dernier a proposé d'ouvrir une école de police.").at(-1)).toEqual(['jan-nowak']);
		expect(people(TALKS, 'Tran Van An a proposé une formation, tandis que son interlocuteur a suggéré un exercice.').slice(1)).toEqual([['tran-van-an'], ['jan-nowak']]);
	});

	it('leave out the one on whose visit others meet', () => {
		expect(people("Le ministre Tran Van An s'est entretenu avec le ministre polonais Jan Nowak dans le cadre de la visite officielle en Pologne du Premier ministre Le Van Binh.")[0]).toEqual(['tran-van-an', 'jan-nowak']);
	});

	it('find a guest by the office and the country', () => {
		expect(people(TALKS, 'On May 5, President Le Van Binh received the Polish minister.').at(-1)?.toSorted()).toEqual(['jan-nowak', 'le-van-binh']);
		expect(people(TALKS, 'Le chef de la diplomatie polonaise a promis de former des experts.').at(-1)).toEqual(['jan-nowak']);
	});

	it('name who chairs a conference in a later sentence', () => {
		expect(people('La 7e conférence sur la drogue entre le Vietnam et la Pologne a eu lieu le 3 mai à Hanoi.', 'Elle a réuni cent délégués.', 'Le ministre Tran Van An et le ministre polonais Jan Nowak ont coprésidé la conférence.')).toEqual([['tran-van-an', 'jan-nowak']]);
	});

	it('take the pair beside a meeting that names no one', () => {
		expect(people("Les deux pays ont resserré leurs liens lors d'une séance de travail tenue à Varsovie le 5 mai.", "Le vice-ministre Tran Van An et le vice-ministre polonais Jan Nowak ont discuté de la formation.")[0]).toEqual(['tran-van-an', 'jan-nowak']);
	});

	it('take the speaker before for the host of "Recevant …, il a suggéré"', () => {
		expect(people('Le général Tran Van An a déclaré lundi espérer une aide contre la drogue.', "Recevant à Hanoi l'ambassadeur de Pologne Jan Nowak, il a suggéré une formation.").slice(1)).toEqual([['tran-van-an', 'jan-nowak'], ['tran-van-an']]);
	});

	it('leave out who merely comes along, and people where two sides sign', () => {
		expect(people("Accompagnant le Premier ministre Le Van Binh, le ministre Tran Van An s'est entretenu avec le ministre polonais Jan Nowak.")[0]).toEqual(['tran-van-an', 'jan-nowak']);
		expect(people(TALKS, 'Les deux parties ont signé un accord.').at(-1)).toEqual([]);
	});

	it('sign with the side they met, and part the sides of two guests', () => {
		expect(tell(TALKS, "À cette occasion, un accord sur le maintien de la paix des Nations unies a été signé.").acts[1]?.countries).toEqual(['PL']);
		const guests = tell("Minister Tran Van An held talks on May 3 with Polish Minister Jan Nowak and Hungarian Minister Andras Kovacs.", 'Jan Nowak proposed training police officers.');
		expect(guests.acts.map(({ countries }) => countries)).toEqual([['PL', 'HU'], ['PL']]);
	});

	it('make no partner of the seat of an international body', () => {
		expect(tell("Le vice-ministre Tran Van An s'est rendu à Lyon, en France, au siège d'Interpol.").acts[0]?.countries).toEqual([]);
	});

	it('make no partner of a neutral venue', () => {
		expect(tell("Le ministre Tran Van An s'est entretenu le 3 mai à Singapour avec le ministre polonais de l'Intérieur Jan Nowak.").acts[0]?.countries).toEqual(['PL']);
	});

	it('are none in "coopération", and a conference that takes stock of it is a dialogue', () => {
		expect(acts("Le ministère de la Sécurité publique et le ministère polonais de l'Intérieur ont organisé le 4 mars à Hanoi une conférence pour dresser le bilan de leur plan de coopération.")).toEqual(['dialogue took_place']);
	});

	it('have those who meet, not those of whom they speak', () => {
		expect(people("Lors de son entrevue avec Jan Nowak, ministre polonais de la Justice, le ministre Tran Van An a affirmé que la visite du président polonais Piotr Zielinski serait un succès.")[0]?.toSorted()).toEqual(['jan-nowak', 'tran-van-an']);
	});

	it('are told once where a later sentence takes up the meeting, and lend the visitor to the next one', () => {
		const call = "Le ministre Tran Van An a rendu une visite de courtoisie le 3 mai à Varsovie à Jan Nowak, vice-président polonais.";
		expect(acts(call, 'Lors de la rencontre avec le ministre Tran Van An, Jan Nowak a hautement apprécié les relations.')).toEqual(['courtesy_call took_place']);
		expect(people(call, "Lors de l'entretien avec le ministre polonais de la Justice, Piotr Zielinski, les deux parties ont salué les résultats obtenus.")[1]?.toSorted()).toEqual(['piotr-zielinski', 'tran-van-an']);
	});

	it('are told by a conference that "a lieu", delegations received, talks of two people and a joint patrol', () => {
		expect(acts("La 13e Conférence des procureurs des deux pays a lieu le 6 mai à Hanoi.")).toEqual(['dialogue took_place']);
		expect(acts('Les 4 et 5 mai, les dirigeants du Parquet populaire suprême ont reçu les délégations polonaises.')).toEqual(['courtesy_call took_place']);
		expect(acts("Lors de leur entretien, le vice-ministre Tran Van An et Jan Nowak, ministre polonais de l'Intérieur, ont évalué les résultats.")).toEqual(['talks took_place']);
		expect(acts('Les garde-côtes du Vietnam et de la Pologne ont organisé la première patrouille conjointe en 2022.')).toEqual(['operational_cooperation took_place']);
		expect(acts("C'est ce qu'a déclaré le ministre Tran Van An lors d'un entretien en ligne le 3 mai avec Jan Nowak, ministre polonais de l'Intérieur.")).toEqual(['online_talks took_place']);
	});

	it('are no visit where an embassy is visited, and one where two sentences tell the same stay', () => {
		expect(acts("La délégation a également effectué une visite à l'ambassade du Vietnam en Pologne.")).toEqual([]);
		expect(acts('Le ministre Tran Van An effectue du 13 au 17 mai une visite en Pologne.', "Le général Tran Van An, ministre de la Justice, effectue du 13 au 17 mai une visite en Pologne sur invitation.")).toEqual(['visit took_place']);
	});

	it('are told in English by a delegation, a reception, a session online and a gathering', () => {
		const first = (...paragraphs: string[]): string => acts(...paragraphs)[0] ?? '';
		expect(first('Deputy Minister Tran Van An hosted a delegation from the Polish police headed by Jan Nowak in Hanoi on May 14.')).toBe('courtesy_call took_place');
		expect(first('General Tran Van An on June 11 received Mr. Jan Nowak, Speaker of the Parliament of Poland.')).toBe('courtesy_call took_place');
		expect(first('Poland is a friend, Minister Tran Van An stated while receiving a Polish delegation in Hanoi.')).toBe('courtesy_call took_place');
		expect(first("Leaders of Vietnam's Ministry of Public Security and the Polish Ministry of Interior held an online working session on June 19.")).toBe('online_talks took_place');
		expect(first('Minister Tran Van An had separate bilateral meetings with Polish leaders on May 3.')).toBe('talks took_place');
		expect(first('During a meeting between Minister Tran Van An and Polish Minister Jan Nowak, the two sides agreed to fight drugs.')).toBe('talks took_place');
		expect(first('At the 90th INTERPOL General Assembly taking place in Rome on May 3-6, Minister Tran Van An stressed his will.')).toBe('multilateral_meeting took_place');
		expect(first('Colonel Tran Van An, leading a delegation, visited and worked with the Warsaw Police Command Center.')).not.toContain('exhibition');
	});

	it('are not told by the end of a longer word, nor twice', () => {
		expect(acts('Reports presented on May 3 said that police units under existing agreements have implemented assigned tasks.')).toEqual([]);
		const met = 'Minister Tran Van An held talks with Polish Minister Jan Nowak in Hanoi on May 3.';
		expect(acts(met, 'An welcomed Nowak on his first visit to Vietnam this year.').filter((one) => one.startsWith('courtesy'))).toEqual([]);
		expect(acts(met, 'At the meeting, Minister Tran Van An and Mr. Jan Nowak discussed issues of mutual concern.').filter((one) => one.startsWith('talks'))).toHaveLength(1);
		expect(acts(met, 'An stressed that the two countries signed an agreement on extradition, which came to effect on February 12, 2019.')).toContain('agreement_signed recalled_past');
	});

	it('are recalled, asked and promised in English reports', () => {
		const met = 'Minister Tran Van An held talks with Polish Minister Jan Nowak in Hanoi on May 3.';
		const last = (sentence: string): string => acts(met, sentence).slice(1).join(', ');
		expect(last('The two ministries have regularly maintained delegation exchanges and shared information on crime, he said.')).toBe('operational_cooperation recalled_past');
		expect(last('Cooperation in training has been promoted via joint courses on drug crime.')).toBe('training recalled_past');
		expect(last('The two sides should expand collaboration in combating cybercrime, he added.')).toBe('cooperation_proposal proposed');
		expect(last('Cooperation in training and maritime security should be paid due attention to, the two leaders said.')).toBe('cooperation_pledge announced');
		expect(last('The ministry is committed to continuing its support to the Polish side, he said.')).toBe('assistance_offer announced');
		expect(last('Accordingly, the aid will be invested into equipment for two hospitals.')).toBe('assistance announced');
		expect(last('Officers of both forces were honoured with medals and certificates of merit.')).toBe('decoration took_place');
		expect(last('Nowak thanked Vietnam, hoping that ties between the two sides will bloom.')).not.toContain('pledge');
		expect(last('The two sides have maintained dialogues on drugs, signed agreements between their coast guards, and fostered training.')).toContain('agreement_signed recalled_past');
	});

	it('are told by talks that only their place names, by a ceremony to sign and by a conference in the present', () => {
		expect(acts('An official welcome ceremony for Polish Minister Jan Nowak was held on May 3 under the chair of Minister Tran Van An.', 'At the talks held after the ceremony, the two ministers praised the results.').at(-1)).toBe('talks took_place');
		expect(acts('Minister Tran Van An held talks with Polish Minister Jan Nowak on May 3.', 'At the talks, the two sides agreed to share information on drug crime.')).toEqual(['talks took_place', 'cooperation_pledge announced']);
		expect(acts('A ceremony to sign an aid contract of the Polish Government for four projects took place yesterday.')).toEqual(['agreement_signed took_place']);
		expect(acts('The 7th Tripartite Ministerial Conference of Vietnam, Laos and Cambodia on Drug Control is organized in Vientiane from December 6 to 7.')).toEqual(['multilateral_meeting took_place']);
		expect(tell('The 7th Tripartite Ministerial Conference of Vietnam, Laos and Cambodia on Drug Control is organized in Vientiane from December 6 to 7.').acts[0]?.countries).toEqual(['LA', 'KH']);
	});

	it('are visits where someone leaves for one, and none where a sentence only says who invites', () => {
		expect(acts('Le président Tran Van An a quitté dimanche matin 9 mars Hanoi pour une visite d\'État en Pologne.', "Le voyage, qui a lieu du 9 au 13 mars, est effectué à l'invitation du président polonais Jan Nowak.")).toEqual(['visit took_place']);
		expect(acts('Le Premier ministre Tran Van An quittera samedi 24 mai Hanoi pour une visite officielle en Pologne.')).toEqual(['visit announced']);
		expect(people('La visite officielle en Pologne en juin dernier du ministre de la Justice Tran Van An a été un succès.')).toEqual([['tran-van-an']]);
		expect(people("Le vice-ministre Le Van Binh, qui accompagne le ministre Tran Van An lors d'une visite officielle en Pologne, a salué les résultats.")[0]).toEqual(['tran-van-an']);
	});

	it('are no offer of a course, no course in "organisée", no deployment of those who are taught, and no wish of a meeting', () => {
		expect(acts("La 31e conférence des chefs de la police de l'ASEAN a eu lieu du 31 mai au 2 juin à Varsovie.", "Elle a coopéré avec de nombreux pays contre la criminalité organisée et dans la formation.").filter((act) => act.startsWith('training'))).toEqual([]);
		expect(acts("Le cours vise à doter les officiers déployés à des missions de connaissances.")).toEqual([]);
		expect(acts(TALKS, "Il aborde des questions telles que la nécessité de mettre en place un cadre juridique.")).toHaveLength(1);
	});

	it('have the head of the delegation at a gathering', () => {
		expect(people("La 31e conférence des chefs de la police de l'ASEAN a eu lieu du 31 mai au 2 juin à Vientiane.", 'La délégation vietnamienne était conduite par le général Tran Van An.')[0]).toEqual(['tran-van-an']);
	});

	it('are told in English once for each person met, by talks without a name and by a handover', () => {
		expect(people('Minister Tran Van An met Polish Prime Minister Jan Nowak and held talks with Commissioner General of the Polish Police Piotr Zielinski in Warsaw on July 8.').map((ids) => ids.at(-1))).toEqual(['jan-nowak', 'piotr-zielinski']);
		expect(acts('Meeting Polish Minister Jan Nowak, Minister Tran Van An praised the ties.')[0]).toBe('talks took_place');
		expect(acts('Minister Tran Van An reiterated his wish during his separate meetings with the foreign ministers of Poland and Laos in Bonn, Germany, on May 7.')[0]).toBe('talks took_place');
		expect(tell('Minister Tran Van An reiterated his wish during his separate meetings with the foreign ministers of Poland and Laos in Bonn, Germany, on May 7.').acts[0]?.countries).toEqual(['PL', 'LA']);
		expect(acts('Minister Tran Van An received ambassadors of Laos and Poland in Hanoi on April 14.')).toEqual(['courtesy_call took_place']);
		expect(acts('A handover ceremony of the academy, the gift of Vietnam for Laos, took place in Vientiane on May 3.')[0]).toBe('assistance took_place');
		expect(acts('A vessel carrying a delegation of the Vietnam Coast Guard arrived at the port of Gdynia, Poland, on May 9, beginning an exchange programme.')[0]).toBe('visit took_place');
	});

	it('have no people where two sides undertake something, both where they signed or "they" are the two who met', () => {
		const met = 'Minister Tran Van An held talks with Polish Minister Jan Nowak in Hanoi on May 3.';
		expect(people('During a meeting between Minister Tran Van An and Polish Minister Jan Nowak, the two sides agreed to fight drugs.').at(-1)).toEqual([]);
		expect(people(met, 'The two sides agreed to fight drugs.', 'They also agreed to exchange information on crime.').at(-1)).toEqual([]);
		expect(people(met, 'They pledged to realise the outcomes of the talks between President Le Van Binh and President Piotr Zielinski on cybercrime.').at(-1)?.toSorted()).toEqual(['jan-nowak', 'tran-van-an']);
		expect(people(met, 'Concluding their talks, the Vietnamese and Polish ministers signed a memorandum of understanding on crime prevention.').at(-1)?.toSorted()).toEqual(['jan-nowak', 'tran-van-an']);
	});

	it('are told by phone and New Year meetings, and once where a page prints its paragraphs twice', () => {
		expect(acts('Minister Tran Van An held a phone talk with his Polish counterpart Jan Nowak on March 9.')[0]).toBe('online_talks took_place');
		expect(acts('Leaders from four border provinces of Vietnam and China had a New Year meeting on February 10.')[0]).toBe('dialogue took_place');
		const met = 'Minister Tran Van An held talks with Polish Minister Jan Nowak in Hanoi on May 3, his ministry said.';
		expect(acts(met, met)).toEqual(['talks took_place']);
	});

	it('are told by a reception that leads to what is said there, also behind its day', () => {
		expect(acts('On October 24, receiving Sen. Lt. Gen. Jan Nowak, Chief of the Polish Border Guard, President Tran Van An pledged support.')[0]).toBe('courtesy_call took_place');
		expect(acts("During the reception for Poland's Minister of Defence Jan Nowak, General Tran Van An underscored the results.")[0]).toBe('courtesy_call took_place');
	});
});
