import edtf from 'edtf';
import { describe, expect, it } from 'vitest';
import { boundsOf, dateValue, weekdayConflict, withoutWeekday } from '../../src/ingest/dates.ts';
import { articleOf, articles, events, eventOf, gold, letters, rawOf, vocabulary } from './built.ts';

const dated = [
	...events.map(({ id, date }) => ({ id, date })), ...articles.map(({ id, published }) => ({ id, date: published }))
];

describe('every date', () => {
	it.each(dated)('of $id is valid EDTF', ({ date }) => {
		for (const value of [date.edtf, date.docEdtf]) if (value) expect(() => edtf(value)).not.toThrow();
		expect(date.docEdtf).not.toBeUndefined();
	});
	it.each(dated)('of $id has bounds in order, and none only where it is open or unknown', ({ date: { edtf: value, lo, hi } }) => {
		if (lo && hi) expect(lo <= hi).toBe(true);
		expect(lo === null).toBe(value === null || value.startsWith('../'));
		expect(hi === null).toBe(value === null || value.endsWith('/..'));
	});
	it.each(dated)('of $id has no conflict and says how it is known', ({ date }) => {
		expect(date.conflicts).toBeUndefined();
		expect(date.resolution.length).toBeGreaterThan(0);
	});
	it.each(events)('of $id has its phrase in the raw document and within its first article', ({ date: { phrase }, articles: [first] }) => {
		if (!phrase) return;
		const article = articleOf(first ?? '');
		expect(rawOf(article)).toContain(phrase);
		expect(letters(article.text)).toContain(letters(phrase));
	});
	it.each(events)('of $id and its period are valid', ({ targetPeriod, instrument }) => {
		for (const value of [targetPeriod, instrument?.signedOn]) if (value) expect(() => edtf(value)).not.toThrow();
	});
	it('that is inherited is that of the event it is inherited from, but for the document’s word', () => {
		for (const { date } of events.filter(({ date: { anchor } }) => anchor))
			expect(date.edtf).toBe(events.find(({ id }) => id === date.anchor)?.date.edtf);
	});
});

describe('what documents support', () => {
	it('is the whole date where a stamp or a written year gives the year', () => {
		for (const id of ['s0-e1', 's1-e1', 's1-e7', 's2-e2', 's3-t6-e1', 's1-e3'])
			expect(eventOf(id).date.docEdtf).toBe(eventOf(id).date.edtf);
	});
	it('is what the hand-made events say, where they say so', () => {
		for (const { id, date, duplicateOf } of gold.events)
			if (date.docInternal !== undefined && !duplicateOf) expect(eventOf(id).date.docEdtf).toBe(date.docInternal);
	});
	it('has no year where the year comes from neighbours or from outside', () => {
		for (const { date } of events.filter(({ date: { resolution } }) => resolution.includes('external_knowledge')))
			expect(date.docEdtf ?? 'XXXX').toMatch(/^XXXX/);
		expect(eventOf('s3-t1-e1').date.docEdtf).toBe('XXXX-12-19');
		expect(eventOf('s3-t3-e1').date.docEdtf).toBeNull();
	});
	it('is the year 2025 for the story that writes "en 2025" itself', () => {
		expect(eventOf('s3-t4-e1').date.docEdtf).toBe('2025-12-19');
	});
	it('for document 004 is 24 May of no year for the meetings and 25 May for the article', () => {
		const { date } = eventOf('s4-e1');
		expect(date).toMatchObject({
			edtf: '2018?-05-24', docEdtf: 'XXXX-05-24', lo: '2018-05-24', hi: '2018-05-24', precision: 'day_uncertain_year'
		});
		expect(eventOf('s4-e2').date).toMatchObject({ edtf: '2018?-05-24', docEdtf: 'XXXX-05-24', phrase: 'Le même jour', anchor: eventOf('s4-e1').id });
		expect(articleOf('art-004').published).toMatchObject({
			edtf: '2018?-05-25', docEdtf: 'XXXX-05-25', lo: '2018-05-25', phrase: '25 mai'
		});
	});
	it('for the publication of document 003 is nothing; its duplicate gives February 2023', () => {
		expect(articleOf('art-003').published).toMatchObject({
			edtf: '2023-02', docEdtf: null, lo: '2023-02-01', hi: '2023-02-28', resolution: ['duplicate_link']
		});
	});
});

describe('stories of the sidebar', () => {
	it('lend no date to the page they stand on', () => {
		for (const { date, articles: reports } of events) {
			if (reports.includes('art-003')) expect(date.edtf).toMatch(/^(?:\.\.\/)?2023-02-09~?$/);
			if (reports.includes('art-004')) expect(date.edtf ?? '2018?-05-24').toMatch(/^2018\?-05-24~?$/);
		}
		for (const id of ['art-003', 'art-004']) expect(articleOf(id).text).not.toMatch(/décembre|janvier|2025|2045/);
	});
});

describe('weekdays', () => {
	const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
	it('that the documents print are those of the calendar', () => {
		expect(weekday('2023-11-16')).toBe(4);
		expect(eventOf('s1-e1').date).toMatchObject({ edtf: '2023-11-16', phrase: 'jeudi 16 novembre' });
		expect(weekday('2025-12-19')).toBe(5);
		expect(eventOf('s3-t1-e1').date).toMatchObject({ edtf: '2025-12-19', phrase: 'ce vendredi 19 décembre' });
	});
	it('that disagree with the date are a conflict', () => {
		expect(weekdayConflict('jeudi 16 novembre', '2024-11-16')).toBe('the text says Thursday, 2024-11-16 is a Saturday');
		expect(weekdayConflict('jeudi 16 novembre', '2023-11-16')).toBeNull();
		expect(weekdayConflict('le 16 novembre', '2024-11-16')).toBeNull();
		expect(weekdayConflict('jeudi', '2023-11')).toBeNull();
		expect(weekdayConflict(null, null)).toBeNull();
		expect(dateValue({ edtf: '2024-11-16', precision: 'day', resolution: ['human'], phrase: 'jeudi 16 novembre' }).conflicts)
			.toHaveLength(1);
	});
	it('are no part of the day and month', () => {
		expect(withoutWeekday('ce vendredi 19 décembre')).toBe('19 décembre');
		expect(withoutWeekday('jeudi 16 novembre')).toBe('16 novembre');
		expect(withoutWeekday('du 17 au 20 décembre 2025')).toBe('du 17 au 20 décembre 2025');
	});
});

describe('boundsOf', () => {
	it.each([
		['2024-02-01', '2024-02-01', '2024-02-01'],
		['2024-02', '2024-02-01', '2024-02-29'],
		['2024', '2024-01-01', '2024-12-31'],
		['2025-12-17/2025-12-20', '2025-12-17', '2025-12-20'],
		['../2023-11-16', null, '2023-11-16'],
		['2025-12-19/..', '2025-12-19', null],
		['2018?-05-24', '2018-05-24', '2018-05-24'],
		['2023-11-16~', '2023-11-13', '2023-11-19'],
		['XXXX-05-24', null, null],
		[null, null, null]
	])('of %s are %s and %s', (value, lo, hi) => {
		expect(boundsOf(value)).toEqual({ lo, hi });
	});
	it('agree with every date of the corpus', () => {
		for (const { date: { edtf: value, lo, hi } } of dated) expect(boundsOf(value)).toEqual({ lo, hi });
	});
});

describe('the vocabulary of dates', () => {
	it('has a label in three languages for every kind, status, domain and facet', () => {
		for (const terms of [vocabulary.kinds, vocabulary.status, vocabulary.domains, vocabulary.facets])
			for (const { en, fr, vi } of Object.values(terms)) expect([en, fr, vi].every((label) => label.length > 0)).toBe(true);
	});
});
