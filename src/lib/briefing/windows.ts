/** Windows of the same presentation that this one opened or was opened by. */
const peers = new Set<MessageEventSource>();

/** A line between windows that know each other: what single files use, whose broadcasts other files could hear. */
export function openWindowLine<T>(deckId: string, hear: (message: T) => void): { say: (message: T) => void; close: () => void } {
	const opener = globalThis.opener as Window | null;
	if (opener !== null) peers.add(opener);
	const listen = ({ source, data }: MessageEvent): void => {
		if (source === null || !peers.has(source)) return;
		const { deck, message } = (data ?? {}) as { deck?: unknown; message?: T };
		if (deck === deckId && message !== undefined) hear(message);
	};
	addEventListener('message', listen);
	return {
		say: (message) => {
			for (const peer of peers) peer.postMessage({ deck: deckId, message }, { targetOrigin: '*' });
		},
		close: () => removeEventListener('message', listen)
	};
}

/** Notes a window that this one opened. */
export function addPeer(peer: Window): void {
	peers.add(peer);
}
