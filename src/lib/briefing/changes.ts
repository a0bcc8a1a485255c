import type { CoopEvent } from '#lib/corpus/schema.ts';
import { wholeId, type Corpus } from '#lib/corpus/table.ts';
import { textIn } from '#lib/corpus/vocabulary.ts';
import type { ViewLang } from '#lib/state/view.ts';
import { quoteAt } from './quotes.ts';
import type { QuoteRef, Shown, Slide, SlidePatch } from './deck.ts';

/** What has become of a slide's events since it was made. */
export interface Changes {
	/** Events that its view shows now and did not then. */
	readonly added: readonly Shown[];
	/** Events of which the corpus says something else now. */
	readonly changed: readonly Shown[];
	/** Events that its view showed then and does not now; labels as they were. */
	readonly withdrawn: readonly Shown[];
	/** Chosen quotes that the corpus no longer has. */
	readonly lostQuotes: readonly QuoteRef[];
}

const digests = new WeakMap<CoopEvent, string>();

/** Hash of what the corpus says of an event, 8 hex digits (FNV-1a, 32 bit); who found or reviewed it does not count,
 *  nor do the order of its fields and the digits of ids past the eighth, which earlier versions did not have. */
export function digestEvent(event: CoopEvent): string {
	const known = digests.get(event);
	if (known !== undefined) return known;
	const { extractor: _extractor, review: _review, plover: _plover, cameo: _cameo, ...said } = event;
	let hash = 0x811c9dc5;
	const json = sortedJson(said).replace(/(?<="(?:ev|q):[0-9a-f]{8})[0-9a-f]{8}(?=["-])/g, '');
	for (const byte of new TextEncoder().encode(json)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
	const digest = hash.toString(16).padStart(8, '0');
	digests.set(event, digest);
	return digest;
}

/** Rows of a corpus as a slide keeps them. */
export function shownEvents(corpus: Corpus, rows: Iterable<number>, lang: ViewLang): Shown[] {
	const shown: Shown[] = [];
	for (const row of rows) {
		const event = corpus.events[row];
		if (event === undefined) continue;
		const label = textIn(event.short, lang).text || textIn(event.title, lang).text || event.id;
		shown.push({ id: event.id, digest: digestEvent(event), label });
	}
	return shown;
}

/** What has changed between the slide's events and what its view shows now. */
export function compareSlide(slide: Slide, corpus: Corpus, rows: Iterable<number>, lang: ViewLang): Changes {
	const then = new Map(slide.shown.map((shown) => [wholeId(corpus, shown.id) ?? shown.id, shown]));
	const now = shownEvents(corpus, rows, lang);
	const ids = new Set(now.map(({ id }) => id));
	return {
		added: now.filter(({ id }) => !then.has(id)),
		changed: now.filter(({ id, digest }) => (then.get(id)?.digest ?? digest) !== digest),
		withdrawn: [...then].filter(([id]) => !ids.has(id)).map(([, shown]) => shown),
		lostQuotes: slide.quotes.filter((quote) => !hasQuote(corpus, quote))
	};
}

/** The slide with the data as they are now: their events, and no quote that is gone. */
export function acceptData(slide: Slide, corpus: Corpus, rows: Iterable<number>, lang: ViewLang): SlidePatch {
	return {
		corpus: corpus.manifest.id,
		shown: shownEvents(corpus, rows, lang),
		quotes: slide.quotes.filter((quote) => hasQuote(corpus, quote))
	};
}

/** Number of events and quotes that are not as they were. */
export function countChanges({ added, changed, withdrawn, lostQuotes }: Changes): number {
	return added.length + changed.length + withdrawn.length + lostQuotes.length;
}

function hasQuote(corpus: Corpus, ref: QuoteRef): boolean {
	return quoteAt(corpus, ref) !== null;
}

/** JSON with the keys of every object in order. */
function sortedJson(value: unknown): string {
	return JSON.stringify(value, (_key, part: unknown) => {
		if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
		return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
	});
}
