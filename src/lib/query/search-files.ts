import { KINDS, LANGS, STATUSES } from '#lib/corpus/kinds.ts';
import type { Term } from '#lib/corpus/schema.ts';
import type { Corpus, ListName } from '#lib/corpus/table.ts';
import type { SearchDoc } from './extracts.ts';
import { fold, parseQuery, wordsOf } from './fold.ts';

/** Events in one file of the index: small enough to be parsed within a frame. */
export const SHARD = 512;

/** A stretch of the index, as it is shipped with a corpus: rows and their folded texts. */
export interface Shard {
	readonly rows: readonly number[];
	readonly folded: readonly string[];
}

/** JSON of the index over some events; under 1 kB per event. */
export function encodeShard(docs: readonly SearchDoc[]): string {
	const shard: Shard = { rows: docs.map(({ row }) => row), folded: docs.map(({ texts }) => texts.map(fold).join('\n')) };
	return `${JSON.stringify(shard)}\n`;
}

/** The index of a file. */
export function decodeShard(text: string): Shard {
	return JSON.parse(text) as Shard;
}

/** Whether a word stands in a folded text as the beginning of one. */
function hasWord(folded: string, word: string): boolean {
	for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
		if (at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1]!)) return true;
	return false;
}

/**
 * Rows that hold every word of `q`, each as the beginning of a word of their titles and extracts, of a name or alias of who
 * takes part, or of a label, and every phrase in double quotes in one of them, as `search` has it.
 */
export function searchShards(corpus: Corpus, shards: readonly Shard[], q: string): Set<number> {
	const { length } = corpus.table;
	const { phrases, terms } = parseQuery(q);
	const left = new Uint8Array(length).fill(1);
	const keep = (found: Uint8Array): void => {
		for (let row = 0; row < length; row++) left[row]! &= found[row]!;
	};
	for (const term of terms) {
		const found = rowsNamed(corpus, ({ words }) => words.some((word) => word.startsWith(term)));
		mark(shards, left, found, (text) => hasWord(text, term));
		keep(found);
	}
	for (const phrase of phrases) {
		const found = rowsNamed(corpus, ({ folded }) => folded.includes(phrase));
		mark(shards, left, found, (text) => text.includes(phrase));
		keep(found);
	}
	const rows = new Set<number>();
	for (let row = 0; row < length; row++) if (left[row] === 1) rows.add(row);
	return rows;
}

/** Sets 1 for the rows among those left that are not found yet and whose texts pass a test. A text is looked through at some
 *  1 GB/s: for what a browser holds, faster than an index that ranks what it finds. */
function mark(shards: readonly Shard[], left: Uint8Array, found: Uint8Array, isFound: (text: string) => boolean): void {
	for (const { rows, folded } of shards)
		for (let index = 0; index < rows.length; index++) {
			const row = rows[index]!;
			if (left[row] === 1 && found[row] === 0 && isFound(folded[index]!)) found[row] = 1;
		}
}

/** Names or labels of a value of a column, folded, one to a line, and their words. */
interface Named {
	readonly column: ListName | 'kind' | 'status';
	readonly code: number;
	readonly folded: string;
	readonly words: readonly string[];
}

const names = new WeakMap<Corpus, readonly Named[]>();

function namesOf(corpus: Corpus): readonly Named[] {
	const known = names.get(corpus);
	if (known !== undefined) return known;
	const { entities, vocabulary } = corpus;
	const { dictionaries } = corpus.table;
	const termTexts = (term: Term | undefined): string[] => (term === undefined ? [] : LANGS.map((lang) => term[lang]));
	const entityTexts = (id: string): string[] => {
		const entity = entities.get(id);
		const name = entity?.name ?? id;
		return [...(typeof name === 'string' ? [name] : Object.values(name)), ...(entity?.aliases ?? []).map(({ text }) => text)];
	};
	const textsOf: Readonly<Record<Named['column'], readonly string[][]>> = {
		partner: dictionaries.partner.map((id) => entityTexts(id.includes(':') ? id : `country:${id}`)),
		org: dictionaries.org.map(entityTexts),
		person: dictionaries.person.map(entityTexts),
		domain: dictionaries.domain.map((id) => termTexts(vocabulary.domains[id])),
		kind: KINDS.map((kind) => termTexts(vocabulary.kinds[kind])),
		status: STATUSES.map((status) => termTexts(vocabulary.status[status]))
	};
	const found = (Object.keys(textsOf) as Named['column'][]).flatMap((column) =>
		textsOf[column].map((texts, code): Named => {
			const folded = texts.map(fold).join('\n');
			return { column, code, folded, words: wordsOf(folded) };
		})
	);
	names.set(corpus, found);
	return found;
}

/** 1 for each row that has a value for which a test of its names holds. */
function rowsNamed(corpus: Corpus, isFound: (named: Named) => boolean): Uint8Array {
	const { table } = corpus;
	const rows = new Uint8Array(table.length);
	const codes = new Map<Named['column'], Set<number>>();
	for (const named of namesOf(corpus)) if (isFound(named)) codes.set(named.column, (codes.get(named.column) ?? new Set()).add(named.code));
	for (const [column, chosen] of codes) {
		if (column === 'kind' || column === 'status') {
			for (let row = 0; row < table.length; row++) if (chosen.has(table[column][row]!)) rows[row] = 1;
			continue;
		}
		const { offsets, values } = table[column];
		let i = 0;
		for (let row = 0; row < table.length; row++) for (const end = offsets[row + 1]!; i < end; i++) if (chosen.has(values[i]!)) rows[row] = 1;
	}
	return rows;
}
