/**
 * Puts an element in the middle of the nearest ancestor that scrolls, or at its top where it is taller; no
 * ancestor beyond that one moves. Where there is none, the page itself moves only if `isPage` allows it. How it
 * moves (smooth or not) is the container's `scroll-behavior`. It is done at the next frame, and once more when
 * fonts that are on their way have come; the function returned calls it off.
 */
export function keepCentred(find: () => Element | null, isPage: boolean): () => void {
	let isOver = false;
	const centre = (): void => {
		const element = isOver ? null : find();
		if (element) centreIn(element, isPage);
	};
	// A router puts the page back to its top right after it has drawn it; letters change width as fonts arrive.
	const frame = requestAnimationFrame(() => {
		centre();
		if (document.fonts?.status === 'loading') void document.fonts.ready.then(centre);
	});
	return () => {
		isOver = true;
		cancelAnimationFrame(frame);
	};
}

/** Quote to scroll to: the current event's main one, else its first; null where it has none here. */
export function findCurrent(root: Element): Element | null {
	return root.querySelector('mark.current[data-main]') ?? root.querySelector('mark.current');
}

function centreIn(element: Element, isPage: boolean): void {
	const page = document.scrollingElement;
	let container = element.parentElement;
	while (container && container !== page && container !== document.body) {
		if (/auto|scroll/.test(getComputedStyle(container).overflowY)) break;
		container = container.parentElement;
	}
	const isInner = container && container !== page && container !== document.body;
	const target = isInner ? container : isPage ? page : null;
	if (!target) return;
	const box = element.getBoundingClientRect();
	const top = box.top - (isInner ? target.getBoundingClientRect().top : 0);
	target.scrollTop += top - Math.max(0, (target.clientHeight - box.height) / 2);
}
