import { boxOf, ORIGIN, overlap, unite, within, type Box, type Place } from '#lib/scene/boxes.ts';
import type { Group, Mark, Scene } from '#lib/scene/marks.ts';
import { measureText } from '#lib/scene/text.ts';

/** Size of a number, px. */
const SIZE = 12;
/** Marks closer than this share one number or range, px. */
const NEAR = 2;

/** Marks that stand together and the ids of what they stand for. */
interface Cluster {
	readonly box: Box;
	readonly ids: readonly string[];
}

/** A scene whose marks carry the numbers under which a list proves them. */
export interface Numbered {
	readonly scene: Scene;
	/** Ids in the order of their numbers; number i + 1 is that of the id at i. Those without a mark are not there. */
	readonly order: readonly string[];
	/** "[a] 2, 5, 9–11": what the letters stand for that mark where there is no room for so many numbers. */
	readonly keys: readonly string[];
}

/** What numberMarks may be told. */
export interface Numbering {
	/** Numbers from elsewhere, for several pictures with one list. */
	readonly given?: ReadonlyMap<string, number>;
	/** Whether many numbers beside one mark are written as a letter, and told in `keys`. */
	readonly isKeyed?: boolean;
}

/** Letters of the longest numbers that stand beside a mark. */
const LONGEST = 12;

/**
 * Numbers the groups for which `idsOf` gives ids, in drawing order; those that touch are numbered together, "12–22".
 * A number stands beside its marks where no other word stands.
 */
export function numberMarks(scene: Scene, idsOf: (group: Group) => readonly string[], { given, isKeyed = false }: Numbering = {}): Numbered {
	const doors: Cluster[] = [];
	const words: Box[] = [];
	collect(scene.marks, ORIGIN, idsOf, doors, words);
	const clusters = clusterOf(doors);
	const order: string[] = [];
	const numbers = new Map(given ?? []);
	if (given === undefined) {
		for (const id of clusters.flatMap(({ ids }) => ids)) {
			if (numbers.has(id)) continue;
			order.push(id);
			numbers.set(id, order.length);
		}
	}
	const taken: Taken = { words, marks: doors.map(({ box }) => box) };
	const letters = new Map<string, string>();
	const tags = clusters.flatMap(({ box, ids }, i) => {
		const text = ranges(ids.flatMap((id) => numbers.get(id) ?? []));
		if (text === '') return [];
		const isLong = isKeyed && text.length > LONGEST;
		if (isLong && !letters.has(text)) letters.set(text, letterOf(letters.size));
		return [tag(`[${isLong ? (letters.get(text) ?? '') : text}]`, box, scene, taken, `number:${i}`)];
	});
	const keys = [...letters].map(([text, letter]) => `[${letter}] ${text}`);
	return { scene: { ...scene, marks: [...scene.marks, { type: 'group', key: 'numbers', marks: tags }] }, order, keys };
}

/** "a" … "z", "aa", "ab" … */
function letterOf(index: number): string {
	const letter = String.fromCharCode(97 + (index % 26));
	return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

/** "1–3, 7" of 3, 1, 2, 7, 7. */
export function ranges(numbers: readonly number[]): string {
	const sorted = [...new Set(numbers)].sort((a, b) => a - b);
	const parts: string[] = [];
	for (let from = 0, to = 0; from < sorted.length; from = to + 1) {
		to = from;
		while (sorted[to + 1] === (sorted[to] ?? 0) + 1) to++;
		const [first, last] = [sorted[from], sorted[to]];
		parts.push(first === last ? `${first}` : `${first}–${last}`);
	}
	return parts.join(', ');
}

function collect(marks: readonly Mark[], place: Place, idsOf: (group: Group) => readonly string[], doors: Cluster[], words: Box[]): void {
	for (const mark of marks) {
		if (mark.type === 'text') words.push(boxOf(mark, place) ?? [0, 0, 0, 0]);
		if (mark.type !== 'group') continue;
		const ids = idsOf(mark);
		const inner = within(place, mark);
		const box = ids.length === 0 ? null : unite(mark.marks.filter(({ type }) => type !== 'text').map((one) => boxOf(one, inner)));
		if (box !== null) doors.push({ box, ids });
		collect(mark.marks, inner, idsOf, doors, words);
	}
}

/** Doors that touch, by the place of their first one. */
function clusterOf(doors: readonly Cluster[]): Cluster[] {
	let clusters: Cluster[] = [];
	for (const door of doors) {
		const near = clusters.filter(({ box }) => overlap(box, door.box, NEAR));
		const [first] = near;
		if (first === undefined) {
			clusters.push(door);
			continue;
		}
		const members = [...near, door];
		const merged = { box: unite(members.map(({ box }) => box)) ?? door.box, ids: members.flatMap(({ ids }) => ids) };
		clusters = clusters.map((one) => (one === first ? merged : one)).filter((one) => !near.includes(one));
	}
	return clusters;
}

/** Where words and marks stand already; numbers are words as well. */
interface Taken {
	readonly words: Box[];
	readonly marks: readonly Box[];
}

/** How much worse it is to stand on a word, and beyond the edge, than on a mark. */
const ON_WORD = 4;
const OUTSIDE = 1000;

/** A number beside a box: right, left, above or below, where no other word stands; else where it covers least. */
function tag(text: string, [x1, y1, x2, y2]: Box, { width, height }: Scene, taken: Taken, key: string): Group {
	const wide = measureText(text, SIZE, 700) + 4;
	const tall = SIZE + 2;
	const [midX, midY] = [(x1 + x2) / 2, (y1 + y2) / 2];
	const places: Box[] = [
		[x2 + 2, midY - tall / 2, x2 + 2 + wide, midY + tall / 2],
		[x1 - 2 - wide, midY - tall / 2, x1 - 2, midY + tall / 2],
		[midX - wide / 2, y1 - 2 - tall, midX + wide / 2, y1 - 2],
		[midX - wide / 2, y2 + 2, midX + wide / 2, y2 + 2 + tall],
		[x2 + 2, y2 - tall, x2 + 2 + wide, y2],
		[x1 - 2 - wide, y2 - tall, x1 - 2, y2],
		[x2 + 2, y1, x2 + 2 + wide, y1 + tall],
		[x1 - 2 - wide, y1, x1 - 2, y1 + tall],
		[x1, y2 + 2, x1 + wide, y2 + 2 + tall],
		[x2 - wide, y2 + 2, x2, y2 + 2 + tall],
		[x1, y1 - 2 - tall, x1 + wide, y1 - 2],
		[x2 - wide, y1 - 2 - tall, x2, y1 - 2],
		[x1 - 2 - wide, y2 + 2, x1 - 2, y2 + 2 + tall],
		[x2 + 2, y2 + 2, x2 + 2 + wide, y2 + 2 + tall],
		[x1 - 2 - wide, y1 - 2 - tall, x1 - 2, y1 - 2],
		[x2 + 2, y1 - 2 - tall, x2 + 2 + wide, y1 - 2],
		[midX - wide / 2, y2 + 4 + tall, midX + wide / 2, y2 + 4 + 2 * tall],
		[midX - wide / 2, y1 - 4 - 2 * tall, midX + wide / 2, y1 - 4 - tall]
	];
	const isWithin = (box: Box): boolean => box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height;
	const count = (boxes: readonly Box[], box: Box): number => boxes.filter((other) => overlap(box, other)).length;
	const met = (box: Box): number => ON_WORD * count(taken.words, box) + count(taken.marks, box) + (isWithin(box) ? 0 : OUTSIDE);
	const counts = places.map(met);
	const fitting = places[counts.indexOf(Math.min(...counts))] ?? [x1, y2, x1 + wide, y2 + tall];
	taken.words.push(fitting);
	const [left, top] = fitting;
	return {
		type: 'group',
		key,
		marks: [
			{ type: 'rect', x: left, y: top, width: wide, height: tall, radius: 3, fill: 'panel', fillOpacity: 0.9 },
			{ type: 'text', x: left + 2, y: top + SIZE - 1, text, size: SIZE, weight: 700, fill: 'focus' }
		]
	};
}
