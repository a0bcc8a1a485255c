import { beside, briefly, cap, followed, isOpen } from './title-words.ts';
import type { TitleParts, TitleWords } from './title-words.ts';

const on = (head: string, { topic }: TitleParts): string => followed(head, ' on ', topic.list);
const withSide = (head: string, { side }: TitleParts): string => followed(head, ' with ', side);
const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
const helping = (head: string, p: TitleParts): string => briefly(head, p).replace(' on ', ' with ');
const instrumentLabel = (p: TitleParts): string => (isOpen(p.status) ? `Proposed ${p.instrument}` : `Draft ${p.instrument}`);

/** English titles by kind. */
export const EN: TitleWords = {
	visit: {
		full: (p) => `${cap(p.first)} ${isOpen(p.status) ? 'to visit' : 'visits'} ${p.where}`,
		short: [(p) => `${cap(p.first)} in ${p.where}`, (p) => `Visit to ${p.where}`]
	},
	courtesy_call: {
		full: (p) => (p.second === '' ? `Courtesy call by ${p.first}` : `${p.second} receives ${p.first}`),
		short: [(p) => [p.second, p.first].filter((one) => one !== '').join(' – '), (p) => beside('Reception', p), () => 'Courtesy call']
	},
	talks: {
		full: (p) => (p.second === '' ? on(`${p.pair} talks`, p) : `${p.first} and ${p.second} hold talks`),
		short: [(p) => (p.second === '' ? `${p.pair} talks` : `${p.first} – ${p.second} talks`), (p) => (p.second === '' ? '' : `${p.first} – ${p.second}`), (p) => `${p.pair} talks`]
	},
	online_talks: {
		full: (p) => (p.second === '' ? on(`${p.pair} online talks`, p) : `${p.first} and ${p.second} talk by phone or online`),
		short: [(p) => `${p.pair} online talks`, (p) => beside('Online talks', p)]
	},
	dialogue: {
		full: (p) => followed(on(`${p.pair} dialogue`, p), ', with ', [p.first, p.second].filter((one) => one !== '' && p.second !== '').join(' and ')),
		short: [(p) => `${p.pair} dialogue`, (p) => beside('Dialogue', p)]
	},
	multilateral_meeting: {
		full: (p) => on(`${p.partner === '' ? 'Multilateral' : p.partner} meeting`, p),
		short: [(p) => briefly(`${p.partner === '' ? 'International' : p.partner} meeting`, p), (p) => (p.partner === '' ? 'Multilateral meeting' : `${p.partner} meeting`)]
	},
	agreement_signed: {
		full: (p) => on(`${p.both} sign ${article(p.instrument)}`, p),
		short: [(p) => briefly(`${cap(p.instrument)} signed`, p), (p) => briefly(cap(p.instrument), p), (p) => beside(`${cap(p.instrument)} signed`, p), (p) => `${cap(p.instrument)} signed`]
	},
	agreement_negotiation: {
		full: (p) => (isOpen(p.status) ? on(withSide(`Proposed ${p.instrument}`, p), p) : `${on(withSide(cap(p.instrument), p), p)} under negotiation`),
		short: [(p) => briefly(instrumentLabel(p), p), (p) => briefly(cap(p.instrument), p), (p) => beside(instrumentLabel(p), p)]
	},
	cooperation_pledge: {
		full: (p) => (p.topic.list === '' ? `${p.both} agree to step up cooperation` : on(`${p.both} agree to cooperate`, p)),
		short: [(p) => briefly('Cooperation agreed', p), (p) => briefly('Pledge', p), (p) => beside('Pledge', p), () => 'Pledge to cooperate']
	},
	cooperation_proposal: {
		full: (p) => (p.topic.list === '' ? `${cap(p.first)} proposes closer cooperation` : on(`${cap(p.first)} proposes cooperation`, p)),
		short: [(p) => briefly('Proposal', p), (p) => beside('Proposal', p), () => 'Proposal to cooperate']
	},
	delegation_exchange: {
		full: (p) => followed(`${p.both} agree to exchange delegations`, ' and to cooperate on ', p.topic.list), short: [(p) => beside('Exchange of delegations', p), (p) => beside('Delegations', p)]
	},
	project_discussion: {
		full: (p) => on(`${p.both} discuss a joint project`, p), short: [(p) => briefly('Joint project', p), (p) => briefly('Project', p), (p) => beside('Joint project', p)]
	},
	assistance_offer: {
		full: (p) => followed(`${cap(p.first)} offers help`, ' with ', p.topic.list), short: [(p) => helping('Help offered', p), (p) => beside('Help offered', p), () => 'Help offered']
	},
	assistance: {
		full: (p) => followed(followed('Assistance', ' with ', p.topic.list), ', ', p.partner === '' ? '' : p.pair), short: [(p) => helping('Assistance', p), (p) => beside('Assistance', p)]
	},
	support_request: {
		full: (p) => on(`${cap(p.first)} asks for support`, p), short: [(p) => beside('Support asked', p), () => 'Support asked']
	},
	training: { full: (p) => on(withSide('Training', p), p), short: [(p) => beside('Training', p)] },
	deployment: { full: (p) => on(withSide('Deployment', p), p), short: [(p) => briefly('Deployment', p), (p) => beside('Deployment', p)] },
	decoration: { full: (p) => (p.partner === '' ? 'Decorations are presented' : `Decorations are presented between ${p.both}`), short: [(p) => beside('Decorations', p)] },
	exhibition: { full: (p) => `${cap(p.first)} tours an institution or exhibition in ${p.where}`, short: [(p) => `Site visit in ${p.where}`, (p) => beside('Site visit', p)] },
	operational_cooperation: {
		full: (p) => on(`${p.both} work together`, p), short: [(p) => briefly('Joint action', p), (p) => beside('Joint action', p), () => 'Joint operations']
	},
	milestone: { full: (p) => `${p.pair}: ${p.milestone}${p.year}`, short: [(p) => cap(p.milestone) + p.year, (p) => cap(p.milestone)] },
	statement: {
		full: (p) => followed(p.hasActor ? `${cap(p.first)} speaks` : 'Statement', ' on ', p.topic.list === '' ? (p.partner === '' ? '' : `relations between ${p.both}`) : p.topic.list),
		short: [(p) => briefly('Statement', p), (p) => beside('Statement', p)]
	},
	domestic: {
		full: (p) => on(p.hasActor ? `${cap(p.first)} at an event in ${p.home}` : `Event in ${p.home}`, p),
		short: [(p) => briefly('Event', p), (p) => `Event in ${p.home}`]
	}
};
