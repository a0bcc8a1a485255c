import type { Mention } from '../entities/entities.ts';
import type { Sentence } from '../text/reading.ts';
import type { Act } from './act.ts';
import { instrumentIn } from './drafts.ts';
import { everywhere, trimmed, withArticle } from './ranges.ts';
import { fits } from '../text/fits.ts';
import { INSTRUMENT } from './rules/instruments.ts';
import type { Rule } from './rules/rule.ts';

/** Words of a sentence that a rule fits, as offsets within the sentence. */
export interface Hit {
	readonly rule: Rule;
	readonly start: number;
	readonly end: number;
}

/** Whether a hit tells an anniversary. */
export function isMilestone({ rule }: Hit): boolean {
	return rule.kind === 'milestone';
}

/** Hits of rules in a sentence in order; where two overlap, the rule that stands first in the list. */
export function hitsOf(rules: readonly Rule[], sentence: Sentence, mentions: readonly Mention[]): Hit[] {
	const hits: Hit[] = [];
	for (const rule of rules) {
		if (!fits(rule.words, sentence.text) || (rule.unless && fits(rule.unless, sentence.text))) continue;
		for (const match of sentence.text.matchAll(everywhere(rule.words))) {
			const hit = { rule, start: match.index, end: match.index + match[0].length };
			if (match[0] === '' || !isMet(rule, hit, sentence, mentions)) continue;
			if (hits.every((other) => other.end <= hit.start || other.start >= hit.end)) hits.push(hit);
		}
	}
	return hits.toSorted((a, b) => a.start - b.start);
}

/** Words for one who is received. */
const GUEST = /^ (?:(?:him|her|them)(?![\p{L}])|(?:l'|le |la |son |sa |leur |the |his |her )(?:visiting )?(?:(?:vice-)?(?:hôte|homologue|invitée?|visiteu(?:r|se)|ministre|dirigeante?|responsable|ambassad(?:eur|rice))(?= \p{Ll})|(?:\p{Lu}[\p{L}-]+ )?(?:guest|visitor|counterpart|minister|official|leader|ambassador))(?![\p{L}])|(?:the |an? )?(?:(?:visiting|outgoing|new|newly[ -]appointed|high-ranking) )?(?:[\p{L}'-]+ ){0,5}?(?:delegations?|[Aa]mbassadors?|envoys?|(?:Vice |Deputy |Permanent )*(?:[Mm]inisters?|Secretary|Director|Head|Chief|Chair(?:man|woman|person)|President|Commissioner|Representative|Governor|Coordinator|Advis[eo]r|Envoy|Speaker|Prosecutor|Commander|[Ll]eaders))(?![\p{L}])|(?:l'|le |la |son |sa |leur )(?:hôte|homologue|invitée?|visiteu(?:r|se))|(?:la délégation|les délégations|une délégation|des délégations)(?![\p{L}]))/u;

/** Words for those met whom no name tells: "des responsables de Pologne". */
const GROUP = /^ (?:[^.;,]{0,40} )?(?:des|les|plusieurs|avec des|avec les|de hauts|de nombreux) (?:hauts )?(?:officiels|responsables|dirigeants|homologues) (?:de|d'|du|des|\p{Ll}+(?:s|x)(?![\p{L}]))/u;

function isMet({ needs }: Rule, { start, end }: Hit, sentence: Sentence, mentions: readonly Mention[]): boolean {
	if (needs === undefined) return true;
	if (needs instanceof RegExp) return fits(needs, sentence.text);
	if (needs === 'pair') {
		const before = mentions.filter((m) => m.type === 'person' && m.start >= sentence.start && m.end <= sentence.start + start);
		return new Set(before.map(({ id }) => id)).size > 1;
	}
	if (needs === 'two') return new Set(mentions.filter((m) => m.type === 'person' && m.start >= sentence.start && m.end <= sentence.end).map(({ country }) => country)).size > 1;
	if (needs === 'guest' && GUEST.test(sentence.text.slice(end, end + 60))) return true;
	if (needs === 'party' && GROUP.test(sentence.text.slice(end, end + 90))) return true;
	const [from, to] = [sentence.start + start, Math.min(sentence.end, sentence.start + end + 320)];
	return mentions.some((mention) => mention.start >= from && mention.start < to &&
		(mention.type === 'person' || mention.isOffice === true || (needs === 'party' && mention.type === 'org')));
}

/** A list of what has been done over time: "have maintained dialogues, signed agreements and …". */
const PERFECT = /(?<![\p{L}])(?:have|has) (?:[\p{L}-]+ly )?\p{L}+(?:ed|en|eld)(?! signed)(?![\p{L}])[^.;]*, (?:and )?$/u;

/** Speech that goes on to what had been signed: "stressed that the two countries signed". */
const RECALLS = /(?:emphasi[sz]ed|noted|stressed|recalled|affirmed|highlighted|(?:a|ont) (?:souligné|rappelé|noté)) (?:that|que|qu')[^.;]*$/u;

/** Act of a hit that is told by its own verb, within one clause. */
export function actOf({ rule, start }: Hit, sentence: Sentence, i: number, [from, to]: readonly [number, number]): Act {
	const [a, b] = trimmed(sentence.text, from, to);
	const isSigned = rule.kind === 'agreement_signed';
	const begin = isSigned ? (relativeSigning(sentence.text, start) ?? a) : a;
	const instrument = isSigned ? instrumentIn(sentence.text, begin) : null;
	const isRecalled = isSigned && rule.status === 'took_place' && (RECALLS.test(sentence.text.slice(0, start)) || /, (?:he|she) (?:noted|said|added|recalled)\.?$/u.test(sentence.text) || PERFECT.test(sentence.text.slice(0, start))) && !/(?:this|the|on the) (?:occasion|visit)|today/u.test(sentence.text);
	return {
		kind: rule.kind, status: isRecalled ? 'recalled_past' : rule.status, rule: rule.id, form: rule.form, sentence: i,
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

/** Act of a hit that is named within another sentence. */
export function nounOf({ rule, start, end }: Hit, sentence: Sentence, i: number): Act {
	const words = sentence.text.slice(start, end);
	const attends = rule.kind === 'visit' && /^(?: du [^,.]{3,80})? (?:pour (?:participer|assister|prendre part)|to (?:attend|take part))/u.test(sentence.text.slice(end));
	const count = /^\D*(\d+)/.exec(words)?.[1];
	const inYear = /^[^.;]{0,60}?\((?:19|20)\d\d ?[-–—] ?((?:19|20)\d\d)\)/u.exec(sentence.text.slice(end - 1))?.[1] ?? /^[^.,;]{0,30}? (?:en|in) (?:\p{L}+ )?((?:19|20)\d\d)/u.exec(sentence.text.slice(end))?.[1] ?? /^(?:En|In) ((?:19|20)\d\d),/u.exec(sentence.text)?.[1];
	return {
		kind: rule.kind, status: rule.status, rule: attends ? 'visit.attends' : rule.id, form: 'noun', sentence: i,
		start: sentence.start + start, end: sentence.start + end, clause: [sentence.start + start, sentence.start + end],
		trigger: sentence.start + start, ...(isMilestone({ rule, start, end }) && count !== undefined ? { count: Number(count), ...(inYear === undefined ? {} : { inYear: Number(inYear) }) } : {})
	};
}
