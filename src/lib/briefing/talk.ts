import { isSingleFile } from '#lib/state/address.ts';
import type { Deck } from './deck.ts';
import { readDeckRecord, recordOf, type DeckRecord } from './file.ts';
import { openWindowLine } from './windows.ts';

/** What a key asks of a presentation. */
export type TalkAction = 'next' | 'previous' | 'first' | 'last' | 'black' | 'explore' | 'full' | 'leave';

const KEYS: Readonly<Record<string, TalkAction>> = {
	PageDown: 'next',
	ArrowRight: 'next',
	ArrowDown: 'next',
	' ': 'next',
	PageUp: 'previous',
	ArrowLeft: 'previous',
	ArrowUp: 'previous',
	Home: 'first',
	End: 'last',
	b: 'black',
	'.': 'black',
	e: 'explore',
	f: 'full',
	Escape: 'leave'
};

/** What a key press asks for; null where it is not one of a presentation's. Clickers send PageUp, PageDown and ".". */
export function actionOf(press: {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	readonly shiftKey: boolean;
}): TalkAction | null {
	if (press.ctrlKey || press.metaKey || press.altKey) return null;
	if (press.key === ' ' && press.shiftKey) return 'previous';
	const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
	return KEYS[key] ?? null;
}

/** Place of the slide an action leads to, 0-based, held within `count` slides; the same place for other actions. */
export function placeAfter(action: TalkAction, place: number, count: number): number {
	const wanted = { next: place + 1, previous: place - 1, first: 0, last: count - 1 };
	const to = action in wanted ? wanted[action as keyof typeof wanted] : place;
	return Math.max(0, Math.min(count - 1, to));
}

/** What the windows of one presentation tell each other. */
export type TalkMessage =
	/** From the screen: this is shown. */
	| { readonly type: 'at'; readonly place: number; readonly isBlack: boolean; readonly record: DeckRecord }
	/** From the screen: it is over. */
	| { readonly type: 'end' }
	/** From the presenter: what is shown? */
	| { readonly type: 'ask' }
	/** From the presenter: do this, or go to this slide. */
	| { readonly type: 'do'; readonly action: TalkAction }
	| { readonly type: 'go'; readonly place: number };

/** What the screen shows, as the presenter needs it: the deck itself, which storage may have refused to keep. */
export function tellShown(deck: Deck, place: number, isBlack: boolean): TalkMessage {
	return { type: 'at', place, isBlack, record: recordOf(deck) };
}

/** The deck of an "at" message; null where it is none. */
export function deckOfTalk(message: TalkMessage): Deck | null {
	if (message.type !== 'at') return null;
	const reading = readDeckRecord(message.record);
	return 'deck' in reading ? reading.deck : null;
}

/** A line between the windows of a deck's presentation; `hear` gets what the others say. */
export function openTalk(deckId: string, hear: (message: TalkMessage) => void): { say: (message: TalkMessage) => void; close: () => void } {
	if (isSingleFile) return openWindowLine(deckId, hear);
	if (typeof BroadcastChannel === 'undefined') return { say: () => undefined, close: () => undefined };
	const channel = new BroadcastChannel(`entente-talk-${deckId}`);
	channel.addEventListener('message', ({ data }: MessageEvent<TalkMessage>) => hear(data));
	return { say: (message) => channel.postMessage(message), close: () => channel.close() };
}

/** Time as a presenter reads it: "0:07", "12:30", "1:02:03". Whole seconds, not negative. */
export function formatElapsed(seconds: number): string {
	const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
	const two = (n: number): string => String(n).padStart(2, '0');
	return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
