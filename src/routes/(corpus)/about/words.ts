import { formatMessages, type InterfaceLang } from '#lib/words/words.ts';
import en from '../../../../messages/about.en.json' with { type: 'json' };
import fr from '../../../../messages/about.fr.json' with { type: 'json' };

export type AboutKey = keyof typeof en;

/** The Method page's own words in one language; they come with the page and not with the dashboard. */
export function createAboutWords(lang: InterfaceLang): ReturnType<typeof formatMessages<AboutKey>> {
	return formatMessages<AboutKey>(lang === 'fr' ? fr : en, lang);
}
