/** What says that somebody is about to use a page: whatever is out of sight should then be on its way. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart', 'beforeprint'] as const;

/** Tells once, when the element comes into sight or the page is first used. Returns the cleanup. */
export function approach(node: Element, onnear: () => void): () => void {
	const observer = new IntersectionObserver((entries) => {
		if (entries.some(({ isIntersecting }) => isIntersecting)) tell();
	});
	const stop = (): void => {
		observer.disconnect();
		for (const sign of SIGNS) removeEventListener(sign, tell);
	};
	function tell(): void {
		stop();
		onnear();
	}
	observer.observe(node);
	for (const sign of SIGNS) addEventListener(sign, tell, { passive: true });
	return stop;
}
