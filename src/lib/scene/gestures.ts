import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';

/** A stretch of the chart's horizontal scale, in its own units. */
export type Stretch = readonly [from: number, to: number];

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
		.filter((event: MouseEvent | WheelEvent) => {
			if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
			return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
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
	node.addEventListener('pointerdown', adopt, true);
	node.addEventListener('touchstart', adopt, { capture: true, passive: true });
	node.addEventListener('wheel', adopt, { capture: true, passive: true });
	node.addEventListener('wheel', shiftWheel, { passive: false });
	return () => {
		clearTimeout(settling);
		selection.on('.zoom', null);
		node.removeEventListener('pointerdown', adopt, true);
		node.removeEventListener('touchstart', adopt, true);
		node.removeEventListener('wheel', adopt, true);
		node.removeEventListener('wheel', shiftWheel);
	};
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

export interface BrushHost {
	/** A drag in progress covers this stretch, px of the element. */
	readonly onmove: (stretch: Stretch) => void;
	/** The drag is over; null where it was only a click. */
	readonly onend: (stretch: Stretch | null) => void;
}

/** Drag across the element to choose a stretch of it. Returns the cleanup. */
export function brush(node: HTMLElement, host: BrushHost): () => void {
	let start: number | null = null;
	const at = (event: PointerEvent): number => {
		const { left, width } = node.getBoundingClientRect();
		return Math.min(Math.max(event.clientX - left, 0), width);
	};
	const stretch = (event: PointerEvent, from: number): Stretch => {
		const to = at(event);
		return [Math.min(from, to), Math.max(from, to)];
	};
	const down = (event: PointerEvent): void => {
		if (event.button !== 0 || event.target !== node) return;
		start = at(event);
		node.setPointerCapture(event.pointerId);
	};
	const move = (event: PointerEvent): void => {
		if (start !== null) host.onmove(stretch(event, start));
	};
	const up = (event: PointerEvent): void => {
		if (start === null) return;
		const covered = stretch(event, start);
		start = null;
		host.onend(event.type === 'pointerup' && covered[1] - covered[0] >= 4 ? covered : null);
	};
	node.addEventListener('pointerdown', down);
	node.addEventListener('pointermove', move);
	node.addEventListener('pointerup', up);
	node.addEventListener('pointercancel', up);
	return () => {
		node.removeEventListener('pointerdown', down);
		node.removeEventListener('pointermove', move);
		node.removeEventListener('pointerup', up);
		node.removeEventListener('pointercancel', up);
	};
}

/** A link of a chart or of a list. */
type StopElement = SVGElement | HTMLElement;

export interface RoveHost {
	/** Which links inside are stops, a CSS selector. */
	readonly stops: string;
	/** data-key of the stop that Tab should reach first; the first in drawing order unless given. */
	readonly current?: () => string | null;
	/** Escape was pressed inside. */
	readonly onescape?: () => void;
}

/**
 * One tab stop for a whole chart: arrows move to the nearest stop in their direction, Home and End to the first and
 * the last. Keys count only while a stop has the focus. Returns the cleanup.
 */
export function rove(node: HTMLElement, host: RoveHost): () => void {
	const all = (): StopElement[] => [...node.querySelectorAll<StopElement>(host.stops)];
	const settle = (): void => {
		const stops = all();
		const focused = stops.find((stop) => stop === document.activeElement);
		const wanted = host.current?.() ?? null;
		const entry = focused ?? stops.find((stop) => stop.dataset['key'] === wanted) ?? stops[0];
		for (const stop of stops) {
			const index = stop === entry ? '0' : '-1';
			if (stop.getAttribute('tabindex') !== index) stop.setAttribute('tabindex', index);
		}
	};
	const keydown = (event: KeyboardEvent): void => {
		const stops = all();
		const here = stops.find((stop) => stop === document.activeElement);
		if (here === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
		if (event.key === 'Escape') {
			host.onescape?.();
			return;
		}
		const next = event.key === 'Home' ? stops[0] : event.key === 'End' ? stops.at(-1) : nearest(here, stops, event.key);
		if (next === undefined) return;
		event.preventDefault();
		next.focus();
		settle();
	};
	// SceneView draws the links; which of them Tab reaches is a matter of focus, not of the scene.
	const observer = new MutationObserver(settle);
	observer.observe(node, { childList: true, subtree: true });
	node.addEventListener('keydown', keydown);
	node.addEventListener('focusin', settle);
	settle();
	return () => {
		observer.disconnect();
		node.removeEventListener('keydown', keydown);
		node.removeEventListener('focusin', settle);
	};
}

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1]
};

/** The stop that an arrow key leads to: nearest in its direction, what lies aside counts three times. */
function nearest(here: StopElement, stops: readonly StopElement[], key: string): StopElement | undefined {
	const direction = DIRECTIONS[key];
	if (direction === undefined) return undefined;
	const [dx, dy] = direction;
	const origin = centre(here);
	let best: StopElement | undefined;
	let least = Infinity;
	for (const stop of stops) {
		if (stop === here) continue;
		const [x, y] = centre(stop);
		const along = (x - origin[0]) * dx + (y - origin[1]) * dy;
		const aside = Math.abs((x - origin[0]) * dy) + Math.abs((y - origin[1]) * dx);
		if (along <= 1) continue;
		const cost = along + aside * 3;
		if (cost < least) {
			least = cost;
			best = stop;
		}
	}
	return best;
}

function centre(element: StopElement): readonly [x: number, y: number] {
	const { left, top, width, height } = element.getBoundingClientRect();
	return [left + width / 2, top + height / 2];
}
