import { partnerName } from '#lib/corpus/vocabulary.ts';
import { ellipsize, measureText, reserveWidth } from '#lib/scene/text.ts';
import { groupDigits } from '#lib/words/counts.ts';
import { detailLines } from './details.ts';
import { heightOf, TYPE_OF, widthOf, type Line } from './label.ts';
import { nameOf } from './names.ts';
import { acronymOf, fitText } from './wording.ts';
import type { Plan } from './plan.ts';
import type { Actor, Branch } from './tree.ts';

/** Radius of the smallest disc of a partner, and the step from a disc's rim to its label, px. */
const LEAST_DISC = 11;
/** Radius of a partner's disc where there is little room: its number stands behind its name, px. */
const DENSE_DISC = 5;
export const LABEL_GAP = 6;
/** Room a leaf's dot takes on the line of its label, px. */
export const DOT_ROOM = 9;
/** How far people stand in from their organisation where they share a column, px. */
const INDENT = 15;

/** Radius of a partner's disc, px: it grows with the logarithm of the events, up to the largest at 200, and the number
 *  fits in. It follows the partner's own events alone: sized by the most of the corpus, one article more would resize,
 *  and so move, discs that it says nothing of. */
export function discRadius(events: number, largest: number): number {
	const room = measureText(groupDigits(events, 'en'), 12, 600) / 2 + 4;
	const share = Math.min(1, Math.log10(Math.max(1, events)) / Math.log10(200));
	return Math.max(room, LEAST_DISC + (largest - LEAST_DISC) * share);
}

/** Radius of the dot of an organisation or a person, px: as large as its number asks for. */
export function dotRadius(events: number): number {
	return Math.max(7.5, measureText(groupDigits(events, 'en'), 10.5, 600) / 2 + 3);
}

/** How a leaf is drawn: a dot with its number and a label, or a line of text with the number at its end. */
export type LeafStyle = 'dot' | 'dense';

/** A node of a block: u px outward from the partner's disc, v px down from the block's top. */
export interface Item {
	readonly id: string;
	readonly kind: 'partner' | 'org' | 'person' | 'fold';
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
	/** Nodes that a fold stands for. */
	readonly hidden: number;
}

/** A partner with what belongs to it. */
export interface Block {
	readonly items: readonly Item[];
	readonly height: number;
	/** Height of the disc's centre under the block's top. */
	readonly v: number;
}

/** Widths and heights that the blocks of one sector share, px. They follow the frame alone, so that no sector
 *  changes another. */
export interface Measure {
	/** Radius that columns leave for discs. */
	readonly largestDisc: number;
	/** Radius of a disc with 200 events or more, as a share of that; 0: small discs, their numbers behind the names. */
	readonly disc: number;
	/** From the rim of the largest disc to the dots. */
	readonly fan: number;
	readonly bodyRoom: number;
	readonly personRoom: number;
	/** Least distance between rows. */
	readonly pitch: number;
	/** Distance from the disc's centre to the column of people; null where they stand under their organisation. */
	readonly personU: number | null;
	readonly style: LeafStyle;
	/** Lines of detail under the name of a partner without bodies. */
	readonly details: number;
}

/** A branch with the number of its bodies and people that are folded away. */
export interface Shown {
	readonly branch: Branch;
	readonly hidden: number;
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

/** The one line of an actor where there is little room: the name, else its abbreviation, else the name cut; its
 *  number follows it. */
export function denseLine(plan: Plan, { id, events }: Pick<Actor, 'id' | 'events'>, room: number): Line {
	const { size, weight } = TYPE_OF.dense;
	const rest = room - reserveWidth(` ${groupDigits(events, plan.lang)}`, size, weight);
	const isPartner = plan.corpus.partners.some((partner) => partner.id === id);
	const name = isPartner ? partnerName(plan.corpus, id, plan.lang) : nameOf(plan.corpus, id, plan.lang);
	const acronym = acronymOf(plan.corpus, id, plan.lang);
	const fitting = [name, ...(acronym === undefined ? [] : [acronym])].find((text) => reserveWidth(text, size, weight) <= rest);
	return { text: fitting ?? ellipsize(name, size, weight, rest), tone: 'dense' };
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
export function buildBlock(plan: Plan, { branch, hidden }: Shown, measure: Measure): Block {
	const isDense = measure.disc === 0;
	const r = isDense ? DENSE_DISC : discRadius(branch.events, measure.largestDisc * measure.disc);
	const column = bodyU(measure);
	const isBare = branch.orgs.length + branch.people.length + hidden === 0;
	const room = DOT_ROOM * 2 + measure.bodyRoom;
	const ends = { id: branch.id, parent: plan.focus.id, from: 'focus', hidden: 0 } as const;
	if (isBare) {
		const wide = column - DOT_ROOM + room - r - LABEL_GAP;
		const lines = isDense
			? [denseLine(plan, branch, wide)]
			: [...partnerLines(plan, branch.id, wide), ...detailLines(plan, branch, wide).slice(0, measure.details)];
		const height = Math.max(2 * r, heightOf(lines));
		const v = height / 2;
		return { items: [{ ...ends, kind: 'partner', u: 0, r, lines, v, textU: r + LABEL_GAP, textV: v }], height, v };
	}
	const heading = isDense ? [denseLine(plan, branch, room)] : partnerLines(plan, branch.id, room);
	const rows = buildRows(plan, { branch, hidden }, measure, heightOf(heading) + 2);
	const height = Math.max(2 * r, rows.bottom);
	const top = (height - rows.bottom) / 2;
	const shifted = rows.items.map((item) => moveItem(item, top));
	const textV = top + heightOf(heading) / 2;
	const own: Item = { ...ends, kind: 'partner', u: 0, r, lines: heading, v: height / 2, textU: column - DOT_ROOM + 1, textV };
	return { items: [own, ...shifted], height, v: height / 2 };
}

/** A block for partners of a sector that are folded away: a small disc and their number in words. */
export function foldBlock(plan: Plan, sector: string, hidden: number, measure: Measure): Block {
	const lines: Line[] = [{ text: `+${hidden}`, tone: 'name' }];
	const r = 6;
	const height = Math.max(2 * r, heightOf(lines));
	const item: Item = {
		id: `sector:${sector}`, kind: 'fold', parent: plan.focus.id, u: 0, v: height / 2, r, lines, textU: r + LABEL_GAP, textV: height / 2,
		from: 'focus', hidden
	};
	return { items: [item], height: Math.max(height, measure.pitch), v: height / 2 };
}

/** Rows of bodies and people from a height down. People stand beside their body, or under it. */
function buildRows(plan: Plan, { branch, hidden }: Shown, measure: Measure, top: number): Stack {
	const items: Item[] = [];
	const column = bodyU(measure);
	const { bodyRoom, personRoom, personU, pitch, style } = measure;
	let v = top;
	for (const org of branch.orgs) {
		const body = buildItem(plan, org, branch.id, { u: column, room: bodyRoom, v, pitch, style, from: 'disc' });
		if (personU === null) {
			const under = { u: column + INDENT, room: bodyRoom - INDENT, v: body.bottom, pitch, style, from: 'above' } as const;
			const below = stackPeople(plan, org.people, org.id, under);
			items.push(body.item, ...below.items);
			v = below.bottom;
			continue;
		}
		const stack = stackPeople(plan, org.people, org.id, { u: personU, room: personRoom, v, pitch, style, from: labelEnd(body.item) });
		const bottom = Math.max(body.bottom, stack.bottom);
		items.push(moveItem(body.item, (bottom - body.bottom) / 2));
		items.push(...stack.items.map((item) => moveItem(item, (bottom - stack.bottom) / 2)));
		v = bottom;
	}
	const direct = stackPeople(plan, branch.people, branch.id, { u: column, room: bodyRoom, v, pitch, style, from: 'disc' });
	const rows = [...items, ...direct.items];
	if (hidden === 0) return { items: rows, bottom: direct.bottom };
	const place = { u: column, v: direct.bottom + pitch / 2, r: 0, textU: column + 3, textV: direct.bottom + pitch / 2 };
	rows.push({ id: branch.id, kind: 'fold', parent: branch.id, ...place, lines: [{ text: `+${hidden}`, tone: 'dense' }], from: 'disc', hidden });
	return { items: rows, bottom: direct.bottom + pitch };
}

/** Where an item goes: its column, room for its label, top, and where its link begins. */
interface Spot {
	readonly u: number;
	readonly room: number;
	readonly v: number;
	readonly pitch: number;
	readonly style: LeafStyle;
	readonly from: Item['from'];
}

interface Stack {
	readonly items: readonly Item[];
	readonly bottom: number;
}

function buildItem(plan: Plan, actor: Actor, parent: string, spot: Spot): { item: Item; bottom: number } {
	const { u, room, v, pitch, from, style } = spot;
	const isDense = style === 'dense';
	const r = isDense ? 0 : dotRadius(actor.events);
	const label = labelStep(r);
	const lines = isDense ? [denseLine(plan, actor, room + DOT_ROOM)] : actorLines(plan, actor, room + DOT_ROOM + 3 - label);
	const height = isDense ? pitch : rowHeight(lines, pitch, r);
	const middle = v + height / 2;
	const place = { u, v: middle, r, textU: u + label, textV: middle };
	return { item: { id: actor.id, kind: actor.kind, parent, ...place, lines, from, hidden: 0 }, bottom: v + height };
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

/** Height of the row of a leaf with a dot, px. */
export function rowHeight(lines: readonly Line[], pitch: number, r: number): number {
	return Math.max(pitch, heightOf(lines) + 4, 2 * r + 2);
}

/** From the centre of a leaf's dot to its label, px. */
export function labelStep(r: number): number {
	return r === 0 ? 3 : Math.max(DOT_ROOM + 3, r + 4);
}

/** Where a label ends in any font: the link beyond begins there. */
function labelEnd(item: Item): number {
	return item.textU + widthOf(item.lines) + 4;
}

/** How far a block reaches outward from its disc's centre, px. */
export function reachOf(block: Block): number {
	return Math.max(0, ...block.items.map((item) => Math.max(item.u + item.r, item.textU + widthOf(item.lines))));
}
