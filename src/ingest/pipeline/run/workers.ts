import { Worker } from 'node:worker_threads';
import type { Gazetteer } from '../entities/gazetteer.ts';
import type { SourceDocument } from '../events/told.ts';
import type { RunContext } from './documents.ts';
import type { Finding } from './pipeline.ts';

/** What every worker thread is told once. */
export interface WorkerTask {
	readonly gazetteer: Gazetteer;
	readonly focus: string;
	readonly run: RunContext;
}

/** Some documents with their indices in the run, for one worker. */
export interface WorkerChunk {
	readonly documents: readonly SourceDocument[];
	readonly first: number;
}

/** Documents in one message to a worker. */
const CHUNK = 50;

/** Memory of one worker; it needs some 100 MB for its chunk, or for a document of 1 MB. */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 } as const;

/** A worker thread does not inherit the TypeScript loader of the main thread, so it registers its own first. */
function bootCode(): string {
	const [loader, module] = [import.meta.resolve('tsx/esm/api'), new URL('./worker.ts', import.meta.url).href];
	return `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(module)}); })`;
}

/** Findings of documents by `jobs` worker threads, in the order of the documents: the same as one thread gives. */
export async function findWithWorkers(
	task: WorkerTask, documents: readonly SourceDocument[], jobs: number, progress: (done: number, of: number) => void
): Promise<Finding[]> {
	const chunks = Array.from({ length: Math.ceil(documents.length / CHUNK) }, (_, i): WorkerChunk =>
		({ first: i * CHUNK, documents: documents.slice(i * CHUNK, (i + 1) * CHUNK) }));
	const results: Finding[][] = chunks.map(() => []);
	let next = 0;
	let done = 0;
	const work = (): Promise<void> => new Promise((resolve, reject) => {
		const worker = new Worker(bootCode(), { eval: true, workerData: task, resourceLimits: LIMITS });
		let current = -1;
		const give = (): void => {
			current = next++;
			if (current < chunks.length) worker.postMessage(chunks[current]);
			else void worker.terminate().then(() => { resolve(); });
		};
		worker.on('message', (found: Finding[] | null) => {
			if (found !== null) {
				results[current] = found;
				done += chunks[current]?.documents.length ?? 0;
				progress(done, documents.length);
			}
			give();
		});
		worker.on('error', reject);
	});
	await Promise.all(Array.from({ length: Math.min(jobs, chunks.length) }, work));
	return results.flat();
}
