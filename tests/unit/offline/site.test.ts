import { describe, expect, it } from 'vitest';
import { answererOf, hasRoom, neededPaths, staleCaches, type Site } from '#lib/offline/site.ts';

const site: Site = {
	origin: 'https://site.test',
	base: '/entente',
	version: 'b',
	build: ['/entente/_app/immutable/a.js'],
	files: ['/entente/corpus/manifest.json'],
	pages: ['/entente/', '/entente/about']
};
const own = new Set(neededPaths(site));
const who = (path: string, asked: { method?: string; mode?: string } = {}) =>
	answererOf({ method: 'GET', mode: 'cors', url: new URL(path, 'https://site.test').href, ...asked }, site, own);

describe('who answers', () => {
	it('a page, a script, a file of the corpus, whatever the query: this version', () => {
		expect(who('/entente/?partner=SG', { mode: 'navigate' })).toBe('own');
		expect(who('/entente/about?lang=fr', { mode: 'navigate' })).toBe('own');
		expect(who('/entente/_app/immutable/a.js')).toBe('own');
		expect(who('/entente/corpus/manifest.json')).toBe('own');
		expect(who('/entente/_app/version.json')).toBe('own');
	});

	it('a page without a file: the fallback page, where there is no network', () => {
		expect(who('/entente/articles/art-900', { mode: 'navigate' })).toBe('other-page');
	});

	it('a file of another corpus: the network first, then what was kept', () => {
		for (const path of ['/entente/data/manifest.json', '/entente/data/columns.bin', '/entente/data/raw/1.txt']) expect(who(path)).toBe('corpus');
	});

	it('other hosts, other folders, other methods, scripts of other versions: the network alone', () => {
		expect(who('https://other.test/entente/about')).toBe('network');
		expect(who('/other/data.json')).toBe('network');
		expect(who('/entente/about', { method: 'POST' })).toBe('network');
		expect(who('/entente/_app/immutable/old.js')).toBe('network');
	});
});

it('the version before this one stays for the pages that are still open; older ones go', () => {
	const names = ['entente-version-x', 'of another program', 'entente-version-a', 'entente-corpora', 'entente-version-b'];
	expect(staleCaches(names, 'b')).toEqual(['entente-version-x']);
	expect(staleCaches(['entente-version-a', 'entente-version-b'], 'b')).toEqual([]);
});

it('corpora take no more than half of the room there is', () => {
	expect(hasRoom({ usage: 40, quota: 100 })).toBe(true);
	expect(hasRoom({ usage: 50, quota: 100 })).toBe(false);
	expect(hasRoom({})).toBe(false);
});
