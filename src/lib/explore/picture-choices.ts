import { FIGURE_SIZES, SIZE_LIMITS, type FigureSize } from '#lib/charts/figure.ts';
import type { Lettering } from '#lib/export/formats/format.ts';

/** Sizes that a figure is offered in; null is the chart's own. */
export const SIZES = { seen: null, ...FIGURE_SIZES, free: null };
export type SizeName = keyof typeof SIZES;

/** What is chosen for a figure: its size in px, its part from 1 on, its letters, and how many px of a bitmap one px becomes. */
export interface PictureChoices {
	sizeName: SizeName;
	/** The size where `sizeName` is free; null where a field is empty. */
	free: { width: number | null; height: number | null };
	part: number;
	lettering: Lettering;
	scale: number;
}

const isSide = (px: number | null): px is number => px !== null && Number.isInteger(px) && px >= SIZE_LIMITS[0] && px <= SIZE_LIMITS[1];

/** The size a figure is drawn in; null for the chart's own, undefined where what was typed is no size. */
export function sizeOf({ sizeName, free: { width, height } }: PictureChoices): FigureSize | null | undefined {
	if (sizeName !== 'free') return SIZES[sizeName];
	return isSide(width) && isSide(height) ? { width, height } : undefined;
}
