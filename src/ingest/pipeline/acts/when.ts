import type { DatePhrase } from '../dates/phrases.ts';
import { resolvePhrase } from '../dates/resolve.ts';
import type { Resolved } from '../dates/resolve.ts';
import { two } from '../dates/years.ts';
import type { KnownDay, TimeContext } from '../dates/years.ts';
import { isBody } from './told.ts';
import type { Story, ToldAct } from './told.ts';

/** Days with a year that title, standfirst, captions, the first sentences and encounters are told with. */
export function fullDays({ sentences, acts }: Story, phrases: readonly DatePhrase[]): KnownDay[] {
	const lead = sentences.filter((sentence, i) => !isBody(sentence) || sentences.slice(0, i).filter(isBody).length < 1);
	const daysIn = (ranges: readonly (readonly [number, number])[]): KnownDay[] => phrases.filter(({ start, end }) => ranges.some(([from, to]) => start >= from && end <= to)).flatMap(({ kind, year, month, day, until }): KnownDay[] => {
		const known = until?.year ?? year;
		const [m, d] = [until?.month ?? month, until?.day ?? day];
		return (kind === 'day' || kind === 'interval') && known !== undefined && m !== undefined && d !== undefined ? [{ year: known, month: m, day: d, ...(until && month === until.month && day !== undefined ? { before: until.day - day } : {}) }] : [];
	});
	const first = daysIn(lead.filter(({ text }) => !/signée?s?|conclue?s?|signed|inked|concluded|établi|established|depuis|since/u.test(text)).map(({ start, end }) => [start, end] as const));
	const met = first.length > 0 ? first : daysIn(acts.filter(({ form, kind }) => form === 'encounter' && kind !== 'agreement_signed').map(({ clause }) => clause));
	return new Set(met.map(({ year }) => year)).size === 1 ? met : [];
}

const RANK: Readonly<Record<DatePhrase['kind'], number>> = {
	day: 0, interval: 0, same_day: 0, stay: 1, relative: 1, weekday: 2, after_event: 1, month: 3, year: 4
};

/** Words before the day of something else to come: "the ceremony, scheduled to take place in Hanoi on …". */
const TO_COME = /(?<![\p{L}])(?:(?:scheduled|slated|due|expected|planned)(?: (?:to \p{L}+(?: place)?|for))?|to (?:be held|take place)|(?:which|that) (?:will|is to) [^.;,]{0,30}|will (?:take place|be held)|prévue?s?|(?:se tiendra|aura lieu|se déroulera))(?: (?:in|at|à|en|au|aux) [^.;,]{2,40}?)?(?: (?:for|pour|on|le|du|les|from))? ?$/u;

/** Words before the day from which an agreement is in force, which is not the day of its signing. */
const IN_FORCE = /(?:into|to|in) (?:effect|force)(?: since| from| on)? ?$|effective (?:since|from|on)? ?$|(?:en vigueur|effet)(?: depuis| dès)? ?$/u;

/** The phrase that dates an encounter: within its clause, days before months, the nearest to its words; else at the
 *  head of its sentence. */
export function phraseOf({ sentences, acts, reading }: Story, act: ToldAct, phrases: readonly DatePhrase[]): DatePhrase | null {
	const sentence = sentences[act.sentence];
	const stays = act.kind === 'visit' ? [] : acts.filter((other) => other.form === 'noun' && other.kind === 'visit' && other.sentence === act.sentence).map(({ clause }) => clause);
	const isOfStay = ({ start, end, kind }: DatePhrase): boolean => kind === 'interval' && stays.some(([from, to]) => start >= from && end <= to + 40);
	const within = (from: number, to: number): DatePhrase[] => {
		const all = phrases.filter(({ start, end }) => start >= from && end <= to && (act.status === 'announced' || !TO_COME.test(reading.text.slice(Math.max(from, start - 80), start))));
		return all.some((phrase) => phrase.kind === 'day') ? all.filter((phrase) => !isOfStay(phrase)) : all;
	};
	if (act.rule === 'signed.ceremony-future') return phrases.find(({ start, end }) => start > act.trigger && end <= act.clause[1]) ?? null;
	const reach = act.kind === 'agreement_signed' ? 220 : 60;
	const usable = (phrase: DatePhrase): boolean => !IN_FORCE.test(reading.text.slice(Math.max(0, phrase.start - 40), phrase.start)) &&
		((phrase.kind !== 'year' && phrase.kind !== 'month') || (phrase.offset !== 0 && (Math.abs(phrase.start - act.trigger) < reach || phrase.start <= (sentence?.start ?? 0) + 3)));
	const nearest = (list: readonly DatePhrase[]): DatePhrase | undefined =>
		list.filter(usable).toSorted((a, b) => RANK[a.kind] - RANK[b.kind] || Math.abs(a.start - act.trigger) - Math.abs(b.start - act.trigger))[0];
	return nearest(within(...act.clause)) ?? (sentence && nearest(within(sentence.start, act.clause[0]))) ??
		(sentence && act.kind !== 'agreement_signed' ? nearest(within(act.clause[1], sentence.end)) : undefined) ?? null;
}

/** A caption or a later sentence of the same encounter may hold the only day. */
export function laterDate(story: Story, i: number, phrases: readonly DatePhrase[], context: TimeContext): Resolved | null {
	const act = story.acts[i]!;
	for (const [from, to] of act.supporting) {
		const phrase = phrases.find(({ start, end, kind }) => start >= from && end <= to && (kind === 'day' || kind === 'interval'));
		const date = phrase && resolvePhrase(phrase, context);
		if (date) return date;
	}
	if (act.kind === 'visit') {
		const stays = story.sentences.filter(({ text }) => /^(?:The|His|Her|Their|This) (?:[\p{L}-]+ ){0,3}(?:visit|trip|tour) (?:start|beg|last|run|take|will|from|is )/u.test(text));
		const phrase = phrases.find(({ start, end, kind }) => kind === 'interval' && stays.some((one) => start >= one.start && end <= one.end));
		const date = phrase && resolvePhrase(phrase, context);
		if (date) return date;
	}
	const captions = story.sentences.filter(({ block }) => /caption|standfirst/.test(block));
	for (const { start, end } of captions) {
		const names = story.mentions.filter((m) => m.type === 'person' && m.start >= start && m.end <= end).map(({ id }) => id);
		if (!act.persons.some((id) => names.includes(id))) continue;
		const phrase = phrases.find((p) => p.start >= start && p.end <= end && p.kind === 'day');
		const date = phrase && resolvePhrase(phrase, context);
		if (date) return date;
	}
	return null;
}

/** The day on which the sentences before an encounter have someone speak: "a déclaré lundi 22 juillet". */
export function leadDate({ sentences }: Story, act: ToldAct, phrases: readonly DatePhrase[], context: TimeContext): Resolved | null {
	const before = sentences.slice(0, act.sentence).filter(isBody).slice(0, 3);
	const said = before.filter(({ text }) => /(?:a|ont) (?:déclaré|souligné|affirmé|indiqué|estimé|annoncé|salué)|said|stressed|affirmed|stated|announced/u.test(text));
	const phrase = phrases.find(({ kind, start, end }) => kind === 'day' && said.some((one) => start >= one.start && end <= one.end));
	return phrase ? resolvePhrase(phrase, context) : null;
}

/** The day that "the same day" takes up, where a sentence after the last encounter names it. */
export function dayBefore({ sentences }: Story, { start }: DatePhrase, last: number, phrases: readonly DatePhrase[]): DatePhrase | null {
	const own = sentences.findIndex((sentence) => start >= sentence.start && start < sentence.end);
	const named = phrases.findLast((phrase) => phrase.end < start && (phrase.kind === 'day' || phrase.kind === 'weekday'));
	const at = named ? sentences.findIndex((sentence) => named.start >= sentence.start && named.start < sentence.end) : -1;
	const isEarlier = /(?<![\p{L}])(?:avai(?:t|ent)|s'étai(?:t|ent)|had \p{L}+ed|depuis|since)(?![\p{L}])/u.test(sentences[at]?.text ?? '');
	return named && at > last && own - at <= 1 && isBody(sentences[at]!) && !isEarlier ? named : null;
}

/** The day with which a sentence opens that tells what is said: "Addressing the session on June 25, he proposed …". */
export function openingDay({ sentences }: Story, { sentence, trigger, form }: ToldAct, phrases: readonly DatePhrase[]): DatePhrase | null {
	const { start = 0, text = '' } = sentences[sentence] ?? {};
	const isOpening = /^(?:Addressing|Speaking|At|In|On|Le|Lors|S'adressant|S'exprimant|Prenant|Intervenant|Au cours|Dans|(?:Lun|Mar|Mercre|Jeu|Vendre|Same)di|Mon|Tues|Wednes|Thurs|Fri)/u.test(text);
	if (form === 'past' || !isOpening) return null;
	return phrases.find((phrase) => (phrase.kind === 'day' || phrase.kind === 'weekday') && phrase.start >= start && phrase.end <= trigger && phrase.start - start < 70) ?? null;
}

/** "ont organisé avec succès trois dialogues": several gatherings, each on a day that is not told. */
export function isSeries({ reading, sentences }: Story, { kind, clause, sentence }: ToldAct): boolean {
	const text = reading.text.slice(...clause);
	const isPraised = /appréci|réjoui|salué|efficacité|résultats|praised|appreciat|hailed/u.test(sentences[sentence - 1]?.text ?? '') && !/occasion|issue|ensuite|après|à la fin|lors d|on this|then|later|following/iu.test(sentences[sentence]?.text ?? '');
	if (kind === 'agreement_signed') return isPraised && /(?:a|ont|have|has) signé (?:plusieurs|de nombreux|nombre d|une série d|des)|ha(?:s|ve) signed (?:several|many|a number of|various)/u.test(text);
	return kind === 'dialogue' && /(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|plusieurs|de nombreu(?:x|ses)|\d{1,2}|two|three|four|five|six|several|many) (?:\p{L}+ )?(?:dialogues|consultations|conférences|réunions|sessions|séminaires|rencontres|conferences|meetings|seminars|workshops)(?![\p{L}])/u.test(text);
}

/** "la première patrouille en 2025" under a stamp of that year: the stamp says more. */
export function isYearOfStamp({ sentences }: Story, { sentence }: ToldAct, phrase: DatePhrase | null, { stamp }: TimeContext): boolean {
	return phrase?.kind === 'year' && phrase.year !== undefined && phrase.year === stamp?.year && phrase.start > (sentences[sentence]?.start ?? 0) + 3;
}

/** The days of a journey that the sentences after its departure give: "Ce voyage, qui dure jusqu'au 28 mai", "du 9 au 13 mars". */
export function journeyOf({ sentences }: Story, act: ToldAct, phrases: readonly DatePhrase[], left: Resolved): Resolved | null {
	if (act.kind !== 'visit' || !/^visit\.(?:part|partira|arrive)$/.test(act.rule) || left.edtf === null) return null;
	const next = sentences.slice(act.sentence + 1, act.sentence + 3).find((one) => isBody(one) && /^(?:Ce(?:tte)?|Le|La) (?:voyage|visite|tournée|déplacement|séjour)(?![\p{L}])/u.test(one.text));
	const phrase = next && phrases.find(({ kind, start, end }) => (kind === 'interval' || kind === 'day') && start >= next.start && end <= next.end);
	const [month, day] = (left.edtf.slice(-5)).split('-').map(Number);
	if (!next || !phrase || month === undefined || day === undefined) return null;
	const isUntil = phrase.kind === 'day' && /jusqu'au? (?:\p{L}+ )?$/u.test(next.text.slice(0, phrase.start - next.start));
	const isOwn = phrase.kind === 'interval' && phrase.month === month && phrase.day === day;
	const until = isUntil ? phrase : isOwn ? phrase.until : undefined;
	if (until?.month === undefined || until.day === undefined || until.month < month || (until.month === month && until.day <= day)) return null;
	const last = `${left.edtf.slice(0, -5)}${two(until.month)}-${two(until.day)}`;
	return { ...left, edtf: `${left.edtf}/${last}`, docEdtf: left.docEdtf === null ? null : `${left.docEdtf}/${left.docEdtf.slice(0, -5)}${two(until.month)}-${two(until.day)}`, precision: left.precision === 'day' ? 'interval' : left.precision, phrase: `${left.phrase ?? ''} … ${phrase.text}` };
}
