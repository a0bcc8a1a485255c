import { formatMessages, type InterfaceLang } from '#lib/words/words.ts';
import en from '../../../messages/tables.en.json' with { type: 'json' };
import fr from '../../../messages/tables.fr.json' with { type: 'json' };

export type TableKey = keyof typeof en;

/** The words of tables in one language; they come with a table and not with the dashboard. */
export type TableWords = ReturnType<typeof formatMessages<TableKey>>;

const MESSAGES: Readonly<Record<InterfaceLang, Readonly<Record<TableKey, string>>>> = { en, fr };

/** The words of tables in one language. */
export function createTableWords(lang: InterfaceLang): TableWords {
	return formatMessages(MESSAGES[lang], lang);
}
