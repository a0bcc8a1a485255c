import type { Block } from '#lib/corpus/schema.ts';
import type { Fault } from '../../articles.ts';

/** Words of the documents of one run, in lower case, with the number of documents that hold each. */
export type Lexicon = ReadonlyMap<string, number>;

/** A word of a block, from `start` of the raw document. */
export interface Word {
	readonly start: number;
	readonly text: string;
	readonly lower: string;
}

/** Short words of French and of English that often lose the space beside them. */
export const FRENCH = new Set(
	(
		'a à au aux avec ce ces cette dans de des du elle en entre est et il la le les leur leurs mais ne non ont ou par ' +
		'plus pour que qui sa se ses son sous sur un une via ainsi'
	).split(' ')
);
/** The same of English. */
export const ENGLISH = new Set('the of and to in for on with by is was has have an as at a'.split(' '));
/** Those of both. */
export const LINKING = new Set([...FRENCH, ...ENGLISH]);

/** Words that look glued and are not. */
const WHOLE = new Set(
	(
		'avenir adopter aplanir avoir ensuite envers encore enfin entrer entretien dessous dessus dedans devant desquels ' +
		'desquelles duquel laquelle lequel lesquels lesquelles auquel auxquels auxquelles parmi parfois partout pourtant ' +
		'pourquoi plusieurs surtout souscrire souvenir surveiller soutenir ensemble sonner leurre lever lesquelles nonante parle ' +
		'island inform input often forward toward towards withdraw forecast hasten asset assets aspect format instead indeed issue issues also though although parlement parti partis parole partage parvenir surface entraide entraider entrave entrée entrées envoyer envoi ensuite dessein alors avance avancer encourager enquête enseignement enlèvement soustraire sonore sommet leurs devant deuxième dernier desormais delà plusieurs poursuite pourvoir surcroît survenir survie unanime unité viaduc viable aussi auteur autant autre auparavant estimer étaient ' +
		'hereby nearby thereby whereby standby bathe breathe clothe loathe soothe into onto within without another therefore together today tonight'
	).split(' ')
);

/** A word that is two, with where it is cut. */
export interface Glued {
	readonly fault: Fault;
	/** True where case, a comma, a country or a near duplicate shows it; false where the lexicon alone does. */
	readonly isSure: boolean;
}

/** Words of a block that lost the space within them. */
export function gluedWords(raw: string, block: Block, words: readonly Word[], known: Known): Glued[] {
	const text = raw.slice(block.start, block.end);
	const found: Glued[] = [];
	const add = (at: number, word: string, cut: number, isSure: boolean): void => {
		const [start, fixed] = [block.start + at, `${word.slice(0, cut)} ${word.slice(cut)}`];
		found.push({ fault: { start, end: start + word.length, found: word, fixed, kind: 'missing_space' }, isSure });
	};
	for (const word of words) {
		const cut = cutOf(word, known) ?? humpOf(word.text, raw, known.lexicon) ?? (known.linking.has('the') ? humpAlone(word.text) : null);
		if (cut !== null) add(word.start - block.start, word.text, cut.at, cut.isSure);
	}
	for (const match of text.matchAll(/(?<![\p{L}\d])\d{1,2}(?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?![\p{L}]))\p{L}/gu)) add(match.index, match[0], match[0].length - 1, true);
	for (const match of text.matchAll(/(?<=\p{L}{2}),\p{L}(?=\p{L})/gu)) add(match.index, match[0], 1, true);
	for (const match of text.matchAll(/(?<=\p{Ll}{2}|\d)\.(?=\p{Lu}(?:\p{Ll}|['’]\p{L}| \p{Ll}))\p{Lu}/gu)) add(match.index, match[0], 1, true);
	return found;
}

/** Where a name begins in "TrânDai", whose halves stand apart elsewhere in the document, or behind a common word. */
function humpOf(word: string, raw: string, lexicon: Lexicon): { at: number; isSure: boolean } | null {
	const at = word.search(/(?<=\p{Ll})\p{Lu}\p{Ll}+$|(?<=^\p{L}{1,8})(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/u);
	const left = word.slice(0, at);
	return at > 0 && (/^(?:\p{Ll}{3,}di|dimanche)$/u.test(word.slice(at)) || raw.includes(`${left} ${word.slice(at)}`) || (/^\p{Ll}{4,}$/u.test(left) && (lexicon.get(left) ?? 0) > 1)) ? { at, isSure: true } : null;
}

/** Where two capitalised halves of four letters or more meet, which counts where a text is damaged elsewhere too: "MonicaPopescu". */
function humpAlone(word: string): { at: number; isSure: boolean } | null {
	const left = /^(?!Mac|Fitz|Viet|Inter)\p{Lu}\p{Ll}{3,}(?=\p{Lu}\p{Ll}{3,}$)/u.exec(word)?.[0];
	return left === undefined ? null : { at: left.length, isSure: false };
}

/** Words that may follow a glued word: "ministèrede", "liéeà". */
const FOLLOWING = new Set('a à au aux de du des et le la les en par sur dans pour ainsi of and to in for by with the was from'.split(' '));

/** Words that tell where a glued one is cut. */
export interface Known {
	readonly lexicon: Lexicon;
	readonly twin: Pairs;
	readonly linking: ReadonlySet<string>;
	/** Words with a capital that the document holds more than once. */
	readonly names: ReadonlySet<string>;
}

/** Words with a capital that a document holds more than once. */
export function namesOf(words: readonly Word[]): Set<string> {
	const counts = new Map<string, number>();
	for (const { text } of words) if (/^\p{Lu}\p{Ll}{2,}$/u.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
	return new Set([...counts].filter(([, count]) => count > 1).map(([text]) => text));
}

/** Words that begin a sentence and lose the space behind them. */
const OPENING = new Set('The For His Her He She At In On Both Later To And Their'.split(' '));

/** English words that get glued to the name before them. */
const BEHIND_NAMES = new Set('on with at by is was has had who said'.split(' '));

function cutOf({ text: word, lower }: Word, { lexicon, twin, linking, names }: Known): { at: number; isSure: boolean } | null {
	const written = twin.get(word);
	if (written !== undefined) return { at: written, isSure: true };
	const seen = lexicon.get(lower) ?? 0;
	if (word.length < 4 || seen > 1 || LINKING.has(lower) || WHOLE.has(lower)) return null;
	const isKnown = (part: string): boolean => linking.has(part) || isCommon(part, lexicon, seen);
	const cuts: number[] = [];
	for (let i = 1; i < word.length; i++) if (isKnown(lower.slice(0, i)) && isKnown(lower.slice(i))) cuts.push(i);
	for (const at of cuts) {
		const [left, right] = [word.slice(0, at), word.slice(at)];
		const isHump = /\p{Ll}$/u.test(left) && /^\p{Lu}\p{Ll}/u.test(right);
		const isName = /^\p{Lu}\p{Ll}{3,}$/u.test(left) && FOLLOWING.has(right.toLowerCase());
		if (isHump || isName) return { at, isSure: true };
	}
	if (linking === ENGLISH && /^\p{Lu}\p{Ll}+$/u.test(word)) {
		const isEnglish = (part: string): boolean => linking.has(part) || (lexicon.get(part) ?? 0) > 1;
		for (let i = word.length - 2; i > 1; i--) {
			const [left, right] = [word.slice(0, i), word.slice(i)];
			if (names.has(left) && isEnglish(right) && (right.length > 3 || FOLLOWING.has(right) || BEHIND_NAMES.has(right))) return { at: i, isSure: true };
			if (OPENING.has(left) && right.length > 2 && isCommon(right, lexicon, Math.max(seen, 1))) return { at: i, isSure: false };
		}
	}
	const likely = cuts.find((i) => isLikely(word.slice(0, i), word.slice(i), linking));
	return likely === undefined ? null : { at: likely, isSure: false };
}

/** Where to cut the glued form of two neighbouring words of a near duplicate. */
export type Pairs = ReadonlyMap<string, number>;

/** Where the words of a near duplicate are cut that stand glued here. */
export function pairsOf(twin: string | null): Pairs {
	const words = (twin ?? '').match(/\p{L}+|[^\p{L}\s]+/gu) ?? [];
	const whole = new Set(words);
	const pairs = words.slice(1).map((right, i): [string, number] => {
		const left = words[i] ?? '';
		return [left + right, left.length];
	});
	return new Map(pairs.filter(([glued]) => /^\p{L}+$/u.test(glued) && !whole.has(glued)));
}

function isCommon(part: string, lexicon: Lexicon, seen: number): boolean {
	return part.length >= 3 && (lexicon.get(part) ?? 0) > Math.min(seen, 1);
}

function isLikely(left: string, right: string, linking: ReadonlySet<string>): boolean {
	const [isLinked, isFollowed] = [linking.has(left.toLowerCase()), FOLLOWING.has(right.toLowerCase())];
	if (right === 'a' && /[ei]r$/u.test(left)) return false;
	if (isLinked && isFollowed) return true;
	if (isLinked) return right.length >= 4 && (left.length > 1 || right.length >= 6);
	return isFollowed ? left.length >= 4 : Math.min(left.length, right.length) >= 5;
}
