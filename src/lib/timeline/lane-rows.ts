import { listedRows } from '#lib/corpus/row-lists.ts';
import { UNDATED, type Corpus } from '#lib/corpus/table.ts';
import { nameOf, partnerName, termLabel } from '#lib/corpus/vocabulary.ts';
import type { MessageKey, Words } from '#lib/words/words.ts';
import { orderOf, type Clock } from './days.ts';
import { sortRows, type Bucket, type LaneKind, type Rows } from './lane-buckets.ts';

/** Order of lanes, by the whole corpus: most events first, by name, or by the first day of any event. */
export type LaneOrder = 'count' | 'name' | 'first';

/** Which lanes there are. */
export interface LanePlan {
	readonly by: LaneKind;
	readonly order: LaneOrder;
	/** Ids of lanes that show the lanes inside them. */
	readonly unfolded: readonly string[];
}

export const DEFAULT_PLAN: LanePlan = { by: 'partner', order: 'count', unfolded: [] };

/** Lanes of the outer level, and of a chart; what has fewer events stands together in the lane "others". */
export const MOST_LANES = 30;
const MOST_IN_ALL = 48;

/** A lane before anything is laid out: its rows, and its place among the others. */
export interface LaneRows {
	readonly id: string;
	/** 1-based place of the partner's colour; 0 for the domestic lane, null where a lane has no colour of its own. */
	readonly slot: number | null;
	/** Every row of the lane, those of the lanes inside it too. Rows stand by their first possible day, then ascending,
	 *  undated ones last. */
	readonly all: Rows;
	/** Rows that it draws itself. */
	readonly rows: Rows;
	/** 1 inside another lane. */
	readonly depth: 0 | 1;
	/** Whether it shows the lanes inside it; null where it has none. */
	readonly isUnfolded: boolean | null;
}

/** Lanes of a corpus in order, each followed by the lanes inside it where it is unfolded. Filters have no say in it. */
export function laneRows(corpus: Corpus, hasDomestic: boolean, clock: Clock, plan: LanePlan, words: Words | null): LaneRows[] {
	const order = orderOf(corpus, clock);
	const listed = listedRows(corpus.table, hasDomestic);
	const shown = order === null ? listed : listed.length === order.length ? order : order.filter((row) => corpus.table.domestic[row] === 0);
	const outer = sortBuckets(corpus, gather(sortRows(corpus, shown, plan.by), MOST_LANES, shown), plan, words, 0);
	let room = MOST_IN_ALL - outer.length;
	return outer.flatMap(({ id, slot, rows, inside }): LaneRows[] => {
		const wants = inside !== null && plan.unfolded.includes(id);
		const filled = wants ? inside().filter((lane) => lane.rows.length > 0) : [];
		const isUnfolded = inside === null ? null : filled.length > 0 && room >= Math.min(3, filled.length);
		const lane: LaneRows = { id, slot, all: rows, rows, depth: 0, isUnfolded };
		if (isUnfolded !== true) return [lane];
		const kept = sortBuckets(corpus, gather(filled, Math.min(room, MOST_LANES), rows, id), plan, words, 1);
		room -= kept.length;
		const taken = new Set(kept.flatMap((child) => Array.from(child.rows)));
		const children = kept.map((child): LaneRows => ({ id: child.id, slot: child.slot, all: child.rows, rows: child.rows, depth: 1, isUnfolded: null }));
		return [{ ...lane, rows: rows.filter((row) => !taken.has(row)) }, ...children];
	});
}

/** The lane's name in the gutter. */
export function laneName(corpus: Corpus, id: string, words: Words): string {
	if (id === 'domestic' || id === 'none' || id === 'others' || id.startsWith('others:')) return words(`lane.${id.startsWith('others') ? 'others' : id}` as MessageKey);
	if (id.startsWith('family:')) return words(`family.${id.slice('family:'.length)}` as MessageKey);
	if (id.startsWith('office:')) return words(`lane.${id}` as MessageKey);
	if (id.startsWith('facet:')) return termLabel(corpus.vocabulary, 'facets', id.slice('facet:'.length), words.lang);
	if (corpus.partners.some((partner) => partner.id === id)) return partnerName(corpus, id, words.lang);
	if (Object.hasOwn(corpus.vocabulary.kinds, id)) return termLabel(corpus.vocabulary, 'kinds', id, words.lang);
	if (Object.hasOwn(corpus.vocabulary.domains, id)) return termLabel(corpus.vocabulary, 'domains', id, words.lang);
	return nameOf(corpus, id, words.lang);
}

/** Lanes with rows; where they are too many, the smallest together as one, whose rows keep their order. */
function gather(buckets: readonly Bucket[], most: number, order: Rows, parent = ''): Bucket[] {
	const filled = buckets.filter(({ rows }) => rows.length > 0);
	if (filled.length <= most) return filled;
	const bySize = filled.toSorted((a, b) => Number(isLast(a.id)) - Number(isLast(b.id)) || b.rows.length - a.rows.length || compareText(a.id, b.id));
	const kept = new Set(bySize.slice(0, most - 1));
	const left = new Set(filled.filter((lane) => !kept.has(lane)).flatMap(({ rows }) => Array.from(rows)));
	const rest = order.filter((row) => left.has(row));
	const others: Bucket = { id: parent === '' ? 'others' : `others:${parent}`, slot: null, rows: rest, inside: null };
	return [...filled.filter((lane) => kept.has(lane)), others];
}

/** Lanes that stand at the end in any order. */
function isLast(id: string): boolean {
	return id === 'domestic' || id === 'none' || id.startsWith('others');
}

function sortBuckets(corpus: Corpus, buckets: readonly Bucket[], { by, order }: LanePlan, words: Words | null, depth: 0 | 1): Bucket[] {
	const isOwnOrder = by === 'partner' && depth === 0;
	const names = new Map(order === 'name' ? buckets.map(({ id }) => [id, words === null ? id : laneName(corpus, id, words)]) : []);
	// A collator takes some 8 ms to make.
	const compare = order === 'name' ? new Intl.Collator(words?.lang ?? 'en').compare : compareText;
	const first = (lane: Bucket): number => {
		const day = corpus.table.start[lane.rows[0] ?? -1] ?? UNDATED;
		return day === UNDATED ? Infinity : day;
	};
	const measure = (a: Bucket, b: Bucket): number => {
		if (order === 'name') return compare(names.get(a.id) ?? '', names.get(b.id) ?? '');
		if (order === 'first') return first(a) === first(b) ? 0 : first(a) - first(b);
		// The corpus has its partners in this order already, countries before multilateral bodies.
		return isOwnOrder ? 0 : b.rows.length - a.rows.length;
	};
	return buckets.toSorted((a, b) => Number(isLast(a.id)) - Number(isLast(b.id)) || measure(a, b) || (isOwnOrder ? 0 : compareText(a.id, b.id)));
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
