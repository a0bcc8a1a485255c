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

/** Everything the screen shows, as the address holds it. */
export interface View {
	readonly filter: Filter;
	readonly clock: Clock;
	/** Level of the network. */
	readonly level: Level;
	/** Ids of nodes of the network unfolded beyond its level. */
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
	lang: null,
	corpus: null
};
