import type { Mark } from '#lib/scene/marks.ts';
import { reserveWidth, wrapText } from '#lib/scene/text.ts';

/** What proves one event, as the list under a figure has it. */
export interface AnnexItem {
	readonly number: number;
	readonly title: string;
	/** When it happened, in words. */
	readonly date: string;
	/** '' where the corpus has none. */
	readonly quote: string;
	/** Language of the quote. */
	readonly lang: string;
	/** Article and its date. */
	readonly source: string;
}

/** Space between columns, px. */
const BETWEEN = 24;
/** Width of a column in sizes of its letters, at least. */
const COLUMN = 38;

/** Lines of one item in a column, and the height they take. */
function itemMarks(item: AnnexItem, x: number, y: number, width: number, size: number): { readonly marks: Mark[]; readonly height: number } {
	const line = (size * 4) / 3;
	const indent = reserveWidth('[000]', size, 700) + 4;
	const marks: Mark[] = [{ type: 'text', x, y: y + size, text: `[${item.number}]`, size, weight: 700, fill: 'focus' }];
	let at = y + size;
	const write = (text: string, weight: 400 | 600, fill: 'ink' | 'muted', lang?: string): void => {
		for (const words of wrapText(text, size, weight, width - indent, 12)) {
			marks.push({ type: 'text', x: x + indent, y: at, text: words, size, weight, fill, ...(lang === undefined ? {} : { lang }) });
			at += line;
		}
	};
	write(`${item.title} · ${item.date}`, 600, 'ink');
	if (item.quote !== '') write(`“${item.quote}”`, 400, 'ink', item.lang);
	write(item.source, 400, 'muted');
	return { marks, height: at - size - y + size * 0.7 };
}

/**
 * The list in as many columns as a width holds, from (x, y) down, filled one after the other and no higher than
 * `most` px; with its height and the items that found no room.
 */
export function annexMarks(
	items: readonly AnnexItem[],
	at: { readonly x: number; readonly y: number; readonly width: number; readonly size: number; readonly most?: number }
): { readonly marks: readonly Mark[]; readonly height: number; readonly rest: readonly AnnexItem[] } {
	const columns = Math.max(1, Math.floor((at.width + BETWEEN) / (COLUMN * at.size + BETWEEN)));
	const width = (at.width - BETWEEN * (columns - 1)) / columns;
	const heights = items.map((item) => itemMarks(item, 0, 0, width, at.size).height);
	const total = heights.reduce((sum, height) => sum + height, 0);
	const tallest = Math.max(0, ...heights);
	const most = at.most ?? Math.max(tallest, total / columns + tallest);
	const marks: Mark[] = [];
	let [column, y, height, done] = [0, 0, 0, 0];
	for (const [i, item] of items.entries()) {
		const own = heights[i] ?? 0;
		if (y > 0 && y + own > most) {
			column++;
			y = 0;
		}
		if (column >= columns) break;
		marks.push(...itemMarks(item, at.x + column * (width + BETWEEN), at.y + y, width, at.size).marks);
		y += own;
		height = Math.max(height, y);
		done = i + 1;
	}
	return { marks, height, rest: items.slice(done) };
}
