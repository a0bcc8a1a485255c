/** A whole number with its digits in groups of three: "1,234" in English, with narrow no-break spaces in French. */
export function groupDigits(value: number, locale: string): string {
	return String(value).replace(/\B(?=(?:\d{3})+(?!\d))/g, locale.startsWith('fr') ? '\u202f' : ',');
}

/** Form of a noun after a whole number, by CLDR's cardinal rules of the two languages: zero is singular in French. */
export function pluralOf(value: number, locale: string): Intl.LDMLPluralRule {
	if (locale.startsWith('fr')) return Math.abs(value) < 2 ? 'one' : 'other';
	return Math.abs(value) === 1 ? 'one' : 'other';
}
