import { describe, expect, it } from 'vitest';
import { actionOf, deckOfTalk, formatElapsed, placeAfter, tellShown } from '#lib/briefing/talk.ts';
import { deckWith } from './decks.ts';

const press = (key: string, parts: Partial<Parameters<typeof actionOf>[0]> = {}): ReturnType<typeof actionOf> =>
	actionOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...parts });

describe('keys of a presentation', () => {
	it.each([
		['PageDown', 'next'], ['ArrowRight', 'next'], ['ArrowDown', 'next'], [' ', 'next'],
		['PageUp', 'previous'], ['ArrowLeft', 'previous'], ['ArrowUp', 'previous'],
		['Home', 'first'], ['End', 'last'], ['b', 'black'], ['B', 'black'], ['.', 'black'],
		['e', 'explore'], ['f', 'full'], ['Escape', 'leave'], ['x', null], ['Tab', null], ['Enter', null]
	])('%s asks for %s', (key, action) => {
		expect(press(key)).toBe(action);
	});

	it('go back with Shift and the space bar', () => {
		expect(press(' ', { shiftKey: true })).toBe('previous');
	});

	it('leave the browser its own', () => {
		expect(press('f', { ctrlKey: true })).toBeNull();
		expect(press('ArrowLeft', { altKey: true })).toBeNull();
	});
});

describe('the place in a presentation', () => {
	it('moves by one, and to the ends', () => {
		expect(placeAfter('next', 3, 10)).toBe(4);
		expect(placeAfter('previous', 3, 10)).toBe(2);
		expect(placeAfter('first', 3, 10)).toBe(0);
		expect(placeAfter('last', 3, 10)).toBe(9);
	});

	it('stays within the slides', () => {
		expect(placeAfter('next', 9, 10)).toBe(9);
		expect(placeAfter('previous', 0, 10)).toBe(0);
	});
});

describe('the presenter window', () => {
	it('gets the deck with the place', () => {
		const deck = deckWith('a', 'b');
		expect(deckOfTalk(tellShown(deck, 1, false))).toEqual(deck);
		expect(deckOfTalk({ type: 'end' })).toBeNull();
	});

	it('reads the time as a clock does', () => {
		expect([0, 7.9, 750, 3723].map(formatElapsed)).toEqual(['0:00', '0:07', '12:30', '1:02:03']);
	});
});
