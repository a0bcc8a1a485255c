import { IntlMessageFormat } from 'intl-messageformat';
import en from '../../../messages/en.json' with { type: 'json' };
import fr from '../../../messages/fr.json' with { type: 'json' };

/** Languages of the interface, the first one is the fallback. */
export const INTERFACE_LANGS = ['en', 'fr'] as const;
export type InterfaceLang = (typeof INTERFACE_LANGS)[number];

export type MessageKey = keyof typeof en;

/** The interface's words in one language: a message by its key, with its values filled in (ICU MessageFormat). */
export interface Words {
	(key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
	readonly lang: InterfaceLang;
}

// Text in Node; in the browser the build has parsed it already (scripts/messages-plugin.ts), and the library takes both.
const MESSAGES: Readonly<Record<InterfaceLang, Readonly<Record<MessageKey, string>>>> = { en, fr };

const LOCALES: Readonly<Record<InterfaceLang, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** Words of one language. Formats are compiled once, at their first use. */
export function createWords(lang: InterfaceLang): Words {
	return formatMessages(MESSAGES[lang], lang);
}

/** Messages of a page of its own, in one language, by their keys. Formats are compiled once, at their first use. */
export function formatMessages<Key extends string>(
	messages: Readonly<Record<Key, string>>,
	lang: InterfaceLang
): { (key: Key, values?: Readonly<Record<string, string | number>>): string; readonly lang: InterfaceLang } {
	const compiled = new Map<Key, IntlMessageFormat>();
	const words = (key: Key, values?: Readonly<Record<string, string | number>>): string => {
		let format = compiled.get(key);
		if (format === undefined) {
			format = new IntlMessageFormat(messages[key], LOCALES[lang]);
			compiled.set(key, format);
		}
		return String(format.format(values));
	};
	return Object.assign(words, { lang });
}

/** Whether a word is a language of the interface. */
export function isInterfaceLang(value: unknown): value is InterfaceLang {
	return INTERFACE_LANGS.some((lang) => lang === value);
}
