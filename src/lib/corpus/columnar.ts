import { checkColumns, type ColumnarParts } from './check-columns.ts';
import { decodeColumns, type EventColumns } from './columns.ts';
import { LazyMap, lazyList } from './lazy-map.ts';
import { ColumnRecords, articleIdOf, articleNumberOf, eventIdOf, publishedOf } from './records.ts';
import { partnerRows } from './row-lists.ts';
import {
	KINDS, type ArticleHead, type ColumnsHead, type EntitiesFile, type Id, type Manifest, type Vocabulary
} from './schema.ts';
import { UNDATED, partnerOf, type Corpus, type EventTable } from './table.ts';

/** Files of a columnar corpus: all but `columns` already parsed. */
export interface ColumnarFiles {
	readonly manifest: Manifest;
	readonly columns: { readonly file: string; readonly buffer: ArrayBuffer };
	readonly entities: EntitiesFile;
	readonly vocabulary: Vocabulary;
}

/** Builds a corpus over the columns of a file. Throws CorpusError where it is no such file, or does not fit the rest.
 *  The bytes must not be changed afterwards: the table lies over them. */
export function buildColumnar({ columns: { file, buffer }, ...rest }: ColumnarFiles): Corpus {
	return corpusOver({ ...rest, ...decodeColumns(buffer, file) }, file);
}

/** Builds a corpus over columns, without an object per event. Throws CorpusError, which names `file`, where they do
 *  not fit. */
export function corpusOver(parts: ColumnarParts, file: string): Corpus {
	const { domestic } = checkColumns(file, parts);
	const { manifest, head, columns, entities: listed, vocabulary } = parts;
	const entities = new Map(listed.entities.map((entity) => [entity.id, entity]));
	const places = new Map(listed.places.map((place) => [place.id, place]));
	const table = new ColumnTable(head, columns, domestic > 0);
	const rows = partnerRows(table);
	const records = new ColumnRecords({ head, columns, entities, vocabulary, generator: manifest.generator });
	return {
		manifest,
		events: lazyList(head.rows, (row) => records.eventAt(row)),
		records,
		rowOf: new RowOf(columns.id),
		table,
		entities,
		places,
		articles: new ArticleHeads(head, columns, records),
		relations: listed.relations,
		vocabulary,
		partners: head.dictionaries.partner.map((id, index) => partnerOf(id, rows[index]!.length, index, entities))
	};
}

const DOMESTIC = KINDS.indexOf('domestic');

/** The table over the columns of a file; what can be computed from others is computed when it is first read. */
class ColumnTable implements EventTable {
	readonly length: number;
	readonly start: EventTable['start'];
	readonly end: EventTable['end'];
	readonly open: EventTable['open'];
	readonly kind: EventTable['kind'];
	readonly status: EventTable['status'];
	readonly precision: EventTable['precision'];
	readonly partner: EventTable['partner'];
	readonly domain: EventTable['domain'];
	readonly org: EventTable['org'];
	readonly person: EventTable['person'];
	readonly root: EventTable['root'];
	readonly domestic: Uint8Array;
	readonly dictionaries: EventTable['dictionaries'];
	readonly #columns: EventColumns;
	#reported: { start: Int32Array; end: Int32Array } | null = null;

	constructor({ rows, dictionaries }: ColumnsHead, columns: EventColumns, hasDomestic: boolean) {
		this.length = rows;
		this.dictionaries = dictionaries;
		this.#columns = columns;
		({ start: this.start, end: this.end, open: this.open, root: this.root } = columns);
		({ kind: this.kind, status: this.status, precision: this.precision } = columns);
		({ partner: this.partner, domain: this.domain, org: this.org, person: this.person } = columns);
		this.domestic = new Uint8Array(rows);
		if (hasDomestic) for (let row = 0; row < rows; row++) if (columns.kind[row] === DOMESTIC) this.domestic[row] = 1;
	}

	get reportedStart(): Int32Array {
		return this.#reports().start;
	}

	get reportedEnd(): Int32Array {
		return this.#reports().end;
	}

	#reports(): { start: Int32Array; end: Int32Array } {
		if (this.#reported !== null) return this.#reported;
		const { article, publishedStart, publishedEnd } = this.#columns;
		const start = new Int32Array(this.length);
		const end = new Int32Array(this.length);
		for (let row = 0; row < this.length; row++) {
			start[row] = publishedStart[article[row]!] ?? UNDATED;
			end[row] = publishedEnd[article[row]!] ?? UNDATED;
		}
		return (this.#reported = { start, end });
	}
}

/** Row of an event id: a scan of the ids (0.5 ms for a million), so that no index has to be built and kept. */
class RowOf extends LazyMap<Id, number> {
	readonly #ids: Uint32Array;
	readonly size: number;

	constructor(ids: Uint32Array) {
		super();
		this.#ids = ids;
		this.size = ids.length;
	}

	get(id: Id): number | undefined {
		const row = /^ev:[0-9a-f]{8}$/.test(id) ? this.#ids.indexOf(parseInt(id.slice(3), 16)) : -1;
		return row < 0 ? undefined : row;
	}

	*keys(): Generator<Id, undefined> {
		for (const id of this.#ids) yield eventIdOf(id);
	}
}

/** Heads of the articles, without titles: those come with the texts. */
class ArticleHeads extends LazyMap<Id, ArticleHead> {
	readonly #head: ColumnsHead;
	readonly #columns: EventColumns;
	readonly #records: ColumnRecords;
	readonly size: number;

	constructor(head: ColumnsHead, columns: EventColumns, records: ColumnRecords) {
		super();
		this.#head = head;
		this.#columns = columns;
		this.#records = records;
		this.size = head.articles.count;
	}

	override has(id: Id): boolean {
		return articleNumberOf(this.#head, id) >= 0;
	}

	get(id: Id): ArticleHead | undefined {
		const article = articleNumberOf(this.#head, id);
		if (article < 0) return undefined;
		const records = this.#records;
		return {
			id,
			kind: 'main',
			lang: this.#head.lang,
			title: null,
			source: {},
			published: publishedOf(this.#columns, article),
			rawFile: 'texts',
			rawSha256: '',
			get events() {
				return records.rowsOf(id).map((row) => records.idAt(row));
			}
		};
	}

	*keys(): Generator<Id, undefined> {
		for (let article = 0; article < this.size; article++) yield articleIdOf(this.#head, article);
	}
}
