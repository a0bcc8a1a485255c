import { formatDay } from '#lib/corpus/dates.ts';
import { dayOf } from '#lib/corpus/span.ts';
import type { Mark } from '#lib/scene/marks.ts';
import { reserveWidth, wrapText } from '#lib/scene/text.ts';
import { eventTitle, type Drawing, type Place } from './drawing.ts';
import { laneName } from './lane-rows.ts';
import { AXIS_HEIGHT } from './layout.ts';

/** A note on an event (`ev:…`), a lane (`lane:` and its id) or a range of days (`2023-02-01..2023-04-30`). */
export interface TimelineNote {
	readonly on: string;
	readonly text: string;
}

const LINE = 16;
const SIZE = 12;
/** Lines of one note; what is longer ends in an ellipsis. */
const MOST_LINES = 3;

/** Bands behind the lanes for notes on a range of days. */
export function noteGrounds({ input, layout, window, x }: Drawing): Mark[] {
	return (input.notes ?? []).flatMap(({ on }, index): Mark[] => {
		const days = rangeOf(on);
		if (days === null || days[1] <= window[0] || days[0] >= window[1]) return [];
		const from = Math.max(layout.plotFrom, x(days[0]));
		const to = Math.min(layout.plotTo, x(days[1]));
		return [{ type: 'rect', key: `range:${index}`, x: from, y: AXIS_HEIGHT, width: Math.max(2, to - from), height: layout.bottom - AXIS_HEIGHT, fill: 'highlight', fillOpacity: 0.45 }];
	});
}

/** Numbers at what the notes are on, and the notes themselves under the chart; with the height these take. */
export function noteMarks(drawing: Drawing, places: () => readonly Place[], top: number): { readonly marks: readonly Mark[]; readonly height: number } {
	const notes = drawing.input.notes ?? [];
	const { layout, input } = drawing;
	if (notes.length === 0) return { marks: [], height: 0 };
	const taken: { x: number; y: number }[] = [];
	const marks: Mark[] = [{ type: 'rule', x1: 0, y1: top, x2: layout.width, y2: top, stroke: 'rule' }];
	marks.push({ type: 'text', x: 12, y: top + 19, text: input.words('timeline.notes'), size: SIZE, weight: 600, fill: 'muted' });
	let y = top + 19;
	for (const [index, note] of notes.entries()) {
		const at = markerOf(drawing, places(), note.on);
		const number = String(index + 1);
		const head = `${number}  ${nameOf(drawing, note.on)}${at === null ? ` (${input.words('timeline.noteUnseen')})` : ''}`;
		const left = layout.plotFrom + 6;
		const indent = Math.min(reserveWidth(head, SIZE, 600) + 10, (layout.plotTo - left) * 0.5);
		const lines = wrapText(note.text, SIZE, 400, layout.plotTo - left - indent, MOST_LINES);
		const own: Mark[] = [{ type: 'text', x: left, y, text: wrapText(head, SIZE, 600, indent, 1)[0] ?? head, size: SIZE, weight: 600, fill: 'ink' }];
		for (const [line, text] of lines.entries()) own.push({ type: 'text', x: left + indent, y: y + line * LINE, text, size: SIZE, fill: 'ink' });
		if (at !== null) own.push(...pinMarks(free(at, taken), number));
		marks.push({ type: 'group', key: `note:${index}`, data: { note: String(index) }, label: `${number} · ${nameOf(drawing, note.on)}: ${note.text}`, marks: own });
		y += Math.max(1, lines.length) * LINE + 3;
	}
	return { marks: [{ type: 'group', key: 'notes', marks }], height: y - top };
}

/** A place beside those that are taken. */
function free(at: { readonly x: number; readonly y: number }, taken: { x: number; y: number }[]): { x: number; y: number } {
	const place = { ...at };
	while (taken.some(({ x, y }) => Math.hypot(x - place.x, y - place.y) < 14)) place.x += 15;
	taken.push(place);
	return place;
}

function pinMarks({ x, y }: { readonly x: number; readonly y: number }, number: string): Mark[] {
	return [
		{ type: 'dot', cx: x, cy: y, r: 7.5, fill: 'highlight', stroke: 'ink', strokeWidth: 1 },
		{ type: 'text', x, y: y + 3.8, text: number, size: 10.5, weight: 700, anchor: 'middle', fill: 'ink' }
	];
}

/** Where the number of a note stands; null where what it is on is not in view. */
function markerOf({ input, layout, window, x }: Drawing, places: readonly Place[], on: string): { readonly x: number; readonly y: number } | null {
	if (on.startsWith('lane:')) {
		const box = layout.lanes.find(({ lane }) => lane.id === on.slice('lane:'.length));
		return box === undefined ? null : { x: layout.plotFrom - 42, y: box.top + 15 };
	}
	const days = rangeOf(on);
	if (days !== null) {
		if (days[1] <= window[0] || days[0] >= window[1]) return null;
		return { x: (Math.max(layout.plotFrom, x(days[0])) + Math.min(layout.plotTo, x(days[1]))) / 2, y: AXIS_HEIGHT + 1 };
	}
	const row = input.corpus.rowOf.get(on);
	const place = places.find((candidate) => candidate.row === row);
	if (place === undefined) return null;
	// The nearest place beside the glyphs of its stem, right before left.
	const isFree = (at: number): boolean => places.every(({ cx, cy }) => Math.abs(cy - place.cy) > 13 || Math.abs(cx - at) > 14);
	const steps = Array.from({ length: 12 }, (_, step) => 15 + step * 4);
	const offset = steps.flatMap((step) => [step, -step]).find((step) => isFree(place.cx + step) && place.cx + step > layout.plotFrom && place.cx + step < layout.plotTo) ?? 15;
	return { x: place.cx + offset, y: place.cy };
}

/** What a note is on, in words. */
function nameOf({ input, lang }: Drawing, on: string): string {
	if (on.startsWith('lane:')) return laneName(input.corpus, on.slice('lane:'.length), input.words);
	const days = rangeOf(on);
	if (days !== null) return days[1] - days[0] === 1 ? formatDay(days[0], lang) : `${formatDay(days[0], lang)} – ${formatDay(days[1] - 1, lang)}`;
	const row = input.corpus.rowOf.get(on);
	return row === undefined ? on : eventTitle(input.corpus, row, lang, 'short');
}

/** Days of a note on a range, [start, end). */
function rangeOf(on: string): readonly [number, number] | null {
	const [from, to] = on.split('..').map(dayOf);
	return from == null || to == null ? null : [from, to + 1];
}
