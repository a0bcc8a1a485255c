import type { CoopEvent, EventKind } from '#lib/corpus/schema.ts';
import { dateValue } from '../../dates.ts';
import { eventId } from '../../events.ts';
import type { GoldVocabulary } from '../../gold.ts';
import type { Timed } from '../acts/timing.ts';
import type { ToldAct } from '../acts/told.ts';
import { targetPeriodOf } from '../dates/phrases.ts';
import { countryOf } from '../entities/countries.ts';
import type { Finder } from '../entities/entities.ts';
import { lettersOf } from '../text/letters.ts';
import { certaintyOf } from './certainty.ts';
import { evidenceOf, quoteRange } from './evidence.ts';
import { domainsFor, kindOf } from './fields.ts';
import { participantsOf, placeOf } from './participants.ts';
import { titleOf } from './titles.ts';
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
export function reportsOf(finder: Finder, vocabulary: GoldVocabulary, told: Told): Report[] {
	const { story } = told;
	if (!story) return [];
	const ids = story.acts.map((act) => idOf(told, act));
	return story.acts.flatMap((act, index): Report[] => {
		const id = ids[index]!;
		if (ids.indexOf(id) !== index) return [];
		const event = eventOf(finder, vocabulary, told, act, index, ids);
		return event === null ? [] : [{ told: { id: told.id, cluster: told.cluster, isCanonical: told.isCanonical }, index, event, letters: lettersOf(event.evidence[0]?.selector[0].exact ?? '') }];
	});
}

function idOf(told: Told, act: ToldAct): string {
	const [start, end] = quoteRange(told, act);
	return eventId(told.document.sha256, start, end, kindOf(act));
}

function eventOf(
	finder: Finder, vocabulary: GoldVocabulary, told: Told, act: ToldAct, index: number, ids: readonly string[]
): CoopEvent | null {
	const timed = told.timed[index];
	if (!timed || !told.story) return null;
	const kind = kindOf(act);
	const id = ids[index]!;
	const text = told.story.reading.text.slice(act.start, act.end);
	const domains = domainsFor(finder, told, act);
	const participants = participantsOf(finder, told, act);
	const parent = act.within !== null && act.within !== index ? ids[act.within] : undefined;
	const target = targetPeriodOf(text);
	const orgs = [...new Set(participants.flatMap(({ entity, org, country }) =>
		[entity, ...(org === undefined || country === finder.focus ? [] : [org])].filter((one) => one.startsWith('org:') && countryOf(finder, one) !== finder.focus)))];
	const title = titleOf(finder, vocabulary, told, act, kind);
	return {
		id, kind, status: timed.status, ...title, lang: told.lang === 'en' ? 'en' : 'fr',
		date: dateOf(timed, ids),
		...(target === null ? {} : { targetPeriod: target }),
		participants,
		partners: { countries: [...act.countries], orgs },
		place: placeOf(finder, told, act),
		domains,
		...instrumentOf(act, timed),
		evidence: evidenceOf(told, act, id, timed.date),
		articles: [told.id],
		...(parent === undefined || parent === id ? {} : { parent }),
		...codesOf(vocabulary, kind, timed.status, domains),
		certainty: certaintyOf(told, act, timed),
		review: { state: 'auto' },
		extractor: { name: 'rules', version: RULES_VERSION, rule: act.rule }
	};
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

function codesOf(vocabulary: GoldVocabulary, kind: EventKind, status: string, domains: readonly string[]): Pick<CoopEvent, 'plover' | 'cameo'> {
	const term = vocabulary.kinds[kind];
	const aux = vocabulary.status[status]?.plover_aux;
	const context = [...new Set(domains.flatMap((domain) => vocabulary.domains[domain]?.plover ?? []))];
	return {
		...(term?.plover ? { plover: { event: term.plover[0], mode: term.plover[1], context, ...(aux === 'historical' || aux === 'future' ? { aux } : {}) } } : {}),
		...(typeof term?.cameo === 'string' ? { cameo: term.cameo } : {})
	};
}
