import { describe, expect, it } from 'vitest';
import { cleanRange, rawRange } from '#lib/corpus/map.ts';
import type { Run } from '#lib/corpus/map.ts';

// raw   "date 2024 dela  paix -VNA"   clean "de la paix"
//        0         10   16                0  3  6
// kept: "de" 10-12, "la" 12-14, " " 14, "paix" 16-20; a space is added after "de", one of two is cut after "la".
const MAP: readonly Run[] = [[0, 10, 2], [3, 12, 3], [6, 16, 4]];

describe('cleanRange', () => {
	it('moves a range within one run by the distance of the run', () => {
		expect(cleanRange(MAP, [17, 19])).toEqual([7, 9]);
	});
	it('spans added white space inside a range', () => {
		expect(cleanRange(MAP, [10, 14])).toEqual([0, 5]);
	});
	it('leaves added white space outside where a range ends at it', () => {
		expect(cleanRange(MAP, [10, 12])).toEqual([0, 2]);
		expect(cleanRange(MAP, [12, 14])).toEqual([3, 5]);
	});
	it('closes over removed white space', () => {
		expect(cleanRange(MAP, [12, 20])).toEqual([3, 10]);
	});
	it('keeps the part of a range that is in the clean text', () => {
		expect(cleanRange(MAP, [0, 11])).toEqual([0, 1]);
		expect(cleanRange(MAP, [18, 25])).toEqual([8, 10]);
	});
	it('is null where nothing of the range is kept', () => {
		expect(cleanRange(MAP, [0, 10])).toBeNull();
		expect(cleanRange(MAP, [15, 16])).toBeNull();
		expect(cleanRange(MAP, [12, 12])).toBeNull();
		expect(cleanRange([], [0, 5])).toBeNull();
	});
});

describe('rawRange', () => {
	it('moves a range within one run by the distance of the run', () => {
		expect(rawRange(MAP, [7, 9])).toEqual([17, 19]);
	});
	it('closes over added white space and spans what was cut', () => {
		expect(rawRange(MAP, [0, 5])).toEqual([10, 14]);
		expect(rawRange(MAP, [3, 10])).toEqual([12, 20]);
	});
	it('is null where the range holds only added white space', () => {
		expect(rawRange(MAP, [2, 3])).toBeNull();
	});
	it('undoes cleanRange where both ends are kept', () => {
		for (const range of [[10, 12], [10, 20], [13, 17]] as const)
			expect(rawRange(MAP, cleanRange(MAP, range) ?? [0, 0])).toEqual(range);
	});
});
