import { describe, expect, it } from 'vitest';
import { stripStep } from '#lib/briefing/strip.ts';

const press = (key: string, patch: { altKey?: boolean; ctrlKey?: boolean; metaKey?: boolean } = {}) => ({ key, altKey: false, ctrlKey: false, metaKey: false, ...patch });

describe('a key on a slide of the list', () => {
	it.each([
		['ArrowUp', 1],
		['ArrowLeft', 1],
		['ArrowDown', 3],
		['ArrowRight', 3],
		['Home', 0],
		['End', 4]
	])('%s goes to another one', (key, to) => {
		expect(stripStep(press(key), 2, 5)).toEqual({ kind: 'go', to });
	});

	it('moves the slide with Alt, and leaves the browser its Back and Forward', () => {
		expect(stripStep(press('ArrowUp', { altKey: true }), 2, 5)).toEqual({ kind: 'move', to: 1 });
		expect(stripStep(press('End', { altKey: true }), 2, 5)).toEqual({ kind: 'move', to: 4 });
		expect(stripStep(press('ArrowLeft', { altKey: true }), 2, 5)).toBeNull();
	});

	it('takes it off with Delete, and asks nothing with other keys or with Ctrl', () => {
		expect(stripStep(press('Delete'), 2, 5)).toEqual({ kind: 'remove' });
		expect(stripStep(press('a'), 2, 5)).toBeNull();
		expect(stripStep(press('End', { ctrlKey: true }), 2, 5)).toBeNull();
	});
});
