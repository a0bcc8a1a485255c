import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { autosave, type Autosave, type SaveState } from '#lib/briefing/autosave.ts';
import type { Deck } from '#lib/briefing/deck.ts';
import { browserError, deckWith, FakeDevice, order } from './decks.ts';

interface Tab {
	readonly saver: Autosave;
	readonly states: SaveState[];
	readonly others: Deck[];
}

/** A tab that edits the deck as the device has it. */
async function openTab(device: FakeDevice): Promise<Tab> {
	const decks = device.page();
	const states: SaveState[] = [];
	const others: Deck[] = [];
	const saver = autosave({
		decks,
		stored: (await decks.read('deck-1'))!,
		delayMs: 300,
		onstate: (state) => states.push(state),
		onother: (deck) => others.push(deck)
	});
	return { saver, states, others };
}

async function deviceWith(...ids: string[]): Promise<FakeDevice> {
	const device = new FakeDevice();
	await device.page().write(deckWith(...ids), 0);
	device.writes = 0;
	return device;
}

const kept = (device: FakeDevice): string[] => order(device.records.get('deck-1')!.deck);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('autosave', () => {
	it('writes once after a pause, the last of several changes', async () => {
		const device = await deviceWith('a');
		const { saver, states } = await openTab(device);
		saver.change(deckWith('a', 'b'));
		saver.change(deckWith('a', 'b', 'c'));
		await vi.advanceTimersByTimeAsync(299);
		expect(device.writes).toBe(0);
		await vi.advanceTimersByTimeAsync(1);
		expect(device.writes).toBe(1);
		expect(kept(device)).toEqual(['a', 'b', 'c']);
		expect(states.at(-1)).toEqual({ kind: 'kept' });
	});

	it('says that it is saved only once the device has said so', async () => {
		const device = await deviceWith('a');
		let go = (): void => undefined;
		device.pause = new Promise((resolve) => (go = resolve));
		const { saver, states } = await openTab(device);
		saver.change(deckWith('a', 'b'));
		await vi.advanceTimersByTimeAsync(1000);
		expect(states.at(-1)).toEqual({ kind: 'pending' });
		go();
		await vi.advanceTimersByTimeAsync(0);
		expect(states.at(-1)).toEqual({ kind: 'kept' });
	});

	it('leaves the last confirmed state where the tab is closed in the midst of a save', async () => {
		const device = await deviceWith('a');
		const { saver } = await openTab(device);
		device.pause = new Promise(() => undefined);
		saver.change(deckWith('a', 'b'));
		await vi.advanceTimersByTimeAsync(1000);
		device.pause = null;
		expect(kept(device)).toEqual(['a']);
		const { saver: later } = await openTab(device);
		later.change(deckWith('a', 'c'));
		await later.flush();
		expect(kept(device)).toEqual(['a', 'c']);
	});

	it('saves what was typed while it was saving', async () => {
		const device = await deviceWith('a');
		let go = (): void => undefined;
		device.pause = new Promise((resolve) => (go = resolve));
		const { saver } = await openTab(device);
		saver.change(deckWith('b'));
		await vi.advanceTimersByTimeAsync(300);
		saver.change(deckWith('c'));
		device.pause = null;
		go();
		await vi.advanceTimersByTimeAsync(1000);
		expect(kept(device)).toEqual(['c']);
		expect(device.records.get('deck-1')?.revision).toBe(3);
	});

	it('says that storage is full, and saves the whole with the next change once it is not', async () => {
		const device = await deviceWith('a');
		const { saver, states } = await openTab(device);
		device.trouble = browserError('QuotaExceededError');
		saver.change(deckWith('a', 'b'));
		await saver.flush();
		expect(states.at(-1)).toEqual({ kind: 'memory', reason: 'full' });
		device.trouble = null;
		saver.change(deckWith('a', 'b', 'c'));
		await saver.flush();
		expect(states.at(-1)).toEqual({ kind: 'kept' });
		expect(kept(device)).toEqual(['a', 'b', 'c']);
	});
});

describe('two tabs with one deck', () => {
	it('show what the other saved, where nothing was changed here', async () => {
		const device = await deviceWith('a');
		const [one, two] = [await openTab(device), await openTab(device)];
		one.saver.change(deckWith('a', 'b'));
		await one.saver.flush();
		await vi.advanceTimersByTimeAsync(0);
		expect(two.others.map(order)).toEqual([['a', 'b']]);
		two.saver.change(deckWith('a', 'b', 'c'));
		await two.saver.flush();
		expect(kept(device)).toEqual(['a', 'b', 'c']);
	});

	it('never overwrite each other: the later one is told', async () => {
		const device = await deviceWith('a');
		const [one, two] = [await openTab(device), await openTab(device)];
		two.saver.change(deckWith('a', 'mine'));
		one.saver.change(deckWith('a', 'theirs'));
		await one.saver.flush();
		await two.saver.flush();
		expect(kept(device)).toEqual(['a', 'theirs']);
		expect(two.states.at(-1)).toMatchObject({ kind: 'conflict', stored: { revision: 2 } });
	});

	it('write nothing more after a conflict until one is chosen', async () => {
		const device = await deviceWith('a');
		const [one, two] = [await openTab(device), await openTab(device)];
		two.saver.change(deckWith('mine'));
		one.saver.change(deckWith('theirs'));
		await one.saver.flush();
		await two.saver.flush();
		two.saver.change(deckWith('mine', 'more'));
		await vi.advanceTimersByTimeAsync(1000);
		expect(kept(device)).toEqual(['theirs']);
		two.saver.adopt(device.records.get('deck-1')!);
		two.saver.change(deckWith('theirs', 'more'));
		await two.saver.flush();
		expect(kept(device)).toEqual(['theirs', 'more']);
	});

	it('are told where the other removed the deck', async () => {
		const device = await deviceWith('a');
		const { states } = await openTab(device);
		await device.page().remove('deck-1');
		await vi.advanceTimersByTimeAsync(0);
		expect(states.at(-1)).toEqual({ kind: 'conflict', stored: null });
	});
});
