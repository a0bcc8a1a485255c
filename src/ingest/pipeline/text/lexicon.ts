import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

const LexiconSchema = v.object({ words: v.array(v.string()) });

let known: readonly string[] | null = null;

/** Common words of dispatches in French and English, in lower case: what tells glued words in a run of few documents.
 *  Read once. */
export function commonWords(): readonly string[] {
	known ??= v.parse(LexiconSchema, JSON.parse(readFileSync(fileURLToPath(new URL('./lexicon.json', import.meta.url)), 'utf8'))).words;
	return known;
}
