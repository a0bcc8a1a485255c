import type { CoopEvent, EventKind, EventStatus } from '#lib/corpus/schema.ts';
import { findDomains } from './domains.ts';
import type { Mention } from './entities.ts';
import type { Sentence } from './reading.ts';
import { BOTH, DRAFTING, INSTRUMENT, RULES, instrumentOf } from './rules.ts';
import type { Form, Rule } from './rules.ts';

type InstrumentType = NonNullable<CoopEvent['instrument']>['type'];

/** An act as one sentence tells it. Offsets count units of the reading. */
export interface Act {
	readonly kind: EventKind;
	readonly status: EventStatus;
	readonly rule: string;
	readonly form: Form;
	/** The quote that proves it. */
	readonly start: number;
	readonly end: number;
	/** Where its people and dates are sought. */
	readonly clause: readonly [start: number, end: number];
	/** Where the words stand that tell it. */
	readonly trigger: number;
	readonly sentence: number;
	readonly instrument?: { readonly type: InstrumentType; readonly title: string };
	/** Words beside the quote that belong to it. */
	readonly beside?: readonly [start: number, end: number];
	/** Where its domains are sought, if not in the quote. */
	readonly field?: readonly [start: number, end: number];
	/** Number of an anniversary. */
	readonly count?: number;
	/** Year in which the anniversary falls, where the text says it. */
	readonly inYear?: number;
}

interface Hit {
	readonly rule: Rule;
	readonly start: number;
	readonly end: number;
}

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
	const encounters = hitsOf(RULES.encounters, sentence, mentions);
	const nouns = hitsOf(RULES.nouns, sentence, mentions)
		.filter((hit) => encounters.every((other) => other.end <= hit.start || other.start >= hit.end || isMilestone(hit)));
	const from = leadEnd(sentence.text, nouns);
	const relative = relativeStart(sentence.text, encounters.at(-1)?.end ?? sentence.text.length);
	const clauses = clausesOf(sentence.text.slice(0, relative), encounters, from);
	const acts = encounters.map((hit, k) => actOf(hit, sentence, i, clauses[k] ?? [from, sentence.text.length]));
	const last = encounters.at(-1);
	const isLead = last !== undefined && /^(?:courtesy\.(?:reception|call|received|recu)|talks\.)/.test(last.rule.id);
	const rest = last === undefined ? from : isLead ? (relative < sentence.text.length ? relative + 2 : last.end) : sentence.text.length;
	const steps = stepsOf(sentence, i, rest, last === undefined);
	return [...nouns.map((hit) => nounOf(hit, sentence, i)), ...acts, ...steps];
}

/** Where ", qui a proposé …" begins after an encounter; the end of the sentence without one. */
function relativeStart(text: string, after: number): number {
	const match = /, (?=(?:qui|who|lequel|laquelle) )/u.exec(text.slice(after));
	const isStep = match && RULES.steps.some(({ words }) => words.test(text.slice(after + match.index)));
	return match && isStep === true ? after + match.index : text.length;
}

function isMilestone({ rule }: Hit): boolean {
	return rule.kind === 'milestone';
}

/** Hits of rules in a sentence in order; where two overlap, the rule that stands first in the list. */
function hitsOf(rules: readonly Rule[], sentence: Sentence, mentions: readonly Mention[]): Hit[] {
	const hits: Hit[] = [];
	for (const rule of rules) {
		if (rule.unless?.test(sentence.text) === true) continue;
		for (const match of sentence.text.matchAll(everywhere(rule.words))) {
			const hit = { rule, start: match.index, end: match.index + match[0].length };
			if (match[0] === '' || !isMet(rule, hit, sentence, mentions)) continue;
			if (hits.every((other) => other.end <= hit.start || other.start >= hit.end)) hits.push(hit);
		}
	}
	return hits.toSorted((a, b) => a.start - b.start);
}

const GLOBAL = new Map<RegExp, RegExp>();

/** The pattern with the flag that finds every match; made once. */
function everywhere(pattern: RegExp): RegExp {
	const known = GLOBAL.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
	GLOBAL.set(pattern, known);
	return known;
}

function isMet({ needs }: Rule, { start, end }: Hit, sentence: Sentence, mentions: readonly Mention[]): boolean {
	if (needs === undefined) return true;
	if (needs instanceof RegExp) return needs.test(sentence.text);
	const [from, to] = [sentence.start + start, Math.min(sentence.end, sentence.start + end + 320)];
	return mentions.some((mention) =>
		mention.start >= from && mention.start < to && (mention.type === 'person' || mention.isOffice === true));
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

/** Range without conjunctions, commas and spaces at its ends. */
function trimmed(text: string, start: number, end: number): [start: number, end: number] {
	const words = text.slice(start, end);
	const lead = /^(?:[\s,;:]+|(?:et|and|puis|then) (?!du |de ))*/u.exec(words)?.[0].length ?? 0;
	const tail = /[\s,;:]*$/u.exec(words)?.[0].length ?? 0;
	return [start + lead, Math.max(start + lead, end - tail)];
}

function actOf({ rule, start }: Hit, sentence: Sentence, i: number, [from, to]: readonly [number, number]): Act {
	const [a, b] = trimmed(sentence.text, from, to);
	const isSigned = rule.kind === 'agreement_signed';
	const begin = isSigned ? (relativeSigning(sentence.text, start) ?? a) : a;
	const instrument = isSigned ? instrumentIn(sentence.text, begin) : null;
	return {
		kind: rule.kind, status: rule.status, rule: rule.id, form: rule.form, sentence: i,
		start: sentence.start + begin, end: sentence.start + b, clause: [sentence.start + begin, sentence.start + b],
		trigger: sentence.start + start, ...(instrument === null ? {} : { instrument })
	};
}

/** Start of the instrument in "the memorandum that the two ministries signed in 2018": its signing is told aside. */
function relativeSigning(text: string, trigger: number): number | null {
	const before = text.slice(0, trigger);
	const relative = /(?<![\p{L}])(?:that|which|que|qu'|qui) [^,;.]*$/u.exec(before);
	if (!relative) return null;
	const found = [...before.slice(0, relative.index).matchAll(everywhere(INSTRUMENT))].at(-1);
	return found ? withArticle(text, found.index) : null;
}

function nounOf({ rule, start, end }: Hit, sentence: Sentence, i: number): Act {
	const words = sentence.text.slice(start, end);
	const attends = rule.kind === 'visit' && /^(?: du [^,.]{3,80})? (?:pour (?:participer|assister|prendre part)|to (?:attend|take part))/u.test(sentence.text.slice(end));
	const count = /^\D*(\d+)/.exec(words)?.[1];
	const inYear = /^[^.,;]{0,30}? (?:en|in) (?:\p{L}+ )?((?:19|20)\d\d)/u.exec(sentence.text.slice(end))?.[1];
	return {
		kind: rule.kind, status: rule.status, rule: attends ? 'visit.attends' : rule.id, form: 'noun', sentence: i,
		start: sentence.start + start, end: sentence.start + end, clause: [sentence.start + start, sentence.start + end],
		trigger: sentence.start + start, ...(isMilestone({ rule, start, end }) && count !== undefined ? { count: Number(count), ...(inYear === undefined ? {} : { inYear: Number(inYear) }) } : {})
	};
}

function instrumentIn(text: string, from: number): { type: InstrumentType; title: string } | null {
	const found = instrumentOf(text.slice(from));
	if (!found) return null;
	const rest = text.slice(from + found.index);
	const stop = /[.;,()]|(?<![\p{L}])(?:entre (?:le|la|l'|les)|between|a eu lieu|en présence|le \d|on \p{Lu}|qui |which )/u.exec(rest.slice(found.length));
	const title = rest.slice(0, stop ? found.length + stop.index : Math.min(rest.length, 220)).trim();
	return { type: found.type, title };
}

const DISCUSSED =
	/(?:ont|a) (?:également |aussi |notamment )?(?:discuté|échangé (?:sur|leurs|de leurs|des vues)|débattu|parlé|évoqué|examiné|passé en revue)|(?:also )?(?:discussed|exchanged views on|reviewed|talked about)/u;
const PROJECT =
	/(?<![\p{L}])(?:bases? de données|applications?|projets?|plate-?formes?|lignes? directes?|exercices?|databases?|apps?|projects?|platforms?|hotlines?|exercises?|(?:ouverture|création|mise en place) d'un[e]? \p{L}+|(?:opening|establishment|setting up) of)(?![\p{L}])/u;

const SECOND =
	/,? (?:et|and)(?: (?:a|ont|has|have))?(?: (?:également|aussi|also))? (?=(?:appelé|proposé|suggéré|souhaité|demandé|exprimé|recommandé|décidé|convenu|se sont engagé|pledged|called|proposed|asked|urged|expressed|hoped|agreed|suggested|promised|offered|requested))/u;

/** Steps of a sentence; two where a second verb of its own subject follows "et" or "and". */
function stepsOf(sentence: Sentence, i: number, from: number, isWhole: boolean): Act[] {
	const cut = SECOND.exec(sentence.text.slice(from));
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
		rule.words.test(rest) && rule.unless?.test(rest) !== true && (!(rule.needs instanceof RegExp) || rule.needs.test(rest)));
	const discussed = DISCUSSED.exec(rest);
	const matters = discussed && (!wish || wish.form === 'past') ? discussions(sentence, i, from + discussed.index + discussed[0].length) : [];
	if (matters.length > 0) return matters;
	if (!wish) return isWhole ? remarksOf(sentence, i) : [];
	const trigger = sentence.start + from + (wish.words.exec(rest)?.index ?? 0);
	const act = { kind: wish.kind, status: wish.status, rule: wish.id, form: wish.form, trigger };
	const drafted = wish.kind === 'cooperation_proposal' || wish.kind === 'cooperation_pledge' ? drafts(sentence, i, from, act) : [];
	if (drafted.length > 0) return drafted;
	if (wish.kind === 'cooperation_pledge') return pledges(sentence, i, from, act, base);
	return [{ ...act, ...base(from, text.length) }];
}

/** The second verb of both sides: "ont passé en revue … et ont décidé …". */
function jointSecond(sentence: Sentence, i: number, from: number, subject: string): Act[] {
	const { text } = sentence;
	const [a, b] = trimmed(text, from, text.length);
	const rule = RULES.steps.find(({ form, words }) => form === 'joint' && words.test(`${subject} ${text.slice(a)}`));
	if (!rule) return [];
	const told = { kind: rule.kind, status: rule.status, rule: rule.id, form: rule.form, trigger: sentence.start + a };
	const drafted = drafts(sentence, i, a, told);
	const range = [sentence.start + a, sentence.start + b] as const;
	return drafted.length > 0 ? drafted : [{ ...told, start: range[0], end: range[1], clause: range, sentence: i }];
}

function remarksOf(sentence: Sentence, i: number): Act[] {
	const rule = RULES.remarks.find(({ words }) => words.test(sentence.text));
	return rule ? [actOf({ rule, start: 0, end: 0 }, sentence, i, [0, sentence.text.length])] : [];
}

type Told = Pick<Act, 'kind' | 'status' | 'rule' | 'form' | 'trigger'>;

/** Instruments to be drafted or signed that a wish or an undertaking names: one act each. */
function drafts(sentence: Sentence, i: number, from: number, told: Told): Act[] {
	const { text } = sentence;
	const drafting = DRAFTING.exec(text.slice(from));
	const found = [...text.slice(from).matchAll(everywhere(INSTRUMENT))]
		.map(({ index, 0: words }) => ({ at: from + index, words }))
		.filter(({ at }) => drafting !== null && Math.abs(at - from - drafting.index) < 420 && !/mise? en œuvre[^,]{0,30}$|implement\w*[^,]{0,30}$|(?:dans le cadre|sur la base|conformément) [^,]{0,24}$/u.test(text.slice(0, at)));
	if (!drafting || found.length === 0) return [];
	const status: EventStatus = told.form === 'joint' && !/convenu|agreed/.test(text) ? 'announced' : 'proposed';
	const act = { ...told, kind: 'agreement_negotiation', status, rule: `${told.rule}+drafting`, sentence: i } as const;
	const one = (start: number, end: number, isAlone: boolean): Act => {
		const [a, b] = trimmed(text, start, end);
		const [head] = trimmed(text, from, found[0]?.at ?? from);
		const instrument = instrumentIn(text.slice(0, b), found.length === 1 ? (found[0]?.at ?? a) : a);
		const quote: [number, number] = isAlone ? [sentence.start + head, sentence.start + b] : [sentence.start + a, sentence.start + b];
		return {
			...act, start: quote[0], end: quote[1], clause: [sentence.start + a, sentence.start + b],
			...(instrument === null ? {} : { instrument }),
			...(isAlone ? {} : { beside: [sentence.start + head, sentence.start + (found[0]?.at ?? head)] })
		};
	};
	if (found.length > 1)
		return found.map(({ at }, k) => one(withArticle(text, at), withArticle(text, found[k + 1]?.at ?? text.length), false));
	const ends = fieldsOf(text, found[0]?.at ?? from, found[0]?.words ?? '');
	return ends.map((end, k): Act => {
		const start = ends[k - 1] ?? found[0]?.at ?? from;
		return { ...one(from, end, true), ...(ends.length > 1 ? { field: [sentence.start + start, sentence.start + end] } : {}) };
	});
}

/** Start of the article before a noun. */
function withArticle(text: string, at: number): number {
	return at - (/(?:\b(?:le|la|les|un|une|the|an?|d'un|d'une) |l')$/iu.exec(text.slice(Math.max(0, at - 7), at))?.[0].length ?? 0);
}

/** Ends of the fields of agreements named in the plural ("accords dans l'extradition, la lutte contre la traite"):
 *  one for each field of its own; the end of the sentence for one agreement. */
function fieldsOf(text: string, at: number, words: string): number[] {
	const stop = /\.{2,}|…|, (?:créant|afin|pour|ce qui|contribuant|thus|thereby|contributing)/u.exec(text.slice(at));
	const end = stop ? at + stop.index : text.length;
	if (!/s$/.test(words)) return [text.length];
	const commas = [...text.slice(at, end).matchAll(/, /gu)].map(({ index }) => at + index);
	const seen = new Set<string>();
	const ends: number[] = [];
	let start = at;
	for (const cut of [...commas, end]) {
		const [domain] = findDomains(text.slice(start, cut));
		if (domain !== undefined && !seen.has(domain)) {
			seen.add(domain);
			ends.push(cut);
		} else if (ends.length > 0) ends[ends.length - 1] = cut;
		start = cut;
	}
	return ends.length < 2 ? [text.length] : ends;
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
		const isDraft = DRAFTING.test(words) && INSTRUMENT.test(words);
		if (items.length === 1 && !isDraft && !PROJECT.test(words)) return [];
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
