import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/ingest/pipeline/acts/rules/rules.ts';
import { LOOSE } from '../../src/ingest/pipeline/acts/rules/steps.ts';
import { WHEN } from '../../src/ingest/pipeline/acts/rules/words.ts';
import { fits, mayFit } from '../../src/ingest/pipeline/text/fits.ts';
import { asNeedle, needlesOf } from '../../src/ingest/pipeline/text/needles.ts';

describe('needlesOf', () => {
	it.each([
		[/extradition/u, ['extradition']],
		[/[Mm]inist(?:re|er)s?/u, ['ministre', 'minister']],
		[/(?:très )?bien (?:fait|dit)/u, ['bien fait', 'bien dit']],
		[/a (?:reçu|rencontré)[^.;]{0,60}?ministre/u, ['ministre']],
		[/le (?<d>3[01]|[12]\d|0?[1-9]) (?:mai|juin)/u, ['le 0 mai', 'le 00 mai', 'le 0 juin', 'le 00 juin']],
		[/\p{L}+(?= officielle)/u, [' officielle']],
		[/(?<!vice-)ministre/u, ['ministre']],
		[/VISITE/iu, ['visite']]
	] as const)('of %s are %j', (pattern, needles) => {
		expect(needlesOf(pattern)?.toSorted()).toEqual([...needles].toSorted());
	});

	it.each([/\p{Lu}\p{L}+/u, /a|the minister/u, /(?:minister)?/u, /[^a]bc?/u, /(?:ab)*c/u])('of %s are not sure', (pattern) => {
		expect(needlesOf(pattern)).toBeNull();
	});
});

const sentences = ['first', 'second', 'third', 'fourth', 'fifth'].flatMap((set) => {
	const folder = fileURLToPath(new URL(`unseen/${set}/raw`, import.meta.url));
	return readdirSync(folder).flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').replaceAll('’', "'").split(/\n|(?<=[.!?]) /u));
});
const rules = [...Object.values(RULES).flat(), ...LOOSE];
const patterns = [WHEN, ...rules.flatMap(({ words, unless, needs }) => [words, unless, needs].filter((one) => one instanceof RegExp))];

describe('the quick look at a text', () => {
	it('passes over no text that a rule fits', { timeout: 30_000 }, () => {
		let count = 0;
		for (const pattern of patterns) for (const text of sentences.filter((sentence) => pattern.test(sentence))) {
			count++;
			expect(needlesOf(pattern)?.some((needle) => asNeedle(text).includes(needle)) ?? true, `${pattern.source.slice(0, 60)}: ${text}`).toBe(true);
		}
		expect(count).toBeGreaterThan(1000);
	});

	it('spares most searches', () => {
		const asked = (text: string): number => patterns.filter((pattern) => mayFit(pattern, text)).length;
		for (const text of sentences.slice(0, 60)) asked(text);
		const searched = sentences.slice(60, 360).reduce((sum, text) => sum + asked(text), 0);
		expect(searched).toBeLessThan(0.2 * 300 * patterns.length);
	});

	it('gives the same answer as the search, however often a pattern is asked', () => {
		const pattern = /[Mm]inist(?:re|er)s? de la (?:Défense|Justice)/u;
		for (let i = 0; i < 60; i++) {
			expect(fits(pattern, `le ministre de la Justice n° ${i}`)).toBe(true);
			expect(fits(pattern, `le ministre de la Santé n° ${i}`)).toBe(false);
		}
	});
});
