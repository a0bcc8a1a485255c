import { describe, expect, it } from 'vitest';
import { glyphMarks, type GlyphFill, type GlyphShape } from '#lib/scene/glyph.ts';

const SHAPES: GlyphShape[] = ['circle', 'square', 'diamond', 'triangle', 'hexagon', 'pill', 'pentagon'];
const FILLS: GlyphFill[] = ['solid', 'ticked', 'half', 'hatched', 'hollow'];

describe('glyphMarks', () => {
	it('draws every shape and fill differently, so that they read without colour', () => {
		const drawn = SHAPES.flatMap((shape) => FILLS.map((fill) => JSON.stringify(glyphMarks({ shape, fill, paint: 'ink' }, { cx: 0, cy: 0 }))));
		expect(new Set(drawn).size).toBe(SHAPES.length * FILLS.length);
	});

	it('stays within a cell of 13 px', () => {
		for (const shape of SHAPES) {
			for (const mark of glyphMarks({ shape, fill: 'hatched', paint: 'ink' }, { cx: 0, cy: 0 })) {
				const numbers = mark.type === 'path' ? (mark.d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number) : mark.type === 'rule' ? [mark.x1, mark.y1, mark.x2, mark.y2] : mark.type === 'dot' ? [mark.r] : [];
				for (const number of numbers) expect(Math.abs(number)).toBeLessThanOrEqual(6.5);
			}
		}
	});

	it('fills the lower half only where something is announced', () => {
		const half = glyphMarks({ shape: 'square', fill: 'half', paint: 'ink' }, { cx: 0, cy: 0 })[1];
		const ys = half?.type === 'path' ? [...half.d.matchAll(/[ML]-?[\d.]+ (-?[\d.]+)/g)].map(([, y]) => Number(y)) : [];
		expect(Math.min(...ys)).toBe(0);
		expect(Math.max(...ys)).toBeGreaterThan(4);
	});
});
