import { formatDate } from '#lib/corpus/dates.ts';
import type { CoopEvent, Evidence, Id, Lang } from '#lib/corpus/schema.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { textIn, type Worded } from '#lib/corpus/vocabulary.ts';
import type { QuoteRef } from './deck.ts';

/** The words of a quote and where they stand. */
export interface Quoted {
	readonly ref: QuoteRef;
	readonly exact: string;
	/** Language of the quote and of the article's title. */
	readonly lang: string;
	/** What they prove. */
	readonly event: Worded;
	/** When it happened, in words. */
	readonly date: string;
	readonly article: Id;
	/** Null: the document has none. */
	readonly articleTitle: string | null;
	/** Agency and day of publication, as far as they are known. */
	readonly source: string;
}

/** The words that a reference names; null where the corpus no longer has them. */
export function findQuote(corpus: Corpus, ref: QuoteRef, lang: Lang): Quoted | null {
	const found = quoteAt(corpus, ref);
	return found === null ? null : quoteOf(corpus, found.event, found.evidence, lang);
}

/** The event and evidence that a reference names; null where the corpus no longer has them. References of earlier
 *  versions have the first eight digits of an event's id in both of their parts. */
export function quoteAt(corpus: Corpus, ref: QuoteRef): { readonly event: CoopEvent; readonly evidence: Evidence } | null {
	const row = corpus.rowOf.get(ref.event);
	const event = row === undefined ? undefined : corpus.events[row];
	const wanted = ref.evidence.replace(ref.event.slice('ev:'.length), event?.id.slice('ev:'.length) ?? '');
	const evidence = event?.evidence.find(({ id }) => id === wanted);
	return event === undefined || evidence === undefined ? null : { event, evidence };
}

/** All quotes of the events of some rows, in their order. */
export function quotesOf(corpus: Corpus, rows: Iterable<number>, lang: Lang): Quoted[] {
	const quotes: Quoted[] = [];
	for (const row of rows) {
		const event = corpus.events[row];
		if (event !== undefined) quotes.push(...event.evidence.map((evidence) => quoteOf(corpus, event, evidence, lang)));
	}
	return quotes;
}

/** The sentence that proves each event: its first quote, in the order of the rows. */
export function proofsOf(corpus: Corpus, rows: Iterable<number>, lang: Lang): Quoted[] {
	const seen = new Set<Id>();
	return quotesOf(corpus, rows, lang).filter(({ ref }) => !seen.has(ref.event) && seen.add(ref.event));
}

function quoteOf(corpus: Corpus, event: CoopEvent, evidence: Evidence, lang: Lang): Quoted {
	const head = corpus.articles.get(evidence.article);
	const published = head === undefined ? '' : formatDate(head.published, lang, 'short');
	const agency = head?.source.agency ?? head?.source.outlet ?? '';
	return {
		ref: { event: event.id, evidence: evidence.id },
		exact: evidence.selector[0].exact.replace(/\s+/gu, ' '),
		lang: event.lang,
		event: textIn(event.title, lang),
		date: formatDate(event.date, lang, 'short'),
		article: evidence.article,
		articleTitle: head?.title ?? null,
		source: [agency, published].filter((part) => part !== '').join(', ')
	};
}
