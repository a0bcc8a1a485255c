import { loadArticle, type FetchText } from '#lib/corpus/load.ts';
import { CorpusError } from '#lib/corpus/error.ts';
import { readText } from '#lib/corpus/read.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import type { Shard } from '#lib/query/search-files.ts';

/** Finds the rows of a text; the same set for the same text as the last one. */
export type Find = (q: string) => ReadonlySet<number>;

/** Files of the index that are fetched ahead of the one that is read. */
const AHEAD = 3;

const loading = new WeakMap<Corpus, Promise<Find>>();

/** Loads the index that is shipped with the corpus, or where it has none every article, and gives the function that finds the
 *  rows of a text. Loads once; a failure is not kept. Rejects with CorpusError for a corpus of columns without index. */
export function loadFinder(fetchText: FetchText, corpus: Corpus): Promise<Find> {
	const known = loading.get(corpus);
	if (known !== undefined) return known;
	const shipped = corpus.manifest.files.filter(({ role }) => role === 'search').map(({ path }) => path).sort();
	const find = (shipped.length > 0 ? loadShipped(fetchText, corpus, shipped) : buildFinder(fetchText, corpus)).then(remember);
	loading.set(corpus, find);
	find.catch(() => loading.delete(corpus));
	return find;
}

async function loadShipped(fetchText: FetchText, corpus: Corpus, paths: readonly string[]): Promise<Find> {
	const { decodeShard, searchShards } = await import('#lib/query/search-files.ts');
	const texts = paths.slice(0, AHEAD).map((path) => readText(fetchText, path));
	const shards: Shard[] = [];
	for (const at of paths.keys()) {
		const next = paths[at + AHEAD];
		if (next !== undefined) texts.push(readText(fetchText, next));
		shards.push(decodeShard((await texts[at]) ?? ''));
		// one file to a task: between two of them the page can draw and answer
		await new Promise((resolve) => setTimeout(resolve));
	}
	return (q) => searchShards(corpus, shards, q);
}

async function buildFinder(fetchText: FetchText, corpus: Corpus): Promise<Find> {
	if (corpus.records !== undefined)
		throw new CorpusError({
			code: 'no-file', file: 'manifest.json', path: 'files', problem: 'no file has the role "search"',
			remedy: 'build the index with: npm run search-index -- FOLDER'
		});
	const ids = [...corpus.articles.keys()];
	const [{ buildIndex, search, searchDocs }, articles] = await Promise.all([
		import('#lib/query/search.ts'),
		Promise.all(ids.map((id) => loadArticle(fetchText, corpus, id)))
	]);
	const index = buildIndex(searchDocs(corpus, new Map(articles.map((article) => [article.id, article]))));
	return (q) => search(index, q);
}

function remember(find: Find): Find {
	let last: { readonly q: string; readonly rows: ReadonlySet<number> } | null = null;
	return (q) => (last?.q === q ? last : (last = { q, rows: find(q) })).rows;
}
