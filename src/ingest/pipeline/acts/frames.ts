import type { Act } from './act.ts';
import { WHEN } from './rules/words.ts';
import { ENCOUNTER_KINDS, isBody } from './told.ts';
import type { Draft } from './told.ts';

/** Index of the encounter an act belongs to: the last one told before it, else the first of the article. */
export function withinOf(acts: readonly Act[], act: Act): number | null {
	if (act.form === 'encounter') return null;
	const isFrame = (other: Act): boolean => other.form === 'encounter' && ENCOUNTER_KINDS.has(other.kind) && other.status !== 'announced';
	const isMeeting = (other: Act): boolean => isFrame(other) && other.kind !== 'agreement_signed';
	const frames = acts.some(isMeeting) ? isMeeting : isFrame;
	const before = acts.findLastIndex((other) => frames(other) && other.start <= act.start);
	const met = acts.findLastIndex((other) => frames(other) && other.kind !== 'visit' && other.start <= act.start);
	if (met >= 0 || before >= 0) return met >= 0 ? met : before;
	const first = acts.findIndex(frames);
	return first >= 0 ? first : lastAct(acts, act);
}

/** Where people do not meet, a gift, a course or an exhibition frames what is said there. */
function lastAct(acts: readonly Act[], act: Act): number | null {
	const at = acts.findLastIndex((other) => other.form === 'encounter' && other.start <= act.start);
	return at < 0 ? null : at;
}

/** A noun that names what a verb tells elsewhere, a second telling of the same kind without new people, and a lead
 *  that a later wish spells out are no acts of their own. */
export function dropRepeats(story: Draft, acts: readonly Act[]): Act[] {
	return acts.filter((act, i) => {
		if (act.rule === 'visit.attends') return false;
		if (act.form === 'noun' && act.kind !== 'milestone' && act.kind !== 'agreement_signed')
			return !acts.some((other, k) => other.kind === act.kind && other !== act && (other.form === 'encounter' || k < i) && sharesWords(story, act, other));
		if (act.rule === 'talks.there' && acts.slice(0, i).some((other) => other.form === 'encounter' && ENCOUNTER_KINDS.has(other.kind) && other.kind !== 'visit' && other.kind !== 'agreement_signed' && !other.rule.startsWith('loose.'))) return false;
		if (act.rule === 'must.fr') return !acts.some((other) => other.kind === 'cooperation_proposal' && other !== act);
		if (act.kind === 'deployment' && acts.slice(0, i).some((other) => other.kind === 'deployment' && other.sentence === act.sentence)) return false;
		if (act.rule === 'loose.visit' && /^(?:Durant|Pendant|Au cours de|Lors de|During) (?:son|leur|cette|ce|sa|his|their|the|this) (?:séjour|visite|escale|mission|stay|visit|trip)/u.test(story.sentences[act.sentence]?.text ?? '') && acts.slice(0, i).some(({ kind }) => kind === 'visit')) return false;
		if (act.rule.startsWith('ship.') && acts.slice(0, i).some((other) => other.kind === 'visit' && act.sentence - other.sentence <= 4)) return false;
		if (act.form === 'encounter' && (isContinuation(story, act, acts.slice(0, i)) || isPairOf(story, act, acts.slice(0, i)) || isChairing(story, act, acts.slice(0, i)) || isWelcome(story, act, acts.slice(0, i)))) return false;
		if ((act.rule === 'talks.lors' || act.rule === 'talks.deux' || act.rule === 'online.lors') && isToldAgain(story, act, acts.slice(0, i))) return false;
		return act.form !== 'encounter' || !acts.slice(0, i).some((other) => other.kind === act.kind && other.form === 'encounter' && addsNothing(story, act, other));
	});
}

/** "Lors de la rencontre avec X, Y …" after a sentence that has the two meet. */
function isToldAgain({ mentions, reading, sentences }: Draft, { trigger, sentence }: Act, before: readonly Act[]): boolean {
	if (!/^(?:[Ll]ors|[Aa]u cours|[Àà] l'(?:occasion|issue)) (?:de l'|de la|du|de (?:son|leur|sa|cette)) ?/u.test(reading.text.slice(trigger, trigger + 30))) return false;
	const idsIn = (i: number): string[] => mentions.filter((m) => m.type === 'person' && m.start >= (sentences[i]?.start ?? 0) && m.end <= (sentences[i]?.end ?? 0)).map(({ id }) => id);
	const own = new Set(idsIn(sentence).slice(0, 2));
	return own.size > 0 && before.some((other) => other.form === 'encounter' && /talks|courtesy_call/.test(other.kind) && [...own].every((id) => idsIn(other.sentence).includes(id)));
}

function sharesWords({ mentions }: Draft, noun: Act, other: Act): boolean {
	if (noun.kind !== 'visit') return true;
	const people = (act: Act): string[] => mentions.filter((m) => m.type === 'person' && m.start >= act.clause[0] && m.end <= act.clause[1]).map(({ id }) => id);
	const own = people(noun);
	return own.length === 0 || other.form === 'noun' || own.some((id) => people(other).includes(id));
}

/** Start of a sentence that goes on about a gathering told before. */
export const CONTINUES = /^(?:La|Le|L'|Cet|Cette|Ce|The|This) (?:conférence|dialogue|réunion|séminaire|événement|cérémonie|consultation|rencontre|session|atelier|colloque|conference|event|meeting|ceremony|seminar|workshop|session)/iu;

/** Who else sat at a meeting told before: "also attending the reception was …". */
const ATTENDS = /(?:attend(?:ed|ing)|participat\w+ in|present at) the (?:meeting|reception|talks|event|session|ceremony)(?= (?:were|was|are|is|included?)(?![\p{L}])|[.,;]|$)|(?:assist(?:é|aient|ait)|particip(?:é|aient|ait)|présents?) (?:également |aussi )?à (?:la|cette|cet|l') ?(?:réunion|réception|rencontre|entretien|cérémonie|événement|audience|séance de travail)(?=[.,;]|$| (?:étaient|était|figuraient))/u;

function isContinuation({ sentences }: Draft, act: Act, before: readonly Act[]): boolean {
	const text = sentences[act.sentence]?.text ?? '';
	const isAttendance = act.kind === 'dialogue' && ATTENDS.test(text);
	return (CONTINUES.test(text) || isAttendance) && before.some((other) => other.form === 'encounter' && act.sentence - other.sentence <= 3);
}

/** Two people who discussed "at the meeting", or after a meeting that named none: the same meeting. */
function isPairOf({ mentions, sentences }: Draft, act: Act, before: readonly Act[]): boolean {
	const met = before.findLast(({ form, kind }) => form === 'encounter' && ENCOUNTER_KINDS.has(kind) && kind !== 'visit');
	if (act.rule === 'talks.pair' && met && act.sentence - met.sentence <= 3 && /^(?:At|During) the (?:\p{L}+ )?(?:meeting|talks|reception|event|session)(?=[ ,])/u.test(sentences[act.sentence]?.text ?? '')) return true;
	const last = before.findLast(({ form, kind }) => form === 'encounter' && kind === 'talks');
	return act.rule === 'talks.pair' && last !== undefined && act.sentence - last.sentence <= 2 &&
		!mentions.some((m) => m.type === 'person' && m.start >= last.clause[0] && m.end <= last.clause[1]);
}

/** "X welcomed Y", said at a meeting of the two told before. */
function isWelcome({ reading }: Draft, act: Act, before: readonly Act[]): boolean {
	return act.rule === 'courtesy.call' && reading.text.startsWith('welcomed', act.trigger) &&
		before.some((other) => other.form === 'encounter' && ENCOUNTER_KINDS.has(other.kind) && other.kind !== 'visit' && act.sentence - other.sentence <= 4);
}

/** Words that name who chairs a gathering told before, and nothing else of it. */
export const CHAIRING = /(?:co-?présidé|présidé|codirigé|co-?chaired|chaired)[^.;,]{0,24}? (?:la|le|l'|cette?|cet|the|this) ?(?:conférence|dialogue|réunion|événement|session|cérémonie|consultation|séance|rencontre|event|meeting|conference|ceremony)(?=[.,;]|$)/u;

function isChairing({ sentences }: Draft, act: Act, before: readonly Act[]): boolean {
	return act.kind === 'dialogue' && CHAIRING.test(sentences[act.sentence]?.text ?? '') && before.some((other) => other.kind === 'dialogue' && other.form === 'encounter' && act.sentence - other.sentence <= 5);
}

/** Whether two sentences give a stay the same days. */
function sameStay(text: string, other: string): boolean {
	const days = WHEN.exec(text)?.[0];
	return days !== undefined && days === WHEN.exec(other)?.[0];
}

function addsNothing({ mentions, sentences }: Draft, act: Act, other: Act): boolean {
	const idsWithin = ([start, end]: readonly [number, number]): string[] => mentions.filter((m) => m.type === 'person' && m.start >= start && m.end <= end).map(({ id }) => id);
	const idsIn = (sentence: number): string[] => idsWithin([sentences[sentence]?.start ?? 0, sentences[sentence]?.end ?? 0]);
	const idsOf = ({ sentence }: Act): string[] => idsIn(sentence);
	const isTold = sentences[other.sentence - 1] !== undefined && isBody(sentences[other.sentence - 1]!);
	const known = [...(isTold ? idsIn(other.sentence - 1) : []), ...(other.sentence === act.sentence ? idsWithin(other.clause) : idsOf(other))];
	const own = other.sentence === act.sentence ? idsWithin(act.clause) : idsOf(act);
	const isNew = own.some((id) => !known.includes(id));
	if (act.kind === 'visit') return !isNew && own.length > 0 && sameStay(sentences[act.sentence]?.text ?? '', sentences[other.sentence]?.text ?? '');
	return !isNew && act.kind !== 'agreement_signed' && act.kind !== 'dialogue' && idsOf(act).length > 1;
}
