import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '#lib/corpus/table.ts';
import { escapeText, foldLine } from '#lib/export/formats/ics.ts';
import { loadBuilt } from '../../fixtures/built-corpus.ts';
import { BASE, requestOf, textOf } from '../../fixtures/export.ts';

let corpus: Corpus;
let file: string;
let calendar: ICAL.Component;
beforeAll(async () => {
	corpus = await loadBuilt();
	file = await textOf('ics', requestOf(corpus, 'domestic=1'));
	calendar = ICAL.Component.fromString(file);
});

const valueOf = (component: ICAL.Component | undefined, name: string): string => String(component?.getFirstPropertyValue(name) ?? '');
const find = (id: string) => [...calendar.getAllSubcomponents('vevent'), ...calendar.getAllSubcomponents('vjournal')].find((one) => valueOf(one, 'uid').startsWith(id));

describe('ICS of the events shown, read by ical.js', () => {
	it('holds every event once', () => {
		const uids = ['vevent', 'vjournal'].flatMap((name) => calendar.getAllSubcomponents(name).map((one) => valueOf(one, 'uid').split('@')[0]));
		expect(uids.sort()).toEqual(corpus.events.map(({ id }) => id).sort());
	});

	it('makes all-day events whose last day is the last possible one', () => {
		for (const { id, date } of corpus.events) {
			const event = calendar.getAllSubcomponents('vevent').find((one) => valueOf(one, 'uid').startsWith(id));
			if (date.lo === null || date.hi === null) {
				expect(event, id).toBeUndefined();
				continue;
			}
			const { startDate, endDate } = new ICAL.Event(event);
			expect(startDate.isDate && endDate.isDate).toBe(true);
			expect(startDate.toString()).toBe(date.lo);
			endDate.adjust(-1, 0, 0, 0);
			expect(endDate.toString()).toBe(date.hi);
		}
	});

	it('says of a vague date that it is vague, and gives none to what has no day', () => {
		// "around 16 November 2023", known within three days.
		const around = corpus.events.find(({ date }) => date.edtf === '2023-11-16~');
		const vague = find(around?.id ?? '');
		expect(valueOf(vague, 'status')).toBe('TENTATIVE');
		expect(valueOf(vague, 'summary')).toContain('(around 16 November 2023)');
		expect(valueOf(vague, 'x-entente-edtf')).toBe('2023-11-16~');
		const undated = corpus.events.filter(({ date }) => date.lo === null || date.hi === null);
		expect(undated.length).toBe(6);
		for (const { id } of undated) {
			const journal = find(id);
			expect(journal?.name).toBe('vjournal');
			expect(journal?.hasProperty('dtstart')).toBe(false);
		}
		expect(valueOf(find(corpus.events.find(({ date }) => date.precision === 'day')?.id ?? ''), 'status')).toBe('CONFIRMED');
	});

	it('carries quote, article and link of the event', () => {
		for (const event of corpus.events) {
			const told = valueOf(find(event.id), 'description');
			expect(told).toContain(event.evidence[0]?.selector[0].exact.replace(/\s+/gu, ' ').trim());
			expect(valueOf(find(event.id), 'url')).toBe(`${BASE}?event=${event.id}`);
		}
	});

	it('keeps lines within 75 octets and ends them with CR LF', () => {
		expect(file.replaceAll('\r\n', '').includes('\n')).toBe(false);
		for (const line of file.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
	});

	it('folds between letters of several octets and escapes what parts values', () => {
		const line = `SUMMARY:${escapeText('Tô Lâm; “an, ninh” \\ 안전\nhai')}${'đ'.repeat(60)}`;
		expect(foldLine(line).split('\r\n').every((piece) => Buffer.byteLength(piece) <= 75)).toBe(true);
		expect(foldLine(line).replaceAll('\r\n ', '')).toBe(line);
		expect(escapeText('a;b,c\\d\ne\u0007')).toBe('a\\;b\\,c\\\\d\\ne ');
	});

	it('is the same twice', async () => {
		expect(await textOf('ics', requestOf(corpus, 'domestic=1'))).toBe(file);
	});
});
