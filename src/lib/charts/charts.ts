import type { Corpus } from '#lib/corpus/table.ts';
import { dayOf, spanDays, type Span } from '#lib/corpus/span.ts';
import type { LegendOptions } from '#lib/grammar/legend.ts';
import type { Selection } from '#lib/query/select.ts';
import type { Scene } from '#lib/scene/marks.ts';
import { encodeView } from '#lib/state/codec.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import type { Window } from '#lib/timeline/axis.ts';
import type { TimelineInput } from '#lib/timeline/drawing.ts';
import { bendTime, STRAIGHT, type Bend } from '#lib/timeline/gaps.ts';
import type { LanePlan } from '#lib/timeline/lane-rows.ts';
import { defaultWindow, timelinePlot, timelineScene } from '#lib/timeline/scene.ts';
import { limitsOf, MIN_WINDOW_DAYS } from '#lib/timeline/window.ts';
import { threadOf } from '#lib/timeline/threads.ts';
import type { Words } from '#lib/words/words.ts';

/** How far past the events a link may ask a timeline to look, in days. */
const MARGIN_DAYS = 3650;

/** Charts of a view that can be exported. */
export const CHARTS = ['timeline', 'network', 'matrix'] as const;
export type ChartName = (typeof CHARTS)[number];

/** A view of a corpus with what it selects: all that a chart depends on but its size. */
export interface Charted {
	readonly corpus: Corpus;
	readonly view: View;
	readonly selection: Selection;
	readonly words: Words;
}

/** Query string of the view that opens an event: the same in every figure and on the screen. */
export function eventLink(id: string): string {
	return `?event=${id}`;
}

/** Query string of the view that lists a node or link of the network, or a cell of the matrix, or that shows what a
 *  fold stands for. */
export function linkLink(key: string): string {
	if (!key.startsWith('fold:')) return `?link=${key}`;
	return key.startsWith('fold:sector:') ? '?tall=1' : `?unfold=${key.slice('fold:'.length)}`;
}

/** A query string that keeps the corpus of a view, where that is another than the built-in one. */
export function keepCorpus(query: string, { corpus }: Pick<View, 'corpus'>): string {
	return corpus === null ? query : `?${encodeView({ ...DEFAULT_VIEW, corpus })}&${query.slice(1)}`;
}

/** The most time a timeline can show: every dated event, domestic ones where they are let in. */
export function windowLimits({ corpus, view }: Pick<Charted, 'corpus' | 'view'>): Window {
	return limitsOf(corpus, view.clock, view.filter.domestic);
}

/** The time a timeline shows: the zoom of the view, else its time filter, else the corpus's home window. */
export function windowOf(charted: Pick<Charted, 'corpus' | 'view'>): Window {
	const { corpus, view } = charted;
	const asked = daysOf(view.zoom) ?? daysOf(view.filter.span);
	const limits = windowLimits(charted);
	// With its gaps drawn narrow the whole time has room.
	if (asked === null) return view.gaps ? limits : defaultWindow({ corpus, clock: view.clock });
	const start = asked[0] === -Infinity ? Math.min(limits[0], asked[1] - MIN_WINDOW_DAYS) : Math.max(asked[0], limits[0] - MARGIN_DAYS);
	const end = asked[1] === Infinity ? Math.max(limits[1], asked[0] + MIN_WINDOW_DAYS) : Math.min(asked[1], limits[1] + MARGIN_DAYS);
	if (end - start >= MIN_WINDOW_DAYS) return [start, end];
	const middle = Math.min(Math.max((start + end) / 2, limits[0]), limits[1]);
	return [middle - MIN_WINDOW_DAYS / 2, middle + MIN_WINDOW_DAYS / 2];
}

/** The scene of the timeline in a width, over its window or one of a gesture in progress. */
export function timelineChart(charted: Charted, width: number, live: Window | null = null): Scene {
	return timelineScene(timelineInput(charted, live), { width });
}

/** What the timeline of a view is drawn from. */
export function timelineInput(charted: Charted, live: Window | null = null): TimelineInput {
	const { corpus, view, selection, words } = charted;
	return {
		corpus,
		rows: selection.rows,
		outside: view.outside === 'dim' ? selection.outside : NOTHING,
		clock: view.clock,
		hasDomestic: view.filter.domestic,
		window: live ?? windowOf(charted),
		event: view.event === null ? null : (corpus.rowOf.get(view.event) ?? null),
		words,
		link: (id) => keepCorpus(eventLink(id), view),
		address: (query) => keepCorpus(query, view),
		plan: planOf(view),
		foldLink: (lane) => `?${encodeView({ ...view, open: toggleLane(view, lane) })}`,
		hasThreads: view.threads,
		today: view.today === null ? null : dayOf(view.today),
		hasGaps: view.gaps,
		notes: view.notes
	};
}

/** Left and right edge of time in the timeline of a view, px. */
export function plotOf({ corpus, view, words }: Omit<Charted, 'selection'>, width: number): readonly [from: number, to: number] {
	return timelinePlot({ corpus, hasDomestic: view.filter.domestic, clock: view.clock, words, plan: planOf(view) }, width);
}

/** Lanes that are unfolded once another one is unfolded, or folded again. */
export function toggleLane({ open }: Pick<View, 'open'>, lane: string): readonly string[] {
	return open.includes(lane) ? open.filter((id) => id !== lane) : [...open, lane];
}

/** How the timeline of a view bends time. */
export function bendOf({ corpus, view }: Pick<Charted, 'corpus' | 'view'>): Bend {
	return view.gaps ? bendTime(corpus, view.filter.domestic, view.clock) : STRAIGHT;
}

/** What the key to the timeline of a view explains beyond shape, fill and outline. */
export function legendScope({ corpus, view }: Pick<Charted, 'corpus' | 'view'>): Pick<LegendOptions, 'hasColours' | 'hasThreads'> {
	const row = view.event === null ? undefined : corpus.rowOf.get(view.event);
	return { hasColours: view.lanes !== 'partner', hasThreads: view.threads || (row !== undefined && threadOf(corpus, row) !== null) };
}

function planOf({ lanes, order, open }: View): LanePlan {
	return { by: lanes, order, unfolded: open };
}

const NOTHING = new Uint32Array(0);

/** Days of a span of the address; null where it has none. */
export function daysOf(span: Span | null): Window | null {
	const days = span === null ? null : spanDays(span);
	return days === null || days.end <= days.start ? null : [days.start, days.end];
}
