import type { Corpus } from '#lib/corpus/table.ts';
import { REACHES } from './codes.ts';
import { prepareSums } from './count.ts';
import { prepareTree } from './tree.ts';

/** Rows that are counted in one task. */
const SLICE = 50_000;

const prepared = new WeakMap<Corpus, Promise<void>>();

/** Counts what the first network of a corpus needs, in slices between which the page can draw and answer; null where that is
 *  little, or done. */
export function prepareNetwork(corpus: Corpus): Promise<void> | null {
	if (corpus.table.length <= SLICE || done.has(corpus)) return null;
	const known = prepared.get(corpus) ?? prepare(corpus);
	prepared.set(corpus, known);
	return known;
}

const done = new WeakSet<Corpus>();

async function prepare(corpus: Corpus): Promise<void> {
	await prepareTree(corpus, inSlices);
	await prepareSums(corpus, REACHES.links, inSlices);
	done.add(corpus);
}

async function inSlices(length: number, work: (from: number, to: number) => void): Promise<void> {
	for (let from = 0; from < length; from += SLICE) {
		work(from, Math.min(from + SLICE, length));
		await new Promise((resolve) => setTimeout(resolve));
	}
}
