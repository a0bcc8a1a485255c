import { formatMessages, type InterfaceLang } from '#lib/words/words.ts';
import en from '../../../messages/offline.en.json' with { type: 'json' };
import fr from '../../../messages/offline.fr.json' with { type: 'json' };

export type OfflineKey = keyof typeof en;

const MESSAGES: Readonly<Record<InterfaceLang, Readonly<Record<OfflineKey, string>>>> = { en, fr };

/** Words about versions of the site, of one language; they come long after the first view. */
export function createOfflineWords(lang: InterfaceLang): ReturnType<typeof formatMessages<OfflineKey>> {
	return formatMessages(MESSAGES[lang], lang);
}
