import type { EventStatus } from '#lib/corpus/schema.ts';
import { dayOf, isoOf } from '#lib/corpus/span.ts';
import { findDates } from '../dates/phrases.ts';
import type { DatePhrase } from '../dates/phrases.ts';
import { UNDATED, anniversaryOf, before, containing, inherited, resolvePhrase, undatedAct } from '../dates/resolve.ts';
import type { Resolved } from '../dates/resolve.ts';
import type { TimeContext } from '../dates/years.ts';
import type { Story, ToldAct } from './told.ts';
import { dayBefore, fullDays, isSeries, isYearOfStamp, journeyOf, laterDate, leadDate, openingDay, phraseOf } from './when.ts';

/** Date and status of an act, with the act it leans on. */
export interface Timed {
	readonly date: Resolved;
	readonly status: EventStatus;
	/** Index of the act its date is taken from. */
	readonly anchor: number | null;
}

/** Days after which an act told beside another counts as recalled. */
const RECENT_DAYS = 45;

/** Dates of all acts of a story, in their order. */
export function dateActs(story: Story, given: TimeContext): Timed[] {
	const phrases = findDates(story.reading.text);
	const context = { ...given, told: fullDays(story, phrases), named: phrases.filter(({ kind, weekday }) => kind === 'day' && weekday !== undefined) };
	const timed: Timed[] = [];
	const put = (timedAct: Timed): number => timed.push(timedAct);
	const main = mainDate(story, phrases, context);
	story.acts.forEach((act, i) => {
		if (act.form === 'encounter') put(encounterDate(story, act, i, phrases, context, timed, main));
		else if (act.kind === 'milestone') put({ date: anniversaryOf(act.count ?? 0, act.inYear === undefined ? main.date : yearOnly(act.inYear)), status: act.status, anchor: null });
		else if (act.form === 'noun') put(nounDate(story, act, phrases, context, main.date));
		else put(stepDate(story, act, phrases, context, main, timed));
	});
	return timed.map((one, i) => ({ ...one, status: statusOf(story.acts[i]!, one, main.date) }));
}

function yearOnly(year: number): Resolved {
	return { edtf: String(year), docEdtf: String(year), precision: 'year', resolution: ['year_only'] };
}

interface Main {
	readonly date: Resolved;
	readonly index: number | null;
}

/** Date of the first encounter that has one of its own, else what the context gives. */
function mainDate(story: Story, phrases: readonly DatePhrase[], context: TimeContext): Main {
	for (const [index, act] of story.acts.entries()) {
		if (act.form !== 'encounter' || act.status === 'announced' || isEarlier(story, index)) continue;
		const phrase = phraseOf(story, act, phrases);
		const date = phrase && !isYearOfStamp(story, act, phrase, context) && resolvePhrase(phrase, context);
		if (date && date.precision !== 'unknown') return { date, index };
	}
	const index = story.acts.findIndex(({ form }) => form === 'encounter');
	const told = index < 0 || isEarlier(story, index) ? null : laterDate(story, index, phrases, context) ?? leadDate(story, story.acts[index]!, phrases, context);
	return { date: told ?? undatedAct(context), index: index < 0 ? null : index };
}

/** Whether an act is told as done before what the article is about: "avaient signé", "had met". */
function isEarlier({ reading, acts }: Story, i: number): boolean {
	const { trigger = 0, form } = acts[i] ?? {};
	return form === 'encounter' && /(?:^|[ '])(?:(?:avai(?:t|ent)|s'étai(?:t|ent)|étai(?:t|ent) (?:venu|allé|arrivé|parti)\p{L}*)(?= )|had (?:\p{L}+ed|met|held)(?= )|(?:a|ont|ha(?:s|ve)) (?:récemment|dernièrement|recently) )/u.test(reading.text.slice(Math.max(0, trigger - 12), trigger + 14));
}

function lastDated(timed: readonly Timed[], story: Story, main: Main): number | null {
	const isKnown = ({ date, status }: Timed, i: number): boolean => !isLongBefore(date, main.date) && date.edtf !== null && status !== 'recalled_past' && status !== 'announced' &&
		!isEarlier(story, i) && (story.acts[i]?.form === 'encounter' || (story.acts[i]?.kind === 'visit' && date.precision === 'interval'));
	const met = timed.findLastIndex((one, i) => isKnown(one, i) && story.acts[i]?.kind !== 'visit' && one.date.precision !== 'interval');
	const index = met >= 0 ? met : timed.findLastIndex(isKnown);
	return index < 0 ? null : index;
}

function encounterDate(
	story: Story, act: ToldAct, i: number, phrases: readonly DatePhrase[], context: TimeContext, timed: readonly Timed[], main: Main
): Timed {
	const { status } = act;
	const phrase = phraseOf(story, act, phrases);
	const last = lastDated(timed, story, main);
	const from = last === null ? null : timed[last]!.date;
	const day = phrase?.kind === 'same_day' || phrase?.kind === 'after_event' ? dayBefore(story, phrase, last === null ? -1 : (story.acts[last]?.sentence ?? -1), phrases) : null;
	const named = day && resolvePhrase(day, context);
	if (named && phrase?.kind === 'same_day') return { date: inherited(named, 'anaphora_same_day', phrase), status, anchor: null };
	if (phrase?.kind === 'same_day' && from) return { date: inherited(from, 'anaphora_same_day', phrase), status, anchor: last };
	const isSameSentence = last !== null && story.acts[last]?.sentence === act.sentence;
	if (phrase?.kind === 'after_event' && from && isSameSentence) return { date: inherited(from, 'within_event'), status, anchor: last };
	if (phrase?.kind === 'after_event' && (named ?? from)) {
		const edtf = shifted((named ?? from)?.edtf ?? '', phrase.offset ?? 0);
		if (edtf !== null) return { date: { edtf, docEdtf: edtf, precision: 'day', resolution: ['relative_day'], phrase: phrase.text }, status, anchor: last };
	}
	if (phrase?.kind === 'stay') {
		const stay = timed.findLastIndex(({ date }, k) => story.acts[k]?.kind === 'visit' && date.edtf !== null);
		if (stay >= 0) return { date: inherited(timed[stay]!.date, 'within_event', phrase), status, anchor: stay };
	}
	const isOfName = phrase?.kind === 'year' && phrase.year !== undefined && phrase.start > (story.sentences[act.sentence]?.start ?? 0) + 3 && from?.precision === 'day' && from.edtf?.startsWith(String(phrase.year)) === true;
	if (isOfName) return { date: inherited(from, 'inherited_paragraph'), status, anchor: last };
	if (!phrase && act.rule === 'signed.ceremony-future') return { date: UNDATED, status, anchor: null };
	if (from === null && isYearOfStamp(story, act, phrase, context)) return { date: undatedAct(context), status, anchor: null };
	const own = phrase && (relativeTo(phrase, from) ?? resolvePhrase(phrase, context));
	if (own) {
		const journey = own.precision === 'day' || own.precision === 'day_no_year' || own.precision === 'day_uncertain_year' ? journeyOf(story, act, phrases, own) : null;
		if (journey) return { date: journey, status, anchor: null };
		const isBare = own.precision === 'day_no_year' && from !== null && /^\d{4}/.test(from.edtf ?? '');
		return { date: isBare ? nearBy(phrase, own, from, context) : own, status, anchor: null };
	}
	if (status === 'recalled_past' && from) return { date: before(from), status, anchor: null };
	if (from && isSeries(story, act)) return { date: before(from), status: 'recalled_past', anchor: null };
	const head = story.sentences[act.sentence]?.text.slice(0, 40) ?? '';
	if (from && /^(?:Après|À l'issue|A l'issue|Ensuite|Auparavant|After|Following|Then|Earlier)/u.test(head))
		return { date: inherited(from, 'anaphora_same_day'), status, anchor: last };
	if (from && story.acts[last ?? 0]?.sentence === act.sentence) return { date: inherited(from, 'within_event'), status, anchor: last };
	if (from) return { date: inherited(from, 'inherited_paragraph'), status, anchor: last };
	const later = laterDate(story, i, phrases, context) ?? leadDate(story, act, phrases, context);
	return { date: later ?? undatedAct(context), status, anchor: null };
}

/** A day or interval without a year next to one with a year in the same text: the same year where they are close. */
function nearBy(phrase: DatePhrase, own: Resolved, from: Resolved, context: TimeContext): Resolved {
	const [year = 0, month = 1, day = 1] = (from.edtf ?? '').slice(0, 10).split('-').map(Number);
	const near = resolvePhrase(phrase, { ...context, stamp: { year, month, day } });
	const [a, b] = [dayOf((near?.edtf ?? '').slice(0, 10)), dayOf((from.edtf ?? '').slice(0, 10))];
	if (!near || a === null || b === null || Math.abs(a - b) > RECENT_DAYS) return own;
	return { ...near, resolution: ['inherited_paragraph'] };
}

/** A day some days from a day or from the near end of days, also of no known year; null where it is none. */
function shifted(edtf: string, offset: number): string | null {
	const end = edtf.split('/').at(offset < 0 ? 0 : -1) ?? '';
	const isOpen = end.startsWith('XXXX');
	const day = dayOf(isOpen ? end.replace('XXXX', '2001') : end.slice(0, 10));
	if (day === null) return null;
	const iso = isoOf(day + offset);
	return isOpen ? (iso.startsWith('2001') ? iso.replace('2001', 'XXXX') : null) : iso;
}

/** "en juillet prochain", "next year": counted from the date of the act told before. */
function relativeTo({ kind, month, year, offset, text }: DatePhrase, from: Resolved | null): Resolved | null {
	const known = /^(\d{4})(?:-(\d\d))?/.exec(from?.edtf ?? '');
	if (!known || offset === undefined || year !== undefined || (kind !== 'month' && kind !== 'year')) return null;
	const [thisYear, thisMonth] = [Number(known[1]), Number(known[2] ?? 1)];
	if (kind === 'year') return { ...yearOnly(thisYear + offset), phrase: text };
	const serial = month === undefined ? thisYear * 12 + thisMonth - 1 + offset
		: (thisYear + (offset > 0 ? Number(month <= thisMonth) : -Number(month >= thisMonth))) * 12 + month - 1;
	const edtf = `${Math.floor(serial / 12)}-${String((serial % 12) + 1).padStart(2, '0')}`;
	return { edtf, docEdtf: edtf, precision: 'month', resolution: ['relative_day'], phrase: text };
}

function nounDate({ reading }: Story, act: ToldAct, phrases: readonly DatePhrase[], context: TimeContext, main: Resolved): Timed {
	const own = phrases.find(({ start, end, kind }) => start >= act.clause[0] && end <= act.clause[1] + 40 && kind !== 'same_day');
	const date = own && (relativeTo(own, main) ?? resolvePhrase(own, context));
	if (own && !date && own.offset !== undefined) return { date: UNDATED, status: act.status, anchor: null };
	const isApart = own?.kind === 'day' && act.kind === 'visit' && /,/.test(reading.text.slice(act.clause[1], own.start));
	if (date) return { date: isApart ? containing(date) : date, status: act.status, anchor: null };
	return { date: main.edtf === null ? UNDATED : main.precision === 'day' || main.precision === 'day_no_year' ? containing(main) : main, status: act.status, anchor: null };
}

function stepDate(
	story: Story, act: ToldAct, phrases: readonly DatePhrase[], context: TimeContext, main: Main, timed: readonly Timed[]
): Timed {
	const { status } = act;
	const inside = phrases.filter(({ start, end }) => start >= act.clause[0] && end <= act.clause[1]);
	if (act.form === 'past') {
		const own = inside.find(({ kind }) => kind !== 'same_day' && kind !== 'stay' && (kind !== 'year' || act.kind === 'agreement_negotiation' || act.kind === 'training'));
		const year = inside.find(({ offset, kind }) => kind === 'year' && offset === 0);
		const date = own ? resolvePhrase(own, context) : year && relativeTo(year, main.date);
		const frame = act.within === null ? undefined : timed[act.within]?.date;
		const isNews = main.index === null && date?.precision === 'day' && act.sentence <= 5 && status === 'recalled_past' && act.kind === 'operational_cooperation' && !isLongBefore(date, undatedAct(context));
		if (isNews) return { date, status: 'took_place', anchor: null };
		return { date: date ?? before(frame?.precision === 'day' ? frame : main.date), status, anchor: null };
	}
	const opening = openingDay(story, act, phrases);
	const spoken = opening && resolvePhrase(opening, context);
	if (spoken && !isLongBefore(spoken, main.date)) return { date: spoken, status, anchor: null };
	const within = act.within;
	const frame = within === null ? undefined : timed[within]?.date;
	const isOfMain = frame === undefined || isLongBefore(frame, main.date) || isEarlier(story, within ?? -1) || timed[within ?? -1]?.status === 'recalled_past';
	const source = isOfMain ? main.date : frame;
	if (source.edtf === null) return { date: { ...UNDATED, resolution: source.resolution }, status, anchor: within };
	if (within === null) return { date: source, status, anchor: null };
	return { date: inherited(source, act.form === 'wish' || act.form === 'remark' ? 'inherited_paragraph' : 'within_event'), status, anchor: within };
}

/** An encounter or a named act long before the main one is recalled, one after it announced. */
function statusOf(act: ToldAct, { date, status }: Timed, main: Resolved): EventStatus {
	if (act.form !== 'encounter' && act.form !== 'noun') return status;
	return status === 'took_place' && isLongBefore(date, main) ? 'recalled_past' : status;
}

function isLongBefore(date: Resolved, main: Resolved): boolean {
	const [own, news] = [lastDay(date), lastDay(main)];
	return own !== null && news !== null && news - own > RECENT_DAYS;
}

function lastDay({ edtf }: Resolved): number | null {
	const text = (edtf ?? '').split('/').at(-1)?.replace(/[~?]/g, '') ?? '';
	if (/^\d{4}$/.test(text)) return dayOf(`${text}-12-31`);
	return dayOf(/^\d{4}-\d\d$/.test(text) ? `${text}-28` : text);
}
