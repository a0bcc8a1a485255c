import { parentPort, workerData } from 'node:worker_threads';
import { buildFinder } from '../entities/entities.ts';
import { findIn } from './pipeline.ts';
import type { WorkerChunk, WorkerTask } from './workers.ts';

const { gazetteer, focus, run } = workerData as WorkerTask;
const finder = buildFinder(gazetteer, focus);

parentPort?.on('message', ({ documents, first }: WorkerChunk) => {
	parentPort?.postMessage(documents.flatMap((document, i) => findIn(finder, run, document, first + i)));
});
parentPort?.postMessage(null);
