import type { Gazetteer } from './gazetteer.ts';

/** Keys of the words asked about, by gazetteer. */
const keys = new WeakMap<Gazetteer, Map<string, string | null>>();

/** Key of the portfolio that words name, of all of them before of their beginning; null where a gazetteer has none. */
export function portfolioKey(gazetteer: Gazetteer, words: string): string | null {
	const known = keys.get(gazetteer) ?? new Map<string, string | null>();
	keys.set(gazetteer, known);
	const before = known.get(words);
	if (before !== undefined) return before;
	const key = findPortfolio(gazetteer, words);
	known.set(words, key);
	return key;
}

function findPortfolio({ portfolios }: Gazetteer, words: string): string | null {
	if (/^Foreign$/.test(words)) return 'foreign';
	const hit = portfolios.find(({ fr, en }) => new RegExp(`^(?:${fr}|${en})$`, 'u').test(words)) ??
		portfolios.find(({ fr, en }) => new RegExp(`^(?:${fr}|${en})`, 'u').test(words));
	return hit?.key ?? null;
}
