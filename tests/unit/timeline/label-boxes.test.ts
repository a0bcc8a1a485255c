import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { timelineChart } from '#lib/charts/charts.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import type { Group, Mark, Scene, Text } from '#lib/scene/marks.ts';
import { measureText, reserveWidth } from '#lib/scene/text.ts';
import { isoOf } from '#lib/corpus/span.ts';
import { createWords } from '#lib/words/every.ts';
import { loadBuilt, viewed } from '../../fixtures/built-corpus.ts';

// Many scenes are drawn here: a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let corpus: Corpus;
beforeAll(async () => {
	corpus = await loadBuilt();
});

function draw(query: string, width: number, lang: 'en' | 'fr'): Scene {
	return timelineChart({ corpus, ...viewed(corpus, query), words: createWords(lang) }, width);
}

/** Marks where they stand, with the moves of their groups. */
const flat = (marks: readonly Mark[], dx = 0, dy = 0): Mark[] =>
	marks.flatMap((mark) => {
		if (mark.type === 'group') return flat(mark.marks, dx + (mark.x ?? 0), dy + (mark.y ?? 0));
		return [mark.type === 'text' ? { ...mark, x: mark.x + dx, y: mark.y + dy } : mark];
	});

interface Box {
	readonly text: string;
	readonly x: number;
	readonly right: number;
	readonly top: number;
	readonly foot: number;
}

function boxOf({ x, y, text, size, weight, anchor, note }: Text): Box {
	const width = measureText(text, size, weight ?? 400) + (note === undefined ? 0 : measureText(note.text, size, weight ?? 400));
	const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
	return { text, x: left, right: left + width, top: y - size * 0.72, foot: y + size * 0.1 };
}

/** Pairs of words that share some area, those that number a mark apart. */
function clashes(scene: Scene): string[] {
	const texts = flat(scene.marks).filter((mark): mark is Text => mark.type === 'text' && mark.text !== '?');
	const boxes = texts.map(boxOf);
	const found: string[] = [];
	for (const [index, a] of boxes.entries())
		for (const b of boxes.slice(index + 1)) {
			const isApart = a.right <= b.x + 0.5 || b.right <= a.x + 0.5 || a.foot <= b.top + 0.5 || b.foot <= a.top + 0.5;
			if (!isApart) found.push(`“${a.text}” and “${b.text}”`);
		}
	return found;
}

const windows = fc.tuple(fc.integer({ min: 15000, max: 20400 }), fc.integer({ min: 20, max: 4000 }));

describe('labels', () => {
	it('never overlap, at any zoom, in any width, by partner or by domain, in either language', () => {
		fc.assert(
			fc.property(windows, fc.constantFrom(640, 760, 1000, 1500), fc.constantFrom('partner', 'domain', 'office'), fc.constantFrom('en', 'fr'), ([from, days], width, lanes, lang) => {
				expect(clashes(draw(`lanes=${lanes}&zoom=${isoOf(from)}..${isoOf(from + days)}`, width, lang))).toEqual([]);
			}),
			{ numRuns: 150 }
		);
	});
	it('end before the edge of the picture, in the widest font that may stand in for ours too', () => {
		fc.assert(
			fc.property(windows, fc.constantFrom(640, 756, 1000), fc.constantFrom('lanes=partner&open=SG', 'lanes=domain', 'lanes=office'), fc.constantFrom('en', 'fr'), ([from, days], width, lanes, lang) => {
				const scene = draw(`${lanes}&zoom=${isoOf(from)}..${isoOf(from + days)}`, width, lang);
				const labels = scene.marks.flatMap((mark) => (mark.type === 'group' && mark.key.startsWith('lane:') ? mark.marks : []));
				const texts = flat(labels).filter((mark): mark is Text => mark.type === 'text' && mark.text !== '?' && mark.anchor !== 'end');
				const past = texts.filter(({ x, text, size, weight, note }) => x + reserveWidth(text + (note?.text ?? ''), size, weight ?? 400) > width + 0.5);
				expect(past.map(({ text }) => text)).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});
	it('are all shown or counted as hidden', () => {
		fc.assert(
			fc.property(windows, fc.constantFrom(640, 1000), ([from, days], width) => {
				const scene = draw(`zoom=${isoOf(from)}..${isoOf(from + days)}`, width, 'en');
				for (const lane of scene.marks.filter((mark): mark is Group => mark.type === 'group' && mark.key.startsWith('lane:'))) {
					const groups = lane.marks.filter((mark): mark is Group => mark.type === 'group');
					const stems = groups.filter(({ key }) => key.startsWith('foot:')).length;
					const labels = groups.filter(({ key }) => key.startsWith('label:')).length;
					const bars = groups.filter(({ data, marks }) => data?.['event-id'] !== undefined && marks.some(({ key }) => key === 'extent'));
					const named = bars.filter(({ marks }) => marks.some((mark) => mark.type === 'text' && mark.text !== '?')).length;
					const note = lane.marks.find(({ key }) => key === 'hidden');
					const hidden = note?.type === 'text' ? Number(/\d+/.exec(note.text)?.[0]) : 0;
					if (groups.some(({ key }) => key.startsWith('cluster:') || key.startsWith('density:'))) continue;
					expect(labels + named + hidden, lane.key).toBe(stems + bars.length);
				}
			}),
			{ numRuns: 100 }
		);
	});
	it('stand in a long bar from its left end, or from the edge of the window where it begins before', () => {
		const scene = draw('zoom=2024-02-15..2024-10-31', 1100, 'en');
		const texts = flat(scene.marks).filter((mark): mark is Text => mark.type === 'text' && mark.text.startsWith('Deep cooperation in 2024'));
		const bar = flat(scene.marks).find((mark) => mark.type === 'rect' && mark.key === 'extent');
		expect(texts).toHaveLength(1);
		expect(bar?.type === 'rect' && (texts[0]?.x ?? 0) > bar.x && (texts[0]?.x ?? 0) < bar.x + 30).toBe(true);
	});
});
