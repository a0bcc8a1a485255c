import { describe, expect, it } from 'vitest';
import { addSlide, editDeck } from '#lib/briefing/deck.ts';
import { changeStored, refusalOf } from '#lib/briefing/storage.ts';
import { browserError, deckWith, FakeDevice, order, slideWith } from './decks.ts';

describe('decks of a device', () => {
	it('are kept, one revision at a time', async () => {
		const page = new FakeDevice().page();
		expect(await page.write(deckWith('a'), 0)).toEqual({ state: 'kept', revision: 1 });
		expect(await page.write(deckWith('a', 'b'), 1)).toEqual({ state: 'kept', revision: 2 });
		expect(order((await page.read('deck-1'))!.deck)).toEqual(['a', 'b']);
	});

	it('are not overwritten by a page that knows an older revision', async () => {
		const device = new FakeDevice();
		const [one, two] = [device.page(), device.page()];
		await one.write(deckWith('a'), 0);
		await one.write(deckWith('a', 'b'), 1);
		const written = await two.write(deckWith('z'), 1);
		expect(written).toMatchObject({ state: 'conflict', stored: { revision: 2 } });
		expect(order(device.records.get('deck-1')!.deck)).toEqual(['a', 'b']);
	});

	it('are not brought back by a page that does not know they were removed', async () => {
		const device = new FakeDevice();
		const [one, two] = [device.page(), device.page()];
		await one.write(deckWith('a'), 0);
		await one.remove('deck-1');
		expect(await two.write(deckWith('b'), 1)).toEqual({ state: 'conflict', stored: null });
		expect(device.records.size).toBe(0);
	});

	it.each([
		['QuotaExceededError', 'full'],
		['SecurityError', 'refused'],
		['InvalidStateError', 'refused'],
		['ReferenceError', 'refused'],
		['TimeoutError', 'refused'],
		['DataError', 'failed']
	])('say why they cannot be kept: %s is “%s”', (name, reason) => {
		expect(refusalOf(browserError(name))).toBe(reason);
	});

	it('stay in memory where storage is full, and the last one kept stays on the device', async () => {
		const device = new FakeDevice();
		const page = device.page();
		await page.write(deckWith('a'), 0);
		device.trouble = browserError('QuotaExceededError');
		expect(await page.write(deckWith('a', 'b'), 1)).toEqual({ state: 'memory', reason: 'full' });
		expect(order((await page.read('deck-1'))!.deck)).toEqual(['a', 'b']);
		expect(order(device.records.get('deck-1')!.deck)).toEqual(['a']);
	});

	it('are kept again once there is room', async () => {
		const device = new FakeDevice();
		const page = device.page();
		device.trouble = browserError('QuotaExceededError');
		await page.write(deckWith('a'), 0);
		device.trouble = null;
		const held = (await page.read('deck-1'))!;
		expect(await page.write(held.deck, held.revision)).toEqual({ state: 'kept', revision: 1 });
		expect(await page.list()).toMatchObject({ refusal: null, decks: [{ revision: 1 }] });
	});

	it('are listed from memory where storage is refused, with the reason', async () => {
		const device = new FakeDevice();
		device.trouble = browserError('SecurityError');
		const page = device.page();
		await page.write(deckWith('a'), 0);
		expect(await page.list()).toMatchObject({ refusal: 'refused', decks: [{ heldFor: 'refused', revision: 0 }] });
	});

	it('are listed once where one is held and kept', async () => {
		const device = new FakeDevice();
		const page = device.page();
		await page.write(deckWith('a'), 0);
		device.trouble = browserError('QuotaExceededError');
		await page.write(deckWith('a', 'b'), 1);
		device.trouble = null;
		const { decks } = await page.list();
		expect(decks.map(({ deck }) => order(deck))).toEqual([['a', 'b']]);
	});
});

describe('a change to what is stored', () => {
	it('is made again where another page was faster', async () => {
		const device = new FakeDevice();
		const [one, two] = [device.page(), device.page()];
		await one.write(deckWith('a'), 0);
		let isFirst = true;
		const changed = await changeStored(one, 'deck-1', (deck) => {
			if (isFirst) void two.write(editDeck(deck, { title: 'Theirs' }), 1);
			isFirst = false;
			return addSlide(deck, slideWith('b'));
		});
		expect(changed?.written).toEqual({ state: 'kept', revision: 3 });
		const { deck } = device.records.get('deck-1')!;
		expect([deck.title, order(deck)]).toEqual(['Theirs', ['a', 'b']]);
	});

	it('is not made where the deck is gone', async () => {
		expect(await changeStored(new FakeDevice().page(), 'deck-1', (deck) => deck)).toBeNull();
	});
});
