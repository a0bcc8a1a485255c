import { cleanRange } from '#lib/corpus/map.ts';
import type { Article, BlockType, CoopEvent, Id } from '#lib/corpus/schema.ts';

/** A named stretch of a text: UTF-16 offsets, end exclusive. */
export interface NamedRange {
	readonly start: number;
	readonly end: number;
	readonly id: Id;
}

/** A stretch of a text that no range begins or ends in; `ids` are the ranges that cover it, in the order given. */
export interface Segment {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly ids: readonly Id[];
}

/** A quote of one event in one article; offsets count UTF-16 units on the raw document. */
export interface Quote {
	/** Id of the evidence. */
	readonly id: Id;
	readonly event: Id;
	/** Whether it is the event's first quote in the article: the sentence that proves it there. */
	readonly isMain: boolean;
	readonly exact: string;
	readonly start: number;
	readonly end: number;
}

/** One part of the clean text: a title, a caption, a paragraph of the body… Offsets count on the clean text. */
export interface Paragraph {
	readonly type: BlockType;
	readonly start: number;
	readonly end: number;
	readonly segments: readonly Segment[];
}

/** An article ready to be read: ids of segments are ids of evidence. */
export interface ArticleView {
	readonly paragraphs: readonly Paragraph[];
	/** Quotes that do not stand in the text where they should. */
	readonly lost: readonly Quote[];
}

/**
 * Cuts `text` from `from` to `to` at both ends of every range, so that nested and overlapping ranges keep all
 * their ids. The segments join up to that stretch; offsets stay those of the whole text. Ranges are clipped to
 * the stretch, empty ones are left out.
 */
export function segmentText(
	text: string,
	ranges: readonly NamedRange[],
	from = 0,
	to: number = text.length
): Segment[] {
	const inside = ranges
		.map(({ start, end, id }) => ({ start: Math.max(start, from), end: Math.min(end, to), id }))
		.filter(({ start, end }) => start < end);
	const bounds = new Set([from, to]);
	for (const { start, end } of inside) bounds.add(start).add(end);
	const cuts = [...bounds].sort((a, b) => a - b);
	return cuts.slice(1).map((end, i) => {
		const start = cuts[i] ?? from;
		const ids = inside.filter((range) => range.start < end && range.end > start).map(({ id }) => id);
		return { start, end, text: text.slice(start, end), ids };
	});
}

/** Quotes of an article among all events, in text order, the longer first where two begin together. */
export function quotesIn(events: readonly CoopEvent[], article: Id): Quote[] {
	const quotes = events.flatMap((event) =>
		event.evidence
			.filter((evidence) => evidence.article === article)
			.map(({ id, selector: [{ exact }], utf16: [start, end] }, i): Quote => {
				return { id, event: event.id, isMain: i === 0, exact, start, end };
			})
	);
	return quotes.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Parts of the clean text with its quotes mapped from raw to clean; a quote that cannot be placed for certain is lost. */
export function articleParagraphs(article: Article, quotes: readonly Quote[]): ArticleView {
	const ranges: NamedRange[] = [];
	const lost: Quote[] = [];
	for (const quote of quotes) {
		const range = cleanRange(article.map, [quote.start, quote.end]);
		if (range && isSameText(article.text.slice(range[0], range[1]), quote.exact))
			ranges.push({ start: range[0], end: range[1], id: quote.id });
		else lost.push(quote);
	}
	const paragraphs = splitParagraphs(article.text).map(([start, end]): Paragraph => {
		const segments = segmentText(article.text, ranges, start, end);
		return { type: blockTypeAt(article, start, end), start, end, segments };
	});
	return { paragraphs, lost };
}

/** Whether two texts differ in white space alone. */
export function isSameText(a: string, b: string): boolean {
	return a.replace(/\s+/gu, '') === b.replace(/\s+/gu, '');
}

/** Extents of the parts of a text that blank lines set apart. */
function splitParagraphs(text: string): [start: number, end: number][] {
	return Array.from(text.matchAll(/[^\n]+(?:\n[^\n]+)*/gu), (match) => [match.index, match.index + match[0].length]);
}

/** Type of the raw block that most of a clean stretch comes from. */
function blockTypeAt(article: Article, start: number, end: number): BlockType {
	const shares = new Map<BlockType, number>();
	for (const [clean, raw, length] of article.map) {
		const from = raw + Math.max(0, start - clean);
		const to = raw + Math.min(length, end - clean);
		for (const block of article.blocks) {
			const share = Math.min(to, block.end) - Math.max(from, block.start);
			if (share > 0) shares.set(block.type, (shares.get(block.type) ?? 0) + share);
		}
	}
	let type: BlockType = 'body';
	let most = 0;
	for (const [candidate, share] of shares) if (share > most) [type, most] = [candidate, share];
	return type;
}

/**
 * Events whose quotes cover a segment, the shortest quote first, each event once: the most precise claim about
 * these words leads.
 */
export function eventsAt(segment: Segment, quotes: ReadonlyMap<Id, Quote>): Id[] {
	const covering = segment.ids.flatMap((id) => quotes.get(id) ?? []);
	covering.sort((a, b) => a.end - a.start - (b.end - b.start));
	return [...new Set(covering.map(({ event }) => event))];
}

/** The event a click on words opens: the one after the current one in turn, so that each is reached; null if none. */
export function eventAfter(events: readonly Id[], current: Id | null): Id | null {
	const place = current === null ? -1 : events.indexOf(current);
	const next = events[(place + 1) % Math.max(1, events.length)] ?? null;
	return next === current ? null : next;
}

/** Place and agency that open the text ("Hanoi (VNA) –"), without the dash; null where there are none. */
export function datelineOf(article: Article): string | null {
	const block = article.blocks.find(({ type }) => type === 'dateline');
	const range = block ? cleanRange(article.map, [block.start, block.end]) : null;
	return range ? article.text.slice(...range).replace(/[\s–—-]+$/u, '') : null;
}

/** Id of an article as a reader's eye wants it: the number of its document, "001"; the id where it has none. */
export function documentOf(article: { readonly id: Id; readonly rawFile: string }): string {
	return /(?:^|\/)(\d+)[_.]/.exec(article.rawFile)?.[1] ?? article.id;
}
