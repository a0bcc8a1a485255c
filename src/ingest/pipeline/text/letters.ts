import { squeeze } from '../../articles.ts';

/** Letters of a text, for comparing quotes of near duplicates. */
export function lettersOf(text: string): string {
	return squeeze(text.normalize('NFC')).toLowerCase();
}
