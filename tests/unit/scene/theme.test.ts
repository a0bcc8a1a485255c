import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Paint } from '#lib/scene/marks.ts';
import { partnerPaint, THEMES } from '#lib/scene/theme.ts';

const css = readFileSync(new URL('../../../src/app.css', import.meta.url), 'utf8');
const PARTNERS = Array.from({ length: 9 }, (_, index) => partnerPaint(index + 1));

function channels(hex: string): [number, number, number] {
	const value = Number.parseInt(hex.slice(1), 16);
	return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
	const [r, g, b] = channels(hex).map((channel) => {
		const share = channel / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

describe('the theme', () => {
	it('is the same in the style sheet and in the files', () => {
		for (const [paint, light] of Object.entries(THEMES.light)) {
			expect(css).toContain(`--${paint}: light-dark(${light}, ${THEMES.dark[paint as Paint]});`);
		}
	});

	for (const theme of ['light', 'dark'] as const) {
		it(`gives words a contrast of 4.5 on every ground (${theme})`, () => {
			const colours = THEMES[theme];
			for (const ground of ['panel', 'surface', 'lane'] as const) {
				for (const paint of ['ink', 'muted', 'focus', ...PARTNERS] as const) {
					expect(contrast(colours[paint], colours[ground]), `${paint} on ${ground}`).toBeGreaterThanOrEqual(4.5);
				}
			}
			expect(contrast(colours.ink, colours.highlight)).toBeGreaterThanOrEqual(4.5);
			for (const paint of ['focus', ...PARTNERS] as const) expect(contrast(colours.panel, colours[paint]), `panel on ${paint}`).toBeGreaterThanOrEqual(4.5);
		});
	}
});
