import type { Block, BlockType } from '#lib/corpus/schema.ts';
import { isKept } from '../../articles.ts';
import type { Fault } from '../../articles.ts';

/** A document as the rules read it: words mended, apostrophes and spaces of one kind, composed letters. */
export interface Reading {
	readonly text: string;
	/** Raw offset of every unit of `text`, and of its end. */
	readonly at: Uint32Array;
	readonly parts: readonly Part[];
}

/** One kept block within a reading, [start, end) in units of its text. */
export interface Part {
	readonly type: BlockType;
	readonly start: number;
	readonly end: number;
}

/** A sentence of a reading, [start, end) in units of its text. */
export interface Sentence {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly block: BlockType;
	/** Index of its part. */
	readonly paragraph: number;
}

const SAME: Readonly<Record<string, string>> = {
	'’': "'", '‘': "'", 'ʼ': "'", '\u00a0': ' ', '\u202f': ' ', '\u2009': ' ', '\t': ' ', '\n': ' ', '\r': ' ', 'ᵉ': 'e',
	'–': '-', '—': '-', '‑': '-', '\u00ad': '', '\u200b': '', '“': '"', '”': '"'
};

/** The kept blocks of an article joined by line breaks, every fault mended, also those only noted: the rules may
 *  read "Sécurité" where the source lost a letter, the reader of the article may not. */
export function readBlocks(raw: string, blocks: readonly Block[], faults: readonly Fault[]): Reading {
	let text = '';
	const at: number[] = [];
	const parts: Part[] = [];
	const put = (letters: string, from: number): void => {
		for (let i = 0; i < letters.length; i++) at.push(from);
		text += letters;
	};
	for (const block of blocks.filter(({ type }) => isKept(type))) {
		if (text !== '') put('\n', block.start);
		const start = text.length;
		const inside = faults.filter((fault) => fault.start < block.end && fault.end > block.start);
		let from = block.start;
		for (const fault of inside) {
			copy(raw, from, Math.max(from, fault.start), put);
			mend(fault, put);
			from = fault.end;
		}
		copy(raw, from, block.end, put);
		parts.push({ type: block.type, start, end: text.length });
	}
	at.push(blocks.at(-1)?.end ?? 0);
	return { text, at: Uint32Array.from(at), parts };
}

function copy(raw: string, start: number, end: number, put: (letters: string, from: number) => void): void {
	let i = start;
	while (i < end) {
		const next = nextCluster(raw, i, end);
		const letters = raw.slice(i, next);
		put(SAME[letters] ?? letters.normalize('NFC'), i);
		i = next;
	}
}

/** End of a letter with its combining marks. */
function nextCluster(raw: string, i: number, end: number): number {
	let next = i + 1;
	while (next < end && isCombining(raw.charCodeAt(next))) next++;
	return next;
}

function isCombining(code: number): boolean {
	return code >= 0x300 && code <= 0x36f;
}

function mend({ start, end, found, fixed }: Fault, put: (letters: string, from: number) => void): void {
	let i = 0;
	for (const unit of fixed.split('')) {
		while (i < found.length && found[i] !== unit && /\s/.test(found[i] ?? '')) i++;
		put(SAME[unit] ?? unit, Math.min(start + i, end - 1));
		if (found[i] === unit) i++;
	}
}

/** Raw range of [start, end) of a reading, without white space at its ends. */
export function rawRangeOf(raw: string, { at }: Reading, start: number, end: number): [start: number, end: number] {
	let from = at[start] ?? 0;
	let to = (at[end - 1] ?? 0) + 1;
	while (to < raw.length && isCombining(raw.charCodeAt(to))) to++;
	while (from < to && /\s/.test(raw[from] ?? '')) from++;
	while (to > from && /\s/.test(raw[to - 1] ?? '')) to--;
	return [from, to];
}

const ABBREVIATION =
	/(?:^|[\s('"])(?:MM?|Mme|Mmes|Mlle|Dr|Pr|Prof|St|Ste|Mr|Mrs|Ms|Gen|Lt|Lieut|Pol|Insp|Supt|Cmdr|Cdr|Sr|Jr|Ph|Comm|Amb|Dep|Asst|Col|Maj|Brig|Capt|Sen|Adm|etc|cf|no|No|vs|Hon|Assoc|\p{Lu})\.$/u;

/** Sentences of a reading in order. A full stop ends one before a capital, a digit or a quotation mark, not after
 *  an abbreviation or an initial; one after a word or a bracket ends it though a capital stands right behind. */
export function splitSentences({ text, parts }: Reading): Sentence[] {
	return parts.flatMap((part, paragraph) => {
		const sentences: Sentence[] = [];
		let start = part.start;
		const put = (end: number): void => {
			const words = text.slice(start, end);
			const lead = words.length - words.trimStart().length;
			const trimmed = words.trim();
			const from = start + lead;
			if (trimmed !== '')
				sentences.push({ text: trimmed, start: from, end: from + trimmed.length, block: part.type, paragraph });
			start = end;
		};
		const body = text.slice(part.start, part.end);
		for (const match of body.matchAll(/[.!?…]+["»]?(?=\s+["«]?\s?[\p{Lu}\d])|(?<=\p{Ll}\p{Ll}|[)»”])\.(?=\p{Lu}[\p{Ll}'’])/gu)) {
			const end = part.start + match.index + match[0].length;
			const isShort = match[0] === '.' && ABBREVIATION.test(text.slice(Math.max(start, end - 8), end));
			const isName = match[0] === '.' && /(?:^|\s)R\.$/.test(text.slice(Math.max(part.start, end - 3), end));
			if (!isShort && !isName) put(end);
		}
		put(part.end);
		return sentences;
	});
}
