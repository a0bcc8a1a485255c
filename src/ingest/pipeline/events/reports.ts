import type { CoopEvent } from '#lib/corpus/schema.ts';
import { dateValue } from '../../dates.ts';
import { eventId } from './ids.ts';
import type { Timed } from '../acts/timing.ts';
import type { ToldAct } from '../acts/told.ts';
import { targetPeriodOf } from '../dates/target.ts';
import { countryOf } from '../entities/countries.ts';
import type { Finder } from '../entities/entities.ts';
import { lettersOf } from '../text/letters.ts';
import { certaintyOf } from './certainty.ts';
import { evidenceOf, quoteRange } from './evidence.ts';
import { domainsFor, kindOf } from './fields.ts';
import { participantsOf, placeOf } from './participants.ts';
import type { Told } from './told.ts';

/** Version written as that of the extractor. */
export const RULES_VERSION = '1';

/** One act of one article as an event, before reports are merged. */
export interface Report {
	readonly told: Pick<Told, 'id' | 'cluster' | 'isCanonical'>;
	readonly index: number;
	readonly event: CoopEvent;
	/** Letters of the main quote, for finding the same report in a near duplicate. */
	readonly letters: string;
}

/** Events of one article. A meeting in which no foreign side takes part is a domestic event. Acts of which no part is
 *  dated by another article keep the ids they have when other articles change. */
export function reportsOf(finder: Finder, told: Told): Report[] {
	const { story } = told;
	if (!story) return [];
	const ids = story.acts.map((act) => idOf(told, act));
	return story.acts.flatMap((act, index): Report[] => {
		const id = ids[index]!;
		if (ids.indexOf(id) !== index) return [];
		const event = eventOf(finder, told, act, index, ids);
		return event === null ? [] : [{ told: { id: told.id, cluster: told.cluster, isCanonical: told.isCanonical }, index, event, letters: lettersOf(event.evidence[0]?.selector[0].exact ?? '') }];
	});
}

function idOf(told: Told, act: ToldAct): string {
	const [start, end] = quoteRange(told, act);
	return eventId(told.document.sha256, start, end, kindOf(act));
}

function eventOf(
	finder: Finder, told: Told, act: ToldAct, index: number, ids: readonly string[]
): CoopEvent | null {
	const timed = told.timed[index];
	if (!timed || !told.story) return null;
	const kind = kindOf(act);
	const id = ids[index]!;
	const text = told.story.reading.text.slice(act.start, act.end);
	const domains = domainsFor(finder, told, act);
	const participants = participantsOf(finder, told, act);
	const parent = parentOf(told, act, index, ids);
	const target = targetPeriodOf(text);
	const orgs = [...new Set(participants.flatMap(({ entity, org, country }) =>
		[entity, ...(org === undefined || country === finder.focus ? [] : [org])].filter((one) => one.startsWith('org:') && countryOf(finder, one) !== finder.focus)))];
	return {
		id, kind, status: timed.status, title: {}, short: {}, lang: told.lang === 'en' ? 'en' : 'fr',
		date: dateOf(timed, ids),
		...(target === null ? {} : { targetPeriod: target }),
		participants,
		partners: { countries: [...act.countries], orgs },
		place: placeOf(finder, told, act),
		domains,
		...instrumentOf(act, timed),
		evidence: evidenceOf(told, act, id, timed.date, domains),
		articles: [told.id],
		...(parent === undefined || parent === id ? {} : { parent }),
		certainty: certaintyOf(told, act, timed),
		review: { state: 'auto' },
		extractor: { name: 'rules', version: RULES_VERSION, rule: act.rule }
	};
}

/** The encounter an act belongs to. A visit and an anniversary belong to none: the meetings of the visitor belong to
 *  the visit. */
function parentOf({ story }: Told, act: ToldAct, index: number, ids: readonly string[]): string | undefined {
	if (act.kind === 'milestone' || act.kind === 'visit') return undefined;
	if (act.within !== null && act.within !== index) return ids[act.within];
	if (act.form !== 'encounter') return undefined;
	const visit = story?.acts.findIndex((other) =>
		other.kind === 'visit' && other !== act && other.status === act.status && act.countries.some((code) => other.countries.includes(code)) &&
		(other.persons.length === 0 || other.persons.some((id) => act.persons.includes(id)))) ?? -1;
	return visit < 0 ? undefined : ids[visit];
}

function dateOf({ date, anchor }: Timed, ids: readonly string[]): CoopEvent['date'] {
	const { edtf, docEdtf, precision, resolution, phrase, partOfDay } = date;
	const value = dateValue({
		edtf, docEdtf, precision, resolution: [...resolution],
		...(phrase === undefined ? {} : { phrase }), ...(partOfDay === undefined ? {} : { partOfDay })
	});
	const from = anchor === null ? undefined : ids[anchor];
	return {
		...value,
		...(from === undefined ? {} : { anchor: from }),
		...(date.conflict === undefined || value.conflicts !== undefined ? {} : { conflicts: [date.conflict] })
	};
}

function instrumentOf({ instrument, kind }: ToldAct, { date, status }: Timed): Pick<CoopEvent, 'instrument'> {
	if (!instrument) return {};
	const isSigned = kind === 'agreement_signed' && status !== 'announced' && date.edtf !== null;
	return { instrument: { ...instrument, ...(isSigned ? { signedOn: date.edtf } : {}) } };
}
