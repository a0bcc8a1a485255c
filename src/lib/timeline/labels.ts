import { ellipsize, reserveWidth } from '#lib/scene/text.ts';
import type { FontWeight } from '#lib/scene/marks.ts';

/** A rectangle in px. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface LabelLine {
	readonly text: string;
	readonly size: number;
	readonly weight: FontWeight;
}

/** A title and a note that want to stand over or beside a stem. */
export interface LabelWish {
	readonly key: string;
	readonly title: LabelLine;
	readonly note: LabelLine;
	/** Note after the title on one line, else under it. */
	readonly isOneLine: boolean;
	/** The stem: the room it takes. */
	readonly stem: Box;
	/** How much it matters. */
	readonly weight: number;
	/** Whether it rather stands above its stem than beside it, to leave the sides to lower neighbours. */
	readonly isTall: boolean;
	/** Where the leader line leaves the stem, px. */
	readonly anchorX: number;
}

/** A label that found its place; its title is already shortened. */
export interface PlacedLabel {
	readonly key: string;
	readonly title: LabelLine;
	readonly note: LabelLine;
	readonly isOneLine: boolean;
	readonly box: Box;
	/** 'end' where the text ends at the leader. */
	readonly side: 'start' | 'end';
	/** Leader from the stem's top up to the label; absent where the label stands beside its stem. */
	readonly leader: { readonly x: number; readonly y1: number; readonly y2: number } | null;
}

export interface LabelRoom {
	/** Left and right edge for text, px. */
	readonly from: number;
	readonly to: number;
	/** Top of the label rows and how many there are; rows are `rowHeight` apart. */
	readonly top: number;
	readonly rows: number;
	readonly rowHeight: number;
	readonly maxWidth: number;
	/** Whether the first order has to do: where labels are placed anew at every step. */
	readonly isHasty?: boolean;
	/** Room that is taken from the start. */
	readonly blocked?: readonly Box[];
}

/** Room between title and note on one line, px. */
export const NOTE_GAP = 8;

const GAP = 6;
/** Shares of the greatest width that a title may be cut to, and least share of a whole title that is worth a cut to the
 *  room there is. */
const SHARES = [1, 0.8, 0.62, 0.46] as const;
const LEAST_CUT = 0.5;

/** Orders in which labels may take their places; the one that hides least is kept. */
const ORDERS: readonly ((a: LabelWish, b: LabelWish) => number)[] = [
	(a, b) => b.weight - a.weight || a.anchorX - b.anchorX,
	(a, b) => a.anchorX - b.anchorX,
	(a, b) => b.anchorX - a.anchorX
];

/**
 * Places labels beside their stem or on a row above it, on the side where they hit nothing: no label, no leader, no
 * stem. Several orders are tried and the one kept that shows most, whole words first. What finds no place is left
 * out and counted in `hidden`.
 */
export function placeLabels(
	wishes: readonly LabelWish[],
	room: LabelRoom
): { readonly placed: readonly PlacedLabel[]; readonly hidden: number } {
	let best: readonly PlacedLabel[] = [];
	let most = -1;
	for (const order of room.isHasty === true ? ORDERS.slice(0, 1) : ORDERS) {
		for (const sides of room.isHasty === true ? SIDES.slice(0, 1) : SIDES) {
			const placed = placeInOrder([...wishes].sort(order), room, sides);
			const score = scoreOf(placed, wishes);
			if (score <= most) continue;
			best = placed;
			most = score;
		}
	}
	return { placed: best, hidden: wishes.length - best.length };
}

const SIDES = [['start', 'end'], ['end', 'start']] as const;

function scoreOf(placed: readonly PlacedLabel[], wishes: readonly LabelWish[]): number {
	let score = 0;
	for (const wish of wishes) {
		const label = placed.find(({ key }) => key === wish.key);
		if (label === undefined) continue;
		score += 100 + wish.weight + (label.title.text === wish.title.text ? 20 : 0) + (label.leader === null ? 1 : 0);
	}
	return score;
}

type Side = PlacedLabel['side'];

function placeInOrder(wishes: readonly LabelWish[], room: LabelRoom, sides: readonly Side[]): PlacedLabel[] {
	const taken: Box[] = [...wishes.map(({ stem }) => stem), ...(room.blocked ?? [])];
	const placed: PlacedLabel[] = [];
	for (const wish of wishes) {
		const found = firstFree(wish, room, sides, taken);
		if (found === null) continue;
		placed.push(found);
		taken.push(found.box);
		if (found.leader !== null) taken.push(leaderBox(found.leader));
	}
	return placed;
}

/** The first place of a label that is free: whole words before shorter ones. Places after it are not looked at. */
function firstFree(wish: LabelWish, room: LabelRoom, sides: readonly Side[], taken: readonly Box[]): PlacedLabel | null {
	const height = room.rowHeight;
	let found: PlacedLabel | null = null;
	const { note, isOneLine, stem, anchorX } = wish;
	const noteWidth = reserveWidth(note.text, note.size, note.weight);
	const beside = isOneLine ? noteWidth + NOTE_GAP : 0;
	const whole = reserveWidth(wish.title.text, wish.title.size, wish.title.weight);
	const level = stem.y + stem.height / 2 - height / 2;
	const y = Math.min(Math.max(level, room.top), stem.y + stem.height - height);
	/** A label with a title of at most so many px; where it is to be cut to the edge, only if that leaves enough of it. */
	const add = (most: number, isToEdge: boolean, side: Side, top: number, leader: PlacedLabel['leader'], start: number, end: number): void => {
		if (found !== null) return;
		const edge = side === 'start' ? room.to - start : end - room.from;
		if (isToEdge && (edge - beside >= Math.min(whole, most) || edge - beside < whole * LEAST_CUT)) return;
		const title = { ...wish.title, text: ellipsize(wish.title.text, wish.title.size, wish.title.weight, isToEdge ? edge - beside : most) };
		const titleWidth = reserveWidth(title.text, title.size, title.weight);
		const width = isOneLine ? titleWidth + beside : Math.max(titleWidth, noteWidth);
		const x = side === 'start' ? start : end - width;
		const label = { key: wish.key, title, note, isOneLine, side, leader, box: { x, y: top, width, height: height - 1 } };
		if (isFree(label, wish, taken, room)) found = label;
	};
	// Where not even the note has room, no title has it.
	let open: readonly Side[] | null = null;
	const openSides = (): readonly Side[] =>
		(open ??= sides.filter((side) => {
			const x = side === 'start' ? stem.x + stem.width + GAP : stem.x - GAP - noteWidth;
			return isRoom({ x, y, width: noteWidth, height: height - 1 }, taken, room);
		}));
	const addAll = (most: number, isToEdge: boolean): void => {
		const stand = (): void => {
			for (const side of openSides()) add(most, isToEdge, side, y, null, stem.x + stem.width + GAP, stem.x - GAP);
		};
		if (!wish.isTall) stand();
		for (const side of sides) {
			for (let row = room.rows - 1; row >= 0; row--) {
				const top = room.top + row * height;
				add(most, isToEdge, side, top, { x: anchorX, y1: stem.y - 2, y2: top + 3 }, anchorX + 4, anchorX - 4);
			}
		}
		if (wish.isTall) stand();
	};
	let last = 0;
	for (const share of SHARES) {
		const most = Math.max(40, room.maxWidth * share * (isOneLine ? 2.2 : 1) - beside);
		// The whole title, once more, finds no other place.
		if (Math.min(most, whole) !== last) addAll(most, false);
		last = Math.min(most, whole);
		if (share === 1 && room.isHasty !== true) addAll(Infinity, true);
		if (found !== null) break;
	}
	return found;
}

function isFree({ box, leader }: PlacedLabel, wish: LabelWish, taken: readonly Box[], room: LabelRoom): boolean {
	if (!isRoom(box, taken, room)) return false;
	return leader === null || taken.every((other) => other === wish.stem || !overlaps(leaderBox(leader), other));
}

/** Whether a box lies within the edges and on nothing that is taken. */
function isRoom(box: Box, taken: readonly Box[], room: LabelRoom): boolean {
	if (box.x < room.from - 0.01 || box.x + box.width > room.to + 0.01) return false;
	for (const other of taken) if (overlaps(box, other)) return false;
	return true;
}

function leaderBox({ x, y1, y2 }: NonNullable<PlacedLabel['leader']>): Box {
	return { x: x - 2, y: Math.min(y1, y2), width: 4, height: Math.abs(y1 - y2) };
}

/** Whether two rectangles share some area. */
export function overlaps(a: Box, b: Box): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
