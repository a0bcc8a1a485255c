import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadSeats } from '#lib/timeline/spread.ts';

describe('spreadSeats', () => {
	it('leaves seats alone that are far enough apart', () => {
		expect(spreadSeats([{ target: 50, width: 10 }, { target: 100, width: 10 }], 5, 0, 200)).toEqual([50, 100]);
	});

	it('parts two seats of one target evenly', () => {
		// Two seats of 20 px with a gap of 10 need their centres 30 px apart: 15 px to either side.
		expect(spreadSeats([{ target: 100, width: 20 }, { target: 100, width: 20 }], 10, 0, 200)).toEqual([85, 115]);
	});

	it('keeps seats within the edges', () => {
		expect(spreadSeats([{ target: 2, width: 20 }, { target: 3, width: 20 }], 0, 0, 200)).toEqual([10, 30]);
		expect(spreadSeats([{ target: 199, width: 20 }], 0, 0, 200)).toEqual([190]);
	});

	it('never puts two seats closer than the gap and never changes their order', () => {
		const seats = fc.array(fc.record({ target: fc.integer({ min: 0, max: 1000 }), width: fc.integer({ min: 1, max: 40 }) }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(seats, (wanted) => {
				const sorted = [...wanted].sort((a, b) => a.target - b.target);
				const centres = spreadSeats(sorted, 4, 0, 1000);
				for (let index = 1; index < sorted.length; index++) {
					const least = ((sorted[index - 1]?.width ?? 0) + (sorted[index]?.width ?? 0)) / 2 + 4;
					expect((centres[index] ?? 0) - (centres[index - 1] ?? 0)).toBeGreaterThanOrEqual(least - 1e-6);
				}
			})
		);
	});
});
