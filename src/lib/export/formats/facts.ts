import { formatDate } from '#lib/corpus/dates.ts';
import { FAMILY_OF, type Lang } from '#lib/corpus/kinds.ts';
import type { ArticleHead, CoopEvent, Participation } from '#lib/corpus/schema.ts';
import { isMultilateral, type Corpus } from '#lib/corpus/table.ts';
import { nameOf, termLabel, textIn } from '#lib/corpus/vocabulary.ts';
import type { ExportContext } from './format.ts';

/** What tables and calendars say of an event, in the language of the words. */
export interface EventFacts {
	readonly event: CoopEvent;
	readonly title: string;
	readonly kind: string;
	readonly status: string;
	readonly family: string;
	/** Date in words: "around 16 November 2023". */
	readonly date: string;
	readonly partners: readonly string[];
	/** "To Lam (visitor)" */
	readonly participants: readonly string[];
	/** '' where none is known. */
	readonly place: string;
	readonly domains: readonly string[];
	/** The sentence that proves it, white space joined; '' where the corpus has none. */
	readonly quote: string;
	/** Article of the quote, else the first that reports it. */
	readonly article: ArticleHead | undefined;
	/** "VNA, Feb 2024": agency and date of the article. */
	readonly source: string;
	/** Address of the event on the dashboard. */
	readonly link: string;
}

/** Facts of the events shown, in the order of the corpus. */
export async function readFacts({ corpus, words, base, events }: Pick<ExportContext, 'corpus' | 'words' | 'base' | 'events'>): Promise<EventFacts[]> {
	return (await events()).map((event) => factsOf(corpus, event, words.lang, base));
}

/** Facts of one event. */
export function factsOf(corpus: Corpus, event: CoopEvent, lang: Lang, base: string): EventFacts {
	const { vocabulary } = corpus;
	const [proof] = event.evidence;
	const article = corpus.articles.get(proof?.article ?? event.articles[0] ?? '');
	const published = article === undefined ? '' : formatDate(article.published, lang, 'short');
	return {
		event,
		title: textIn(event.title, lang).text,
		kind: termLabel(vocabulary, 'kinds', event.kind, lang),
		status: termLabel(vocabulary, 'status', event.status, lang),
		family: FAMILY_OF[event.kind],
		date: formatDate(event.date, lang, 'long'),
		partners: partnersOf(corpus, event).map((id) => nameOf(corpus, id, lang)),
		participants: event.participants.map((part) => `${nameOf(corpus, part.entity, lang)} (${part.role})`),
		place: event.place == null ? '' : nameOf(corpus, event.place, lang),
		domains: event.domains.map((id) => termLabel(vocabulary, 'domains', id, lang)),
		quote: proof === undefined ? '' : joinSpace(proof.selector[0].exact),
		article,
		source: [article?.source.agency ?? article?.source.outlet ?? '', published].filter((part) => part !== '').join(', '),
		link: `${base}?event=${event.id}`
	};
}

/** Ids of the foreign sides: countries, then bodies above countries. */
export function partnersOf(corpus: Corpus, { partners }: CoopEvent): string[] {
	const countries = partners.countries.filter((id) => id !== corpus.manifest.focus);
	return [...countries, ...partners.orgs.filter((id) => isMultilateral(corpus.entities.get(id)))];
}

/** Quotes past the first, white space joined. */
export function furtherQuotes({ evidence }: CoopEvent): string[] {
	return evidence.slice(1).map(({ selector }) => joinSpace(selector[0].exact));
}

/** Country of a participant: its own, or that of its entity. */
export function countryOf(corpus: Corpus, { entity, country }: Pick<Participation, 'entity' | 'country'>): string | null {
	return country ?? corpus.entities.get(entity)?.country ?? corpus.entities.get(entity)?.iso2 ?? null;
}

/** The text with every run of white space as one space. */
export function joinSpace(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
