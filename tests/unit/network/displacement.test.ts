import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, STATUSES, type CoopEvent } from '#lib/corpus/schema.ts';
import { buildCorpus, type Corpus } from '#lib/corpus/table.ts';
import { measureDisplacement, sectorsOfRows } from '#lib/network/displacement.ts';
import { NETWORK_LEVELS } from '#lib/network/graph.ts';
import { placeSeats } from '#lib/network/seats.ts';
import { SECTORS } from '#lib/network/sectors.ts';
import { areasOf, outside, overlaps } from './areas.ts';
import { tinyEvent, tinyFiles } from '../../fixtures/tiny-corpus.ts';

const COUNTRIES = ['SG', 'MY', 'ID', 'KR', 'JP', 'CN', 'LA', 'KH', 'FR', 'DE', 'RU', 'GB', 'US', 'CU', 'AU', 'IN', 'IR', 'ZZ', 'QQ'];
const BODIES = ['org:asean', 'org:interpol', 'org:un'];

/** A side of an event: its partner, the number of one of its bodies, and of one of its people. */
interface Meeting {
	readonly partner: string;
	readonly second: string | null;
	readonly body: number;
	readonly person: number | null;
	readonly own: number;
	readonly kind: number;
	readonly status: number;
	readonly day: number;
}

const meeting: fc.Arbitrary<Meeting> = fc.record({
	partner: fc.constantFrom(...COUNTRIES, ...BODIES),
	second: fc.option(fc.constantFrom(...COUNTRIES)),
	body: fc.nat(6),
	person: fc.option(fc.nat(8)),
	own: fc.nat(5),
	kind: fc.nat(KINDS.length - 2),
	status: fc.nat(STATUSES.length - 1),
	day: fc.integer({ min: 1, max: 28 })
});

function eventOf({ partner, second, body, person, own, kind, status, day }: Meeting, index: number): CoopEvent {
	const isBody = partner.includes(':');
	const code = partner.toLowerCase().replace('org:', '');
	const org = isBody ? partner : `org:${code}.${body}`;
	const base = tinyEvent(day, KINDS[kind] ?? 'talks', STATUSES[status] ?? 'took_place', {
		partners: { countries: [...(isBody ? [] : [partner]), ...(second === null || second === partner ? [] : [second])], orgs: isBody ? [partner] : [] },
		participants: [
			{ entity: org, role: 'participant', country: isBody ? null : partner, surface: 'x' },
			{ entity: `org:vn.${own}`, role: 'participant', country: 'VN', surface: 'x' },
			...(person === null ? [] : [{ entity: `person:${code}-${person}`, role: 'participant' as const, org, country: isBody ? null : partner, surface: 'x' }])
		]
	});
	return { ...base, id: `ev:${index.toString(16).padStart(8, '0')}` };
}

function corpusOf(events: readonly CoopEvent[], isReversed = false): Corpus {
	const files = tinyFiles();
	const countries = [...COUNTRIES, 'VN'];
	const entities = [
		...countries.map((iso2) => ({ id: `country:${iso2}`, type: 'country' as const, name: `Country ${iso2}`, aliases: [], iso2 })),
		...countries.flatMap((country) =>
			Array.from({ length: 7 }, (_, i) => ({
				id: `org:${country.toLowerCase()}.${i}`, type: 'org' as const, name: `Ministry of ${'Affairs and Matters '.repeat(1 + (i % 3))}${country}`, aliases: [], country
			}))
		),
		...BODIES.map((id) => ({ id, type: 'igo' as const, name: id, aliases: [], country: null })),
		...[...COUNTRIES, ...BODIES].flatMap((partner) =>
			Array.from({ length: 9 }, (_, i) => ({
				id: `person:${partner.toLowerCase().replace('org:', '')}-${i}`, type: 'person' as const, name: `Person ${partner} ${i}`, aliases: [],
				country: partner.includes(':') ? null : partner
			}))
		)
	];
	files.entities.entities = isReversed ? entities.reverse() : entities;
	files.events.events = isReversed ? [...events].reverse() : [...events];
	return buildCorpus(files);
}

const depth = fc.record({
	level: fc.constantFrom(...NETWORK_LEVELS),
	unfold: fc.constantFrom([], ['SG'], ['VN', 'org:asean'], ['FR', 'org:fr.0'])
});
const frame = fc.constantFrom({ width: 792, height: 500 }, { width: 560, height: 560 }, { width: 1200, height: 640 }, { width: 760, height: 900 });

describe('seats of any corpus', () => {
	it('stay where they are in whatever order events and entities come', () => {
		fc.assert(
			fc.property(fc.array(meeting, { minLength: 1, maxLength: 60 }), depth, frame, (meetings, at, size) => {
				const events = meetings.map(eventOf);
				const { outside: moved, survivors } = measureDisplacement(corpusOf(events), corpusOf(events, true), at, size);
				expect(moved).toBe(0);
				expect(survivors).toBeGreaterThan(0);
			}),
			{ numRuns: 60 }
		);
	});

	it('stay where they are outside the sectors that one article more is about', () => {
		fc.assert(
			fc.property(
				fc.array(meeting, { minLength: 1, maxLength: 60 }),
				fc.array(meeting, { minLength: 1, maxLength: 6 }),
				depth,
				frame,
				(meetings, article, at, size) => {
					const events = [...meetings, ...article].map(eventOf);
					const [before, after] = [corpusOf(events.slice(0, meetings.length)), corpusOf(events)];
					const added = events.slice(meetings.length).map(({ id }) => after.rowOf.get(id)!);
					expect(measureDisplacement(before, after, at, size, sectorsOfRows(after, added)).outside).toBe(0);
				}
			),
			{ numRuns: 80 }
		);
	});

	it('keep labels and discs apart and in the picture', () => {
		fc.assert(
			fc.property(fc.array(meeting, { minLength: 1, maxLength: 150 }), depth, frame, (meetings, at, size) => {
				const areas = areasOf(placeSeats(corpusOf(meetings.map(eventOf)), at, size).byKey);
				expect(overlaps(areas)).toEqual([]);
				expect(outside(areas, size.width, size.height)).toEqual([]);
			}),
			{ numRuns: 80 }
		);
	});
});

describe('the sectors', () => {
	it('fill each side exactly', () => {
		for (const side of [1, -1])
			for (const share of ['partners', 'bodies'] as const)
				expect(SECTORS.filter((own) => own.side === side).reduce((sum, own) => sum + own.share[share], 0)).toBeCloseTo(1, 10);
	});

	it('know each country once', () => {
		const codes = SECTORS.flatMap(({ members }) => members);
		expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
		expect(codes.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
		expect(codes).not.toContain('VN');
	});
});
