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
	const put: Put = (letters, from, isRun = false) => {
		for (let i = 0; i < letters.length; i++) at.push(isRun ? from + i : from);
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

/** Writes letters that stand at `from` of the raw document, all of them or one after the other. */
type Put = (letters: string, from: number, isRun?: boolean) => void;

function copy(raw: string, start: number, end: number, put: Put): void {
	let i = start;
	while (i < end) {
		const plain = plainEnd(raw, i, end);
		if (plain > i) {
			put(raw.slice(i, plain), i, true);
			i = plain;
			continue;
		}
		const next = nextCluster(raw, i, end);
		const letters = raw.slice(i, next);
		put(SAME[letters] ?? letters.normalize('NFC'), i);
		i = next;
	}
}

/** End of the letters from `i` on that stay as they are: those of ASCII and Latin-1 that are no white space but a blank,
 *  and that no combining mark follows. */
function plainEnd(raw: string, i: number, end: number): number {
	let at = i;
	while (at < end && isPlain(raw.charCodeAt(at))) at++;
	return at > i && at < end && isCombining(raw.charCodeAt(at)) ? at - 1 : at;
}

function isPlain(code: number): boolean {
	return (code >= 0x20 && code < 0x7f) || (code > 0xa0 && code < 0x100 && code !== 0xad);
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

function mend({ start, end, found, fixed }: Fault, put: Put): void {
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
	/(?:^|[\s('"])(?:MM?|Mme|Mmes|Mlle|Dr|Pr|Prof|St|Ste|Mr|Mrs|Ms|Gen|Lt|Lieut|Pol|Insp|Supt|Cmdr|Cdr|Sr|Jr|Ph|Comm|Amb|Dep|Asst|Col|Maj|Brig|Capt|Sen|Adm|etc|cf|no|No|vs|Hon|Assoc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu})\.$/u;

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
