import type { Deck } from './deck.ts';

/** A deck with the number of times it was saved. */
export interface StoredDeck {
	readonly deck: Deck;
	readonly revision: number;
	/** Why it is held in memory alone, where it is. */
	readonly heldFor?: Refusal;
}

/** Why a deck is not kept on the device: storage refused, storage full, a single file that keeps nothing by itself, or
 *  anything else. */
export type Refusal = 'refused' | 'full' | 'file' | 'failed';

/** What became of a deck that was to be saved. */
export type Written =
	| { readonly state: 'kept'; readonly revision: number }
	/** Somebody else saved it since `base`; nothing was written. Null: it was removed. */
	| { readonly state: 'conflict'; readonly stored: StoredDeck | null }
	/** It is held in memory alone, as long as the page is open. */
	| { readonly state: 'memory'; readonly reason: Refusal };

/** Decks found, and what stood in the way of finding more. */
export interface Shelf {
	readonly decks: readonly StoredDeck[];
	/** Records that this version cannot read; they are left as they are. */
	readonly unreadable: number;
	readonly refusal: Refusal | null;
}

/** Where decks are kept. Every method may throw what the browser throws. */
export interface Device {
	all(): Promise<{ decks: readonly StoredDeck[]; unreadable: number }>;
	read(id: string): Promise<StoredDeck | null>;
	/** Saves in one transaction, if the deck stands at revision `base` (0: not there yet). */
	write(deck: Deck, base: number): Promise<Exclude<Written, { state: 'memory' }>>;
	remove(id: string): Promise<void>;
}

/** Decks of this device, with what it would not take held in memory. No method throws. */
export interface Decks {
	list(): Promise<Shelf>;
	read(id: string): Promise<StoredDeck | null>;
	write(deck: Deck, base: number): Promise<Written>;
	/** Whether it is gone from the device. */
	remove(id: string): Promise<boolean>;
	/** Forgets what is held of a deck in memory, so that the device's own is read again. */
	release(id: string): void;
	/** Calls back when another page saved or removed a deck. Returns the cleanup. */
	listen(heard: (id: string) => void): () => void;
}

/** How pages tell each other that a deck changed. */
export interface Announcer {
	post(id: string): void;
	listen(heard: (id: string) => void): () => void;
}

/** Wraps a device so that trouble becomes a value and no work is lost while the page is open. */
export function guardDevice(device: Device, announcer: Announcer): Decks {
	const held = new Map<string, StoredDeck>();
	const hold = (deck: Deck, base: number, error: unknown): Written => {
		const reason = refusalOf(error);
		held.set(deck.id, { deck, revision: base, heldFor: reason });
		return { state: 'memory', reason };
	};
	return {
		async list() {
			const found = await device.all().catch(refusalOf);
			const shelf = typeof found === 'string' ? { decks: [], unreadable: 0, refusal: found } : { ...found, refusal: null };
			return { ...shelf, decks: [...shelf.decks.filter(({ deck }) => !held.has(deck.id)), ...held.values()] };
		},
		read: async (id) => held.get(id) ?? (await device.read(id).catch(() => null)),
		async write(deck, base) {
			const written = await device.write(deck, base).catch((error: unknown) => hold(deck, base, error));
			if (written.state !== 'kept') return written;
			held.delete(deck.id);
			announcer.post(deck.id);
			return written;
		},
		async remove(id) {
			const wasHeld = held.delete(id);
			const isGone = await device.remove(id).then(() => true, () => wasHeld);
			if (isGone) announcer.post(id);
			return isGone;
		},
		release: (id) => void held.delete(id),
		listen: (heard) => announcer.listen(heard)
	};
}

/** Saves a change that can be made again on whatever is stored: reads, changes, writes, and tries anew where another
 *  page was faster. The deck as written; null where it is no longer there. */
export async function changeStored(
	decks: Decks,
	id: string,
	change: (deck: Deck) => Deck
): Promise<{ readonly deck: Deck; readonly written: Written } | null> {
	for (let attempt = 0; ; attempt++) {
		const stored = await decks.read(id);
		if (stored === null) return null;
		const deck = change(stored.deck);
		const written = await decks.write(deck, stored.revision);
		if (written.state !== 'conflict' || attempt === 9) return { deck, written };
	}
}

/** What a failure to store means. */
export function refusalOf(error: unknown): Refusal {
	const name = error instanceof Error || error instanceof DOMException ? error.name : '';
	if (name === 'QuotaExceededError') return 'full';
	if (name === 'NotAllowedError') return 'file';
	return ['SecurityError', 'InvalidStateError', 'UnknownError', 'ReferenceError', 'TimeoutError'].includes(name) ? 'refused' : 'failed';
}
