import { formatMessages, type InterfaceLang } from './words.ts';
import en from '../../../messages/reader.en.json' with { type: 'json' };
import fr from '../../../messages/reader.fr.json' with { type: 'json' };

export type ReaderKey = keyof typeof en;

/** Words of the reader and of an article's page in one language; they come with those and not with the first view. */
export type ReaderWords = ReturnType<typeof formatMessages<ReaderKey>>;

const MESSAGES: Readonly<Record<InterfaceLang, Readonly<Record<ReaderKey, string>>>> = { en, fr };

/** The reader's words of one language. */
export function createReaderWords(lang: InterfaceLang): ReaderWords {
	return formatMessages(MESSAGES[lang], lang);
}
