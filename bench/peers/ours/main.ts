// This project: the corpus, the selection and the real Timeline component, with labels and ARIA.
import '../../../src/app.css';
import '../../../src/fonts.css';
import { flushSync, mount } from 'svelte';
import { createWords } from '../../../src/lib/words/every.ts';
import { DAY_MS, FROM, TO } from '../page/data.ts';
import { WIDTH, makeRoot, pointsOf } from '../page/subject.ts';
import { LANE_CODES, corpusOf } from './corpus.ts';
import PageView from './Page.svelte';

// the peers draw with fonts of the system; ours is fetched before anything is measured
await Promise.all(['400', '600', '700'].map((weight) => document.fonts.load(`${weight} 16px "Source Sans 3"`)));

const root = makeRoot();
/** What can be pointed at: events and clusters. */
const MARKS = 'a[data-event-id], a[data-zoom]';
const days = ([from, to]: readonly [number, number]): [number, number] => [from / DAY_MS, to / DAY_MS];

/** What Page.svelte lets be called. */
interface Page {
	show(window: readonly [from: number, to: number]): void;
	keep(partner: string | null): void;
}

let page: Page | null = null;

window.subject = {
	load(events) {
		const props = { corpus: corpusOf(events), words: createWords('en'), width: WIDTH, whole: days([FROM, TO]) };
		page = mount<typeof props, Record<string, unknown>>(PageView, { target: root, props }) as unknown as Page;
		flushSync();
	},
	show(_step, _steps, window) {
		page?.show(days(window));
		flushSync();
	},
	filter(lane) {
		page?.keep(lane === null ? null : (LANE_CODES[lane] ?? null));
		flushSync();
	},
	hover: (x, y) => document.elementFromPoint(x, y)?.closest(MARKS) ?? null,
	probe: (count) => pointsOf(root.querySelectorAll(MARKS), count)
};
