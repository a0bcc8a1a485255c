import { describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '#lib/corpus/table.ts';
import { NETWORK_LEVELS, type NetworkLevel } from '#lib/network/graph.ts';
import { networkScene } from '#lib/network/scene.ts';
import { heightFor, placeSeats, type Seat } from '#lib/network/seats.ts';
import type { Group, Mark } from '#lib/scene/marks.ts';
import { createWords } from '#lib/words/every.ts';
import { INTERFACE_LANGS, type InterfaceLang } from '#lib/words/words.ts';
import { areasOf, crossed, outside, overlaps } from './areas.ts';
import { loadBuilt } from '../../fixtures/built-corpus.ts';

const corpus = await loadBuilt();
const FRAMES = [[720, 400], [1000, 520], [600, 600], [1180, 560], [1200, 520], [850, 600], [560, 500]] as const;
const NARROW = [[360, 480], [340, 560]] as const;

function check(level: NetworkLevel, width: number, frameHeight: number, lang: InterfaceLang): void {
	const { byKey, height } = placeSeats(corpus, { level, unfold: [] }, { width, height: frameHeight }, lang);
	const areas = areasOf(byKey);
	expect(overlaps(areas)).toEqual([]);
	expect(outside(areas, width, height)).toEqual([]);
	expect(crossed(byKey)).toEqual([]);
}

describe('seats of the built-in corpus', () => {
	describe.each(INTERFACE_LANGS)('in %s', (lang) => {
		it.each(NETWORK_LEVELS.flatMap((level) => [...FRAMES, ...NARROW].map(([w, h]) => [level, w, h] as const)))(
			'keep labels, discs, links and edges apart at %s in %i × %i',
			(level, width, height) => check(level, width, height, lang)
		);
		it.each(NETWORK_LEVELS)('keep apart at every width from 340 to 1400 px at the height they ask for, at %s', (level) => {
			for (let width = 340; width <= 1400; width += 53) check(level, width, heightFor(level, width), lang);
		});
	});
	it('fit the frames of the screen in English without growing', () => {
		for (const [width, height] of [[720, 400], [1000, 520], [600, 600], [1180, 560]] as const)
			for (const level of NETWORK_LEVELS) expect(placeSeats(corpus, { level, unfold: [] }, { width, height }).height).toBe(height);
		expect(placeSeats(corpus, { level: 'countries', unfold: [] }, { width: 360, height: 480 }).height).toBe(480);
	});
	it('take the frame of the height asked for as it is, but where a narrow one stacks them', () => {
		for (const level of NETWORK_LEVELS)
			for (const width of [340, 560, 720, 1100, 1180]) {
				if (level !== 'countries' && width < 560) continue;
				const height = heightFor(level, width);
				expect(placeSeats(corpus, { level, unfold: [] }, { width, height }).height).toBe(height);
			}
	});
	it('hold every partner, organisation and person of cooperation: 8, 16 and 16', () => {
		const seats = [...placeSeats(corpus, { level: 'people', unfold: [] }, { width: 1000, height: 520 }).byKey.values()];
		const count = (kind: Seat['kind']) => seats.filter((seat) => seat.kind === kind).length;
		expect([count('partner'), count('org'), count('person')]).toEqual([8, 16, 16]);
		expect(seats.some(({ id }) => id === 'person:tran-cam-tu' || id === 'org:vn.cpv')).toBe(false);
	});
	it('do not move when events and entities come in another order', () => {
		const turned: Corpus = buildCorpus({
			manifest: corpus.manifest,
			events: { schema: 'entente-corpus/1', events: [...corpus.events].reverse() },
			entities: { schema: 'entente-corpus/1', entities: [...corpus.entities.values()].reverse(), places: [], relations: [] },
			articles: { schema: 'entente-corpus/1', articles: [...corpus.articles.values()].reverse() },
			vocabulary: corpus.vocabulary
		});
		for (const level of NETWORK_LEVELS)
			expect(placeSeats(turned, { level, unfold: [] }, { width: 1000, height: 520 })).toEqual(
				placeSeats(corpus, { level, unfold: [] }, { width: 1000, height: 520 })
			);
	});
});

/** Centre of each node's disc, and first line of its name. */
function positions(marks: readonly Mark[]): Map<string, unknown> {
	const found = new Map<string, unknown>();
	const flat = (group: Group): Mark[] => group.marks.flatMap((mark) => (mark.type === 'group' ? flat(mark) : [mark]));
	for (const mark of marks) {
		if (mark.type !== 'group' || !mark.key.startsWith('node:') || mark.key === 'node:VN') continue;
		const own = flat(mark);
		const disc = own.find(({ type }) => type === 'dot');
		const name = own.find((m) => m.type === 'text' && !/^\d+$/.test(m.text));
		found.set(mark.key, {
			x: disc?.type === 'dot' && disc.cx, y: disc?.type === 'dot' && disc.cy,
			text: name?.type === 'text' && [name.text.trim(), name.x, name.y]
		});
	}
	return found;
}

describe('nodes under a filter', () => {
	const all = corpus.events.map((_, row) => row).filter((row) => corpus.table.domestic[row] === 0);
	const place = (rows: number[], selected: string | null, level: NetworkLevel) =>
		positions(networkScene(
			{ corpus, rows, outside: [], level, selected, event: null, words: createWords('en'), link: (key) => `?link=${key}` },
			{ width: 1000, height: 520 }
		).marks);
	it.each(NETWORK_LEVELS)('stay where they are, whatever is shown or chosen, at %s', (level) => {
		const before = place(all, null, level);
		expect(place(all.slice(0, 9), null, level)).toEqual(before);
		expect(place(all.filter((row) => row % 3 === 0), 'node:SG', level)).toEqual(before);
		expect(place([...all].reverse(), 'link:VN~SG', level)).toEqual(before);
		expect(place([], null, level)).toEqual(before);
	});
});
