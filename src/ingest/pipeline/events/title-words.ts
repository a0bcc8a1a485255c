import type { EventKind, EventStatus } from '#lib/corpus/schema.ts';

/** What a title is made of, in one language. Empty strings where nothing is known. */
export interface TitleParts {
	/** Who acts first: visitor, host, the one who proposes, or the foreign side. */
	readonly first: string;
	/** The other one, if people of both sides are known. */
	readonly second: string;
	/** The country at the centre and its partner as subjects: "le Vietnam et Singapour". */
	readonly both: string;
	/** The same, side by side: "Vietnam–Singapour". */
	readonly pair: string;
	/** Foreign side alone, as a name. */
	readonly partner: string;
	/** Where a visit goes, with its preposition. */
	readonly where: string;
	/** Domains, at most three. */
	readonly topic: string;
	/** Agreement in words: "memorandum". */
	readonly instrument: string;
	/** Year of a milestone. */
	readonly year: string;
	/** What a milestone is. */
	readonly milestone: string;
	/** Whether the first one is a person or a body that can act. */
	readonly hasActor: boolean;
	readonly status: EventStatus;
}

type Pattern = (parts: TitleParts) => string;
/** Titles by kind: in full, and as chart labels in the order in which they are tried. */
interface Words {
	readonly full: Pattern;
	readonly short: readonly Pattern[];
}

const about = (head: string, topic: string, colon = ': '): string => (topic === '' ? head : `${head}${colon}${topic}`);
const isOpen = (status: EventStatus): boolean => status === 'announced' || status === 'proposed';
const cap = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const withPartner = (head: string, { partner }: TitleParts, joint: string): string => (partner === '' ? head : `${head}${joint}${partner}`);

const EN: Partial<Record<EventKind, Words>> = {
	visit: {
		full: (p) => `${cap(p.first)} ${isOpen(p.status) ? 'to visit' : 'visits'} ${p.where}`,
		short: [(p) => `${cap(p.first)} in ${p.where}`, (p) => `Visit to ${p.where}`]
	},
	courtesy_call: {
		full: (p) => (p.second === '' ? `Courtesy call by ${p.first}` : `${p.second} receives ${p.first}`),
		short: [(p) => [p.second, p.first].filter((one) => one !== '').join(' – ')]
	},
	talks: {
		full: (p) => (p.second === '' ? about(`${p.pair} talks`, p.topic) : `${p.first} and ${p.second} hold talks`),
		short: [(p) => (p.second === '' ? `${p.pair} talks` : `${p.first} – ${p.second} talks`), (p) => `${p.first} – ${p.second}`, (p) => `${p.pair} talks`]
	},
	online_talks: {
		full: (p) => (p.second === '' ? about(`${p.pair} online talks`, p.topic) : `${p.first} and ${p.second} talk by phone or online`),
		short: [(p) => `${p.pair} online talks`, (p) => `Online talks · ${p.partner}`]
	},
	dialogue: {
		full: (p) => about(p.second === '' ? `${p.pair} dialogue` : `${p.pair} dialogue, ${p.first} and ${p.second}`, p.topic),
		short: [(p) => `${p.pair} dialogue`, (p) => `Dialogue · ${p.partner}`]
	},
	multilateral_meeting: {
		full: (p) => about(withPartner('Multilateral meeting', p, ', '), p.topic), short: [(p) => withPartner('Meeting', p, ' · '), () => 'Multilateral meeting']
	},
	agreement_signed: {
		full: (p) => about(`${p.both} sign ${article(p.instrument)}`, p.topic),
		short: [(p) => about(`${cap(p.instrument)} signed`, p.topic), (p) => `${cap(p.instrument)} signed · ${p.partner}`, (p) => `${cap(p.instrument)} signed`]
	},
	agreement_negotiation: {
		full: (p) => about(`${withPartner(isOpen(p.status) ? `Proposed ${p.instrument}` : cap(p.instrument), p, ' with ')}${isOpen(p.status) ? '' : ' under negotiation'}`, p.topic),
		short: [(p) => about(`${isOpen(p.status) ? 'Proposed' : 'Draft'} ${p.instrument}`, p.topic), (p) => cap(p.topic), (p) => `Draft ${p.instrument} · ${p.partner}`]
	},
	cooperation_pledge: {
		full: (p) => about(`${p.both} pledge to cooperate`, p.topic), short: [(p) => about('Pledge', p.topic), (p) => `Pledge · ${p.partner}`]
	},
	cooperation_proposal: {
		full: (p) => about(`${cap(p.first)} ${p.hasActor ? 'proposes to cooperate' : 'proposes cooperation'}`, p.topic),
		short: [(p) => about('Proposal', p.topic), (p) => `Proposal · ${p.partner}`]
	},
	delegation_exchange: {
		full: (p) => about(`${p.both} to exchange delegations`, p.topic.replace(/^exchange of delegations(?:, )?/, '')), short: [(p) => withPartner('Delegations', p, ' · ')]
	},
	project_discussion: {
		full: (p) => about(`${p.both} discuss a project`, p.topic), short: [(p) => about('Project', p.topic), (p) => cap(p.topic), (p) => `Project · ${p.partner}`]
	},
	assistance_offer: {
		full: (p) => about(`${cap(p.first)} offers assistance`, p.topic), short: [(p) => about('Offer', p.topic), (p) => `Offer of assistance · ${p.partner}`, (p) => `Offer · ${p.partner}`]
	},
	assistance: { full: (p) => about(withPartner('Assistance', p, ', '), p.topic), short: [(p) => about('Assistance', p.topic), (p) => withPartner('Assistance', p, ' · ')] },
	support_request: {
		full: (p) => about(`${cap(p.first)} asks for support`, p.topic), short: [(p) => `Support asked · ${p.partner}`, () => 'Support asked']
	},
	training: { full: (p) => about(withPartner('Training', p, ' with '), p.topic.replace(/^training and capacity building(?:, )?/, '')), short: [(p) => withPartner('Training', p, ' · ')] },
	deployment: { full: (p) => about(withPartner('Deployment', p, ', '), p.topic), short: [(p) => withPartner('Deployment', p, ' · ')] },
	decoration: { full: (p) => about(withPartner('Decoration', p, ', '), p.topic), short: [(p) => withPartner('Decoration', p, ' · ')] },
	exhibition: { full: (p) => about(`Exhibition or site visit, ${p.pair}`, p.topic), short: [(p) => about('Exhibition', p.topic), (p) => `Exhibition · ${p.partner}`] },
	operational_cooperation: {
		full: (p) => about(`${p.pair} operational cooperation`, p.topic), short: [(p) => about('Joint work', p.topic), (p) => `Joint operations · ${p.partner}`, () => 'Joint operations']
	},
	milestone: { full: (p) => `${p.pair}: ${p.milestone}${p.year}`, short: [(p) => cap(p.milestone) + p.year, (p) => cap(p.milestone)] },
	statement: {
		full: (p) => about(p.hasActor ? `${cap(p.first)} on relations` : `Statement on ${p.pair} relations`, p.topic === 'political and diplomatic relations' ? '' : p.topic),
		short: [(p) => about('Statement', p.topic), (p) => withPartner('Statement', p, ' · '), () => 'Statement']
	},
	domestic: { full: (p) => about(p.hasActor ? `${cap(p.first)}, domestic event` : 'Domestic event', p.topic), short: [(p) => cap(p.topic), () => 'Domestic event'] }
};

function article(noun: string): string {
	return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

const colon = ' : ';
const sur = (head: string, topic: string): string => about(head, topic, colon);
const de = (name: string): string => (/^[aeiouyhéèê]/iu.test(name) ? `d’${name}` : `de ${name}`);
const un = (noun: string): string => (/^déclaration/.test(noun) ? `une ${noun}` : `un ${noun}`);
const avec = (head: string, p: TitleParts): string => (p.partner === '' ? head : `${head} avec ${p.partner}`);

const FR: Partial<Record<EventKind, Words>> = {
	visit: {
		full: (p) => `Visite ${isOpen(p.status) ? 'prévue ' : ''}${de(p.first)} ${p.where}`,
		short: [(p) => `${cap(p.first)} ${p.where}`, (p) => `Visite ${p.where}`]
	},
	courtesy_call: {
		full: (p) => (p.second === '' ? `Visite de courtoisie ${de(p.first)}` : `${p.second} reçoit ${p.first}`),
		short: [(p) => [p.second, p.first].filter((one) => one !== '').join(' – ')]
	},
	talks: {
		full: (p) => (p.second === '' ? sur(`Entretien ${p.pair}`, p.topic) : `Entretien entre ${p.first} et ${p.second}`),
		short: [(p) => (p.second === '' ? `Entretien ${p.pair}` : `Entretien ${p.first} – ${p.second}`), (p) => `${p.first} – ${p.second}`, (p) => `Entretien ${p.pair}`]
	},
	online_talks: {
		full: (p) => (p.second === '' ? sur(`Entretien à distance ${p.pair}`, p.topic) : `Entretien à distance entre ${p.first} et ${p.second}`),
		short: [(p) => `À distance · ${p.partner}`]
	},
	dialogue: {
		full: (p) => sur(p.second === '' ? `Dialogue ${p.pair}` : `Dialogue ${p.pair}, ${p.first} et ${p.second}`, p.topic),
		short: [(p) => `Dialogue ${p.pair}`, (p) => `Dialogue · ${p.partner}`]
	},
	multilateral_meeting: {
		full: (p) => sur(withPartner('Réunion multilatérale', p, ', '), p.topic), short: [(p) => withPartner('Réunion', p, ' · '), () => 'Réunion multilatérale']
	},
	agreement_signed: {
		full: (p) => sur(`${cap(p.both)} signent ${un(p.instrument)}`, p.topic),
		short: [(p) => sur(`${cap(p.instrument)}`, p.topic), (p) => `${cap(p.instrument)} signé · ${p.partner}`, (p) => cap(p.instrument)]
	},
	agreement_negotiation: {
		full: (p) => sur(avec(`${cap(p.instrument)} ${isOpen(p.status) ? 'envisagé' : 'en négociation'}`, p), p.topic),
		short: [(p) => sur(`${cap(p.instrument)}`, p.topic), (p) => cap(p.topic), (p) => `${cap(p.instrument)} · ${p.partner}`]
	},
	cooperation_pledge: {
		full: (p) => sur(`${cap(p.both)} s’engagent à coopérer`, p.topic), short: [(p) => sur('Engagement', p.topic), (p) => `Engagement · ${p.partner}`]
	},
	cooperation_proposal: { full: (p) => sur(`${cap(p.first)} propose de coopérer`, p.topic), short: [(p) => sur('Proposition', p.topic), (p) => `Proposition · ${p.partner}`] },
	delegation_exchange: { full: (p) => sur(`Échange de délégations ${p.pair}`, p.topic.replace(/^échange de délégations(?:, )?/, '')), short: [(p) => withPartner('Délégations', p, ' · ')] },
	project_discussion: { full: (p) => sur(`${cap(p.both)} discutent d’un projet`, p.topic), short: [(p) => sur('Projet', p.topic), (p) => cap(p.topic), (p) => `Projet · ${p.partner}`] },
	assistance_offer: { full: (p) => sur(`${cap(p.first)} offre son aide`, p.topic), short: [(p) => sur('Aide offerte', p.topic), (p) => `Aide offerte · ${p.partner}`, () => 'Aide offerte'] },
	assistance: { full: (p) => sur(withPartner('Aide fournie', p, ', '), p.topic), short: [(p) => sur('Aide', p.topic), (p) => withPartner('Aide', p, ' · ')] },
	support_request: { full: (p) => sur(`${cap(p.first)} demande un soutien`, p.topic), short: [(p) => `Soutien demandé · ${p.partner}`, () => 'Soutien demandé'] },
	training: { full: (p) => sur(avec('Formation', p), p.topic.replace(/^formation et renforcement des capacités(?:, )?/, '')), short: [(p) => withPartner('Formation', p, ' · ')] },
	deployment: { full: (p) => sur(withPartner('Déploiement', p, ', '), p.topic), short: [(p) => withPartner('Déploiement', p, ' · ')] },
	decoration: { full: (p) => sur(withPartner('Distinction', p, ', '), p.topic), short: [(p) => withPartner('Distinction', p, ' · ')] },
	exhibition: { full: (p) => sur(`Exposition ou visite de site, ${p.pair}`, p.topic), short: [(p) => sur('Exposition', p.topic), (p) => `Exposition · ${p.partner}`] },
	operational_cooperation: {
		full: (p) => sur(`Coopération opérationnelle ${p.pair}`, p.topic), short: [(p) => sur('Action commune', p.topic), (p) => `Opérations · ${p.partner}`, () => 'Opérations communes']
	},
	milestone: { full: (p) => `${p.pair}${colon}${p.milestone}${p.year}`, short: [(p) => cap(p.milestone) + p.year, (p) => cap(p.milestone)] },
	statement: {
		full: (p) => sur(p.hasActor ? `${cap(p.first)} au sujet des relations` : `Déclaration sur les relations ${p.pair}`, p.topic === 'relations politiques et diplomatiques' ? '' : p.topic),
		short: [(p) => sur('Déclaration', p.topic), (p) => withPartner('Déclaration', p, ' · '), () => 'Déclaration']
	},
	domestic: { full: (p) => sur(p.hasActor ? `${cap(p.first)}, événement intérieur` : 'Événement intérieur', p.topic), short: [(p) => cap(p.topic), () => 'Événement intérieur'] }
};

/** Patterns of titles by language and kind. */
export const TITLE_WORDS: Readonly<Record<'en' | 'fr', Partial<Record<EventKind, Words>>>> = { en: EN, fr: FR };
