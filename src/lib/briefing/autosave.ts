import type { Deck } from './deck.ts';
import type { Decks, Refusal, StoredDeck } from './storage.ts';

/** How the deck on the screen stands to the one on the device. */
export type SaveState =
	| { readonly kind: 'kept' }
	| { readonly kind: 'pending' }
	| { readonly kind: 'memory'; readonly reason: Refusal }
	/** Another page saved it (null: removed it); nothing more is written until one of the two is chosen. */
	| { readonly kind: 'conflict'; readonly stored: StoredDeck | null };

export interface AutosaveHost {
	readonly decks: Decks;
	/** The deck as it was read. */
	readonly stored: StoredDeck;
	/** Pause after a change before it is saved, ms. */
	readonly delayMs: number;
	readonly onstate: (state: SaveState) => void;
	/** Another page saved the deck while nothing was changed here. */
	readonly onother: (deck: Deck) => void;
}

export interface Autosave {
	/** The deck is now this one. */
	change(deck: Deck): void;
	/** Saves at once what is not saved yet. */
	flush(): Promise<void>;
	/** Goes on from what another page saved. */
	adopt(stored: StoredDeck): void;
	/** Stops; what is not saved yet is saved. Settles once that is done. */
	stop(): Promise<void>;
}

/** The state of a deck that was just read. */
export function stateOf({ heldFor }: StoredDeck): SaveState {
	return heldFor === undefined ? { kind: 'kept' } : { kind: 'memory', reason: heldFor };
}

/** Keeps a deck on the device while it is edited: one write at a time, never over what another page has written. */
export function autosave(host: AutosaveHost): Autosave {
	const { decks, delayMs, onstate } = host;
	const { id } = host.stored.deck;
	let { revision } = host.stored;
	let unsaved: Deck | null = null;
	let isStuck = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let writing: Promise<void> | null = null;

	async function write(): Promise<void> {
		while (unsaved !== null && !isStuck) {
			const deck = unsaved;
			const written = await decks.write(deck, revision);
			if (written.state === 'conflict') {
				isStuck = true;
				onstate({ kind: 'conflict', stored: written.stored });
			} else if (written.state === 'memory') {
				if (unsaved === deck) return onstate({ kind: 'memory', reason: written.reason });
			} else {
				revision = written.revision;
				if (unsaved === deck) unsaved = null;
				onstate({ kind: unsaved === null ? 'kept' : 'pending' });
			}
		}
	}

	function flush(): Promise<void> {
		clearTimeout(timer);
		writing ??= write().finally(() => (writing = null));
		return writing;
	}

	async function hear(heard: string): Promise<void> {
		if (heard !== id || isStuck || unsaved !== null) return;
		const stored = await decks.read(id);
		if (isStuck || unsaved !== null || stored?.revision === revision) return;
		if (stored === null) {
			isStuck = true;
			onstate({ kind: 'conflict', stored: null });
			return;
		}
		revision = stored.revision;
		host.onother(stored.deck);
	}

	const unlisten = decks.listen((heard) => void hear(heard));
	return {
		change(deck) {
			unsaved = deck;
			if (isStuck) return;
			onstate({ kind: 'pending' });
			clearTimeout(timer);
			timer = setTimeout(() => void flush(), delayMs);
		},
		flush,
		adopt(stored) {
			unsaved = null;
			isStuck = false;
			revision = stored.revision;
			decks.release(id);
			onstate({ kind: 'kept' });
		},
		stop() {
			unlisten();
			return flush();
		}
	};
}
