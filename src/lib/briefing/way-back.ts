import { WAY_KEY } from './away.ts';

/** The slide that somebody left to explore. */
export interface WayBack {
	readonly deck: string;
	/** Place of the slide, 0-based. */
	readonly place: number;
}

/** Remembers, for this tab, the slide to come back to; null forgets it. Without storage the browser's Back is the way. */
export function rememberWay(way: WayBack | null): void {
	try {
		if (way === null) sessionStorage.removeItem(WAY_KEY);
		else sessionStorage.setItem(WAY_KEY, JSON.stringify(way));
	} catch {
		return;
	}
}

/** The slide to come back to; null where nobody left one. */
export function recallWay(): WayBack | null {
	try {
		const value: unknown = JSON.parse(sessionStorage.getItem(WAY_KEY) ?? 'null');
		if (typeof value !== 'object' || value === null || !('deck' in value) || !('place' in value)) return null;
		return typeof value.deck === 'string' && typeof value.place === 'number' ? { deck: value.deck, place: value.place } : null;
	} catch {
		return null;
	}
}
