import { describe, expect, it } from 'vitest';
import { readPath } from '#lib/scene/path.ts';

const places = (d: string) => readPath(d).map((piece) => (piece.type === 'close' ? 'Z' : `${piece.type} ${piece.to.map((n) => Math.round(n * 1000) / 1000).join(',')}`));

describe('path data as pieces', () => {
	it('makes relative steps absolute and repeats a command for further numbers', () => {
		expect(places('M1 2l3 4 5 6h-2v1.5z')).toEqual(['move 1,2', 'line 4,6', 'line 9,12', 'line 7,12', 'line 7,13.5', 'Z']);
		expect(places('M0,0L1.5-3')).toEqual(['move 0,0', 'line 1.5,-3']);
	});

	it('begins again at the start of a closed contour', () => {
		expect(places('m1 1 2 0zm1 1 1 1')).toEqual(['move 1,1', 'line 3,1', 'Z', 'move 2,2', 'line 3,3']);
	});

	it('raises a quadratic curve to a cubic one with controls at two thirds', () => {
		expect(readPath('M0 0Q3 6 6 0')[1]).toEqual({ type: 'curve', c1: [2, 4], c2: [4, 4], to: [6, 0] });
	});

	it('draws an arc through the point farthest from its chord', () => {
		// A half circle of radius 5 from (0,0) to (10,0): two quarters that meet at (5,-5), the sweep being clockwise with y down.
		expect(places('M0 0A5 5 0 0 1 10 0')).toEqual(['move 0,0', 'curve 5,-5', 'curve 10,0']);
		expect(places('M0 0A5 5 0 0 0 10 0')).toEqual(['move 0,0', 'curve 5,5', 'curve 10,0']);
	});

	it('refuses a command it does not know', () => {
		expect(() => readPath('M0 0S1 1 2 2')).toThrow(/path command S/);
	});
});
