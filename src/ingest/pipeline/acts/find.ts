import type { Mention } from '../entities/entities.ts';
import type { Sentence } from '../text/reading.ts';
import { fits } from '../text/fits.ts';
import type { Act } from './act.ts';
import { actOf, hitsOf, isMilestone, nounOf } from './hits.ts';
import type { Hit } from './hits.ts';
import { LOOSE_CALL, LOOSE_TALKS, LOOSE_VISIT } from './rules/encounters.ts';
import { RULES } from './rules/rules.ts';
import { WHEN } from './rules/words.ts';
import { DISCUSSED, stepsOf } from './steps.ts';

/** Acts that the sentences tell, in the order of the text. */
export function findActs(sentences: readonly Sentence[], mentions: readonly Mention[]): Act[] {
	return sentences.flatMap((sentence, i) => actsOf(sentence, i, mentions)).toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Encounters alone, for captions. */
export function findEncounters(sentences: readonly Sentence[], mentions: readonly Mention[]): Act[] {
	return sentences.flatMap((sentence, i) =>
		hitsOf(RULES.encounters, sentence, mentions).slice(0, 1).map((hit) => actOf(hit, sentence, i, [0, sentence.text.length])));
}

function actsOf(sentence: Sentence, i: number, mentions: readonly Mention[]): Act[] {
	const hits = hitsOf(RULES.encounters, sentence, mentions);
	const encounters = hits.length > 1 ? hits.filter(({ rule }) => rule.id !== 'talks.pair') : hits;
	const attended = encounters.length > 1 ? encounters.filter((hit) => hit.rule.kind === 'multilateral_meeting' && ATTENDED.test(sentence.text.slice(0, hit.start))) : [];
	return actsAround(sentence, i, mentions, encounters.filter((hit) => !attended.includes(hit)), attended);
}

/** Words before a gathering that says only why someone came. */
const ATTENDED = /(?:to (?:attend|take part in|join)|pour (?:participer|assister|prendre part) (?:à|au)|en marge d[eu]|on the sidelines of)[^.;,]{0,30}$/u;

function actsAround(sentence: Sentence, i: number, mentions: readonly Mention[], encounters: readonly Hit[], attended: readonly Hit[]): Act[] {
	const nouns = [...hitsOf(RULES.nouns, sentence, mentions), ...attended]
		.filter((hit) => encounters.every((other) => other.end <= hit.start || other.start >= hit.end || isMilestone(hit)))
		.filter((hit) => !isPartOfPlan(hit, sentence.text));
	const from = leadEnd(sentence.text, nouns);
	const relative = relativeStart(sentence.text, encounters.at(-1)?.end ?? sentence.text.length);
	const clauses = clausesOf(sentence.text.slice(0, relative), encounters, from);
	const acts = encounters.map((hit, k) => actOf(hit, sentence, i, clauses[k] ?? [from, sentence.text.length]));
	const last = encounters.at(-1);
	const isLead = last !== undefined && /^(?:courtesy\.(?:reception|reception-en|call|received|recu)|talks\.|online\.)/.test(last.rule.id);
	const rest = last === undefined ? from : relative < sentence.text.length ? relative + 2 : isLead ? last.end : sentence.text.length;
	const steps = stepsOf(sentence, i, rest, last === undefined);
	const led = isLead ? acts.map((act, k) => (k === acts.length - 1 ? { ...act, field: [act.start, leadField(sentence, act, steps)] as const } : act)) : acts;
	const told = [...nouns.map((hit) => nounOf(hit, sentence, i)), ...led, ...steps];
	return told.length > 0 ? told : looseEncounter(sentence, i, mentions);
}

/** Where the words about a meeting end that leads to what is said there: "At a meeting with …, he said …". */
function leadField({ text, start }: Sentence, act: Act, steps: readonly Act[]): number {
	const said = /, (?:[^,;]{3,90} )?(?:(?:a|ont|avait|avaient) (?:également |aussi )?(?:déclaré|souligné|affirmé|estimé|indiqué|ajouté|exprimé|salué|rappelé|apprécié|hautement|convenu|discuté|proposé|demandé)|s'est (?:dite?|félicitée?|réjouie?|déclarée?)|se sont|said|stressed|affirmed|noted|expressed|agreed|praised|highlighted|spoke)(?![\p{L}])/u.exec(text.slice(act.trigger - start));
	const ends = [...steps.map((step) => step.start), ...(said ? [act.trigger + said.index] : []), act.end].filter((end) => end > act.trigger);
	return Math.min(...ends);
}

const HOSTED = /reç|accueil|recev|host|welcom|guest|audience|courtois|courtesy|hôte/iu;
const STAY = /(?:du \d{1,2}(?:er)? (?:\p{L}+ )?au \d|les \d{1,2} et \d|from [^.;,]{2,20} to |\d{1,2}-\d{1,2})/u;

/** A gathering that no wording tells: two people of two sides and a day, or a delegation, a foreign place and some days. */
function looseEncounter(sentence: Sentence, i: number, mentions: readonly Mention[]): Act[] {
	const { text, start, end } = sentence;
	if (text === '' || !fits(WHEN, text) || /(?:sur|à) l?'?invitation (?:de|du)|at the invitation of/u.test(text)) return [];
	const inside = mentions.filter((m) => m.start >= start && m.end <= end);
	const sides = new Set(inside.flatMap(({ type, country }) => (type === 'person' && country !== null ? [country] : [])));
	const isVisit = /délégation|delegation/iu.test(text) && STAY.test(text) && inside.some(({ type }) => type === 'country' || type === 'place');
	if (sides.size < 2 && !isVisit) return [];
	const found = sides.size < 2 ? LOOSE_VISIT : HOSTED.test(text) ? LOOSE_CALL : LOOSE_TALKS;
	return [actOf({ rule: found, start: 0, end: 0 }, sentence, i, [0, text.length])];
}

/** Whether a gathering is what an undertaking wants to hold, or what minutes record: no act beside that. */
function isPartOfPlan({ rule: { kind }, start }: Hit, text: string): boolean {
	const before = text.slice(0, start);
	return (kind === 'dialogue' || kind === 'multilateral_meeting') &&
		/(?:(?<![\p{L}])(?:organiser|tenir|accueillir|préparer|participer|hold|host|organi[sz]e|organi[sz]ing|holding|prepar(?:e|ing))(?![\p{L}])[^;]{0,90}|(?:procès-verbal|compte rendu|résultats|conclusions|minutes|results|outcomes) (?:de |d'|of )?)$/u.test(before);
}

/** Where ", qui a proposé …" begins after an encounter; the end of the sentence without one. */
function relativeStart(text: string, after: number): number {
	const match = /, (?=(?:qui|who|lequel|laquelle|(?:during|at|in) which,?|with whom|where(?= (?:they|both|the two|he|she))|où(?= (?:il|elle|ils|elles|les deux))|dont (?:le|la|l'|les)|au cours (?:de laquelle|duquel)|lors (?:de laquelle|duquel)|avec (?:qui|lequel|laquelle)) )/u.exec(text.slice(after));
	const isStep = match && (DISCUSSED.test(text.slice(after + match.index)) || RULES.steps.some(({ words }) => fits(words, text.slice(after + match.index))));
	return match && isStep === true ? after + match.index : text.length;
}

/** Where the main clause begins after "Dans le cadre de …,". */
function leadEnd(text: string, nouns: readonly Hit[]): number {
	const lead = /^(?:Dans le cadre de|À l'occasion de|A l'occasion de|Lors de|En marge de|Au cours de|During|On the occasion of|As part of|Within the framework of|On the sidelines of|In the framework of) ?/u.exec(text);
	const first = nouns.find(({ start }) => start <= (lead?.[0].length ?? -1) + 3);
	if (!lead || !first || !text.startsWith(',', first.end)) return 0;
	return first.end + 2;
}

/** Stretch of a sentence for each of its encounters. */
function clausesOf(text: string, hits: readonly Hit[], from: number): [start: number, end: number][] {
	const cuts = hits.slice(1).map((hit, k) => {
		const previous = hits[k]?.end ?? from;
		const between = text.slice(previous, hit.start);
		const at = Math.max(between.lastIndexOf(', '), between.lastIndexOf(' et '), between.lastIndexOf(' and '));
		return at < 0 ? hit.start : previous + at;
	});
	return hits.map((_, k) => [k === 0 ? from : (cuts[k - 1] ?? from), cuts[k] ?? text.length]);
}
