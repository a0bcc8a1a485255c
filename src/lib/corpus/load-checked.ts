import { checkFiles } from './check.ts';
import { loadJson } from './check-value.ts';
import { CorpusError, quoteValue } from './error.ts';
import { readBytes } from './read.ts';
import {
	ArticlesFileSchema, EntitiesFileSchema, EventsFileSchema, ManifestSchema, VocabularySchema, type Manifest
} from './schema.ts';
import { buildCorpus, type Corpus, type FetchText } from './table.ts';

/** Loads a corpus: its manifest, then its tables at once; where the manifest names columns, those in place of
 *  events and articles, whose texts `loadEvents` and `loadArticle` then fetch by the chunk. Throws CorpusError for files that are missing,
 *  not JSON, of another schema, or that do not agree with each other. Hashes are not verified here. */
export async function loadChecked(fetchText: FetchText, manifestPath: string): Promise<Corpus> {
	const manifest = await loadJson(fetchText, manifestPath, ManifestSchema);
	if (manifest.files.some(({ role }) => role === 'columns')) return loadColumns(fetchText, manifest, manifestPath);
	const [events, entities, articles, vocabulary] = await Promise.all([
		loadJson(fetchText, pathOf(manifest, 'events', manifestPath), EventsFileSchema),
		loadJson(fetchText, pathOf(manifest, 'entities', manifestPath), EntitiesFileSchema),
		loadJson(fetchText, pathOf(manifest, 'articles', manifestPath), ArticlesFileSchema),
		loadJson(fetchText, pathOf(manifest, 'vocabulary', manifestPath), VocabularySchema)
	]);
	const files = { manifest, events, entities, articles, vocabulary };
	checkFiles(files);
	return buildCorpus(files);
}

async function loadColumns(fetchText: FetchText, manifest: Manifest, manifestPath: string): Promise<Corpus> {
	const file = pathOf(manifest, 'columns', manifestPath);
	const [{ buildColumnar }, buffer, entities, vocabulary] = await Promise.all([
		import('./columnar.ts'),
		readBytes(fetchText, file),
		loadJson(fetchText, pathOf(manifest, 'entities', manifestPath), EntitiesFileSchema),
		loadJson(fetchText, pathOf(manifest, 'vocabulary', manifestPath), VocabularySchema)
	]);
	return buildColumnar({ manifest, columns: { file, buffer }, entities, vocabulary });
}

function pathOf(manifest: Manifest, role: Manifest['files'][number]['role'], manifestPath: string): string {
	const file = manifest.files.find((candidate) => candidate.role === role);
	if (file) return file.path;
	throw new CorpusError({
		code: 'no-file', file: manifestPath, path: 'files', problem: `no file has the role ${quoteValue(role)}`,
		remedy: 'rebuild the corpus'
	});
}
