import { formatMessages, type InterfaceLang } from './words.ts';
import en from '../../../messages/timeline.en.json' with { type: 'json' };
import fr from '../../../messages/timeline.fr.json' with { type: 'json' };

export type TimelineKey = keyof typeof en;

/** Words of the timeline's panels and dialogs in one language; they come with those and not with the first view. */
export type TimelineWords = ReturnType<typeof formatMessages<TimelineKey>>;

const MESSAGES: Readonly<Record<InterfaceLang, Readonly<Record<TimelineKey, string>>>> = { en, fr };

/** The panels' words of one language. */
export function createTimelineWords(lang: InterfaceLang): TimelineWords {
	return formatMessages(MESSAGES[lang], lang);
}
