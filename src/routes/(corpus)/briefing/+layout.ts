import { loadWords } from '#lib/words/load.ts';
import { INTERFACE_LANGS } from '#lib/words/words.ts';
import type { LayoutLoad } from './$types';

/** Every language: a deck is shown in its own, whatever the interface speaks. */
export const load: LayoutLoad = async () => {
	await Promise.all(INTERFACE_LANGS.map(loadWords));
};
