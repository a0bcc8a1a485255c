import { edtfExtent, isoOf } from '#lib/corpus/span.ts';
import { readFacts, type EventFacts } from './facts.ts';
import type { ExportContext, ExportFormat } from './format.ts';

/**
 * A calendar (RFC 5545). Events of a known day or stretch are all-day events. A calendar knows no "around": a vague
 * date is a tentative event over all its possible days that says so in its summary. What has no day, or an open side,
 * is a journal entry without a date, so that it stands on no day that nobody stated.
 */
export const ics: ExportFormat = {
	id: 'ics',
	label: 'format.ics',
	group: 'events',
	extension: 'ics',
	mime: 'text/calendar;charset=utf-8',
	applies: () => true,
	async make(context) {
		const { corpus, text, generator } = context;
		const facts = await readFacts(context);
		const lines = [
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			`PRODID:-//Entente//${escapeText(generator)}//EN`,
			'CALSCALE:GREGORIAN',
			`X-WR-CALNAME:${escapeText(text.title)}`,
			`X-WR-CALDESC:${escapeText(`${text.count} · ${text.subtitle}. ${text.source}`)}`,
			...facts.flatMap((each) => componentOf(each, context, corpus.manifest.generated.replaceAll('-', ''))),
			'END:VCALENDAR'
		];
		return `${lines.map(foldLine).join('\r\n')}\r\n`;
	}
};

/** What a calendar shows as a day that was stated. */
const EXACT = new Set(['day', 'interval']);

function componentOf({ event, title, kind, status, date, partners, place, quote, source, link }: EventFacts, { corpus, words }: ExportContext, stamp: string): string[] {
	const extent = edtfExtent(event.date.edtf);
	const isExact = EXACT.has(event.date.precision);
	const hasDays = extent !== null && !extent.openStart && !extent.openEnd;
	const name = hasDays ? 'VEVENT' : 'VJOURNAL';
	const days = hasDays ? [`DTSTART;VALUE=DATE:${basic(extent.start)}`, `DTEND;VALUE=DATE:${basic(extent.end)}`, 'TRANSP:TRANSPARENT'] : [];
	const told = [date, [kind, status, ...partners].join(' · '), quote === '' ? '' : `“${quote}”`, source, link];
	const sure = name === 'VJOURNAL' ? [] : [`STATUS:${isExact ? 'CONFIRMED' : 'TENTATIVE'}`];
	return [
		`BEGIN:${name}`,
		`UID:${event.id}@${corpus.manifest.id}.entente`,
		`DTSTAMP:${stamp}T000000Z`,
		...days,
		`SUMMARY;LANGUAGE=${words.lang}:${escapeText(isExact ? title : `${title} (${date})`)}`,
		`DESCRIPTION:${escapeText(told.filter((part) => part !== '').join('\n'))}`,
		...(place === '' || name === 'VJOURNAL' ? [] : [`LOCATION:${escapeText(place)}`]),
		`CATEGORIES:${[kind, status, ...partners].map(escapeText).join(',')}`,
		...sure,
		`URL:${link}`,
		`X-ENTENTE-EDTF:${escapeText(event.date.edtf ?? event.date.docEdtf ?? 'unknown')}`,
		`END:${name}`
	];
}

function basic(day: number): string {
	return isoOf(day).replaceAll('-', '');
}

/** Text as a value (RFC 5545, 3.3.11); control characters are dropped. */
export function escapeText(text: string): string {
	// eslint-disable-next-line no-control-regex
	const plain = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ').toWellFormed();
	return plain.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** A content line in pieces of at most 75 octets, broken between characters (RFC 5545, 3.1). */
export function foldLine(line: string): string {
	const pieces: string[] = [];
	let piece = '';
	let octets = 0;
	for (const character of line) {
		const size = new TextEncoder().encode(character).length;
		if (octets + size > 75) {
			pieces.push(piece);
			piece = ' ';
			octets = 1;
		}
		piece += character;
		octets += size;
	}
	return [...pieces, piece].join('\r\n');
}
