import { civilFromDays } from '#lib/corpus/span.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { paintOfPartner } from '#lib/grammar/grammar.ts';
import type { Group, Mark, Paint, Scene, Text } from '#lib/scene/marks.ts';
import type { Words } from '#lib/words/words.ts';
import { bandsOf, measureBands, type BandScale } from './bands.ts';
import { discRadius, dotRadius } from './block.ts';
import { buildGraph, linkKey, nodeKey } from './graph.ts';
import type { Graph, Link, NetworkLevel, Node, Tally } from './graph.ts';
import { TYPE_OF, type PlacedLine, type Tone } from './label.ts';
import { nameOf } from './names.ts';
import { routePath, type Route } from './route.ts';
import { placeSeats, type NetworkFrame, type Seat, type Seats } from './seats.ts';

/** What the network shows. */
export interface NetworkInput {
	readonly corpus: Corpus;
	/** Rows shown, and rows to show dimmed. */
	readonly rows: Iterable<number>;
	readonly outside: Iterable<number>;
	readonly level: NetworkLevel;
	/** Key of the chosen node or link; null for none. */
	readonly selected: string | null;
	/** Row of the chosen event, whose links stand out; null for none. */
	readonly event: number | null;
	readonly words: Words;
	/** Query string of the view that a node or link opens, by its key. */
	readonly link: (key: string) => string;
}

/** Opacity of nodes beside what is chosen, of links beside it, and of links that a filter hides. */
const QUIET_NODE = 0.45;
const QUIET_LINK = 0.24;
const SHADOW = 0.15;
const HIT_WIDTH = 14;

/** Everything the marks are drawn from. */
interface Drawing {
	readonly input: NetworkInput;
	readonly seats: Seats;
	readonly shown: Graph;
	/** Shown and dimmed rows together; null where nothing is dimmed. */
	readonly all: Graph | null;
	readonly scale: BandScale;
	/** Keys that stand out; null where nothing is chosen. */
	readonly strong: ReadonlySet<string> | null;
}

/** The network as a scene: links under nodes, at most 600 marks, as high as its labels need. */
export function networkScene(input: NetworkInput, frame: NetworkFrame): Scene {
	const { corpus, level, words } = input;
	const rows = [...input.rows];
	const outside = [...input.outside];
	const seats = placeSeats(corpus, level, frame, words.lang);
	const shown = buildGraph(corpus, rows, level);
	const all = outside.length === 0 ? null : buildGraph(corpus, [...rows, ...outside], level);
	const strong = strongKeys(input, shown, seats);
	const drawing: Drawing = { input, seats, shown, all, scale: measureBands(corpus, level, frame.width), strong };
	const placed = [...seats.byKey.values()];
	const foreign = placed.filter(({ isHome }) => !isHome);
	const own = placed.filter(({ isHome, kind }) => isHome && kind !== 'focus');
	const focus = placed.filter(({ kind }) => kind === 'focus');
	const marks: Mark[] = [
		...foreign.flatMap((seat) => shadowMarks(drawing, seat)),
		...foreign.flatMap((seat) => linkMarks(drawing, seat)),
		...focus.map((seat) => homeMark(drawing, seat)),
		...own.flatMap((seat) => [...shadowMarks(drawing, seat), ...linkMarks(drawing, seat)]),
		...[...own, ...foreign].map((seat) => nodeMark(drawing, seat)),
		...foldedMark(drawing)
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

/** Keys of what is chosen and of what it hangs on: a node with its links and their ends, a link with its ends, the
 *  links of an event with theirs. */
function strongKeys({ selected, event }: NetworkInput, shown: Graph, seats: Seats): ReadonlySet<string> | null {
	const strong = new Set<string>();
	for (const link of shown.links.values()) {
		const ends = [nodeKey(link.source), nodeKey(link.target)];
		if (!ends.every((key) => seats.byKey.has(key))) continue;
		const isChosen = selected === link.key || (selected !== null && ends.includes(selected));
		const holdsEvent = event !== null && link.rows.includes(event);
		if (isChosen || holdsEvent) for (const key of [link.key, ...ends]) strong.add(key);
	}
	if (selected !== null && shown.nodes.has(selected)) strong.add(selected);
	return strong.size === 0 ? null : strong;
}

function paintOf({ input, seats }: Drawing, seat: Seat): Paint {
	let id: string = seat.id;
	for (let above = seat; above.parent !== null; ) {
		id = above.id;
		const next = seats.byKey.get(nodeKey(above.parent));
		if (next === undefined) break;
		above = next;
	}
	return seat.isHome ? 'focus' : paintOfPartner(input.corpus, id);
}

function isQuiet({ strong }: Drawing, key: string): boolean {
	return strong !== null && !strong.has(key);
}

/** Links of dimmed rows: the bands they would have with every row shown. */
function shadowMarks(drawing: Drawing, seat: Seat): Mark[] {
	if (seat.route === null || seat.parent === null || drawing.all === null) return [];
	const key = linkKey(seat.parent, seat.id);
	const link = drawing.all.links.get(key);
	const rows = drawing.shown.links.get(key)?.rows.length ?? 0;
	if (link === undefined || link.rows.length === rows) return [];
	return [{ type: 'group', key: `shadow:${key}`, marks: bandMarks(drawing, seat, seat.route, link, SHADOW) }];
}

function bandMarks(drawing: Drawing, seat: Seat, route: Route, link: Link, opacity: number): Mark[] {
	return bandsOf(link, drawing.scale, seat.kind, seat.isTrunk).map((band) => ({
		type: 'path',
		d: routePath(route, band.offset),
		stroke: paintOf(drawing, seat),
		strokeWidth: band.width,
		strokeOpacity: opacity,
		...(band.dash === null ? {} : { dash: band.dash })
	}));
}

function linkMarks(drawing: Drawing, seat: Seat): Mark[] {
	if (seat.route === null || seat.parent === null) return [];
	const link = drawing.shown.links.get(linkKey(seat.parent, seat.id));
	if (link === undefined) return [];
	const opacity = bandOpacity(drawing, link.key, seat);
	return [
		{
			type: 'group',
			key: link.key,
			label: labelOf(drawing, link),
			link: drawing.input.link(link.key),
			marks: [hitMark(seat.route), ...bandMarks(drawing, seat, seat.route, link, opacity)]
		}
	];
}

function bandOpacity({ strong }: Drawing, key: string, seat: Seat): number {
	if (strong !== null) return strong.has(key) ? 0.95 : QUIET_LINK;
	return seat.kind === 'partner' ? 0.55 : 0.7;
}

function hitMark(route: Route): Mark {
	const stroke = { stroke: 'ink', strokeOpacity: 0, strokeWidth: HIT_WIDTH } as const;
	return { type: 'path', key: 'hit', d: routePath(route, 0), ...stroke };
}

function homeMark(drawing: Drawing, seat: Seat): Mark {
	const shape = { type: 'rect', ...drawing.seats.home } as const;
	const strokeWidth = drawing.input.selected === seat.key ? 2.5 : 1.2;
	return groupOf(drawing, seat, [
		{ ...shape, fill: 'panel' },
		{ ...shape, fill: 'focus-soft', fillOpacity: 0.5, stroke: 'focus', strokeWidth },
		...seat.lines.map((line) => textMark(line, line.tone === 'title' ? 'focus' : 'muted'))
	]);
}

function nodeMark(drawing: Drawing, seat: Seat): Mark {
	const node = drawing.shown.nodes.get(seat.key);
	const paint = paintOf(drawing, seat);
	const ground: Paint = 'panel';
	const labels = seat.lines.map((line) => textMark(line, paintOfLine(line.tone, paint)));
	if (node === undefined) {
		const r = seat.kind === 'partner' ? seat.r : seat.r - 2;
		const pale: Mark = { type: 'dot', cx: seat.x, cy: seat.y, r, fill: ground, stroke: 'rule', strokeWidth: 1.2 };
		const names = seat.lines.map((line) => textMark(line, 'muted'));
		const label: Mark = { type: 'group', key: 'name', opacity: 0.6, marks: names };
		return { type: 'group', key: seat.key, marks: [pale, label] };
	}
	const disc = discMarks(drawing, seat, node, paint, ground);
	if (!isQuiet(drawing, seat.key)) return groupOf(drawing, seat, [...disc, ...labels]);
	const under: Mark = { type: 'dot', cx: seat.x, cy: seat.y, r: seat.r, fill: ground };
	const faded: Group = { type: 'group', key: 'quiet', opacity: QUIET_NODE, marks: [...disc, ...labels] };
	return groupOf(drawing, seat, [under, faded]);
}

function groupOf(drawing: Drawing, seat: Seat, marks: readonly Mark[]): Group {
	const node = drawing.shown.nodes.get(seat.key);
	const door = node === undefined ? {} : { label: labelOf(drawing, node), link: drawing.input.link(seat.key) };
	return { type: 'group', key: seat.key, ...door, marks };
}

function discMarks(drawing: Drawing, seat: Seat, node: Node, paint: Paint, ground: Paint): Mark[] {
	const count = node.rows.length;
	const isPartner = seat.kind === 'partner';
	const { mostEvents, largestDisc } = drawing.seats;
	const r = isPartner ? discRadius(count, mostEvents, largestDisc) : dotRadius(count);
	const isSolid = seat.kind !== 'person';
	const size = isPartner ? (r > 18 ? 14 : 12) : 10.5;
	const ring: Mark[] =
		drawing.input.selected === seat.key
			? [{ type: 'dot', cx: seat.x, cy: seat.y, r: r + 3, stroke: 'ink', strokeWidth: 1.5 }]
			: [];
	return [
		...ring,
		{
			type: 'dot',
			cx: seat.x,
			cy: seat.y,
			r: isSolid ? r : r - 0.6,
			fill: isSolid ? paint : ground,
			...(isSolid ? {} : { stroke: paint, strokeWidth: 1.2 })
		},
		{
			type: 'text',
			x: seat.x,
			y: seat.y + size * 0.35,
			text: String(count),
			size,
			weight: 600,
			anchor: 'middle',
			fill: isSolid ? ground : paint
		}
	];
}

function textMark({ text, tone, x, y, anchor }: PlacedLine, fill: Paint): Text {
	const { size, weight } = TYPE_OF[tone];
	return { type: 'text', x, y, text, size, weight, anchor, fill };
}

function paintOfLine(tone: Tone, paint: Paint): Paint {
	if (tone === 'name' || tone === 'title') return paint;
	return tone === 'body' ? 'ink' : 'muted';
}

/** "Vietnam – Singapore: 40 events, 17 facts, 23 wishes and negotiations, 1973 to 2026". */
function labelOf({ input }: Drawing, tally: Node | Link): string {
	const { corpus, words } = input;
	const name = (id: string): string => nameOf(corpus, id, words.lang);
	const subject = 'source' in tally ? `${name(tally.source)} – ${name(tally.target)}` : name(tally.id);
	return words('network.label', { name: subject, ...countsOf(tally) });
}

function countsOf(tally: Tally): Record<string, string | number> {
	const years = [tally.first, tally.last].map((day) => (day === null ? '' : String(civilFromDays(day).year)));
	const [first = '', last = ''] = years;
	const span = first === '' ? 'none' : first === last ? 'one' : 'two';
	return { events: tally.rows.length, facts: tally.facts, wishes: tally.wishes, span, first, last };
}

function describe({ input, shown, seats }: Drawing): string {
	const { corpus, words } = input;
	const events = shown.nodes.get(nodeKey(corpus.manifest.focus))?.rows.length ?? 0;
	const partners = corpus.partners.flatMap(({ id }) => {
		const link = shown.links.get(linkKey(corpus.manifest.focus, id));
		return link === undefined ? [] : [labelledCounts(input, link)];
	});
	const parts = [words('network.desc', { events, partners: partners.length })];
	if (partners.length > 0) parts.push(`${partners.join('; ')}.`);
	if (shown.unlinked.length > 0) parts.push(words('network.unlinked', { events: shown.unlinked.length }));
	if (seats.folded > 0) parts.push(words('network.folded', { nodes: seats.folded }));
	return parts.join(' ');
}

function labelledCounts({ corpus, words }: NetworkInput, link: Link): string {
	return words('network.label', { name: nameOf(corpus, link.target, words.lang), ...countsOf(link) });
}

function foldedMark({ input, seats }: Drawing): Mark[] {
	if (seats.folded === 0) return [];
	const text = input.words('network.folded', { nodes: seats.folded });
	const place = { x: seats.width / 2, y: seats.height - 4, anchor: 'middle' } as const;
	return [{ type: 'text', ...place, text, size: 11, fill: 'muted' }];
}
