import type { ArticleHead, Id } from '#lib/corpus/schema.ts';
import type { Corpus } from '#lib/corpus/table.ts';

/** Articles by their ids, in the order given; ids the corpus does not have are left out. */
export function headsOf(corpus: Corpus, ids: readonly Id[]): ArticleHead[] {
	return ids.map((id) => corpus.articles.get(id)).filter((head) => head !== undefined);
}

/** What other articles are to an article. */
export const RELATIVES = ['parent', 'teasers', 'duplicates', 'titleFrom', 'follow'] as const;
export type Relative = (typeof RELATIVES)[number];

/** Articles tied to an article, by role, in the order of RELATIVES; roles without articles are left out. */
export function relativesOf(
	corpus: Corpus,
	article: Pick<ArticleHead, 'id' | 'parent' | 'cluster' | 'titleFrom'>
): { role: Relative; heads: ArticleHead[] }[] {
	const all = [...corpus.articles.values()];
	const tied = (type: string): Set<Id> =>
		new Set(
			corpus.relations
				.filter((relation) => relation.type === type)
				.flatMap(({ source, target }) =>
					source === article.id ? [target] : target === article.id ? [source] : []
				)
		);
	const duplicates = tied('near_duplicate');
	const follow = tied('follow_up');
	const tests: Record<Relative, (head: ArticleHead) => boolean> = {
		parent: (head) => head.id === article.parent,
		teasers: (head) => head.parent === article.id,
		duplicates: (head) =>
			duplicates.has(head.id) || (article.cluster !== undefined && head.cluster === article.cluster),
		titleFrom: (head) => head.id === article.titleFrom,
		follow: (head) => follow.has(head.id)
	};
	return RELATIVES.map((role) => ({
		role,
		heads: all.filter((head) => head.id !== article.id && tests[role](head))
	})).filter(({ heads }) => heads.length > 0);
}
