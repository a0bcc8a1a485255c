import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CorpusError, dottedPath, quoteValue } from '#lib/corpus/error.ts';
import { findSyntaxError } from '#lib/corpus/json-syntax.ts';

describe('a corpus error', () => {
	it('says file, path, problem and remedy in one line', () => {
		const error = new CorpusError({
			code: 'bad-range', file: 'events.json', path: 'events[12].evidence[0].utf16', problem: '940 is past the text (912)',
			remedy: 'rebuild the corpus'
		});
		expect(error.message).toBe('events.json: events[12].evidence[0].utf16: 940 is past the text (912); rebuild the corpus');
		expect(String(error)).toMatch(/^CorpusError: events\.json/);
		expect(error).toBeInstanceOf(Error);
	});
	it('leaves the path out where the whole file is meant', () => {
		const error = new CorpusError({ code: 'unreadable', file: 'a.json', path: '', problem: 'is gone', remedy: 'find it' });
		expect(error.message).toBe('a.json: is gone; find it');
	});
});

describe('a path', () => {
	it('is dotted, with brackets for indices and odd names', () => {
		expect(dottedPath(['events', 12, 'evidence', 0, 'utf16'])).toBe('events[12].evidence[0].utf16');
		expect(dottedPath(['domains', 'a b', 'en'])).toBe('domains["a b"].en');
		expect(dottedPath([])).toBe('');
	});
});

describe('a value', () => {
	it('is named as JSON, and cut where it is long', () => {
		expect(quoteValue('x')).toBe('"x"');
		expect(quoteValue(undefined)).toBe('undefined');
		expect(quoteValue('y'.repeat(99))).toHaveLength(60);
	});
});

describe('the place of a syntax error', () => {
	it.each([
		['{\n  "a": 1,\n  "b" 2\n}', 3, 7],
		['{"a": [1, 2,]}', 1, 13],
		['{"a": 1,}', 1, 9],
		['[1 2]', 1, 4],
		['{"a": tru}', 1, 7],
		['{"a": 01}', 1, 7],
		['{a: 1}', 1, 2],
		['{"a": "x\ny"}', 1, 7],
		['[1}', 1, 3],
		['[1, 2', 1, 6],
		['{} x', 1, 4],
		['', 1, 1],
		['{"a":', 1, 6],
		['{"a" : "\\q"}', 1, 8]
	])('in %j is line %i, column %i', (json, line, column) => {
		expect(() => JSON.parse(json) as unknown).toThrow();
		expect(findSyntaxError(json)).toEqual({ line, column });
	});
	it('is found exactly where JSON.parse refuses', () => {
		const noise = fc.string({ unit: fc.constantFrom(...'{}[]:,"\\ 01-.eEtrufalsn\n') });
		const cut = fc.tuple(fc.json(), fc.nat()).map(([json, at]) => json.slice(0, at % (json.length + 1)));
		fc.assert(fc.property(fc.oneof(noise, fc.json(), cut), (json) => {
			let isValid = true;
			try {
				JSON.parse(json);
			} catch {
				isValid = false;
			}
			expect(findSyntaxError(json) === null).toBe(isValid);
		}), { numRuns: 2000 });
	});
});
