import { PRECISIONS, STATUSES, type Lang, type Precision } from '#lib/corpus/kinds.ts';
import { formatDate } from '#lib/corpus/dates.ts';
import type { CoopEvent, DateValue } from '#lib/corpus/schema.ts';
import { dateAt, eventAt, idAt, type Corpus } from '#lib/corpus/table.ts';
import { eventGlyph, firstPartner, paintOfPartner } from '#lib/grammar/grammar.ts';
import type { Group, Mark, Paint } from '#lib/scene/marks.ts';
import type { Words } from '#lib/words/words.ts';
import type { Window } from './axis.ts';
import type { Bend } from './gaps.ts';
import type { LanePlan } from './lane-rows.ts';
import type { Lane } from './lanes.ts';
import type { Layout } from './layout.ts';
import type { TimelineNote } from './note-marks.ts';
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
	/** Which lanes, in which order; partners by number of events unless given. */
	readonly plan?: LanePlan;
	/** Query string of the view in which a lane is unfolded or folded. */
	readonly foldLink?: (laneId: string) => string;
	/** Whether every thread of commitments is drawn; else that of the chosen event alone. */
	readonly hasThreads?: boolean;
	/** Day marked as today, days since 1970-01-01; none unless given: a picture must not change by itself. */
	readonly today?: number | null;
	/** Whether long stretches without events are drawn narrow. */
	readonly hasGaps?: boolean;
	/** Notes, in the order of their numbers. */
	readonly notes?: readonly TimelineNote[];
}

/** Where the glyph of a row stands, px. */
export interface Place {
	readonly row: number;
	readonly cx: number;
	readonly cy: number;
}

/** What every part of the drawing needs. */
export interface Drawing {
	readonly input: TimelineInput;
	readonly lang: Lang;
	readonly lanes: readonly Lane[];
	readonly layout: Layout;
	readonly window: Window;
	/** px of a day. */
	readonly x: (day: number) => number;
	/** How time is bent on the way to px. */
	readonly bend: Bend;
	/** 1 = shown, 2 = dimmed, 0 = not drawn, per row; made when it is first read. */
	readonly standing: Uint8Array;
	/** Shown rows of each lane, in the order of the layout. */
	readonly tallies: readonly Tally[];
	/** Id of the lane that a row calls its own. */
	readonly home: (row: number) => string;
}

/** What one lane draws: marks, labels that found no place, and the shown rows that stand as marks of their own. */
export interface LaneMarks {
	readonly marks: readonly Mark[];
	readonly hidden: number;
	readonly rows: readonly number[];
	/** Where glyphs stand, for what is drawn between them; missing where a lane is drawn by its density. */
	readonly places?: () => readonly Place[];
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

/** A linked group for one event: its label says date, title and status, its link opens the evidence. Lanes of partners
 *  hold what they draw; what stands in no lane says so. */
export function eventGroup({ input, lang, standing, home }: Drawing, row: number, laneId: string, marks: readonly Mark[], isInLane = true): Group {
	const { corpus } = input;
	const id = idAt(corpus, row);
	return {
		type: 'group',
		key: (isInLane && firstPartner(corpus, row) === laneId) || home(row) === laneId ? id : `${id}@${laneId}`,
		data: { 'event-id': id },
		label: eventLabel(input, row, lang),
		link: input.link(id),
		...(standing[row] === 2 ? { opacity: 0.22 } : {}),
		marks
	};
}

interface KeptLabel {
	readonly lang: Lang;
	readonly clock: Clock;
	readonly text: string;
}

const labels = new WeakMap<CoopEvent, KeptLabel>();

/** Date, title and status of an event in one line. */
function eventLabel(input: TimelineInput, row: number, lang: Lang): string {
	const { corpus, clock } = input;
	const event = eventAt(corpus, row);
	if (event === undefined) return '';
	const known = labels.get(event);
	if (known?.lang === lang && known.clock === clock) return known.text;
	const when = dateOf(input, row);
	const date = when === null ? '' : formatDate(when, lang, 'short');
	const text = `${date} · ${eventTitle(corpus, row, lang)} · ${corpus.vocabulary.status[event.status]?.[lang] ?? ''}`;
	labels.set(event, { lang, clock, text });
	return text;
}

/** The date that places a row on the axis: its own, or that of the first article whose date is known. */
export function dateOf({ corpus, clock }: Pick<TimelineInput, 'corpus' | 'clock'>, row: number): DateValue | null {
	if (clock === 'happened') return dateAt(corpus, row) ?? null;
	const event = eventAt(corpus, row);
	if (event === undefined) return null;
	const published = event.articles.map((id) => corpus.articles.get(id)?.published);
	return published.find((date) => date?.edtf != null) ?? published[0] ?? null;
}

/** How exactly the date is known that places a row on the axis: as dateOf has it, without the record of the event where
 *  the columns say so. */
export function precisionOf({ corpus, clock }: Pick<TimelineInput, 'corpus' | 'clock'>, row: number): Precision {
	if (clock === 'happened') return PRECISIONS[corpus.table.precision[row] ?? -1] ?? 'unknown';
	return dateOf({ corpus, clock }, row)?.precision ?? 'unknown';
}

/** Whether a date says that it may be another one: the year inferred, or all of it in doubt. */
export function isDoubtful(date: DateValue | null): boolean {
	return date?.precision === 'day_uncertain_year' || /[?%]/.test(date?.edtf ?? '');
}

/** The glyph of an event with a ring where it is the chosen one; in its partner's colour where the lane has none. */
export function chosenGlyph({ input }: Drawing, row: number, cx: number, cy: number, lanePaint: Paint | null, ground: Paint): Mark[] {
	const paint = lanePaint ?? paintOfPartner(input.corpus, firstPartner(input.corpus, row));
	const precision = precisionOf(input, row);
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

/** Marks by paint and ground, then by kind, status and precision. */
const glyphs = new Map<string, (readonly Mark[] | undefined)[]>();

/** The glyph of an event about the origin, for a group that is moved as a whole: the same marks for the same look. */
export function glyphAtOrigin(drawing: Drawing, row: number, lanePaint: Paint | null, ground: Paint): readonly Mark[] {
	const paint = lanePaint ?? paintOfPartner(drawing.input.corpus, firstPartner(drawing.input.corpus, row));
	const { corpus, event } = drawing.input;
	if (event === row) return chosenGlyph(drawing, row, 0, 0, paint, ground);
	const { kind, status } = corpus.table;
	const colours = `${paint} ${ground}`;
	let known = glyphs.get(colours);
	if (known === undefined) glyphs.set(colours, (known = []));
	const look = ((kind[row] ?? 0) * STATUSES.length + (status[row] ?? 0)) * PRECISIONS.length + PRECISIONS.indexOf(precisionOf(drawing.input, row));
	return (known[look] ??= chosenGlyph(drawing, row, 0, 0, paint, ground));
}
