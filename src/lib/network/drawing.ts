import type { Corpus } from '#lib/corpus/table.ts';
import { paintOfPartner } from '#lib/grammar/grammar.ts';
import type { Paint, Text } from '#lib/scene/marks.ts';
import type { Words } from '#lib/words/words.ts';
import type { BandScale } from './bands.ts';
import type { Hop } from './path.ts';
import type { CountedGraph } from './counted.ts';
import { nodeKey, type NetworkLevel } from './graph.ts';
import { TYPE_OF, type PlacedLine } from './label.ts';
import type { Seat, Seats } from './seats.ts';

/** Rows of events. */
export type Rows = readonly number[] | Uint32Array;

/** What the network shows. */
export interface NetworkInput {
	readonly corpus: Corpus;
	/** Rows shown, and rows to show dimmed. */
	readonly rows: Rows;
	readonly outside: Rows;
	readonly level: NetworkLevel;
	/** Ids of nodes unfolded beyond the level. */
	readonly unfold?: readonly string[];
	/** Key of the chosen node or link; null for none. */
	readonly selected: string | null;
	/** Row of the chosen event, whose links stand out; null for none. */
	readonly event: number | null;
	/** Row of the event that happens now, where the network is shown as it was; null: as it is. */
	readonly now?: number | null;
	/** Rows of an earlier period: the links are compared with those of `rows`. Null: nothing is compared. */
	readonly before?: Rows | null;
	/** Steps of a path to show; null for none. */
	readonly path?: readonly Hop[] | null;
	readonly words: Words;
	/** Query string of the view that a node, a link or a fold opens, by its key. */
	readonly link: (key: string) => string;
}

/** Everything the marks are drawn from. */
export interface Drawing {
	readonly input: NetworkInput;
	readonly seats: Seats;
	readonly shown: CountedGraph;
	/** Shown and dimmed rows together; null where nothing is dimmed. */
	readonly all: CountedGraph | null;
	/** The earlier period; null where nothing is compared. */
	readonly before: CountedGraph | null;
	readonly scale: BandScale;
	/** Keys that stand out; null where nothing is chosen. */
	readonly strong: ReadonlySet<string> | null;
}

/** Colour of a seat: the focus country's own, or its partner's. */
export function paintOf({ input, seats }: Pick<Drawing, 'input' | 'seats'>, seat: Seat): Paint {
	if (seat.isHome) return 'focus';
	let id: string = seat.id;
	for (let above = seat; above.parent !== null; ) {
		id = above.id;
		const next = seats.byKey.get(nodeKey(above.parent));
		if (next === undefined) break;
		above = next;
	}
	return paintOfPartner(input.corpus, id);
}

/** Whether something else is chosen. */
export function isQuiet({ strong }: Drawing, key: string): boolean {
	return strong !== null && !strong.has(key);
}

/** A line of a label. */
export function textMark({ text, tone, x, y, anchor }: PlacedLine, fill: Paint): Text {
	const { size, weight } = TYPE_OF[tone];
	return { type: 'text', x, y, text, size, weight, anchor, fill };
}
