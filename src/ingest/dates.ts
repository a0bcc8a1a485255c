import type { DateValue, Edtf, IsoDate } from '#lib/corpus/schema.ts';
import { dayOf, edtfExtent, isoOf, weekdayOf } from '#lib/corpus/span.ts';

/** First and last possible day of an EDTF date, inclusive: the extent that `edtfExtent` documents. Null on an open
 *  side; null on both where the date has no place on the axis. */
export function boundsOf(edtf: Edtf | null): { lo: IsoDate | null; hi: IsoDate | null } {
	const before = asked.get(edtf);
	if (before) return { ...before };
	const extent = edtfExtent(edtf);
	const bounds = extent
		? { lo: extent.openStart ? null : isoOf(extent.start), hi: extent.openEnd ? null : isoOf(extent.end - 1) }
		: { lo: null, hi: null };
	if (asked.size > 500) asked.clear();
	asked.set(edtf, bounds);
	return { ...bounds };
}

/** Bounds of the dates asked about last: an article repeats its own. */
const asked = new Map<Edtf | null, { lo: IsoDate | null; hi: IsoDate | null }>();

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const WEEKDAY_WORDS = WEEKDAYS.map((name) => new RegExp(`\\b${name}\\b`, 'i'));
const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Words for a French phrase whose weekday is not that of the date, else null. A date that is not one day
 *  agrees with every weekday; an uncertain year counts as that year. */
export function weekdayConflict(phrase: string | null, edtf: Edtf | null): string | null {
	const said = phrase === null ? -1 : WEEKDAY_WORDS.findIndex((word) => word.test(phrase));
	if (said < 0) return null;
	const day = dayOf((edtf ?? '').replaceAll('?', ''));
	if (day === null || weekdayOf(day) === said) return null;
	return `the text says ${WEEKDAY_NAMES[said]}, ${isoOf(day)} is a ${WEEKDAY_NAMES[weekdayOf(day)]}`;
}

const LEADING_WEEKDAY = new RegExp(`^(?:ce )?(?:${WEEKDAYS.join('|')}) `, 'i');

/** A French date phrase without its weekday: "ce vendredi 19 décembre" gives "19 décembre". */
export function withoutWeekday(phrase: string): string {
	return phrase.replace(LEADING_WEEKDAY, '');
}

/** What a date needs before its bounds and conflicts are worked out. */
export type KnownDate = Omit<DateValue, 'lo' | 'hi' | 'conflicts'>;

/** A date with its bounds, and a conflict where its phrase names another weekday. */
export function dateValue(known: KnownDate): DateValue {
	const { edtf, docEdtf, precision, resolution, ...rest } = known;
	const conflict = weekdayConflict(known.phrase ?? null, edtf);
	return {
		edtf,
		...(docEdtf === undefined ? {} : { docEdtf }),
		...boundsOf(edtf),
		precision,
		resolution,
		...rest,
		...(conflict === null ? {} : { conflicts: [conflict] })
	};
}
