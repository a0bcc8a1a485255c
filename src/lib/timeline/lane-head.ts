import { formatDate } from '#lib/corpus/dates.ts';
import { UNDATED } from '#lib/corpus/table.ts';
import type { Group, Mark, Paint, Text } from '#lib/scene/marks.ts';
import { ellipsize, measureText, wrapText } from '#lib/scene/text.ts';
import { groupDigits } from '#lib/words/counts.ts';
import type { Words } from '#lib/words/words.ts';
import { dateOf, type Drawing } from './drawing.ts';
import { extentColumns } from './days.ts';
import type { Rows } from './lane-buckets.ts';
import { NAME_SIZE, nameLeft, nameRoom, type LaneBox } from './layout.ts';
import { laneName } from './lane-rows.ts';
import { lowerBound } from './window.ts';

/** Height of a lane from which its name may have two lines, px. */
const TWO_LINES = 40;

/** What the gutter says of a lane. */
interface Head {
	readonly name: string;
	readonly paint: Paint;
	readonly shown: number;
	readonly hidden: number;
}

interface KeptHead extends Head {
	readonly words: Words;
	readonly marks: readonly Mark[];
}

// At most steps of a gesture a lane says what it said before.
const heads = new WeakMap<LaneBox, KeptHead>();

/** What the gutter says of a lane: its name, how many events it shows, and how many labels found no place. */
export function headMarks(drawing: Drawing, box: LaneBox, head: Head): readonly Mark[] {
	const { words } = drawing.input;
	const { name, paint, shown, hidden } = head;
	let kept = heads.get(box);
	if (kept?.shown !== shown || kept.hidden !== hidden || kept.name !== name || kept.paint !== paint || kept.words !== words) {
		kept = { ...head, words, marks: headTexts(drawing, box, head) };
		heads.set(box, kept);
	}
	return box.lane.isUnfolded === null ? kept.marks : [foldMark(drawing, box, name), ...kept.marks];
}

function headTexts({ input, layout }: Drawing, box: LaneBox, { name, paint, shown, hidden }: Head): Mark[] {
	const { depth } = box.lane;
	const size = NAME_SIZE - depth;
	const x = nameLeft(depth);
	const lines = wrapText(name, size, depth === 0 ? 600 : 400, nameRoom(layout.plotFrom, depth), box.height >= TWO_LINES ? 2 : 1);
	const y = box.top + 19;
	const marks: Text[] = lines.map((text, line) => ({ type: 'text', key: `name:${line}`, x, y: y + line * 15, text, size, ...(depth === 0 ? { weight: 600 } : {}), fill: paint }));
	marks.push({ type: 'text', key: 'count', x: layout.plotFrom - 10, y, text: groupDigits(shown, input.words.lang), size: 12, anchor: 'end', fill: 'muted' });
	const noteY = y + lines.length * 15;
	if (hidden > 0 && noteY + 4 < box.top + box.height) {
		const note = ellipsize(input.words('timeline.labelsHidden', { n: hidden }), 11, 400, layout.plotFrom - 2 - x);
		marks.push({ type: 'text', key: 'hidden', x, y: noteY, text: note, size: 11, fill: 'muted' });
	} else if (hidden > 0) {
		marks.push({ type: 'text', key: 'hidden', x: layout.plotFrom - 34, y, text: `+${hidden}`, size: 11, anchor: 'end', fill: 'muted' });
	}
	return marks.map((mark) => ({ ...mark, isKept: true }));
}

/** The sign that unfolds a lane into the lanes inside it, or folds it. */
function foldMark({ input }: Drawing, { lane, top }: LaneBox, name: string): Group {
	const y = top + 14.5;
	const isOpen = lane.isUnfolded === true;
	return {
		type: 'group',
		key: `fold:${lane.id}`,
		data: { fold: lane.id },
		label: input.words(isOpen ? 'lane.fold' : 'lane.unfold', { name }),
		link: input.foldLink?.(lane.id) ?? '',
		marks: [
			{ type: 'rect', x: 0, y: top + 6, width: 12, height: 17, fill: 'panel', fillOpacity: 0 },
			{ type: 'path', d: isOpen ? `M2 ${y - 2}L9 ${y - 2}L5.5 ${y + 3}Z` : `M3 ${y - 3.5}L8 ${y}L3 ${y + 3.5}Z`, fill: 'muted' }
		]
	};
}

/** Shown events of a lane, those of the lanes inside it too. */
export function countOf(drawing: Drawing, index: number): number {
	const lane = drawing.layout.lanes[index]?.lane;
	if (lane?.isUnfolded !== true) return drawing.tallies[index]?.total ?? 0;
	const { standing } = drawing;
	const known = counted.get(standing) ?? new Map<Rows, number>();
	counted.set(standing, known);
	let count = known.get(lane.all);
	if (count === undefined) {
		count = 0;
		for (let at = 0; at < lane.all.length; at++) if (standing[lane.all[at] ?? 0] === 1) count++;
		known.set(lane.all, count);
	}
	return count;
}

// Counted once for a filter, not at every step of a gesture.
const counted = new WeakMap<Uint8Array, Map<Rows, number>>();

/** Where nothing stands in a lane: a thin line, and when the last contact was. */
export function silenceMarks(drawing: Drawing, box: LaneBox, index: number): readonly Mark[] {
	const said = silenceText(drawing, box, index);
	const known = silences.get(box);
	if (known?.said === said) return known.marks;
	const marks = silentMarks(drawing, box, said);
	silences.set(box, { said, marks });
	return marks;
}

const silences = new WeakMap<LaneBox, { readonly said: string; readonly marks: readonly Mark[] }>();

function silentMarks({ layout }: Drawing, box: LaneBox, said: string): Mark[] {
	const x = layout.plotFrom + 8;
	const y = box.top + 19;
	const text = ellipsize(said, 11.5, 400, layout.plotTo - x - 8);
	const end = x + measureText(text, 11.5) * 1.1 + 8;
	const line: Mark[] = end >= layout.plotTo ? [] : [{ type: 'rule', x1: end, y1: y - 4, x2: layout.plotTo, y2: y - 4, stroke: 'muted', strokeOpacity: 0.5, dash: [1, 5], isKept: true }];
	return [{ type: 'text', key: 'silence', x, y, text, size: 11.5, fill: 'muted', isKept: true }, ...line];
}

function silenceText(drawing: Drawing, { lane }: LaneBox, index: number): string {
	const { input, lang, window } = drawing;
	const { words, corpus, clock } = input;
	const count = countOf(drawing, index);
	if (lane.isUnfolded === true && count > 0) return words('lane.inside', { name: laneName(corpus, lane.id, words) });
	const { start } = extentColumns(corpus, clock);
	const { all } = lane;
	const begins = (at: number): number => (start[all[at] ?? -1] === UNDATED ? Infinity : (start[all[at] ?? -1] ?? Infinity));
	const dated = lowerBound(all.length, (at) => begins(at) < Infinity);
	const isIn = (at: number): boolean => count === 0 || drawing.standing[all[at] ?? -1] === 1;
	let before = lowerBound(dated, (at) => begins(at) < window[0]) - 1;
	if (count === 0) before = dated - 1;
	while (before >= 0 && !isIn(before)) before--;
	let after = before + 1;
	while (after < dated && !isIn(after)) after++;
	const found = before >= 0 ? before : after;
	if (found >= dated) return words('lane.undated');
	const date = dateOf(input, all[found] ?? 0);
	const key = count === 0 ? 'lane.filtered' : before < 0 ? 'lane.next' : 'lane.last';
	return words(key, { date: date === null ? '' : formatDate(date, lang, 'short') });
}
