import { formatDate } from '#lib/corpus/dates.ts';
import { chosenGlyph, dateOf, eventGroup, eventTitle, isDoubtful, type Drawing, type LaneMarks, type Place } from './drawing.ts';
import type { DateValue } from '#lib/corpus/schema.ts';
import { firstPartner, outlineOf, paintOfPartner } from '#lib/grammar/grammar.ts';
import type { Mark, Paint } from '#lib/scene/marks.ts';
import { ellipsize, reserveWidth } from '#lib/scene/text.ts';
import type { Bar } from './lanes.ts';
import { TRACK, type LaneBox } from './layout.ts';

type Stretch = readonly [from: number, to: number];

const BAR_HEIGHT = 6;
const GLYPH = 8;
const INSIDE_SIZE = 11;
/** Shortest label worth cutting, px. */
const MIN_LABEL = 110;

interface DrawnBar {
	readonly bar: Bar;
	readonly from: number;
	readonly to: number;
	/** Centre of the glyph. */
	readonly cx: number;
	readonly cy: number;
	/** Room to the left and right of what is drawn, up to the next thing on the track, px. */
	readonly left: number;
	readonly right: number;
}

/** Events over the true width of their dates, on tracks; `hidden` counts the labels that found no place. */
export function barMarks(drawing: Drawing, lane: LaneBox, lanePaint: Paint | null, ground: Paint): LaneMarks {
	let hidden = 0;
	const bars = drawBars(drawing, lane);
	// Room that labels have taken on each track, so that two neighbours do not write into one gap.
	const taken = new Map<number, Stretch[]>();
	const marks = bars.map((bare): Mark => {
		const drawn = labelInside(drawing, bare);
		const { bar } = drawn;
		const paint = lanePaint ?? paintOfPartner(drawing.input.corpus, firstPartner(drawing.input.corpus, bar.row));
		const own = taken.get(bar.track) ?? [];
		taken.set(bar.track, own);
		const label = drawing.standing[bar.row] !== 1 ? [] : drawn.inside === null ? barLabel(drawing, drawn, own) : insideLabel(drawn, drawn.inside);
		if (label === null) hidden++;
		return eventGroup(drawing, bar.row, lane.lane.id, [
			...extentMarks(drawn, paint, dateOf(drawing.input, bar.row)),
			...chosenGlyph(drawing, bar.row, drawn.cx, drawn.cy, paint, ground),
			...(label ?? [])
		]);
	});
	const places = (): Place[] => bars.map((bare) => labelInside(drawing, bare)).map(({ bar, cx, cy }) => ({ row: bar.row, cx, cy }));
	return { marks, hidden, rows: bars.map(({ bar }) => bar.row).filter((row) => drawing.standing[row] === 1), places };
}

function drawBars({ layout, window, x, standing }: Drawing, lane: LaneBox): DrawnBar[] {
	const visible = lane.lane.bars
		.filter(({ row, extent, isOpenStart, isOpenEnd }) => {
			if (standing[row] === 0) return false;
			return (isOpenStart || extent[0] < window[1]) && (isOpenEnd || extent[1] > window[0]) && !(isOpenStart && extent[1] <= window[0]) && !(isOpenEnd && extent[0] >= window[1]);
		})
		.map((bar) => {
			const from = bar.isOpenStart ? layout.plotFrom : Math.max(layout.plotFrom, x(bar.extent[0]));
			const to = bar.isOpenEnd ? layout.plotTo : Math.min(layout.plotTo, x(bar.extent[1]));
			const cx = bar.isOpenStart ? to : bar.isOpenEnd ? from : (from + to) / 2;
			const clamped = Math.min(layout.plotTo - GLYPH, Math.max(layout.plotFrom + GLYPH, cx));
			return { bar, from, to, cx: clamped, cy: lane.trackTop + bar.track * TRACK + TRACK / 2 };
		});
	return visible.map((drawn) => {
		const others = visible.filter((other) => other !== drawn && other.bar.track === drawn.bar.track);
		const start = Math.min(drawn.from, drawn.cx - GLYPH);
		const end = Math.max(drawn.to, drawn.cx + GLYPH);
		const before = others.filter((other) => other.cx < drawn.cx).map((other) => Math.max(other.to, other.cx + GLYPH));
		const after = others.filter((other) => other.cx > drawn.cx).map((other) => Math.min(other.from, other.cx - GLYPH));
		return {
			...drawn,
			left: start - Math.max(layout.plotFrom, ...before),
			right: Math.min(layout.plotTo, ...after) - end
		};
	});
}

/** What is possible, dashed; a real duration solid; an open side as an arrow; a question mark where it may be otherwise. */
function extentMarks({ bar, from, to, cx, cy, inside }: LabelledBar, paint: Paint, date: DateValue | null): Mark[] {
	const doubt: Mark[] = isDoubtful(date) ? [{ type: 'text', x: cx + 8, y: cy - 2, text: '?', size: 12, weight: 700, fill: paint }] : [];
	if (bar.isOpenStart || bar.isOpenEnd) {
		const tip = bar.isOpenStart ? from : to;
		const back = bar.isOpenStart ? 5 : -5;
		return [
			{ type: 'rule', key: 'extent', x1: from, y1: cy, x2: to, y2: cy, stroke: paint, strokeWidth: 1.2, dash: [2, 4], strokeOpacity: 0.8 },
			{ type: 'path', d: `M${round(tip + back)} ${round(cy - 4)}L${round(tip)} ${round(cy)}L${round(tip + back)} ${round(cy + 4)}`, stroke: paint, strokeWidth: 1.2 },
			...doubt
		];
	}
	const height = inside === null ? BAR_HEIGHT : TRACK - 1;
	const isLasting = outlineOf(date?.precision ?? 'unknown') === 'exact';
	return [
		{
			type: 'rect',
			key: 'extent',
			x: from,
			y: cy - height / 2,
			width: Math.max(1, to - from),
			height,
			radius: BAR_HEIGHT / 2,
			fill: paint,
			fillOpacity: isLasting ? (inside === null ? 0.5 : 0.3) : 0.16,
			stroke: paint,
			strokeWidth: 1,
			...(isLasting ? {} : { dash: [3, 2] })
		},
		...doubt
	];
}

/** A bar with the words that stand in it, from its left end or the edge of the window on; null where they have no room. */
interface LabelledBar extends DrawnBar {
	readonly inside: string | null;
}

function labelInside({ input, lang, standing }: Drawing, drawn: DrawnBar): LabelledBar {
	const { bar, from, to } = drawn;
	if (bar.isOpenStart || bar.isOpenEnd || standing[bar.row] !== 1) return { ...drawn, inside: null };
	const when = dateOf(input, bar.row);
	const title = eventTitle(input.corpus, bar.row, lang, 'short');
	const date = when === null ? '' : formatDate(when, lang, 'short');
	const inside = [`${title} · ${date}`, title].find((text) => reserveWidth(text, INSIDE_SIZE) + 2 * GLYPH + 12 <= to - from) ?? null;
	return inside === null ? { ...drawn, inside } : { ...drawn, inside, cx: from + GLYPH + 2 };
}

function insideLabel({ cx, cy }: DrawnBar, text: string): Mark[] {
	return [{ type: 'text', x: cx + GLYPH + 3, y: cy + 3.8, text, size: INSIDE_SIZE, fill: 'ink' }];
}

/** Label beside the bar, right if it fits, else left; null where neither side has room. */
function barLabel({ input, lang }: Drawing, drawn: DrawnBar, taken: Stretch[]): Mark[] | null {
	const { corpus } = input;
	const when = dateOf(input, drawn.bar.row);
	const date = when === null ? '' : formatDate(when, lang, 'short');
	const title = eventTitle(corpus, drawn.bar.row, lang, 'short');
	const size = 11.5;
	const right = Math.max(drawn.to, drawn.cx + GLYPH);
	const left = Math.min(drawn.from, drawn.cx - GLYPH);
	const y = drawn.cy + 4;
	const place = (text: string, side: 'start' | 'end'): Mark[] | null => {
		const width = reserveWidth(text, size);
		const stretch: Stretch = side === 'start' ? [right + 5, right + 5 + width] : [left - 5 - width, left - 5];
		if (taken.some(([from, to]) => stretch[0] < to + 8 && from < stretch[1] + 8)) return null;
		taken.push(stretch);
		return [{ type: 'text', x: side === 'start' ? stretch[0] : stretch[1], y, text, size, anchor: side, fill: 'muted' }];
	};
	for (const text of [`${title} · ${date}`, title]) {
		const width = reserveWidth(text, size) + 10;
		const found = drawn.right >= width ? place(text, 'start') : null;
		if (found !== null) return found;
		const other = drawn.left >= width && !drawn.bar.isOpenStart ? place(text, 'end') : null;
		if (other !== null) return other;
	}
	if (drawn.right >= MIN_LABEL) return place(ellipsize(title, size, 400, drawn.right - 10), 'start');
	return null;
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
