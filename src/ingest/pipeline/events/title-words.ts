import type { EventKind, EventStatus } from '#lib/corpus/schema.ts';
import type { TopicWords } from './topics.ts';

/** What a title is made of, in one language. Empty strings where nothing is known. */
export interface TitleParts {
	/** Who acts first: visitor, host, the one who proposes, or the foreign side. */
	readonly first: string;
	/** The other one, if people of both sides are known. */
	readonly second: string;
	/** The country at the centre and its partner as subjects: "le Vietnam et Singapour". */
	readonly both: string;
	/** The same, side by side: "Vietnam–Singapour". */
	readonly pair: string;
	/** Foreign side alone, as a name. */
	readonly partner: string;
	/** Foreign side as after "with": "the United States", "la Turquie". */
	readonly side: string;
	/** Where a visit goes, with its preposition in French. */
	readonly where: string;
	/** The country at the centre, with its preposition in French. */
	readonly home: string;
	readonly topic: TopicWords;
	/** Agreement in words: "memorandum". */
	readonly instrument: string;
	/** Year of a milestone. */
	readonly year: string;
	/** What a milestone is. */
	readonly milestone: string;
	/** Whether the first one is a person or a body that can act. */
	readonly hasActor: boolean;
	readonly status: EventStatus;
}

type Pattern = (parts: TitleParts) => string;
/** Titles of a kind: in full, and as chart labels in the order in which they are tried. */
export interface Words {
	readonly full: Pattern;
	readonly short: readonly Pattern[];
}

/** Whether a thing is still to come. */
export const isOpen = (status: EventStatus): boolean => status === 'announced' || status === 'proposed';
/** A text with a capital. */
export const cap = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
/** Words with others behind them where there are any. */
export const followed = (head: string, link: string, tail: string): string => (tail === '' ? head : `${head}${link}${tail}`);
/** Words with the partner behind them, "Training · India"; empty without one, so that the next pattern is tried. */
export const beside = (head: string, { partner }: TitleParts): string => (partner === '' ? '' : `${head} · ${partner}`);
/** A label that ends with its first domain; empty without one, so that the next pattern is tried. */
export const briefly = (head: string, { topic }: TitleParts): string => (topic.brief === '' ? '' : `${head} ${topic.brief}`);

/** Words for each kind in one language. */
export type TitleWords = Partial<Record<EventKind, Words>>;
