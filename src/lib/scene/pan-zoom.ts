import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import type { Stretch } from './gestures.ts';

/** What panning and zooming needs to know, asked anew at every gesture. */
export interface PanZoomHost {
	/** Left and right edge of the scale in px of the element. */
	readonly plot: () => Stretch;
	/** What the scale shows now. */
	readonly window: () => Stretch;
	/** The most it may show. */
	readonly limits: () => Stretch;
	/** Narrowest window. */
	readonly narrowest: number;
	/** A gesture in progress shows another window. */
	readonly onmove: (window: Stretch) => void;
	/** The gesture is over. */
	readonly onend: () => void;
}

/**
 * Drag pans; Ctrl or ⌘ and the wheel, or a pinch, zoom at the pointer; Shift and the wheel pan. A plain wheel is
 * left to the page. Returns the cleanup.
 */
export function panZoom(node: HTMLElement, host: PanZoomHost): () => void {
	// A click begins and ends a gesture too, but shows nothing else.
	let hasMoved = false;
	const behaviour = zoom<HTMLElement, unknown>()
		.clickDistance(5)
		.wheelDelta(wheelStep)
		.filter((event: MouseEvent | WheelEvent) => {
			if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
			// A touch has no button; the axis has a drag of its own.
			const isAxis = event.target instanceof Element && event.target.closest('[data-brush]') !== null;
			return !isAxis && !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey;
		})
		.on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
			if (sourceEvent === null) return;
			hasMoved = true;
			host.onmove(windowOf(transform, host));
		})
		.on('end', () => {
			if (hasMoved) host.onend();
			hasMoved = false;
		});
	const selection = select(node).call(behaviour).on('dblclick.zoom', null);

	const adopt = (): void => {
		const [from, to] = host.plot();
		const limits = host.limits();
		const widest = limits[1] - limits[0];
		behaviour
			.extent([[from, 0], [to, node.clientHeight]])
			.translateExtent([[from, -Infinity], [to, Infinity]])
			.scaleExtent([1, Math.max(1, widest / host.narrowest)]);
		selection.property('__zoom', transformOf(host));
	};
	let settling: ReturnType<typeof setTimeout> | undefined;
	const shiftWheel = (event: WheelEvent): void => {
		if (event.ctrlKey || event.metaKey || !event.shiftKey) return;
		event.preventDefault();
		const [from, to] = host.plot();
		const window = host.window();
		const limits = host.limits();
		const width = window[1] - window[0];
		const delta = ((event.deltaX || event.deltaY) * width) / (to - from);
		const start = Math.min(Math.max(window[0] + delta, limits[0]), limits[1] - width);
		host.onmove([start, start + width]);
		clearTimeout(settling);
		settling = setTimeout(host.onend, 160);
	};
	const leave = leaveScrolling(node);
	node.addEventListener('pointerdown', adopt, true);
	node.addEventListener('touchstart', adopt, { capture: true, passive: true });
	node.addEventListener('wheel', adopt, { capture: true, passive: true });
	node.addEventListener('wheel', shiftWheel, { passive: false });
	return () => {
		leave();
		clearTimeout(settling);
		selection.on('.zoom', null);
		node.removeEventListener('pointerdown', adopt, true);
		node.removeEventListener('touchstart', adopt, true);
		node.removeEventListener('wheel', adopt, true);
		node.removeEventListener('wheel', shiftWheel);
	};
}

/** Way of a finger from which its direction tells whether it pans or scrolls, px. */
const DIRECTION_PX = 4;

/** Leaves a finger that first goes up or down to the page, which scrolls: its moves do not reach the zoom, which would
 *  hold the page. Two fingers are never left. Returns the cleanup. */
function leaveScrolling(node: HTMLElement): () => void {
	let start: Touch | undefined;
	let isScroll: boolean | null = null;
	const begin = ({ touches }: TouchEvent): void => {
		start = touches[0];
		if (touches.length > 1) isScroll = false;
		else if (isScroll !== true) isScroll = null;
	};
	const move = (event: TouchEvent): void => {
		const touch = event.touches[0];
		if (isScroll === null && start !== undefined && touch !== undefined) {
			const [across, down] = [Math.abs(touch.clientX - start.clientX), Math.abs(touch.clientY - start.clientY)];
			if (Math.max(across, down) >= DIRECTION_PX) isScroll = down > across;
		}
		if (isScroll !== false) event.stopImmediatePropagation();
	};
	const end = ({ touches }: TouchEvent): void => {
		if (touches.length === 0) isScroll = null;
	};
	const capture = { capture: true, passive: true } as const;
	node.addEventListener('touchstart', begin, capture);
	node.addEventListener('touchmove', move, capture);
	node.addEventListener('touchend', end, capture);
	node.addEventListener('touchcancel', end, capture);
	return () => {
		node.removeEventListener('touchstart', begin, true);
		node.removeEventListener('touchmove', move, true);
		node.removeEventListener('touchend', end, true);
		node.removeEventListener('touchcancel', end, true);
	};
}

/** How much closer one turn of the wheel brings, as a power of 2: a notch of a mouse about a quarter, the small steps
 *  of a trackpad's pinch ten times their own size. */
function wheelStep(event: WheelEvent): number {
	const lines = event.deltaMode === 0 ? 1 : 30;
	const delta = -event.deltaY * lines * 0.002;
	const isPinch = Math.abs(event.deltaY) < 15 && event.deltaMode === 0;
	return Math.max(-0.4, Math.min(0.4, isPinch ? delta * 10 : delta));
}

function transformOf(host: PanZoomHost): ZoomTransform {
	const [from, to] = host.plot();
	const window = host.window();
	const limits = host.limits();
	const factor = (limits[1] - limits[0]) / (window[1] - window[0]);
	const left = from + ((window[0] - limits[0]) / (limits[1] - limits[0])) * (to - from);
	return zoomIdentity.translate(from - factor * left, 0).scale(factor);
}

function windowOf(transform: ZoomTransform, host: PanZoomHost): Stretch {
	const [from, to] = host.plot();
	const limits = host.limits();
	const unit = (px: number): number => limits[0] + ((transform.invertX(px) - from) / (to - from)) * (limits[1] - limits[0]);
	return [unit(from), unit(to)];
}

/** How a picture is moved and enlarged, px. */
export interface Placement {
	readonly x: number;
	readonly y: number;
	readonly scale: number;
}

/** Most that a picture can be enlarged. */
const MOST_SCALE = 8;

/** A picture that is looked at more closely. */
export interface PictureZoom {
	/** Enlarges about the middle by a factor; 0 shows the whole again. */
	readonly by: (factor: number) => void;
	/** Ends it. */
	readonly stop: () => void;
}

/**
 * Ctrl or ⌘ and the wheel, or a pinch, enlarge a picture at the pointer; a drag moves it where it is enlarged. A plain
 * wheel is left to the page. `onplace` hears where it stands.
 */
export function zoomPicture(node: HTMLElement, onplace: (placement: Placement) => void): PictureZoom {
	let scale = 1;
	const behaviour = zoom<HTMLElement, unknown>()
		.clickDistance(5)
		.wheelDelta(wheelStep)
		.scaleExtent([1, MOST_SCALE])
		.extent(() => [[0, 0], [node.clientWidth, node.clientHeight]])
		.filter((event: MouseEvent | WheelEvent | TouchEvent) => {
			if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
			// The whole picture does not move: one finger scrolls the page then.
			if ('touches' in event) return event.touches.length > 1 || scale > 1;
			return scale > 1 && !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey;
		})
		.on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
			scale = transform.k;
			onplace({ x: transform.x, y: transform.y, scale });
		});
	const selection = select(node).call(behaviour).on('dblclick.zoom', null);
	const bound = (): void => {
		behaviour.translateExtent([[0, 0], [node.clientWidth, node.clientHeight]]);
	};
	bound();
	return {
		by: (factor) => {
			bound();
			if (factor === 0) behaviour.transform(selection, zoomIdentity);
			else behaviour.scaleBy(selection, factor);
		},
		stop: () => void selection.on('.zoom', null)
	};
}
