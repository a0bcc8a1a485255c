import type { Article, Relation } from '#lib/corpus/schema.ts';
import { relationOf } from '../events/relations.ts';

/** Near duplicates without a title take the one of their group, and say so. */
export function withTwinTitles(articles: readonly Article[]): Article[] {
	const titled = new Map(articles.filter(({ cluster, title }) => cluster !== undefined && title !== null).map((article) => [article.cluster, article]));
	return articles.map((article) => {
		const twin = article.title === null && article.cluster !== undefined ? titled.get(article.cluster) : undefined;
		if (!twin) return article;
		return { ...article, title: twin.title, standfirst: article.standfirst ?? twin.standfirst ?? null, titleFrom: twin.id };
	});
}

/** Relations between the canonical article of each group of near duplicates and its copies. */
export function duplicates(articles: readonly Article[]): Relation[] {
	const originals = new Map(articles.filter(({ cluster, canonical }) => cluster !== undefined && canonical === true).map((article) => [article.cluster, article]));
	return articles.filter(({ cluster, canonical }) => cluster !== undefined && canonical !== true).flatMap((copy) => {
		const original = originals.get(copy.cluster);
		return original ? [relationOf('near_duplicate', original.id, copy.id, 'at least 80 % of all runs of eight letters are the same')] : [];
	});
}
