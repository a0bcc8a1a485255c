import { pick, randomOf, type Random } from '../../scripts/synth/random.ts';

/** Partners with what the rules of French and English need to name them. */
const PARTNERS = [
	{ fr: 'la Chine', de: 'de Chine', adj: 'chinois', en: 'China', enAdj: 'Chinese', city: 'Pékin' },
	{ fr: 'le Japon', de: 'du Japon', adj: 'japonais', en: 'Japan', enAdj: 'Japanese', city: 'Tokyo' },
	{ fr: 'la France', de: 'de France', adj: 'français', en: 'France', enAdj: 'French', city: 'Paris' },
	{ fr: 'le Laos', de: 'du Laos', adj: 'laotien', en: 'Laos', enAdj: 'Lao', city: 'Vientiane' },
	{ fr: 'le Cambodge', de: 'du Cambodge', adj: 'cambodgien', en: 'Cambodia', enAdj: 'Cambodian', city: 'Phnom Penh' },
	{ fr: 'Singapour', de: 'de Singapour', adj: 'singapourien', en: 'Singapore', enAdj: 'Singaporean', city: 'Singapour' },
	{ fr: 'l’Australie', de: 'd’Australie', adj: 'australien', en: 'Australia', enAdj: 'Australian', city: 'Canberra' },
	{ fr: 'la Hongrie', de: 'de Hongrie', adj: 'hongrois', en: 'Hungary', enAdj: 'Hungarian', city: 'Budapest' },
	{ fr: 'la République de Corée', de: 'de République de Corée', adj: 'sud-coréen', en: 'South Korea', enAdj: 'South Korean', city: 'Séoul' },
	{ fr: 'la Thaïlande', de: 'de Thaïlande', adj: 'thaïlandais', en: 'Thailand', enAdj: 'Thai', city: 'Bangkok' }
] as const;
const FAMILY = 'Nguyen Tran Le Pham Hoang Phan Vu Dang Bui Do Ho Ngo Duong Ly Luong'.split(' ');
const MIDDLE = 'Van Thi Quoc Minh Duc Ngoc Xuan Thanh Huu Cong Dinh Quang'.split(' ');
const GIVEN = 'An Binh Cuong Dung Giang Hai Hung Khanh Lam Long Nam Nghia Phuc Quan Son Tam Thang Tuan Viet Vinh'.split(' ');
const FIRST = 'Adam Bernard Carla David Elena Franz Georges Helen Ivan Julia Karim Laura Marco Nora Oscar Paula Robert Sara Thomas Vera'.split(' ');
const START = 'Al Bel Car Dor Fal Gar Hol Jan Kor Lan Mar Nor Pol Ros Sal Tor Val Wen Zim'.split(' ');
const END = 'ard berg elli er ford ić ini man mont ov ski son stein ton ville witz'.split(' ');
const MONTHS = {
	fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
	en: 'January February March April May June July August September October November December'.split(' ')
};
/** Share of sentences that tell an act: about eight events in 3 kB, as in the five documents. */
const ACTS = 0.42;
const PORTFOLIOS = {
	fr: ['la Sécurité publique', 'la Défense', 'la Justice', 'l’Intérieur', 'les Affaires étrangères', 'la Santé', 'l’Éducation'],
	en: ['Public Security', 'Defence', 'Justice', 'the Interior', 'Foreign Affairs', 'Health', 'Education']
};
const TOPICS = {
	fr: [
		'la lutte contre la drogue', 'la cybersécurité', 'la formation des cadres', 'la transformation numérique', 'la prévention de la traite des personnes',
		'la gestion de l’immigration', 'le sauvetage et la lutte contre les incendies', 'l’entraide judiciaire', 'le maintien de la paix', 'les échanges entre les peuples'
	],
	en: [
		'drug control', 'cybersecurity', 'staff training', 'digital transformation', 'the fight against human trafficking', 'immigration control', 'search and rescue',
		'legal assistance', 'peacekeeping', 'people-to-people exchanges'
	]
};
type Lang = keyof typeof MONTHS;

/** What a sentence may name. */
interface Facts {
	readonly host: string;
	readonly guest: string;
	readonly partner: (typeof PARTNERS)[number];
	readonly portfolio: string;
	readonly day: (shift: number) => string;
	readonly topic: () => string;
	readonly number: () => number;
}

const BODY: Readonly<Record<Lang, readonly ((f: Facts) => string)[]>> = {
	fr: [
		(f) => `Lors de l’entretien, ${f.host} a souligné que le Vietnam attache une grande importance à son amitié avec ${f.partner.fr}.`,
		(f) => `Le même jour, ${f.guest} a rencontré à Hanoi le vice-ministre de ${f.portfolio} pour parler de ${f.topic()}.`,
		(f) => `Les deux parties ont signé le ${f.day(1)} un protocole d’accord sur ${f.topic()}, valable ${f.number()} mois.`,
		(f) => `Il a proposé que les deux pays renforcent leur coopération dans ${f.topic()} et dans ${f.topic()}.`,
		(f) => `${f.guest} a remercié ses hôtes et promis d’accueillir une délégation vietnamienne à ${f.partner.city} en ${f.number() + 2000}.`,
		(f) => `Depuis l’accord de ${f.number() + 1990}, quelque ${f.number()} policiers vietnamiens ont suivi des cours ${f.partner.de} sur ${f.topic()}.`,
		(f) => `Un groupe de travail de ${f.number()} experts se réunira le ${f.day(9)} à ${f.partner.city} pour préparer un traité d’extradition.`,
		(f) => `La partie ${f.partner.adj}e a offert des équipements d’une valeur de ${f.number()} millions de dollars pour ${f.topic()}.`,
		(f) => `Les forces des deux pays ont démantelé ${f.number()} réseaux et arrêté ${f.number()} suspects au cours des ${f.number()} derniers mois.`,
		(f) => `L’ambassadeur ${f.partner.de} au Vietnam a assisté à la réception, aux côtés de représentants du ministère de ${f.portfolio}.`,
		(f) => `${f.host} a invité son homologue à visiter la province de Quang Ninh le ${f.day(2)}, où un centre consacré à ${f.topic()} a été inauguré.`,
		(f) => `Ils ont échangé leurs vues sur la situation régionale, notamment sur ${f.topic()}, et sont convenus de ${f.number()} mesures.`
	],
	en: [
		(f) => `At the meeting, ${f.host} said Vietnam treasures its friendship with ${f.partner.en} and wants more work on ${f.topic()}.`,
		(f) => `On the same day, ${f.guest} held talks in Hanoi with the Deputy Minister of ${f.portfolio} about ${f.topic()}.`,
		(f) => `The two sides signed a memorandum of understanding on ${f.topic()} on ${f.day(1)}, valid for ${f.number()} months.`,
		(f) => `He proposed that both countries step up cooperation in ${f.topic()} and in ${f.topic()}.`,
		(f) => `${f.guest} thanked his hosts and pledged to welcome a Vietnamese delegation in ${f.number() + 2000}.`,
		(f) => `Since the ${f.number() + 1990} agreement, some ${f.number()} Vietnamese officers have attended ${f.partner.enAdj} courses on ${f.topic()}.`,
		(f) => `A working group of ${f.number()} experts will meet on ${f.day(9)} to prepare an extradition treaty.`,
		(f) => `The ${f.partner.enAdj} side offered equipment worth ${f.number()} million USD for ${f.topic()}.`,
		(f) => `Forces of the two countries broke up ${f.number()} rings and arrested ${f.number()} suspects over the past ${f.number()} months.`,
		(f) => `They exchanged views on the region, notably on ${f.topic()}, and agreed on ${f.number()} measures.`
	]
};

/** Sentences that tell no act. */
const BACKGROUND: typeof BODY = {
	fr: [
		(f) => `Avec une superficie de ${f.number()}00 kilomètres carrés et ${f.number()} districts, cette province côtière compte parmi les plus visitées du pays par les familles ${f.partner.de}.`,
		(f) => `Le journal a publié ${f.number()} photographies de la ville ancienne, dont les maisons basses aux toits de tuiles datent pour la plupart du siècle dernier.`,
		(f) => `Selon les habitants, la pluie qui tombe depuis ${f.number()} semaines n’a pas empêché le public de venir nombreux devant le théâtre, drapeaux et fleurs à la main.`,
		(f) => `Dans le hall, une carte ancienne montrait les routes du commerce de la soie et du thé entre ${f.partner.city} et les ports du golfe, longues de ${f.number()}00 lieues.`
	],
	en: [
		(f) => `With an area of ${f.number()}00 square kilometres and ${f.number()} districts, the coastal province is among the best loved by ${f.partner.enAdj} families.`,
		(f) => `The paper printed ${f.number()} photographs of the old town, whose low houses with tiled roofs mostly date from the last century.`,
		(f) => `People say that rain over ${f.number()} weeks did not keep the crowd away from the theatre, flags and flowers in hand.`
	]
};

const HEAD: Readonly<Record<Lang, (f: Facts) => readonly [title: string, lead: string]>> = {
	fr: (f) => [
		`${f.host} reçoit une délégation ${f.partner.de}`,
		`Hanoi, ${f.day(0).replace(/ \d{4}$/, '')} (VNA) – Le ministre de ${f.portfolio}, ${f.host}, a reçu le ${f.day(0)} à Hanoi le ministre ${f.partner.adj} de ${f.portfolio}, ${f.guest}, en visite de travail au Vietnam.`
	],
	en: (f) => [
		`${f.host} receives ${f.partner.enAdj} delegation`,
		`Hanoi (VNA) – Minister of ${f.portfolio} ${f.host} received ${f.partner.enAdj} Minister of ${f.portfolio} ${f.guest} in Hanoi on ${f.day(0)}, who is on a working visit to Vietnam.`
	]
};

/** An invented dispatch of about `bytes` bytes in UTF-8, in French or, one in five, in English: the same for the same
 *  seed and number. */
export function dispatchOf(seed: number, number: number, bytes: number): { readonly file: string; readonly text: string } {
	const random = randomOf(seed, number);
	const lang: Lang = random() < 0.8 ? 'fr' : 'en';
	const facts = factsOf(random, lang);
	const [title, lead] = HEAD[lang](facts);
	const paragraphs = [`date ${facts.stamp}`, title, lead];
	const size = (): number => Buffer.byteLength(paragraphs.join('\n'));
	const sentence = (): string => pick(random, random() < ACTS ? BODY[lang] : BACKGROUND[lang])(facts);
	while (size() < bytes - 100) paragraphs.push(sentence() + (random() < 0.5 ? ` ${sentence()}` : ''));
	return { file: `${String(number).padStart(6, '0')}_${lang}.txt`, text: `${paragraphs.join('\n')} – VNA\n` };
}

function factsOf(random: Random, lang: Lang): Facts & { readonly stamp: string } {
	const [year, month, day] = [2005 + Math.floor(random() * 20), Math.floor(random() * 12), 1 + Math.floor(random() * 18)];
	const dayOf = (shift: number): string => {
		const name = MONTHS[lang][month] ?? '';
		return lang === 'fr' ? `${day + shift} ${name} ${year}` : `${name} ${day + shift}, ${year}`;
	};
	return {
		host: `${pick(random, FAMILY)} ${pick(random, MIDDLE)} ${pick(random, GIVEN)}`,
		guest: `${pick(random, FIRST)} ${pick(random, START)}${pick(random, END)}`,
		partner: pick(random, PARTNERS), portfolio: pick(random, PORTFOLIOS[lang]), day: dayOf,
		topic: () => pick(random, TOPICS[lang]), number: () => 2 + Math.floor(random() * 30), stamp: `${year}-${String(month + 1).padStart(2, '0')}`
	};
}
