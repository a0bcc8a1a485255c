import { beforeAll, describe, expect, it } from 'vitest';
import { figureDrawing, figurePages, FIGURE_SIZES } from '#lib/charts/figure.ts';
import { eventsOfMark, provedScene } from '#lib/charts/annex.ts';
import { sceneOf } from '#lib/charts/scene.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { numberMarks, ranges } from '#lib/export/numbers.ts';
import { boxOf, overlap } from '#lib/scene/boxes.ts';
import type { Group, Mark, Scene } from '#lib/scene/marks.ts';
import { serializeSvg } from '#lib/scene/svg.ts';
import { loadBuilt } from '../../fixtures/built-corpus.ts';
import { requestOf } from '../../fixtures/export.ts';

let corpus: Corpus;
beforeAll(async () => {
	corpus = await loadBuilt();
});

const dot = (id: string, cx: number, cy: number): Group => ({ type: 'group', key: id, data: { 'event-id': id }, marks: [{ type: 'dot', cx, cy, r: 5, fill: 'ink' }] });
const scene = (...marks: Mark[]): Scene => ({ width: 400, height: 200, title: 'T', desc: 'D', lang: 'en', name: 'n', marks });
const idsOf = ({ data }: Group): readonly string[] => (data?.['event-id'] === undefined ? [] : [data['event-id']]);
const tagsOf = ({ marks }: Scene): string[] => textsOf(marks.filter((mark) => mark.type === 'group' && mark.key === 'numbers'));
const textsOf = (marks: readonly Mark[]): string[] => marks.flatMap((mark) => (mark.type === 'group' ? textsOf(mark.marks) : mark.type === 'text' ? [mark.text] : []));

/** 1, 2, 3 and 7 of "1–3, 7". */
const numbersOf = (text: string): number[] =>
	text.trim().split(', ').flatMap((range) => {
		const [first = 0, last = first] = range.split('–').map(Number);
		return Array.from({ length: last - first + 1 }, (_, i) => first + i);
	});

describe('numbers beside marks', () => {
	it('are one for a mark that stands alone and a range for marks that touch', () => {
		const numbered = numberMarks(scene(dot('a', 50, 50), dot('b', 61, 50), dot('c', 200, 50)), idsOf);
		expect(numbered.order).toEqual(['a', 'b', 'c']);
		expect(tagsOf(numbered.scene)).toEqual(['[1–2]', '[3]']);
	});

	it('stay the same for an event that is drawn twice', () => {
		expect(tagsOf(numberMarks(scene(dot('a', 50, 50), dot('b', 100, 50), dot('a', 200, 50)), idsOf).scene)).toEqual(['[1]', '[2]', '[1]']);
	});

	it('are those given where several pictures share one list', () => {
		const given = new Map([['a', 7], ['b', 3]]);
		expect(tagsOf(numberMarks(scene(dot('a', 50, 50), dot('b', 61, 50), dot('x', 200, 50)), idsOf, { given }).scene)).toEqual(['[3, 7]']);
	});

	it('are a letter where there are too many for the room beside a mark, and a line tells them', () => {
		const given = new Map(['a', 'b', 'c', 'd', 'e'].map((id, i) => [id, 3 * i + 1]));
		const touching = scene(...['a', 'b', 'c', 'd', 'e'].map((id, i) => dot(id, 50 + 11 * i, 50)), dot('c', 300, 50));
		expect(tagsOf(numberMarks(touching, idsOf, { given }).scene)).toEqual(['[1, 4, 7, 10, 13]', '[7]']);
		const keyed = numberMarks(touching, idsOf, { given, isKeyed: true });
		expect(tagsOf(keyed.scene)).toEqual(['[a]', '[7]']);
		expect(keyed.keys).toEqual(['[a] 1, 4, 7, 10, 13']);
	});

	it('stand apart from each other where marks stand close', () => {
		const close = numberMarks(scene(...[0, 1, 2, 3].map((i) => dot(`d${i}`, 50 + 18 * i, 50))), idsOf).scene;
		const tags = close.marks.flatMap((mark) => (mark.type === 'group' && mark.key === 'numbers' ? mark.marks : []));
		const boxes = tags.flatMap((mark) => boxOf(mark) ?? []);
		expect(tags).toHaveLength(4);
		expect(boxes).toHaveLength(16);
		const all = tags.map((mark) => boxOf(mark) ?? ([0, 0, 0, 0] as const));
		for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) expect(overlap(a, b)).toBe(false);
	});

	it('avoid the words around them', () => {
		const word: Mark = { type: 'text', x: 60, y: 54, text: 'beside', size: 12, fill: 'ink' };
		const { scene: numbered } = numberMarks(scene(dot('a', 50, 50), word), idsOf);
		const tag = numbered.marks.at(-1);
		const [box, taken] = [tag === undefined ? null : boxOf(tag), boxOf(word)];
		expect(box !== null && taken !== null && overlap(box, taken)).toBe(false);
	});

	it('are written as ranges, each once, in order', () => {
		expect(ranges([3, 1, 2, 7, 7, 9, 10])).toBe('1–3, 7, 9–10');
		expect(ranges([])).toBe('');
	});
});

describe('the list of proofs', () => {
	it.each(['timeline', 'network', 'matrix'] as const)('holds quote, article and date of every event of the %s once', (chart) => {
		const words = textsOf(figureDrawing(requestOf(corpus, 'partner=KR', { chart, hasAnnex: true })).marks).join(' ');
		const rows = requestOf(corpus, 'partner=KR').selection.rows;
		expect(rows).toHaveLength(8);
		for (const row of rows) {
			const quote = corpus.events[row]?.evidence[0]?.selector[0].exact.replace(/\s+/gu, ' ').trim() ?? '';
			expect(words.split(quote).length - 1, quote).toBeGreaterThanOrEqual(1);
			expect(words).toContain(corpus.events[row]?.evidence[0]?.article ?? '');
		}
		expect(words).toContain('[8]');
		expect(words).not.toContain('[9]');
	});

	it('tells the numbers of a matrix by row and column, and lays none over its cells', () => {
		const request = requestOf(corpus, '', { chart: 'matrix', hasAnnex: true });
		const { scene: drawn, keys } = provedScene(sceneOf('matrix', request, 900), request, '');
		expect(tagsOf(drawn)).toEqual([]);
		const cyber = keys.find((line) => line.startsWith('Cybersecurity: '));
		expect(cyber).toMatch(/Singapore [\d–, ]+; ASEAN/);
		const told = new Set(keys.flatMap((line) => line.split(/: |; /).slice(1)).flatMap((cell) => numbersOf(cell.slice(cell.search(/[\d–, ]+$/)))));
		expect(told).toEqual(new Set(Array.from({ length: 58 }, (_, i) => i + 1)));
		const words = textsOf(figureDrawing(request).marks);
		expect(words.some((line) => line.startsWith('Cybersecurity: Singapore '))).toBe(true);
	});

	it('numbers every event that is drawn, on each of its marks', () => {
		const request = requestOf(corpus, 'zoom=1972-01-01..2026-12-31', { hasAnnex: true });
		const drawn = figureDrawing(request);
		const numbered = numberMarks(drawn, eventsOfMark(request));
		expect(new Set(numbered.order).size).toBe(58);
	});

	it('goes on over the pages of a document without losing an item', () => {
		const pages = figurePages(requestOf(corpus, '', { size: FIGURE_SIZES.figure, hasAnnex: true }));
		expect(pages.length).toBeGreaterThan(2);
		const written = pages.slice(1).map(serializeSvg).join('');
		for (let n = 1; n <= 58; n++) expect(written.split(`>[${n}]<`).length - 1, String(n)).toBe(1);
	});
});
