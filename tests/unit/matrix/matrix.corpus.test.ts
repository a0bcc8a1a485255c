import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matrixChart } from '#lib/charts/scene.ts';
import { loadCorpus } from '#lib/corpus/load.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { matrixAxes } from '#lib/matrix/axes.ts';
import { cellKey, rowsOfCell, tallyMatrix } from '#lib/matrix/tally.ts';
import { countMarks, linkedGroups, type Group, type Mark, type Scene } from '#lib/scene/marks.ts';
import { createWords } from '#lib/words/every.ts';
import { loadBuilt, viewed } from '../../fixtures/built-corpus.ts';
import { writeSynthetic } from '../../fixtures/synthetic.ts';

let corpus: Corpus;
let large: Corpus;
const synthetic = writeSynthetic(3000, 'rows', 7, false);
beforeAll(async () => {
	corpus = await loadBuilt();
	large = await loadCorpus(synthetic.fetchText);
});
afterAll(() => synthetic.remove());

const draw = (of: Corpus, query: string, width = 900): Scene =>
	matrixChart({ corpus: of, ...viewed(of, query), words: createWords('en') }, width);

const cellsOf = (query: string) => {
	const { view, selection } = viewed(corpus, query);
	return { selection, cells: tallyMatrix(corpus, selection.rows, matrixAxes(corpus, { rows: 'all', hasDomestic: view.filter.domestic })) };
};

/** Texts and their places, but for the numbers, which a filter changes. */
function namesOf(marks: readonly Mark[]): string[] {
	return marks.flatMap((mark) => {
		if (mark.type === 'group') return namesOf(mark.marks);
		return mark.type === 'text' && !/^\d+$/.test(mark.text) ? [`${mark.x} ${mark.y} ${mark.text}`] : [];
	});
}

describe('the cells', () => {
	it.each(['', 'domestic=1', 'span=2023..2024', 'status=proposed', 'kind=courtesy_call', 'person=to-lam'])('have the totals of the facets: ?%s', (query) => {
		const { selection, cells } = cellsOf(query);
		for (const [partner, count] of selection.counts.partner) expect(cells.get(cellKey(partner, 'all'))?.rows.length ?? 0, partner).toBe(count);
		for (const [domain, count] of selection.counts.domain) expect(cells.get(cellKey('all', domain))?.rows.length ?? 0, domain).toBe(count);
		expect(cells.get(cellKey('all', 'all'))?.rows.length ?? 0).toBe(selection.rows.length);
	});

	it('count an event once by status', () => {
		const { cells } = cellsOf('');
		const cyber = cells.get(cellKey('SG', 'cybersecurity'));
		expect(cyber?.rows.length).toBe(10);
		expect(cyber?.statuses.reduce((sum, count) => sum + count, 0)).toBe(10);
	});

	it('list what they count', () => {
		const { selection, cells } = cellsOf('domestic=1');
		expect(cells.size).toBeGreaterThan(60);
		for (const [key, cell] of cells) expect(rowsOfCell(corpus, selection.rows, key), key).toEqual(cell.rows);
	});

	it('of the folded rows and of fields list what they count too', () => {
		const { selection } = cellsOf('');
		for (const rows of ['main', 'fields'] as const) {
			const folded = tallyMatrix(corpus, selection.rows, matrixAxes(corpus, { rows, hasDomestic: false, most: 4 }));
			for (const [key, cell] of folded) expect(rowsOfCell(corpus, selection.rows, key), key).toEqual(cell.rows);
		}
	});
});

describe('the matrix', () => {
	it.each(['partner=KR', 'span=2023', 'status=proposed&outside=dim', 'domain=extradition'])('moves nothing under a filter: ?%s', (query) => {
		expect(namesOf(draw(corpus, query).marks)).toEqual(namesOf(draw(corpus, '').marks));
		expect(draw(corpus, query).height).toBe(draw(corpus, '').height);
	});

	it('lets domestic events in without moving what stands', () => {
		const before = draw(corpus, '').marks.filter((mark): mark is Group => mark.type === 'group' && mark.key.startsWith('row:'));
		const after = draw(corpus, 'domestic=1').marks.filter((mark): mark is Group => mark.type === 'group' && mark.key.startsWith('row:'));
		expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
	});

	it('links every cell with an event, and only those', () => {
		const { selection } = viewed(corpus, '');
		const links = linkedGroups(draw(corpus, '').marks).filter(({ key }) => !key.includes('all'));
		for (const { key, data, link } of links) {
			expect(link).toBe(`?link=${key}`);
			expect(rowsOfCell(corpus, selection.rows, key).length, key).toBe(Number(data?.['count']));
		}
		expect(new Set(links.flatMap(({ key }) => rowsOfCell(corpus, selection.rows, key))).size).toBe(58);
	});

	it.each([360, 900, 1900])('keeps to six hundred marks with many partners and domains, dimmed or not, %i px wide', (width) => {
		expect(large.partners.length).toBeGreaterThan(20);
		for (const query of ['rows=all&domestic=1', 'rows=all&domestic=1&outside=dim&status=proposed', 'rows=main', 'rows=fields'])
			expect(countMarks(draw(large, query, width).marks), query).toBeLessThanOrEqual(600);
	});

	it('folds the partners that do not fit into one column that says how many', () => {
		const heads = namesOf(draw(large, 'rows=main', 700).marks);
		const shown = large.partners.length - Number(/(\d+) more$/.exec(heads.find((line) => / \d+ more$/.test(line)) ?? '')?.[1]);
		expect(shown).toBeGreaterThan(2);
		const axes = matrixAxes(large, { rows: 'main', hasDomestic: false, most: shown + 1 });
		expect(axes.columns.at(-1)?.ids.length === large.partners.length - shown || axes.columns.at(-2)?.ids.length === large.partners.length - shown).toBe(true);
	});

	it('says of a cell what it holds, by status', () => {
		const [cell] = linkedGroups(draw(corpus, '').marks).filter(({ key }) => key === 'cell:SG~cybersecurity');
		expect(cell?.label).toMatch(/^Singapore – Cybersecurity: 10 events \(/);
		const counts = [...(cell?.label ?? '').matchAll(/(\d+) [A-Z]/g)].map(([, count]) => Number(count));
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(10);
	});
});
