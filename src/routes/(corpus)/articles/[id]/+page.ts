import { error } from '@sveltejs/kit';
import { CorpusError } from '#lib/corpus/error.ts';
import { loadArticle } from '#lib/corpus/load.ts';
import type { PageLoad } from './$types';

/** The article of the address with its text, or what is wrong with its file; 404 where the corpus has none of that id. */
export const load: PageLoad = async ({ params, parent }) => {
	const { corpus, fetchText } = await parent();
	if (!corpus.articles.has(params.id)) {
		const known = [...corpus.articles.keys()][0] ?? '';
		error(404, `article “${params.id}” is not in this corpus of ${corpus.articles.size}; ids look like “${known}”`);
	}
	try {
		return { article: await loadArticle(fetchText, corpus, params.id), failure: null };
	} catch (failure) {
		if (!(failure instanceof CorpusError)) throw failure;
		return { article: null, failure };
	}
};
