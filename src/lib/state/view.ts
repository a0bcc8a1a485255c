import { EMPTY_FILTER, type Clock, type Filter } from '#lib/query/filter.ts';
import type { Level } from '#lib/query/edges.ts';
import type { Span } from '#lib/corpus/span.ts';
import type { Id } from '#lib/corpus/schema.ts';

/** Views that can be enlarged. */
export const PANELS = ['both', 'timeline', 'network', 'matrix', 'list'] as const;
export type Panel = (typeof PANELS)[number];

/** Rows of the matrix: the domains with the most events, all domains, or the fields they belong to. */
export const MATRIX_ROWS = ['main', 'all', 'fields'] as const;
export type MatrixRows = (typeof MATRIX_ROWS)[number];

/** Languages a link can ask for. */
export const VIEW_LANGS = ['en', 'fr'] as const;
export type ViewLang = (typeof VIEW_LANGS)[number];

/** What the lanes of the timeline stand for. */
export const LANE_KINDS = ['partner', 'kind', 'domain', 'office', 'org'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/** Order of the lanes, always that of the whole corpus. */
export const LANE_ORDERS = ['count', 'name', 'first'] as const;
export type LaneOrder = (typeof LANE_ORDERS)[number];

/** Notes that a view may hold, and characters of one. */
export const MOST_NOTES = 12;
export const NOTE_LENGTH = 200;

/** A note on an event (`ev:…`), a lane (`lane:` and its id) or a range of days (`2023-02-01..2023-04-30`). */
export interface Note {
	readonly on: string;
	/** One line of plain text, at most NOTE_LENGTH characters. */
	readonly text: string;
}

/** Everything the screen shows, as the address holds it. */
export interface View {
	readonly filter: Filter;
	readonly clock: Clock;
	/** Level of the network. */
	readonly level: Level;
	/** Ids of nodes of the network open beyond its level. */
	readonly unfold: readonly string[];
	/** The network takes twice the height. */
	readonly tall: boolean;
	/** The network as it was when this event had happened; null: as it is. */
	readonly at: Id | null;
	/** Two periods whose links are compared in the network. */
	readonly change: readonly [before: Span, after: Span] | null;
	/** Ids of two nodes, `a~b`, whose path is shown in the network. */
	readonly path: string | null;
	/** Rows of the matrix. */
	readonly rows: MatrixRows;
	/** What becomes of events the filter hides. */
	readonly outside: 'hide' | 'dim';
	/** Window of the timeline, both sides days (YYYY-MM-DD, `to` inclusive); null: all. */
	readonly zoom: Span | null;
	/** Event that is open. */
	readonly event: Id | null;
	/** `data-key` of the node or link chosen in the network, or of the cell chosen in the matrix. */
	readonly link: string | null;
	/** Article in the reader, where it is not the first one of the event. */
	readonly article: Id | null;
	/** The reader shows the document as received. */
	readonly raw: boolean;
	readonly panel: Panel;
	/** The charts of the panel stand as tables. */
	readonly table: boolean;
	readonly lanes: LaneKind;
	readonly order: LaneOrder;
	/** Ids of lanes that show the lanes inside them. */
	readonly open: readonly string[];
	/** Whether commitments are drawn as arcs from step to step, and listed. */
	readonly threads: boolean;
	/** What counts are of: distinct events, or the articles that report them. */
	readonly count: 'events' | 'reports';
	/** Day marked as today (YYYY-MM-DD), a part of the view so that a picture keeps its bytes. */
	readonly today: string | null;
	/** Whether long stretches without events are drawn narrow, with a break in the axis. */
	readonly gaps: boolean;
	/** Notes drawn on the timeline, in the order of their numbers. */
	readonly notes: readonly Note[];
	/** Null: the reader's own language. */
	readonly lang: ViewLang | null;
	/** Corpus other than the built-in one. */
	readonly corpus: string | null;
}

/** The first view: the whole corpus but domestic events. */
export const DEFAULT_VIEW: View = {
	filter: EMPTY_FILTER,
	clock: 'happened',
	level: 'countries',
	unfold: [],
	tall: false,
	at: null,
	change: null,
	path: null,
	rows: 'main',
	outside: 'hide',
	zoom: null,
	event: null,
	link: null,
	article: null,
	raw: false,
	panel: 'both',
	table: false,
	lanes: 'partner',
	order: 'count',
	open: [],
	threads: false,
	count: 'events',
	today: null,
	gaps: false,
	notes: [],
	lang: null,
	corpus: null
};
