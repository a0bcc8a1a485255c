import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadArticle, loadCorpus, loadEvents, type FetchText } from '#lib/corpus/load.ts';
import type { Article, Id, Manifest } from '#lib/corpus/schema.ts';
import { eventAt, type Corpus } from '#lib/corpus/table.ts';
import { extractsOf } from '#lib/query/extracts.ts';
import { SHARD, encodeShard } from '#lib/query/search-files.ts';
import { idOf } from '../../src/ingest/write.ts';

/** Reads the files of a corpus folder. */
export function readFolder(folder: string): FetchText {
	const bytes = async (path: string): Promise<ArrayBuffer> => {
		const { buffer, byteOffset, byteLength } = await readFile(join(folder, path));
		return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
	};
	return Object.assign((path: string) => readFile(join(folder, path), 'utf8'), { bytes });
}

/** Writes the index of a corpus beside its files, and its manifest anew. Throws CorpusError where the corpus is not whole. */
export async function writeSearchFiles(folder: string): Promise<{ readonly files: number; readonly events: number; readonly bytes: number }> {
	const fetchText = readFolder(folder);
	const corpus = await loadCorpus(fetchText);
	rmSync(join(folder, 'search'), { recursive: true, force: true });
	mkdirSync(join(folder, 'search'), { recursive: true });
	const files: Manifest['files'] = [];
	for (let from = 0; from < corpus.table.length; from += SHARD) {
		const rows = Array.from({ length: Math.min(SHARD, corpus.table.length - from) }, (_, index) => from + index);
		const bytes = new TextEncoder().encode(encodeShard(await docsOf(fetchText, corpus, rows)));
		const path = `search/${String(from / SHARD).padStart(4, '0')}.json`;
		writeFileSync(join(folder, path), bytes);
		files.push({ path, role: 'search', sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
	}
	enter(join(folder, 'manifest.json'), files);
	return { files: files.length, events: corpus.table.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0) };
}

/** Titles and extracts: what the records hold, with the titles of their articles. */
async function docsOf(fetchText: FetchText, corpus: Corpus, rows: readonly number[]) {
	await loadEvents(fetchText, corpus, rows);
	const ids = new Set(rows.flatMap((row) => eventAt(corpus, row)?.articles ?? []));
	const articles = new Map<Id, Article>();
	for (const id of ids) articles.set(id, await loadArticle(fetchText, corpus, id));
	return rows.map((row) => {
		const event = eventAt(corpus, row);
		return { row, texts: event === undefined ? [] : extractsOf(event, (id) => articles.get(id), corpus.places.get(event.place ?? '')) };
	});
}

function enter(path: string, files: Manifest['files']): void {
	const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
	const all = [...manifest.files.filter(({ role }) => role !== 'search'), ...files].sort((a, b) => (a.path < b.path ? -1 : 1));
	const id = idOf(all);
	writeFileSync(path, `${JSON.stringify({ ...manifest, id, files: all }, null, '\t')}\n`);
}
