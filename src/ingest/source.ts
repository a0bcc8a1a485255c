import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { AdditionsSchema, GoldSchema, GoldVocabularySchema, JudgementsSchema, TitlesSchema } from './gold.ts';
import type { CuratedSource, RawDocument } from './gold.ts';
import { sha256 } from './write.ts';
import type { CorpusFile } from './write.ts';

/** The curated source and the raw documents it speaks of. Throws, naming file and path inside it, where a file is
 *  missing or has another shape, or a raw document is not UTF-8. */
export function readCurated(folder: string, rawFolder: string): { source: CuratedSource; raws: CorpusFile[] } {
	const gold = readJson(folder, 'gold.json', GoldSchema);
	const raws = readdirSync(rawFolder)
		.toSorted()
		.map((file): CorpusFile => ({ path: `raw/${file}`, role: 'raw', bytes: readFileSync(join(rawFolder, file)) }));
	return {
		source: {
			gold,
			vocabulary: readJson(folder, 'vocab.json', GoldVocabularySchema),
			titles: readJson(folder, 'titles.json', TitlesSchema),
			judgements: readJson(folder, 'judgements.json', JudgementsSchema),
			additions: readJson(folder, 'entities.json', AdditionsSchema),
			raws: new Map(gold.docs.map(({ id, file }) => [id, rawDocument(raws, file)]))
		},
		raws
	};
}

function rawDocument(raws: readonly CorpusFile[], file: string): RawDocument {
	const raw = raws.find(({ path }) => path === `raw/${file}`);
	if (!raw) throw new Error(`raw/${file} is missing`);
	const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw.bytes);
	return { file, text, sha256: sha256(raw.bytes) };
}

function readJson<const T extends v.GenericSchema>(folder: string, file: string, schema: T): v.InferOutput<T> {
	const result = v.safeParse(schema, JSON.parse(readFileSync(join(folder, file), 'utf8')));
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new Error(`${file}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}
