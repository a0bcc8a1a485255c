import { reserveWidth } from '#lib/scene/text.ts';
import { actorLines, dotRadius, rowHeight } from './block.ts';
import { heightOf, TYPE_OF, widthOf, type Line } from './label.ts';
import { fieldOf, fitsLine, nameOf } from './names.ts';
import type { Plan } from './plan.ts';
import type { Actor } from './tree.ts';

/** Bodies named in the disc of the focus country, at most. */
const MOST_BODIES = 2;
/** Distances inside the panel, px. */
const PADDING = 12;
const INDENT = 15;
const TRUNK = 4;
/** Least height of the panel, so that links leave it apart. */
const LEAST_PANEL = 110;

/** A body or a person of the focus country; x and y are px from the top left of the home. */
export interface HomeItem {
	readonly id: string;
	readonly kind: 'org' | 'person';
	readonly parent: string;
	readonly x: number;
	readonly y: number;
	readonly r: number;
	readonly lines: readonly Line[];
	readonly textX: number;
	/** Where its link begins: under the name of the country, or the dot of its body. */
	readonly from: { readonly x: number; readonly y: number };
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
	for (const { id, kind } of plan.focus.orgs.slice(0, MOST_BODIES)) {
		if (kind !== 'org') continue;
		const line: Line = { text: fieldOf(nameOf(plan.corpus, id, plan.lang)), tone: 'detail' };
		if (radiusFor([title, ...bodies, line]) <= largest) bodies.push(line);
	}
	const lines = [title, ...bodies];
	const radius = Math.max(smallest, radiusFor(lines));
	return { width: 2 * radius, height: 2 * radius, radius, lines, textY: radius, textX: null, items: [] };
}

/** A panel with the name of the focus country, and under it its bodies, each with its people. */
export function buildPanel(plan: Plan, room: number, pitch: number): Home {
	const title: Line = { text: nameOf(plan.corpus, plan.focus.id, plan.lang), tone: 'title' };
	const items: HomeItem[] = [];
	const root = { x: PADDING + TRUNK, y: 12 + heightOf([title]) };
	let y = root.y + 6;
	const place = (actor: Actor, parent: string, from: HomeItem['from']): HomeItem => {
		const x = from.x + INDENT;
		const lines = ownLines(plan, actor, room - (x - root.x - INDENT));
		const height = rowHeight(lines, pitch);
		const r = dotRadius(actor.events);
		const { id, kind } = actor;
		const item = { id, kind, parent, x, y: y + height / 2, r, lines, textX: x + 12, from };
		items.push(item);
		y += height;
		return item;
	};
	for (const org of plan.focus.orgs) {
		const body = place(org, plan.focus.id, root);
		if (plan.level !== 'people') continue;
		for (const person of org.people) place(person, org.id, { x: body.x, y: body.y });
	}
	if (plan.level === 'people') {
		for (const person of plan.focus.people) place(person, plan.focus.id, root);
	}
	const inner = Math.max(PADDING + widthOf([title]), ...items.map((item) => item.textX + widthOf(item.lines)));
	const height = Math.max(LEAST_PANEL, y + 10);
	const textY = items.length === 0 ? height / 2 : 12 + heightOf([title]) / 2;
	return { width: inner + PADDING, height, radius: 18, lines: [title], textY, textX: PADDING, items };
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
