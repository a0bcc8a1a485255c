import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '#lib/corpus/load.ts';
import { ascending, unionOf } from '#lib/corpus/rows.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { countGraph, type Contents, type CountedGraph } from '#lib/network/counted.ts';
import { contentsOf } from '#lib/network/describe.ts';
import { buildGraph, NETWORK_LEVELS, type NetworkLevel } from '#lib/network/graph.ts';
import { tiesOf } from '#lib/network/ties.ts';
import { treeOf } from '#lib/network/tree.ts';
import { loadBuilt } from '../../fixtures/built-corpus.ts';
import { writeSynthetic } from '../../fixtures/synthetic.ts';
import { tinyCorpus } from '../../fixtures/tiny-corpus.ts';

const made = [writeSynthetic(1200, 'columns', 3), writeSynthetic(1200, 'rows', 5)];
const [columns, records] = await Promise.all(made.map(({ fetchText }) => loadCorpus(fetchText)));
const corpora: readonly (readonly [name: string, corpus: Corpus])[] = [
	['eight events', tinyCorpus()], ['the built-in corpus', await loadBuilt()], ['columns', columns!], ['records', records!]
];
afterAll(() => made.forEach(({ remove }) => remove()));

interface Seen {
	readonly counts: unknown;
	readonly contents: Contents | null;
}

/** Everything that a picture takes from a graph, in one order. */
function seen({ nodes, links, unlinked }: CountedGraph): unknown {
	const all = [...[...nodes.values()].map((node): [string, Seen] => [node.key, { counts: node, contents: null }]), ...[...links.values()].map(({ contents, ...link }): [string, Seen] => [link.key, { counts: link, contents: contents() }])];
	return { all: all.sort(([a], [b]) => (a < b ? -1 : 1)), unlinked };
}

/** The same, counted row by row. */
function plain(corpus: Corpus, rows: readonly number[], level: NetworkLevel): unknown {
	const graph = buildGraph(corpus, rows, level);
	const nodes = new Map([...graph.nodes].map(([key, { rows: _rows, ...node }]) => [key, node]));
	const links = new Map([...graph.links].map(([key, { rows: own, ...link }]) => [key, { ...link, contents: () => contentsOf(corpus, own, link.target) }]));
	return seen({ nodes, links, unlinked: graph.unlinked.length });
}

describe.each(corpora)('the counted graph of %s', (_, corpus) => {
	const { length } = corpus.table;
	const share = fc.tuple(fc.constantFrom(...NETWORK_LEVELS), fc.double({ min: 0, max: 1, noNaN: true }), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })));
	it('says of any rows what counting them one by one says', () => {
		fc.assert(fc.property(share, ([level, kept, dice]) => {
			const rows = Array.from({ length }, (_row, row) => row).filter(() => Number(dice.next().value) < kept);
			expect(seen(countGraph(corpus, Uint32Array.from(rows), level))).toEqual(plain(corpus, rows, level));
		}), { numRuns: 25 });
	});
	it('says the same of a stretch of time, of all rows, of none, and of rows in another order', () => {
		const all = Array.from({ length }, (_row, row) => row);
		for (const level of NETWORK_LEVELS)
			for (const rows of [all, [], all.slice(Math.floor(length / 3)), all.slice(0, Math.floor(length / 4)), all.toReversed()])
				expect(seen(countGraph(corpus, rows, level))).toEqual(plain(corpus, rows, level));
	});
});

describe('the tree of a corpus of columns', () => {
	it('hangs everybody where most of the ties of single events lead', () => {
		const corpus = columns!;
		const votes = new Map<string, Map<string, number>>();
		for (let row = 0; row < corpus.table.length; row++) {
			if (corpus.table.domestic[row] === 1) continue;
			for (const { source, target } of tiesOf(corpus, row)) {
				const own = votes.get(target) ?? new Map<string, number>();
				votes.set(target, own.set(source, (own.get(source) ?? 0) + 1));
			}
		}
		const best = [...votes].map(([id, own]) => [id, [...own].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0]]);
		expect(Object.fromEntries(treeOf(corpus).parentOf)).toEqual(Object.fromEntries(best));
		expect(best.length).toBeGreaterThan(50);
	});
});

describe('lists of rows', () => {
	it('are joined without a row lost', () => {
		fc.assert(fc.property(fc.array(fc.boolean()), (kept) => {
			const rows = Uint32Array.from(kept.flatMap((isKept, row) => (isKept ? [row] : [])));
			const rest = Uint32Array.from(kept.flatMap((isKept, row) => (isKept ? [] : [row])));
			expect([...unionOf(rows, rest)]).toEqual(kept.map((_, row) => row));
		}));
	});
	it('ascend, as they are where they do already', () => {
		const rows = Uint32Array.of(1, 4, 9);
		expect(ascending(rows)).toBe(rows);
		expect([...ascending([9, 1, 4])]).toEqual([1, 4, 9]);
	});
});
