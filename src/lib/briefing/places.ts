/** Where the marks of a picture stood: centre of each by its key, in px of the window. */
export type Places = ReadonlyMap<string, readonly [x: number, y: number]>;

/** How long marks move from slide to slide, ms. */
const MOVE_MS = 600;
const FADE_MS = 350;

/** Marks that stand for data and are moved whole: events and nodes. */
const MOVERS = '[data-key^="ev:"], [data-key^="node:"]';

/** Where the marks of a picture stand now. */
export function readPlaces(picture: Element): Places {
	const places = new Map<string, readonly [number, number]>();
	for (const mark of moversOf(picture)) places.set(mark.dataset['key'] ?? '', centreOf(mark));
	return places;
}

/** Lets marks that were there before move to their new places and the others appear. Where motion is not wanted, or
 *  the browser cannot animate, the picture simply stands. */
export function movePlaces(picture: Element, before: Places, hasMotion: boolean): void {
	if (!hasMotion || typeof picture.animate !== 'function') return;
	const movers = moversOf(picture);
	const stays = movers.filter((mark) => before.has(mark.dataset['key'] ?? ''));
	if (stays.length === 0) {
		picture.animate([{ opacity: 0 }, { opacity: 1 }], { duration: FADE_MS, easing: 'ease-out' });
		return;
	}
	for (const mark of movers) {
		const from = before.get(mark.dataset['key'] ?? '');
		if (from === undefined) mark.animate([{ opacity: 0 }, { opacity: 0 }, { opacity: 1 }], { duration: MOVE_MS });
		else moveFrom(mark, from);
	}
}

function moveFrom(mark: SVGGraphicsElement, from: readonly [number, number]): void {
	const to = centreOf(mark);
	const parent = mark.parentNode instanceof SVGGraphicsElement ? mark.parentNode.getScreenCTM() : null;
	const scale = parent === null || parent.a === 0 ? 1 : parent.a;
	const [dx, dy] = [(from[0] - to[0]) / scale, (from[1] - to[1]) / scale];
	if (Math.hypot(dx, dy) < 0.5) return;
	// `translate` adds to the mark's own transform and leaves its attribute alone.
	mark.animate([{ translate: `${dx}px ${dy}px` }, { translate: '0px 0px' }], { duration: MOVE_MS, easing: 'ease-in-out' });
}

/** Movers that are in no other mover. */
function moversOf(picture: Element): SVGGraphicsElement[] {
	const all = [...picture.querySelectorAll<SVGGraphicsElement>(MOVERS)];
	return all.filter((mark) => mark.parentElement?.closest(MOVERS) == null);
}

function centreOf(mark: Element): readonly [number, number] {
	const { left, top, width, height } = mark.getBoundingClientRect();
	return [left + width / 2, top + height / 2];
}
