import type { Lang } from '#lib/corpus/kinds.ts';
import { formatDate } from '#lib/corpus/dates.ts';
import type { CoopEvent, DateValue } from '#lib/corpus/schema.ts';
import { eventAt, idAt, type Corpus } from '#lib/corpus/table.ts';
import { eventGlyph, firstPartner } from '#lib/grammar/grammar.ts';
import type { Group, Mark, Paint } from '#lib/scene/marks.ts';
import type { Words } from '#lib/words/words.ts';
import type { Window } from './axis.ts';
import type { Layout } from './layout.ts';
import type { Tally } from './tally.ts';
import type { Clock } from './window.ts';

export interface TimelineInput {
	readonly corpus: Corpus;
	/** Rows drawn in full, ascending. */
	readonly rows: ArrayLike<number>;
	/** Rows outside the filter that are drawn dimmed. */
	readonly outside: ArrayLike<number>;
	readonly clock: Clock;
	/** Whether the lane of domestic events is there. */
	readonly hasDomestic: boolean;
	/** Time shown, in days; the home window unless given. */
	readonly window: Window | null;
	/** The chosen event's row. */
	readonly event: number | null;
	readonly words: Words;
	/** Query string of the view that opens an event. */
	readonly link: (eventId: string) => string;
	/** A query string as the address must have it, such as with the corpus that is open; as it is unless given. */
	readonly address?: (query: string) => string;
}

/** What every part of the drawing needs. */
export interface Drawing {
	readonly input: TimelineInput;
	readonly lang: Lang;
	readonly layout: Layout;
	readonly window: Window;
	/** px of a day. */
	readonly x: (day: number) => number;
	/** 1 = shown, 2 = dimmed, 0 = not drawn, per row. */
	readonly standing: Uint8Array;
	/** Shown rows of each lane, in the order of the layout. */
	readonly tallies: readonly Tally[];
}

/** What one lane draws: marks, labels that found no place, and the shown rows that stand as marks of their own. */
export interface LaneMarks {
	readonly marks: readonly Mark[];
	readonly hidden: number;
	readonly rows: readonly number[];
}

/** Query string that asks for a zoom, "2021-03-01..2021-03-31". */
export function zoomLink({ address }: TimelineInput, zoom: string): string {
	return (address ?? String)(`?zoom=${zoom}`);
}

/** Title of an event in the interface's language, else in any the corpus has. */
export function eventTitle(corpus: Corpus, row: number, lang: Lang, field: 'title' | 'short' = 'title'): string {
	const words = eventAt(corpus, row)?.[field] ?? {};
	const found = words[lang] ?? words.en ?? words.fr ?? words.vi;
	if (found !== undefined) return found;
	return field === 'short' ? eventTitle(corpus, row, lang) : (eventAt(corpus, row)?.id ?? '');
}

/** A linked group for one event: its label says date, title and status, its link opens the evidence. */
export function eventGroup({ input, lang, standing }: Drawing, row: number, laneId: string, marks: readonly Mark[]): Group {
	const { corpus } = input;
	const id = idAt(corpus, row);
	const isHome = (firstPartner(corpus, row) ?? 'domestic') === laneId;
	return {
		type: 'group',
		key: isHome ? id : `${id}@${laneId}`,
		data: { 'event-id': id },
		label: eventLabel(input, row, lang),
		link: input.link(id),
		...(standing[row] === 2 ? { opacity: 0.22 } : {}),
		marks
	};
}

const labels = new WeakMap<CoopEvent, Map<string, string>>();

/** Date, title and status of an event in one line. */
function eventLabel(input: TimelineInput, row: number, lang: Lang): string {
	const { corpus, clock } = input;
	const event = eventAt(corpus, row);
	if (event === undefined) return '';
	const own = labels.get(event) ?? new Map<string, string>();
	labels.set(event, own);
	const key = `${lang} ${clock}`;
	let label = own.get(key);
	if (label === undefined) {
		const when = dateOf(input, row);
		const date = when === null ? '' : formatDate(when, lang, 'short');
		label = `${date} · ${eventTitle(corpus, row, lang)} · ${corpus.vocabulary.status[event.status]?.[lang] ?? ''}`;
		own.set(key, label);
	}
	return label;
}

/** The date that places a row on the axis: its own, or that of the first article whose date is known. */
export function dateOf({ corpus, clock }: Pick<TimelineInput, 'corpus' | 'clock'>, row: number): DateValue | null {
	const event = eventAt(corpus, row);
	if (event === undefined) return null;
	if (clock === 'happened') return event.date;
	const published = event.articles.map((id) => corpus.articles.get(id)?.published);
	return published.find((date) => date?.edtf != null) ?? published[0] ?? null;
}

/** The glyph of an event with a ring where it is the chosen one. */
export function chosenGlyph({ input }: Drawing, row: number, cx: number, cy: number, paint: Paint, ground: Paint): Mark[] {
	const precision = dateOf(input, row)?.precision ?? 'unknown';
	const glyph = eventGlyph(input.corpus, row, { cx, cy }, paint, { ground, precision });
	const reach: Mark = { type: 'rect', x: cx - 6.5, y: cy - 6.5, width: 13, height: 13, fill: ground, fillOpacity: 0 };
	if (input.event !== row) return [reach, ...glyph];
	return [
		reach,
		{ type: 'dot', cx, cy, r: 9, fill: 'highlight' },
		{ type: 'dot', cx, cy, r: 9, stroke: 'ink', strokeWidth: 1.6 },
		...glyph
	];
}

const glyphs = new Map<string, readonly Mark[]>();

/** The glyph of an event about the origin, for a group that is moved as a whole: the same marks for the same look. */
export function glyphAtOrigin(drawing: Drawing, row: number, paint: Paint, ground: Paint): readonly Mark[] {
	const { corpus, event } = drawing.input;
	if (event === row) return chosenGlyph(drawing, row, 0, 0, paint, ground);
	const { family, status } = corpus.table;
	const key = [family[row], status[row], dateOf(drawing.input, row)?.precision, paint, ground].join(' ');
	const marks = glyphs.get(key) ?? chosenGlyph(drawing, row, 0, 0, paint, ground);
	glyphs.set(key, marks);
	return marks;
}
