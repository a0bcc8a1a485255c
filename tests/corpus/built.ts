/** The built corpus as it lies in static/corpus, and the hand-made events, read without the code under test. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type {
	Article, ArticlesFile, CoopEvent, EntitiesFile, EventsFile, Manifest, Vocabulary
} from '#lib/corpus/schema.ts';

export const CORPUS = fileURLToPath(new URL('../../static/corpus/', import.meta.url));

function readJson<T>(path: string): T {
	return JSON.parse(readFileSync(path, 'utf8')) as T;
}

interface GoldQuote {
	doc: string; role: string; quote: string; start: number; end: number; cpStart: number; cpEnd: number;
	prefix: string; suffix: string; occurrence: number;
}

export interface GoldEvent {
	id: string; article: string; doc: string; required: boolean; kind: string; status: string;
	date: {
		edtf: string | null; precision: string; resolution: string[]; phrase: string | null; anchor?: string;
		inheritedFrom?: string; docInternal?: string | null;
	};
	actors: { person: string | null; org: string | null; country: string | null; role: string }[];
	partners: { countries: string[]; orgs?: string[] };
	place: string | null; domains: string[]; evidence: GoldQuote[]; confidence: number;
	parent?: string; duplicateOf?: string; targetPeriod?: string;
}

interface Gold {
	docs: { id: string; file: string }[];
	articles: { id: string; doc: string }[];
	blocks: Record<string, { type: string; start: number; end: number; text: string; article: string }[]>;
	repairs: { doc: string; found: string; fixed: string; start: number; end: number }[];
	relations: { a: string; b: string }[];
	entities: { id: string; type: string }[];
	events: GoldEvent[];
}

export const gold = readJson<Gold>(fileURLToPath(new URL('../ingest/five/gold.json', import.meta.url)));
/** Ids of the events that hand-made ones became. */
export const IDS = readJson<Record<string, string>>(fileURLToPath(new URL('../fixtures/gold/ids.json', import.meta.url)));
export const { events } = readJson<EventsFile>(`${CORPUS}events.json`);
export const { entities, places, relations } = readJson<EntitiesFile>(`${CORPUS}entities.json`);
export const { articles: heads } = readJson<ArticlesFile>(`${CORPUS}articles.json`);
export const vocabulary = readJson<Vocabulary>(`${CORPUS}vocabulary.json`);
export const manifest = readJson<Manifest>(`${CORPUS}manifest.json`);
export const articles = heads.map((head) => readJson<Article>(`${CORPUS}articles/${head.id}.json`));

/** Raw text of an article's document. */
export function rawOf(article: { rawFile: string }): string {
	return readFileSync(`${CORPUS}${article.rawFile}`, 'utf8');
}

/** Article of an id; throws where there is none. */
export function articleOf(id: string): Article {
	const article = articles.find((a) => a.id === id);
	if (!article) throw new Error(`no article ${id}`);
	return article;
}

/** Event that a hand-made one became; throws where there is none. */
export function eventOf(goldId: string): CoopEvent {
	const event = events.find(({ id }) => id === IDS[goldId]);
	if (!event) throw new Error(`no event for ${goldId}`);
	return event;
}

/** "s3:t6" as "art-003-t6". */
export function articleIdOf(goldId: string): string {
	return goldId.replace(/^s/, 'art-00').replace(/:main$/, '').replace(':', '-');
}

/** Text without white space. */
export function letters(text: string): string {
	return text.replace(/\s/g, '');
}
