import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { compileMessage } from '#lib/words/compile.ts';
import { groupDigits, pluralOf } from '#lib/words/counts.ts';
import { createWords } from '#lib/words/every.ts';
import { writeMessage } from '#lib/words/message.ts';
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

/** Values that each name of a message is tried with: numbers of every form, and every word that it offers a choice for. */
function candidates(message: string, name: string): (string | number)[] {
	const numbers = [0, 1, 2, 3, 1234, 1_000_000];
	const isNumber = new RegExp(`\\{${name}, (?:plural|number)`).test(message);
	const options = new RegExp(`\\{${name}, select,([^}]*\\{[^}]*\\})*`).exec(message)?.[0] ?? '';
	const offered = [...options.matchAll(/(\w+) \{/g)].map(([, word]) => word ?? '');
	return isNumber ? numbers : [...offered, 'other', 'Ng\u00f4', 1234];
}

/** Our formats of numbers, which take the place of those of Intl. */
const formatters = {
	getNumberFormat: (locale: string) => ({ format: (value: number) => groupDigits(value, locale) }),
	getPluralRules: (locale: string) => ({ select: (value: number) => pluralOf(value, locale) })
} as unknown as Formatters;

describe('a compiled message', () => {
	const files = readdirSync(folder).map((name) => [name] as const);

	it.each(files)('of %s reads as the library of its format writes it', (name) => {
		const locale = name.endsWith('fr.json') ? 'fr-FR' : 'en-GB';
		for (const [key, text] of Object.entries(read(name))) {
			const names = placeholders(text);
			const library = new IntlMessageFormat(text, locale, undefined, { formatters });
			for (let turn = 0; turn < 24; turn++) {
				const values = Object.fromEntries(
					names.map((value, index) => {
						const tried = candidates(text, value);
						return [value, tried[(turn * (index + 1) + index) % tried.length] ?? 0];
					})
				);
				expect(writeMessage(compileMessage(text), values, locale), `${key} ${JSON.stringify(values)}`).toBe(library.format(values));
			}
		}
	});

	it('of text alone is that text, without the quotes of the format', () => {
		expect(compileMessage('Fit all events')).toBe('Fit all events');
		expect(compileMessage("a '{name}' in braces")).toBe('a {name} in braces');
	});

	it('is a list of its parts', () => {
		expect(compileMessage('{n, plural, offset:1 =0 {none} one {#} other {# {of}}}!')).toEqual([
			['n', { '=0': 'none', one: [0], other: [0, ' ', ['of']] }, 1],
			'!'
		]);
	});

	it('counts what is left of a number after its offset', () => {
		const message = compileMessage('{n, plural, offset:1 =1 {alone} one {with # other} other {with # others}}');
		expect([1, 2, 3].map((n) => writeMessage(message, { n }, 'en-GB'))).toEqual(['alone', 'with 1 other', 'with 2 others']);
	});

	it('refuses a value that is missing, and one without an option', () => {
		expect(() => writeMessage(compileMessage('{n} events'), {}, 'en-GB')).toThrow('the value n of a message is missing');
		expect(() => writeMessage([['by', { kind: 'a' }]], { by: 'constructor' }, 'en-GB')).toThrow('may not be constructor');
	});

	it('has no dates, styles of numbers or tags', () => {
		for (const text of ['{at, date}', '{n, number, percent}', '<b>x</b>']) expect(() => compileMessage(text), text).toThrow(SyntaxError);
	});
});
