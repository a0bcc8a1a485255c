const GLOBAL = new Map<RegExp, RegExp>();

/** The pattern with the flag that finds every match; made once. */
export function everywhere(pattern: RegExp): RegExp {
	const known = GLOBAL.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
	GLOBAL.set(pattern, known);
	return known;
}

/** Range without conjunctions, commas and spaces at its ends. */
export function trimmed(text: string, start: number, end: number): [start: number, end: number] {
	const words = text.slice(start, end);
	const lead = /^(?:[\s,;:]+|(?:et|and|puis|then) (?!du |de ))*/u.exec(words)?.[0].length ?? 0;
	const tail = /[\s,;:]*$/u.exec(words)?.[0].length ?? 0;
	return [start + lead, Math.max(start + lead, end - tail)];
}

/** Start of the article before a noun. */
export function withArticle(text: string, at: number): number {
	return at - (/(?:\b(?:le|la|les|un|une|the|an?|d'un|d'une) |l')$/iu.exec(text.slice(Math.max(0, at - 7), at))?.[0].length ?? 0);
}
