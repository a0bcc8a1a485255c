import { reserveWidth } from '#lib/scene/text.ts';
import { actorLines, denseLine, dotRadius, labelStep, rowHeight, type LeafStyle } from './block.ts';
import { keep, most, ranked } from './fit.ts';
import { heightOf, TYPE_OF, widthOf, type Line } from './label.ts';
import { nameOf } from './names.ts';
import { fieldOf, fitsLine } from './wording.ts';
import { ownGroup, type OwnGroup } from './own.ts';
import { actorsOf, type Plan } from './plan.ts';
import { treeOf, type Actor, type Branch } from './tree.ts';

/** Bodies named in the disc of the focus country, at most. */
const MOST_BODIES = 2;
/** Distances inside the panel, px. */
const PADDING = 12;
const INDENT = 15;
const TRUNK = 4;
/** Least height of the panel, so that links leave it apart. */
const LEAST_PANEL = 110;
/** What the panel adds to the room of its labels, px. */
export const PANEL_EXTRA = 2 * PADDING + TRUNK + INDENT + 12;

/** A body or a person of the focus country; x and y are px from the top left of the home. */
export interface HomeItem {
	readonly id: string;
	readonly kind: 'org' | 'person' | 'fold';
	readonly parent: string;
	readonly x: number;
	readonly y: number;
	readonly r: number;
	readonly lines: readonly Line[];
	readonly textX: number;
	/** Where its link begins: under the name of the country, or the dot of its body. */
	readonly from: { readonly x: number; readonly y: number };
	/** Nodes that a fold stands for. */
	readonly hidden: number;
}

/** Heading of a group of own bodies; x and y (baseline) are px from the top left of the home. */
export interface HomeHeading {
	readonly group: OwnGroup;
	readonly x: number;
	readonly y: number;
}

/** The shape at the centre: a disc with the country's name, or a panel with its bodies and people, px. */
export interface Home {
	readonly width: number;
	readonly height: number;
	readonly radius: number;
	readonly lines: readonly Line[];
	/** Middle of the lines, px under the top; anchor of the lines from the left, null where they are centred. */
	readonly textY: number;
	readonly textX: number | null;
	readonly items: readonly HomeItem[];
	readonly headings: readonly HomeHeading[];
	/** Bodies and people without a seat. */
	readonly hidden: number;
}

/** A disc with the name of the focus country and its most frequent bodies, as far as they fit into largest px. */
export function buildDisc(plan: Plan, smallest: number, largest: number): Home {
	const title: Line = { text: nameOf(plan.corpus, plan.focus.id, plan.lang), tone: 'title' };
	const bodies: Line[] = [];
	const radiusFor = (lines: readonly Line[]): number => {
		const half = heightOf(lines) / 2;
		return Math.max(
			...lines.map((line, index) => {
				const top = heightOf(lines.slice(0, index)) - half;
				const edge = Math.max(Math.abs(top + 3), Math.abs(top + TYPE_OF[line.tone].pitch - 3));
				const { size, weight } = TYPE_OF[line.tone];
				return Math.hypot(reserveWidth(line.text, size, weight) / 2, edge) + 5;
			})
		);
	};
	for (const { id } of treeOf(plan.corpus).focus.orgs.slice(0, MOST_BODIES)) {
		const line: Line = { text: fieldOf(nameOf(plan.corpus, id, plan.lang)), tone: 'detail' };
		if (radiusFor([title, ...bodies, line]) <= largest) bodies.push(line);
	}
	const lines = [title, ...bodies];
	const radius = Math.max(smallest, radiusFor(lines));
	const place = { width: 2 * radius, height: 2 * radius, radius, textY: radius, textX: null };
	return { ...place, lines, items: [], headings: [], hidden: 0 };
}

/** What a panel may take: width of its labels and height, px, and marks. */
export interface PanelRoom {
	readonly label: number;
	readonly height: number;
	readonly marks: number;
}

const MANNERS = [
	{ pitch: 24, style: 'dot' },
	{ pitch: 21, style: 'dot' },
	{ pitch: 18, style: 'dot' },
	{ pitch: 16.5, style: 'dot' },
	{ pitch: 15, style: 'dense' }
] as const;

interface Manner {
	readonly pitch: number;
	readonly style: LeafStyle;
}

/** A panel with the name of the focus country, and under it its bodies, each with its people: as airy as the room
 *  allows, those with the fewest events folded away where it holds not all. */
export function buildPanel(plan: Plan, room: PanelRoom): Home {
	const fits = (home: Home): boolean => home.height <= room.height && costOf(home) <= room.marks;
	const rows = actorsOf(plan.focus).length;
	for (const manner of MANNERS) {
		if (rows * manner.pitch > room.height) continue;
		const home = drawPanel(plan, plan.focus, 0, manner, room.label);
		if (fits(home)) return home;
	}
	const actors = ranked(plan, [plan.focus]);
	const attempt = (count: number): Home => {
		const { branch, hidden } = keep(plan.focus, new Set(actors.slice(0, count)));
		return drawPanel(plan, branch, hidden, MANNERS[4], room.label);
	};
	return attempt(most(Math.min(actors.length, room.marks), (count) => fits(attempt(count))));
}

function costOf({ items, headings }: Home): number {
	return items.reduce((sum, { r, lines }) => sum + (r === 0 ? 2 : 5 + lines.length), 3 + headings.length);
}

function drawPanel(plan: Plan, focus: Branch, hidden: number, { pitch, style }: Manner, room: number): Home {
	const title: Line = { text: nameOf(plan.corpus, focus.id, plan.lang), tone: 'title' };
	const items: HomeItem[] = [];
	const headings: HomeHeading[] = [];
	const root = { x: PADDING + TRUNK, y: 12 + heightOf([title]) };
	let y = root.y + 4;
	const put = (actor: Actor, parent: string, from: HomeItem['from']): HomeItem => {
		const x = from.x + INDENT;
		const space = room - (x - root.x - INDENT);
		const isDense = style === 'dense';
		const r = isDense ? 0 : dotRadius(actor.events);
		const label = labelStep(r);
		const lines = isDense ? [denseLine(plan, actor, space + 9)] : ownLines(plan, actor, space + 12 - label);
		const height = isDense ? pitch : rowHeight(lines, pitch, r);
		const place = { x, y: y + height / 2, r, textX: x + label };
		const item = { id: actor.id, kind: actor.kind, parent, ...place, lines, from, hidden: 0 };
		items.push(item);
		y += height;
		return item;
	};
	const groups = new Set(focus.orgs.map(({ id }) => ownGroup(plan.corpus, id)));
	let group: OwnGroup | null = null;
	for (const org of focus.orgs) {
		const own = ownGroup(plan.corpus, org.id);
		if (own !== group && groups.size > 1 && style === 'dot') {
			headings.push({ group: own, x: root.x + 9, y: y + 12 });
			y += TYPE_OF.group.pitch;
		}
		group = own;
		const body = put(org, focus.id, root);
		for (const person of org.people) put(person, org.id, { x: body.x, y: body.y });
	}
	for (const person of focus.people) put(person, focus.id, root);
	if (hidden > 0) {
		const x = root.x + INDENT;
		const line: Line = { text: `+${hidden}`, tone: 'dense' };
		items.push({ id: focus.id, kind: 'fold', parent: focus.id, x, y: y + pitch / 2, r: 0, lines: [line], textX: x + 3, from: root, hidden });
		y += pitch;
	}
	const inner = Math.max(PADDING + widthOf([title]), ...items.map((item) => item.textX + widthOf(item.lines)));
	const height = Math.max(LEAST_PANEL, y + 10);
	const textY = items.length === 0 ? height / 2 : 12 + heightOf([title]) / 2;
	return { width: inner + PADDING, height, radius: 18, lines: [title], textY, textX: PADDING, items, headings, hidden };
}

/** Lines of an own body or person: on one line where the name or the field it stands for fits. */
function ownLines(plan: Plan, actor: Actor, room: number): Line[] {
	const { size, weight } = TYPE_OF.body;
	const name = nameOf(plan.corpus, actor.id, plan.lang);
	const tone = actor.kind === 'org' ? 'body' : 'person';
	const wordings = actor.kind === 'org' ? [name, fieldOf(name)] : [name];
	const short = wordings.find((text) => fitsLine(text, { size, weight, room }));
	return short === undefined ? actorLines(plan, actor, room) : [{ text: short, tone }];
}
