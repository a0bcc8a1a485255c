import { loadArticle, type FetchText } from '#lib/corpus/load.ts';
import type { Corpus } from '#lib/corpus/table.ts';

/** Loads every article and the search module, and gives the function that finds the rows of a text. */
export async function loadFinder(fetchText: FetchText, corpus: Corpus): Promise<(q: string) => ReadonlySet<number>> {
	const ids = [...corpus.articles.keys()];
	const [{ buildIndex, search, searchDocs }, articles] = await Promise.all([
		import('#lib/query/search.ts'),
		Promise.all(ids.map((id) => loadArticle(fetchText, corpus, id)))
	]);
	const index = buildIndex(searchDocs(corpus, new Map(articles.map((article) => [article.id, article]))));
	return (q) => search(index, q);
}
