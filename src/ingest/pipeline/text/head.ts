import { squeeze } from '../../articles.ts';
import { MENU, PRINTED_DAY } from './patterns.ts';

/** A line of a raw document without white space at its ends, [start, end) in UTF-16 units. */
export interface Line {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** Lines of a head that may stand above a printed day. */
const HEAD_LINES = 6;

/** Index of the title of a page that prints its day right under it, below words of the site itself; null where nothing
 *  stands above the title, and where a text stands there. */
export function printedTitle(lines: readonly Line[]): number | null {
	const day = lines.findIndex(({ text }) => PRINTED_DAY.test(text));
	const above = lines.slice(0, Math.max(day, 0)).flatMap((line, i) => (isMenu(lines, i) ? [] : [{ ...line, i }]));
	if (above.length < 2 || above.length > HEAD_LINES || above.some(({ text }) => /[.…]$/.test(text) || text.length > 220)) return null;
	const title = above.findLast(({ text }) => text.split(/\s+/u).length >= 5);
	return above.find(({ text }) => squeeze(text) === squeeze(title?.text ?? ''))?.i ?? null;
}

/** Whether a line is one of several entries of a menu. */
export function isMenu(lines: readonly Line[], i: number): boolean {
	const isEntry = (k: number): boolean => MENU.test(lines[k]?.text ?? '');
	return isEntry(i) && (isEntry(i - 1) || isEntry(i + 1));
}
