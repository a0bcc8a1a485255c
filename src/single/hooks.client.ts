// What a single file does before its first page: it notes its own source, and lets nothing ask a network.
import { hasUnsavedDecks, useFileDecks } from '#lib/briefing/device.ts';
import { keepSource } from '#lib/pack/own.ts';
import { PACKED_DECK } from '#lib/pack/pack.ts';
import { packedFetch, readOrigin, readPacked } from '#lib/pack/read.ts';
import { noteSite } from '#lib/state/address.ts';

keepSource(document);
globalThis.fetch = packedFetch(document);
useFileDecks(readPacked(document, PACKED_DECK));
noteSite(readOrigin(document).site);

// What is not in a file yet goes with the window: the browser asks before it does.
addEventListener('beforeunload', (event) => {
	if (hasUnsavedDecks()) event.preventDefault();
});
