import { CHARTS, type Charted, type ChartName } from '#lib/charts/charts.ts';
import { encodeView } from '#lib/state/codec.ts';
import { shownEvents } from './changes.ts';
import { addSlide, createDeck, type Deck, type QuoteRef, type Slide } from './deck.ts';
import { carriedDeck, openDecks } from './device.ts';
import { newId } from './ids.ts';
import { titleOf } from './picture.ts';
import { changeStored, type Decks, type Written } from './storage.ts';
import { createBriefingWords } from './words.ts';

/** A chart on the page: its name and the part of the window it takes, px. */
export interface ChartPlace {
	readonly chart: string | undefined;
	readonly top: number;
	readonly bottom: number;
}

/** The chart in view: the one that takes most of the window's height; the timeline where none is there. */
export function chartInView(places: Iterable<ChartPlace>, windowHeight: number): ChartName {
	let [found, most]: [ChartName, number] = ['timeline', 0];
	for (const { chart, top, bottom } of places) {
		const seen = Math.min(bottom, windowHeight) - Math.max(top, 0);
		if (seen > most && isChart(chart)) [found, most] = [chart, seen];
	}
	return found;
}

function isChart(name: string | undefined): name is ChartName {
	return CHARTS.some((chart) => chart === name);
}

/** A slide of a view as it is now; an open event brings the sentence that proves it. */
export function slideOf(chart: ChartName, charted: Charted, id: string): Slide {
	const { corpus, view, selection, words } = charted;
	const row = view.event === null ? undefined : corpus.rowOf.get(view.event);
	const event = row === undefined ? undefined : corpus.events[row];
	const proof = event?.evidence[0];
	const quotes: QuoteRef[] = event === undefined || proof === undefined ? [] : [{ event: event.id, evidence: proof.id }];
	return {
		id,
		view: encodeView({ ...view, lang: null, panel: 'both' }),
		chart,
		title: titleOf(chart, charted),
		caption: '',
		notes: '',
		quotes,
		corpus: corpus.manifest.id,
		shown: shownEvents(corpus, selection.rows, words.lang)
	};
}

/** What became of a slide that was to be added. */
export interface Added {
	readonly deck: Deck;
	readonly written: Written;
}

/** Adds a slide to the deck of that id, or to a new deck where there is none. */
export async function addToDeck(decks: Decks, id: string | null, slide: Slide, charted: Charted): Promise<Added> {
	const added = id === null ? null : await changeStored(decks, id, (deck) => addSlide(deck, slide));
	if (added !== null) return added;
	const { lang } = charted.words;
	const deck = addSlide(createDeck(newId(), createBriefingWords(lang)('untitled'), lang), slide);
	return { deck, written: await decks.write(deck, 0) };
}

/** What to say of a slide that was to be added, in the language of the view. */
export function describeAdded({ deck, written }: Added, { words }: Charted): string {
	const keys = { kept: 'slideAdded', memory: 'slideUnkept', conflict: 'notAdded' } as const;
	const key = written.state === 'memory' && written.reason === 'file' ? 'slideHeld' : keys[written.state];
	return createBriefingWords(words.lang)(key, { n: deck.slides.length, title: deck.title });
}

/** Small values kept on this device. */
export interface Keeper {
	recall(key: string): string | null;
	store(key: string, value: string): void;
}

/** Where the id of the current deck is kept. */
export const CURRENT_DECK = 'entente-deck';

/** Adds the view, with the chart in view on the page, to the current deck of this device. Gives what to say of it. */
export async function addView(charted: Charted, page: Document, { recall, store }: Keeper): Promise<string> {
	const { panel } = charted.view;
	const chart = isChart(panel) ? panel : chartInView(chartPlaces(page), page.documentElement.clientHeight);
	const added = await addToDeck(openDecks(), recall(CURRENT_DECK) ?? carriedDeck(), slideOf(chart, charted, newId()), charted);
	store(CURRENT_DECK, added.deck.id);
	return describeAdded(added, charted);
}

function chartPlaces(page: Document): ChartPlace[] {
	return Array.from(page.querySelectorAll<HTMLElement>('[data-chart]'), (chart) => {
		const { top, bottom } = chart.getBoundingClientRect();
		return { chart: chart.dataset['chart'], top, bottom };
	});
}
