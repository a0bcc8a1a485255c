import { unionOf } from '#lib/corpus/rows.ts';
import type { Mark, Scene } from '#lib/scene/marks.ts';
import { measureBands } from './bands.ts';
import { describe } from './describe.ts';
import type { Drawing, NetworkInput, Rows } from './drawing.ts';
import { countGraph, type CountedGraph } from './counted.ts';
import { buildGraph, nodeKey } from './graph.ts';
import { linkMarks, shadowMarks } from './links.ts';
import { nameOf } from './names.ts';
import { homeMarks, nodeMark } from './nodes.ts';
import { nowMarks, pathKeys, pathMarks } from './overlay.ts';
import { actorsAt } from './path.ts';
import { placeSeats, type NetworkFrame, type Seats } from './seats.ts';

export type { NetworkInput } from './drawing.ts';

/** The network as a scene: links under nodes, at most 600 marks, as high as its labels need. */
export function networkScene(input: NetworkInput, frame: NetworkFrame): Scene {
	const { corpus, level, words, unfold = [] } = input;
	const seats = placeSeats(corpus, { level, unfold }, frame, words.lang);
	const depth = unfold.length > 0 ? 'people' : level;
	const shown = countGraph(corpus, input.rows, depth);
	const all = input.outside.length === 0 ? null : countGraph(corpus, bothOf(input), depth);
	const before = input.before == null ? null : countGraph(corpus, input.before, depth);
	const strong = strongKeys(input, shown, seats);
	const drawing: Drawing = { input, seats, shown, all, before, scale: measureBands(corpus, level, frame.width), strong };
	const path = pathMarks(drawing);
	const placed = [...seats.byKey.values()];
	const foreign = placed.filter(({ isHome }) => !isHome);
	const own = placed.filter(({ isHome, kind }) => isHome && kind !== 'focus');
	const focus = placed.filter(({ kind }) => kind === 'focus');
	const marks: Mark[] = [
		...foreign.flatMap((seat) => shadowMarks(drawing, seat)),
		...foreign.flatMap((seat) => linkMarks(drawing, seat)),
		...focus.flatMap((seat) => homeMarks(drawing, seat)),
		...own.flatMap((seat) => [...shadowMarks(drawing, seat), ...linkMarks(drawing, seat)]),
		...path.bows,
		...[...own, ...foreign].map((seat) => nodeMark(drawing, seat)),
		...(input.now == null ? [] : nowMarks(drawing, actorsAt(corpus, input.now))),
		...path.numbers
	];
	return {
		width: seats.width,
		height: seats.height,
		title: words('network.title', { focus: nameOf(corpus, corpus.manifest.focus, words.lang), level }),
		desc: describe(drawing),
		lang: words.lang,
		name: 'network',
		marks
	};
}

const unions = new WeakMap<Rows, { readonly rows: Rows; readonly union: Rows }>();

/** Shown and dimmed rows together; the same list for the same ones. */
function bothOf({ rows, outside }: NetworkInput): Rows {
	const known = unions.get(outside);
	if (known?.rows === rows) return known.union;
	const union = unionOf(rows, outside);
	unions.set(outside, { rows, union });
	return union;
}

/** Keys of what is chosen and of what it hangs on: a node with its links and their ends, a link with its ends, the
 *  links of an event with theirs. */
function strongKeys(input: NetworkInput, shown: CountedGraph, seats: Seats): ReadonlySet<string> | null {
	const { selected, event, path, corpus } = input;
	if (path != null) return new Set(pathKeys({ input, seats }));
	const strong = new Set<string>();
	const isShown = event !== null && input.rows.includes(event);
	const own = isShown ? buildGraph(corpus, [event], 'people').links : null;
	for (const link of shown.links.values()) {
		const ends = [nodeKey(link.source), nodeKey(link.target)];
		if (!ends.every((key) => seats.byKey.has(key))) continue;
		const isChosen = selected === link.key || (selected !== null && ends.includes(selected));
		const holdsEvent = own?.has(link.key) === true;
		if (isChosen || holdsEvent) for (const key of [link.key, ...ends]) strong.add(key);
	}
	if (selected !== null && shown.nodes.has(selected) && seats.byKey.has(selected)) strong.add(selected);
	return strong.size === 0 ? null : strong;
}
