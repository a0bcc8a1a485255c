import { formatSpan } from '#lib/corpus/dates.ts';
import { isoOf } from '#lib/corpus/span.ts';
import type { Mark, Paint, Rect } from '#lib/scene/marks.ts';
import { reserveWidth } from '#lib/scene/text.ts';
import type { Words } from '#lib/words/words.ts';
import { barMarks } from './bar-marks.ts';
import { daysOf } from './days.ts';
import { binDays, binTally, chooseForms, layGrid, type Bin, type Form, type Grid } from './density.ts';
import { eventGroup, glyphAtOrigin, zoomLink, type Drawing, type LaneMarks } from './drawing.ts';
import { layLane, type Lane } from './lanes.ts';
import { lowBox, type LaneBox } from './layout.ts';
import { stemMarks } from './stem-marks.ts';
import { rowsWithin } from './tally.ts';
import { extentOf } from './window.ts';

/** How a low lane is drawn; `near` holds its events in view, on stems and tracks, where it draws marks. */
export interface DenseForm {
	readonly form: Form;
	readonly near: Lane | null;
}

/** Form of each lane of a drawing; null for lanes that are tall enough for all of their events. */
export function formsOf(drawing: Drawing): (DenseForm | null)[] {
	const { layout, tallies, window } = drawing;
	const dense = [...layout.lanes.keys()].filter((index) => layout.lanes[index]?.lane.isDense === true);
	const near = new Map<number, Lane>();
	const fits = (at: number): boolean => {
		const lane = nearLane(drawing, dense[at]!);
		if (lane !== null) near.set(dense[at]!, lane);
		return lane !== null;
	};
	const forms = chooseForms(dense.map((index) => tallies[index]!.within(window)), layout.plotTo - layout.plotFrom, fits);
	const found: (DenseForm | null)[] = layout.lanes.map(() => null);
	for (const [at, index] of dense.entries()) found[index] = { form: forms[at]!, near: near.get(index) ?? null };
	return found;
}

/** A low lane in its form. */
export function denseMarks(drawing: Drawing, box: LaneBox, { form, near }: DenseForm, lanePaint: Paint | null, ground: Paint): LaneMarks {
	if (near?.rows.length === 0) return { marks: [], hidden: 0, rows: [] };
	if (form === 'marks' && near !== null) return seatedMarks(drawing, lowBox(box, near), lanePaint, ground);
	const paint = lanePaint ?? 'muted';
	const marks = form === 'path' ? pathMarks(drawing, box, paint) : clusterMarks(drawing, box, paint, ground);
	return { marks, hidden: 0, rows: [] };
}

/** The events of a low lane that are in view, on stems and tracks of their own; null where its height has no room for them. */
function nearLane(drawing: Drawing, index: number): Lane | null {
	const { input, tallies, window, layout } = drawing;
	const box = layout.lanes[index]!;
	const tally = tallies[index]!;
	const { corpus, clock } = input;
	const reaching = tally.begunBefore(window[0]) - tally.endedBy(window[0]);
	if (input.outside.length === 0 && tally.within(window) === 0) return { ...box.lane, rows: [] };
	const rows = rowsWithin(corpus, clock, box.lane, window, drawing.standing, { hasDimmed: true, reaching });
	const near = layLane(corpus, box.lane, clock, (window[1] - window[0]) * 0.02, rows, true);
	return lowBox(box, near).height <= box.height ? near : null;
}

function seatedMarks(drawing: Drawing, box: LaneBox, paint: Paint | null, ground: Paint): LaneMarks {
	const parts = [barMarks(drawing, box, paint, ground), stemMarks(drawing, box, paint, ground)];
	return {
		marks: parts.flatMap(({ marks }) => marks),
		hidden: parts.reduce((sum, { hidden }) => sum + hidden, 0),
		rows: parts.flatMap(({ rows }) => rows),
		places: () => parts.flatMap(({ places }) => places?.() ?? [])
	};
}

function pxPerDay({ layout, window }: Drawing): number {
	return (layout.plotTo - layout.plotFrom) / (window[1] - window[0]);
}

function binsOf(drawing: Drawing, box: LaneBox, form: 'clusters' | 'path'): Bin[] {
	const tally = drawing.tallies[drawing.layout.lanes.indexOf(box)];
	return tally === undefined ? [] : binTally(tally, gridOf(drawing, form));
}

const grids = new WeakMap<Drawing, Map<Form, Grid>>();

function gridOf(drawing: Drawing, form: 'clusters' | 'path'): Grid {
	const known = grids.get(drawing) ?? new Map<Form, Grid>();
	grids.set(drawing, known);
	const { input, window } = drawing;
	const grid = known.get(form) ?? layGrid(daysOf(input.corpus, input.clock), window, binDays(form, pxPerDay(drawing)));
	known.set(form, grid);
	return grid;
}

/** Days of a bin as an address asks for them. */
function zoomOf({ from, to }: Pick<Bin, 'from' | 'to'>): string {
	return `${isoOf(Math.floor(from))}..${isoOf(Math.ceil(to) - 1)}`;
}

/** Counted circles, never of one event: one alone stands at its date. */
function clusterMarks(drawing: Drawing, box: LaneBox, paint: Paint, ground: Paint): Mark[] {
	const { input, window, x } = drawing;
	const bins = binsOf(drawing, box, 'clusters');
	const cy = box.top + box.height / 2;
	return bins.map((bin): Mark => {
		if (bin.count === 1) return loneMark(drawing, box, bin, cy, paint, ground);
		const cx = (x(Math.max(bin.from, window[0])) + x(Math.min(bin.to, window[1]))) / 2;
		const zoom = zoomOf(bin);
		return {
			type: 'group',
			key: `cluster:${box.lane.id}:${bin.from}`,
			data: { zoom, lane: box.lane.id },
			label: input.words('timeline.events', { n: bin.count }),
			link: zoomLink(input, zoom),
			x: cx,
			y: cy,
			isSteady: true,
			marks: circleOf(bin.count, paint, ground)
		};
	});
}

/** The only event of a bin, at the middle of what is possible, with a line over it where it is wider than the glyph. */
function loneMark(drawing: Drawing, box: LaneBox, bin: Bin, cy: number, paint: Paint, ground: Paint): Mark {
	const { input, layout, standing, tallies, window, x } = drawing;
	const tally = tallies[layout.lanes.indexOf(box)]!;
	const within = [Math.max(bin.from, window[0]), Math.min(bin.to, window[1])] as const;
	const reaching = bin.from <= window[0] ? tally.begunBefore(window[0]) - tally.endedBy(window[0]) : 0;
	const row = rowsWithin(input.corpus, input.clock, box.lane, within, standing, { reaching })[0] ?? 0;
	const extent = extentOf(input.corpus, row, input.clock) ?? within;
	const from = Math.max(layout.plotFrom, x(extent[0]));
	const to = Math.min(layout.plotTo, x(extent[1]));
	const cx = Math.min(Math.max((from + to) / 2, x(within[0])), x(within[1]));
	const width: Mark[] = to - from < 14 ? [] : [{ type: 'rule', key: 'width', x1: from - cx, y1: 12, x2: to - cx, y2: 12, stroke: paint, strokeWidth: 1.2, dash: [3, 2] }];
	return { ...eventGroup(drawing, row, box.lane.id, [...glyphAtOrigin(drawing, row, paint, ground), ...width]), x: cx, y: cy, isSteady: true };
}

const circles = new Map<string, readonly Mark[]>();

/** Circle and number of a cluster about the origin: the same count has the same size everywhere. */
function circleOf(count: number, paint: Paint, ground: Paint): readonly Mark[] {
	const key = `${count} ${paint} ${ground}`;
	const known = circles.get(key);
	if (known !== undefined) return known;
	if (circles.size > KEPT_SHAPES) circles.clear();
	const marks: Mark[] = [
		{ type: 'dot', cx: 0, cy: 0, r: Math.min(17, 8 + 3 * Math.log10(count)), fill: paint },
		{ type: 'text', x: 0, y: 4, text: shortCount(count), size: 11.5, weight: 600, anchor: 'middle', fill: ground }
	];
	circles.set(key, marks);
	return marks;
}

/** Shapes kept before they are made anew. */
const KEPT_SHAPES = 2000;

/** One path whose height is the number of events, a door wherever it is pointed at, with its highest step in words. */
function pathMarks(drawing: Drawing, box: LaneBox, paint: Paint): Mark[] {
	const { input, layout, window, x } = drawing;
	const bins = binsOf(drawing, box, 'path');
	const [first] = bins;
	if (first === undefined) return [];
	const peak = bins.reduce((best, bin) => (bin.count > best.count ? bin : best), first);
	const floor = box.top + box.height - 5;
	const room = box.height - 20;
	const at = (day: number): number => Math.round(x(Math.min(Math.max(day, window[0]), window[1])));
	let d = '';
	let end = -Infinity;
	for (const { from, to, count } of bins) {
		const top = Math.round(floor - Math.max(2, room * Math.sqrt(count / peak.count)));
		d += from === end ? `V${top}H${at(to)}` : `${d === '' ? '' : `V${floor}`}M${at(from)} ${floor}V${top}H${at(to)}`;
		end = to;
	}
	const total = bins.reduce((sum, { count }) => sum + count, 0);
	const text = peakText(input.words, peak);
	const width = reserveWidth(text, 11);
	const middle = (at(peak.from) + at(peak.to)) / 2;
	const cx = Math.min(Math.max(middle, layout.plotFrom + width / 2), layout.plotTo - width / 2);
	const about = 8 * (peak.to - peak.from);
	const zoom = zoomOf({ from: peak.from - about, to: peak.to + about });
	return [{
		type: 'group',
		key: `density:${box.lane.id}`,
		data: { zoom, lane: box.lane.id, density: String(total) },
		label: `${input.words('timeline.events', { n: total })} · ${text}`,
		link: zoomLink(input, zoom),
		marks: [
			reachOf(drawing, box, paint),
			{ type: 'path', key: 'density', d: `${d}V${floor}Z`, fill: paint, fillOpacity: 0.7 },
			{ type: 'text', x: cx, y: box.top + 11, text, size: 11, anchor: 'middle', fill: 'muted' }
		]
	}];
}

const reaches = new WeakMap<LaneBox, Rect>();

/** What is pointed at beside the path: all of the lane's plot. */
function reachOf({ layout }: Drawing, box: LaneBox, paint: Paint): Rect {
	const known = reaches.get(box);
	if (known?.fill === paint) return known;
	const reach: Rect = { type: 'rect', x: layout.plotFrom, y: box.top + 1, width: layout.plotTo - layout.plotFrom, height: box.height - 2, fill: paint, fillOpacity: 0, isKept: true };
	reaches.set(box, reach);
	return reach;
}

const peaks = new WeakMap<Words, Map<string, string>>();

/** "most: 12 (Mar 2021)", made once for the same bin. */
function peakText(words: Words, peak: Bin): string {
	const known = peaks.get(words) ?? new Map<string, string>();
	peaks.set(words, known);
	const key = `${peak.from} ${peak.to} ${peak.count}`;
	const text = known.get(key) ?? words('timeline.peak', { n: peak.count, when: formatSpan(monthsOf(peak), words.lang) });
	if (known.size > KEPT_SHAPES) known.clear();
	known.set(key, text);
	return text;
}

/** A bin as a span of days, or of months where it is longer than a fortnight. */
function monthsOf({ from, to }: Bin): { from: string; to: string } {
	const length = to - from > 14 ? 7 : 10;
	return { from: isoOf(from).slice(0, length), to: isoOf(to - 1).slice(0, length) };
}

/** A count in at most four characters: 940, 1.2k, 31k. */
function shortCount(count: number): string {
	if (count < 1000) return String(count);
	return count < 9950 ? `${(count / 1000).toFixed(1)}k` : `${Math.round(count / 1000)}k`;
}
