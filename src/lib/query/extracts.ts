import { cleanRange } from '#lib/corpus/map.ts';
import type { Article, ArticleHead, CoopEvent, I18n, Id, Place } from '#lib/corpus/schema.ts';

/** Searchable texts of one event, each on its own; a phrase does not run from one into the next. */
export interface SearchDoc {
	readonly row: number;
	readonly texts: readonly string[];
}

/** An article, or as much as is known of it. */
type Source = ArticleHead | Article | undefined;

/** What is written about one event alone, each text once: titles, quotes, offices, place, instrument, titles of its articles,
 *  and of articles given with their text the passages that hold the evidence. */
export function extractsOf(event: CoopEvent, articleOf: (id: Id) => Source, place: Place | undefined): string[] {
	return [...new Set([
		...allOf(event.title),
		...allOf(event.short),
		...event.evidence.map(({ selector: [quote] }) => quote.exact),
		...event.participants.flatMap(({ surface, office }) => (office === undefined ? [surface] : [surface, office])),
		...(event.instrument ? [event.instrument.title] : []),
		...event.articles.map((id) => articleOf(id)?.title ?? ''),
		...allOf(place?.name),
		...(place?.aliases ?? []).map(({ text }) => text),
		...passagesOf(event, articleOf)
	])];
}

/** A text in all of its languages. */
export function allOf(text: I18n | string | undefined): string[] {
	return text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);
}

/** Clean text of the blocks that the evidence lies in. */
function passagesOf(event: CoopEvent, articleOf: (id: Id) => Source): string[] {
	return event.evidence.flatMap(({ article: id, utf16 }) => {
		const article = articleOf(id);
		if (article === undefined || !('blocks' in article)) return [];
		return article.blocks.flatMap((block) => {
			if (block.start >= utf16[1] || block.end <= utf16[0]) return [];
			const range = cleanRange(article.map, [block.start, block.end]);
			return range === null ? [] : [article.text.slice(...range)];
		});
	});
}
