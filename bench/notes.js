// Runs in the page before anything else and notes when what is painted; see the type Notes in first-view.ts.
{
	const notes = { mark: -1, firstPaint: -1, largestPaint: -1, shift: 0 };
	Object.assign(window, { notes });
	/** @type {(type: string, note: (entry: PerformanceEntry & { value?: number }) => void) => void} */
	const observe = (type, note) =>
		new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
	observe('paint', ({ name, startTime }) => {
		if (name === 'first-contentful-paint') notes.firstPaint = startTime;
	});
	observe('largest-contentful-paint', ({ startTime }) => (notes.largestPaint = startTime));
	observe('layout-shift', ({ value = 0 }) => (notes.shift += value));
	const look = () => {
		const box = document.querySelector('[data-event-id]')?.getBoundingClientRect();
		const isSeen = box && box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.left < innerWidth;
		// the frame after the one it was found in: by then it is painted
		requestAnimationFrame(isSeen ? () => (notes.mark = performance.now()) : look);
	};
	requestAnimationFrame(look);
}
