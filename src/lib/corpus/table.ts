import { withShortIds } from './event-ids.ts';
import { KINDS, PRECISIONS, STATUSES } from './kinds.ts';
import type {
	Article, ArticleHead, ArticlesFile, CoopEvent, DateValue, EntitiesFile, Entity, EventsFile, I18n, Id, Manifest, Place, Relation,
	Vocabulary
} from './schema.ts';
import { edtfExtent, type Extent } from './span.ts';

/** Days of an event that has no place on the time axis. */
export const UNDATED = -2147483648;

/** Bits of the `open` column. */
export const OPEN_START = 1;
export const OPEN_END = 2;

/** A foreign side of cooperation: a country (id is ISO 3166 alpha-2) or a multilateral body (id is the org's). */
export interface Partner {
	readonly id: string;
	readonly kind: 'country' | 'multilateral';
	readonly name: I18n;
	/** Events with this partner, domestic ones apart. */
	readonly events: number;
	/** Position in the fixed order, from 1: lane, seat and colour. */
	readonly slot: number;
}

/** Indices into a dictionary, in the width it needs. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Many-valued column: the values of row i are values[offsets[i]] to values[offsets[i + 1] - 1]. */
export interface Lists {
	readonly offsets: Uint32Array;
	readonly values: Codes;
}

/** Events as columns; row i is `corpus.events[i]`. Days are integers since 1970-01-01 UTC. */
export interface EventTable {
	readonly length: number;
	/** First possible day, or UNDATED. */
	readonly start: Int32Array;
	/** Day after the last possible one, or UNDATED. */
	readonly end: Int32Array;
	/** OPEN_START and OPEN_END: the extent then holds one day of the known side. */
	readonly open: Uint8Array;
	/** Extent of the publication of the first article whose year is known, or UNDATED. */
	readonly reportedStart: Int32Array;
	readonly reportedEnd: Int32Array;
	/** Index into KINDS. */
	readonly kind: Uint8Array;
	/** Index into STATUSES. */
	readonly status: Uint8Array;
	/** Index into PRECISIONS. */
	readonly precision: Uint8Array;
	/** 1 where the kind is `domestic`. */
	readonly domestic: Uint8Array;
	readonly partner: Lists;
	readonly domain: Lists;
	readonly org: Lists;
	readonly person: Lists;
	/** Row of the encounter the event belongs to, at the top of its `parent`s; its own row if it has none. */
	readonly root: Int32Array;
	/** Ids that the values of the lists index. */
	readonly dictionaries: Readonly<Record<ListName, readonly string[]>>;
}

/** Names of the many-valued columns. */
export type ListName = 'partner' | 'domain' | 'org' | 'person';

/** A loaded corpus: columns for charts and filters, records for texts. */
export interface Corpus {
	readonly manifest: Manifest;
	/** Sorted by first possible day, then id; undated ones last. In a columnar corpus each is made when it is read:
	 *  read single rows with {@link eventAt}, and whole columns from `table`. */
	readonly events: readonly CoopEvent[];
	/** Records of a columnar corpus; missing where `events` holds them all. */
	readonly records?: EventRecords;
	/** Row of an event id, and of its first eight digits where it is longer and no other begins so. */
	readonly rowOf: ReadonlyMap<Id, number>;
	readonly table: EventTable;
	readonly entities: ReadonlyMap<Id, Entity>;
	readonly places: ReadonlyMap<Id, Place>;
	readonly articles: ReadonlyMap<Id, ArticleHead>;
	readonly relations: readonly Relation[];
	readonly vocabulary: Vocabulary;
	/** Fixed order: countries by number of events, then id, then multilateral bodies likewise. */
	readonly partners: readonly Partner[];
}

/** Records that are not kept but made from columns, or taken from the texts loaded so far. */
export interface EventRecords {
	/** Whether there are texts to load. */
	readonly hasTexts: boolean;
	/** The event of a row; titles name kind and partners until its texts are loaded. Undefined past the last row. */
	eventAt(row: number): CoopEvent | undefined;
	/** Its id, without the rest. */
	idAt(row: number): Id;
	/** Its date, without the rest; undefined past the last row. */
	dateAt(row: number): DateValue | undefined;
	/** Rows of some ids, in one pass. */
	rowsOfIds(ids: Iterable<Id>): readonly number[];
	/** Rows that an article reports, ascending. */
	rowsOf(article: Id): readonly number[];
	/** Loads the records of rows; true where some came that were not there: what shows them is to be drawn again. */
	loadEvents(fetchText: FetchText, rows: Iterable<number>): Promise<boolean>;
	/** Loads an article and its document. */
	loadArticle(fetchText: FetchText, id: Id): Promise<{ readonly article: Article; readonly raw: string }>;
}

/** Reads a file by its path inside the corpus folder; rejects where it cannot be read. */
export interface FetchText {
	(path: string): Promise<string>;
	/** The same as bytes; needed for columnar corpora alone. */
	readonly bytes?: (path: string) => Promise<ArrayBuffer>;
}

/** The files a corpus is built from, already parsed. */
export interface CorpusFiles {
	readonly manifest: Manifest;
	readonly events: EventsFile;
	readonly entities: EntitiesFile;
	readonly articles: ArticlesFile;
	readonly vocabulary: Vocabulary;
}

/** The event of a row, in either form of corpus. */
export function eventAt(corpus: Corpus, row: number): CoopEvent | undefined {
	return corpus.records === undefined ? corpus.events[row] : corpus.records.eventAt(row);
}

/** Id of a row, '' past the last one; in a columnar corpus without making the record. */
export function idAt(corpus: Corpus, row: number): Id {
	return corpus.records === undefined ? (corpus.events[row]?.id ?? '') : corpus.records.idAt(row);
}

/** Date of a row, undefined past the last one; in a columnar corpus without making the record. */
export function dateAt(corpus: Corpus, row: number): DateValue | undefined {
	return corpus.records === undefined ? corpus.events[row]?.date : corpus.records.dateAt(row);
}

/** The id of the event that an id or its first eight digits name; undefined where none does. */
export function wholeId(corpus: Corpus, id: Id): Id | undefined {
	const row = corpus.rowOf.get(id);
	return row === undefined ? undefined : idAt(corpus, row);
}

/** Rows of some ids; unknown ones are left out. */
export function rowsOfIds(corpus: Corpus, ids: Iterable<Id>): readonly number[] {
	if (corpus.records !== undefined) return corpus.records.rowsOfIds(ids);
	return [...ids].flatMap((id) => corpus.rowOf.get(id) ?? []);
}

/** Values of one row of a many-valued column: a view, not a copy. */
export function valuesAt(lists: Lists, row: number): Codes {
	return lists.values.subarray(lists.offsets[row], lists.offsets[row + 1]);
}

/** Ids of one row of a many-valued column, in the order of the record. */
export function idsAt(table: EventTable, name: ListName, row: number): string[] {
	return Array.from(valuesAt(table[name], row), (value) => table.dictionaries[name][value] ?? '');
}

/** True for a body above countries (ASEAN, a UN commission), which is a partner by itself. */
export function isMultilateral(entity: Entity | undefined): boolean {
	return entity?.type === 'igo' || (entity?.type === 'org' && (entity.country ?? null) === null);
}

/** Builds the corpus from files that have been checked (see loadCorpus): ids that resolve, known vocabulary. */
export function buildCorpus(files: CorpusFiles): Corpus {
	const entities = new Map(files.entities.entities.map((entity) => [entity.id, entity]));
	const articles = new Map(files.articles.articles.map((article) => [article.id, article]));
	const events = sortEvents(files.events.events);
	const rowOf = withShortIds(new Map(events.map((event, row) => [event.id, row])));
	const partnerIds = events.map((event) => partnersOf(event, entities, files.manifest.focus));
	const partners = rankPartners(events, partnerIds, entities);
	const orgIds = events.map((event) => orgsOf(event, entities));
	const personIds = events.map((event) =>
		event.participants.map(({ entity }) => entity).filter((id) => entities.get(id)?.type === 'person')
	);
	const domains = Object.keys(files.vocabulary.domains);
	const dictionaries = {
		partner: partners.map(({ id }) => id),
		domain: domains,
		org: [...new Set(orgIds.flat())].sort(),
		person: [...new Set(personIds.flat())].sort()
	};
	const table: EventTable = {
		length: events.length,
		...timeColumns(events, articles),
		...codeColumns(events),
		partner: packLists(partnerIds, dictionaries.partner),
		domain: packLists(events.map((event) => event.domains), domains),
		org: packLists(orgIds, dictionaries.org),
		person: packLists(personIds, dictionaries.person),
		root: rootColumn(events, rowOf),
		dictionaries
	};
	const places = new Map(files.entities.places.map((place) => [place.id, place]));
	const { manifest, vocabulary } = files;
	const relations = files.entities.relations;
	return { manifest, events, rowOf, table, entities, places, articles, relations, vocabulary, partners };
}

/** Events by first possible day, then id; undated ones last: the order of the rows. */
export function sortEvents(events: readonly CoopEvent[]): CoopEvent[] {
	const keyed = events.map((event) => ({ event, start: edtfExtent(event.date.edtf)?.start ?? Infinity }));
	keyed.sort((a, b) => (a.start === b.start ? compareText(a.event.id, b.event.id) : a.start < b.start ? -1 : 1));
	return keyed.map(({ event }) => event);
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function partnersOf(event: CoopEvent, entities: ReadonlyMap<Id, Entity>, focus: string): string[] {
	const bodies = event.partners.orgs.filter((id) => isMultilateral(entities.get(id)));
	return [...event.partners.countries.filter((country) => country !== focus), ...bodies];
}

/** Every organisation that takes part, of either side or above both: by itself or through its people. */
function orgsOf(event: CoopEvent, entities: ReadonlyMap<Id, Entity>): string[] {
	const isOrg = (id: Id): boolean => /^(org|igo)$/.test(entities.get(id)?.type ?? '');
	const named = event.participants.flatMap(({ entity, org }) => (org === undefined ? [entity] : [entity, org]));
	return [...named, ...event.partners.orgs].filter(isOrg);
}

function rankPartners(
	events: readonly CoopEvent[],
	partnerIds: readonly (readonly string[])[],
	entities: ReadonlyMap<Id, Entity>
): Partner[] {
	const counts = new Map<string, number>();
	for (const [row, ids] of partnerIds.entries()) {
		const weight = events[row]?.kind === 'domestic' ? 0 : 1;
		for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + weight);
	}
	const ranked = [...counts].map(([id, count]) => ({ id, count, isBody: id.includes(':') }));
	ranked.sort(
		(a, b) => Number(a.isBody) - Number(b.isBody) || b.count - a.count || compareText(a.id, b.id)
	);
	return ranked.map(({ id, count }, i) => partnerOf(id, count, i, entities));
}

/** Partner of an id at an index of the fixed order, with its name. */
export function partnerOf(id: string, events: number, index: number, entities: ReadonlyMap<Id, Entity>): Partner {
	const isBody = id.includes(':');
	const name = entities.get(isBody ? id : `country:${id}`)?.name ?? id;
	return {
		id,
		kind: isBody ? 'multilateral' : 'country',
		name: typeof name === 'string' ? { en: name } : name,
		events,
		slot: index + 1
	};
}

/** Distinct values per row, in the order of the record. Ids that are not in the dictionary are left out. */
function packLists(rows: readonly (readonly string[])[], dictionary: readonly string[]): Lists {
	const indexOf = new Map(dictionary.map((id, i) => [id, i]));
	const offsets = new Uint32Array(rows.length + 1);
	const values: number[] = [];
	for (const [row, ids] of rows.entries()) {
		const from = values.length;
		for (const id of ids) {
			const value = indexOf.get(id);
			if (value !== undefined && values.indexOf(value, from) < 0) values.push(value);
		}
		offsets[row + 1] = values.length;
	}
	return { offsets, values: Uint32Array.from(values) };
}

type TimeColumn = 'start' | 'end' | 'open' | 'reportedStart' | 'reportedEnd';

function timeColumns(
	events: readonly CoopEvent[],
	articles: ReadonlyMap<Id, ArticleHead>
): Pick<EventTable, TimeColumn> {
	const start = new Int32Array(events.length).fill(UNDATED);
	const end = new Int32Array(events.length).fill(UNDATED);
	const reportedStart = new Int32Array(events.length).fill(UNDATED);
	const reportedEnd = new Int32Array(events.length).fill(UNDATED);
	const open = new Uint8Array(events.length);
	const published = new Map<Id, Extent | null>();
	for (const [id, article] of articles) published.set(id, edtfExtent(article.published.edtf));
	for (const [row, event] of events.entries()) {
		const extent = edtfExtent(event.date.edtf);
		if (extent) {
			start[row] = extent.start;
			end[row] = extent.end;
			open[row] = (extent.openStart ? OPEN_START : 0) | (extent.openEnd ? OPEN_END : 0);
		}
		const dated = event.articles.find((id) => published.get(id));
		const reported = dated === undefined ? null : published.get(dated);
		if (reported) {
			reportedStart[row] = reported.start;
			reportedEnd[row] = reported.end;
		}
	}
	return { start, end, open, reportedStart, reportedEnd };
}

type CodeColumn = 'kind' | 'status' | 'precision' | 'domestic';

function codeColumns(events: readonly CoopEvent[]): Pick<EventTable, CodeColumn> {
	return {
		kind: Uint8Array.from(events, (event) => KINDS.indexOf(event.kind)),
		status: Uint8Array.from(events, (event) => STATUSES.indexOf(event.status)),
		precision: Uint8Array.from(events, (event) => PRECISIONS.indexOf(event.date.precision)),
		domestic: Uint8Array.from(events, (event) => (event.kind === 'domestic' ? 1 : 0))
	};
}

/** Follows `parent` to the top. A cycle ends at the row where it closes, so that it has one root as well. */
function rootColumn(events: readonly CoopEvent[], rowOf: ReadonlyMap<Id, number>): Int32Array {
	const root = new Int32Array(events.length).fill(-1);
	for (let row = 0; row < events.length; row++) {
		const path: number[] = [];
		let top = row;
		while (root[top] === -1 && !path.includes(top)) {
			path.push(top);
			top = rowOf.get(events[top]?.parent ?? '') ?? top;
		}
		const found = root[top] === -1 ? top : (root[top] ?? top);
		for (const member of path) root[member] = found;
	}
	return root;
}
