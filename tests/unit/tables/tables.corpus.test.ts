import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '#lib/corpus/table.ts';
import { buildGraph, NETWORK_LEVELS } from '#lib/network/graph.ts';
import { shownGraph } from '#lib/network/shown.ts';
import { matrixTable } from '#lib/tables/matrix.ts';
import { networkTable } from '#lib/tables/network.ts';
import { sortRows, type DataTable } from '#lib/tables/table.ts';
import { timelineTable } from '#lib/tables/timeline.ts';
import { createTableWords } from '#lib/tables/words.ts';
import { createWords } from '#lib/words/every.ts';
import { loadBuilt, viewed } from '../../fixtures/built-corpus.ts';

let corpus: Corpus;
beforeAll(async () => {
	corpus = await loadBuilt();
});

const own = createTableWords('en');
const column = (table: DataTable, name: string): string[] => {
	const place = table.columns.findIndex(({ key }) => key === name);
	return Array.from({ length: table.length }, (_, row) => table.cells(row)[place]?.text ?? '');
};

describe('the table of the timeline', () => {
	it.each([['', 58], ['domestic=1', 64], ['partner=KR', 8], ['status=proposed', 15]])('has one row an event, as many as the chart: ?%s', (query, count) => {
		const { selection } = viewed(corpus, query);
		const table = timelineTable(corpus, selection.rows, 'happened', own);
		expect(table.length).toBe(count);
		const ids = Array.from(selection.rows, (row) => corpus.events[row]?.id);
		expect(new Set(Array.from({ length: table.length }, (_, row) => table.key(row)))).toEqual(new Set(ids));
	});

	it('opens every event from its row', () => {
		const { selection } = viewed(corpus, '');
		const table = timelineTable(corpus, selection.rows, 'happened', own);
		for (let row = 0; row < table.length; row++) expect(table.cells(row)[0]?.door).toEqual({ event: table.key(row) });
	});

	it('stands in time order, the undated last, whichever way it is sorted', () => {
		const { selection } = viewed(corpus, '');
		const table = timelineTable(corpus, selection.rows, 'happened', own);
		const days = Array.from({ length: table.length }, (_, row) => table.value(row, 'date'));
		const undated = days.filter((day) => day === null).length;
		expect(undated).toBe(selection.undated);
		expect(days.slice(0, days.length - undated)).toEqual(days.filter((day) => day !== null).sort((a, b) => Number(a) - Number(b)));
		for (const direction of ['ascending', 'descending'] as const) {
			const order = sortRows(table, 'date', direction, 'en').map((row) => days[row]);
			expect(order.slice(order.length - undated).every((day) => day === null)).toBe(true);
		}
		expect(sortRows(table, 'date', 'descending', 'en').map((row) => days[row])[0]).toBe(Math.max(...days.filter((day) => day !== null).map(Number)));
	});
});

describe('the table of the network', () => {
	it.each(NETWORK_LEVELS)('has one row a link, with its counts: %s', (level) => {
		const { selection } = viewed(corpus, '');
		const graph = buildGraph(corpus, selection.rows, level);
		const table = networkTable(corpus, graph, 58, own);
		expect(table.length).toBe(graph.links.size);
		[...graph.links.values()].forEach((link, row) => {
			const [from, to, events, facts, wishes] = table.cells(row);
			expect(from?.text).not.toBe('');
			expect(to?.door).toEqual({ link: link.key });
			expect([events?.text, facts?.text, wishes?.text]).toEqual([link.rows.length, link.facts, link.wishes].map(String));
		});
	});

	it('puts the link with the most events first on request', () => {
		const { selection } = viewed(corpus, '');
		const table = networkTable(corpus, buildGraph(corpus, selection.rows, 'countries'), 58, own);
		const [first] = sortRows(table, 'events', 'descending', 'en');
		expect(table.cells(first ?? -1).map(({ text }) => text).slice(0, 3)).toEqual(['Vietnam', 'Singapore', '40']);
	});

	it('says a year as a year and not as its first of January', () => {
		const { selection } = viewed(corpus, '');
		const table = networkTable(corpus, buildGraph(corpus, selection.rows, 'countries'), 58, own);
		const row = column(table, 'to').indexOf('Singapore');
		expect(column(table, 'first')[row]).toBe('1973');
		expect(table.value(row, 'first')).toBe(1096);
	});

	it('holds what stands below an unfolded node and no more', () => {
		const { selection } = viewed(corpus, '');
		const plain = buildGraph(corpus, selection.rows, 'countries');
		const open = shownGraph(corpus, selection.rows, 'countries', ['SG']);
		const added = [...open.links.values()].filter(({ key }) => !plain.links.has(key));
		expect(added.length).toBeGreaterThan(3);
		expect(new Set(added.map(({ source }) => source))).toEqual(new Set(['SG']));
		for (const { source, target } of open.links.values()) for (const id of [source, target]) expect(open.nodes.has(`node:${id}`), id).toBe(true);
	});
});

describe('the table of the matrix', () => {
	it('has the counts of the facets in its totals', () => {
		const { selection } = viewed(corpus, '');
		const table = matrixTable({ corpus, rows: selection.rows, axis: 'all', hasDomestic: false, words: createWords('en') }, own);
		const totals = (table.totals ?? []).map(({ text }) => text.replace(/ \(.*/, ''));
		expect(totals.slice(1)).toEqual([...corpus.partners.map(({ id }) => String(selection.counts.partner.get(id) ?? 0)), '58']);
		const names = column(table, 'domain');
		const all = column(table, 'all').map((text) => Number(text.replace(/ \(.*/, '')));
		expect(all[names.indexOf('Cybersecurity')]).toBe(selection.counts.domain.get('cybersecurity'));
	});

	it('says facts in brackets and opens every cell with an event', () => {
		const { selection } = viewed(corpus, 'partner=SG');
		const table = matrixTable({ corpus, rows: selection.rows, axis: 'fields', hasDomestic: false, words: createWords('en') }, own);
		expect(table.totals?.[1]).toMatchObject({ text: '40 (18)', door: { link: 'cell:SG~all' } });
		for (let row = 0; row < table.length; row++)
			for (const cell of table.cells(row).slice(1)) expect(cell.door === undefined).toBe(cell.text === '0');
	});
});
