import { formatDate } from '#lib/corpus/dates.ts';
import { chosenGlyph, dateOf, eventGroup, eventTitle, type Drawing, type LaneMarks } from './drawing.ts';
import type { Mark, Paint } from '#lib/scene/marks.ts';
import { ellipsize, reserveWidth } from '#lib/scene/text.ts';
import type { Bar } from './lanes.ts';
import { TRACK, type LaneBox } from './layout.ts';

type Stretch = readonly [from: number, to: number];

const BAR_HEIGHT = 6;
const GLYPH = 8;
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
export function barMarks(drawing: Drawing, lane: LaneBox, paint: Paint, ground: Paint): LaneMarks {
	let hidden = 0;
	const bars = drawBars(drawing, lane);
	// Room that labels have taken on each track, so that two neighbours do not write into one gap.
	const taken = new Map<number, Stretch[]>();
	const marks = bars.map((drawn): Mark => {
		const { bar } = drawn;
		const own = taken.get(bar.track) ?? [];
		taken.set(bar.track, own);
		const label = drawing.standing[bar.row] === 1 ? barLabel(drawing, drawn, own) : [];
		if (label === null) hidden++;
		return eventGroup(drawing, bar.row, lane.lane.id, [
			...extentMarks(drawn, paint),
			...chosenGlyph(drawing, bar.row, drawn.cx, drawn.cy, paint, ground),
			...(label ?? [])
		]);
	});
	return { marks, hidden, rows: bars.map(({ bar }) => bar.row).filter((row) => drawing.standing[row] === 1) };
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

function extentMarks({ bar, from, to, cy }: DrawnBar, paint: Paint): Mark[] {
	if (bar.isOpenStart || bar.isOpenEnd) {
		const tip = bar.isOpenStart ? from : to;
		const back = bar.isOpenStart ? 5 : -5;
		return [
			{ type: 'rule', x1: from, y1: cy, x2: to, y2: cy, stroke: paint, strokeWidth: 1.2, dash: [2, 4], strokeOpacity: 0.8 },
			{ type: 'path', d: `M${round(tip + back)} ${round(cy - 4)}L${round(tip)} ${round(cy)}L${round(tip + back)} ${round(cy + 4)}`, stroke: paint, strokeWidth: 1.2 }
		];
	}
	return [
		{
			type: 'rect',
			x: from,
			y: cy - BAR_HEIGHT / 2,
			width: Math.max(1, to - from),
			height: BAR_HEIGHT,
			radius: BAR_HEIGHT / 2,
			fill: paint,
			fillOpacity: 0.16,
			stroke: paint,
			strokeWidth: 1,
			dash: [3, 2]
		}
	];
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
