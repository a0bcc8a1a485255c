import type { View } from '#lib/state/view.ts';

/** Tools of the network: one at a time. */
export const NETWORK_TOOLS = ['play', 'change', 'path'] as const;
export type NetworkTool = (typeof NETWORK_TOOLS)[number];

/** The tool that a view is a state of; null for none. */
export function toolOf({ at, change, path }: Pick<View, 'at' | 'change' | 'path'>): NetworkTool | null {
	if (at !== null) return 'play';
	if (change !== null) return 'change';
	return path === null ? null : 'path';
}

/** The parts of a view that end every tool. */
export const NO_TOOL = { at: null, change: null, path: null } as const satisfies Partial<View>;

/** The unfolded nodes with one more, or without it where it was there. */
export function toggleUnfold(unfold: readonly string[], id: string): string[] {
	return unfold.includes(id) ? unfold.filter((other) => other !== id) : [...unfold, id].sort();
}
