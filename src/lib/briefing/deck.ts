import type { Id } from '#lib/corpus/schema.ts';
import type { ChartName } from '#lib/charts/charts.ts';
import type { ViewLang } from '#lib/state/view.ts';

/** Slides past this number get a gentle warning. */
export const MANY_SLIDES = 20;

/** A quote chosen for a slide: evidence of an event, by their ids. */
export interface QuoteRef {
	readonly event: Id;
	readonly evidence: Id;
}

/** An event as it was when its slide was made. */
export interface Shown {
	readonly id: Id;
	/** Hash of what the corpus said of it, 8 hex digits. */
	readonly digest: string;
	/** Its short name then, for the day it is no longer there. */
	readonly label: string;
}

/** A saved view with what is said about it. */
export interface Slide {
	/** Unique within its deck. */
	readonly id: string;
	/** Query string of the view, without "?". */
	readonly view: string;
	readonly chart: ChartName;
	readonly title: string;
	readonly caption: string;
	/** For the speaker alone. */
	readonly notes: string;
	readonly quotes: readonly QuoteRef[];
	/** Id of the corpus the slide was made from. */
	readonly corpus: string;
	/** The events the view showed then, in corpus order. */
	readonly shown: readonly Shown[];
}

/** A briefing. */
export interface Deck {
	readonly id: string;
	readonly title: string;
	/** Language of the charts on its slides. */
	readonly lang: ViewLang;
	readonly slides: readonly Slide[];
}

/** Parts of a slide that are edited in place. */
export type SlidePatch = Partial<Pick<Slide, 'title' | 'caption' | 'notes' | 'chart' | 'quotes' | 'corpus' | 'shown'>>;

/** A deck without slides. */
export function createDeck(id: string, title: string, lang: ViewLang): Deck {
	return { id, title, lang, slides: [] };
}

/** The deck with a slide put in at a place, 0-based; at its end unless given. */
export function addSlide(deck: Deck, slide: Slide, at: number = deck.slides.length): Deck {
	return { ...deck, slides: deck.slides.toSpliced(clamp(at, deck.slides.length), 0, slide) };
}

/** The deck with a slide moved to a place, 0-based, held within the deck; the same deck where nothing moves. */
export function moveSlide(deck: Deck, id: string, to: number): Deck {
	const from = placeOf(deck, id);
	const slide = deck.slides[from];
	const place = clamp(to, deck.slides.length - 1);
	if (slide === undefined || place === from) return deck;
	return { ...deck, slides: deck.slides.toSpliced(from, 1).toSpliced(place, 0, slide) };
}

/** The deck without a slide; the same deck where it has none of that id. */
export function removeSlide(deck: Deck, id: string): Deck {
	return placeOf(deck, id) < 0 ? deck : { ...deck, slides: deck.slides.filter((slide) => slide.id !== id) };
}

/** The deck with parts of a slide changed; the same deck where nothing changes. */
export function editSlide(deck: Deck, id: string, patch: SlidePatch): Deck {
	const slide = deck.slides[placeOf(deck, id)];
	const names = Object.keys(patch) as (keyof SlidePatch)[];
	if (slide === undefined || names.every((name) => slide[name] === patch[name])) return deck;
	return { ...deck, slides: deck.slides.map((other) => (other.id === id ? { ...other, ...patch } : other)) };
}

/** The deck with its title or language changed. */
export function editDeck(deck: Deck, patch: Partial<Pick<Deck, 'title' | 'lang'>>): Deck {
	return { ...deck, ...patch };
}

/** The deck with a copy of a slide behind it. */
export function copySlide(deck: Deck, id: string, copyId: string): Deck {
	const at = placeOf(deck, id);
	const slide = deck.slides[at];
	return slide === undefined ? deck : addSlide(deck, { ...slide, id: copyId }, at + 1);
}

/** The deck with a quote put on a slide, at the end, or taken off where it is on. */
export function toggleQuote(deck: Deck, id: string, quote: QuoteRef): Deck {
	const slide = deck.slides[placeOf(deck, id)];
	if (slide === undefined) return deck;
	const rest = slide.quotes.filter((other) => !isSameQuote(other, quote));
	return editSlide(deck, id, { quotes: rest.length < slide.quotes.length ? rest : [...rest, quote] });
}

/** Whether two references name the same words, one of them perhaps by the eight digits of earlier versions. */
export function isSameQuote(a: QuoteRef, b: QuoteRef): boolean {
	const isOfSame = a.event.startsWith(b.event) || b.event.startsWith(a.event);
	return isOfSame && numberOf(a) === numberOf(b);
}

/** "q:5d8087c96d462a8c-2" is the second quote of its event. */
function numberOf({ evidence }: QuoteRef): string {
	return evidence.slice(evidence.lastIndexOf('-'));
}

/** Place of a slide, 0-based; -1 where the deck has none of that id. */
export function placeOf(deck: Deck, id: string): number {
	return deck.slides.findIndex((slide) => slide.id === id);
}

function clamp(place: number, most: number): number {
	return Math.max(0, Math.min(most, Math.trunc(place)));
}
