import type { Paint } from './marks.ts';

export type ThemeName = 'light' | 'dark';

/**
 * Every colour of the product, by role. src/app.css states the same values as custom properties; a test holds the
 * two together and measures contrast and colour-blind distance.
 */
export const THEMES: Readonly<Record<ThemeName, Readonly<Record<Paint, string>>>> = {
	light: {
		surface: '#fbfaf7',
		panel: '#ffffff',
		ink: '#1d2430',
		muted: '#5b6675',
		rule: '#dedad1',
		lane: '#f3f0e9',
		focus: '#b3261e',
		'focus-soft': '#f8e7e4',
		highlight: '#fde9a8',
		'partner-1': '#0b6e86',
		'partner-2': '#34509f',
		'partner-3': '#8f5a00',
		'partner-4': '#6b4a9c',
		'partner-5': '#a13b7c',
		'partner-6': '#3b7736',
		'partner-7': '#566377',
		'partner-8': '#7a4b3a',
		'partner-9': '#5f6670'
	},
	dark: {
		surface: '#14181f',
		panel: '#1a1f28',
		ink: '#e9e6df',
		muted: '#a3adbb',
		rule: '#2e3643',
		lane: '#1f2632',
		focus: '#ff7d72',
		'focus-soft': '#3a2327',
		highlight: '#5c4a12',
		'partner-1': '#4fb8cf',
		'partner-2': '#8fa7f5',
		'partner-3': '#e0a94a',
		'partner-4': '#c39bf0',
		'partner-5': '#ef8fca',
		'partner-6': '#7cc46f',
		'partner-7': '#a9b6c9',
		'partner-8': '#d3a48f',
		'partner-9': '#b4bac3'
	}
};

/** How a paint token becomes the value of a fill or stroke. */
export type Resolve = (paint: Paint) => string;

/** Custom property for the screen: `var(--ink)`. */
export function screenPaint(paint: Paint): string {
	return `var(--${paint})`;
}

/** Hex value of the light theme, for every file. */
export function filePaint(paint: Paint): string {
	return THEMES.light[paint];
}

/** Colour of a partner by its place in the corpus, 1-based; places past the palette share the last. */
export function partnerPaint(slot: number): Paint {
	const place = Math.min(9, Math.max(1, Math.trunc(slot))) as 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
	return `partner-${place}`;
}
