import { corpusOver } from '../../../src/lib/corpus/columnar.ts';
import { lazyList } from '../../../src/lib/corpus/lazy-map.ts';
import {
	KINDS, PRECISIONS, SCHEMA, STATUSES, type ColumnsHead, type CoopEvent, type EventKind, type Vocabulary
} from '../../../src/lib/corpus/schema.ts';
import type { Corpus, Lists } from '../../../src/lib/corpus/table.ts';
import vocabulary from '../../../static/corpus/vocabulary.json' with { type: 'json' };
import { DAY_MS, FROM, LANES, TO, type BenchEvent } from '../page/data.ts';

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

/** A corpus of the events that every subject gets, titles included: columns are filled, put in order and checked as
 *  the loader does it with a file. Every event is touched once; its row follows from a counting sort by day. */
export function corpusOf(events: readonly BenchEvent[]): Corpus {
	const length = events.length;
	const days = new Int32Array(length);
	const ends = new Int32Array(length);
	const codes = new Uint32Array(length);
	const counts = new Uint32Array(LANES.length);
	for (let i = 0; i < length; i++) {
		const { start, end: until, lane, type, sources } = events[i]!;
		days[i] = Math.floor(start / DAY_MS);
		ends[i] = Math.floor(until / DAY_MS);
		codes[i] = lane | (type << 8) | (Math.min(STATUSES.length, sources) << 16);
		counts[lane]!++;
	}
	const next = placesOf(days);
	const partners = rankLanes(counts);
	const slotOf = Uint8Array.from(LANES, (_, lane) => partners.indexOf(lane));
	const kindOf = Uint8Array.from(TYPE_KINDS, (kind) => KINDS.indexOf(kind));
	const [exact, interval] = [PRECISIONS.indexOf('day'), PRECISIONS.indexOf('interval')];
	const id = new Uint32Array(length);
	const start = new Int32Array(length);
	const end = new Int32Array(length);
	const kind = new Uint8Array(length);
	const status = new Uint8Array(length);
	const precision = new Uint8Array(length);
	const partner = new Uint8Array(length);
	for (let i = 0; i < length; i++) {
		const first = days[i]!;
		const last = Math.max(first + 1, ends[i]!);
		const code = codes[i]!;
		const row = next[first - FIRST_DAY]!++;
		id[row] = i;
		start[row] = first;
		end[row] = last;
		kind[row] = kindOf[(code >> 8) & 0xff]!;
		status[row] = (code >> 16) - 1;
		precision[row] = last === first + 1 ? exact : interval;
		partner[row] = slotOf[code & 0xff]!;
	}
	const numbers = new Uint32Array(length + 1);
	for (let row = 0; row <= length; row++) numbers[row] = row;
	const rows = numbers.subarray(0, length);
	const none: Lists = { offsets: new Uint32Array(length + 1), values: new Uint8Array(0) };
	const columns = {
		id, start, end, open: new Uint8Array(length), kind, status, precision, root: new Int32Array(numbers.buffer, 0, length), article: rows,
		publishedStart: start, publishedEnd: end, partner: { offsets: numbers, values: partner }, domain: none, org: none, person: none
	};
	const dictionaries = { partner: partners.map((lane) => LANE_CODES[lane]!), domain: [], org: [], person: [] };
	const head: ColumnsHead = {
		schema: SCHEMA, rows: length, lang: 'en', articles: { count: length, digits: 7 }, texts: null, dictionaries, arrays: []
	};
	return withTitles(corpusOver({ ...filesOf(length), head, columns }, 'columns'), (row) => events[id[row]!]!.title);
}

const FIRST_DAY = Math.floor(FROM / DAY_MS);

/** Rows before each day since the first. */
function placesOf(days: Int32Array): Uint32Array {
	const places = new Uint32Array(Math.ceil((TO - FROM) / DAY_MS) + 2);
	for (let i = 0; i < days.length; i++) places[days[i]! - FIRST_DAY + 1]!++;
	for (let day = 1; day < places.length; day++) places[day]! += places[day - 1]!;
	return places;
}

/** Lanes that hold events, by their number, as partners stand in a corpus. */
function rankLanes(counts: Uint32Array): number[] {
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
		hasTexts: false, eventAt, idAt: records.idAt.bind(records), dateAt: records.dateAt.bind(records), rowsOf: records.rowsOf.bind(records), rowsOfIds: records.rowsOfIds.bind(records), loadEvents: records.loadEvents.bind(records),
		loadArticle: records.loadArticle.bind(records)
	};
	return { ...corpus, records: titled, events: lazyList(table.length, eventAt) };
}
