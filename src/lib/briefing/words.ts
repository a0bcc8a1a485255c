import { formatMessages, type InterfaceLang } from '#lib/words/words.ts';
import en from '../../../messages/briefing.en.json' with { type: 'json' };
import fr from '../../../messages/briefing.fr.json' with { type: 'json' };

export type BriefingKey = keyof typeof en;

/** The briefing's own words in one language; they come with its pages and not with the dashboard. */
export type BriefingWords = ReturnType<typeof formatMessages<BriefingKey>>;

const MESSAGES: Readonly<Record<InterfaceLang, Readonly<Record<BriefingKey, string>>>> = { en, fr };

/** The briefing's words of one language. */
export function createBriefingWords(lang: InterfaceLang): BriefingWords {
	return formatMessages(MESSAGES[lang], lang);
}
