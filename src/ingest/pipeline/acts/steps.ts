import type { EventKind } from '#lib/corpus/schema.ts';
import type { Sentence } from '../text/reading.ts';
import type { Act } from './act.ts';
import { findDomains } from './domains.ts';
import { drafts, instrumentIn } from './drafts.ts';
import type { Told } from './drafts.ts';
import { actOf } from './hits.ts';
import { trimmed } from './ranges.ts';
import { fits, mayFit } from '../text/fits.ts';
import { DRAFTING, INSTRUMENT } from './rules/instruments.ts';
import type { Rule } from './rules/rule.ts';
import { RULES } from './rules/rules.ts';
import { LOOSE } from './rules/steps.ts';
import { BOTH } from './rules/words.ts';

/** Words that say two sides talked about something. */
export const DISCUSSED =
	/(?<![\p{L}])(?:ont|a) (?:également |aussi |notamment |par ailleurs |en outre )?(?:discuté|abordé|échangé (?:sur|leurs|de leurs|des vues)|débattu|parlé|évoqué|examiné|passé en revue)|(?:also )?(?:discussed|exchanged views on|reviewed|talked about|deliberated on|touched (?:up)?on|looked into)|(?:[Tt]alks|[Dd]iscussions?|[Mm]eeting|[Ss]ession) (?:also |then |mainly )?(?:focus(?:s?ed)|cent(?:red|ered)|revolved) (?:on|around)/u;
/** A meeting whose matters the verb names. */
const GATHERED = /(?:[Tt]alks|[Dd]iscussions?|[Mm]eeting|[Ss]ession) (?:also |then |mainly )?\p{L}+ (?:on|around)$/u;
const PROJECT =
	/(?<![\p{L}])(?:bases? de données|applications?|projets?|plate-?formes?|groupes? de travail|cent(?:re|er)s? (?:commun|conjoint|de coordination)s?|channels?|joint cent(?:re|er)s?|working groups?|lignes? (?:directes?|rouges?)|exercices?|officiers? de liaison|déploiement|liaison officers?|deployment|databases?|apps?|projects?|platforms?|hotlines?|exercises?|(?:ouverture|création|mise en place) d'un[e]? \p{L}+|(?:opening|establishment|setting up) of)(?![\p{L}])/u;

const SECOND =
	/,? et (?=(?:sont (?:tombée?s|convenue?s)|se sont (?:mis|accordé|engagé|entendu)|s'est (?:dite?|déclarée?|engagée?)|ont (?:convenu|décidé)))|,? and (?=(?:is|was|are|stands) (?:willing|ready|prepared))|(?:, tandis que|, alors que|,? while|, whereas|, adding that) (?=[^.;]{0,110}(?:proposé|suggéré|souhaité|demandé|exprimé|déclaré|dit |plaidé|proposed|suggested|said|asked|urged|expressed|expressing|hoped|called|pledged|will|would))|,? avant (?=(?:de |d')(?:demander|proposer|suggérer|appeler|inviter|exhorter|recommander|plaider))|,? (?:et|and)(?: (?:il|elle|he|she))?(?: (?:a|ont|has|have))?(?: (?:également|aussi|also))? (?=(?:appelé|exhorté|invité|plaidé|sollicité|préconisé|émis|formé le|insisté|promis|résolu|s'est engagé|s'est dit|vowed|voiced|recommended|wished|committed|thanked|remercié|proposé|suggéré|souhaité|demandé|exprimé|recommandé|décidé|convenu|se sont engagé|pledged|called|proposed|asked|urged|expressed|hoped|agreed|suggested|promised|offered|requested))/u;

/** Steps of a sentence; two where a second verb of its own subject follows "et" or "and". */
export function stepsOf(sentence: Sentence, i: number, from: number, isWhole: boolean): Act[] {
	const cut = mayFit(SECOND, sentence.text) ? SECOND.exec(sentence.text.slice(from)) : null;
	if (!cut) return stepIn(sentence, i, from, sentence.text.length, isWhole);
	const at = from + cut.index;
	const first = stepIn(sentence, i, from, at, false);
	const second = stepIn(sentence, i, at, sentence.text.length, false);
	return second.length === 0 ? stepIn(sentence, i, from, sentence.text.length, isWhole) : [...first, ...second];
}

function stepIn({ text: whole, ...place }: Sentence, i: number, from: number, to: number, isWhole: boolean): Act[] {
	const sentence = { ...place, text: whole.slice(0, to) };
	const { text } = sentence;
	const both = from > 0 && /^,? (?:et|and) /.test(text.slice(from)) ? BOTH.exec(whole.slice(0, from)) : null;
	if (both) return jointSecond(sentence, i, from, both[0]);
	const rest = text.slice(from);
	const base = (start: number, end: number): Pick<Act, 'start' | 'end' | 'clause' | 'sentence'> => {
		const [a, b] = trimmed(text, start, end);
		return { start: sentence.start + a, end: sentence.start + b, clause: [sentence.start + a, sentence.start + b], sentence: i };
	};
	const wish = RULES.steps.find((rule) =>
		fits(rule.words, rest) && !(rule.unless && fits(rule.unless, rest)) && (!(rule.needs instanceof RegExp) || fits(rule.needs, rest)));
	const found = wish ?? (isWhole ? looseIn(rest) : undefined);
	const discussed = mayFit(DISCUSSED, rest) ? DISCUSSED.exec(rest) : null;
	const matters = discussed && (!wish || wish.form === 'past') ? discussions(sentence, i, from + discussed.index + discussed[0].length) : [];
	if (matters.length > 0) return matters;
	if (!found) return isWhole ? remarksOf(sentence, i) : [];
	const trigger = sentence.start + from + (found.words.exec(rest)?.index ?? 0);
	const act = { kind: found.kind, status: found.status, rule: found.id, form: found.form, trigger };
	const drafted = found.kind === 'cooperation_proposal' || found.kind === 'cooperation_pledge' ? drafts(sentence, i, from, act) : [];
	if (drafted.length > 0) return [...beforeDrafts(sentence, from, act, base), ...drafted];
	if (found.kind === 'cooperation_pledge') return pledges(sentence, i, from, act, base);
	return [{ ...act, ...base(from, text.length) }];
}

/** The loose wording of a sentence that names a field or an instrument. */
function looseIn(rest: string): Rule | undefined {
	if (findDomains(rest).length === 0 && !fits(INSTRUMENT, rest)) return undefined;
	return LOOSE.find(({ words, unless }) => fits(words, rest) && !(unless && fits(unless, rest)));
}

/** What a wish or an undertaking names before the instrument: "to step up …, and to complete negotiations on …". */
function beforeDrafts(
	{ text, start }: Sentence, from: number, told: Told, base: (start: number, end: number) => Pick<Act, 'start' | 'end' | 'clause' | 'sentence'>
): Act[] {
	const drafting = from + (DRAFTING.exec(text.slice(from))?.index ?? 0);
	const at = Math.max(...[...text.slice(0, drafting + 11).matchAll(/,? (?:et|and|ainsi que|while|as well as) (?:to |de |d'|also |(?=(?:signing|negotiating|concluding|finali[sz]ing|(?:accelerat|speed|expedit|hasten|complet|promot)\p{L}*ing)))/gu)].map(({ index }) => index), -1);
	const head = at > told.trigger - start ? text.slice(told.trigger - start, at) : '';
	return (findDomains(head).length > 0 || PROJECT.test(head)) && !INSTRUMENT.test(head) ? [{ ...told, ...base(from, at) }] : [];
}

/** The second verb of both sides: "ont passé en revue … et ont décidé …". */
function jointSecond(sentence: Sentence, i: number, from: number, subject: string): Act[] {
	const { text } = sentence;
	const [a, b] = trimmed(text, from, text.length);
	const rule = RULES.steps.find(({ form, words }) => form === 'joint' && (words.test(`${subject} ${text.slice(a)}`) || words.test(`${subject} ont ${text.slice(a)}`)));
	if (!rule) return [];
	const told = { kind: rule.kind, status: rule.status, rule: rule.id, form: rule.form, trigger: sentence.start + a };
	const drafted = drafts(sentence, i, a, told);
	const range = [sentence.start + a, sentence.start + b] as const;
	return drafted.length > 0 ? drafted : [{ ...told, start: range[0], end: range[1], clause: range, sentence: i }];
}

function remarksOf(sentence: Sentence, i: number): Act[] {
	const rule = RULES.remarks.find(({ words }) => fits(words, sentence.text));
	return rule ? [actOf({ rule, start: 0, end: 0 }, sentence, i, [0, sentence.text.length])] : [];
}

/** One undertaking, or two where "et leur …" names a second object with fields of its own. */
function pledges(
	sentence: Sentence, i: number, from: number, told: Told,
	base: (start: number, end: number) => Pick<Act, 'start' | 'end' | 'clause' | 'sentence'>
): Act[] {
	const { text } = sentence;
	const head = text.slice(told.trigger - sentence.start, told.trigger - sentence.start + 170);
	const isExchange = /(?:intensifi|renforc|accroî|accentu|augment|poursuiv|promouv|step up|increas|enhanc|boost|intensif|strengthen)[^,]{0,30}(?:échanges? de (?:délégations|visites)|exchange of (?:delegations|visits)|delegation exchange)/iu.test(head);
	const kind: EventKind = isExchange ? 'delegation_exchange' : told.kind;
	const second = /, et (?:leur|leurs|sa|son) /u.exec(text.slice(from));
	const cut = second ? from + second.index : -1;
	const isSplit = cut > 0 && findDomains(text.slice(cut)).length > 0 && findDomains(text.slice(from, cut)).length > 0;
	if (!isSplit) return [{ ...told, kind, ...base(from, text.length) }];
	return [{ ...told, kind, ...base(from, cut) }, { ...told, trigger: sentence.start + cut, ...base(cut, text.length) }];
}

/** The matters of a discussion, one act each where they stand in a list or name a project. */
function discussions(sentence: Sentence, i: number, from: number): Act[] {
	const { text } = sentence;
	const cuts = [...text.slice(from).matchAll(/\s?; ?/gu)].map(({ index, 0: { length } }) => [from + index, from + index + length] as const);
	const items = [...cuts, [text.length, text.length] as const].map(([end], k) => [cuts[k - 1]?.[1] ?? from, end] as const);
	return items.flatMap(([start, end]): Act[] => {
		const words = text.slice(start, end);
		if (/^ ?(?:(?:leurs )?(?:vues|points de vue|opinions)|views)? ?(?:sur|on|of|de) (?:la situation|les questions|des questions|l'évolution|regional|global|issues|the (?:regional|world|global|situation))/u.test(words)) return [];
		const isDraft = INSTRUMENT.test(words) && (DRAFTING.test(words) || /(?:projets? d['e]|draft)/u.test(words));
		const isMatter = PROJECT.test(words) || ((BOTH.test(text.slice(0, from)) || GATHERED.test(text.slice(0, from))) && findDomains(words).length > 0);
		if (items.length === 1 && !isDraft && !isMatter) return [];
		const [a, b] = trimmed(text, start, end);
		const instrument = isDraft ? instrumentIn(text.slice(0, b), a) : null;
		return [{
			kind: isDraft ? 'agreement_negotiation' : 'project_discussion', status: 'under_negotiation',
			rule: isDraft ? 'discussed+drafting' : 'discussed', form: 'joint', sentence: i, trigger: sentence.start + a,
			start: sentence.start + a, end: sentence.start + b, clause: [sentence.start + a, sentence.start + b],
			...(instrument === null ? {} : { instrument })
		}];
	});
}
