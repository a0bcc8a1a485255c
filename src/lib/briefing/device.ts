import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { readDeckRecord, recordOf, type DeckRecord } from './file.ts';
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
