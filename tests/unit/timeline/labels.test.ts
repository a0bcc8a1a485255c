import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, placeLabels, type LabelRoom, type LabelWish } from '#lib/timeline/labels.ts';

const room: LabelRoom = { from: 0, to: 600, top: 0, rows: 3, rowHeight: 30, maxWidth: 240 };

function wish(key: string, x: number, text = 'Talks on extradition', levels = 3): LabelWish {
	return {
		key,
		title: { text, size: 12, weight: 600 },
		note: { text: '9 Feb 2023', size: 11, weight: 400 },
		isOneLine: false,
		stem: { x: x - 7, y: 180 - levels * 13, width: 14, height: levels * 13 },
		weight: levels,
		isTall: levels > 2,
		anchorX: x
	};
}

describe('placeLabels', () => {
	it('shows every label where there is room for all', () => {
		const { placed, hidden } = placeLabels([wish('a', 100), wish('b', 300), wish('c', 500)], room);
		expect(placed.map(({ key }) => key).sort()).toEqual(['a', 'b', 'c']);
		expect(hidden).toBe(0);
	});

	it('counts the labels it has to hide', () => {
		const crowd = Array.from({ length: 20 }, (_, index) => wish(String(index), 300 + index * 15));
		const { placed, hidden } = placeLabels(crowd, room);
		expect(placed.length + hidden).toBe(20);
		expect(hidden).toBeGreaterThan(0);
	});

	it('shortens a title before it gives it up', () => {
		const { placed } = placeLabels([wish('a', 20, 'A very long title that needs far more room than there is here to stand')], { ...room, to: 220 });
		expect(placed[0]?.title.text.endsWith('…')).toBe(true);
	});

	it('never lets two labels, a label and a stem, or a leader and a label meet', () => {
		const wishes = fc.array(fc.record({ x: fc.integer({ min: 10, max: 590 }), levels: fc.integer({ min: 1, max: 6 }) }), { maxLength: 9 });
		fc.assert(
			fc.property(wishes, (stems) => {
				const asked = stems.map(({ x, levels }, index) => wish(String(index), x, 'Talks on extradition', levels));
				const { placed } = placeLabels(asked, room);
				for (const [index, label] of placed.entries()) {
					for (const other of placed.slice(index + 1)) {
						expect(overlaps(label.box, other.box)).toBe(false);
						for (const [a, b] of [[label, other], [other, label]] as const) {
							if (a.leader === null) continue;
							expect(overlaps({ x: a.leader.x, y: a.leader.y2, width: 0.5, height: a.leader.y1 - a.leader.y2 }, b.box)).toBe(false);
						}
					}
					for (const { stem } of asked) expect(overlaps(label.box, stem)).toBe(false);
				}
			})
		);
	});
});
