import { compileMessage } from './compile.ts';
import { writeMessage, type Message, type MessageValues } from './message.ts';
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

/** Messages in one language, by their keys: as text, or as the build compiles them (scripts/messages-plugin.ts). Text
 *  is compiled once, at its first use. */
export function formatMessages<Key extends string>(
	messages: Readonly<Record<Key, string | Message>>,
	lang: InterfaceLang
): { (key: Key, values?: MessageValues): string; readonly lang: InterfaceLang } {
	const compiled = new Map<Key, Message>();
	const words = (key: Key, values: MessageValues = {}): string => {
		let message = compiled.get(key);
		if (message === undefined) {
			const given: string | Message = messages[key];
			message = typeof given === 'string' ? compileMessage(given) : given;
			compiled.set(key, message);
		}
		return writeMessage(message, values, LOCALES[lang]);
	};
	return Object.assign(words, { lang });
}

/** Whether a word is a language of the interface. */
export function isInterfaceLang(value: unknown): value is InterfaceLang {
	return INTERFACE_LANGS.some((lang) => lang === value);
}
