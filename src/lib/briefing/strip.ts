/** What a key asks of the list of slides: to go to a place, to move the slide there, or to take it off. */
export type StripStep = { readonly kind: 'go' | 'move'; readonly to: number } | { readonly kind: 'remove' };

const BY: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** What a key pressed on the slide at a place, 0-based, of `count` asks for; null where it asks nothing of the list. */
export function stripStep(
	press: { readonly key: string; readonly altKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean },
	at: number,
	count: number
): StripStep | null {
	const { key, altKey, ctrlKey, metaKey } = press;
	if (ctrlKey || metaKey) return null;
	if (key === 'Delete') return { kind: 'remove' };
	// The browser's Back and Forward.
	if (altKey && (key === 'ArrowLeft' || key === 'ArrowRight')) return null;
	const by = BY[key];
	if (by === undefined && key !== 'Home' && key !== 'End') return null;
	const to = key === 'Home' ? 0 : key === 'End' ? count - 1 : at + (by ?? 0);
	return { kind: altKey ? 'move' : 'go', to };
}
