import { formatDay } from '#lib/corpus/dates.ts';
import type { Mark } from '#lib/scene/marks.ts';
import { pathData } from '#lib/scene/svg.ts';
import { measureText, reserveWidth } from '#lib/scene/text.ts';
import { axisTicks } from './axis.ts';
import type { Drawing } from './drawing.ts';
import { AXIS_HEIGHT } from './layout.ts';

const LEAST_GAP = 58;

/** Grid lines with their labels, breaks where time is drawn narrow, and the day marked as today. */
export function axisMarks(drawing: Drawing): Mark[] {
	const { lang, layout, window, x, bend } = drawing;
	const marks: Mark[] = [];
	const plotWidth = layout.plotTo - layout.plotFrom;
	// Where time is bent a day is as wide as it would be on a straight axis of more room.
	const straight = (plotWidth * (window[1] - window[0])) / (bend.squeeze(window[1]) - bend.squeeze(window[0]));
	const inGap = (day: number): boolean => bend.gaps.some(([from, to]) => day >= from && day < to);
	let last = -Infinity;
	let written = -Infinity;
	for (const tick of axisTicks(window, straight, LEAST_GAP, lang)) {
		const at = x(tick.day);
		if (inGap(tick.day) || at - last < LEAST_GAP * 0.9) continue;
		last = at;
		marks.push({ type: 'rule', key: `grid:${tick.day}`, x1: at, y1: AXIS_HEIGHT - 6, x2: at, y2: layout.bottom, stroke: 'rule' });
		const end = at + measureText(tick.label, 12) + 6;
		if (end > layout.width || at < written || bend.gaps.some(([from, to]) => end > x(from) && at < x(to))) continue;
		written = end;
		marks.push({ type: 'text', key: `tick:${tick.day}`, x: at + 4, y: AXIS_HEIGHT - 8, text: tick.label, size: 12, fill: 'muted' });
	}
	return [...marks, ...breakMarks(drawing), ...todayMarks(drawing)];
}

/** A torn strip through all lanes, with the years it leaves out. */
function breakMarks({ input, layout, window, x, bend }: Drawing): Mark[] {
	// A label that would meet the one before it is left to the tooltip.
	let written = layout.plotFrom;
	return bend.gaps.flatMap(([from, to]): Mark[] => {
		if (to <= window[0] || from >= window[1]) return [];
		const [left, right] = [Math.max(layout.plotFrom, x(from)), Math.min(layout.plotTo, x(to))];
		const cx = (left + right) / 2;
		const zigzag = (at: number): string => pathData('M', at - 2, AXIS_HEIGHT - 9, 'L', at + 2, AXIS_HEIGHT - 5, 'L', at - 2, AXIS_HEIGHT - 1, 'L', at + 2, AXIS_HEIGHT + 3);
		const label = input.words('timeline.gap', { n: Math.max(1, Math.round((to - from) / 365.25)) });
		const width = reserveWidth(label, 11);
		const hasRoom = cx - width / 2 >= written + 4 && cx + width / 2 <= layout.plotTo - 90;
		if (hasRoom) written = cx + width / 2;
		return [
			{
				type: 'group',
				key: `gap:${from}`,
				label,
				marks: [
					{ type: 'rect', x: left, y: AXIS_HEIGHT, width: Math.max(1, right - left), height: layout.bottom - AXIS_HEIGHT, fill: 'rule', fillOpacity: 0.55 },
					{ type: 'path', d: zigzag(cx - 3) + zigzag(cx + 3), stroke: 'muted', strokeWidth: 1.2 },
					...(hasRoom ? [{ type: 'text', x: cx, y: AXIS_HEIGHT - 22, text: label, size: 11, anchor: 'middle', fill: 'muted' } as const] : [])
				]
			}
		];
	});
}

/** A line through all lanes at the day that the view calls today. */
function todayMarks({ input, lang, layout, window, x }: Drawing): Mark[] {
	const day = input.today ?? null;
	if (day === null || day < window[0] || day >= window[1]) return [];
	const at = x(day + 0.5);
	const text = input.words('timeline.today', { date: formatDay(day, lang) });
	const width = reserveWidth(text, 11, 600);
	const isLeft = at + width + 6 > layout.width;
	return [
		{
			type: 'group',
			key: 'today',
			label: text,
			marks: [
				{ type: 'rule', x1: at, y1: AXIS_HEIGHT - 20, x2: at, y2: layout.bottom, stroke: 'focus', strokeWidth: 1.4, dash: [5, 3] },
				{ type: 'text', x: isLeft ? at - 4 : at + 4, y: AXIS_HEIGHT - 22, text, size: 11, weight: 600, anchor: isLeft ? 'end' : 'start', fill: 'focus' }
			]
		}
	];
}
