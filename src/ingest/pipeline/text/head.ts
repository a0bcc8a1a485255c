import { squeeze } from '../../articles.ts';
import { CREDIT, DATELINE, MENU, PRINTED_DAY } from './patterns.ts';

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

/** Breaks within a sentence from which on a text counts as wrapped. */
const WRAPPED = 3;

/** Lines with those joined that a page wraps within its sentences: what stands right under a line that ends no sentence and
 *  has a dateline, or goes on with a small letter. */
export function unwrapped(raw: string, lines: readonly Line[]): readonly Line[] {
	const isBroken = (line: Line, next: Line): boolean => !/[.!?…:"”)|]$/.test(line.text) && /^\r?\n$/.test(raw.slice(line.end, next.start).replace(/[ \t]/g, ''));
	const breaks = lines.slice(1).filter((next, i) => isBroken(lines[i]!, next) && lines[i]!.text.length > 30 && /^\p{Ll}/u.test(next.text));
	if (breaks.length < WRAPPED) return lines;
	const joined: Line[] = [];
	let last: Line | null = null;
	for (const line of lines) {
		const before = joined.at(-1);
		const goesOn: boolean = before !== undefined && last !== null && isBroken(last, line) && !CREDIT.test(before.text) &&
			(/^\p{Ll}/u.test(line.text) || last.text.endsWith(',') || DATELINE.test(before.text) || last !== before);
		if (before && goesOn) joined[joined.length - 1] = { start: before.start, end: line.end, text: raw.slice(before.start, line.end) };
		else joined.push(line);
		last = goesOn || joined.at(-1) !== line ? line : joined.at(-1)!;
	}
	return joined;
}
