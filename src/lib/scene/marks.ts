/**
 * The scene: what a chart is, before anything draws it. Plain data, in px, y down, the origin at the top left.
 * A scene knows no events: a group carries a key, a label and a link, and what they mean is the chart's affair.
 */

/** A colour by its role. The screen resolves it to a custom property, a file to a hex value (see theme.ts). */
export type Paint =
	| 'surface'
	| 'panel'
	| 'ink'
	| 'muted'
	| 'rule'
	| 'lane'
	| 'focus'
	| 'focus-soft'
	| 'highlight'
	| `partner-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;

export type FontWeight = 400 | 600 | 700;
export type Anchor = 'start' | 'middle' | 'end';

interface Shape {
	/** Stable within its parent; from the data where the mark stands for data. */
	readonly key?: string;
	readonly fill?: Paint;
	readonly fillOpacity?: number;
	readonly stroke?: Paint;
	readonly strokeOpacity?: number;
	/** Stroke width in px, 1 unless given. */
	readonly strokeWidth?: number;
	/** Dash and gap lengths in px. */
	readonly dash?: readonly number[];
	/** Line ends, butt unless given. */
	readonly cap?: 'round' | 'square';
	/** The same object in every scene that holds it, so that nobody need compare it. */
	readonly isKept?: boolean;
}

export interface Rule extends Shape {
	readonly type: 'rule';
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
}

export interface Rect extends Shape {
	readonly type: 'rect';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** Corner radius in px. */
	readonly radius?: number;
}

export interface Dot extends Shape {
	readonly type: 'dot';
	readonly cx: number;
	readonly cy: number;
	readonly r: number;
}

export interface Path extends Shape {
	readonly type: 'path';
	/** Path data; numbers are rounded by whoever builds it (see roundPath). */
	readonly d: string;
}

/** One line of text. y is the baseline. */
export interface Text {
	readonly type: 'text';
	readonly key?: string;
	readonly x: number;
	readonly y: number;
	readonly text: string;
	/** Font size in px. */
	readonly size: number;
	readonly weight?: FontWeight;
	readonly anchor?: Anchor;
	readonly fill: Paint;
	/** Language of the words where it differs from the scene's. */
	readonly lang?: string;
	/** Words that follow on the same line in the same size and weight. */
	readonly note?: { readonly text: string; readonly fill: Paint };
	/** The same object in every scene that holds it, so that nobody need compare it. */
	readonly isKept?: boolean;
}

/**
 * Marks that belong together. With a link it is a door to evidence: drawn as an anchor, reached by the keyboard,
 * named by its label.
 */
export interface Group {
	readonly type: 'group';
	readonly key: string;
	readonly x?: number;
	readonly y?: number;
	/** Factor about its own origin, after the move. */
	readonly scale?: number;
	readonly opacity?: number;
	/** What the group stands for, in words: accessible name and tooltip. */
	readonly label?: string;
	/** Query string of the view it opens, starting with "?". */
	readonly link?: string;
	/** Further data-* attributes, names without the prefix, e.g. { 'event-id': 'ev:9f3c2a71' }. */
	readonly data?: Readonly<Record<string, string>>;
	/** Its marks are the same objects in every scene that holds them, so that nobody need compare them. */
	readonly isSteady?: boolean;
	readonly marks: readonly Mark[];
}

export type Mark = Rule | Rect | Dot | Path | Text | Group;

export interface Scene {
	/** Size in px. */
	readonly width: number;
	readonly height: number;
	/** One line: what is shown. */
	readonly title: string;
	/** One paragraph with the real numbers, for whoever can't see the picture. */
	readonly desc: string;
	/** Language of title, desc and text. */
	readonly lang: string;
	/** Short stable name; prefix of every id. */
	readonly name: string;
	readonly marks: readonly Mark[];
}

/** Number of marks that draw something, groups not counted. */
export function countMarks(marks: readonly Mark[]): number {
	let count = 0;
	for (const mark of marks) count += mark.type === 'group' ? countMarks(mark.marks) : 1;
	return count;
}

/** Every group of the scene that carries a link, in drawing order. */
export function linkedGroups(marks: readonly Mark[]): Group[] {
	const found: Group[] = [];
	for (const mark of marks) {
		if (mark.type !== 'group') continue;
		if (mark.link !== undefined) found.push(mark);
		found.push(...linkedGroups(mark.marks));
	}
	return found;
}
