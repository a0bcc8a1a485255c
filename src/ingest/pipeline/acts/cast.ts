import type { Finder, Mention } from '../entities/entities.ts';
import type { Act } from './act.ts';
import { CHAIRING, CONTINUES } from './frames.ts';
import { personsOf } from './persons.ts';
import { countriesOf } from './sides.ts';
import { isBody, isLocative } from './told.ts';
import type { Draft, ToldAct } from './told.ts';

/** An act with its people, sides, bodies, places and supporting quotes. `encounter` is the one it belongs to. */
export function castOne(finder: Finder, story: Draft, act: Act, within: number | null, encounter: ToldAct | null): ToldAct {
	const inside = (range: readonly [number, number]) => (m: Mention): boolean => m.start >= range[0] && m.end <= range[1];
	const own = story.mentions.filter(inside(act.clause));
	const supporting = goesOn(story, act);
	const persons = personsOf(finder, story, act, own, encounter, supporting);
	const isOfPair = ({ start, end }: Mention): boolean => /^-\p{Lu}/u.test(story.reading.text.slice(end, end + 2)) || /\p{Ll}-$/u.test(story.reading.text.slice(start - 2, start));
	const orgs = own.filter((m) => m.type === 'org' && m.isOffice !== true && !isOfPair(m)).filter((org) => !isInOffice(story, own, org) && !isInTitleOfPaper(story, org));
	const said = act.rule === 'talks.lors' && act.field ? act.field[1] : Infinity;
	const places = own.filter(({ start }) => start < said).filter(({ type, start }) => type === 'place' || (type === 'country' && isLocative(story.reading.text, start)));
	const countries = countriesOf(finder, story, act, own, persons, encounter);
	return { ...act, persons, countries, orgs, places, within, supporting };
}

/** Whether a body is named only in the office of someone beside it: "X, membre du Comité central du Parti". */
function isInOffice({ reading }: Draft, own: readonly Mention[], { start, end }: Mention): boolean {
	const words = reading.text.slice(start, end);
	return own.some((person) => person.type === 'person' && person.office?.includes(words) === true && start > person.end && start - person.end < person.office.length + 6);
}

/** Whether a body is named only in the name of a paper or a rule: "the UN Convention", "la Charte des Nations unies". */
function isInTitleOfPaper({ reading }: Draft, { start, end, country }: Mention): boolean {
	if (country !== null) return false;
	return /^(?:'s)? (?:\p{Lu}[\p{L}-]+ )?(?:Convention|Charter|Congress|standards|resolutions?)(?![\p{L}])/u.test(reading.text.slice(end, end + 40)) ||
		/(?:[Cc]onvention|Charte|Congrès|[Rr]ésolutions?|normes) (?:de l'|des |de la |du )$/u.test(reading.text.slice(Math.max(0, start - 30), start));
}

/** Who leads the delegation of a visit, where a sentence soon after says so. */
function leaderAfter({ sentences, reading, mentions }: Draft, act: Act): readonly [number, number] | null {
	for (const { start, end, text } of sentences.slice(act.sentence + 1, act.sentence + 6)) {
		const led = /(?:délégation|delegation|équipage|crew|mission)[^.;]{0,60}?(?:conduite|dirigée|menée|commandée?|led|headed) (?:par|by) /u.exec(text);
		const leader = led && mentions.find((m) => m.type === 'person' && m.start >= start + led.index + led[0].length && m.start - start - led.index - led[0].length < 90 && m.end <= end);
		if (led && leader && !/[.;]/.test(reading.text.slice(start + led.index + led[0].length, leader.start).replace(/(?:Gen|Lt|Sen|Col|Maj|M|Mr)\./gu, ''))) return [start + led.index, leader.end];
	}
	return null;
}

/** A sentence that only says who invited. */
const INVITED = /^(?:The|This|His|Her|Their|La|Cette|Sa|Leur|Il s'agit d'une) (?:[\p{L}-]+ )?(?:visit|trip|visite)[^.]{0,50}(?:at the invitation of|à l'invitation d)/u;

/** Words that say who leads the delegation to a gathering told before. */
const HEADED = /^(?:La délégation vietnamienne|Le Vietnam|The Vietnamese delegation|Vietnam's delegation) [^.;]{0,30}?(?:conduite?|dirigée?|menée?|représentée?|led|headed|represented) (?:par|by)|^[^.;]{5,120}? (?:a (?:conduit|dirigé|mené)|est (?:à la tête d|dirigée?)|conduit|dirige|conduisait|dirigeait) ?(?:e |la |une )(?:haute )?délégation vietnamienne/u;

/** Sentences right after an act that speak of "cet événement" or "la conférence". */
function goesOn(story: Draft, act: Act): (readonly [number, number])[] {
	const { sentences } = story;
	const invited = act.kind === 'visit' && act.form === 'encounter' ? sentences.slice(act.sentence + 1, act.sentence + 3).find((sentence) => INVITED.test(sentence.text) && isBody(sentence)) : undefined;
	if (invited) return [[invited.start, invited.end]];
	const leader = act.kind === 'visit' && act.form === 'encounter' && !story.mentions.some((m) => m.type === 'person' && m.start >= act.clause[0] && m.end <= act.clause[1]) ? leaderAfter(story, act) : null;
	if (leader) return [leader];
	if (act.form !== 'encounter' || !['dialogue', 'multilateral_meeting', 'agreement_signed', 'exhibition'].includes(act.kind)) return [];
	const found: (readonly [number, number])[] = [];
	for (const sentence of sentences.slice(act.sentence + 1, act.sentence + 3)) {
		const isAbout = CONTINUES.test(sentence.text) || /(?:cet événement|cette (?:conférence|réunion|cérémonie|session|rencontre)|this (?:event|meeting|conference)|the (?:event|conference))(?![\p{L}])|delegation (?:is|was) (?:led|headed) by(?= )/u.test(sentence.text);
		if (!isAbout || !isBody(sentence)) break;
		found.push([sentence.start, sentence.end]);
	}
	const chaired = sentences.slice(act.sentence + 1, act.sentence + 6).find((sentence) => act.kind === 'dialogue' && CHAIRING.test(sentence.text) && isBody(sentence));
	const headed = sentences.slice(act.sentence + 1, act.sentence + 4).find((sentence) => act.kind === 'multilateral_meeting' && isBody(sentence) && HEADED.test(sentence.text));
	if (headed && !found.some(([start]) => start === headed.start)) found.push([headed.start, headed.end]);
	if (chaired && !found.some(([start]) => start === chaired.start)) found.push([chaired.start, chaired.end]);
	return found;
}
