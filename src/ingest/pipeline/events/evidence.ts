import { SUPPORTS } from '#lib/corpus/schema.ts';
import type { Evidence } from '#lib/corpus/schema.ts';
import { anchorQuote } from '../../anchor.ts';
import { isKept } from '../../articles.ts';
import { findDomains } from '../acts/domains.ts';
import type { ToldAct } from '../acts/told.ts';
import type { Resolved } from '../dates/resolve.ts';
import { lettersOf } from '../text/letters.ts';
import { rawRangeOf } from '../text/reading.ts';
import type { Told } from './told.ts';

/** Raw range of a quote without a trailing "…" and without words that only lead on: ", tels que l’". */
export function quoteRange(told: Told, { start, end }: { start: number; end: number }): [number, number] {
	const { text: raw } = told.document;
	const [from, to] = rawRangeOf(raw, told.story!.reading, start, end);
	const tail = /(?:(?:\.{2,}|…)+\.?|,?\s+(?:(?:telle?s? que|such as)\s*)?(?:[ldn]['’])?)$/u.exec(raw.slice(from, to))?.[0].length ?? 0;
	return [from, to - tail];
}

/** Quotes that prove an act, the main one first, each with what its words prove. Quotes in cut text are left out. */
export function evidenceOf(told: Told, act: ToldAct, id: string, date: Resolved, domains: readonly string[]): Evidence[] {
	const ranges = [[act.start, act.end] as const, ...(act.beside ? [act.beside] : []), ...act.supporting];
	const { text: raw } = told.document;
	return ranges.flatMap(([start, end], i): Evidence[] => {
		const [from, to] = quoteRange(told, { start, end });
		const block = told.blocks.find((b) => b.start <= from && to <= b.end);
		if (!block || !isKept(block.type) || from >= to) return [];
		const quote = raw.slice(from, to);
		const proves: Record<(typeof SUPPORTS)[number], boolean> = {
			event: i === 0,
			date: date.phrase !== undefined && lettersOf(quote).includes(lettersOf(date.phrase)),
			actor: told.story!.mentions.some((m) => (m.type === 'person' || m.type === 'org') && m.start >= start && m.end <= end),
			place: act.places.some((m) => m.start >= start && m.end <= end),
			domain: i === 0 && findDomains(told.story!.reading.text.slice(start, end)).some((domain) => domains.includes(domain)),
			status: i === 1 && act.beside !== undefined
		};
		const supports = SUPPORTS.filter((support) => proves[support]);
		const about = supports.length === 0 ? (['actor'] as const) : supports;
		return [{ id: `q:${id.slice(3)}-${i + 1}`, article: told.id, block: block.type, supports: [...about], ...anchorQuote(raw, from, to) }];
	});
}
