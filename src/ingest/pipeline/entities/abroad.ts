import type { Mention } from './entities.ts';

/** Whether a gazetteer knows a body of one foreign country under words that others use too, "Agence nationale de police",
 *  in a text that names other foreign countries and not that one. */
export function isOfAnother({ type, start, end, country, portfolio }: Mention, mentions: readonly Mention[], text: string, focus: string): boolean {
	if (type !== 'org' || country === null || country === focus || portfolio !== undefined) return false;
	if (!/national|police|garde|guard/iu.test(text.slice(start, end))) return false;
	const named = mentions.filter((m) => m.type === 'country' || m.type === 'adjective' || (m.type === 'place' && m.country === country));
	return named.every((m) => m.country !== country) && named.some((m) => m.country !== focus);
}
