/**
 * Click handler of a link that the page answers itself: `answer` instead of the navigation. Clicks that ask for a
 * new tab, a window or a download keep their meaning.
 */
export function answerClick(answer: () => void): (click: MouseEvent) => void {
	return (click) => {
		const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = click;
		if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey || defaultPrevented) return;
		click.preventDefault();
		answer();
	};
}
