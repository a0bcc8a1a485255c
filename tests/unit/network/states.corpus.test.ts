import { describe, expect, it } from 'vitest';
import { networkChart } from '#lib/charts/network.ts';
import { countTrips } from '#lib/network/trips.ts';
import { countMarks, linkedGroups, type Group, type Mark, type Scene } from '#lib/scene/marks.ts';
import { createWords } from '#lib/words/every.ts';
import { loadBuilt, viewed } from '../../fixtures/built-corpus.ts';

const corpus = await loadBuilt();
const rows = corpus.events.map((_, row) => row).filter((row) => corpus.table.domestic[row] === 0);

function draw(query: string, width = 792): Scene {
	const { view, selection } = viewed(corpus, query);
	return networkChart({ corpus, view, selection, words: createWords('en') }, width);
}

function groups(marks: readonly Mark[]): Group[] {
	return marks.flatMap((mark) => (mark.type === 'group' ? [mark, ...groups(mark.marks)] : []));
}

const find = (scene: Scene, key: string) => groups(scene.marks).find((group) => group.key === key);
const labelOf = (scene: Scene, key: string) => find(scene, key)?.label ?? '';

/** Place of each node: first dot or text of its group. */
function places(scene: Scene): Map<string, string> {
	const found = groups(scene.marks).filter(({ key }) => key.startsWith('node:')).map(({ key, marks }): [string, string] => {
		const flat = marks.flatMap((mark) => (mark.type === 'group' ? mark.marks : [mark]));
		const dot = flat.find((mark) => mark.type === 'dot');
		return [key, dot?.type === 'dot' ? `${dot.cx} ${dot.cy}` : ''];
	});
	return new Map(found);
}

// Counted by hand in events.json: to Singapore in February 2023 (Chính, with Tuyến) and February 2024 (Ngọc); from
// Singapore in November 2023 (Teo Chee Hean) and January 2026 (Josephine Teo); one each from Laos, Korea and France.
describe('journeys', () => {
	it('are counted once with their talks and calls, in the sense in which somebody travelled', () => {
		expect(countTrips(corpus, rows, 'LA')).toEqual({ out: 0, in: 1 });
		expect(countTrips(corpus, rows, 'KR')).toEqual({ out: 0, in: 1 });
		expect(countTrips(corpus, rows, 'AU')).toEqual({ out: 0, in: 0 });
		const { out, in: into } = countTrips(corpus, rows, 'SG');
		expect([out, into]).toEqual([2, 2]);
		expect(countTrips(corpus, rows, 'FR')).toEqual({ out: 0, in: 1 });
	});
	it('are an arrow to where they led, and words in the label', () => {
		const scene = draw('');
		const arrows = (key: string) => find(scene, key)?.marks.flatMap((mark) => (mark.key === 'out' || mark.key === 'in' ? [mark.key] : []));
		expect(arrows('link:VN~SG')).toEqual(['out', 'in']);
		expect(arrows('link:VN~LA')).toEqual(['in']);
		expect(arrows('link:VN~AU')).toEqual([]);
		expect(labelOf(scene, 'link:VN~LA')).toContain('1 journey to Vietnam');
	});
});

describe('the label of a link', () => {
	it('says events, status, first and last date, domains and what it holds', () => {
		const label = labelOf(draw(''), 'link:VN~SG');
		expect(label).toMatch(/^Vietnam – Singapore: 40 events, 18 facts, /);
		expect(label).toMatch(/First: 1973; last: 15 Jan 2026\. Domains: Cybersecurity 10, /);
		expect(label).toContain('Holds 6 organisations and 3 people.');
	});
});

describe('levels mixed', () => {
	it('unfold one node and leave the others folded', () => {
		const keys = [...places(draw('unfold=SG')).keys()];
		expect(keys).toContain('node:org:sg.mha');
		expect(keys).not.toContain('node:org:kr.knpa');
		expect(keys).not.toContain('node:person:teo-chee-hean');
		expect([...places(draw('unfold=SG~org:sg.pmo')).keys()]).toContain('node:person:teo-chee-hean');
	});
	it('move nothing outside the sector of the node', () => {
		const [before, after] = [places(draw('')), places(draw('unfold=SG'))];
		for (const key of ['node:KR', 'node:LA', 'node:FR', 'node:AU', 'node:org:asean']) expect(after.get(key)).toBe(before.get(key));
	});
	it('merge parallel links upward: the link of a country holds every event of those below it', () => {
		const scene = draw('unfold=SG');
		const count = (key: string) => Number(/(\d+) events?/.exec(labelOf(scene, key))?.[1]);
		const below = linkedGroups(scene.marks).filter(({ key }) => key.startsWith('link:SG~'));
		expect(below.length).toBe(6);
		for (const { key } of below) expect(count(key)).toBeLessThanOrEqual(count('link:VN~SG'));
	});
});

describe('the network as it was', () => {
	it('holds the events up to a moment and moves nothing', () => {
		const [first] = corpus.events;
		const scene = draw(`at=${first?.id}`);
		expect(scene.desc).toContain('1 event with');
		const [now, then] = [places(draw('')), places(scene)];
		for (const [key, place] of then) expect(place).toBe(now.get(key));
	});
	it('takes a moment that a filter hides for none', () => {
		const korean = corpus.events.find(({ partners }) => partners.countries.includes('KR'))?.id ?? '';
		expect(draw(`at=${korean}&partner=SG`).desc).toBe(draw('partner=SG').desc);
	});
});

describe('two periods', () => {
	const scene = draw('change=2018..2022~2023..2026');
	it('say which links are new, renewed or silent', () => {
		expect(labelOf(scene, 'link:VN~FR')).toBe('Vietnam – France: new, 3 events');
		expect(labelOf(scene, 'link:VN~KR')).toMatch(/^Vietnam – South Korea: silent, \d events before and none after$/);
		expect(labelOf(scene, 'link:VN~SG')).toMatch(/: renewed, /);
	});
	it('mark them by more than colour, and move nothing', () => {
		const sign = (key: string) => find(scene, key)?.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
		expect([sign('link:VN~FR'), sign('link:VN~KR'), sign('link:VN~SG')]).toEqual([['+'], ['–'], []]);
		const now = places(draw(''));
		for (const [key, place] of places(scene)) expect(place).toBe(now.get(key));
	});
});

describe('a path in the picture', () => {
	it('is a numbered bow for each step, between the nodes that are seated', () => {
		const scene = draw('level=people&path=person:min-gab-ryong~person:teo-chee-hean');
		expect(groups(scene.marks).filter(({ key }) => key.startsWith('path:')).map(({ key }) => key)).toEqual(['path:1', 'path:2']);
	});
	it('stays within six hundred marks in every state', () => {
		for (const query of ['level=people&path=SG~KR&outside=dim&partner=SG', 'level=people&change=2018..2022~2023..2026', 'level=people&tall=1'])
			for (const width of [360, 600, 792, 1200]) expect(countMarks(draw(query, width).marks)).toBeLessThanOrEqual(600);
	});
});
