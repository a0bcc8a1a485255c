import { createDeck, type Deck, type Slide } from '#lib/briefing/deck.ts';
import { guardDevice, type Announcer, type Decks, type Device, type StoredDeck } from '#lib/briefing/storage.ts';

/** A slide of the tiny corpus with parts changed. */
export function slideWith(id: string, parts: Partial<Slide> = {}): Slide {
	return { id, view: '', chart: 'timeline', title: id, caption: '', notes: '', quotes: [], corpus: '0123456789abcdef', shown: [], ...parts };
}

/** A deck with slides of these ids, in order. */
export function deckWith(...ids: string[]): Deck {
	return { ...createDeck('deck-1', 'Deck', 'en'), slides: ids.map((id) => slideWith(id)) };
}

/** Ids of the slides, in order. */
export function order(deck: Deck): string[] {
	return deck.slides.map(({ id }) => id);
}

/** A device in memory that several pages share; `trouble` makes it refuse, `pause` holds its writes back. */
export class FakeDevice implements Device {
	readonly records = new Map<string, StoredDeck>();
	readonly heard = new Set<(id: string) => void>();
	trouble: Error | null = null;
	pause: Promise<void> | null = null;
	writes = 0;

	async all(): Promise<{ decks: readonly StoredDeck[]; unreadable: number }> {
		this.#refuse();
		return { decks: [...this.records.values()], unreadable: 0 };
	}

	async read(id: string): Promise<StoredDeck | null> {
		this.#refuse();
		return this.records.get(id) ?? null;
	}

	async write(deck: Deck, base: number): ReturnType<Device['write']> {
		this.writes++;
		await this.pause;
		this.#refuse();
		const stored = this.records.get(deck.id);
		if ((stored?.revision ?? 0) !== base) return { state: 'conflict', stored: stored ?? null };
		this.records.set(deck.id, { deck, revision: base + 1 });
		return { state: 'kept', revision: base + 1 };
	}

	async remove(id: string): Promise<void> {
		this.#refuse();
		this.records.delete(id);
	}

	/** One page's view of it; pages hear each other, not themselves. */
	page(): Decks {
		const own = new Set<(id: string) => void>();
		const announcer: Announcer = {
			post: (id) => [...this.heard].filter((hear) => !own.has(hear)).forEach((hear) => hear(id)),
			listen: (hear) => {
				own.add(hear);
				this.heard.add(hear);
				return () => void this.heard.delete(hear);
			}
		};
		return guardDevice(this, announcer);
	}

	#refuse(): void {
		if (this.trouble !== null) throw this.trouble;
	}
}

/** An error as browsers throw it. */
export function browserError(name: string): Error {
	return Object.assign(new Error(name), { name });
}
