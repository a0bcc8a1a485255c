import { SLIDE_LETTER } from '#lib/export/figure.ts';
import type { Group, Mark, Scene } from '#lib/scene/marks.ts';
import { smallestLetter } from './slide.ts';

/** A lane of a drawn timeline: its marks and where it stands, px. */
interface Strip {
	readonly group: Group;
	readonly top: number;
	readonly bottom: number;
	readonly hasGround: boolean;
}

/** A chart in parts: of a timeline its axis and some of the lanes, of a matrix its columns and some of the rows. */
export interface Part {
	readonly scene: Scene;
}

/**
 * A matrix parted between its rows so that no part is higher than `most` px unless a row is. `draw` draws all rows, or a
 * range of them; the parts have about as many rows each, the last one the totals.
 */
export function partMatrix(draw: (range?: readonly [from: number, to: number]) => Scene, most: number): Part[] {
	const whole = draw();
	const rows = whole.marks.filter((mark) => mark.type === 'group' && mark.key.startsWith('row:') && mark.key !== 'row:all').length;
	// What a matrix of one row and one of two differ by is the height of a row.
	const [one, two] = [draw([0, 1]).height, draw([0, 2]).height];
	const pitch = Math.max(1, two - one);
	const held = Math.max(1, Math.floor((most - one) / pitch) + 1);
	const parts = Math.ceil((rows + 1) / held);
	const each = Math.ceil((rows + 1) / parts);
	return Array.from({ length: parts }, (_, i) => ({ scene: draw([i * each, Math.min(rows, (i + 1) * each)]) }));
}

/** Factor at which the smallest letters of a scene have 12 pt on a slide, rounded up to 2 decimals. */
export function legibleScale(scene: Scene): number {
	return Math.ceil((SLIDE_LETTER / smallestLetter(scene.marks)) * 100) / 100;
}

/**
 * A timeline parted between its lanes so that no part is higher than `most` px unless a lane is. Lanes without an event
 * are left out where `isThin`; what has no date stands under the last part. Threads from lane to lane are not drawn.
 */
export function partTimeline(scene: Scene, most: number, isThin: boolean): Part[] {
	const strips = stripsOf(scene);
	const first = strips[0]?.top ?? 0;
	const tray = scene.marks.find((mark): mark is Group => mark.type === 'group' && mark.key === 'tray');
	const bottom = strips.at(-1)?.bottom ?? 0;
	const trayHeight = scene.height - bottom;
	const kept = strips.filter(({ group }) => !isThin || group.data?.['count'] !== '0');
	const pages: Strip[][] = [];
	let height = Infinity;
	for (const [i, strip] of kept.entries()) {
		const own = strip.bottom - strip.top + (i === kept.length - 1 ? trayHeight : 0);
		if (height + own > most) {
			pages.push([]);
			height = first;
		}
		pages.at(-1)?.push(strip);
		height += own;
	}
	return pages.map((page, i) => ({ scene: partOf(scene, page, first, i === pages.length - 1 ? (tray ?? null) : null, bottom) }));
}

/** Lanes from top to bottom. Every other one has a ground, which tells where it and its neighbours begin and end. */
function stripsOf({ marks, height }: Scene): Strip[] {
	const grounds = new Map(marks.flatMap((mark) => (mark.type === 'rect' && mark.key?.startsWith('ground:') === true ? [[mark.key.slice('ground:'.length), mark]] : [])));
	const groups = marks.filter((mark): mark is Group => mark.type === 'group' && mark.key.startsWith('lane:'));
	const foot = Math.max(0, ...gridOf(marks).map((mark) => (mark.type === 'rule' ? mark.y2 : 0)));
	const strips: Strip[] = [];
	for (const [i, group] of groups.entries()) {
		const ground = grounds.get(group.key.slice('lane:'.length));
		const next = grounds.get(groups[i + 1]?.key.slice('lane:'.length) ?? '');
		const top = ground?.y ?? strips[i - 1]?.bottom ?? 0;
		strips.push({ group, top, hasGround: ground !== undefined, bottom: ground === undefined ? (next?.y ?? (foot === 0 ? height : foot)) : ground.y + ground.height });
	}
	return strips;
}

function gridOf(marks: readonly Mark[]): readonly Mark[] {
	const axis = marks.find((mark) => mark.type === 'group' && mark.key === 'axis');
	return axis?.type === 'group' ? axis.marks.filter(({ key }) => key?.startsWith('grid:') === true) : [];
}

function partOf(scene: Scene, strips: readonly Strip[], first: number, tray: Group | null, oldBottom: number): Scene {
	const grounds: Mark[] = [];
	const lanes: Mark[] = [];
	let y = first;
	for (const { group, top, bottom, hasGround } of strips) {
		// Labels stand on the ground of their lane, so that it keeps its own wherever it stands.
		if (hasGround) grounds.push({ type: 'rect', key: `ground:${group.key}`, x: 0, y, width: scene.width, height: bottom - top, fill: 'lane' });
		lanes.push(y === top ? group : { ...group, y: (group.y ?? 0) + y - top });
		y += bottom - top;
	}
	const axis = scene.marks.flatMap((mark): Mark[] => {
		if (mark.type !== 'group' || mark.key !== 'axis') return [];
		return [{ ...mark, marks: mark.marks.map((one) => (one.type === 'rule' && one.key?.startsWith('grid:') === true ? { ...one, y2: y } : one)) }];
	});
	const end: readonly Mark[] = tray === null ? [] : [{ ...tray, y: (tray.y ?? 0) + y - oldBottom }];
	return { ...scene, height: y + (tray === null ? 6 : scene.height - oldBottom), marks: [...grounds, ...axis, ...lanes, ...end] };
}
