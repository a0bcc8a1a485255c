import { RegExpParser } from '@eslint-community/regexpp';
import type { AST } from '@eslint-community/regexpp';

/** Strings in lower case, with 0 for every digit, of which every match of a pattern holds one, or the text around it where
 *  the pattern looks ahead or behind; null where its words do not say any of three letters or more. */
export type Needles = readonly string[] | null;

/** What a part of a pattern says about the words it fits. */
interface Part {
	/** All strings it can fit, where they are few. */
	readonly exact: readonly string[] | null;
	/** Strings of which one is in whatever it fits. */
	readonly need: Needles;
}

const LEAST_LETTERS = 3;
/** Most strings that a run of letters is spelled out to. */
const MOST_SPELLED = 160;
const MOST_NEEDLES = 400;
const ANYTHING: Part = { exact: null, need: null };
const NOTHING: Part = { exact: [''], need: null };

const parser = new RegExpParser({ ecmaVersion: 2024 });

/** The needles of a pattern, read from its syntax (the prefilter of RE2: Cox, "Regular Expression Matching with a
 *  Trigram Index", 2012). */
export function needlesOf({ source, flags }: RegExp): Needles {
	const { alternatives } = parser.parsePattern(source, undefined, undefined, { unicode: flags.includes('u'), unicodeSets: flags.includes('v') });
	const need = sureOf(anyOf(alternatives.map(sequenceOf)));
	if (need === null) return null;
	const distinct = [...new Set(need)];
	return distinct.filter((one) => !distinct.some((other) => other !== one && one.includes(other)));
}

function partOf(node: AST.Element): Part {
	switch (node.type) {
		case 'Character': return { exact: [asNeedle(String.fromCodePoint(node.value))], need: null };
		case 'CharacterSet': return node.kind === 'digit' && !node.negate ? { exact: ['0'], need: null } : ANYTHING;
		case 'CharacterClass': return classOf(node);
		case 'Group':
		case 'CapturingGroup': return anyOf(node.alternatives.map(sequenceOf));
		case 'Quantifier': return repeated(node);
		case 'Assertion': {
			const isSought = (node.kind === 'lookahead' || node.kind === 'lookbehind') && !node.negate;
			return isSought ? { exact: [''], need: sureOf(anyOf(node.alternatives.map(sequenceOf))) } : NOTHING;
		}
		default: return ANYTHING;
	}
}

/** Text as needles are written: lower case, and 0 for every digit. The long s is the one letter beside those of lower case
 *  that fits another where case does not count. */
export function asNeedle(text: string): string {
	return text.toLowerCase().replaceAll('ſ', 's').replace(/[1-9]/g, '0');
}

/** A class of few letters is those letters: "[Dd]"; one of digits is 0. */
function classOf({ negate, elements }: AST.CharacterClass): Part {
	const isDigit = (value: number): boolean => value >= 0x30 && value <= 0x39;
	const letters = elements.flatMap((one) => {
		if (one.type === 'Character') return [asNeedle(String.fromCodePoint(one.value))];
		return one.type === 'CharacterClassRange' && isDigit(one.min.value) && isDigit(one.max.value) ? ['0'] : [];
	});
	return negate || letters.length < elements.length || letters.length > 9 ? ANYTHING : { exact: [...new Set(letters)], need: null };
}

function repeated({ min, max, element }: AST.Quantifier): Part {
	const part = partOf(element);
	if (min === 0) return max === 1 && part.exact !== null ? { exact: [...new Set([...part.exact, ''])], need: null } : ANYTHING;
	return max === 1 ? part : { exact: null, need: sureOf(part) };
}

function anyOf(parts: readonly Part[]): Part {
	const exact = parts.every((part) => part.exact !== null) ? [...new Set(parts.flatMap((part) => part.exact ?? []))] : null;
	const sure = parts.map(sureOf);
	const need = sure.every((one) => one !== null) ? sure.flat() : null;
	return { exact: exact !== null && exact.length <= MOST_SPELLED ? exact : null, need: need !== null && need.length <= MOST_NEEDLES ? need : null };
}

function sequenceOf({ elements }: AST.Alternative): Part {
	let run: readonly string[] | null = [''];
	let isWhole = true;
	const found: (readonly string[])[] = [];
	for (const element of elements) {
		const { exact, need } = partOf(element);
		if (need !== null) found.push(need);
		const longer: string[] | null = exact === null ? null : [...new Set(run.flatMap((head) => exact.map((tail) => head + tail)))];
		if (longer !== null && longer.length <= MOST_SPELLED) run = longer;
		else {
			found.push(run);
			run = exact !== null && exact.length <= MOST_SPELLED ? exact : [''];
			isWhole = false;
		}
	}
	found.push(run);
	const best = found.filter(isSure).toSorted((a, b) => worth(b) - worth(a))[0] ?? null;
	return { exact: isWhole ? run : null, need: best };
}

function sureOf({ exact, need }: Part): Needles {
	return exact !== null && isSure(exact) ? exact : need;
}

function isSure(words: readonly string[]): boolean {
	return words.length > 0 && words.every(({ length }) => length >= LEAST_LETTERS);
}

/** Long words that are few tell most. */
function worth(words: readonly string[]): number {
	return Math.min(...words.map(({ length }) => Math.min(length, 7))) * 12 - Math.min(words.length, 60);
}
