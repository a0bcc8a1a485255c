import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import { groupDigits, pluralOf } from './counts.ts';
import type en from '../../../messages/en.json';

/** Languages of the interface, the first one is the fallback. */
export const INTERFACE_LANGS = ['en', 'fr'] as const;
export type InterfaceLang = (typeof INTERFACE_LANGS)[number];

export type MessageKey = keyof typeof en;

/** The interface's words in one language: a message by its key, with its values filled in (ICU MessageFormat). */
export interface Words {
	(key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
	readonly lang: InterfaceLang;
}

const LOCALES: Readonly<Record<InterfaceLang, string>> = { en: 'en-GB', fr: 'fr-FR' };

// What the formats would ask of Intl is answered here: its first use takes some 12 ms of the first view, and a figure
// must not change its words with the version of a browser.
const FORMATTERS = {
	getNumberFormat: (locale: string) => ({ format: (value: number) => groupDigits(value, locale) }),
	getPluralRules: (locale: string) => ({ select: (value: number) => pluralOf(value, locale) }),
	getDateTimeFormat: (locale: string) => new Intl.DateTimeFormat(locale)
} as unknown as Formatters;
IntlMessageFormat.resolveLocale = () => undefined;

/** Messages in one language, by their keys: as text, or as the trees the build makes of it (scripts/messages-plugin.ts).
 *  Formats are compiled once, at their first use. */
export function formatMessages<Key extends string>(
	messages: Readonly<Record<Key, string>>,
	lang: InterfaceLang
): { (key: Key, values?: Readonly<Record<string, string | number>>): string; readonly lang: InterfaceLang } {
	const compiled = new Map<Key, IntlMessageFormat>();
	const words = (key: Key, values?: Readonly<Record<string, string | number>>): string => {
		let format = compiled.get(key);
		if (format === undefined) {
			format = new IntlMessageFormat(messages[key], LOCALES[lang], undefined, { formatters: FORMATTERS });
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
