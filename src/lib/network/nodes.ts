import type { Group, Mark, Paint } from '#lib/scene/marks.ts';
import { groupDigits } from '#lib/words/counts.ts';
import { discRadius, dotRadius } from './block.ts';
import { labelOf } from './describe.ts';
import { isQuiet, paintOf, textMark, type Drawing } from './drawing.ts';
import type { CountedNode } from './counted.ts';
import { TYPE_OF, type Tone } from './label.ts';
import type { Seat } from './seats.ts';

/** Opacity of nodes beside what is chosen. */
const QUIET_NODE = 0.45;
const GROUND: Paint = 'panel';

/** The shape at the centre with the name of the focus country and the headings of its groups. */
export function homeMarks(drawing: Drawing, seat: Seat): Mark[] {
	const { home, headings } = drawing.seats;
	const shape = { type: 'rect', ...home } as const;
	const strokeWidth = drawing.input.selected === seat.key ? 2.5 : 1.2;
	const { size, weight } = TYPE_OF.group;
	const { words } = drawing.input;
	return [
		groupOf(drawing, seat, [
			{ ...shape, fill: GROUND },
			{ ...shape, fill: 'focus-soft', fillOpacity: 0.5, stroke: 'focus', strokeWidth },
			...seat.lines.map((line) => textMark(line, line.tone === 'title' ? 'focus' : 'muted'))
		]),
		...headings.map(
			({ group, x, y }): Mark => ({ type: 'text', x, y, text: words(`network.group.${group}`), size, weight, fill: 'muted' })
		)
	];
}

/** A node with its label: with its number where it has events, else pale. */
export function nodeMark(drawing: Drawing, seat: Seat): Mark {
	if (seat.kind === 'fold') return foldMark(drawing, seat);
	if (seat.lines[0]?.tone === 'dense') return denseMark(drawing, seat);
	const node = drawing.shown.nodes.get(seat.key);
	const paint = paintOf(drawing, seat);
	const labels = seat.lines.map((line) => textMark(line, paintOfLine(line.tone, paint)));
	if (node === undefined) {
		const r = seat.kind === 'partner' ? seat.r : seat.r - 2;
		const pale: Mark = { type: 'dot', cx: seat.x, cy: seat.y, r, fill: GROUND, stroke: 'rule', strokeWidth: 1.2 };
		const names = seat.lines.map((line) => textMark(line, 'muted'));
		const label: Mark = { type: 'group', key: 'name', opacity: 0.6, marks: names };
		return { type: 'group', key: seat.key, marks: [pale, label] };
	}
	const disc = discMarks(drawing, seat, node, paint);
	if (!isQuiet(drawing, seat.key)) return groupOf(drawing, seat, [...disc, ...labels]);
	const under: Mark[] = seat.kind === 'partner' ? [{ type: 'dot', cx: seat.x, cy: seat.y, r: seat.r, fill: GROUND }] : [];
	const faded: Group = { type: 'group', key: 'quiet', opacity: QUIET_NODE, marks: [...disc, ...labels] };
	return groupOf(drawing, seat, [...under, faded]);
}

/** A node where there is little room: its name, and its number at the outer end, so that no name moves with it; a
 *  partner has a small disc besides. */
function denseMark(drawing: Drawing, seat: Seat): Mark {
	const node = drawing.shown.nodes.get(seat.key);
	const [line] = seat.lines;
	if (line === undefined) return { type: 'group', key: seat.key, marks: [] };
	const paint = paintOf(drawing, seat);
	const { x: cx, y: cy, r } = seat;
	const disc: Mark[] = r === 0 ? [] : [{ type: 'dot', cx, cy, r, ...(node === undefined ? { fill: GROUND, stroke: 'rule' as const } : { fill: paint }) }];
	if (node === undefined) return { type: 'group', key: seat.key, opacity: 0.6, marks: [...disc, textMark(line, 'muted')] };
	const ink: Paint = seat.kind === 'partner' ? paint : seat.kind === 'org' ? 'ink' : 'muted';
	const count = groupDigits(node.events, drawing.input.words.lang);
	const plain = textMark(line, ink);
	const text: Mark =
		line.anchor === 'end'
			? { ...plain, text: `${count} `, fill: paint, note: { text: line.text, fill: ink } }
			: { ...plain, text: `${line.text} `, note: { text: count, fill: paint } };
	if (!isQuiet(drawing, seat.key)) return groupOf(drawing, seat, [...disc, text]);
	return groupOf(drawing, seat, [{ type: 'group', key: 'quiet', opacity: QUIET_NODE, marks: [...disc, text] }]);
}

/** What stands for nodes without a seat: their number; the link leads to a picture that shows them. */
function foldMark({ input, seats }: Drawing, seat: Seat): Mark {
	const label = input.words('network.unfoldMore', { n: seat.hidden });
	const stroke = paintOf({ input, seats }, seat);
	const disc: Mark[] =
		seat.r === 0 ? [] : [{ type: 'dot', cx: seat.x, cy: seat.y, r: seat.r, fill: GROUND, stroke, strokeWidth: 1.2, dash: [2, 2] }];
	const lines = seat.lines.map((line) => textMark(line, 'muted'));
	return { type: 'group', key: seat.key, label, link: input.link(seat.key), marks: [...disc, ...lines] };
}

/** Radius of a node's disc for the events shown; that of the whole corpus where there are none. */
export function drawnRadius({ shown, seats }: Drawing, seat: Seat): number {
	const count = shown.nodes.get(seat.key)?.events;
	if (count === undefined || seat.r === 0 || seat.kind === 'fold') return seat.r;
	return seat.kind === 'partner' ? Math.min(seat.r, discRadius(count, seats.largestDisc)) : dotRadius(count);
}

function groupOf(drawing: Drawing, seat: Seat, marks: readonly Mark[]): Group {
	const node = drawing.shown.nodes.get(seat.key);
	const door = node === undefined ? {} : { label: labelOf(drawing, node), link: drawing.input.link(seat.key) };
	return { type: 'group', key: seat.key, ...door, marks };
}

function discMarks(drawing: Drawing, seat: Seat, node: CountedNode, paint: Paint): Mark[] {
	const count = node.events;
	const isPartner = seat.kind === 'partner';
	const r = drawnRadius(drawing, seat);
	const isSolid = seat.kind !== 'person';
	const size = isPartner ? (r > 18 ? 14 : 12) : 10.5;
	const ring: Mark[] =
		drawing.input.selected === seat.key
			? [{ type: 'dot', cx: seat.x, cy: seat.y, r: r + 3, stroke: 'ink', strokeWidth: 1.5 }]
			: [];
	return [
		...ring,
		{
			type: 'dot',
			cx: seat.x,
			cy: seat.y,
			r: isSolid ? r : r - 0.6,
			fill: isSolid ? paint : GROUND,
			...(isSolid ? {} : { stroke: paint, strokeWidth: 1.2 })
		},
		{
			type: 'text',
			x: seat.x,
			y: seat.y + size * 0.35,
			text: groupDigits(count, drawing.input.words.lang),
			size,
			weight: 600,
			anchor: 'middle',
			fill: isSolid ? GROUND : paint
		}
	];
}

function paintOfLine(tone: Tone, paint: Paint): Paint {
	if (tone === 'name' || tone === 'title') return paint;
	return tone === 'body' ? 'ink' : 'muted';
}
