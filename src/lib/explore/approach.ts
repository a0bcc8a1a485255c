/** What says that somebody is about to use a page: whatever is out of sight should then be on its way. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart', 'beforeprint'] as const;

/** What the first view has for itself, ms. */
const FIRST_MS = 300;

/** Tells once, when the element comes into sight or the page is first used; where there is much to prepare, as soon as the page
 *  has nothing else to do. Returns the cleanup. */
export function approach(node: Element, isMuch: boolean, onnear: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const observer = new IntersectionObserver((entries) => {
		if (entries.some(({ isIntersecting }) => isIntersecting)) tell();
	});
	const stop = (): void => {
		observer.disconnect();
		clearTimeout(timer);
		for (const sign of SIGNS) removeEventListener(sign, tell);
	};
	function tell(): void {
		stop();
		onnear();
	}
	observer.observe(node);
	for (const sign of SIGNS) addEventListener(sign, tell, { passive: true });
	if (isMuch) timer = setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(tell) : tell()), FIRST_MS);
	return stop;
}
