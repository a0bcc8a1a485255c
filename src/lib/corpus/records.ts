import { LIST_NAMES, type EventColumns } from './columns.ts';
import { CorpusError, quoteValue } from './error.ts';
import { checkValue, checkVersion, parseJson } from './check-value.ts';
import { readText } from './read.ts';
import {
	ArticleSchema, CoopEventSchema, KINDS, LANGS, PRECISIONS, STATUSES,
	type Article, type ColumnsHead, type CoopEvent, type DateValue, type Entity, type I18n, type Id, type Lang,
	type Participation, type Vocabulary
} from './schema.ts';
import { addMonths, civilFromDays, floorDay, isoOf, toBounds } from './span.ts';
import { OPEN_END, OPEN_START, UNDATED, type EventRecords, type FetchText, type ListName } from './table.ts';
import { termLabel, textIn } from './vocabulary.ts';

/** Records kept beyond the loaded ones before they are made anew. */
const KEPT_RECORDS = 10_000;
/** Files of texts kept in memory. */
const KEPT_CHUNKS = 8;
const SHORT_LABEL = 34;

/** What records are made of. */
export interface RecordSource {
	readonly head: ColumnsHead;
	readonly columns: EventColumns;
	readonly entities: ReadonlyMap<Id, Entity>;
	readonly vocabulary: Vocabulary;
	readonly generator: string;
}

/** EDTF date whose extent is that of a row: a day, month or year where it is one, else an interval. null: undated. */
export function edtfOf(start: number, end: number, open: number, isYearUncertain = false): string | null {
	if (start === UNDATED) return null;
	if ((open & OPEN_START) !== 0) return `../${isoOf(end - 1)}`;
	if ((open & OPEN_END) !== 0) return `${isoOf(start)}/..`;
	const first = isoOf(start);
	if (end - start === 1) return isYearUncertain ? `${first.slice(0, -6)}?${first.slice(-6)}` : first;
	const isMonthFirst = floorDay(start, 'month') === start;
	if (isMonthFirst && addMonths(start, 1) === end) return first.slice(0, -3);
	if (isMonthFirst && civilFromDays(start).month === 1 && addMonths(start, 12) === end) return first.slice(0, -6);
	return `${first}/${isoOf(end - 1)}`;
}

/** Precision and bounds of the publication of an article. */
export function publishedOf(columns: EventColumns, article: number): DateValue {
	const [start, end] = [columns.publishedStart[article] ?? UNDATED, columns.publishedEnd[article] ?? UNDATED];
	const edtf = edtfOf(start, end, 0);
	const precision = edtf === null ? 'unknown' : edtf.includes('/') ? 'interval' : (['year', 'month', 'day'] as const)[edtf.split('-').length - 1];
	return { edtf, ...toBounds(edtf), precision: precision ?? 'interval', resolution: [] };
}

/** Id of an event by its number. */
export function eventIdOf(id: number): Id {
	return `ev:${id.toString(16).padStart(8, '0')}`;
}

/** Id of an article by its number. */
export function articleIdOf({ articles }: Pick<ColumnsHead, 'articles'>, article: number): Id {
	return `art-${String(article).padStart(articles.digits, '0')}`;
}

/** Number of an article id; -1 where the corpus has none. */
export function articleNumberOf(head: Pick<ColumnsHead, 'articles'>, id: Id): number {
	const article = /^art-\d+$/.test(id) ? Number(id.slice(4)) : -1;
	return article < head.articles.count && articleIdOf(head, article) === id ? article : -1;
}

/** File of the records of a number, and its place in it. */
function chunkOf(kind: 'events' | 'articles', size: number, index: number): { path: string; at: number } {
	const chunk = String(Math.floor(index / size)).padStart(4, '0');
	return { path: `texts/${kind}-${chunk}.json`, at: index % size };
}

/** Records of a columnar corpus: made from the columns, replaced by the texts once they are loaded. */
export class ColumnRecords implements EventRecords {
	readonly #source: RecordSource;
	readonly #made = new Map<number, CoopEvent>();
	readonly #loaded = new Map<number, CoopEvent>();
	readonly #chunks = new Map<string, Promise<Record<string, unknown>>>();

	constructor(source: RecordSource) {
		this.#source = source;
	}

	get hasTexts(): boolean {
		return this.#source.head.texts !== null;
	}

	eventAt(row: number): CoopEvent | undefined {
		const found = this.#loaded.get(row) ?? this.#made.get(row);
		if (found !== undefined || !(row >= 0 && row < this.#source.head.rows)) return found;
		if (this.#made.size >= KEPT_RECORDS) this.#made.clear();
		const made = makeEvent(this.#source, row);
		this.#made.set(row, made);
		return made;
	}

	idAt(row: number): Id {
		const id = this.#source.columns.id[row];
		return id === undefined ? '' : eventIdOf(id);
	}

	dateAt(row: number): DateValue | undefined {
		const known = this.#loaded.get(row) ?? this.#made.get(row);
		if (known !== undefined) return known.date;
		return row >= 0 && row < this.#source.head.rows ? dateOf(this.#source, row) : undefined;
	}

	rowsOfIds(ids: Iterable<Id>): readonly number[] {
		const wanted = new Set(Array.from(ids, (id) => (/^ev:[0-9a-f]{8}$/.test(id) ? parseInt(id.slice(3), 16) : -1)));
		const { id } = this.#source.columns;
		const rows: number[] = [];
		// a set is asked only where the last half of an id is right: a million questions would take 15 ms
		const mayBe = new Uint8Array(0x10000);
		for (const one of wanted) mayBe[one & 0xffff] = 1;
		for (let row = 0; row < id.length && wanted.size > rows.length; row++) if (mayBe[id[row]! & 0xffff] === 1 && wanted.has(id[row]!)) rows.push(row);
		return rows;
	}

	rowsOf(article: Id): readonly number[] {
		const number = articleNumberOf(this.#source.head, article);
		const { article: column } = this.#source.columns;
		const rows: number[] = [];
		for (let row = number < 0 ? -1 : column.indexOf(number); row >= 0; row = column.indexOf(number, row + 1)) rows.push(row);
		return rows;
	}

	async loadEvents(fetchText: FetchText, rows: Iterable<number>): Promise<boolean> {
		const { texts } = this.#source.head;
		if (texts === null) return false;
		const missing = [...rows].filter((row) => !this.#loaded.has(row) && row < this.#source.head.rows);
		await Promise.all(missing.map(async (row) => {
			const { path, at } = chunkOf('events', texts.events, row);
			const event = checkValue(await this.#recordOf(fetchText, path, 'events', at), CoopEventSchema, path, ['events', at]);
			this.#expect(path, `events[${at}].id`, event.id, this.idAt(row));
			this.#loaded.set(row, event);
		}));
		return missing.length > 0;
	}

	async loadArticle(fetchText: FetchText, id: Id): Promise<{ article: Article; raw: string }> {
		const { head } = this.#source;
		const number = articleNumberOf(head, id);
		if (number < 0) throw new RangeError(`article ${quoteValue(id)} is not in the corpus`);
		if (head.texts === null) throw missingTexts(id);
		const { path, at } = chunkOf('articles', head.texts.articles, number);
		const article = checkValue(await this.#recordOf(fetchText, path, 'articles', at), ArticleSchema, path, ['articles', at]);
		this.#expect(path, `articles[${at}].id`, article.id, id);
		const raw = await this.#recordOf(fetchText, path, 'raws', at);
		return { article, raw: typeof raw === 'string' ? raw : '' };
	}

	#expect(file: string, path: string, found: Id, expected: Id): void {
		if (found === expected) return;
		const problem = `${quoteValue(found)} stands where ${quoteValue(expected)} belongs`;
		throw new CorpusError({ code: 'mismatch', file, path, problem, remedy: 'rebuild the corpus' });
	}

	async #recordOf(fetchText: FetchText, path: string, list: string, at: number): Promise<unknown> {
		const records = (await this.#chunk(fetchText, path))[list];
		return Array.isArray(records) ? (records[at] as unknown) : undefined;
	}

	/** Records of a file, not checked yet: only those asked for are. */
	async #chunk(fetchText: FetchText, path: string): Promise<Record<string, unknown>> {
		const known = this.#chunks.get(path);
		if (known) return known;
		const loading = readText(fetchText, path).then((text) => {
			const data = parseJson(text, path);
			checkVersion(data, path);
			return data as Record<string, unknown>;
		});
		this.#chunks.set(path, loading);
		loading.catch(() => this.#chunks.delete(path));
		for (const old of this.#chunks.keys()) if (this.#chunks.size > KEPT_CHUNKS) this.#chunks.delete(old);
		return loading;
	}
}

function missingTexts(id: Id): CorpusError {
	return new CorpusError({
		code: 'no-file', file: 'manifest.json', path: 'files', problem: `the text of ${id} is not in this corpus`,
		remedy: 'build the corpus with its texts'
	});
}

/** An event as far as the columns know it: no evidence, and a title of kind and partners. */
function makeEvent(source: RecordSource, row: number): CoopEvent {
	const { head, columns, generator } = source;
	const ids = Object.fromEntries(LIST_NAMES.map((name) => [name, idsOf(source, name, row)])) as Record<ListName, string[]>;
	const title = titleOf(source, row, ids.partner);
	const root = columns.root[row]!;
	return {
		id: eventIdOf(columns.id[row]!),
		kind: KINDS[columns.kind[row]!]!,
		status: STATUSES[columns.status[row]!]!,
		title,
		short: Object.fromEntries(Object.entries(title).map(([lang, text]) => [lang, shorten(text)])),
		lang: head.lang,
		date: dateOf(source, row),
		participants: [...ids.org, ...ids.person].map((id) => participationOf(source, id, ids.org)),
		partners: {
			countries: ids.partner.filter((id) => !id.includes(':')),
			orgs: ids.partner.filter((id) => id.includes(':'))
		},
		domains: ids.domain,
		evidence: [],
		articles: [articleIdOf(head, columns.article[row]!)],
		...(root === row ? {} : { parent: eventIdOf(columns.id[root]!) }),
		certainty: { score: 0, level: 'low', reasons: [] },
		review: { state: 'auto' },
		extractor: { name: 'import', version: generator }
	};
}

function dateOf({ columns }: RecordSource, row: number): DateValue {
	const [start, end, open] = [columns.start[row]!, columns.end[row]!, columns.open[row]!];
	const precision = PRECISIONS[columns.precision[row]!]!;
	const edtf = edtfOf(start, end, open, precision === 'day_uncertain_year');
	const lo = edtf === null || (open & OPEN_START) !== 0 ? null : isoOf(start);
	const hi = edtf === null || (open & OPEN_END) !== 0 ? null : isoOf(end - 1);
	return { edtf, lo, hi, precision, resolution: [] };
}

function idsOf({ head, columns }: RecordSource, name: ListName, row: number): string[] {
	const { offsets, values } = columns[name];
	const ids: string[] = [];
	for (let i = offsets[row]!; i < offsets[row + 1]!; i++) ids.push(head.dictionaries[name][values[i]!]!);
	return ids;
}

/** A person stands for the first organisation of the own country. */
function participationOf({ entities }: RecordSource, id: Id, orgs: readonly Id[]): Participation {
	const entity = entities.get(id);
	const country = entity?.country ?? null;
	const org = entity?.type === 'person' ? orgs.find((other) => entities.get(other)?.country === country) : undefined;
	const surface = textIn(entity?.name ?? id, 'en').text;
	return { entity: id, role: 'participant', surface, country, ...(org === undefined ? {} : { org }) };
}

/** "Visit · Japan" in every language. */
function titleOf(source: RecordSource, row: number, partners: readonly string[]): I18n {
	const kind = KINDS[source.columns.kind[row]!]!;
	const nameOf = (id: string, lang: Lang): string =>
		textIn(source.entities.get(id.includes(':') ? id : `country:${id}`)?.name ?? id, lang).text;
	const inLang = (lang: Lang): string =>
		[termLabel(source.vocabulary, 'kinds', kind, lang), ...partners.map((id) => nameOf(id, lang))].join(' · ');
	return Object.fromEntries(LANGS.map((lang) => [lang, inLang(lang)]));
}

function shorten(text: string): string {
	return text.length <= SHORT_LABEL ? text : `${text.slice(0, SHORT_LABEL - 1).trimEnd()}…`;
}
