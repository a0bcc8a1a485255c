import type { CoopEvent } from '#lib/corpus/schema.ts';
import { UNDATED, type Corpus } from '#lib/corpus/table.ts';
import { firstPartner } from '#lib/grammar/grammar.ts';

/** What a title says of a recurring format: which, and the number of the edition where it has one. */
export interface Edition {
	readonly format: Format;
	readonly number: number | null;
}

/** One format with one partner, its editions in time order. */
export interface Series {
	readonly partner: string;
	readonly format: Format;
	readonly editions: readonly { readonly row: number; readonly number: number | null; readonly day: number }[];
	/** Numbers that are missing between two known ones, with the day they may have had; none below three known editions. */
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
const RECURRING = /\bannual\b|\byearly\b|\bannuel(?:le)?s?\b|\bregular\b|\bpériodiques?\b/;

/** The edition a title names, by an ordinal or a word such as "annual" beside a format; null where it names none. */
export function readEdition(title: string): Edition | null {
	const text = title.toLowerCase().normalize('NFC');
	const format = (Object.keys(FORMATS) as Format[]).find((name) => FORMATS[name].test(text));
	if (format === undefined) return null;
	const digits = ORDINAL.exec(text)?.[1];
	const number = digits === undefined ? (WORDS.find(([word]) => word.test(text))?.[1] ?? null) : Number(digits);
	return number === null && !RECURRING.test(text) ? null : { format, number };
}

function editionOf(event: CoopEvent): Edition | null {
	const titles = [event.title.en, event.title.fr, event.short.en, event.short.fr].filter((title) => title !== undefined);
	const found = titles.flatMap((title) => readEdition(title) ?? []);
	return found.find(({ number }) => number !== null) ?? found[0] ?? null;
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
	const groups = new Map<string, { partner: string; format: Format; editions: { row: number; number: number | null; day: number }[] }>();
	for (const [row, event] of corpus.events.entries()) {
		const day = corpus.table.start[row] ?? UNDATED;
		const partner = firstPartner(corpus, row);
		const isFact = event.status === 'took_place' || event.status === 'recalled_past';
		const edition = day === UNDATED || partner === undefined || !isFact ? null : editionOf(event);
		if (edition === null || partner === undefined) continue;
		const key = `${partner} ${edition.format}`;
		const group = groups.get(key) ?? { partner, format: edition.format, editions: [] };
		// Two events of one number are one edition, told twice.
		if (edition.number === null || !group.editions.some(({ number }) => number === edition.number)) group.editions.push({ row, number: edition.number, day });
		groups.set(key, group);
	}
	return [...groups.values()].filter(({ editions }) => editions.length > 1).map((group) => ({ ...group, missing: missingOf(group.editions) }));
}

/** Numbers between known ones that have no event, spread evenly between their neighbours. */
export function missingOf(editions: Series['editions']): Series['missing'] {
	const numbered = editions.flatMap(({ number, day }) => (number === null ? [] : [{ number, day }])).sort((a, b) => a.number - b.number);
	if (numbered.length < 3) return [];
	return numbered.flatMap((before, index) => {
		const after = numbered[index + 1];
		if (after === undefined || after.day <= before.day) return [];
		const step = (after.day - before.day) / (after.number - before.number);
		return Array.from({ length: after.number - before.number - 1 }, (_, place) => ({ number: before.number + place + 1, day: Math.round(before.day + step * (place + 1)) }));
	});
}
