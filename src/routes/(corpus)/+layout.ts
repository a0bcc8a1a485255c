import { error } from '@sveltejs/kit';
import { asset } from '$app/paths';
import { CorpusError } from '#lib/corpus/error.ts';
import { fetchTextFrom, loadCorpus } from '#lib/corpus/load.ts';
import type { LayoutLoad } from './$types';

/** The corpus, once for all pages; what is wrong with it becomes the error page. */
export const load: LayoutLoad = async ({ fetch }) => {
	const fetchText = fetchTextFrom(asset('/corpus/'), fetch);
	try {
		const [corpus] = await Promise.all([loadCorpus(fetchText), loadFonts()]);
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
