import { describe, expect, it } from 'vitest';
import type { Article } from '#lib/corpus/schema.ts';
import { receivedSegments } from '#lib/reader/received.ts';

//           0         1         2         3         4
//           0123456789012345678901234567890123456789012345
const RAW = ' stamp Un lemot.\nUn le -VNA\n\nVoir plus\n\nAutre.';

const base: Pick<Article, 'lang' | 'title' | 'source' | 'rawFile' | 'rawSha256' | 'published'> = {
	lang: 'fr', title: null, source: {}, rawFile: 'raw/a.txt', rawSha256: '0'.repeat(64),
	published: { edtf: null, lo: null, hi: null, precision: 'unknown', resolution: [] }
};

const main: Article = {
	...base, id: 'art-001', kind: 'main', text: 'Un le mot.',
	map: [[0, 7, 5], [6, 12, 4]],
	blocks: [
		{ type: 'stamp', start: 1, end: 6 }, { type: 'body', start: 7, end: 16 },
		{ type: 'caption_duplicate', start: 17, end: 22 }, { type: 'agency_signoff', start: 23, end: 27 },
		{ type: 'sidebar_marker', start: 29, end: 38 }
	],
	repairs: [
		{ start: 10, end: 15, found: 'lemot', fixed: 'le mot', kind: 'missing_space', applied: true },
		{ start: 17, end: 19, found: 'Un', fixed: 'une', kind: 'typo', applied: false }
	]
};

const teaser: Article = {
	...base, id: 'art-001-t1', kind: 'teaser', parent: 'art-001', text: 'Autre.', map: [[0, 40, 6]],
	blocks: [{ type: 'teaser_body', start: 40, end: 46 }], repairs: []
};

const quote = (exact: string, start = RAW.indexOf(exact)) => ({
	id: `q ${exact}`, event: 'ev:1', isMain: true, exact, start, end: start + exact.length
});

describe('receivedSegments', () => {
	it('joins up to the raw document of a main article, byte for byte', () => {
		const { parts } = receivedSegments(RAW, main, [teaser], [quote('lemot')]);
		expect(parts.map(({ segments }) => segments.map(({ text }) => text).join('')).join('')).toBe(RAW);
	});

	it('says of each block whether it is read, cut or an article of its own', () => {
		const { parts } = receivedSegments(RAW, main, [teaser], []);
		expect(parts.filter(({ type }) => type !== null).map(({ type, fate, article }) => [type, fate, article])).toEqual([
			['stamp', 'cut', 'art-001'],
			['body', 'kept', 'art-001'],
			['caption_duplicate', 'cut', 'art-001'],
			['agency_signoff', 'cut', 'art-001'],
			['sidebar_marker', 'cut', 'art-001'],
			['teaser_body', 'elsewhere', 'art-001-t1']
		]);
	});

	it('counts what was cut, moved, repaired and left', () => {
		const received = receivedSegments(RAW, main, [teaser], []);
		expect([...received.cut]).toEqual([
			['stamp', 1], ['caption_duplicate', 1], ['agency_signoff', 1], ['sidebar_marker', 1]
		]);
		expect(received.elsewhere).toEqual(['art-001-t1']);
		expect(received.repaired.map(({ found }) => found)).toEqual(['lemot']);
		expect(received.noted.map(({ found }) => found)).toEqual(['Un']);
	});

	it('marks a repair and a quote that share words on the same segment', () => {
		const { parts } = receivedSegments(RAW, main, [teaser], [quote('mot.')]);
		const body = parts.find(({ type }) => type === 'body');
		expect(body?.segments.map(({ text, ids, repair }) => [text, ids.length, repair?.fixed ?? null])).toEqual([
			['Un ', 0, null], ['le', 0, 'le mot'], ['mot', 1, 'le mot'], ['.', 1, null]
		]);
	});

	it('shows the stretch of its own blocks for a teaser', () => {
		const { parts, cut } = receivedSegments(RAW, teaser, [main], []);
		expect(parts.map(({ type, fate, start, end }) => [type, fate, start, end])).toEqual([
			['teaser_body', 'kept', 40, 46]
		]);
		expect(cut.size).toBe(0);
	});

	it('calls a quote lost where other words stand at its place', () => {
		const wrong = quote('lemot', 3);
		expect(receivedSegments(RAW, main, [teaser], [wrong]).lost).toEqual([wrong]);
	});
});
