import { describe, expect, it } from 'vitest';
import { buildCorpus } from '#lib/corpus/table.ts';
import { findPath } from '#lib/network/path.ts';
import { tinyEvent, tinyFiles } from '../../fixtures/tiny-corpus.ts';

const person = (id: string, country: string) => ({ entity: `person:${id}`, role: 'participant' as const, country, surface: 'x' });

/** Three meetings in a row of people: a with b, b with c, c with d; and two events that only share Vietnam. */
function chain() {
	const files = tinyFiles();
	for (const id of ['a', 'b', 'c', 'd', 'e']) files.entities.entities.push({ id: `person:${id}`, type: 'person', name: id, aliases: [], country: 'VN' });
	const talks = (day: number, status: 'took_place' | 'proposed', ...ids: string[]) =>
		tinyEvent(day, 'talks', status, { partners: { countries: ['SG'], orgs: [] }, participants: ids.map((id) => person(id, 'VN')) });
	files.events.events = [
		talks(1, 'took_place', 'a', 'b'), talks(2, 'proposed', 'b', 'c'), talks(3, 'took_place', 'b', 'c'), talks(4, 'took_place', 'c', 'd'),
		tinyEvent(5, 'talks', 'took_place', { partners: { countries: ['KR'], orgs: [] }, participants: [person('e', 'KR')] })
	];
	return buildCorpus(files);
}

const corpus = chain();
const all = [0, 1, 2, 3, 4];
const steps = (rows: readonly number[], from: string, to: string) => findPath(corpus, rows, from, to)?.map(({ from: a, to: b }) => `${a}-${b}`);

describe('a path between two nodes', () => {
	it('is one event where both take part in it', () => {
		expect(findPath(corpus, all, 'person:a', 'person:b')).toEqual([{ from: 'person:a', to: 'person:b', row: 0 }]);
	});
	it('goes through people rather than through a country where that costs no more', () => {
		expect(steps(all, 'person:a', 'person:c')).toEqual(['person:a-person:b', 'person:b-person:c']);
	});
	it('is the shortest: two steps through a country rather than three through people', () => {
		expect(steps(all, 'person:a', 'person:d')).toEqual(['person:a-SG', 'SG-person:d']);
	});
	it('proves a step by a fact rather than by a wish', () => {
		expect(findPath(corpus, all, 'person:b', 'person:c')?.[0]?.row).toBe(2);
	});
	it('goes through the focus country only where nothing else leads on', () => {
		expect(steps(all, 'person:a', 'person:e')).toEqual(['person:a-VN', 'VN-person:e']);
	});
	it('is the same backwards and whatever the order of the rows', () => {
		expect(steps([...all].reverse(), 'person:a', 'person:c')).toEqual(steps(all, 'person:a', 'person:c'));
		expect(steps(all, 'person:c', 'person:a')).toEqual(['person:c-person:b', 'person:b-person:a']);
	});
	it('is none where the events shown do not lead there, and empty from a node to itself', () => {
		expect(findPath(corpus, [0, 1], 'person:a', 'person:d')).toBeNull();
		expect(findPath(corpus, all, 'person:a', 'person:a')).toEqual([]);
	});
});
