import type { Evidence } from '#lib/corpus/schema.ts';

/** UTF-16 units kept on each side of a quote. */
const CONTEXT = 32;

/** Selectors of the quote at [start, end) UTF-16 units of a raw document: quote with 32 units on each side (fewer
 *  where a surrogate pair would be cut), position in code points, and its index among identical quotes. Throws
 *  where the range is empty, past the text, or begins or ends with white space. */
export function anchorQuote(
	raw: string, start: number, end: number
): Pick<Evidence, 'selector' | 'utf16' | 'occurrence'> {
	const exact = raw.slice(start, end);
	if (exact.length !== end - start || exact === '' || exact !== exact.trim())
		throw new Error(`no quote at ${start}-${end}: ${JSON.stringify(exact)}`);
	const codeStart = codePoints(raw, 0, start);
	return {
		selector: [
			{
				type: 'TextQuoteSelector',
				exact,
				prefix: raw.slice(Math.max(0, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/, ''),
				suffix: raw.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, '')
			},
			{ type: 'TextPositionSelector', start: codeStart, end: codeStart + codePoints(raw, start, end) }
		],
		utf16: [start, end],
		occurrence: occurrencesBefore(raw, exact, start)
	};
}

/** Code points of [start, end); a surrogate that stands alone counts as one. */
function codePoints(text: string, start: number, end: number): number {
	let count = 0;
	for (let i = start; i < end; i++) {
		const isPair = i + 1 < end && (text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
		if (isPair) i++;
		count++;
	}
	return count;
}

function occurrencesBefore(raw: string, exact: string, start: number): number {
	let count = 0;
	for (let at = raw.indexOf(exact); at >= 0 && at < start; at = raw.indexOf(exact, at + 1)) count++;
	return count;
}
