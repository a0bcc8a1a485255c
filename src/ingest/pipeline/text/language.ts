import { franc } from 'franc-min';

/** Language of a document: ISO 639-1, or 639-3 where that has none; "und" where it is unknown. Events are sought in
 *  French and English alone. */
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
	['th', /\p{Script=Thai}/gu], ['lo', /\p{Script=Lao}/gu], ['km', /\p{Script=Khmer}/gu], ['my', /\p{Script=Myanmar}/gu]
];
/** Share of function words that leaves no doubt. */
const PLAIN = 0.2;
/** Share below which a text is in none of these languages. */
const LEAST = 0.1;
/** Letters that the comparison of trigrams needs. */
const ENOUGH = 60;

/** Language of a text: by the share of function words where that is plain, else by its letters, else by their trigrams;
 *  "und" where none of them tells. */
export function guessLanguage(text: string): DocumentLanguage {
	const head = text.slice(0, 12_000).normalize('NFC').toLowerCase();
	const words = head.match(/\p{L}[\p{L}\p{M}]*/gu)?.slice(0, 1500) ?? [];
	const shares = Object.entries(MARKS).map(([lang, marks]) => ({
		lang, share: words.filter((word) => marks.has(word)).length / Math.max(1, words.length)
	}));
	const { lang, share } = shares.reduce((best, one) => (one.share > best.share ? one : best));
	if (share >= PLAIN) return lang;
	const letters = words.join(' ');
	const written = LETTERS.find(([, own]) => (letters.match(own)?.length ?? 0) > letters.length / 3);
	if (written) return written[0];
	const found = letters.length < ENOUGH ? 'und' : franc(letters);
	if (share >= LEAST && (found === 'und' || found === 'fra' || found === 'eng')) return lang;
	return found === 'und' ? found : (Intl.getCanonicalLocales(found)[0] ?? found);
}
