import { error } from '@sveltejs/kit';
import { asset } from '$app/paths';
import { CorpusError } from '#lib/corpus/error.ts';
import { fetchTextFrom, loadCorpus, loadEvents, type FetchText } from '#lib/corpus/load.ts';
import { BUILT_IN, placeOf } from '#lib/corpus/place.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { isSingleFile, queryOf } from '#lib/state/address.ts';
import type { LayoutLoad } from './$types';

interface Opened {
	readonly asked: string;
	readonly corpus: Corpus;
	readonly fetchText: FetchText;
}

/** The corpus opened last: it stays from step to step, and while its texts are loaded event by event. */
let opened: Opened | null = null;

/** The corpus, once for all pages: the built-in one, or the one of this site that `?corpus=` names by the path of
 *  its manifest. What is wrong with it becomes the error page. */
export const load: LayoutLoad = async ({ fetch, url }) => {
	// a single file has one corpus, whatever address it had on its site
	const asked = isSingleFile ? '' : (queryOf(url).get('corpus')?.trim() ?? '');
	try {
		if (opened?.asked !== asked) opened = null;
		const { corpus, fetchText } = opened ?? (await open(asked, fetch));
		// only here does the load depend on the open event, and run again for another one
		if (corpus.records !== undefined) await loadTexts(fetchText, corpus, queryOf(url).get('event'));
		return { corpus, fetchText };
	} catch (trouble) {
		if (!(trouble instanceof CorpusError)) throw trouble;
		const { file, path, problem, remedy, message } = trouble;
		error(500, { message, trouble: { file, path, problem, remedy } });
	}
};

async function open(asked: string, fetcher: typeof fetch): Promise<Opened> {
	const { folder, manifest } = asked === '' ? BUILT_IN : placeOf(asked);
	const fetchText = fetchTextFrom(folder.startsWith('/') ? folder : asset(`/${folder}`), fetcher);
	const [corpus] = await Promise.all([loadCorpus(fetchText, manifest, asked === '' && !isSingleFile ? __CORPUS_SEAL__ : ''), loadFonts()]);
	return (opened = { asked, corpus, fetchText });
}

/** Loads the records of an event and of all that its article reports, so that the reader finds them whole. */
async function loadTexts(fetchText: FetchText, corpus: Corpus, event: string | null): Promise<void> {
	const row = corpus.rowOf.get(event ?? '');
	if (row === undefined) return;
	await loadEvents(fetchText, corpus, [row]);
	const articles = corpus.events[row]?.articles ?? [];
	await loadEvents(fetchText, corpus, articles.flatMap((id) => corpus.records?.rowsOf(id) ?? []));
}

/** Waits for the weights of the first view, so that no word changes its width after it is painted; never fails. */
async function loadFonts(): Promise<void> {
	const wanted = ['400', '600', '700'].map((weight) => document.fonts.load(`${weight} 16px "Source Sans 3"`, 'Việt Nam'));
	await Promise.race([Promise.allSettled(wanted), new Promise((settle) => setTimeout(settle, 700))]);
}
