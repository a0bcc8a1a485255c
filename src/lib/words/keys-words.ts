import { formatMessages, type InterfaceLang } from './words.ts';
import en from '../../../messages/keys.en.json' with { type: 'json' };
import fr from '../../../messages/keys.fr.json' with { type: 'json' };

export type KeysKey = keyof typeof en;

/** Words of the list of keys in one language; they come with it and not with the first view. */
export type KeysWords = ReturnType<typeof formatMessages<KeysKey>>;

const MESSAGES: Readonly<Record<InterfaceLang, Readonly<Record<KeysKey, string>>>> = { en, fr };

/** The words of the list of keys in one language. */
export function createKeysWords(lang: InterfaceLang): KeysWords {
	return formatMessages(MESSAGES[lang], lang);
}
