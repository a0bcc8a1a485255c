import { formatMessages, type InterfaceLang } from '#lib/words/words.ts';
import en from '../../../messages/export.en.json' with { type: 'json' };
import fr from '../../../messages/export.fr.json' with { type: 'json' };

export type ExportKey = keyof typeof en;

/** The words of exporting in one language; they come with the dialog and not with the dashboard. */
export type ExportWords = ReturnType<typeof formatMessages<ExportKey>>;

const MESSAGES: Readonly<Record<InterfaceLang, Readonly<Record<ExportKey, string>>>> = { en, fr };

/** The words of exporting in one language. */
export function createExportWords(lang: InterfaceLang): ExportWords {
	return formatMessages(MESSAGES[lang], lang);
}
