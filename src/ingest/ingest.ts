import { availableParallelism } from 'node:os';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { notWritten, refusalOf, restore, writeAside } from './folder.ts';
import { fileName, readDocuments } from './inputs.ts';
import { buildRun } from './pipeline/run/documents.ts';
import { buildFinder } from './pipeline/entities/entities.ts';
import { explainArticle } from './pipeline/events/explain.ts';
import { readGazetteer } from './pipeline/entities/gazetteer.ts';
import { putCorpus } from './pipeline/corpus/files.ts';
import { findAll, ingestDocuments } from './pipeline/run/pipeline.ts';
import type { Ingested } from './pipeline/corpus/ingested.ts';
import { NO_REVIEW, readReview, reviewedDays } from './pipeline/corpus/review.ts';
import { readVocabulary } from './vocabulary.ts';
import { findWithWorkers } from './pipeline/run/workers.ts';

/** Country at the centre of the corpus. */
const FOCUS = 'VN';

/** How to call the command. */
export const INGEST_USAGE = `  ingest [--out DIR] [--review FILE] [--gazetteer FILE] [--explain FILE] [--jobs N] FILE...
          make a corpus folder of text files; exit 1 where a file could not be used`;

/** Folder whose files the site serves. */
const STATIC = fileURLToPath(new URL('../../static/', import.meta.url));

const OPTIONS = {
	out: { type: 'string', default: 'corpus' }, review: { type: 'string' }, gazetteer: { type: 'string' }, explain: { type: 'string' },
	jobs: { type: 'string' }, help: { type: 'boolean' }
} as const;

/** Makes a corpus folder of text files and folders of text files. Returns the exit status: 0, 1 where a file could not
 *  be used or the result has a flaw, 2 where nothing is done and why is said. The old folder stays until the new one is whole. */
export async function runIngest(args: readonly string[]): Promise<number> {
	try {
		const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
		if (values.help === true || positionals.length === 0) {
			console[values.help === true ? 'log' : 'error'](`usage: npm run ${INGEST_USAGE.trim()}`);
			return values.help === true ? 0 : 2;
		}
		return await ingest({ ...values, paths: positionals });
	} catch (error) {
		console.error(error instanceof Error ? error.message : String(error));
		return 2;
	}
}

interface Asked {
	readonly out: string;
	readonly review?: string | undefined;
	readonly gazetteer?: string | undefined;
	readonly explain?: string | undefined;
	readonly jobs?: string | undefined;
	readonly paths: readonly string[];
}

async function ingest(asked: Asked): Promise<number> {
	const out = resolve(asked.out);
	const [review, gazetteer] = [asked.review === undefined ? NO_REVIEW : readReview(asked.review), readGazetteer(asked.gazetteer)];
	restore(out);
	const { documents, notes, problems } = readDocuments(asked.paths);
	for (const line of [...notes, ...problems]) console.error(line);
	const refusal = documents.length === 0 ? 'no document could be used; nothing is written' : refusalOf(out);
	if (refusal !== null) {
		console.error(refusal);
		return 2;
	}
	const finder = buildFinder(gazetteer, FOCUS);
	const vocabulary = readVocabulary();
	const run = buildRun(finder, documents, reviewedDays(review));
	const jobs = jobsOf(asked.jobs, documents.length);
	const progress = progressOn(process.stderr);
	const findings = jobs > 1
		? await findWithWorkers({ gazetteer, focus: FOCUS, run }, documents, jobs, progress)
		: findAll(finder, run, documents, progress);
	const ingested = ingestDocuments(finder, vocabulary, documents, { review, findings });
	for (const line of [...ingested.remarks, ...ingested.flaws]) console.error(line);
	try {
		writeAside(out, (put) => { putCorpus(ingested, vocabulary, documents, FOCUS, review, put); });
	} catch (error) {
		console.error(notWritten(out, error));
		return 2;
	}
	if (asked.explain !== undefined) explain(ingested, asked.explain);
	console.log(`${counted(documents.length, 'document')}, ${counted(ingested.articles.length, 'article')}, ${counted(ingested.events.length, 'event')} written to ${asked.out}`);
	console.log(nextStep(out));
	if (problems.length > 0) console.error(`${counted(problems.length, 'file')} could not be used: see above`);
	return problems.length > 0 || ingested.flaws.length > 0 ? 1 : 0;
}

function counted(n: number, noun: string): string {
	return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** How to look at a corpus. */
function nextStep(out: string): string {
	const inside = relative(STATIC, out);
	return inside.startsWith('..') || isAbsolute(inside)
		? `to look at it: npm run build:single -- --corpus ${relative('.', out) || '.'} --out entente.html and open that file; or put the folder into static/`
		: `to look at it: npm start, and add ?corpus=${inside.split(sep).join('/')}/manifest.json to the address`;
}

/** Number of worker threads: as asked for, else one for each core from 400 documents on. */
function jobsOf(asked: string | undefined, count: number): number {
	const jobs = asked === undefined ? (count < 400 ? 1 : availableParallelism()) : Number.parseInt(asked, 10);
	return Number.isInteger(jobs) && jobs > 0 ? Math.min(jobs, 16) : 1;
}

function progressOn(stream: NodeJS.WriteStream): (done: number, of: number) => void {
	return (done, of) => {
		const step = Math.max(1, Math.floor(of / 100));
		if (stream.isTTY && (done % step === 0 || done === of)) stream.write(`\r${done} of ${of} documents${done === of ? '\n' : ''}`);
		else if (!stream.isTTY && of >= 1000 && done % Math.ceil(of / 10) === 0) stream.write(`${done} of ${of} documents\n`);
	};
}

function explain({ events, articles, entities }: Ingested, path: string): void {
	const own = articles.filter(({ rawFile }) => rawFile === `raw/${fileName(path)}`);
	if (own.length === 0) console.error(`${path}: not among the documents of this run; name it among the files too`);
	const names = new Map(entities.map(({ id, name }) => [id, typeof name === 'string' ? name : (name.en ?? name.fr ?? id)]));
	for (const article of own) console.log(explainArticle(article, events.filter((event) => event.articles.includes(article.id)), names));
}
