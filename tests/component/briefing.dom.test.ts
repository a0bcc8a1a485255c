import { render, screen, within } from '@testing-library/svelte';
import { fireEvent } from '@testing-library/dom';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import ChangesNote from '#lib/briefing/ChangesNote.svelte';
import { addSlide, createDeck, moveSlide, type Deck } from '#lib/briefing/deck.ts';
import QuotePicker from '#lib/briefing/QuotePicker.svelte';
import SaveNote from '#lib/briefing/SaveNote.svelte';
import SlideStrip from '#lib/briefing/SlideStrip.svelte';
import { createBriefingWords } from '#lib/briefing/words.ts';
import { createWords } from '#lib/words/every.ts';
import { tinyCorpus } from '../fixtures/tiny-corpus.ts';
import { slideWith } from '../unit/briefing/decks.ts';

const corpus = tinyCorpus();
const words = createBriefingWords('en');

// jsdom has no CSS object.
beforeAll(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));

describe('the strip of slides', () => {
	function renderStrip(): { press: (name: string, init: KeyboardEventInit) => Promise<unknown>; onmove: ReturnType<typeof vi.fn>; onchoose: ReturnType<typeof vi.fn>; onremove: ReturnType<typeof vi.fn> } {
		const deck = ['One', 'Two', 'Three'].reduce<Deck>((deck, title) => addSlide(deck, slideWith(title.toLowerCase(), { title })), createDeck('d', 'D', 'en'));
		const [onmove, onchoose, onremove] = [vi.fn(), vi.fn(), vi.fn()];
		render(SlideStrip, { deck, chosen: 'two', changes: new Map([['three', 2]]), corpus, chartWords: createWords('en'), words, find: null, onmove, onchoose, onremove });
		return { onmove, onchoose, onremove, press: async (name, init) => fireEvent.keyDown(screen.getByRole('button', { name: new RegExp(name) }), init) };
	}

	it('says which slide is edited and which has data that changed', () => {
		renderStrip();
		expect(screen.getByRole('button', { name: /Two/ }).getAttribute('aria-current')).toBe('true');
		expect(within(screen.getByRole('button', { name: /Three/ })).getByText('data changed: 2')).toBeTruthy();
	});

	it('moves a slide with Alt and an arrow', async () => {
		const { press, onmove } = renderStrip();
		await press('Two', { key: 'ArrowUp', altKey: true });
		expect(onmove).toHaveBeenLastCalledWith('two', 0);
		await press('Two', { key: 'ArrowDown', altKey: true });
		expect(onmove).toHaveBeenLastCalledWith('two', 2);
	});

	it('chooses the next slide with an arrow alone', async () => {
		const { press, onchoose, onmove } = renderStrip();
		await press('Two', { key: 'ArrowDown' });
		expect(onchoose).toHaveBeenCalledWith('three');
		expect(onmove).not.toHaveBeenCalled();
	});

	it('removes a slide with Delete', async () => {
		const { press, onremove } = renderStrip();
		await press('Three', { key: 'Delete' });
		expect(onremove).toHaveBeenCalledWith('three');
	});

	it('leaves Back and Forward to the browser', async () => {
		const { press, onmove } = renderStrip();
		await press('Two', { key: 'ArrowLeft', altKey: true });
		expect(onmove).not.toHaveBeenCalled();
	});

	it('moves a slide that is dropped behind another to the place it will have', async () => {
		const { onmove } = renderStrip();
		const [one, , three] = screen.getAllByRole('listitem');
		await fireEvent.dragStart(one!);
		await fireEvent(three!, new MouseEvent('dragover', { bubbles: true, cancelable: true, clientY: 1 }));
		await fireEvent.drop(three!);
		// Boxes have no height in jsdom: what lies under the pointer counts as its lower half.
		expect(onmove).toHaveBeenCalledWith('one', 2);
		expect(moveSlide({ ...createDeck('d', 'D', 'en'), slides: ['a', 'b', 'c'].map((id) => slideWith(id)) }, 'a', 2).slides.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
	});

	it('draws every slide, none of it reachable by Tab', () => {
		renderStrip();
		const list = screen.getByRole('list', { name: 'Slides' });
		expect(list.querySelectorAll('svg')).toHaveLength(3);
		expect(list.querySelectorAll('a')).toHaveLength(0);
		const ids = [...list.querySelectorAll('[id]')].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});
});

describe('the quotes of a slide', () => {
	it('are offered for the events shown, and put on the slide', async () => {
		const ontoggle = vi.fn();
		render(QuotePicker, { corpus, slide: slideWith('a'), rows: new Uint32Array([3]), words, ontoggle });
		const details = document.querySelector('details')!;
		details.open = true;
		await fireEvent(details, new Event('toggle'));
		await fireEvent.click(screen.getByRole('checkbox'));
		expect(ontoggle).toHaveBeenCalledWith({ event: 'ev:00000002', evidence: 'q:00000002-1' });
	});

	it('are shown in their own language with their source', () => {
		const quotes = [{ event: 'ev:00000002', evidence: 'q:00000002-1' }];
		render(QuotePicker, { corpus, slide: slideWith('a', { quotes }), rows: new Uint32Array(0), words, ontoggle: vi.fn() });
		expect(screen.getByText('Tô Lâm a reçu Josephine Teo').getAttribute('lang')).toBe('fr');
		expect(screen.getByText('Article art-003').tagName).toBe('CITE');
	});

	it('say so where the corpus has lost one', () => {
		const quotes = [{ event: 'ev:00000099', evidence: 'q:00000099-1' }];
		render(QuotePicker, { corpus, slide: slideWith('a', { quotes }), rows: new Uint32Array(0), words, ontoggle: vi.fn() });
		expect(screen.getByText(words('quoteGone'))).toBeTruthy();
	});
});

describe('what is said of saving', () => {
	const calls = { oncopy: vi.fn(), ontake: vi.fn(), onexport: vi.fn() };

	it('offers both decks where another tab was first', async () => {
		render(SaveNote, { state: { kind: 'conflict', stored: { deck: createDeck('d', 'D', 'en'), revision: 2 } }, words, ...calls });
		await fireEvent.click(screen.getByRole('button', { name: words('keepMine') }));
		await fireEvent.click(screen.getByRole('button', { name: words('takeTheirs') }));
		expect(calls.oncopy).toHaveBeenCalledOnce();
		expect(calls.ontake).toHaveBeenCalledOnce();
	});

	it('offers only a copy where the deck was removed elsewhere', () => {
		render(SaveNote, { state: { kind: 'conflict', stored: null }, words, ...calls });
		expect(screen.getAllByRole('button')).toHaveLength(1);
	});

	it('offers a file where storage is full', () => {
		render(SaveNote, { state: { kind: 'memory', reason: 'full' }, words, ...calls });
		expect(screen.getByRole('alert').textContent).toContain('The storage of this device is full');
		expect(screen.getByRole('button', { name: words('export') })).toBeTruthy();
	});
});

describe('what is said of data that changed', () => {
	it('names the events, as text', () => {
		const shown = (label: string) => ({ id: 'ev:00000001', digest: '00000000', label });
		render(ChangesNote, { changes: { added: [shown('<b>New</b>')], changed: [], withdrawn: [shown('Old'), shown('Older')], lostQuotes: [] }, words });
		expect(screen.getByText('1 event added: <b>New</b>')).toBeTruthy();
		expect(screen.getByText('2 events withdrawn: Old · Older')).toBeTruthy();
	});
});
