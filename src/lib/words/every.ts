import en from '../../../messages/en.json' with { type: 'json' };
import fr from '../../../messages/fr.json' with { type: 'json' };
import { formatMessages, type InterfaceLang, type MessageKey, type Words } from './words.ts';

const MESSAGES: Readonly<Record<InterfaceLang, Readonly<Record<MessageKey, string>>>> = { en, fr };

/** Words of one language, at once: for the command line and tests, which have every language at hand. What runs in
 *  the browser takes them from load.ts, so that no page carries a language it does not speak. */
export function createWords(lang: InterfaceLang): Words {
	return formatMessages(MESSAGES[lang], lang);
}
