/** Language of a document, ISO 639-1, "und" where it is unknown; events are sought in French and English alone. */
export type DocumentLanguage = string;

const MARKS: Readonly<Record<string, ReadonlySet<string>>> = {
	fr: new Set(
		'le la les des du de et un une en au aux dans pour sur avec par est sont ont été leur entre que qui ce cette'
			.split(' ')
	),
	en: new Set(
		'the of and to in a for on with by is was has have been their between that which this at an from as its'.split(' ')
	),
	vi: new Set('và của các trong với cho là được đã tại những một về ngày có này'.split(' ')),
	es: new Set('el los las del y una por para con que en su se entre al como ha más'.split(' ')),
	de: new Set('der die das und den dem ein eine mit für von zu auf ist im des sich nicht'.split(' '))
};

/** Languages that their letters alone tell. Japanese goes before Chinese, whose letters it shares. */
const LETTERS: readonly (readonly [lang: string, letters: RegExp])[] = [
	['ko', /\p{Script=Hangul}/gu], ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu], ['zh', /\p{Script=Han}/gu],
	['th', /\p{Script=Thai}/gu], ['lo', /\p{Script=Lao}/gu], ['km', /\p{Script=Khmer}/gu], ['ru', /\p{Script=Cyrillic}/gu]
];

/** Language of a text by its letters, else by the share of its function words; "und" where none reaches one word in ten. */
export function guessLanguage(text: string): DocumentLanguage {
	const head = text.slice(0, 12_000).normalize('NFC');
	const letters = head.match(/\p{L}/gu)?.length ?? 0;
	const written = LETTERS.find(([, own]) => (head.match(own)?.length ?? 0) > letters / 3);
	if (written) return written[0];
	const words = head.toLowerCase().match(/\p{L}+/gu)?.slice(0, 1500) ?? [];
	const shares = Object.entries(MARKS).map(([lang, marks]) => ({
		lang, share: words.filter((word) => marks.has(word)).length / Math.max(1, words.length)
	}));
	const best = shares.toSorted((a, b) => b.share - a.share)[0];
	return !best || best.share < 0.1 ? 'und' : best.lang;
}
