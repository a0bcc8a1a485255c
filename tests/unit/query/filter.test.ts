import { describe, expect, it } from 'vitest';
import { EMPTY_FILTER, isEmptyFilter, toggleValue } from '#lib/query/filter.ts';

describe('a filter', () => {
	it('is empty where no clause narrows the corpus', () => {
		expect(isEmptyFilter(EMPTY_FILTER)).toBe(true);
		expect(isEmptyFilter({ ...EMPTY_FILTER, domestic: true, q: ' ' })).toBe(true);
		expect(isEmptyFilter({ ...EMPTY_FILTER, kind: ['visit'] })).toBe(false);
		expect(isEmptyFilter({ ...EMPTY_FILTER, span: { from: '2019', to: null } })).toBe(false);
		expect(isEmptyFilter({ ...EMPTY_FILTER, q: 'x' })).toBe(false);
	});
	it('takes a value in, sorted, and out again', () => {
		const two = toggleValue(toggleValue(EMPTY_FILTER, 'partner', 'SG'), 'partner', 'KR');
		expect(two.partner).toEqual(['KR', 'SG']);
		expect(toggleValue(two, 'partner', 'SG').partner).toEqual(['KR']);
	});
	it('is not changed in place', () => {
		toggleValue(EMPTY_FILTER, 'partner', 'SG');
		expect(EMPTY_FILTER.partner).toEqual([]);
	});
});
