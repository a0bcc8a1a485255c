import { formatMessages, INTERFACE_LANGS, type InterfaceLang, type MessageKey, type Words } from './words.ts';

type Messages = Readonly<Record<MessageKey, string>>;

// One file a language, fetched when it is first spoken: the first view carries one language, not all.
const FILES: Readonly<Record<InterfaceLang, () => Promise<{ readonly default: Messages }>>> = {
	en: () => import('../../../messages/en.json', { with: { type: 'json' } }),
	fr: () => import('../../../messages/fr.json', { with: { type: 'json' } })
};

const loaded = new Map<InterfaceLang, Words>();

/** Fetches the words of a language, once. Rejects where its file can't be had. */
export async function loadWords(lang: InterfaceLang): Promise<Words> {
	const words = loaded.get(lang) ?? formatMessages<MessageKey>((await FILES[lang]()).default, lang);
	loaded.set(lang, words);
	return words;
}

/** Words of a language that was loaded; of one that was, where this one was not. Throws before any was. */
export function wordsOf(lang: InterfaceLang): Words {
	const words = loaded.get(lang) ?? INTERFACE_LANGS.map((other) => loaded.get(other)).find((other) => other !== undefined);
	if (words === undefined) throw new Error(`no language is loaded yet, ${lang} is asked for; call loadWords first`);
	return words;
}
