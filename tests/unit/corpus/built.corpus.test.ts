import { describe, expect, it } from 'vitest';
import { explainDate } from '#lib/corpus/date-reasons.ts';
import { formatDate } from '#lib/corpus/dates.ts';
import { loadArticle, loadRaw } from '#lib/corpus/load.ts';
import { LANGS } from '#lib/corpus/schema.ts';
import { dayOf, toBounds } from '#lib/corpus/span.ts';
import { UNDATED, idsAt } from '#lib/corpus/table.ts';
import { loadBuilt, readBuilt } from '../../fixtures/built-corpus.ts';

const corpus = await loadBuilt();
const { table } = corpus;

describe('the built-in corpus', () => {
	it('loads with 64 events, 58 of them not domestic', () => {
		expect(table.length).toBe(64);
		expect(table.domestic.filter((flag) => flag === 0)).toHaveLength(58);
	});
	it('has five countries and three multilateral bodies as partners, most events first', () => {
		expect(corpus.partners.map(({ id, events }) => `${id} ${events}`)).toEqual([
			'SG 40', 'KR 8', 'FR 3', 'LA 3', 'AU 1', 'org:asean 3', 'org:un.cnd 1', 'org:un.iom 1'
		]);
	});
	it('gives the texts and documents of all its articles', async () => {
		expect(corpus.articles.size).toBe(17);
		for (const id of corpus.articles.keys()) {
			expect((await loadArticle(readBuilt, corpus, id)).text).not.toBe('');
			expect(await loadRaw(readBuilt, corpus, id)).not.toBe('');
		}
	});
	it('has the bounds of its dates as its rows have them', () => {
		for (const { date } of corpus.events) expect({ lo: date.lo, hi: date.hi }).toEqual(toBounds(date.edtf));
	});
	it('leaves events off the axis only where they have no date', () => {
		for (const [row, { date }] of corpus.events.entries()) expect(table.start[row] === UNDATED).toBe(date.edtf === null);
	});
	it('dates the merged visit of 2023 by the report whose month is known', () => {
		const row = corpus.events.findIndex(({ kind, articles }) => kind === 'courtesy_call' && articles.includes('art-003'));
		expect(corpus.events[row]?.articles).toEqual(['art-002', 'art-003']);
		const february = [dayOf('2023-02-01') ?? NaN, dayOf('2023-03-01') ?? NaN] as const;
		expect(table.reportedStart[row]).toBeGreaterThanOrEqual(february[0]);
		expect(table.reportedEnd[row]).toBeLessThanOrEqual(february[1]);
	});
	it('has every step of an encounter at the root of that encounter', () => {
		for (const [row, event] of corpus.events.entries())
			if (event.parent !== undefined)
				expect(table.root[row]).toBe(table.root[corpus.rowOf.get(event.parent) ?? -1]);
	});
	it('has partners, organisations and people with names', () => {
		for (let row = 0; row < table.length; row++)
			for (const id of [...idsAt(table, 'org', row), ...idsAt(table, 'person', row)])
				expect(corpus.entities.get(id)?.name).toBeTruthy();
	});
	it('has words for every date in every language', () => {
		for (const lang of LANGS)
			for (const { date } of corpus.events) {
				expect(formatDate(date, lang, 'short')).not.toMatch(/NaN|undefined|\{/);
				expect(explainDate(date, lang, '2024-02').join()).not.toMatch(/NaN|undefined|\{/);
			}
	});
});
