import { formatDate } from '#lib/corpus/dates.ts';
import { eventAt, idAt } from '#lib/corpus/table.ts';
import { outlineOf } from '#lib/grammar/grammar.ts';
import type { Mark, Paint } from '#lib/scene/marks.ts';
import { measureText } from '#lib/scene/text.ts';
import { NOTE_GAP, placeLabels, type Box, type LabelWish, type PlacedLabel } from './labels.ts';
import { CELL, type LaneBox } from './layout.ts';
import { chosenGlyph, dateOf, eventGroup, eventTitle, glyphAtOrigin, isDoubtful, precisionOf, type Drawing, type LaneMarks, type Place } from './drawing.ts';
import { spreadSeats } from './spread.ts';
import { middle, type Stem } from './stems.ts';
import { extentOf } from './window.ts';

const STEM_GAP = 7;

interface StandingStem {
	readonly stem: Stem;
	readonly cx: number;
	readonly trueX: number;
	readonly box: Box;
	readonly shown: readonly number[];
}

/** Stems of one lane with feet, leaders and labels; `hidden` counts the labels that found no place. */
export function stemMarks(drawing: Drawing, lane: LaneBox, lanePaint: Paint | null, ground: Paint): LaneMarks {
	const paint = lanePaint ?? 'muted';
	const stems = standStems(drawing, lane);
	const wishes = stems
		.filter(({ shown }) => shown.length > 0)
		.map((stem) => wishOf(drawing, stem, lane.isLow));
	const others = stems.filter(({ shown }) => shown.length === 0).map(({ box }) => box);
	const { layout } = drawing;
	const { placed, hidden } = placeLabels(wishes, {
		from: layout.plotFrom + 2,
		to: layout.width - 4,
		top: lane.labelTop,
		rows: lane.labelRows,
		rowHeight: lane.rowHeight,
		maxWidth: Math.min(270, (layout.plotTo - layout.plotFrom) * 0.45),
		isHasty: lane.lane.isDense,
		blocked: others
	});
	const stacked = new Map(stems.filter(({ shown }) => shown.length > 1).map((stem) => [labelKey(drawing, stem.stem), stem]));
	return {
		marks: [
			...stems.map((stem): Mark => ({
				type: 'group',
				key: `foot:${idAt(drawing.input.corpus, stem.stem.lead)}`,
				...(stem.shown.length === 0 ? { opacity: 0.3 } : {}),
				marks: footMarks(drawing, lane, stem, paint)
			})),
			...placed.flatMap((label) => labelMarks(label, drawing.input.link(label.key.slice('label:'.length)), paint, ground, stacked.get(label.key) === undefined)),
			...[...stacked].flatMap(([key, stem]) => stackMarks(drawing, lane, stem, placed.find((label) => label.key === key))),
			...stems.flatMap((stem) =>
				seatPlaces(drawing, lane, stem).map(({ row, cx, cy }): Mark => {
					// A low lane is laid anew at every step: there a mark is moved as a whole.
					if (lane.lane.isDense) return { ...eventGroup(drawing, row, lane.lane.id, glyphAtOrigin(drawing, row, lanePaint, ground)), x: cx, y: cy, isSteady: true };
					return eventGroup(drawing, row, lane.lane.id, chosenGlyph(drawing, row, cx, cy, lanePaint, ground));
				})
			)
		],
		hidden,
		rows: stems.flatMap(({ shown }) => shown),
		places: () => stems.flatMap((stem) => seatPlaces(drawing, lane, stem))
	};
}

function standStems({ layout, window, x, standing }: Drawing, lane: LaneBox): StandingStem[] {
	// Stems that a filter empties keep their place, so that the others keep theirs.
	const within = lane.lane.stems.filter(({ anchor }) => middle(anchor) >= window[0] && middle(anchor) < window[1]);
	const seats = within.map(({ anchor, columns }) => ({ target: x(middle(anchor)), width: columns * CELL }));
	const centres = spreadSeats(seats, STEM_GAP, layout.plotFrom + 4, layout.plotTo);
	const placed = within.map((stem, index) => {
		const cx = centres[index] ?? 0;
		const width = stem.columns * CELL;
		const height = stem.levels * CELL;
		return {
			stem,
			cx,
			trueX: x(middle(stem.anchor)),
			box: { x: cx - width / 2 - 1, y: lane.foot - height, width: width + 2, height: height + 10 },
			shown: stem.seats.filter(({ row }) => standing[row] === 1).map(({ row }) => row)
		};
	});
	return placed.filter(({ stem }) => stem.seats.some(({ row }) => standing[row] !== 0));
}

function wishOf({ input, lang }: Drawing, { stem, cx, box, shown }: StandingStem, isLow: boolean): LabelWish {
	const { corpus, words } = input;
	const { lead } = stem;
	const event = eventAt(corpus, lead);
	const date = dateOf(input, lead);
	const facts = [date === null ? '' : formatDate(date, lang, 'short')];
	if (shown.length > 1) facts.push(words('timeline.events', { n: shown.length }));
	const sources = new Set(shown.flatMap((row) => eventAt(corpus, row)?.articles ?? [])).size;
	if (sources > 1) facts.push(words('timeline.sources', { n: sources }));
	return {
		key: `label:${event?.id ?? ''}`,
		stem: box,
		weight: shown.length,
		isTall: stem.levels > 2 && !isLow,
		anchorX: cx,
		title: { text: eventTitle(corpus, lead, lang, 'short'), size: 12.5, weight: 600 },
		// On one line both have one weight: mixed weights shift where the text ends at its anchor.
		note: { text: facts.join(' · '), size: isLow ? 12.5 : 11.5, weight: isLow ? 600 : 400 },
		isOneLine: isLow
	};
}

/** Under the stem: a tick at the true date, a bracket over what is possible, a question mark for an inferred year. */
function footMarks({ input, x, layout, standing }: Drawing, lane: LaneBox, { stem, cx, trueX, box }: StandingStem, paint: Paint): Mark[] {
	const y = lane.foot + 2;
	const marks: Mark[] = [
		{ type: 'rule', x1: cx, y1: lane.foot, x2: cx, y2: box.y + 3, stroke: paint, strokeOpacity: 0.35 },
		{ type: 'path', d: `M${round(cx)} ${round(lane.foot)}L${round(trueX)} ${round(y + 6)}`, stroke: paint, strokeWidth: 1 }
	];
	const standingSeats = stem.seats.filter(({ row }) => standing[row] !== 0);
	const extents = standingSeats.map(({ row }) => extentOf(input.corpus, row, input.clock) ?? stem.anchor);
	const from = Math.max(layout.plotFrom, x(Math.min(...extents.map(([start]) => start))));
	const to = Math.min(layout.plotTo, x(Math.max(...extents.map(([, end]) => end))));
	const precisions = standingSeats.map(({ row }) => precisionOf(input, row));
	if (to - from >= 5) {
		const isLasting = precisions.every((precision) => outlineOf(precision) === 'exact');
		const line = { stroke: paint, strokeWidth: isLasting ? 3 : 1.2, ...(isLasting ? {} : { dash: [3, 2] }) } as const;
		marks.push({ type: 'rule', key: 'extent', x1: from, y1: y + 7, x2: to, y2: y + 7, ...line });
		if (!isLasting) {
			for (const at of [from, to]) marks.push({ type: 'rule', x1: at, y1: y + 4, x2: at, y2: y + 10, stroke: paint, strokeWidth: 1.2 });
		}
	}
	if (standingSeats.some(({ row }) => isDoubtful(dateOf(input, row)))) {
		marks.push({ type: 'text', x: trueX + 4, y: y + 10, text: '?', size: 12, weight: 700, fill: paint });
	}
	return marks;
}

function labelMarks(label: PlacedLabel, link: string, paint: Paint, ground: Paint, hasNote: boolean): Mark[] {
	const { key, title, note, isOneLine, box, side, leader } = label;
	const x = side === 'start' ? box.x : box.x + box.width;
	const line = { type: 'text', x, anchor: side } as const;
	const y = box.y + 12.5;
	const words: Mark[] = isOneLine
		? [{ ...line, y, text: `${title.text} · `, size: title.size, weight: title.weight, fill: 'ink', note: { text: note.text, fill: 'muted' } }]
		: [
				{ ...line, y, text: title.text, size: title.size, weight: title.weight, fill: 'ink' },
				// Of several events the second line lists them: it is a link of its own (stackMarks).
				...(hasNote ? [noteMark(label)] : [])
			];
	const door: Mark = {
		type: 'group',
		key,
		data: { lead: key.slice('label:'.length) },
		label: `${title.text} · ${note.text}`,
		link,
		marks: [haloMark(label, ground), ...words]
	};
	if (leader === null) return [door];
	return [{ type: 'rule', x1: leader.x, y1: leader.y1, x2: leader.x, y2: leader.y2, stroke: paint, strokeOpacity: 0.7 }, door];
}

/** The second line of a label. */
function noteMark({ note, box, side }: PlacedLabel): Mark {
	return { type: 'text', x: side === 'start' ? box.x : box.x + box.width, y: box.y + 25.5, anchor: side, text: note.text, size: note.size, fill: 'muted' };
}

/** Ground behind a label, so that no grid line crosses its words. */
function haloMark({ title, note, isOneLine, box, side }: PlacedLabel, ground: Paint): Mark {
	const titleWidth = measureText(title.text, title.size, title.weight);
	const noteWidth = measureText(note.text, note.size, note.weight);
	const width = (isOneLine ? titleWidth + NOTE_GAP + noteWidth : Math.max(titleWidth, noteWidth)) + 6;
	const x = side === 'start' ? box.x - 3 : box.x + box.width - width + 3;
	return { type: 'rect', x, y: box.y + 1, width, height: box.height - 2, fill: ground, fillOpacity: 0.92 };
}

function labelKey({ input }: Drawing, { lead }: Stem): string {
	return `label:${idAt(input.corpus, lead)}`;
}

/** What lists the events of a stem in place: its foot, and the second line of its label, which counts them. */
function stackMarks({ input, lang }: Drawing, lane: LaneBox, { stem, box, shown }: StandingStem, label: PlacedLabel | undefined): Mark[] {
	const { corpus, words } = input;
	const date = dateOf(input, stem.lead);
	const id = idAt(corpus, stem.lead);
	const link = {
		type: 'group',
		label: words('timeline.stack', { n: shown.length, date: date === null ? '' : formatDate(date, lang, 'short') }),
		link: input.link(id)
	} as const;
	const ids = shown.map((row) => idAt(corpus, row)).join(' ');
	// The keyboard reaches the foot, which is as wide as a glyph and so has its place in the walk among them.
	const foot: Mark = { type: 'rect', x: box.x + box.width / 2 - 6.5, y: lane.foot, width: 13, height: 13, fill: 'panel', fillOpacity: 0 };
	const stack: Mark = { ...link, key: `stack:${id}`, data: { stack: ids, foot: '' }, marks: [foot] };
	if (label === undefined || label.isOneLine) return [stack];
	return [stack, { ...link, key: `stack-note:${id}`, data: { stack: ids }, marks: [noteMark(label)] }];
}

/** Places of the glyphs of a stem that are drawn. */
function seatPlaces({ standing }: Drawing, lane: LaneBox, { stem, cx }: StandingStem): Place[] {
	const left = cx - (stem.columns * CELL) / 2 + CELL / 2;
	return stem.seats
		.filter(({ row }) => standing[row] !== 0)
		.map(({ row, column, level }) => ({ row, cx: left + column * CELL, cy: lane.foot - CELL / 2 - level * CELL }));
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
