import { queryOf } from '#lib/state/address.ts';
import { session } from '#lib/state/session.svelte.ts';
import type { LayoutLoad } from './$types';

export const ssr = false;
export const prerender = true;

/** The words of the chosen language, fetched beside the corpus: no page is painted in another one first. */
export const load: LayoutLoad = async ({ url }) => {
	await session.learn(queryOf(url).getAll('lang'));
};
