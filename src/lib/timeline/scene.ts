import { isoOf } from '#lib/corpus/span.ts';
import { formatDate, formatDay } from '#lib/corpus/dates.ts';
import { listedRows } from '#lib/corpus/row-lists.ts';
import { eventAt, type Corpus } from '#lib/corpus/table.ts';
import { firstPartner, paintOfPartner } from '#lib/grammar/grammar.ts';
import { countMarks, type Group, type Mark, type Paint, type Scene } from '#lib/scene/marks.ts';
import { ellipsize, reserveWidth } from '#lib/scene/text.ts';
import { partnerPaint } from '#lib/scene/theme.ts';
import { groupDigits } from '#lib/words/counts.ts';
import type { Window } from './axis.ts';
import { axisMarks } from './axis-marks.ts';
import { barMarks } from './bar-marks.ts';
import { denseMarks, formsOf, type DenseForm } from './dense-marks.ts';
import { chosenGlyph, eventGroup, eventTitle, zoomLink, type Drawing, type TimelineInput } from './drawing.ts';
import { countOf, headMarks, silenceMarks } from './lane-head.ts';
import { buildLanes, homeOf, laneNames } from './lanes.ts';
import { AXIS_HEIGHT, layoutLanes, type LaneBox, type Layout } from './layout.ts';
import { bendTime, STRAIGHT } from './gaps.ts';
import { countInexact, countLeft, countShown, undatedRows, type Left } from './left.ts';
import { noteGrounds, noteMarks } from './note-marks.ts';
import { stemMarks } from './stem-marks.ts';
import { seriesMarks } from './series-marks.ts';
import { standingOf } from './tally.ts';
import { threadMarks, type LanePlace } from './thread-marks.ts';
import { homeWindow, type Clock } from './window.ts';

const TRAY_ROW = 22;
/** Rows of the tray; what finds no place is counted in the last one. */
const TRAY_ROWS = 4;

/** Window of a corpus when none is asked for: the home window of its foreign events. */
export function defaultWindow({ corpus, clock }: Pick<TimelineInput, 'corpus' | 'clock'>): Window {
	const known = HOMES.get(corpus) ?? new Map<Clock, Window>();
	HOMES.set(corpus, known);
	const home = known.get(clock) ?? homeWindow(corpus, listedRows(corpus.table, false), clock) ?? [0, 365];
	known.set(clock, home);
	return home;
}

const HOMES = new WeakMap<Corpus, Map<Clock, Window>>();

/** The timeline in a width; its height follows from the lanes of the corpus. The work follows from the marks it makes
 *  and the days of the corpus, not from the number of its events, as long as lanes, rows and clock stay the same. */
export function timelineScene(input: TimelineInput, frame: { readonly width: number }): Scene {
	const { corpus, words, clock } = input;
	const lanes = buildLanes(corpus, input.hasDomestic, clock, input.plan, words);
	const names = laneNames(corpus, lanes, words);
	const layout = layoutLanes(lanes, names, frame.width);
	const window = input.window ?? defaultWindow(input);
	const bend = input.hasGaps === true ? bendTime(corpus, input.hasDomestic, clock) : STRAIGHT;
	const first = bend.squeeze(window[0]);
	const scale = (layout.plotTo - layout.plotFrom) / (bend.squeeze(window[1]) - first);
	const standing = standingOf(corpus, lanes, clock, input.rows, input.outside);
	const drawing: Drawing = {
		input,
		lang: words.lang,
		lanes,
		layout,
		window,
		x: (day) => layout.plotFrom + (bend.squeeze(day) - first) * scale,
		bend,
		get standing() {
			return standing.of;
		},
		tallies: standing.lanes,
		home: (row) => homeOf(corpus, lanes, row, clock)
	};
	const tray = trayMarks(drawing);
	const forms = formsOf(drawing);
	const drawn = layout.lanes.map((box, index) => drawLane(drawing, box, index, names[index] ?? box.lane.id, forms[index] ?? null));
	const left = countLeft(drawing, standing.all, drawn.map(({ rows }) => rows), forms.map((form) => form?.near?.rows ?? null));
	const marks: Mark[] = [
		...groundMarks(drawing),
		...noteGrounds(drawing),
		{ type: 'group', key: 'axis', marks: [...axisMarks(drawing), ...edgeMarks(drawing, left)] },
		...drawn.map(({ group }) => group),
		...tray.marks
	];
	// Most views have neither notes nor threads nor series, and ask for neither places nor room.
	let found: readonly LanePlace[] | null = null;
	const places = (): readonly LanePlace[] => (found ??= drawn.flatMap((lane) => lane.places()));
	const notes = noteMarks(drawing, places, layout.bottom + tray.height);
	marks.push(...threadMarks(drawing, places, () => MOST_MARKS - countMarks(marks) - countMarks(notes.marks)), ...notes.marks);
	marks.push(...seriesMarks(drawing, places, () => MOST_MARKS - countMarks(marks)));
	return {
		name: 'timeline',
		width: frame.width,
		height: layout.bottom + tray.height + notes.height,
		lang: words.lang,
		title: words('timeline.title', { by: input.plan?.by ?? 'partner' }),
		desc: describe(drawing, left),
		marks
	};
}

/** Marks of a scene at most, for any corpus. */
const MOST_MARKS = 600;

/** Left and right edge of time in px, as timelineScene draws it in a width. */
export function timelinePlot(
	{ corpus, hasDomestic, clock, words, plan }: Pick<TimelineInput, 'corpus' | 'hasDomestic' | 'clock' | 'words' | 'plan'>,
	width: number
): readonly [from: number, to: number] {
	const lanes = buildLanes(corpus, hasDomestic, clock, plan, words);
	const { plotFrom, plotTo } = layoutLanes(lanes, laneNames(corpus, lanes, words), width);
	return [plotFrom, plotTo];
}

function groundMarks({ layout }: Drawing): readonly Mark[] {
	const known = grounds.get(layout);
	if (known !== undefined) return known;
	const marks = layout.lanes.filter((_, index) => index % 2 === 0).map(({ lane, top, height }): Mark => ({ type: 'rect', key: `ground:${lane.id}`, x: 0, y: top, width: layout.width, height, fill: 'lane', isKept: true }));
	grounds.set(layout, marks);
	return marks;
}

const grounds = new WeakMap<Layout, readonly Mark[]>();

/** How many dated events the window leaves out, before and after; each leads to a window that holds them. */
function edgeMarks({ input, layout, window }: Drawing, left: Left): Mark[] {
	const { words } = input;
	const edge = (side: 'before' | 'after', text: string, x: number, y: number): Group => {
		const from = side === 'before' ? Math.min(window[0], left.first) : window[0];
		const to = side === 'before' ? window[1] : Math.max(window[1], left.last);
		return {
			type: 'group',
			key: `edge:${side}`,
			data: { edge: side },
			label: text,
			link: zoomLink(input, `${isoOf(Math.floor(from))}..${isoOf(Math.ceil(to) - 1)}`),
			marks: [{ type: 'text', x, y, text, size: 12, weight: 600, anchor: 'end', fill: 'focus' }]
		};
	};
	const marks: Mark[] = [];
	if (left.before > 0) marks.push(edge('before', words('timeline.earlier', { n: left.before }), layout.plotFrom - 6, AXIS_HEIGHT - 8));
	if (left.after > 0) marks.push(edge('after', words('timeline.later', { n: left.after }), layout.plotTo, AXIS_HEIGHT - 22));
	return marks;
}

interface DrawnLane {
	readonly group: Group;
	/** Shown rows that stand as marks; null where the lane counts all of its rows that meet the window. */
	readonly rows: readonly number[] | null;
	readonly places: () => readonly LanePlace[];
}

function drawLane(drawing: Drawing, box: LaneBox, index: number, name: string, dense: DenseForm | null): DrawnLane {
	const { lane } = box;
	const paint: Paint | null = lane.slot === null ? null : lane.slot === 0 ? 'focus' : partnerPaint(lane.slot);
	const ground: Paint = index % 2 === 0 ? 'lane' : 'panel';
	const shown = countOf(drawing, index);
	const parts = dense !== null ? [denseMarks(drawing, box, dense, paint, ground)] : [barMarks(drawing, box, paint, ground), stemMarks(drawing, box, paint, ground)];
	const hidden = parts.reduce((sum, part) => sum + part.hidden, 0);
	const own = parts.flatMap((part) => part.marks);
	const marks = [...headMarks(drawing, box, { name, paint: paint ?? 'ink', shown, hidden }), ...(own.length === 0 ? silenceMarks(drawing, box, index) : own)];
	return {
		group: { type: 'group', key: `lane:${lane.id}`, data: { count: String(shown) }, marks },
		rows: dense === null || dense.form === 'marks' ? parts.flatMap((part) => part.rows) : null,
		places: () => parts.flatMap((part) => (part.places?.() ?? []).map((place) => ({ ...place, lane: lane.id })))
	};
}

/** Events that no axis can hold, with what is known of their date. */
function trayMarks(drawing: Drawing): { readonly marks: readonly Mark[]; readonly height: number } {
	const { input, lang, layout } = drawing;
	const { corpus, words } = input;
	const rows = undatedRows(corpus, input.clock, input.hasDomestic);
	if (rows.length === 0) return { marks: [], height: 6 };
	const { standing } = drawing;
	const shown = countShown(rows, standing);
	const marks: Mark[] = [
		{ type: 'rule', x1: 0, y1: layout.bottom, x2: layout.width, y2: layout.bottom, stroke: 'rule' },
		{ type: 'text', x: 12, y: layout.bottom + 19, text: words('timeline.undated'), size: 12, weight: 600, fill: 'muted' },
		{ type: 'text', x: layout.plotFrom - 10, y: layout.bottom + 19, text: groupDigits(shown, lang), size: 12, anchor: 'end', fill: 'muted' }
	];
	let x = layout.plotFrom + 6;
	let y = layout.bottom + 15;
	for (const [index, row] of rows.entries()) {
		const event = eventAt(corpus, row);
		const known = event === undefined || event.date.docEdtf == null ? '' : ` (${formatDate(event.date, lang, 'short')})`;
		const text = ellipsize(eventTitle(corpus, row, lang, 'short') + known, 12, 400, layout.plotTo - layout.plotFrom - 30);
		const width = 16 + reserveWidth(text, 12) + 18;
		if (x + width > layout.plotTo && x > layout.plotFrom + 6) {
			x = layout.plotFrom + 6;
			y += TRAY_ROW;
		}
		if (y > layout.bottom + 15 + TRAY_ROW * (TRAY_ROWS - 1) && index < rows.length - 1) {
			const left = shown - countShown(rows.subarray(0, index), standing);
			marks.push({ type: 'text', x, y: y + 4, text: words('timeline.moreUndated', { n: left }), size: 12, fill: 'muted' });
			break;
		}
		if (standing[row] !== 0) {
			const partner = firstPartner(corpus, row);
			const glyph = chosenGlyph(drawing, row, x + 6, y, paintOfPartner(corpus, partner), 'panel');
			marks.push(eventGroup(drawing, row, partner ?? 'domestic', [...glyph, { type: 'text', x: x + 17, y: y + 4, text, size: 12, fill: 'ink' }], false));
		}
		x += width;
	}
	return { marks: [{ type: 'group', key: 'tray', data: { count: String(shown) }, marks }], height: y - layout.bottom + 15 };
}

function describe(drawing: Drawing, left: Left): string {
	const { input, layout, window, lang } = drawing;
	const { corpus, clock, words } = input;
	const names = laneNames(corpus, drawing.lanes, words);
	const lanes = layout.lanes.map((_, index) => `${names[index] ?? ''} ${countOf(drawing, index)}`);
	return words('timeline.desc', {
		n: input.rows.length,
		total: corpus.table.length,
		drawn: left.drawn,
		from: formatDay(Math.ceil(window[0]), lang),
		to: formatDay(Math.ceil(window[1]) - 1, lang),
		by: input.plan?.by ?? 'partner',
		lanes: lanes.join(', '),
		inexact: countInexact(corpus, clock, input.rows)
	});
}
