import { beforeAll, describe, expect, it } from 'vitest';
import { networkChart } from '#lib/charts/network.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { shownCounts } from '#lib/network/shown.ts';
import { nextStop, walkGraph, type WalkGraph } from '#lib/network/walk.ts';
import { describeStop } from '#lib/explore/cursor-words.ts';
import { linkedGroups } from '#lib/scene/marks.ts';
import { createWords } from '#lib/words/every.ts';
import { loadBuilt, viewed } from '../../fixtures/built-corpus.ts';

/** VN in the middle; round it, clockwise from the top, JP, SG, FR and KR; MHA hangs on SG; X stands alone. */
const GRAPH: WalkGraph = {
	places: new Map([
		['node:VN', { x: 100, y: 100 }], ['node:SG', { x: 200, y: 100 }], ['node:KR', { x: 0, y: 100 }], ['node:JP', { x: 110, y: 0 }],
		['node:FR', { x: 100, y: 200 }], ['node:org:mha', { x: 300, y: 100 }], ['node:X', { x: 300, y: 300 }]
	]),
	links: [
		{ key: 'link:VN~SG', source: 'node:VN', target: 'node:SG' }, { key: 'link:VN~KR', source: 'node:VN', target: 'node:KR' },
		{ key: 'link:VN~JP', source: 'node:VN', target: 'node:JP' }, { key: 'link:VN~FR', source: 'node:VN', target: 'node:FR' },
		{ key: 'link:SG~org:mha', source: 'node:SG', target: 'node:org:mha' }
	]
};

const walk = (from: string, ...keys: string[]): string | null | undefined =>
	keys.reduce<string | null | undefined>((here, key) => (typeof here === 'string' ? nextStop(GRAPH, here, key) : here), from);

describe('the cursor on the network', () => {
	it('goes down along a link to the node outside, and up the same way back', () => {
		expect(walk('link:VN~SG', 'ArrowDown')).toBe('node:SG');
		expect(walk('node:SG', 'ArrowDown')).toBe('link:SG~org:mha');
		expect(walk('node:SG', 'ArrowDown', 'ArrowDown')).toBe('node:org:mha');
		expect(walk('node:org:mha', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp')).toBe('node:VN');
	});

	it('begins at the top and goes round the links of a node clockwise, without an end', () => {
		expect(walk('node:VN', 'ArrowDown')).toBe('link:VN~JP');
		expect(walk('node:VN', 'ArrowDown', 'ArrowRight')).toBe('link:VN~SG');
		expect(walk('node:VN', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight')).toBe('link:VN~KR');
		expect(walk('link:VN~KR', 'ArrowRight')).toBe('link:VN~JP');
		expect(walk('link:VN~JP', 'ArrowLeft')).toBe('link:VN~KR');
	});

	it('goes round the neighbours that hang on the same node', () => {
		expect(walk('node:SG', 'ArrowRight')).toBe('node:FR');
		expect(walk('node:SG', 'ArrowLeft')).toBe('node:JP');
		expect(walk('node:org:mha', 'ArrowRight')).toBe('node:org:mha');
	});

	it('stays where a way ends, and leaves a node without links to its place', () => {
		expect(walk('node:org:mha', 'ArrowDown')).toBeNull();
		expect(walk('node:VN', 'ArrowUp')).toBeNull();
		expect(walk('node:VN', 'ArrowLeft')).toBeNull();
		expect(walk('node:X', 'ArrowLeft')).toBeUndefined();
		expect(walk('node:SG', 'Enter')).toBeUndefined();
	});

	it('comes home from anywhere', () => {
		for (const key of [...GRAPH.places.keys(), 'link:SG~org:mha']) expect(walk(key, 'Home')).toBe('node:VN');
	});
});

describe('the cursor on the built-in corpus', () => {
	let corpus: Corpus;
	beforeAll(async () => {
		corpus = await loadBuilt();
	});

	it.each(['level=countries', 'level=organisations', 'level=people', 'unfold=SG', 'level=people&partner=KR'])('reaches every node and link by arrows from the middle, and names it: ?%s', (query) => {
		const words = createWords('en');
		const { view, selection } = viewed(corpus, query);
		const scene = networkChart({ corpus, view, selection, words }, 756);
		const graph = walkGraph(scene.marks);
		const reached = new Set<string>(['node:VN']);
		for (const here of reached)
			for (const key of ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight']) {
				const next = nextStop(graph, here, key);
				if (typeof next === 'string') reached.add(next);
			}
		const stops = linkedGroups(scene.marks).map(({ key }) => key).filter((key) => !key.startsWith('fold:'));
		expect(stops.filter((key) => !reached.has(key))).toEqual([]);
		const data = { graph: shownCounts(corpus, selection.rows, view.level, view.unfold), rows: selection.rows };
		for (const key of stops) expect(describeStop(corpus, data, key, words), key).toMatch(/: .*\d+ events?\./);
	});

	it('says name, number of links and latest event of a node, name and latest event of a link', () => {
		const { selection } = viewed(corpus, '');
		const data = { graph: shownCounts(corpus, selection.rows, 'countries'), rows: selection.rows };
		expect(describeStop(corpus, data, 'node:KR', createWords('en'))).toMatch(/^South Korea: 1 link, 8 events\. Latest: .+, .*2018.*\.$/);
		expect(describeStop(corpus, data, 'link:VN~SG', createWords('en'))).toMatch(/^Vietnam – Singapore: 40 events\. Latest: .+, 15 January 2026\.$/);
		expect(describeStop(corpus, data, 'link:VN~XX', createWords('en'))).toBe('');
	});
});
