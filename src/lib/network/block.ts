import { partnerName } from '#lib/corpus/vocabulary.ts';
import { measureText } from '#lib/scene/text.ts';
import { acronymOf, fitText, nameOf } from './names.ts';
import { heightOf, TYPE_OF, widthOf, type Line } from './label.ts';
import type { Plan } from './plan.ts';
import type { Actor, Branch } from './tree.ts';

/** Radius of the smallest disc of a partner, and the step from a disc's rim to its label, px. */
const LEAST_DISC = 11;
export const LABEL_GAP = 6;
/** Room a leaf's dot takes on the line of its label, px. */
export const DOT_ROOM = 9;
/** How far people stand in from their organisation where they share a column, px. */
const INDENT = 15;

/** Radius of a partner's disc, px: its area follows the events, and the number fits in. */
export function discRadius(events: number, mostEvents: number, largest: number): number {
	const room = measureText(String(events), 12, 600) / 2 + 4;
	return Math.max(LEAST_DISC, room, largest * Math.sqrt(Math.min(1, events / mostEvents)));
}

/** Radius of the dot of an organisation or a person, px: as large as its number asks for. */
export function dotRadius(events: number): number {
	return Math.max(7.5, measureText(String(events), 10.5, 600) / 2 + 3);
}

/** A node of a block: u px outward from the partner's disc, v px down from the block's top. */
export interface Item {
	readonly id: string;
	readonly kind: 'partner' | 'org' | 'person';
	readonly parent: string;
	readonly u: number;
	readonly v: number;
	readonly r: number;
	readonly lines: readonly Line[];
	/** Where the label begins, and the height of its middle. */
	readonly textU: number;
	readonly textV: number;
	/** Where its link leaves the node above: the disc, the dot above it, or the end of the label beside it. */
	readonly from: 'focus' | 'disc' | 'above' | number;
}

/** A partner with what belongs to it. */
export interface Block {
	readonly items: readonly Item[];
	readonly height: number;
	/** Height of the disc's centre under the block's top. */
	readonly v: number;
}

/** Widths and heights that the blocks of one picture share, px. */
export interface Measure {
	/** Radius of a disc with the most events of the corpus, and of the largest one here. */
	readonly scale: number;
	readonly largestDisc: number;
	/** From the rim of the largest disc to the dots. */
	readonly fan: number;
	readonly bodyRoom: number;
	readonly personRoom: number;
	/** Least distance between rows. */
	readonly pitch: number;
	/** Distance from the disc's centre to the column of people; null where they stand under their organisation. */
	readonly personU: number | null;
}

/** Lines of an actor's name: whole on two lines, else abbreviated, else whole on three, else cut. */
export function actorLines(plan: Plan, { id, kind }: Actor, room: number): Line[] {
	const tone = kind === 'org' ? 'body' : 'person';
	const { size, weight } = TYPE_OF[tone];
	const name = nameOf(plan.corpus, id, plan.lang);
	const acronym = acronymOf(plan.corpus, id, plan.lang);
	const wordings = [
		{ text: name, most: 2 },
		...(acronym === undefined ? [] : [{ text: acronym, most: 1 }]),
		{ text: name, most: 3 }
	];
	return fitText(wordings, { size, weight, room, lines: 3 }).map((text) => ({ text, tone }));
}

/** Lines of a partner's name, on two lines at most. */
export function partnerLines(plan: Plan, id: string, room: number): Line[] {
	const { size, weight } = TYPE_OF.name;
	const text = partnerName(plan.corpus, id, plan.lang);
	const lines = fitText([{ text, most: 2 }], { size, weight, room, lines: 2 });
	return lines.map((line) => ({ text: line, tone: 'name' }));
}

/** Distance from a disc's centre to the first column of dots, px. */
export function bodyU(measure: Measure): number {
	return measure.largestDisc + measure.fan + DOT_ROOM;
}

/** A partner's disc, its name over the column of its bodies, and people beside or under them. */
export function buildBlock(plan: Plan, branch: Branch, measure: Measure): Block {
	const r = discRadius(branch.events, plan.mostEvents, measure.scale);
	const column = bodyU(measure);
	const people = plan.level === 'people' ? branch.people : [];
	const isBare = branch.orgs.length + people.length === 0;
	const room = DOT_ROOM * 2 + measure.bodyRoom;
	const heading = isBare
		? partnerLines(plan, branch.id, column - DOT_ROOM + room - r - LABEL_GAP)
		: partnerLines(plan, branch.id, room);
	const ends = { id: branch.id, parent: plan.focus.id, from: 'focus' } as const;
	const disc = { ...ends, kind: 'partner', u: 0, r, lines: heading } as const;
	if (isBare) {
		const height = Math.max(2 * r, heightOf(heading));
		const v = height / 2;
		return { items: [{ ...disc, v, textU: r + LABEL_GAP, textV: v }], height, v };
	}
	const rows = buildRows(plan, branch, measure, heightOf(heading) + 2);
	const height = Math.max(2 * r, rows.bottom);
	const top = (height - rows.bottom) / 2;
	const shifted = rows.items.map((item) => ({ ...item, v: item.v + top, textV: item.textV + top }));
	const textV = top + heightOf(heading) / 2;
	const own: Item = { ...disc, v: height / 2, textU: column - DOT_ROOM + 1, textV };
	return { items: [own, ...shifted], height, v: height / 2 };
}

/** Rows of bodies and people from a height down. People stand beside their body, or under it. */
function buildRows(plan: Plan, branch: Branch, measure: Measure, top: number): Stack {
	const items: Item[] = [];
	const column = bodyU(measure);
	const { bodyRoom, personRoom, personU, pitch } = measure;
	const isPeople = plan.level === 'people';
	let v = top;
	for (const org of branch.orgs) {
		const place = { u: column, room: bodyRoom, v, pitch, from: 'disc' } as const;
		const body = buildItem(plan, org, branch.id, place);
		const people = isPeople ? org.people : [];
		if (personU === null) {
			const inset = { u: column + INDENT, room: bodyRoom - INDENT };
			const under = { ...inset, v: body.bottom, pitch, from: 'above' } as const;
			const below = stackPeople(plan, people, org.id, under);
			items.push(body.item, ...below.items);
			v = below.bottom;
			continue;
		}
		const beside = { u: personU, room: personRoom, v, pitch, from: labelEnd(body.item) };
		const stack = stackPeople(plan, people, org.id, beside);
		const bottom = Math.max(body.bottom, stack.bottom);
		items.push(moveItem(body.item, (bottom - body.bottom) / 2));
		items.push(...stack.items.map((item) => moveItem(item, (bottom - stack.bottom) / 2)));
		v = bottom;
	}
	const spot = { u: column, room: bodyRoom, v, pitch, from: 'disc' } as const;
	const direct = stackPeople(plan, isPeople ? branch.people : [], branch.id, spot);
	return { items: [...items, ...direct.items], bottom: direct.bottom };
}

/** Where an item goes: its column, room for its label, top, and where its link begins. */
interface Spot {
	readonly u: number;
	readonly room: number;
	readonly v: number;
	readonly pitch: number;
	readonly from: Item['from'];
}

interface Stack {
	readonly items: readonly Item[];
	readonly bottom: number;
}

function buildItem(plan: Plan, actor: Actor, parent: string, spot: Spot): { item: Item; bottom: number } {
	const { u, room, v, pitch, from } = spot;
	const lines = actorLines(plan, actor, room);
	const height = rowHeight(lines, pitch);
	const middle = v + height / 2;
	const place = { u, v: middle, r: dotRadius(actor.events), textU: u + DOT_ROOM + 3, textV: middle };
	return { item: { id: actor.id, kind: actor.kind, parent, ...place, lines, from }, bottom: v + height };
}

function stackPeople(plan: Plan, people: readonly Actor[], parent: string, spot: Spot): Stack {
	const items: Item[] = [];
	let v = spot.v;
	for (const person of people) {
		const built = buildItem(plan, person, parent, { ...spot, v });
		items.push(built.item);
		v = built.bottom;
	}
	return { items, bottom: v };
}

function moveItem(item: Item, down: number): Item {
	return { ...item, v: item.v + down, textV: item.textV + down };
}

/** Height of the row of a leaf, px. */
export function rowHeight(lines: readonly Line[], pitch: number): number {
	return Math.max(pitch, heightOf(lines) + 4);
}

/** Where a label ends in the bundled font, with a little air: the link beyond begins there. */
function labelEnd(item: Item): number {
	const widths = item.lines.map(({ text, tone }) => measureText(text, TYPE_OF[tone].size));
	return item.textU + Math.max(...widths) + 8;
}

/** How far a block reaches outward from its disc's centre, px. */
export function reachOf(block: Block): number {
	return Math.max(0, ...block.items.map((item) => Math.max(item.u + item.r, item.textU + widthOf(item.lines))));
}
