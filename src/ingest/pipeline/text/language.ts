/** Languages the pipeline can name; events are sought in French and English alone. */
export type DocumentLanguage = 'fr' | 'en' | 'vi' | 'other';

const MARKS: Readonly<Record<'fr' | 'en' | 'vi' | 'es' | 'de', ReadonlySet<string>>> = {
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

/** Language of a text by the share of its function words; `other` where none reaches one word in ten. */
export function guessLanguage(text: string): DocumentLanguage {
	const words = text.normalize('NFC').toLowerCase().match(/\p{L}+/gu)?.slice(0, 1500) ?? [];
	const shares = Object.entries(MARKS).map(([lang, marks]) => ({
		lang, share: words.filter((word) => marks.has(word)).length / Math.max(1, words.length)
	}));
	const best = shares.toSorted((a, b) => b.share - a.share)[0];
	if (!best || best.share < 0.1) return 'other';
	return best.lang === 'fr' || best.lang === 'en' || best.lang === 'vi' ? best.lang : 'other';
}
