import { describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '#lib/corpus/table.ts';
import { buildGraph, NETWORK_LEVELS } from '#lib/network/graph.ts';
import { networkScene, type NetworkInput } from '#lib/network/scene.ts';
import { heightFor, placeSeats } from '#lib/network/seats.ts';
import { countMarks, linkedGroups, type Group, type Mark, type Path } from '#lib/scene/marks.ts';
import { serializeSvg, toSvg } from '#lib/scene/svg.ts';
import { filePaint, THEMES } from '#lib/scene/theme.ts';
import { createWords } from '#lib/words/every.ts';
import { areasOf, outside, overlaps } from './areas.ts';
import { tinyCorpus, tinyEvent, tinyFiles } from '../../fixtures/tiny-corpus.ts';

const tiny = tinyCorpus();
const FRAME = { width: 720, height: 400 };
const ALL = [0, 1, 2, 3, 4, 5, 7];

function draw(parts: Partial<NetworkInput> = {}) {
	const input: NetworkInput = {
		corpus: tiny, rows: ALL, outside: [], level: 'countries', selected: null, event: null, words: createWords('en'),
		link: (key) => `?link=${key}`, ...parts
	};
	return networkScene(input, FRAME);
}

function groupOf(marks: readonly Mark[], key: string): Group | undefined {
	return marks.find((mark): mark is Group => mark.type === 'group' && mark.key === key);
}

/** Bands of a link that can be seen. */
function bandsOf(marks: readonly Mark[], key: string): Path[] {
	const paths = groupOf(marks, key)?.marks.filter((mark): mark is Path => mark.type === 'path') ?? [];
	return paths.filter(({ strokeOpacity }) => strokeOpacity !== undefined && strokeOpacity !== 0);
}

/** Many partners with many bodies and people, more than a picture can hold. */
function crowd(partners: number, bodies: number): Corpus {
	const files = tinyFiles();
	files.events.events = [];
	for (let p = 0; p < partners; p++) {
		const country = String.fromCharCode(65 + Math.floor(p / 26)) + String.fromCharCode(65 + (p % 26));
		files.entities.entities.push({ id: `country:${country}`, type: 'country', name: `Country ${country}`, aliases: [] });
		for (let b = 0; b < bodies; b++) {
			const org = `org:${country.toLowerCase()}.body${b}`;
			const person = `person:${country.toLowerCase()}-${b}`;
			files.entities.entities.push({ id: org, type: 'org', name: `Ministry number ${b} of ${country}`, aliases: [], country });
			files.entities.entities.push({ id: person, type: 'person', name: `Person ${country} ${b}`, aliases: [], country });
			const participants = [{ entity: person, role: 'host' as const, org, country, surface: 'x' }];
			const event = tinyEvent(1, 'talks', b % 2 === 0 ? 'took_place' : 'proposed', {
				participants, partners: { countries: [country], orgs: [] }
			});
			files.events.events.push({ ...event, id: `ev:${(p * 1000 + b).toString(16).padStart(8, '0')}` });
		}
	}
	return buildCorpus(files);
}

describe('links of the network', () => {
	it('draw facts as a solid band and wishes as a dashed one beside it', () => {
		const bands = bandsOf(draw().marks, 'link:VN~SG');
		expect(bands.map(({ dash }) => dash !== undefined)).toEqual([false, true]);
		expect(bands[0]?.d).not.toBe(bands[1]?.d);
	});
	it('are dashed only where there is no fact', () => {
		const bands = bandsOf(draw({ rows: [4] }).marks, 'link:VN~SG');
		expect(bands.map(({ dash }) => dash !== undefined)).toEqual([true]);
	});
	it('are solid only where there is no wish', () => {
		const bands = bandsOf(draw().marks, 'link:VN~KR');
		expect(bands.map(({ dash }) => dash !== undefined)).toEqual([false]);
	});
	it('grow thinner under a filter, and leave the others as wide as they were', () => {
		const width = (rows: number[], key: string) => bandsOf(draw({ rows }).marks, key)[0]?.strokeWidth ?? 0;
		expect(width([0, 7, 1], 'link:VN~SG')).toBeLessThan(width(ALL, 'link:VN~SG'));
		expect(width([0, 7, 1], 'link:VN~KR')).toBe(width(ALL, 'link:VN~KR'));
	});
	it('are never thinner than 1.5 px', () => {
		const many = crowd(2, 60);
		const scene = draw({ corpus: many, rows: [0, 1, 60] });
		for (const key of ['link:VN~AA', 'link:VN~AB'])
			for (const band of bandsOf(scene.marks, key)) expect(band.strokeWidth).toBeGreaterThanOrEqual(1.5);
	});
	it('lie under the nodes and can be hit beside their line', () => {
		const keys = draw().marks.flatMap((mark) => (mark.type === 'group' ? [mark.key.slice(0, 5)] : []));
		expect(keys.lastIndexOf('link:')).toBeLessThan(keys.indexOf('node:'));
		const hit = groupOf(draw().marks, 'link:VN~KR')?.marks[0];
		expect(hit).toMatchObject({ type: 'path', strokeOpacity: 0, strokeWidth: 14 });
	});
});

describe('doors of the network', () => {
	it.each(NETWORK_LEVELS)('are all nodes and links that have events, each with label and link, at %s', (level) => {
		const { nodes, links } = buildGraph(tiny, ALL, level);
		const doors = linkedGroups(draw({ level }).marks);
		expect(doors.map(({ key }) => key).sort()).toEqual([...nodes.keys(), ...links.keys()].sort());
		for (const { key, label, link } of doors) {
			expect(label).toMatch(/\d+ events?/);
			expect(link).toBe(`?link=${key}`);
		}
	});
	it('say how many events they hold, of what status, and of which years', () => {
		expect(groupOf(draw().marks, 'link:VN~SG')?.label).toBe(
			'Vietnam – Singapore: 5 events, 4 facts, 1 wish or negotiation, 2022 to 2023. First: 17 Oct 2022; last: around 9 Feb 2023. ' +
				'Domains: Cybersecurity 2, Extradition 1. 1 journey to Vietnam. Holds 1 organisation and 1 person.'
		);
		expect(groupOf(draw().marks, 'node:KR')?.label).toBe('South Korea: 2 events, 2 facts, no wish or negotiation, 2018');
		expect(groupOf(draw({ rows: [7] }).marks, 'node:KR')?.label).toBe('South Korea: 1 event, 1 fact, no wish or negotiation');
	});
	it('are closed where a filter leaves no event: the node stays, pale and without a number', () => {
		const node = groupOf(draw({ rows: [0] }).marks, 'node:SG');
		expect(node).toBeDefined();
		expect([node?.link, node?.label]).toEqual([undefined, undefined]);
		const numbers = (marks: readonly Mark[]): boolean =>
			marks.some((m) => (m.type === 'group' ? numbers(m.marks) : m.type === 'text' && /^\d+$/.test(m.text)));
		expect(numbers(node?.marks ?? [])).toBe(false);
	});
	it('are shadowed, not opened, by dimmed rows', () => {
		const { marks } = draw({ rows: [0], outside: [1, 2, 3, 4] });
		expect(groupOf(marks, 'link:VN~SG')).toBeUndefined();
		const shadow = groupOf(marks, 'shadow:link:VN~SG');
		expect(shadow?.link).toBeUndefined();
		for (const band of bandsOf(marks, 'shadow:link:VN~SG')) expect(band.strokeOpacity).toBeLessThan(0.2);
		expect(bandsOf(marks, 'shadow:link:VN~SG')).toHaveLength(2);
	});
});

describe('what is chosen in the network', () => {
	const opacity = (scene: { marks: readonly Mark[] }, key: string) => bandsOf(scene.marks, key)[0]?.strokeOpacity ?? 0;
	it('stands out, and the rest grows quiet', () => {
		const plain = draw();
		const chosen = draw({ selected: 'link:VN~SG' });
		expect(opacity(chosen, 'link:VN~SG')).toBeGreaterThan(opacity(plain, 'link:VN~SG'));
		expect(opacity(chosen, 'link:VN~KR')).toBeLessThan(opacity(plain, 'link:VN~KR'));
	});
	it('brings the links of a chosen node along', () => {
		const scene = draw({ level: 'people', selected: 'node:org:sg.mci' });
		expect(opacity(scene, 'link:SG~org:sg.mci')).toBeGreaterThan(0.9);
		expect(opacity(scene, 'link:org:sg.mci~person:josephine-teo')).toBeGreaterThan(0.9);
		expect(opacity(scene, 'link:VN~SG')).toBeLessThan(0.5);
	});
	it('is every link of the chosen event', () => {
		const scene = draw({ event: 5 });
		expect(opacity(scene, 'link:VN~SG')).toBeGreaterThan(0.9);
		expect(opacity(scene, 'link:VN~org:asean')).toBeGreaterThan(0.9);
		expect(opacity(scene, 'link:VN~KR')).toBeLessThan(0.5);
	});
	it('changes nothing where it has no events', () => {
		expect(draw({ selected: 'link:VN~XX' }).marks).toEqual(draw().marks);
	});
});

describe('the scene of the network', () => {
	it('states the real numbers', () => {
		const { title, desc } = draw();
		expect(title).toContain('Vietnam');
		expect(desc).toContain('7 events with 3 partners');
		expect(desc).toContain('Singapore: 5 events, 4 facts, 1 wish');
	});
	it('says how many events have no place in it', () => {
		expect(draw({ rows: [0, 6] }).desc).toContain('1 domestic event has no link');
	});
	it('is the same for the same input', () => {
		const bytes = () => serializeSvg(toSvg(draw({ level: 'people' }), { resolve: filePaint, base: '' }));
		expect(bytes()).toBe(bytes());
	});
	it('stands without events', () => {
		expect(linkedGroups(draw({ rows: [] }).marks)).toEqual([]);
	});
	it('keeps to 600 marks for a crowd, says what is not drawn, and keeps its labels in the picture', () => {
		const many = crowd(40, 12);
		const rows = many.events.map((_, row) => row);
		for (const level of NETWORK_LEVELS) {
			const half = rows.length / 2;
			const parts = { corpus: many, rows: rows.slice(0, half), outside: rows.slice(half), level, event: 3 };
			const scene = draw(parts);
			expect(countMarks(scene.marks)).toBeLessThanOrEqual(600);
			expect(scene.desc).toMatch(/\d+ more are not drawn/);
			const areas = areasOf(placeSeats(many, { level, unfold: [] }, FRAME).byKey);
			expect(overlaps(areas)).toEqual([]);
			expect(outside(areas, scene.width, scene.height)).toEqual([]);
		}
	});
	it('asks for more height the deeper it goes, whatever the corpus holds', () => {
		const heights = NETWORK_LEVELS.map((level) => heightFor(level, 720));
		expect(heights).toEqual(heights.toSorted((a, b) => a - b));
		expect(heightFor('people', 720, true)).toBe(2 * heightFor('people', 720));
	});
	it('writes numbers on partner colours that can be read in both themes', () => {
		const luminance = (hex: string) => {
			const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
				const c = parseInt(hex.slice(at, at + 2), 16) / 255;
				return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
			});
			return 0.2126 * r + 0.7152 * g + 0.0722 * b;
		};
		for (const paints of Object.values(THEMES)) {
			const ground = luminance(paints.panel);
			for (const [name, hex] of Object.entries(paints)) {
				if (!name.startsWith('partner-') && name !== 'focus') continue;
				const [light, dark] = [ground, luminance(hex)].sort((a, b) => b - a);
				expect(((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)).toBeGreaterThanOrEqual(4.5);
			}
		}
	});
});
