import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

const byId = <const T extends v.GenericSchema>(schema: T) => v.record(v.string(), schema);
const labels = { en: v.string(), fr: v.string(), vi: v.string() };
const nullableString = v.nullable(v.string());

const VocabularySourceSchema = v.object({
	status: byId(v.object({ ...labels, plover_aux: nullableString })),
	kinds: byId(v.object({ ...labels, plover: v.nullable(v.tuple([v.string(), nullableString])), cameo: nullableString })),
	domains: byId(v.object({ ...labels, broader: v.string(), plover: v.array(v.string()) })),
	facets: byId(v.object(labels))
});

/** Terms of kinds, status and domains with their labels in three languages and their codes. */
export type VocabularySource = v.InferOutput<typeof VocabularySourceSchema>;

/** The vocabulary that comes with the program. Throws where the file has another shape. */
export function readVocabulary(): VocabularySource {
	const path = fileURLToPath(new URL('./vocabulary.json', import.meta.url));
	return v.parse(VocabularySourceSchema, JSON.parse(readFileSync(path, 'utf8')));
}
