const LETTERS: Readonly<Record<string, string>> = { đ: 'd', ð: 'd', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', ß: 'ss' };

/** Text for comparing: lower case, without diacritics, đ as d, typographic apostrophes and spaces as plain ones. */
export function fold(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}+/gu, '')
		.replace(/[đðøłæœß]/g, (letter) => LETTERS[letter] ?? letter)
		.replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
		.replace(/\s+/g, ' ');
}

/** Words of a folded text: runs of letters and digits. */
export function wordsOf(folded: string): string[] {
	return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const PHRASE = /["“”«»]([^"“”«»]*)["“”«»]/g;

/** Folded phrases and words of a query. */
export function parseQuery(q: string): { readonly phrases: readonly string[]; readonly terms: readonly string[] } {
	const phrases = [...q.matchAll(PHRASE)].map((match) => fold(match[1] ?? '').trim()).filter((text) => text !== '');
	return { phrases, terms: wordsOf(fold(q.replace(PHRASE, ' '))) };
}
