import type { Block } from '#lib/corpus/schema.ts';
import { cleanText, isKept, wordsOf } from '../../articles.ts';
import { readStory } from '../acts/story.ts';
import { dateActs } from '../acts/timing.ts';
import { findDates } from '../dates/phrases.ts';
import type { KnownDay, ReviewedDay, TimeContext } from '../dates/years.ts';
import { termsOf } from '../entities/terms.ts';
import type { Finder } from '../entities/entities.ts';
import { wordsOfGazetteer } from '../entities/gazetteer.ts';
import type { SourceDocument, Told } from '../events/told.ts';
import { classifyBlocks } from '../text/blocks.ts';
import { findClusters } from '../text/dedupe.ts';
import { guessLanguage } from '../text/language.ts';
import type { DocumentLanguage } from '../text/language.ts';
import { readBlocks } from '../text/reading.ts';
import { commonWords } from '../text/lexicon.ts';
import { buildLexicon, findFaults, withWords } from '../text/repair.ts';
import type { Lexicon } from '../text/repair.ts';

/** What must be known of all documents of a run before one is read. */
export interface RunContext {
	readonly lexicon: Lexicon;
	readonly spellings: ReadonlySet<string>;
	/** Near duplicate of each document by index, canonical one first. */
	readonly clusterOf: ReadonlyMap<number, readonly number[]>;
	readonly ids: readonly string[];
	/** Stamp of each document, as in its text. */
	readonly stamps: readonly (string | null)[];
	/** What a person found out about the day of an article, by its id. */
	readonly reviewed: ReadonlyMap<string, ReviewedDay>;
	/** Main text of documents that have near duplicates. */
	readonly twins: ReadonlyMap<number, string>;
}

/** Article id of a file: "003_601e0cc3be1ef096.txt" gives "art-003", "Talks in Seoul.txt" "art-talks-in-seoul". */
export function articleIdOf(file: string): string {
	const name = file.replace(/\.[^.]*$/, '');
	const numbered = /^(\d{3,})_[0-9a-f]{8,}$/.exec(name)?.[1];
	const slug = (numbered ?? name).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-');
	return `art-${slug.replace(/^-|-$/g, '') || 'x'}`;
}

/** Reads all documents once for what they share: words, near duplicates and ids. */
export function buildRun(
	finder: Finder, documents: readonly SourceDocument[], reviewed: ReadonlyMap<string, ReviewedDay> = new Map()
): RunContext {
	const mains = documents.map(({ text }) => mainText(text));
	const texts = documents.map(({ text }) => text);
	const extra = wordsOfGazetteer(finder.gazetteer);
	const named = buildLexicon(texts, extra);
	const lexicon = withWords(named, commonWords());
	const spellings = new Set([...named].filter(([word, count]) => count > 1 && word.length >= 6).map(([word]) => word));
	const stamps = documents.map(({ text }) => /^\s{0,4}date (\d{4}(?:-\d{2}){0,2})(?!\S)/.exec(text)?.[1] ?? null);
	const clusterOf = new Map<number, readonly number[]>();
	for (const members of findClusters(mains)) {
		const spaces = (i: number): number => (mains[i]?.match(/\s+/g) ?? []).length;
		const ordered = members.toSorted((a, b) => Number(stamps[b] !== null) - Number(stamps[a] !== null) || spaces(b) - spaces(a) || a - b);
		for (const member of members) clusterOf.set(member, ordered);
	}
	const twins = new Map([...clusterOf.keys()].map((i): [number, string] => [i, mains[i] ?? '']));
	return { lexicon, spellings, clusterOf, twins, stamps, reviewed, ids: uniqueIds(documents.map(({ file }) => file)) };
}

function uniqueIds(files: readonly string[]): string[] {
	const seen = new Map<string, number>();
	return files.map((file) => {
		const id = articleIdOf(file);
		const count = (seen.get(id) ?? 0) + 1;
		seen.set(id, count);
		return count === 1 ? id : `${id}-${count}`;
	});
}

function mainText(raw: string): string {
	const blocks = classifyBlocks(raw)[0]?.blocks ?? [];
	return blocks.filter(({ type }) => type === 'body').map(({ start, end }) => raw.slice(start, end)).join('\n');
}

/** The articles of one document: the main one, then the stories of its sidebar. Pure: the same run and document give
 *  the same articles. */
export function tellDocument(finder: Finder, run: RunContext, document: SourceDocument, index: number): Told[] {
	const { text: raw } = document;
	const sections = classifyBlocks(raw);
	const cluster = run.clusterOf.get(index) ?? null;
	const twin = cluster?.find((other) => other !== index);
	const siblings = sections.filter(({ kind }) => kind === 'teaser').map(({ blocks }) => yearsIn(raw, blocks));
	let page: DocumentLanguage = 'und';
	return sections.map((section): Told => {
		const isMain = section.kind === 'main';
		const found = findFaults(raw, section.blocks, run.lexicon, run.spellings, isMain && twin !== undefined ? (run.twins.get(twin) ?? null) : null);
		const mended = cleanText(raw, section.blocks, found);
		const own = guessLanguage(mended.text);
		// a title alone in a sidebar is too short to tell; words of a language without rules look broken to those of French
		const lang = own === 'und' ? page : own;
		if (isMain) page = lang;
		const [faults, clean] = isReadable(lang) ? [found, mended] : [[], cleanText(raw, section.blocks, [])];
		const id = isMain ? (run.ids[index] ?? '') : `${run.ids[index] ?? ''}-t${section.number}`;
		const others = siblings.flatMap((years, i) => (i + 1 === section.number ? [] : years));
		const context = { ...contextOf(run, document, index, section.blocks, isMain, others), reviewed: run.reviewed.get(id) ?? null };
		const ordered = faults.toSorted((a, b) => a.start - b.start);
		const story = isReadable(own) ? readStory(finder, readBlocks(raw, clean.blocks, ordered)) : null;
		return {
			id, document, kind: section.kind, number: section.number, lang, blocks: section.blocks, faults, clean,
			title: wordsOf(clean, isMain ? 'title' : 'teaser_title'), stamp: isMain ? (run.stamps[index] ?? null) : null,
			context, story, timed: story ? dateActs(story, { ...context, terms: termsOf(story.people) }) : [],
			cluster: isMain && cluster ? `dup-${run.ids[cluster[0] ?? 0]?.slice(4) ?? ''}` : null,
			isCanonical: cluster === null || cluster[0] === index
		};
	});
}

/** Dates with a year in the text of a story, and days whose weekday fits no year but one given beside them. */
function yearsIn(raw: string, blocks: readonly Block[]): KnownDay[] {
	return blocks.filter(({ type }) => isKept(type)).flatMap(({ start, end }) =>
		findDates(raw.slice(start, end).replace(/[\u00a0\u202f]/g, ' ')).flatMap(({ kind, year, month, day, until }): KnownDay[] => {
			const known = year ?? until?.year;
			if (known === undefined || month === undefined || day === undefined) return [];
			return kind === 'day' || kind === 'interval' ? [{ year: known, month, day }] : [];
		}));
}

function contextOf(
	run: RunContext, { text: raw }: SourceDocument, index: number, blocks: readonly Block[], isMain: boolean, siblings: readonly KnownDay[]
): TimeContext {
	if (!isMain) return { stamp: null, dateline: null, siblings, twin: null };
	const dateline = blocks.find(({ type }) => type === 'dateline');
	const words = dateline === undefined ? '' : raw.slice(dateline.start, dateline.end);
	const own = nearer(stampOf(run.stamps[index] ?? null), printedDay(raw, blocks));
	const twin = (run.clusterOf.get(index) ?? []).map((other) => stampOf(run.stamps[other] ?? null)).find((stamp) => stamp !== null);
	const day = findDates(words).find(({ kind }) => kind === 'day') ?? null;
	return { stamp: own, dateline: day, siblings: [], twin: own ? null : (twin ?? null) };
}

/** Blocks below which a page prints the days of other articles. */
const AFTER_TEXT: ReadonlySet<Block['type']> = new Set(['sidebar_marker', 'agency_signoff', 'source_marker', 'related_links']);

/** The day that a page prints where it lies in the month of the stamp or in the one beside it; else the stamp. */
function nearer(stamp: KnownDay | null, printed: KnownDay | null): KnownDay | null {
	if (stamp === null || printed === null || stamp.day !== undefined) return stamp ?? printed;
	const months = (stamp.year - printed.year) * 12 + (stamp.month ?? printed.month ?? 1) - (printed.month ?? 1);
	return Math.abs(months) <= 1 ? printed : stamp;
}

function stampOf(stamp: string | null): KnownDay | null {
	if (stamp === null) return null;
	const [year = 0, month, day] = stamp.split('-').map(Number);
	return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

/** Day of publication that the page prints among its chrome: "19/12/2025 10:15", above its text or under the first
 *  paragraph of it. */
function printedDay(raw: string, blocks: readonly Block[]): KnownDay | null {
	let paragraphs = 0;
	for (const { type, start, end } of blocks) {
		if (type === 'body') paragraphs++;
		if (paragraphs > 1 || AFTER_TEXT.has(type)) break;
		if (type !== 'site_chrome') continue;
		const [date] = findDates(raw.slice(start, end));
		if (date?.kind === 'day' && date.year !== undefined && date.month !== undefined && date.day !== undefined)
			return { year: date.year, month: date.month, day: date.day };
	}
	return null;
}

/** Languages in which events are sought. */
export function isReadable(lang: DocumentLanguage): lang is 'fr' | 'en' {
	return lang === 'fr' || lang === 'en';
}
