import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Deck } from './deck.ts';
import { readDeckFile, readDeckRecord, recordOf, type DeckRecord } from './file.ts';
import { guardDevice, type Announcer, type Decks, type Device, type StoredDeck } from './storage.ts';

/** How long a browser may take to open its storage, ms; some never answer where storage is refused. */
const OPENING_MS = 5000;

interface StoredRecord {
	readonly id: string;
	readonly revision: number;
	readonly record: DeckRecord;
}

interface Base extends DBSchema {
	decks: { key: string; value: StoredRecord };
}

/** Decks in IndexedDB, one record each. A transaction is all or nothing: a page closed midway leaves the last one. */
export function indexedDevice(name = 'entente'): Device {
	let opening: Promise<IDBPDatabase<Base>> | null = null;
	const open = (): Promise<IDBPDatabase<Base>> => {
		opening ??= withinTime(openBase(name, () => (opening = null))).catch((error: unknown) => {
			opening = null;
			throw error;
		});
		return opening;
	};
	return {
		async all() {
			const records = await (await open()).getAll('decks');
			const decks = records.map(storedOf).filter((stored) => stored !== null);
			return { decks, unreadable: records.length - decks.length };
		},
		async read(id) {
			const record = await (await open()).get('decks', id);
			return record === undefined ? null : storedOf(record);
		},
		async write(deck, base) {
			const record = recordOf(deck);
			const transaction = (await open()).transaction('decks', 'readwrite', { durability: 'strict' });
			const old = await transaction.store.get(deck.id);
			if ((old?.revision ?? 0) !== base) {
				await transaction.done;
				return { state: 'conflict', stored: old === undefined ? null : storedOf(old) };
			}
			await Promise.all([transaction.store.put({ id: deck.id, revision: base + 1, record }), transaction.done]);
			return { state: 'kept', revision: base + 1 };
		},
		async remove(id) {
			await (await open()).delete('decks', id);
		}
	};
}

let decks: Decks | null = null;

/** Where a single file has its decks: the one it carries, and nothing it could keep any in. Other files on the same
 *  computer could read what it stored. */
function fileDevice(carried: readonly Deck[]): Device {
	const refuse = (): never => {
		throw new DOMException('a single file keeps nothing', 'NotAllowedError');
	};
	const decks = carried.map((deck) => ({ deck, revision: 1 }));
	return {
		all: async () => ({ decks, unreadable: 0 }),
		read: async (id) => decks.find(({ deck }) => deck.id === id) ?? null,
		async write({ id, slides }) {
			if (slides.length > 0) unsaved.add(id);
			return refuse();
		},
		async remove(id) {
			unsaved.delete(id);
			return refuse();
		}
	};
}

const unsaved = new Set<string>();

/** Whether a single file holds a deck that was changed since a file was made of it. */
export function hasUnsavedDecks(): boolean {
	return unsaved.size > 0;
}

/** Notes that a file was made of a deck as it is now. */
export function noteSavedOut(id: string): void {
	unsaved.delete(id);
}

let carriedId: string | null = null;

/** Id of the deck that a single file carries; null on a site, and in a file without one. */
export function carriedDeck(): string | null {
	return carriedId;
}

/** Takes the decks of a single file from what it carries: the contents of the file of a deck, or nothing. */
export function useFileDecks(carried: string | null): void {
	const reading = carried === null ? null : readDeckFile(carried);
	const found = reading !== null && 'deck' in reading ? [reading.deck] : [];
	carriedId = found[0]?.id ?? null;
	decks = guardDevice(fileDevice(found), { post: () => undefined, listen: () => () => undefined });
}

/** The decks of this device, the same for the whole page. */
export function openDecks(): Decks {
	decks ??= guardDevice(indexedDevice(), channelAnnouncer());
	return decks;
}

/** Tells the other pages of this site which deck changed. */
function channelAnnouncer(name = 'entente-decks'): Announcer {
	const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
	return {
		post: (id) => channel?.postMessage(id),
		listen(heard) {
			const hear = ({ data }: MessageEvent): void => {
				if (typeof data === 'string') heard(data);
			};
			channel?.addEventListener('message', hear);
			return () => channel?.removeEventListener('message', hear);
		}
	};
}

async function openBase(name: string, onlost: () => void): Promise<IDBPDatabase<Base>> {
	return openDB<Base>(name, 1, {
		upgrade: (base) => void base.createObjectStore('decks', { keyPath: 'id' }),
		blocking(_current, _blocked, event) {
			(event.target as IDBDatabase).close();
			onlost();
		},
		terminated: onlost
	});
}

function storedOf({ record, revision }: StoredRecord): StoredDeck | null {
	const reading = readDeckRecord(record);
	return 'deck' in reading ? { deck: reading.deck, revision } : null;
}

function withinTime<T>(work: Promise<T>): Promise<T> {
	return new Promise((settle, fail) => {
		const timer = setTimeout(() => fail(new DOMException('storage did not open', 'TimeoutError')), OPENING_MS);
		work.finally(() => clearTimeout(timer)).then(settle, fail);
	});
}
