import type { CoopEvent } from '#lib/corpus/schema.ts';
import { civilFromDays } from '#lib/corpus/span.ts';
import { UNDATED, type Corpus } from '#lib/corpus/table.ts';
import { firstPartner } from '#lib/grammar/grammar.ts';

/** What a title says of a recurring format: which, and the number of the edition where it has one. */
export interface Edition {
	readonly format: Format;
	readonly number: number | null;
}

interface KnownEdition {
	readonly row: number;
	readonly number: number | null;
	readonly day: number;
	/** Whether the title says that there is one every year. */
	readonly isYearly?: boolean;
}

/** One format with one partner, its editions in time order. */
export interface Series {
	readonly partner: string;
	readonly format: Format;
	readonly editions: readonly KnownEdition[];
	/** Numbers, or years of a yearly format without numbers, that are missing between two known ones, with the day they may
	 *  have had; none below three known editions. */
	readonly missing: readonly { readonly number: number; readonly day: number }[];
}

const FORMATS = {
	consultation: /consultations?\b/,
	dialogue: /\bdialogues?\b/,
	committee: /\b(?:committee|commission)\b|\bcomité(?!\p{L})/u,
	conference: /\bconf[eé]rences?\b/,
	summit: /\bsummit\b|\bsommet\b/,
	forum: /\bforum\b/,
	ministers: /\bministers\b|\bministerial\b|\bministérielle?\b|\bministres\b/,
	meeting: /\bmeeting\b|\bréunion\b/
} as const;
type Format = keyof typeof FORMATS;

const ORDINAL = /(?:^|[^\d.,])(\d{1,3})\s?(?:st|nd|rd|th|er|re|ère|e|è?me|ème)(?![\p{L}\d])/u;
const WORDS: readonly (readonly [RegExp, number])[] = [
	[/\bfirst\b|\bpremi(?:er|ère)\b/, 1], [/\bsecond\b|\bdeuxième\b/, 2], [/\bthird\b|\btroisième\b/, 3], [/\bfourth\b|\bquatrième\b/, 4],
	[/\bfifth\b|\bcinquième\b/, 5], [/\bsixth\b|\bsixième\b/, 6], [/\bseventh\b|\bseptième\b/, 7], [/\beighth\b|\bhuitième\b/, 8],
	[/\bninth\b|\bneuvième\b/, 9], [/\btenth\b|\bdixième\b/, 10]
];
const YEARLY = /\bannual\b|\byearly\b|\bannuel(?:le)?s?\b/;
const RECURRING = /\bregular\b|\bpériodiques?\b/;

/** The edition a title names, by an ordinal or a word such as "annual" beside a format; null where it names none. */
export function readEdition(title: string): Edition | null {
	const text = title.toLowerCase().normalize('NFC');
	const format = (Object.keys(FORMATS) as Format[]).find((name) => FORMATS[name].test(text));
	if (format === undefined) return null;
	const digits = ORDINAL.exec(text)?.[1];
	const number = digits === undefined ? (WORDS.find(([word]) => word.test(text))?.[1] ?? null) : Number(digits);
	return number === null && !YEARLY.test(text) && !RECURRING.test(text) ? null : { format, number };
}

function editionOf(event: CoopEvent): (Edition & { readonly isYearly: boolean }) | null {
	const titles = [event.title.en, event.title.fr, event.short.en, event.short.fr].filter((title) => title !== undefined);
	const found = titles.flatMap((title) => readEdition(title) ?? []);
	const edition = found.find(({ number }) => number !== null) ?? found[0];
	return edition === undefined ? null : { ...edition, isYearly: titles.some((title) => YEARLY.test(title.toLowerCase())) };
}

/** Series of two known editions and more, by partner and format. Only facts make an edition. None in a columnar corpus,
 *  whose titles are not there at once. */
export function findSeries(corpus: Corpus): readonly Series[] {
	const known = built.get(corpus) ?? gatherSeries(corpus);
	built.set(corpus, known);
	return known;
}

const built = new WeakMap<Corpus, readonly Series[]>();

function gatherSeries(corpus: Corpus): Series[] {
	if (corpus.records !== undefined) return [];
	const groups = new Map<string, { partner: string; format: Format; editions: KnownEdition[] }>();
	for (const [row, event] of corpus.events.entries()) {
		const day = corpus.table.start[row] ?? UNDATED;
		const partner = firstPartner(corpus, row);
		const isFact = event.status === 'took_place' || event.status === 'recalled_past';
		const edition = day === UNDATED || partner === undefined || !isFact ? null : editionOf(event);
		if (edition === null || partner === undefined) continue;
		const key = `${partner} ${edition.format}`;
		const group = groups.get(key) ?? { partner, format: edition.format, editions: [] };
		const known: KnownEdition = { row, number: edition.number, day, isYearly: edition.isYearly };
		if (!group.editions.some((other) => isSame(other, known))) group.editions.push(known);
		groups.set(key, group);
	}
	return [...groups.values()].filter(({ editions }) => editions.length > 1).map((group) => ({ ...group, missing: missingOf(group.editions) }));
}

/** Two events of one number, or of one year of a yearly format, are one edition, told twice. */
function isSame(a: KnownEdition, b: KnownEdition): boolean {
	if (a.number !== null || b.number !== null) return a.number === b.number;
	return a.isYearly === true && b.isYearly === true && yearOf(a.day) === yearOf(b.day);
}

function yearOf(day: number): number {
	return civilFromDays(day).year;
}

/** Numbers between known ones that have no event, spread evenly between their neighbours; years, where a yearly format has no
 *  numbers. */
export function missingOf(editions: Series['editions']): Series['missing'] {
	const numbered = editions.flatMap(({ number, day }) => (number === null ? [] : [{ number, day }]));
	const yearly = editions.flatMap(({ day, isYearly }) => (isYearly === true ? [{ number: yearOf(day), day }] : []));
	const known = (numbered.length > 0 ? numbered : yearly).sort((a, b) => a.number - b.number);
	if (known.length < 3) return [];
	return known.flatMap((before, index) => {
		const after = known[index + 1];
		if (after === undefined || after.day <= before.day) return [];
		const step = (after.day - before.day) / (after.number - before.number);
		return Array.from({ length: after.number - before.number - 1 }, (_, place) => ({ number: before.number + place + 1, day: Math.round(before.day + step * (place + 1)) }));
	});
}
