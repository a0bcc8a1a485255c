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
	const orgs = own.filter((m) => m.type === 'org' && m.isOffice !== true && !isOfPair(m)).filter((org) => !isInOffice(story, own, org));
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

/** A sentence that only says who invited. */
const INVITED = /^(?:The|This|His|Her|Their|La|Cette|Sa|Leur|Il s'agit d'une) (?:[\p{L}-]+ )?(?:visit|trip|visite)[^.]{0,50}(?:at the invitation of|à l'invitation d)/u;

/** Words that say who leads the delegation to a gathering told before. */
const HEADED = /^(?:La délégation vietnamienne|Le Vietnam|The Vietnamese delegation|Vietnam's delegation) [^.;]{0,30}?(?:conduite?|dirigée?|menée?|représentée?|led|headed|represented) (?:par|by)/u;

/** Sentences right after an act that speak of "cet événement" or "la conférence". */
function goesOn({ sentences }: Draft, act: Act): (readonly [number, number])[] {
	const invited = act.kind === 'visit' && act.form === 'encounter' ? sentences.slice(act.sentence + 1, act.sentence + 3).find((sentence) => INVITED.test(sentence.text) && isBody(sentence)) : undefined;
	if (invited) return [[invited.start, invited.end]];
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
