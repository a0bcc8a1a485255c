import { describe, expect, it } from 'vitest';
import { addSlide, copySlide, editSlide, moveSlide, removeSlide, toggleQuote } from '#lib/briefing/deck.ts';
import { beginHistory, redo, step, undo } from '#lib/briefing/history.ts';
import { deckWith, order, slideWith } from './decks.ts';

describe('a deck', () => {
	it('takes a new slide at its end, or at a place', () => {
		expect(order(addSlide(deckWith('a', 'b'), slideWith('c')))).toEqual(['a', 'b', 'c']);
		expect(order(addSlide(deckWith('a', 'b'), slideWith('c'), 1))).toEqual(['a', 'c', 'b']);
	});

	it('moves a slide to the place it will have', () => {
		expect(order(moveSlide(deckWith('a', 'b', 'c', 'd'), 'a', 2))).toEqual(['b', 'c', 'a', 'd']);
		expect(order(moveSlide(deckWith('a', 'b', 'c', 'd'), 'd', 1))).toEqual(['a', 'd', 'b', 'c']);
	});

	it('holds a move within its ends', () => {
		expect(order(moveSlide(deckWith('a', 'b', 'c'), 'b', 99))).toEqual(['a', 'c', 'b']);
		expect(order(moveSlide(deckWith('a', 'b', 'c'), 'b', -1))).toEqual(['b', 'a', 'c']);
	});

	it('stays the same object where nothing changes', () => {
		const deck = deckWith('a', 'b');
		expect(moveSlide(deck, 'a', 0)).toBe(deck);
		expect(moveSlide(deck, 'x', 1)).toBe(deck);
		expect(removeSlide(deck, 'x')).toBe(deck);
		expect(editSlide(deck, 'a', { title: 'a' })).toBe(deck);
	});

	it('puts a copy behind its slide', () => {
		expect(order(copySlide(deckWith('a', 'b'), 'a', 'c'))).toEqual(['a', 'c', 'b']);
	});

	it('puts a quote on a slide and takes it off again', () => {
		const quote = { event: 'ev:00000002', evidence: 'q:00000002-1' };
		const quoted = toggleQuote(deckWith('a'), 'a', quote);
		expect(quoted.slides[0]?.quotes).toEqual([quote]);
		expect(toggleQuote(quoted, 'a', { ...quote }).slides[0]?.quotes).toEqual([]);
	});
});

describe('the history', () => {
	it('goes back and forth over every step', () => {
		const history = step(step(beginHistory('a'), 'b'), 'c');
		expect(undo(history).present).toBe('b');
		expect(undo(undo(history)).present).toBe('a');
		expect(redo(undo(undo(history))).present).toBe('b');
	});

	it('stops at its ends', () => {
		const history = step(beginHistory('a'), 'b');
		expect(undo(undo(undo(history))).present).toBe('a');
		expect(redo(history)).toBe(history);
	});

	it('takes typing in one field as one step', () => {
		const typed = ['t', 'ti', 'tit'].reduce((history, text) => step(history, text, 'title'), beginHistory(''));
		expect(undo(typed).present).toBe('');
		expect(undo(step(typed, 'caption', 'caption')).present).toBe('tit');
	});

	it('begins a new step after an undo, even in the same field', () => {
		const typed = step(step(beginHistory(''), 'a', 'title'), 'b', 'caption');
		const again = step(undo(typed), 'c', 'title');
		expect(undo(again).present).toBe('a');
	});

	it('forgets what was undone once something else is done', () => {
		expect(redo(step(undo(step(beginHistory('a'), 'b')), 'c')).present).toBe('c');
	});

	it('keeps two hundred steps', () => {
		let history = beginHistory(0);
		for (let n = 1; n <= 500; n++) history = step(history, n);
		expect(history.past).toHaveLength(200);
		expect(history.past[0]).toBe(300);
	});
});
