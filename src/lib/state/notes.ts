import { isoOf, spanDays } from '#lib/corpus/span.ts';
import type { Known, Reading } from './codec.ts';
import { NOTE_LENGTH, type Note } from './view.ts';

const ID = /^[A-Za-z0-9][A-Za-z0-9.:_-]*$/;

/** A note's text as it is kept: one line without control characters or lone surrogates, at most NOTE_LENGTH long. */
export function cleanNote(text: string): string {
	const line = text.replace(/\p{Surrogate}/gu, '').replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\s]+/gu, ' ').trim().normalize('NFC');
	return Array.from(line).slice(0, NOTE_LENGTH).join('').trim();
}

/** Value of the parameter `note`: what it is on, "~", its text. */
export function encodeNote({ on, text }: Note): string {
	return `${on}~${cleanNote(text)}`;
}

/** Reads a value of the parameter `note`; an empty text or a target of another form is malformed. */
export function readNote(value: string, known: Known | undefined): Reading<Note> {
	const at = value.indexOf('~');
	const on = at < 0 ? '' : readTarget(value.slice(0, at), known);
	const text = cleanNote(value.slice(at + 1));
	if (on === null) return { reason: 'unknown-value' };
	return on === '' || text === '' ? { reason: 'malformed' } : { value: { on, text } };
}

/** The target in its one form; '' where it has none, null where the corpus does not know it. */
function readTarget(target: string, known: Known | undefined): string | null {
	if (target.startsWith('lane:')) {
		const id = target.slice('lane:'.length);
		if (!ID.test(id)) return '';
		return known === undefined || known.lane.has(id) ? target : null;
	}
	if (target.startsWith('ev:')) {
		if (!ID.test(target)) return '';
		return known === undefined ? target : (known.event(target) ?? null);
	}
	const [from = '', to = from] = target.split('..');
	const days = spanDays({ from, to });
	return days === null || !Number.isFinite(days.end - days.start) ? '' : `${isoOf(days.start)}..${isoOf(days.end - 1)}`;
}
