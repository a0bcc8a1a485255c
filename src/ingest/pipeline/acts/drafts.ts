import type { EventStatus } from '#lib/corpus/schema.ts';
import type { Sentence } from '../text/reading.ts';
import type { Act, InstrumentType } from './act.ts';
import { findDomains } from './domains.ts';
import { everywhere, trimmed, withArticle } from './ranges.ts';
import { DRAFTING, INSTRUMENT, instrumentOf } from './rules/instruments.ts';

/** First instrument a text names from a place on: its type and its title up to the next stop. */
export function instrumentIn(text: string, from: number): { type: InstrumentType; title: string } | null {
	const found = instrumentOf(text.slice(from));
	if (!found) return null;
	const rest = text.slice(from + found.index);
	const stop = /[.;,()]|(?<![\p{L}])(?:entre (?:le|la|l'|les)|between|a eu lieu|(?:a|ont) été |(?:was|were) |en présence|le \d|on \p{Lu}|qui |which )/u.exec(rest.slice(found.length));
	const title = rest.slice(0, stop ? found.length + stop.index : Math.min(rest.length, 220)).trim();
	return { type: found.type, title };
}

/** What all acts of one wish share. */
export type Told = Pick<Act, 'kind' | 'status' | 'rule' | 'form' | 'trigger'>;

/** Instruments to be drafted or signed that a wish or an undertaking names: one act each. */
export function drafts(sentence: Sentence, i: number, from: number, told: Told): Act[] {
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
