import en from '../../../messages/network.en.json' with { type: 'json' };
import fr from '../../../messages/network.fr.json' with { type: 'json' };
import { formatMessages, type InterfaceLang } from './words.ts';

export type NetworkKey = keyof typeof en;

/** Words of the network's tools in one language; they come with the tools and not with the dashboard. */
export type NetworkWords = ReturnType<typeof formatMessages<NetworkKey>>;

const MESSAGES: Readonly<Record<InterfaceLang, Readonly<Record<NetworkKey, string>>>> = { en, fr };

/** The words of the network's tools in one language. */
export function createNetworkWords(lang: InterfaceLang): NetworkWords {
	return formatMessages(MESSAGES[lang], lang);
}
