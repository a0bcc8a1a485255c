import { beforeAll, describe, expect, it } from 'vitest';
import type { EventKind } from '#lib/corpus/kinds.ts';
import { isoOf } from '#lib/corpus/span.ts';
import { buildCorpus, type Corpus } from '#lib/corpus/table.ts';
import { countMarks, linkedGroups, type Scene } from '#lib/scene/marks.ts';
import { timelineScene } from '#lib/timeline/scene.ts';
import { createWords } from '#lib/words/every.ts';
import { tinyDate, tinyEvent, tinyFiles } from '../../fixtures/tiny-corpus.ts';

const KINDS: EventKind[] = ['visit', 'talks', 'agreement_signed', 'statement'];

/** A corpus of `partners` countries, AA, AB …, and `events` events spread evenly over ten years. */
function crowd(partners: number, events: number): Corpus {
	const codes = Array.from({ length: partners }, (_, index) => String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)));
	const files = tinyFiles();
	const many = Array.from({ length: events }, (_, index) => ({
		...tinyEvent(1, KINDS[index % KINDS.length] ?? 'visit', 'took_place', {
			date: tinyDate(isoOf(15000 + Math.floor((index * 3650) / events))),
			partners: { countries: [codes[index % partners] ?? 'AA'], orgs: [] }
		}),
		id: `ev:${index.toString(16).padStart(8, '0')}`
	}));
	return buildCorpus({ ...files, events: { ...files.events, events: many } });
}

function draw(corpus: Corpus, window: readonly [number, number] | null = null): Scene {
	const rows = Array.from({ length: corpus.table.length }, (_, row) => row);
	const words = createWords('en');
	return timelineScene({ corpus, rows, outside: [], clock: 'happened', hasDomestic: false, window, event: null, words, link: (id) => `?event=${id}` }, { width: 1000 });
}

/** Numbers written in the clusters. */
function clusters(scene: Scene): number[] {
	return linkedGroups(scene.marks).flatMap(({ data, label }) => (data?.['zoom'] === undefined ? [] : [Number.parseInt(label ?? '', 10)]));
}

describe('many events', () => {
	let few: Corpus;
	beforeAll(() => {
		few = crowd(4, 2000);
	});

	it('never make more than six hundred marks, however many partners there are', () => {
		for (const [partners, events] of [[2, 300], [8, 1000], [24, 2000], [40, 2000]] as const) {
			const corpus = crowd(partners, events);
			expect(countMarks(draw(corpus).marks), `${partners} × ${events}`).toBeLessThanOrEqual(600);
			expect(countMarks(draw(corpus, [16000, 16040]).marks), `${partners} × ${events}, zoomed`).toBeLessThanOrEqual(600);
		}
	});

	it('are counted in clusters that lose none and are never of one', () => {
		const numbers = clusters(draw(few));
		const singles = linkedGroups(draw(few).marks).filter(({ data }) => data?.['event-id'] !== undefined).length;
		expect(numbers.reduce((sum, n) => sum + n, 0) + singles).toBe(2000);
		expect(Math.min(...numbers)).toBeGreaterThan(1);
	});

	it('are the same clusters a second time', () => {
		expect(JSON.stringify(draw(few))).toBe(JSON.stringify(draw(few)));
	});

	it('become marks again where few of them are in view', () => {
		const close = draw(few, [16000, 16012]);
		expect(linkedGroups(close.marks).filter(({ data }) => data?.['event-id'] !== undefined).length).toBeGreaterThan(3);
	});
});
