import { beside, briefly, cap, followed, isOpen } from './title-words.ts';
import type { TitleParts, TitleWords } from './title-words.ts';

const sur = (head: string, { topic }: TitleParts): string => followed(head, ' sur ', topic.list);
const enMatiere = (head: string, { topic }: TitleParts): string => followed(head, ' en matière ', topic.of);
const avec = (head: string, { side }: TitleParts): string => followed(head, ' avec ', side);
const de = (name: string): string =>
	(/^les? /.test(name) ? name.replace(/^les /, 'des ').replace(/^le /, 'du ') : /^[aeiouyhéèê]/iu.test(name) ? `d’${name}` : `de ${name}`);
const aiding = (head: string, p: TitleParts): string => briefly(head, p).replace(' sur ', ' pour ');
const un = (noun: string): string => (/^déclaration/.test(noun) ? `une ${noun}` : `un ${noun}`);
const isFeminine = (noun: string): boolean => noun.startsWith('déclaration');
const signed = (noun: string): string => `${cap(noun)} ${isFeminine(noun) ? 'signée' : 'signé'}`;
const planned = (p: TitleParts): string => `${cap(p.instrument)} ${isOpen(p.status) ? (isFeminine(p.instrument) ? 'envisagée' : 'envisagé') : 'en négociation'}`;

/** French titles by kind. */
export const FR: TitleWords = {
	visit: {
		full: (p) => `Visite ${isOpen(p.status) ? 'prévue ' : ''}${de(p.first)} ${p.where}`,
		short: [(p) => `${cap(p.first)} ${p.where}`, (p) => `Visite ${p.where}`]
	},
	courtesy_call: {
		full: (p) => (p.second === '' ? `Visite de courtoisie ${de(p.first)}` : `${p.second} reçoit ${p.first}`),
		short: [(p) => [p.second, p.first].filter((one) => one !== '').join(' – '), (p) => beside('Réception', p), () => 'Visite de courtoisie']
	},
	talks: {
		full: (p) => (p.second === '' ? sur(`Entretien ${p.pair}`, p) : `Entretien entre ${p.first} et ${p.second}`),
		short: [(p) => (p.second === '' ? `Entretien ${p.pair}` : `Entretien ${p.first} – ${p.second}`), (p) => (p.second === '' ? '' : `${p.first} – ${p.second}`), (p) => `Entretien ${p.pair}`]
	},
	online_talks: {
		full: (p) => (p.second === '' ? sur(`Entretien à distance ${p.pair}`, p) : `Entretien à distance entre ${p.first} et ${p.second}`),
		short: [(p) => beside('Entretien à distance', p), (p) => beside('À distance', p)]
	},
	dialogue: {
		full: (p) => followed(sur(`Dialogue ${p.pair}`, p), ', avec ', [p.first, p.second].filter((one) => one !== '' && p.second !== '').join(' et ')),
		short: [(p) => `Dialogue ${p.pair}`, (p) => beside('Dialogue', p)]
	},
	multilateral_meeting: {
		full: (p) => sur(`Réunion ${p.partner === '' ? 'multilatérale' : de(p.side)}`, p), short: [(p) => briefly('Réunion', p), (p) => beside('Réunion', p), () => 'Réunion multilatérale']
	},
	agreement_signed: {
		full: (p) => sur(`${cap(p.both)} signent ${un(p.instrument)}`, p),
		short: [(p) => briefly(signed(p.instrument), p), (p) => briefly(cap(p.instrument), p), (p) => beside(signed(p.instrument), p), (p) => signed(p.instrument)]
	},
	agreement_negotiation: {
		full: (p) => sur(avec(planned(p), p), p),
		short: [(p) => briefly(planned(p), p), (p) => briefly(cap(p.instrument), p), (p) => beside(planned(p), p), (p) => beside(cap(p.instrument), p)]
	},
	cooperation_pledge: {
		full: (p) => (p.topic.of === '' ? `${cap(p.both)} conviennent de renforcer leur coopération` : enMatiere(`${cap(p.both)} conviennent de coopérer`, p)),
		short: [(p) => briefly('Coopération convenue', p), (p) => briefly('Engagement', p), (p) => beside('Engagement', p), () => 'Engagement à coopérer']
	},
	cooperation_proposal: {
		full: (p) => (p.topic.of === '' ? `${cap(p.first)} propose de renforcer la coopération` : enMatiere(`${cap(p.first)} propose de coopérer`, p)),
		short: [(p) => briefly('Proposition', p), (p) => beside('Proposition', p), () => 'Proposition de coopérer']
	},
	delegation_exchange: {
		full: (p) => followed(`${cap(p.both)} conviennent d’échanger des délégations`, ' et de coopérer en matière ', p.topic.of), short: [(p) => beside('Échange de délégations', p), (p) => beside('Délégations', p)]
	},
	project_discussion: {
		full: (p) => enMatiere(`${cap(p.both)} discutent d’un projet commun`, p), short: [(p) => briefly('Projet commun', p), (p) => briefly('Projet', p), (p) => beside('Projet commun', p)]
	},
	assistance_offer: {
		full: (p) => enMatiere(`${cap(p.first)} offre son aide`, p), short: [(p) => aiding('Aide offerte', p), (p) => beside('Aide offerte', p), () => 'Aide offerte']
	},
	assistance: {
		full: (p) => followed(enMatiere('Aide fournie', p), ', ', p.partner === '' ? '' : p.pair), short: [(p) => aiding('Aide', p), (p) => beside('Aide', p)]
	},
	support_request: { full: (p) => enMatiere(`${cap(p.first)} demande un soutien`, p), short: [(p) => beside('Soutien demandé', p), () => 'Soutien demandé'] },
	training: { full: (p) => sur(avec('Formation', p), p), short: [(p) => beside('Formation', p)] },
	deployment: { full: (p) => enMatiere(avec('Déploiement', p), p), short: [(p) => briefly('Déploiement', p), (p) => beside('Déploiement', p)] },
	decoration: { full: (p) => (p.partner === '' ? 'Remise de distinctions' : `Remise de distinctions entre ${p.both}`), short: [(p) => beside('Distinctions', p)] },
	exhibition: { full: (p) => `${cap(p.first)} visite un établissement ou une exposition ${p.where}`, short: [(p) => `Visite de site ${p.where}`, (p) => beside('Visite de site', p)] },
	operational_cooperation: {
		full: (p) => enMatiere(`${cap(p.both)} agissent ensemble`, p), short: [(p) => briefly('Action commune', p), (p) => beside('Action commune', p), () => 'Opérations communes']
	},
	milestone: { full: (p) => `${p.pair} : ${p.milestone}${p.year}`, short: [(p) => cap(p.milestone) + p.year, (p) => cap(p.milestone)] },
	statement: {
		full: (p) => followed(p.hasActor ? `${cap(p.first)} s’exprime` : 'Déclaration', ' sur ', p.topic.list === '' ? (p.partner === '' ? '' : `les relations entre ${p.both}`) : p.topic.list),
		short: [(p) => briefly('Déclaration', p), (p) => beside('Déclaration', p)]
	},
	domestic: {
		full: (p) => sur(p.hasActor ? `${cap(p.first)} à un événement ${p.home}` : `Événement ${p.home}`, p),
		short: [(p) => briefly('Événement', p), (p) => `Événement ${p.home}`]
	}
};
