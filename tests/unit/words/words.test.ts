import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { createWords } from '#lib/words/every.ts';
import { INTERFACE_LANGS } from '#lib/words/words.ts';
import en from '../../../messages/en.json' with { type: 'json' };
import fr from '../../../messages/fr.json' with { type: 'json' };

/** Names of the values a message takes, by the parser of its format. */
function placeholders(message: string): string[] {
	const found = new Set<string>();
	const walk = (node: unknown): void => {
		if (Array.isArray(node)) node.forEach(walk);
		if (typeof node !== 'object' || node === null) return;
		// Types 1 to 6 of the format's tree are arguments; 0 is literal text.
		if ('type' in node && 'value' in node && typeof node.value === 'string' && node.type !== 0) found.add(node.value);
		if ('options' in node) walk(Object.values(node.options as object));
		if (!Array.isArray(node) && 'value' in node && Array.isArray(node.value)) walk(node.value);
	};
	walk(new IntlMessageFormat(message, 'en').getAst());
	return [...found].sort();
}

describe('messages', () => {
	it('exist in every language under the same keys', () => {
		expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
	});

	it('take the same values in every language', () => {
		for (const key of Object.keys(en) as (keyof typeof en)[]) expect(placeholders(fr[key]), key).toEqual(placeholders(en[key]));
	});

	it('can all be formatted', () => {
		for (const lang of INTERFACE_LANGS) {
			const words = createWords(lang);
			for (const key of Object.keys(en) as (keyof typeof en)[]) {
				const values = Object.fromEntries(placeholders(en[key]).map((name) => [name, 3]));
				expect(words(key, values).length, key).toBeGreaterThan(0);
			}
		}
	});

	it('count as their language does: zero is singular in French', () => {
		expect(createWords('en')('timeline.events', { n: 0 })).toBe('0 events');
		expect(createWords('fr')('timeline.events', { n: 0 })).toBe('0 événement');
	});
});

const folder = new URL('../../../messages/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, string>;
const pages = readdirSync(folder).flatMap((name) => /^(\w+)\.en\.json$/.exec(name)?.[1] ?? []);

describe.each(pages)('messages of %s', (page) => {
	const [english, french] = [read(`${page}.en.json`), read(`${page}.fr.json`)];

	it('exist in every language under the same keys, with the same values', () => {
		expect(Object.keys(french).sort()).toEqual(Object.keys(english).sort());
		for (const key of Object.keys(english)) expect(placeholders(french[key] ?? ''), key).toEqual(placeholders(english[key] ?? ''));
	});
});
