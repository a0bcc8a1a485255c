import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { putCorpus } from './pipeline/corpus/files.ts';
import type { Ingested } from './pipeline/corpus/ingested.ts';
import { readReview } from './pipeline/corpus/review.ts';
import { buildFinder } from './pipeline/entities/entities.ts';
import { readGazetteer } from './pipeline/entities/gazetteer.ts';
import type { SourceDocument } from './pipeline/events/told.ts';
import { ingestDocuments } from './pipeline/run/pipeline.ts';
import { readVocabulary } from './vocabulary.ts';
import { sha256 } from './write.ts';

/** Folder of the built-in corpus. */
export const BUILT_IN = fileURLToPath(new URL('../../static/corpus/', import.meta.url));
/** What people corrected in it. */
export const BUILT_IN_REVIEW = fileURLToPath(new URL('./review.json', import.meta.url));

/** The raw documents of a corpus folder. Throws where one is no UTF-8. */
export function readRaws(folder: string): SourceDocument[] {
	return readdirSync(join(folder, 'raw')).toSorted().map((file): SourceDocument => {
		const bytes = readFileSync(join(folder, 'raw', file));
		return { file, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), sha256: sha256(bytes) };
	});
}

/** The built-in corpus: what the pipeline makes of its raw documents and the review file. Same input, same bytes. */
export function buildBuiltIn(): { readonly ingested: Ingested; readonly files: { readonly path: string; readonly bytes: Buffer }[] } {
	const [documents, review, vocabulary] = [readRaws(BUILT_IN), readReview(BUILT_IN_REVIEW), readVocabulary()];
	const finder = buildFinder(readGazetteer(), 'VN');
	const ingested = ingestDocuments(finder, vocabulary, documents, { review });
	const files: { path: string; bytes: Buffer }[] = [];
	putCorpus(ingested, vocabulary, documents, 'VN', review, (path, pieces) => {
		const bytes = Buffer.from([...pieces].join(''), 'utf8');
		files.push({ path, bytes });
		return { sha256: sha256(bytes), bytes: bytes.length };
	});
	return { ingested, files: files.filter(({ path }) => !path.startsWith('raw/')) };
}
