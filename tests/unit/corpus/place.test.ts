import { describe, expect, it } from 'vitest';
import { CorpusError } from '#lib/corpus/error.ts';
import { placeOf } from '#lib/corpus/place.ts';

describe('a corpus named by a link', () => {
	it.each([
		['data/2025/manifest.json', 'data/2025/', 'manifest.json'],
		['/data/manifest.json', '/data/', 'manifest.json'],
		['other.json', '', 'other.json'],
		['synth-1000/v1.2/manifest.json', 'synth-1000/v1.2/', 'manifest.json'],
		['..data/.hidden/manifest.json', '..data/.hidden/', 'manifest.json']
	])('lies on this site: %s', (path, folder, manifest) => {
		expect(placeOf(path)).toEqual({ folder, manifest });
	});
	it.each([
		['an address', 'https://example.org/manifest.json'], ['an address without scheme', '//example.org/manifest.json'],
		['an address with backslashes', '\\\\example.org\\manifest.json'], ['a backslash after the slash', '/\\example.org/manifest.json'],
		['a scheme with data', 'data:application/json,{}.json'], ['a script', 'javascript:alert(1)//.json'],
		['a tab that parsers drop', '/\t/example.org/manifest.json'], ['a line break', '/\n/example.org/manifest.json'],
		['a line break at the end', 'data/manifest.json\n'],
		['a way up', '../manifest.json'], ['a way up inside', 'data/../../manifest.json'], ['a folder that is its own', './manifest.json'],
		['an escaped way up', 'data/%2e%2e/manifest.json'], ['an empty name', 'data//manifest.json'],
		['a name and a host', 'user@example.org/manifest.json'], ['a query', 'manifest.json?x=.json'], ['a fragment', 'a#b.json'],
		['a folder', 'data/'], ['another kind of file', 'data/manifest.txt'], ['nothing', '']
	])('is refused where it is %s', (_, path) => {
		expect(() => placeOf(path)).toThrow(CorpusError);
		expect(() => placeOf(path)).toThrow(/is not the path of a manifest on this site/);
	});
});
