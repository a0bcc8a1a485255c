/** A stretch of the chart's horizontal scale, in its own units. */
export type Stretch = readonly [from: number, to: number];

export interface BrushHost {
	/** A drag in progress covers this stretch, px of the element. */
	readonly onmove: (stretch: Stretch) => void;
	/** The drag is over; null where it was only a click. */
	readonly onend: (stretch: Stretch | null) => void;
	/** The drag was taken away, by the page's own scrolling for one. */
	readonly oncancel: () => void;
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
		host.onend(covered[1] - covered[0] >= 4 ? covered : null);
	};
	const cancel = (): void => {
		start = null;
		host.oncancel();
	};
	node.addEventListener('pointerdown', down);
	node.addEventListener('pointermove', move);
	node.addEventListener('pointerup', up);
	node.addEventListener('pointercancel', cancel);
	return () => {
		node.removeEventListener('pointerdown', down);
		node.removeEventListener('pointermove', move);
		node.removeEventListener('pointerup', up);
		node.removeEventListener('pointercancel', cancel);
	};
}

/** A link of a chart or of a list. */
type StopElement = SVGElement | HTMLElement;

export interface RoveHost {
	/** Which links inside are stops, a CSS selector. */
	readonly stops: string;
	/** Groups of stops, a CSS selector: left and right then walk through a group, up and down lead to the next one. */
	readonly rows?: string;
	/** data-key of the stop that Tab should reach first; the first in drawing order unless given. */
	readonly current?: () => string | null;
	/** The data-key of the stop that a key leads to from another; null where its way ends, undefined to go by place. */
	readonly step?: (here: string, key: string) => string | null | undefined;
	/** Which stops Tab may reach first where there is none of that key, a CSS selector; any unless given. */
	readonly entry?: string;
	/** Escape was pressed inside. */
	readonly onescape?: () => void;
}

/**
 * One tab stop for a whole chart: arrows move to the nearest stop in their direction, Home and End to the first and
 * the last. Keys count only while a stop has the focus. Returns the cleanup.
 */
export function rove(node: HTMLElement, host: RoveHost): () => void {
	const groups = (): Element[] => (host.rows === undefined ? [node] : [...node.querySelectorAll(host.rows)]);
	const stopsOf = (group: Element): StopElement[] => {
		const stops = [...group.querySelectorAll<StopElement>(host.stops)];
		return host.rows === undefined ? stops : sortAcross(stops);
	};
	const all = (): StopElement[] => groups().flatMap(stopsOf);
	// Read off the marks: to ask where elements stand would lay out the page in the middle of a frame.
	const first = (): StopElement | undefined => {
		const selector = host.entry ?? host.stops;
		const group = groups().find((candidate) => candidate.querySelector(selector) !== null);
		const stops = group === undefined ? [] : [...group.querySelectorAll<StopElement>(selector)];
		return host.rows === undefined ? stops[0] : stops.sort((a, b) => leftOf(a) - leftOf(b))[0];
	};
	// The link that Tab reaches; it stays as long as it is there.
	let entry: StopElement | undefined;
	const settle = (): void => {
		const focused = document.activeElement;
		const wanted = host.current?.() ?? null;
		const links = [...node.querySelectorAll<StopElement>('a')];
		const isStop = (link: Element | null | undefined): link is StopElement => link != null && node.contains(link) && link.matches(host.stops);
		const chosen = wanted === null ? undefined : links.find((link) => link.dataset['key'] === wanted && isStop(link));
		entry = isStop(focused) ? focused : (chosen ?? (isStop(entry) ? entry : first()));
		for (const link of links) {
			const index = link === entry ? '0' : '-1';
			if (link.getAttribute('tabindex') !== index) link.setAttribute('tabindex', index);
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
		const led = host.step?.(here.dataset['key'] ?? '', event.key);
		if (led === null) event.preventDefault();
		if (led === null) return;
		const next = led !== undefined ? stops.find((stop) => stop.dataset['key'] === led) : event.key === 'Home' ? stops[0] : event.key === 'End' ? stops.at(-1) : stepFrom(here, stops, event.key, host.rows);
		if (next === undefined) return;
		event.preventDefault();
		next.focus();
		settle();
	};
	// SceneView draws the links; which of them Tab reaches is a matter of focus, not of the scene.
	const added = (records: readonly MutationRecord[]): void => {
		const stays = entry !== undefined && node.contains(entry) && entry.matches(host.stops);
		if (!stays || node.contains(document.activeElement) || (host.current?.() ?? null) !== null) return settle();
		// Where the entry stays, only what is new is looked at: in a gesture that is every frame.
		for (const element of records.flatMap(({ addedNodes }) => [...addedNodes])) {
			if (!(element instanceof Element)) continue;
			for (const link of element.matches('a') ? [element] : element.querySelectorAll('a')) if (link !== entry) link.setAttribute('tabindex', '-1');
		}
	};
	const observer = new MutationObserver(added);
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

/** Left edge of a link as its first shape says it. */
function leftOf(link: StopElement): number {
	const shape = link.querySelector('[x], [cx], [x1]');
	return Number(shape?.getAttribute('x') ?? shape?.getAttribute('cx') ?? shape?.getAttribute('x1') ?? 0);
}

/** Stops from left to right, and from the foot up where they stand above one another. */
function sortAcross(stops: readonly StopElement[]): StopElement[] {
	const placed = stops.map((stop) => ({ stop, at: centre(stop) }));
	return placed.sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1]).map(({ stop }) => stop);
}

/** The stop that a key leads to: through the row and to the next one where there are rows, else the nearest. */
function stepFrom(here: StopElement, stops: readonly StopElement[], key: string, rows: string | undefined): StopElement | undefined {
	if (rows === undefined) return nearest(here, stops, key);
	const row = here.closest(rows);
	const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
	if (isSideways) {
		const own = stops.filter((stop) => stop.closest(rows) === row);
		return own[own.indexOf(here) + (key === 'ArrowRight' ? 1 : -1)];
	}
	if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
	const groups = [...new Set(stops.map((stop) => stop.closest(rows)))];
	const next = groups[groups.indexOf(row) + (key === 'ArrowDown' ? 1 : -1)];
	const [x] = centre(here);
	const distance = (stop: StopElement): number => Math.abs(centre(stop)[0] - x);
	return stops.filter((stop) => next !== undefined && stop.closest(rows) === next).sort((a, b) => distance(a) - distance(b))[0];
}

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
