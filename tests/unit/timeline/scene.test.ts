import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '#lib/corpus/table.ts';
import { linkedGroups, type Scene } from '#lib/scene/marks.ts';
import { timelineScene } from '#lib/timeline/scene.ts';
import { extentOf, type Clock } from '#lib/timeline/window.ts';
import { createWords } from '#lib/words/every.ts';
import { loadBuilt, viewed } from '../../fixtures/built-corpus.ts';

let corpus: Corpus;
beforeAll(async () => {
	corpus = await loadBuilt();
});

function draw(query: string, window: readonly [number, number] | null, width = 760): Scene {
	const { view, selection } = viewed(corpus, query);
	return timelineScene(
		{
			corpus,
			rows: selection.rows,
			outside: [],
			clock: view.clock,
			hasDomestic: view.filter.domestic,
			window,
			event: null,
			words: createWords('en'),
			link: (id) => `?event=${id}`
		},
		{ width }
	);
}

/** Ids of the events drawn on the axis (the tray apart), and the numbers at the edges. */
function account(scene: Scene): { drawn: Set<string>; before: number; after: number } {
	const groups = linkedGroups(scene.marks.filter((mark) => mark.type !== 'group' || mark.key !== 'tray'));
	const drawn = new Set(groups.flatMap(({ data }) => data?.['event-id'] ?? []));
	const edge = (side: string): number => Number(/\d+/.exec(groups.find(({ key }) => key === `edge:${side}`)?.label ?? '0')?.[0]);
	return { drawn, before: edge('before'), after: edge('after') };
}

describe('every dated event', () => {
	for (const clock of ['happened', 'reported'] as Clock[]) {
		it(`is drawn or counted at an edge, never both, never neither (${clock})`, () => {
			const query = `clock=${clock}`;
			const { selection } = viewed(corpus, query);
			const dated = Array.from(selection.rows).filter((row) => extentOf(corpus, row, clock) !== null).length;
			for (let start = 1000; start < 20600; start += 353) {
				for (const days of [3, 40, 700, 9000]) {
					const { drawn, before, after } = account(draw(query, [start, start + days]));
					expect(drawn.size + before + after, `${start}+${days}`).toBe(dated);
				}
			}
		});
	}
});

describe('the scene', () => {
	it('keeps every lane where it is under any filter', () => {
		const tops = (scene: Scene): string => JSON.stringify(scene.marks.filter((mark) => mark.type === 'rect'));
		expect(tops(draw('partner=KR', null))).toBe(tops(draw('', null)));
		expect(draw('status=proposed', null).height).toBe(draw('', null).height);
	});

	it('keeps every mark at its seat under a filter', () => {
		const seats = (scene: Scene): Map<string, string> => new Map(linkedGroups(scene.marks).filter(({ data }) => data?.['event-id'] !== undefined).map((group) => [group.key, JSON.stringify(group.marks[0])]));
		const all = seats(draw('', null));
		const some = seats(draw('status=proposed&partner=SG', null));
		let stems = 0;
		for (const [key, mark] of some) {
			if (!mark.includes('"rect"')) continue;
			stems++;
			expect(mark).toBe(all.get(key));
		}
		expect(stems).toBeGreaterThan(5);
	});

	it('draws nothing of an unknown year on the axis', () => {
		const { drawn } = account(draw('domestic=1', [-100000, 100000]));
		for (const event of corpus.events) if (event.date.edtf === null) expect(drawn.has(event.id)).toBe(false);
	});

	it('stands for an empty selection too', () => {
		const scene = draw('partner=AU&status=proposed', null);
		expect(account(scene)).toEqual({ drawn: new Set(), before: 0, after: 0 });
		expect(scene.desc).toContain('0 of 64');
	});

	it('has no text outside its width at any width a screen gives it', () => {
		for (const width of [520, 640, 760, 1000, 1400]) {
			const walk = (marks: Scene['marks']): void => {
				for (const mark of marks) {
					if (mark.type === 'group') walk(mark.marks);
					if (mark.type === 'text') expect(mark.x).toBeGreaterThanOrEqual(0);
					if (mark.type === 'text') expect(mark.x).toBeLessThanOrEqual(width);
				}
			};
			walk(draw('', null, width).marks);
		}
	});
});
