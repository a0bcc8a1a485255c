import { describe, expect, it } from 'vitest';
import { groupDigits, pluralOf } from '#lib/words/counts.ts';

const NUMBERS = [0, 1, 2, 11, 64, 999, 1000, 12345, 999999, 1000000, 48123456];

describe.each(['en-GB', 'fr-FR'])('counts in %s', (locale) => {
	it('are grouped as Intl groups them', () => {
		const intl = new Intl.NumberFormat(locale);
		for (const number of NUMBERS) expect(groupDigits(number, locale)).toBe(intl.format(number));
	});

	it('take the form that Intl gives them, "many" apart, which no message has', () => {
		const intl = new Intl.PluralRules(locale);
		for (const number of NUMBERS) expect(pluralOf(number, locale)).toBe(intl.select(number).replace('many', 'other'));
	});
});
