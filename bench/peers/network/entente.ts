// This project: corpus, selection and the real Network component at the level of organisations, with labels and ARIA.
import '../../../src/app.css';
import '../../../src/fonts.css';
import { flushSync, mount } from 'svelte';
import type { Span } from '../../../src/lib/corpus/span.ts';
import type { Corpus } from '../../../src/lib/corpus/table.ts';
import { heightFor, placeSeats, type Seat } from '../../../src/lib/network/seats.ts';
import { createWords } from '../../../src/lib/words/every.ts';
import { corpusOfGraph, orgOf, spanOfShare } from './corpus.ts';
import type { BenchGraph } from './data.ts';
import PageView from './Page.svelte';
import { makeRoot, WIDTH } from './subject.ts';

await Promise.all(['400', '600', '700'].map((weight) => document.fonts.load(`${weight} 16px "Source Sans 3"`)));

interface Page {
	keep(span: Span | null): void;
	enlarge(factor: number): Promise<void>;
}

const root = makeRoot();
let page: Page | null = null;
let corpus: Corpus;
let graph: BenchGraph;
let scale = 1;

/** Seat of a node, or of what stands for it: its country's fold, its country. */
function seatOf(byKey: ReadonlyMap<string, Seat>, id: number, group: number): Seat | undefined {
	const org = orgOf(id, group);
	const country = corpus.entities.get(org)?.country ?? '';
	return byKey.get(`node:${org}`) ?? byKey.get(`fold:${country}`) ?? byKey.get(`node:${country}`);
}

const seats = (): ReadonlyMap<string, Seat> =>
	placeSeats(corpus, { level: 'organisations', unfold: [] }, { width: WIDTH, height: heightFor('organisations', WIDTH) }).byKey;

window.network = {
	settled: 'at once: seats follow from the corpus',
	async layout(given) {
		graph = given;
		corpus = corpusOfGraph(given);
		const props = { corpus, words: createWords('en'), width: WIDTH };
		page = mount<typeof props, Record<string, unknown>>(PageView, { target: root, props }) as unknown as Page;
		flushSync();
		// The zoom is fetched when it is first asked for; here before it is measured.
		await page.enlarge(1);
	},
	positions() {
		const byKey = seats();
		return graph.nodes.toSorted((a, b) => a.id - b.id).flatMap(({ id, group }) => {
			const seat = seatOf(byKey, id, group);
			return [seat?.x ?? 0, seat?.y ?? 0];
		});
	},
	zoom(next) {
		void page?.enlarge(next / scale);
		scale = next;
	},
	weigh(share) {
		page?.keep(spanOfShare(share));
		flushSync();
	},
	drawn: () => [...seats().keys()].filter((key) => key.startsWith('node:org:')).length
};
