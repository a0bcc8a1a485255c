import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { createBriefingWords, type BriefingKey } from '#lib/briefing/words.ts';
import { INTERFACE_LANGS } from '#lib/words/words.ts';
import en from '../../../messages/briefing.en.json' with { type: 'json' };
import fr from '../../../messages/briefing.fr.json' with { type: 'json' };

const keys = Object.keys(en) as BriefingKey[];
const values = { n: 2, total: 3, most: 20, title: 'T', file: 'F', place: 'P', found: 'X', id: 'I', date: 'D', source: 'S', name: 'N', size: '1' };

/** Names of the values of a message: words after "{" that are not text of a plural branch. */
function placeholders(message: string): string[] {
	const found = JSON.stringify(new IntlMessageFormat(message, 'en').getAst()).matchAll(/"type":[1-6],"value":"(\w+)"|"value":"(\w+)","type":[1-6]/g);
	return [...new Set(Array.from(found, ([, a, b]) => a ?? b ?? ''))].sort();
}

describe("the briefing's messages", () => {
	it('exist in every language under the same keys', () => {
		expect(Object.keys(fr).sort()).toEqual([...keys].sort());
	});

	it.each(keys)('take the same values in every language: %s', (key) => {
		expect(placeholders(fr[key])).toEqual(placeholders(en[key]));
	});

	it('can all be formatted', () => {
		for (const lang of INTERFACE_LANGS) for (const key of keys) expect(createBriefingWords(lang)(key, values), key).not.toBe('');
	});

	it('set French punctuation off with spaces that do not break', () => {
		for (const [key, text] of Object.entries(fr)) expect(/ [:;?!»]|« | [:;?!»]/.test(text.replace(/\{[^}]*\}/g, '')), key).toBe(false);
	});
});
