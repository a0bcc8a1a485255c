import * as v from 'valibot';
import { CHARTS } from '#lib/charts/charts.ts';
import { dottedPath, quoteValue } from '#lib/corpus/error.ts';
import { findSyntaxError } from '#lib/corpus/json-syntax.ts';
import { VIEW_LANGS } from '#lib/state/view.ts';
import type { Deck } from './deck.ts';

/** Name and version of the form in which decks are stored and exchanged. */
export const DECK_SCHEMA = 'entente-deck/1';

const line = v.pipe(v.string(), v.maxLength(2000));
const text = v.pipe(v.string(), v.maxLength(100_000));
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9.:_-]{0,99}$/));

const SlideSchema = v.object({
	id,
	view: v.pipe(v.string(), v.maxLength(8000)),
	chart: v.picklist(CHARTS),
	title: line,
	caption: text,
	notes: text,
	quotes: v.array(v.object({ event: id, evidence: id })),
	corpus: v.pipe(v.string(), v.maxLength(100)),
	shown: v.array(v.object({ id, digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)), label: line }))
});

const DeckSchema = v.object({
	schema: v.literal(DECK_SCHEMA),
	id,
	title: line,
	lang: v.picklist(VIEW_LANGS),
	slides: v.pipe(
		v.array(SlideSchema),
		v.maxLength(500),
		v.check((slides) => new Set(slides.map((slide) => slide.id)).size === slides.length, 'slide ids must differ')
	)
});

/** A deck as it is stored. */
export type DeckRecord = v.InferOutput<typeof DeckSchema>;

/** Why a file is no deck that can be opened. */
export interface DeckTrouble {
	/** Empty; no JSON; JSON of something else; made by a later version; a deck with a part that is not right. */
	readonly code: 'empty' | 'syntax' | 'foreign' | 'newer' | 'mismatch';
	/** "line 3, column 7", "slides[2].chart"; '' for the whole file. */
	readonly place: string;
	/** What was found there. */
	readonly found: string;
}

/** A deck, or what is wrong. */
export type DeckReading = { readonly deck: Deck } | { readonly trouble: DeckTrouble };

/** The deck as stored and exchanged: plain data with its schema. */
export function recordOf(deck: Deck): DeckRecord {
	return v.parse(DeckSchema, { schema: DECK_SCHEMA, ...deck });
}

/** Contents of the file of a deck: JSON, indented, the same for the same deck. */
export function writeDeckFile(deck: Deck): string {
	return `${JSON.stringify(recordOf(deck), null, '\t')}\n`;
}

/** The deck of a file; never throws. */
export function readDeckFile(contents: string): DeckReading {
	const json = contents.replace(/^\uFEFF/, '');
	if (json.trim() === '') return troubled('empty', '', '');
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		const at = findSyntaxError(json);
		const place = at === null ? '' : `${at.line}:${at.column}`;
		return troubled(/^\s*</.test(json) ? 'foreign' : 'syntax', place, quoteValue(json.trim().slice(0, 40)));
	}
	return readDeckRecord(value);
}

/** The deck of a stored record; never throws. */
export function readDeckRecord(value: unknown): DeckReading {
	const name = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
	if (name !== DECK_SCHEMA) {
		const version = /^entente-deck\/(\d+)$/.exec(String(name))?.[1];
		return troubled(version !== undefined && Number(version) > 1 ? 'newer' : 'foreign', '', quoteValue(name ?? null));
	}
	const parsed = v.safeParse(DeckSchema, value);
	if (!parsed.success) {
		const [issue] = parsed.issues;
		const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
		return troubled('mismatch', dottedPath(keys), quoteValue(issue.input));
	}
	const { schema: _, ...deck } = parsed.output;
	return { deck };
}

/** Beginning of the name of a deck's files: letters and digits of its title. */
export function fileStem(deck: Deck): string {
	const words = deck.title.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
	const name = words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);
	return name === '' ? 'briefing' : name;
}

/** Name for the file of a deck. */
export function deckFileName(deck: Deck): string {
	return `${fileStem(deck)}.entente.json`;
}

function troubled(code: DeckTrouble['code'], place: string, found: string): DeckReading {
	return { trouble: { code, place, found } };
}
