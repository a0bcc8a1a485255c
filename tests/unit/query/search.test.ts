import { describe, expect, it } from 'vitest';
import { buildIndex, fold, search, searchDocs } from '#lib/query/search.ts';
import { tinyArticle, tinyCorpus } from '../../fixtures/tiny-corpus.ts';

const index = buildIndex([
	{ row: 0, texts: ['Le ministre Tô Lâm reçoit une délégation', 'Bộ Công an; dịch vụ công số'] },
	{ row: 1, texts: ['Cybersécurité et traité d’extradition', 'VNeID–SingPass'] },
	{ row: 2, texts: ['Seoul: hợp đồng', 'Lâm Đồng'] }
]);
const found = (q: string): number[] => [...search(index, q)].sort();

describe('folding', () => {
	it('takes case, diacritics and typographic signs away', () => {
		expect(fold('TÔ LÂM')).toBe('to lam');
		expect(fold('Đồng đăng')).toBe('dong dang');
		expect(fold('l’œuvre\u00a0: ‘x’')).toBe("l'oeuvre : 'x'");
		expect(fold('Tô Lâm'.normalize('NFD'))).toBe(fold('Tô Lâm'.normalize('NFC')));
	});
});

describe('a search', () => {
	it('ignores case, diacritics and đ/d', () => {
		expect(found('to lam')).toEqual([0]);
		expect(found('TÔ LÂM')).toEqual([0]);
		expect(found('cybersecurite')).toEqual([1]);
		expect(found('dich vu')).toEqual([0]);
		expect(found('seoul dong')).toEqual([2]);
	});
	it('wants every word', () => {
		expect(found('lam')).toEqual([0, 2]);
		expect(found('lam cong')).toEqual([0]);
		expect(found('lam extradition')).toEqual([]);
	});
	it('takes a word as the beginning of one, not as its middle', () => {
		expect(found('extrad')).toEqual([1]);
		expect(found('tradition')).toEqual([]);
	});
	it('parts words at punctuation, in the text and in the query', () => {
		expect(found('singpass')).toEqual([1]);
		expect(found("d'extradition")).toEqual([1]);
		expect(found('vneid/singpass')).toEqual([1]);
	});
	it('wants a phrase in quotes as it stands', () => {
		expect(found('"tô lâm"')).toEqual([0]);
		expect(found('“lâm tô”')).toEqual([]);
		expect(found('"traité d\'extradition" cyber')).toEqual([1]);
		expect(found('«\u00a0traité d’extradition\u00a0»')).toEqual([1]);
	});
	it('does not run a phrase from one text into the next', () => expect(found('"délégation bộ"')).toEqual([]));
	it('without any word keeps all', () => {
		expect(found('')).toEqual([0, 1, 2]);
		expect(found('  ?! ""')).toEqual([0, 1, 2]);
	});
	it('takes a lone quote and operators as they come', () => {
		expect(found('"lam')).toEqual([0, 2]);
		expect(found('OR')).toEqual([]);
	});
});

describe('the texts of an event', () => {
	const corpus = tinyCorpus();
	const rows = (q: string, articles?: Parameters<typeof searchDocs>[1]): number[] =>
		[...search(buildIndex(searchDocs(corpus, articles)), q)].sort();
	it('are titles, names and aliases', () => {
		expect(rows('receives josephine')).toEqual([3]);
		expect(rows('reçoit')).toEqual([3]);
		expect(rows('mci')).toEqual([1, 3, 4]);
		expect(rows('lê quý vương')).toEqual([0]);
		expect(rows('bo cong an')).toEqual([3]);
	});
	it('are offices, places, partners and labels in every language', () => {
		expect(rows('ministre de la sécurité publique')).toEqual([3]);
		expect(rows('coree du sud')).toEqual([0, 7]);
		expect(rows('dan do')).toEqual([4]);
		expect(rows('chào xã giao')).toEqual([3]);
		expect(rows('hội đàm diễn ra')).toEqual([0]);
	});
	it('are instruments and article titles', () => {
		expect(rows('mémorandum données')).toEqual([1]);
		expect(rows('"article art-004"')).toEqual([0, 7]);
	});
	it('are passages with evidence, once the article is there; not the rest of the article', () => {
		expect(rows('9 février')).toEqual([]);
		const articles = new Map([['art-002', tinyArticle()]]);
		expect(rows('"le 9 février"', articles)).toEqual([1, 2, 4, 5]);
		expect(rows('visite singapour VNA', articles)).toEqual([]);
		expect(rows('"ils ont parlé"', articles)).toEqual([]);
	});
});
