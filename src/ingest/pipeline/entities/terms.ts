import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Term } from '../dates/years.ts';
import { fold } from './names.ts';
import type { Person } from './people.ts';

const isoDate = v.pipe(v.string(), v.isoDate());
const TermsSchema = v.object({
	until: isoDate,
	terms: v.array(v.object({
		org: v.string(), rank: v.picklist(['minister', 'prime minister']), holder: v.string(), from: isoDate, to: v.nullable(isoDate)
	}))
});

let register: v.InferOutput<typeof TermsSchema> | null = null;

function readTerms(): v.InferOutput<typeof TermsSchema> {
	register ??= v.parse(TermsSchema, JSON.parse(readFileSync(fileURLToPath(new URL('./terms.json', import.meta.url)), 'utf8')));
	return register;
}

const RANKS = {
	'minister': /^(?!.*(?:vice|deputy|premier|prime|ancien|former)).*(?:ministre|minister)/iu,
	'prime minister': /^(?!.*(?:vice|deputy|ancien|former)).*(?:premi(?:er|ère) ministre|prime minister)/iu
} as const;

/** Terms of the offices that an article gives its people. An article that calls someone a deputy minister says nothing of
 *  a later term as minister. */
export function termsOf(people: readonly Pick<Person, 'name' | 'offices'>[]): Term[] {
	const { terms, until } = readTerms();
	return people.flatMap(({ name, offices }) => terms
		.filter(({ holder, rank }) => fold(holder) === fold(name) && offices.length > 0 && offices.every((office) => !/(?:vice-|deputy )minist/iu.test(office)) && offices.some((office) => RANKS[rank].test(office)))
		.map(({ from, to }) => ({ from, to: to ?? until })));
}
