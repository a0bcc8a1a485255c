import { describe, expect, it } from 'vitest';
import type { Article, CoopEvent } from '#lib/corpus/schema.ts';
import {
	articleParagraphs, eventAfter, eventsAt, quotesIn, segmentText, type Quote
} from '#lib/reader/segments.ts';

const range = (id: string, start: number, end: number) => ({ id, start, end });
const brief = (segments: ReturnType<typeof segmentText>) =>
	segments.map(({ start, end, text, ids }) => [start, end, text, ids.join('+')]);

describe('segmentText', () => {
	it('gives the whole text as one segment when nothing marks it', () => {
		expect(brief(segmentText('abc', []))).toEqual([[0, 3, 'abc', '']]);
	});

	it('gives nothing for an empty text', () => {
		expect(segmentText('', [range('a', 0, 0)])).toEqual([]);
	});

	it('keeps both ids where one range lies inside another', () => {
		expect(brief(segmentText('0123456789', [range('out', 1, 9), range('in', 3, 5)]))).toEqual([
			[0, 1, '0', ''],
			[1, 3, '12', 'out'],
			[3, 5, '34', 'out+in'],
			[5, 9, '5678', 'out'],
			[9, 10, '9', '']
		]);
	});

	it('keeps both ids where two ranges cross', () => {
		expect(brief(segmentText('abcdef', [range('a', 0, 4), range('b', 2, 6)]))).toEqual([
			[0, 2, 'ab', 'a'],
			[2, 4, 'cd', 'a+b'],
			[4, 6, 'ef', 'b']
		]);
	});

	it('puts identical ranges on one segment, in the order given', () => {
		expect(brief(segmentText('abcd', [range('y', 1, 3), range('x', 1, 3)]))).toEqual([
			[0, 1, 'a', ''],
			[1, 3, 'bc', 'y+x'],
			[3, 4, 'd', '']
		]);
	});

	it('does not let adjacent ranges touch', () => {
		expect(brief(segmentText('abcd', [range('a', 0, 2), range('b', 2, 4)]))).toEqual([
			[0, 2, 'ab', 'a'],
			[2, 4, 'cd', 'b']
		]);
	});

	it('shares a beginning and parts at the shorter end', () => {
		expect(brief(segmentText('abcd', [range('long', 0, 4), range('short', 0, 2)]))).toEqual([
			[0, 2, 'ab', 'long+short'],
			[2, 4, 'cd', 'long']
		]);
	});

	it('clips ranges to the stretch asked for and keeps offsets of the whole text', () => {
		expect(brief(segmentText('0123456789', [range('a', 2, 6), range('b', 8, 10)], 4, 8))).toEqual([
			[4, 6, '45', 'a'],
			[6, 8, '67', '']
		]);
	});

	it('clips ranges that run past the text and leaves out empty and reversed ones', () => {
		const ranges = [range('past', 2, 99), range('before', -5, 1), range('empty', 1, 1), range('back', 2, 1)];
		expect(brief(segmentText('abc', ranges))).toEqual([
			[0, 1, 'a', 'before'],
			[1, 2, 'b', ''],
			[2, 3, 'c', 'past']
		]);
	});
});

const RAW = 'date 2024-01 Titre\nUn mot.Deux mots.\n\nFin. -VNA';
// Clean text: the stamp and the sign-off cut, a space put between "mot." and "Deux", blank lines between parts.
const CLEAN = 'Titre\n\nUn mot. Deux mots.\n\nFin.';

const article: Article = {
	id: 'art-001', kind: 'main', lang: 'fr', title: null, source: {},
	published: { edtf: null, lo: null, hi: null, precision: 'unknown', resolution: [] },
	rawFile: 'raw/a.txt', rawSha256: '0'.repeat(64),
	text: CLEAN,
	map: [[0, 13, 5], [7, 19, 7], [15, 26, 10], [27, 38, 4]],
	blocks: [
		{ type: 'stamp', start: 0, end: 12 }, { type: 'title', start: 13, end: 18 },
		{ type: 'body', start: 19, end: 36 }, { type: 'caption', start: 38, end: 42 },
		{ type: 'agency_signoff', start: 43, end: 47 }
	],
	repairs: []
};

const quote = (id: string, exact: string, event = 'ev:00000001'): Quote => {
	const start = RAW.indexOf(exact);
	return { id, event, isMain: true, exact, start, end: start + exact.length };
};

describe('articleParagraphs', () => {
	it('splits the clean text at blank lines and names each part by its raw block', () => {
		const { paragraphs } = articleParagraphs(article, []);
		expect(paragraphs.map(({ type, start, end }) => [type, CLEAN.slice(start, end)])).toEqual([
			['title', 'Titre'],
			['body', 'Un mot. Deux mots.'],
			['caption', 'Fin.']
		]);
	});

	it('marks a quote over a repaired gap, the gap included', () => {
		const { paragraphs, lost } = articleParagraphs(article, [quote('q1', 'mot.Deux')]);
		expect(lost).toEqual([]);
		expect(brief([...(paragraphs[1]?.segments ?? [])])).toEqual([
			[7, 10, 'Un ', ''],
			[10, 19, 'mot. Deux', 'q1'],
			[19, 25, ' mots.', '']
		]);
	});

	it('marks a quote over two parts in both, up to their bounds', () => {
		const { paragraphs } = articleParagraphs(article, [quote('q1', 'mots.\n\nFin')]);
		expect(brief([...(paragraphs[1]?.segments ?? [])]).at(-1)).toEqual([20, 25, 'mots.', 'q1']);
		expect(brief([...(paragraphs[2]?.segments ?? [])])).toEqual([[27, 30, 'Fin', 'q1'], [30, 31, '.', '']]);
	});

	it('calls a quote lost where its raw words were cut from the text', () => {
		const stamped = quote('q1', 'date 2024-01');
		expect(articleParagraphs(article, [stamped]).lost).toEqual([stamped]);
	});

	it('calls a quote lost rather than mark other words', () => {
		const wrong = { ...quote('q1', 'Deux'), exact: 'Trois' };
		const view = articleParagraphs(article, [wrong]);
		expect(view.lost).toEqual([wrong]);
		expect(view.paragraphs.flatMap(({ segments }) => segments.flatMap(({ ids }) => ids))).toEqual([]);
	});

	it('gives no part for an empty text', () => {
		expect(articleParagraphs({ ...article, text: '', map: [] }, [])).toEqual({ paragraphs: [], lost: [] });
	});
});

describe('quotesIn', () => {
	it('lists the quotes of one article in text order, the longer first', () => {
		const evidence = (id: string, art: string, start: number, end: number) => ({
			id, article: art, utf16: [start, end], selector: [{ exact: id }, {}]
		});
		const events = [
			{ id: 'ev:2', evidence: [evidence('q:2-1', 'art-001', 5, 8), evidence('q:2-2', 'art-002', 0, 9)] },
			{ id: 'ev:1', evidence: [evidence('q:1-1', 'art-001', 5, 9), evidence('q:1-2', 'art-001', 1, 2)] }
		] as unknown as CoopEvent[];
		expect(quotesIn(events, 'art-001').map(({ id, event, isMain }) => [id, event, isMain])).toEqual([
			['q:1-2', 'ev:1', false], ['q:1-1', 'ev:1', true], ['q:2-1', 'ev:2', true]
		]);
	});
});

describe('events of a segment', () => {
	const quotes = new Map(
		[
			{ id: 'wide', event: 'A', isMain: true, exact: '', start: 0, end: 50 },
			{ id: 'narrow', event: 'B', isMain: true, exact: '', start: 10, end: 20 },
			{ id: 'again', event: 'A', isMain: true, exact: '', start: 12, end: 15 }
		].map((one) => [one.id, one])
	);

	it('lead with the shortest quote and name each event once', () => {
		expect(eventsAt({ start: 12, end: 15, text: '', ids: ['wide', 'narrow', 'again'] }, quotes)).toEqual(['A', 'B']);
		expect(eventsAt({ start: 10, end: 12, text: '', ids: ['wide', 'narrow'] }, quotes)).toEqual(['B', 'A']);
	});

	it('open in turn, so that every one is reached', () => {
		expect(eventAfter(['B', 'A', 'C'], null)).toBe('B');
		expect(eventAfter(['B', 'A', 'C'], 'elsewhere')).toBe('B');
		expect(eventAfter(['B', 'A', 'C'], 'B')).toBe('A');
		expect(eventAfter(['B', 'A', 'C'], 'C')).toBe('B');
	});

	it('open nothing where the only event is the current one, or there is none', () => {
		expect(eventAfter(['A'], 'A')).toBeNull();
		expect(eventAfter([], 'A')).toBeNull();
	});
});
