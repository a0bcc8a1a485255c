import { FAMILIES, STATUSES, type Family } from '#lib/corpus/kinds.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { partnerName } from '#lib/corpus/vocabulary.ts';
import { glyphMarks, type GlyphStyle } from '#lib/scene/glyph.ts';
import type { Mark, Paint } from '#lib/scene/marks.ts';
import { pathData } from '#lib/scene/svg.ts';
import { reserveWidth } from '#lib/scene/text.ts';
import { partnerPaint } from '#lib/scene/theme.ts';
import type { MessageKey, Words } from '#lib/words/words.ts';
import { FILL_OF, SHAPE_OF } from './grammar.ts';

/** One line of the key: what it explains, and the signs with their meaning. */
export interface LegendRow {
	readonly heading: string;
	readonly entries: readonly LegendEntry[];
}

export interface LegendEntry {
	readonly text: string;
	/** A glyph, a question mark, a link band, or marks about the origin. */
	readonly sign: GlyphStyle | 'inferred' | 'facts' | 'wishes' | 'thread' | 'trip' | 'new' | 'renewed' | 'silent' | readonly Mark[];
}

const INK: Paint = 'ink';

/** Message of a family's name. */
export function familyKey(family: Family): MessageKey {
	return `family.${family}`;
}

/** What a legend explains: the marks of events unless it is links. */
export interface LegendOptions {
	readonly hasDomestic: boolean;
	readonly hasLinks: boolean;
	/** Whether links of two periods are compared. */
	readonly isChange?: boolean;
	/** Colours of partners, where no lane names them. */
	readonly hasColours?: boolean;
	/** Arcs between the steps of a commitment. */
	readonly hasThreads?: boolean;
}

/** The key to the visual grammar, one for every chart; link bands only for the network. The matrix has its own (cell-legend.ts). */
export function legendRows(corpus: Corpus, words: Words, options: LegendOptions): LegendRow[] {
	const families = FAMILIES.filter((family) => family !== 'domestic' || options.hasDomestic);
	const rows: LegendRow[] = [
		{
			heading: words('legend.shape'),
			entries: families.map((family) => ({ text: words(familyKey(family)), sign: { shape: SHAPE_OF[family], fill: 'solid', paint: INK } }))
		},
		{
			heading: words('legend.fill'),
			entries: STATUSES.map((status) => ({
				text: corpus.vocabulary.status[status]?.[words.lang] ?? status,
				sign: { shape: 'square', fill: FILL_OF[status], paint: INK }
			}))
		},
		{
			heading: words('legend.outline'),
			entries: [
				{ text: words('legend.exact'), sign: { shape: 'circle', fill: 'solid', paint: INK } },
				{ text: words('legend.imprecise'), sign: { shape: 'circle', fill: 'solid', outline: 'imprecise', paint: INK } },
				{ text: words('legend.inferred'), sign: 'inferred' }
			]
		}
	];
	if (options.hasColours === true) rows.unshift({ heading: words('legend.colour'), entries: colourEntries(corpus, words) });
	if (options.hasThreads === true) rows.push({ heading: words('legend.thread'), entries: [{ text: words('legend.step'), sign: 'thread' }] });
	if (!options.hasLinks) return rows;
	return [
		{
			heading: words('legend.link'),
			entries: [
				{ text: words('legend.facts'), sign: 'facts' },
				{ text: words('legend.wishes'), sign: 'wishes' },
				...(options.isChange === true ? [] : [{ text: words('legend.trip'), sign: 'trip' } as const])
			]
		},
		...(options.isChange === true
			? [{ heading: words('legend.changed'), entries: (['new', 'renewed', 'silent'] as const).map((sign) => ({ text: words(`legend.${sign}`), sign })) }]
			: [])
	];
}

/** Partners by their colours; the ninth colour is shared by all that follow, and named by none. */
function colourEntries(corpus: Corpus, words: Words): LegendEntry[] {
	return corpus.partners.slice(0, 8).map(({ id, slot }) => ({
		text: partnerName(corpus, id, words.lang),
		sign: { shape: 'circle', fill: 'solid', paint: partnerPaint(slot) }
	}));
}

/** The sign of a legend entry, centred on a point. */
export function signMarks(sign: LegendEntry['sign'], cx: number, cy: number): Mark[] {
	if (isMarks(sign)) return [{ type: 'group', key: `sign:${cx}:${cy}`, x: cx, y: cy, marks: sign }];
	if (typeof sign !== 'string') return glyphMarks(sign, { cx, cy });
	if (sign === 'inferred') return [{ type: 'text', x: cx - 3, y: cy + 4.5, text: '?', size: 14, weight: 700, fill: INK }];
	if (sign === 'thread') {
		return [
			{ type: 'path', d: pathData('M', cx - 9, cy + 3, 'C', cx - 4, cy - 5, cx + 2, cy - 5, cx + 6, cy), stroke: 'focus', strokeWidth: 1.5 },
			{ type: 'path', d: pathData('M', cx + 9, cy + 4, 'L', cx + 3, cy + 1.5, 'L', cx + 7, cy - 2.5, 'Z'), fill: 'focus' }
		];
	}
	const line = { type: 'rule', x1: cx - 9, y1: cy, x2: cx + 9, y2: cy, stroke: INK } as const;
	switch (sign) {
		case 'facts':
			return [{ ...line, strokeWidth: 5, strokeOpacity: 0.6 }];
		case 'wishes':
			return [{ ...line, strokeWidth: 2, dash: [3, 3] }];
		case 'trip':
			return [{ ...line, strokeWidth: 2, strokeOpacity: 0.6 }, { type: 'path', d: `${pathData('M', cx + 6, cy, 'L', cx - 3, cy - 4.5, 'L', cx - 3, cy + 4.5)}Z`, fill: INK }];
		case 'renewed':
			return [{ ...line, strokeWidth: 2, strokeOpacity: 0.45 }];
		default:
			return [
				sign === 'new' ? { ...line, strokeWidth: 2 } : { ...line, strokeWidth: 1.6, dash: [1.5, 4], cap: 'round' },
				{ type: 'dot', cx, cy, r: 5.5, fill: 'panel', stroke: INK, strokeWidth: 1.2 },
				{ type: 'rule', x1: cx - 2.6, y1: cy, x2: cx + 2.6, y2: cy, stroke: INK, strokeWidth: 1.4 },
				...(sign === 'new' ? [{ type: 'rule', x1: cx, y1: cy - 2.6, x2: cx, y2: cy + 2.6, stroke: INK, strokeWidth: 1.4 } as const] : [])
			];
	}
}

function isMarks(sign: LegendEntry['sign']): sign is readonly Mark[] {
	return Array.isArray(sign);
}

/** The key laid out in lines of at most widthPx, from (x, y) down; returns the marks and the height taken. */
export function legendMarks(
	rows: readonly LegendRow[],
	at: { readonly x: number; readonly y: number; readonly width: number; readonly size: number }
): { readonly marks: readonly Mark[]; readonly height: number } {
	const { size } = at;
	const line = size * 1.5;
	const sign = size * 1.75;
	const widthOf = (text: string): number => sign + reserveWidth(text, size) + size;
	const beside = Math.max(...rows.map((row) => reserveWidth(row.heading, size, 600))) + size;
	const widest = Math.max(...rows.flatMap((row) => row.entries.map(({ text }) => widthOf(text))));
	// Where an entry has no room beside the headings they stand over theirs.
	const isStacked = beside + widest - size > at.width;
	const indent = isStacked ? 0 : beside;
	const marks: Mark[] = [];
	let y = at.y + size;
	for (const row of rows) {
		marks.push({ type: 'text', x: at.x, y, text: row.heading, size, weight: 600, fill: 'muted' });
		if (isStacked) y += line;
		let x = at.x + indent;
		for (const entry of row.entries) {
			const width = widthOf(entry.text);
			if (x + width > at.x + at.width && x > at.x + indent) {
				x = at.x + indent;
				y += line;
			}
			marks.push(...signMarks(entry.sign, x + 8, y - size * 0.35));
			marks.push({ type: 'text', x: x + sign, y, text: entry.text, size, fill: 'ink' });
			x += width;
		}
		y += line;
	}
	return { marks, height: y - line - at.y + size * 0.4 };
}
