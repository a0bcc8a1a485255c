import type { DateValue, Edtf, IsoDate } from '#lib/corpus/schema.ts';
import { dayOf, edtfExtent, isoOf, weekdayOf } from '#lib/corpus/span.ts';

/** First and last possible day of an EDTF date, inclusive: the extent that `edtfExtent` documents. Null on an open
 *  side; null on both where the date has no place on the axis. */
export function boundsOf(edtf: Edtf | null): { lo: IsoDate | null; hi: IsoDate | null } {
	const extent = edtfExtent(edtf);
	if (!extent) return { lo: null, hi: null };
	return {
		lo: extent.openStart ? null : isoOf(extent.start),
		hi: extent.openEnd ? null : isoOf(extent.end - 1)
	};
}

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Words for a French phrase whose weekday is not that of the date, else null. A date that is not one day
 *  agrees with every weekday; an uncertain year counts as that year. */
export function weekdayConflict(phrase: string | null, edtf: Edtf | null): string | null {
	const said = WEEKDAYS.findIndex((name) => new RegExp(`\\b${name}\\b`, 'i').test(phrase ?? ''));
	const day = dayOf((edtf ?? '').replaceAll('?', ''));
	if (said < 0 || day === null || weekdayOf(day) === said) return null;
	return `the text says ${WEEKDAY_NAMES[said]}, ${isoOf(day)} is a ${WEEKDAY_NAMES[weekdayOf(day)]}`;
}

/** A French date phrase without its weekday: "ce vendredi 19 décembre" gives "19 décembre". */
export function withoutWeekday(phrase: string): string {
	return phrase.replace(new RegExp(`^(?:ce )?(?:${WEEKDAYS.join('|')}) `, 'i'), '');
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
