import { describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '#lib/corpus/table.ts';
import { NETWORK_LEVELS, type NetworkLevel } from '#lib/network/graph.ts';
import { networkScene } from '#lib/network/scene.ts';
import { heightFor, placeSeats } from '#lib/network/seats.ts';
import { countMarks, type Scene } from '#lib/scene/marks.ts';
import { serializeSvg, toSvg } from '#lib/scene/svg.ts';
import { WIDTH_SLACK } from '#lib/scene/text.ts';
import { filePaint } from '#lib/scene/theme.ts';
import { createWords } from '#lib/words/every.ts';
import { findOverlaps, readTextBoxes } from '../../golden/text-boxes.ts';
import { tinyEvent, tinyFiles } from '../../fixtures/tiny-corpus.ts';

const CODES = 'SG FR KR LA AU US IN MY DE JP TH NZ CA PK ID GB CN KH IR CU PH RU MM BN IT ES HU PL ZA EG'.split(' ');
const NAMES = ['Ministry of Communications and Information', 'National Police', 'Office for the Prevention of Crime and the Protection of Witnesses', 'Institute'];

/** Partners with so many bodies each, each body with a person; names of all lengths. */
function crowd(partners: number, bodies: number): Corpus {
	const files = tinyFiles();
	files.events.events = [];
	const add = (country: string, body: number): void => {
		const org = `org:${country.toLowerCase()}.b${body}`;
		const person = `person:${country.toLowerCase()}-${body}`;
		files.entities.entities.push({ id: org, type: 'org', name: `${NAMES[body % NAMES.length]} ${body}`, aliases: [], country });
		files.entities.entities.push({ id: person, type: 'person', name: `Person ${body} of ${country} Nguyễn-Phương`, aliases: [], country });
		const other = country === 'VN' ? (CODES[body % partners] ?? 'SG') : country;
		const participants = [{ entity: person, role: 'visitor' as const, org, country, surface: 'x' }];
		for (let n = 0; n <= body % 3; n++) {
			const event = tinyEvent(1 + n, 'talks', n === 1 ? 'proposed' : 'took_place', { participants, partners: { countries: [other], orgs: [] } });
			files.events.events.push({ ...event, id: `ev:${files.events.events.length.toString(16).padStart(8, '0')}` });
		}
	};
	const countries = CODES.slice(0, partners);
	for (const country of countries) files.entities.entities.push({ id: `country:${country}`, type: 'country', name: `Country of ${country}`, aliases: [], iso2: country });
	for (const country of ['VN', ...countries]) for (let body = 0; body < bodies; body++) add(country, body);
	return buildCorpus(files);
}

function draw(corpus: Corpus, level: NetworkLevel, width: number, height: number): { scene: Scene; visible: number; folded: number } {
	const frame = { width, height };
	const rows = Array.from({ length: corpus.table.length }, (_, row) => row);
	const half = rows.length >> 1;
	const input = { corpus, rows: rows.slice(0, half), outside: rows.slice(half), level, selected: null, event: 3, words: createWords('en'), link: (key: string) => key };
	const seats = placeSeats(corpus, { level, unfold: [] }, frame);
	const visible = [...seats.byKey.values()].filter(({ kind }) => kind !== 'fold').length;
	return { scene: networkScene(input, frame), visible, folded: seats.folded };
}

const overlaps = (scene: Scene): string[] => {
	const boxes = readTextBoxes(serializeSvg(toSvg(scene, { resolve: filePaint, base: '' })), WIDTH_SLACK);
	return findOverlaps(boxes).map(([a, b]) => `${a.text} × ${b.text}`);
};

describe('the labels of a crowd', () => {
	// partners, bodies each; the nodes that are visible, about.
	it.each([
		['10 nodes', 3, 1, 'people', 792, 626, [8, 12]],
		['50 nodes', 8, 4, 'people', 792, 626, [45, 75]],
		['200 nodes', 8, 50, 'people', 1200, 1700, [190, 260]],
		['200 nodes of organisations', 8, 60, 'organisations', 1200, 2100, [190, 260]]
	] as const)('do not touch at %s', (_, partners, bodies, level, width, height, [least, most]) => {
		const { scene, visible } = draw(crowd(partners, bodies), level, width, height);
		expect(visible).toBeGreaterThanOrEqual(least);
		expect(visible).toBeLessThanOrEqual(most);
		expect(overlaps(scene)).toEqual([]);
		expect(countMarks(scene.marks)).toBeLessThanOrEqual(600);
	});

	it.each(NETWORK_LEVELS)('do not touch where 2,000 entities are folded, and nobody is lost from the count, at %s', (level) => {
		const corpus = crowd(30, 33);
		const total = { countries: 31, organisations: 31 + 31 * 33, people: 31 + 2 * 31 * 33 }[level];
		for (const [width, isTall] of [[792, false], [1200, false], [1200, true], [600, false], [360, false]] as const) {
			const { scene, visible, folded } = draw(corpus, level, width, heightFor(level, width, isTall));
			expect(overlaps(scene)).toEqual([]);
			expect(countMarks(scene.marks)).toBeLessThanOrEqual(600);
			expect(visible + folded).toBe(total);
		}
	});
});
