import { SLIDE_LETTER, slideRoom, type FigureInput } from '#lib/export/figure.ts';
import { ORIGIN, within, type Place } from '#lib/scene/boxes.ts';
import type { Mark } from '#lib/scene/marks.ts';

const MARGINS = 48;
/** Largest and least factor of a chart on a slide, and the step between those that are tried. */
const MOST = 2.2;
const LEAST = 0.7;
const STEP = 0.05;
/** Narrowest layout of a chart, px. */
const NARROWEST = 400;

/** A chart laid out for a slide. */
export interface SlideFit {
	/** Of the layout, px. */
	readonly width: number;
	readonly height?: number;
	readonly chartScale: number;
	/** Whether its smallest letters have 12 pt. */
	readonly isLegible: boolean;
}

/**
 * The largest factor at which a chart, laid out for it, fits between the words of a slide; null where none does.
 * `inputAt` gives the figure with the chart in a width. A chart that takes any height gets what is left instead, at
 * the factor at which its letters have 12 pt.
 */
export function fitSlide(inputAt: InputAt, size: { readonly width: number; readonly height: number }, isFlexible: boolean): SlideFit | null {
	const inner = size.width - MARGINS;
	const room = slideRoom(inputAt(inner), size);
	if (room <= 0) return null;
	if (isFlexible) return flexible(inputAt, inner, room);
	for (let step = 0; MOST - step * STEP >= LEAST; step++) {
		const chartScale = Math.round((MOST - step * STEP) * 100) / 100;
		const width = Math.floor(inner / chartScale);
		if (width < NARROWEST) continue;
		const { chart } = inputAt(width);
		if (chart.height * chartScale > room || chart.width * chartScale > inner + 1) continue;
		return { width, chartScale, isLegible: smallestLetter(chart.marks) * chartScale >= SLIDE_LETTER };
	}
	return null;
}

/** The figure with its chart in a width, and in a height where the chart takes any. */
type InputAt = (width: number, height?: number) => FigureInput;

function flexible(inputAt: InputAt, inner: number, room: number): SlideFit | null {
	let letter = 12;
	for (let trial = 0; trial < 4; trial++) {
		const chartScale = Math.ceil((SLIDE_LETTER / letter) * 100) / 100;
		const [width, height] = [Math.floor(inner / chartScale), Math.floor(room / chartScale)];
		const { chart } = inputAt(width, height);
		if (chart.height * chartScale > room + 1) return null;
		const least = smallestLetter(chart.marks);
		if (least >= letter) return { width, height, chartScale, isLegible: true };
		letter = least;
	}
	return null;
}

/** Size of the smallest letters of some marks, px; Infinity where there are none. */
export function smallestLetter(marks: readonly Mark[], place: Place = ORIGIN): number {
	let least = Infinity;
	for (const mark of marks) {
		if (mark.type === 'text') least = Math.min(least, mark.size * place.scale);
		else if (mark.type === 'group') least = Math.min(least, smallestLetter(mark.marks, within(place, mark)));
	}
	return least;
}
