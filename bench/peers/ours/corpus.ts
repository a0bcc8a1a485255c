import { buildColumnar } from '../../../src/lib/corpus/columnar.ts';
import { codesOf, encodeColumns } from '../../../src/lib/corpus/columns.ts';
import { KINDS, PRECISIONS, SCHEMA, STATUSES, type CoopEvent, type EventKind, type Vocabulary } from '../../../src/lib/corpus/schema.ts';
import { lazyList } from '../../../src/lib/corpus/lazy-map.ts';
import type { Corpus, Lists } from '../../../src/lib/corpus/table.ts';
import vocabulary from '../../../static/corpus/vocabulary.json' with { type: 'json' };
import { DAY_MS, LANES, type BenchEvent } from '../page/data.ts';

/** Kind of each type. */
const TYPE_KINDS: readonly EventKind[] = [
	'visit', 'agreement_signed', 'talks', 'cooperation_pledge', 'assistance', 'dialogue', 'training', 'project_discussion', 'exhibition',
	'statement', 'courtesy_call', 'cooperation_proposal'
];
/** Country code of each lane. */
export const LANE_CODES = [
	'JP', 'KR', 'CN', 'US', 'EU', 'IN', 'RU', 'AU', 'SG', 'TH', 'LA', 'KH', 'FR', 'DE', 'CA', 'ID', 'MY', 'PH', 'GB', 'TW'
] as const;
/** Titles made from the data before they are made anew. */
const KEPT_TITLES = 10_000;

/** A corpus of the events that every subject gets, titles included: columns are filled, sorted and laid open as the
 *  loader does it with a file. */
export function corpusOf(events: readonly BenchEvent[]): Corpus {
	const order = sortByStart(events);
	const length = events.length;
	const partners = rankLanes(events);
	const slotOf = Uint8Array.from(LANES, (_, lane) => partners.indexOf(lane));
	const day = (time: number): number => Math.floor(time / DAY_MS);
	const fill = <A extends Int32Array | Uint32Array | Uint8Array>(column: A, read: (event: BenchEvent, row: number) => number): A => {
		for (let row = 0; row < length; row++) column[row] = read(events[order[row]!]!, row);
		return column;
	};
	const start = fill(new Int32Array(length), (event) => day(event.start));
	const end = fill(new Int32Array(length), (event) => Math.max(day(event.start) + 1, day(event.end)));
	const kindCodes = TYPE_KINDS.map((kind) => KINDS.indexOf(kind));
	const [exact, interval] = [PRECISIONS.indexOf('day'), PRECISIONS.indexOf('interval')];
	const rows = fill(new Uint32Array(length), (_, row) => row);
	const none: Lists = { offsets: new Uint32Array(length + 1), values: new Uint8Array(0) };
	const one = fill(new Uint32Array(length + 1), (_, row) => row);
	one[length] = length;
	const columns = {
		id: fill(new Uint32Array(length), ({ id }) => id), start, end, open: new Uint8Array(length),
		kind: fill(new Uint8Array(length), ({ type }) => kindCodes[type]!),
		status: fill(new Uint8Array(length), ({ sources }) => Math.min(STATUSES.length, sources) - 1),
		precision: fill(new Uint8Array(length), (_, row) => (end[row]! <= start[row]! + 1 ? exact : interval)),
		root: Int32Array.from(rows), article: rows, publishedStart: start, publishedEnd: end,
		partner: { offsets: one, values: codesOf(fill(new Uint8Array(length), ({ lane }) => slotOf[lane]!), partners.length) },
		domain: none, org: none, person: none
	};
	const head = {
		lang: 'en' as const, articles: { count: length, digits: 7 }, texts: null,
		dictionaries: { partner: partners.map((lane) => LANE_CODES[lane]!), domain: [], org: [], person: [] }
	};
	const buffer = encodeColumns(head, columns).buffer;
	const corpus = buildColumnar({ ...filesOf(length), columns: { file: 'columns.bin', buffer } });
	return withTitles(corpus, (row) => events[order[row]!]!.title);
}

/** Indices by start, then id: a counting sort by day. */
function sortByStart(events: readonly BenchEvent[]): Uint32Array {
	const days = events.map(({ start }) => Math.floor(start / DAY_MS));
	const first = days.reduce((least, day) => Math.min(least, day), Infinity);
	const last = days.reduce((most, day) => Math.max(most, day), -Infinity);
	const next = new Uint32Array(Math.max(0, last - first) + 2);
	for (const day of days) next[day - first + 1]!++;
	for (let i = 1; i < next.length; i++) next[i]! += next[i - 1]!;
	const order = new Uint32Array(events.length);
	for (const [i, day] of days.entries()) order[next[day - first]!++] = i;
	return order;
}

/** Lanes that hold events, by their number, as partners stand in a corpus. */
function rankLanes(events: readonly BenchEvent[]): number[] {
	const counts = new Uint32Array(LANES.length);
	for (const { lane } of events) counts[lane]!++;
	return [...counts.keys()].filter((lane) => counts[lane]! > 0).sort((a, b) => counts[b]! - counts[a]! || (LANE_CODES[a]! < LANE_CODES[b]! ? -1 : 1));
}

function filesOf(events: number) {
	const named = [['VN', 'Vietnam'] as const, ...LANES.map((name, lane) => [LANE_CODES[lane]!, name] as const)];
	const entities = named.map(([iso2, en]) => ({ id: `country:${iso2}`, type: 'country' as const, name: { en }, aliases: [], iso2 }));
	const counts = { documents: 0, articles: events, main: events, teasers: 0, events, domestic: 0, entities: entities.length, places: 0 };
	return {
		manifest: {
			schema: SCHEMA as typeof SCHEMA, id: '0000000000000000', title: { en: 'Benchmark' }, focus: 'VN', generated: '2026-11-22', generator: 'entente-bench',
			rights: { en: 'invented' }, files: [], counts
		},
		entities: { schema: SCHEMA as typeof SCHEMA, entities, places: [], relations: [] },
		vocabulary: vocabulary as Vocabulary
	};
}

/** The corpus with titles as if its texts were loaded. */
function withTitles(corpus: Corpus, titleOf: (row: number) => string): Corpus {
	const { records, table } = corpus;
	if (records === undefined) return corpus;
	const made = new Map<number, CoopEvent>();
	const eventAt = (row: number): CoopEvent | undefined => {
		const known = made.get(row);
		if (known !== undefined) return known;
		const event = records.eventAt(row);
		if (event === undefined) return undefined;
		if (made.size >= KEPT_TITLES) made.clear();
		const en = titleOf(row);
		const titled = { ...event, title: { en }, short: { en: en.slice(0, 34) } };
		made.set(row, titled);
		return titled;
	};
	const titled = {
		eventAt, idAt: records.idAt.bind(records), rowsOf: records.rowsOf.bind(records), loadEvents: records.loadEvents.bind(records),
		loadArticle: records.loadArticle.bind(records)
	};
	return { ...corpus, records: titled, events: lazyList(table.length, eventAt) };
}
