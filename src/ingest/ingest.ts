import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MOST_BYTES, decodeText, tooLarge } from './pipeline/text/decode.ts';
import type { Decoded } from './pipeline/text/decode.ts';
import { buildRun } from './pipeline/run/documents.ts';
import type { SourceDocument } from './pipeline/events/told.ts';
import { buildFinder } from './pipeline/entities/entities.ts';
import { explainEvent } from './pipeline/events/explain.ts';
import { readGazetteer } from './pipeline/entities/gazetteer.ts';
import { putCorpus } from './pipeline/corpus/files.ts';
import { findAll, ingestDocuments } from './pipeline/run/pipeline.ts';
import type { Ingested } from './pipeline/corpus/ingested.ts';
import { NO_REVIEW, readReview, reviewedDays } from './pipeline/corpus/review.ts';
import { readVocabulary } from './vocabulary.ts';
import { findWithWorkers } from './pipeline/run/workers.ts';
import { putInto, sha256 } from './write.ts';
import type { Put } from './write.ts';

/** Country at the centre of the corpus. */
const FOCUS = 'VN';

/** How to call the command. */
export const INGEST_USAGE = `  ingest [--out DIR] [--review FILE] [--gazetteer FILE] [--explain FILE] [--jobs N] FILE...
          make a corpus folder of text files; exit 1 where a file could not be used`;

interface Input {
	readonly documents: readonly SourceDocument[];
	readonly notes: readonly string[];
	readonly problems: readonly string[];
}

/** Makes a corpus folder of text files and folders of text files. Returns the exit status: 0, 1 where a file could not
 *  be used or the result has a flaw, 2 where there is nothing to do. The old folder stays until the new one is whole. */
export async function runIngest(args: readonly string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args: [...args], allowPositionals: true,
		options: { out: { type: 'string', default: 'corpus' }, review: { type: 'string' }, gazetteer: { type: 'string' }, explain: { type: 'string' }, jobs: { type: 'string' } }
	});
	const out = resolve(values.out);
	restore(out);
	const { documents, notes, problems } = readDocuments(positionals);
	for (const line of [...notes, ...problems]) console.error(line);
	if (documents.length === 0) {
		console.error(positionals.length === 0 ? `usage: npx tsx src/ingest/cli.ts\n${INGEST_USAGE}` : 'no document could be used; nothing is written');
		return 2;
	}
	const refusal = refusalOf(out);
	if (refusal !== null) {
		console.error(refusal);
		return 2;
	}
	const gazetteer = readGazetteer(values.gazetteer);
	const finder = buildFinder(gazetteer, FOCUS);
	const vocabulary = readVocabulary();
	const review = values.review === undefined ? NO_REVIEW : readReview(values.review);
	const run = buildRun(finder, documents, reviewedDays(review));
	const jobs = jobsOf(values.jobs, documents.length);
	const progress = progressOn(process.stderr);
	const findings = jobs > 1
		? await findWithWorkers({ gazetteer, focus: FOCUS, run }, documents, jobs, progress)
		: findAll(finder, run, documents, progress);
	const ingested = ingestDocuments(finder, vocabulary, documents, { review, findings });
	for (const line of [...ingested.remarks, ...ingested.flaws]) console.error(line);
	writeAside(out, (put) => { putCorpus(ingested, vocabulary, documents, FOCUS, review, put); });
	if (values.explain !== undefined) explain(ingested, values.explain);
	console.log(`${documents.length} documents, ${ingested.articles.length} articles, ${ingested.events.length} events written to ${values.out}`);
	return problems.length > 0 || ingested.flaws.length > 0 ? 1 : 0;
}

/** Number of worker threads: as asked for, else one for each core from 400 documents on. */
function jobsOf(asked: string | undefined, count: number): number {
	const jobs = asked === undefined ? (count < 400 ? 1 : availableParallelism()) : Number.parseInt(asked, 10);
	return Number.isInteger(jobs) && jobs > 0 ? Math.min(jobs, 16) : 1;
}

/** Documents of files and folders, sorted by name, with a line for each file that was read in another way or not at all. */
export function readDocuments(paths: readonly string[]): Input {
	const notes: string[] = [];
	const problems: string[] = [];
	const seen = new Map<string, string>();
	const documents = paths.flatMap((path) => filesOf(path, problems)).flatMap((path): SourceDocument[] => {
		const decoded = readFile(path);
		if ('problem' in decoded) {
			problems.push(`${path}: ${decoded.problem}`);
			return [];
		}
		if (decoded.note !== undefined) notes.push(`${path}: ${decoded.note}`);
		const hash = sha256(decoded.text);
		const twin = seen.get(hash);
		if (twin !== undefined) {
			notes.push(`${path}: the same text as ${twin}; read once`);
			return [];
		}
		seen.set(hash, path);
		return [{ file: fileName(path), text: decoded.text, sha256: hash }];
	});
	return { documents: distinct(documents.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.sha256 < b.sha256 ? -1 : 1)), notes), notes, problems };
}

/** Files of a path: itself, or those of a folder, without the folders in it. */
function filesOf(path: string, problems: string[]): string[] {
	if (!existsSync(path)) {
		problems.push(`${path}: no such file or folder`);
		return [];
	}
	if (!statSync(path).isDirectory()) return [path];
	const files = readdirSync(path, { withFileTypes: true }).filter((entry) => !entry.isDirectory()).map(({ name }) => join(path, name)).toSorted();
	if (files.length === 0) problems.push(`${path}: holds no file`);
	return files;
}

/** Text of a file, or why it cannot be read. A file that is too large is not opened. */
function readFile(path: string): Decoded {
	try {
		const { size } = statSync(path);
		return size > MOST_BYTES ? { problem: tooLarge(size) } : decodeText(readFileSync(path));
	} catch (error) {
		return { problem: `cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : String(error)})` };
	}
}

function fileName(path: string): string {
	const name = basename(path).normalize('NFD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '');
	return name === '' ? 'document.txt' : name;
}

/** Documents with a name of their own each; one that shares its name with another gets a part of its hash, and a note. */
function distinct(documents: readonly SourceDocument[], notes: string[]): SourceDocument[] {
	const names = new Set<string>();
	return documents.map((document) => {
		const { file, sha256: hash } = document;
		const name = names.has(file.toLowerCase()) ? `${file.replace(/\.[^.]*$/, '')}-${hash.slice(0, 8)}.txt` : file;
		names.add(name.toLowerCase());
		if (name !== file) notes.push(`${file}: another file has this name; kept as ${name}`);
		return { ...document, file: name };
	});
}

function refusalOf(out: string): string | null {
	if (!existsSync(out) || existsSync(join(out, 'manifest.json'))) return null;
	if (!statSync(out).isDirectory()) return `${out}: is a file; name another folder with --out`;
	return readdirSync(out).length === 0 ? null : `${out}: holds files that are no corpus; name another folder with --out`;
}

/** Puts back the corpus that a run had moved aside when it was stopped. */
function restore(out: string): void {
	if (!existsSync(out) && existsSync(join(`${out}.ingest-old`, 'manifest.json'))) renameSync(`${out}.ingest-old`, out);
}

/** Fills a new folder beside `out` and puts it in its place. What a run left that was stopped is cleared away. */
function writeAside(out: string, fill: (put: Put) => void): void {
	const [aside, old] = [`${out}.ingest-new`, `${out}.ingest-old`];
	for (const folder of [aside, old]) rmSync(folder, { recursive: true, force: true });
	fill(putInto(aside));
	if (existsSync(out)) renameSync(out, old);
	renameSync(aside, out);
	rmSync(old, { recursive: true, force: true });
}

function progressOn(stream: NodeJS.WriteStream): (done: number, of: number) => void {
	return (done, of) => {
		const step = Math.max(1, Math.floor(of / 100));
		if (stream.isTTY && (done % step === 0 || done === of)) stream.write(`\r${done} of ${of} documents${done === of ? '\n' : ''}`);
		else if (!stream.isTTY && of >= 1000 && done % Math.ceil(of / 10) === 0) stream.write(`${done} of ${of} documents\n`);
	};
}

function explain({ events, articles }: Ingested, path: string): void {
	const file = fileName(path);
	const ids = new Set(articles.filter(({ rawFile }) => rawFile === `raw/${file}`).map(({ id }) => id));
	if (ids.size === 0) console.error(`${path}: not among the documents of this run`);
	for (const event of events.filter((one) => one.articles.some((id) => ids.has(id)))) console.log(explainEvent(event));
}
