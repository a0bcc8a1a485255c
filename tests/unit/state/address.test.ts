import { describe, expect, it } from 'vitest';
import { hrefOn, queryOf, withQuery } from '#lib/state/address.ts';

describe('an address on a site', () => {
	const url = new URL('https://site.test/about?partner=SG&q=a%26b#x');
	it('has its view behind "?"', () => expect(queryOf(url, false).get('q')).toBe('a&b'));
	it('is changed by its query alone', () => expect(hrefOn(url, 'partner=KR', false)).toBe('?partner=KR'));
});

describe('an address in a single file', () => {
	const at = (hash: string) => new URL(hash, 'file:///c/entente.html?x=1');
	it('has its view behind "#…?"', () => {
		expect(queryOf(at('#/about?partner=SG&lang=fr'), true, '').get('lang')).toBe('fr');
		expect([...queryOf(at('#/about'), true, '')]).toEqual([]);
		expect([...queryOf(at(''), true, '')]).toEqual([]);
	});
	it('keeps signs that the router decoded: they stand in what the window shows', () => {
		const shown = '#/?q=a%26b%3D%2B&partner=SG';
		const query = queryOf(at(decodeURIComponent(shown)), true, shown);
		expect([query.get('q'), query.get('partner')]).toEqual(['a&b=+', 'SG']);
	});
	it('follows the router where the window still shows the page before', () => {
		expect(queryOf(at('#/?q=new'), true, '#/?q=old').get('q')).toBe('new');
		expect(queryOf(at('#/?q=new'), true, '#/?q=%E0%A4%A').get('q')).toBe('new');
	});
	it('is changed behind "#", on the page it is on', () => {
		expect(hrefOn(at('#/articles/a?event=e'), 'raw=1', true)).toBe('#/articles/a?raw=1');
		expect(hrefOn(at(''), 'raw=1', true)).toBe('#/?raw=1');
	});
	it('has no "?" that nothing follows: the router finds no page there', () => {
		expect(hrefOn(at('#/?partner=SG'), '', true)).toBe('#/');
		expect(withQuery('#/', '')).toBe('#/');
		expect(withQuery('#/', 'partner=SG')).toBe('#/?partner=SG');
	});
});
