import { describe, expect, it } from 'vitest';
import { cleanRange } from '#lib/corpus/map.ts';
import type { Evidence } from '#lib/corpus/schema.ts';
import { articleOf, events, eventOf, letters, rawOf } from './built.ts';

const quotes = events.flatMap((event) => event.evidence.map((quote): [string, Evidence] => [quote.id, quote]));
const each = it.each(quotes);

describe('every quote', () => {
	each('%s is the raw text at its UTF-16 offsets', (_, { article, utf16: [start, end], selector: [{ exact }] }) => {
		expect(exact).not.toBe('');
		expect(rawOf(articleOf(article)).slice(start, end)).toBe(exact);
	});
	each('%s is the raw text at its code point offsets', (_, { article, selector: [{ exact }, { start, end }] }) => {
		expect([...rawOf(articleOf(article))].slice(start, end).join('')).toBe(exact);
	});
	each('%s has the 32 units before and after it', (_, { article, utf16: [start, end], selector: [quote] }) => {
		const raw = rawOf(articleOf(article));
		expect(quote.prefix).toBe(raw.slice(Math.max(0, start - 32), start));
		expect(quote.suffix).toBe(raw.slice(end, end + 32));
	});
	each('%s is the occurrence that it says', (_, { article, utf16: [start], occurrence, selector: [{ exact }] }) => {
		const raw = rawOf(articleOf(article));
		const starts: number[] = [];
		for (let at = raw.indexOf(exact); at >= 0; at = raw.indexOf(exact, at + 1)) starts.push(at);
		expect(starts[occurrence ?? -1]).toBe(start);
	});
	each('%s begins and ends with a letter or sign', (_, { selector: [{ exact }] }) => {
		expect(exact).toBe(exact.trim());
	});
	each('%s lies in one block of its article, of the type it names', (_, { article, block, utf16: [start, end] }) => {
		const touched = articleOf(article).blocks.filter((b) => start < b.end && end > b.start);
		expect(touched).toHaveLength(1);
		expect(touched[0]).toMatchObject({ type: block });
		expect(touched[0]?.start).toBeLessThanOrEqual(start);
		expect(touched[0]?.end).toBeGreaterThanOrEqual(end);
	});
	each('%s stands in the clean text with the same letters', (_, { article, utf16, selector: [{ exact }] }) => {
		const { text, map } = articleOf(article);
		const range = cleanRange(map, utf16);
		expect(range).not.toBeNull();
		const clean = text.slice(...(range ?? [0, 0]));
		expect(letters(clean)).toBe(letters(exact));
		expect(clean).toBe(clean.trim());
	});
});

describe('the evidence of an event', () => {
	it.each(events)('$id begins with a quote of the canonical article that supports the event', (event) => {
		expect(event.evidence[0]?.article).toBe(event.articles[0]);
		expect(event.evidence[0]?.supports[0]).toBe('event');
	});
	it.each(events)('$id is numbered and comes from exactly its articles', (event) => {
		expect(event.evidence.map(({ id }) => id)).toEqual(event.evidence.map((_, i) => `q:${event.id.slice(3)}-${i + 1}`));
		expect([...new Set(event.evidence.map(({ article }) => article))]).toEqual(event.articles);
	});
	it('counts code points, which differ from UTF-16 units after the sign before "Édito" in document 004', () => {
		const { utf16, selector: [, position] } = eventOf('s4-t3-e1').evidence[0] as Evidence;
		expect(utf16[0] - position.start).toBe(1);
		const before = eventOf('s4-t1-e2').evidence[0] as Evidence;
		expect(before.utf16[0]).toBe(before.selector[1].start);
	});
	it('supports a date only where the words of the date stand in the quote', () => {
		expect(eventOf('s1-e7').evidence[0]?.supports).toContain('date');
		expect(eventOf('s1-e1').evidence.map(({ supports }) => supports.includes('date'))).toEqual([true]);
		expect(eventOf('s4-e1').evidence[0]?.supports).toContain('date');
		expect(eventOf('s0-e5').evidence[0]?.supports).not.toContain('date');
	});
	it('supports a status only where the wording stands in the quote', () => {
		expect(eventOf('s1-e8').evidence.map(({ supports }) => supports.includes('status'))).toEqual([false, true]);
		expect(eventOf('s1-e1').evidence[0]?.supports).not.toContain('status');
	});
	it('does not support a domain that is inferred', () => {
		expect(eventOf('s0-e3').evidence[0]?.supports).not.toContain('domain');
		expect(eventOf('s1-e7').evidence[0]?.supports).toContain('domain');
	});
});
