import { error } from '@sveltejs/kit';
import { asset } from '$app/paths';
import { CorpusError } from '#lib/corpus/error.ts';
import { fetchTextFrom, loadCorpus } from '#lib/corpus/load.ts';
import { BUILT_IN, placeOf } from '#lib/corpus/place.ts';
import type { LayoutLoad } from './$types';

/** The corpus, once for all pages: the built-in one, or the one of this site that `?corpus=` names by the path of
 *  its manifest. What is wrong with it becomes the error page. */
export const load: LayoutLoad = async ({ fetch, url }) => {
	const asked = url.searchParams.get('corpus')?.trim() ?? '';
	try {
		const { folder, manifest } = asked === '' ? BUILT_IN : placeOf(asked);
		const fetchText = fetchTextFrom(folder.startsWith('/') ? folder : asset(`/${folder}`), fetch);
		const [corpus] = await Promise.all([loadCorpus(fetchText, manifest), loadFonts()]);
		return { corpus, fetchText };
	} catch (trouble) {
		if (!(trouble instanceof CorpusError)) throw trouble;
		const { file, path, problem, remedy, message } = trouble;
		error(500, { message, trouble: { file, path, problem, remedy } });
	}
};

/** Waits for the weights of the first view, so that no word changes its width after it is painted; never fails. */
async function loadFonts(): Promise<void> {
	const wanted = ['400', '600', '700'].map((weight) => document.fonts.load(`${weight} 16px "Source Sans 3"`, 'Việt Nam'));
	await Promise.race([Promise.allSettled(wanted), new Promise((settle) => setTimeout(settle, 700))]);
}
