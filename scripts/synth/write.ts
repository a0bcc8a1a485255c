import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codesOf, encodeColumns, LIST_NAMES, type EventColumns } from '#lib/corpus/columns.ts';
import {
	PRECISIONS, SCHEMA, STATUSES, type ArticleHead, type CoopEvent, type Manifest, type Vocabulary
} from '#lib/corpus/schema.ts';
import { edtfExtent } from '#lib/corpus/span.ts';
import { OPEN_END, OPEN_START, UNDATED, type ListName, type Lists } from '#lib/corpus/table.ts';
import { inventArticle, kindCode, type Invented, type InventedArticle, type Plan } from './invent.ts';
import { writeArticle, type Scribe, type Written } from './texts.ts';

type ManifestFile = Manifest['files'][number];

/** Records per file of texts. */
const CHUNK = 2048;

/** Writes files into a folder and keeps the list for the manifest. */
class Folder {
	readonly #path: string;
	readonly files: ManifestFile[] = [];

	constructor(path: string) {
		this.#path = path;
	}

	write(path: string, role: ManifestFile['role'], data: string | Uint8Array): void {
		const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
		this.#put(path, bytes);
		this.files.push({ path, role, sha256: hashOf().update(bytes).digest('hex'), bytes: bytes.length });
	}

	/** The manifest, last of all: its id hashes the hashes of the files. */
	close(about: Omit<Manifest, 'schema' | 'id' | 'files'>): void {
		const files = this.files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
		const id = hashOf().update(files.map(({ path, sha256 }) => `${sha256} ${path}\n`).join('')).digest('hex').slice(0, 16);
		const manifest: Manifest = { schema: SCHEMA, id, ...about, files };
		this.#put('manifest.json', new TextEncoder().encode(`${JSON.stringify(manifest, null, '\t')}\n`));
	}

	#put(path: string, bytes: Uint8Array): void {
		mkdirSync(dirname(join(this.#path, path)), { recursive: true });
		writeFileSync(join(this.#path, path), bytes);
	}
}

function hashOf(): Hash {
	return createHash('sha256');
}

/** What to write. */
export interface Order {
	readonly scribe: Scribe;
	readonly folder: string;
	/** One file per article and one record per event, or columns with texts by the chunk. */
	readonly form: 'rows' | 'columns';
	/** False leaves the texts of a columnar corpus out. */
	readonly hasTexts: boolean;
}

/** Writes a corpus and returns how many bytes it takes. */
export function writeCorpus({ scribe, folder: path, form, hasTexts }: Order): number {
	const { plan, vocabulary } = scribe;
	const folder = new Folder(path);
	const articles = plan.firsts.length - 1;
	folder.write('entities.json', 'entities', json({ entities: plan.world.entities, places: plan.world.places, relations: [] }));
	folder.write('vocabulary.json', 'vocabulary', json({ ...vocabulary }));
	const domestic = form === 'rows' ? writeRows(folder, scribe) : writeColumns(folder, scribe, hasTexts);
	const events = plan.firsts[articles]!;
	const documents = form === 'rows' ? articles : 0;
	folder.close({
		title: { en: `Synthetic corpus: ${events} events, seed ${plan.seed}`, fr: `Corpus synthétique\u00a0: ${events} événements, graine ${plan.seed}` },
		focus: plan.world.home.id, generated: '2026-11-22', generator: 'entente-synth/1',
		rights: { en: 'Synthetic: nothing in it happened.', fr: 'Synthétique\u00a0: rien de cela n’a eu lieu.' },
		counts: {
			documents, articles, main: articles, teasers: 0, events, domestic, entities: plan.world.entities.length,
			places: plan.world.places.length
		}
	});
	return folder.files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function json(value: Record<string, unknown>): string {
	return `${JSON.stringify({ schema: SCHEMA, ...value })}\n`;
}

/** One record per event, a file per article. Returns the number of domestic events. */
function writeRows(folder: Folder, scribe: Scribe): number {
	const events: CoopEvent[] = [];
	const heads: ArticleHead[] = [];
	for (const { article, raw, events: own } of writtenArticles(scribe)) {
		folder.write(article.rawFile, 'raw', raw);
		folder.write(`articles/${article.id}.json`, 'article', `${JSON.stringify(article)}\n`);
		const { text: _t, map: _m, blocks: _b, repairs: _r, ...head } = article;
		heads.push({ ...head, events: own.map(({ id }) => id) });
		events.push(...own);
	}
	folder.write('events.json', 'events', json({ events }));
	folder.write('articles.json', 'articles', json({ articles: heads }));
	return events.filter(({ kind }) => kind === 'domestic').length;
}

function* writtenArticles(scribe: Scribe): Generator<Written> {
	for (let number = 0; number + 1 < scribe.plan.firsts.length; number++) yield writeArticle(scribe, inventArticle(scribe.plan, number));
}

/** Columns, and texts by the chunk. Returns the number of domestic events. */
function writeColumns(folder: Folder, scribe: Scribe, hasTexts: boolean): number {
	const { plan, vocabulary, digits } = scribe;
	const draft = draftRows(plan);
	const dictionaries = dictionariesOf(plan, draft, vocabulary);
	const columns = columnsOf(plan, draft, dictionaries);
	const articles = { count: plan.firsts.length - 1, digits };
	const texts = hasTexts ? { events: CHUNK, articles: CHUNK } : null;
	folder.write('columns.bin', 'columns', encodeColumns({ lang: 'en', articles, texts, dictionaries }, columns));
	if (hasTexts) writeTexts(folder, scribe, draft);
	return columns.kind.reduce((sum, kind) => sum + (kind === kindCode('domestic') ? 1 : 0), 0);
}

/** Rows in their final order, as places in articles. */
interface Draft {
	/** Number of each event as invented, by row. */
	readonly order: Uint32Array;
	/** Article of each event, by number as invented. */
	readonly articleOf: Uint32Array;
	/** Row of each event, by number as invented. */
	readonly rowOf: Uint32Array;
	/** Events per partner, domestic ones apart. */
	readonly partnerCounts: ReadonlyMap<string, number>;
}

function draftRows(plan: Plan): Draft {
	const length = plan.firsts.at(-1)!;
	const starts = new Float64Array(length);
	const ids = new Uint32Array(length);
	const articleOf = new Uint32Array(length);
	const partnerCounts = new Map<string, number>();
	for (const { number, events } of inventedArticles(plan))
		for (const [i, { id, date, partners }] of events.entries()) {
			const event = plan.firsts[number]! + i;
			starts[event] = edtfExtent(date.edtf)?.start ?? Infinity;
			ids[event] = id;
			articleOf[event] = number;
			for (const side of partners) partnerCounts.set(side.id, (partnerCounts.get(side.id) ?? 0) + 1);
		}
	const order = new Uint32Array(length).map((_, i) => i).sort((a, b) =>
		starts[a] === starts[b] ? ids[a]! - ids[b]! : starts[a]! < starts[b]! ? -1 : 1
	);
	const rowOf = new Uint32Array(length);
	for (const [row, event] of order.entries()) rowOf[event] = row;
	return { order, articleOf, rowOf, partnerCounts };
}

function* inventedArticles(plan: Plan): Generator<InventedArticle> {
	for (let number = 0; number + 1 < plan.firsts.length; number++) yield inventArticle(plan, number);
}

type Dictionaries = Readonly<Record<ListName, string[]>>;

/** Partners in their fixed order: countries by events, then id, then bodies likewise; the rest as the loader has it. */
function dictionariesOf({ world }: Plan, { partnerCounts }: Draft, { domains }: Vocabulary): Dictionaries {
	const isBody = (id: string): number => Number(id.includes(':'));
	const partner = [...partnerCounts].sort(([a, m], [b, n]) => isBody(a) - isBody(b) || n - m || (a < b ? -1 : 1)).map(([id]) => id);
	const idsOf = (types: RegExp): string[] => world.entities.filter(({ type }) => types.test(type)).map(({ id }) => id).sort();
	return { partner, domain: Object.keys(domains), org: idsOf(/^(org|igo)$/), person: idsOf(/^person$/) };
}

function columnsOf(plan: Plan, draft: Draft, dictionaries: Dictionaries): EventColumns {
	const length = draft.order.length;
	const articles = plan.firsts.length - 1;
	const columns = {
		id: new Uint32Array(length), start: new Int32Array(length), end: new Int32Array(length), open: new Uint8Array(length),
		kind: new Uint8Array(length), status: new Uint8Array(length), precision: new Uint8Array(length), root: new Int32Array(length),
		article: new Uint32Array(length), publishedStart: new Int32Array(articles), publishedEnd: new Int32Array(articles)
	};
	for (const { number, events, published } of inventedArticles(plan)) {
		[columns.publishedStart[number], columns.publishedEnd[number]] = extentOf(published.edtf);
		for (const [i, event] of events.entries()) {
			const row = draft.rowOf[plan.firsts[number]! + i]!;
			[columns.start[row], columns.end[row], columns.open[row]] = extentOf(event.date.edtf);
			columns.id[row] = event.id;
			columns.kind[row] = kindCode(event.kind);
			columns.status[row] = STATUSES.indexOf(event.status);
			columns.precision[row] = PRECISIONS.indexOf(event.date.precision);
			columns.root[row] = event.isOutcome ? draft.rowOf[plan.firsts[number]!]! : row;
			columns.article[row] = number;
		}
	}
	const lists = Object.fromEntries(LIST_NAMES.map((name) => [name, listOf(plan, draft, dictionaries[name], name)]));
	return { ...columns, ...(lists as Record<ListName, Lists>) };
}

function extentOf(edtf: string | null): [start: number, end: number, open: number] {
	const extent = edtfExtent(edtf);
	if (!extent) return [UNDATED, UNDATED, 0];
	return [extent.start, extent.end, (extent.openStart ? OPEN_START : 0) | (extent.openEnd ? OPEN_END : 0)];
}

/** Ids of a many-valued column, each once, as `buildCorpus` reads them off a record. */
function idsOf(event: Invented, name: ListName): readonly string[] {
	if (name === 'partner') return event.partners.map(({ id }) => id);
	if (name === 'domain') return event.domains;
	if (name === 'person') return event.people;
	// people come with their organisation; bodies that are partners are organisations as well
	return [...new Set([...event.orgs, ...event.partners.map(({ id }) => id).filter((id) => id.includes(':'))])];
}

function listOf(plan: Plan, draft: Draft, dictionary: readonly string[], name: ListName): Lists {
	const indexOf = new Map(dictionary.map((id, i) => [id, i]));
	const offsets = new Uint32Array(draft.order.length + 1);
	for (const { number, events } of inventedArticles(plan))
		for (const [i, event] of events.entries()) offsets[draft.rowOf[plan.firsts[number]! + i]! + 1] = idsOf(event, name).length;
	for (let row = 0; row < draft.order.length; row++) offsets[row + 1]! += offsets[row]!;
	const values = new Uint32Array(offsets.at(-1)!);
	for (const { number, events } of inventedArticles(plan))
		for (const [i, event] of events.entries()) {
			const from = offsets[draft.rowOf[plan.firsts[number]! + i]!]!;
			for (const [j, id] of idsOf(event, name).entries()) values[from + j] = indexOf.get(id)!;
		}
	return { offsets, values: codesOf(values, dictionary.length) };
}

/** Texts of events by row and of articles by number, so many to a file. */
function writeTexts(folder: Folder, scribe: Scribe, { order, articleOf }: Draft): void {
	const { plan } = scribe;
	const near = new Map<number, Written>();
	// rows that are neighbours in time are mostly of neighbouring articles
	const written = (number: number): Written => {
		const known = near.get(number);
		if (known) return known;
		if (near.size > 20_000) near.clear();
		const made = writeArticle(scribe, inventArticle(plan, number));
		near.set(number, made);
		return made;
	};
	for (let from = 0; from < order.length; from += CHUNK) {
		const events = Array.from(order.subarray(from, from + CHUNK), (event) => {
			const number = articleOf[event]!;
			return written(number).events[event - plan.firsts[number]!];
		});
		folder.write(chunkPath('events', from), 'texts', json({ events }));
	}
	for (let from = 0; from + 1 < plan.firsts.length; from += CHUNK) {
		const numbers = Array.from({ length: Math.min(CHUNK, plan.firsts.length - 1 - from) }, (_, i) => from + i);
		const own = numbers.map((number) => writeArticle(scribe, inventArticle(plan, number)));
		const articles = own.map(({ article }, i) => ({ ...article, rawFile: chunkPath('articles', from + i) }));
		folder.write(chunkPath('articles', from), 'texts', json({ articles, raws: own.map(({ raw }) => raw) }));
	}
}

function chunkPath(kind: 'events' | 'articles', from: number): string {
	return `texts/${kind}-${String(Math.floor(from / CHUNK)).padStart(4, '0')}.json`;
}
