import type { EntryGenerator } from './$types';

/** One page per article of the built-in corpus; articles of other corpora are answered by the fallback page. */
export const entries: EntryGenerator = () => {
	const files = Object.keys(import.meta.glob('/static/corpus/articles/*.json'));
	return files.map((path) => ({ id: path.replace(/^.*\/|\.json$/g, '') }));
};
