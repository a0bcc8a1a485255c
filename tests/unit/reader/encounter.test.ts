import { describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '#lib/corpus/table.ts';
import type { CoopEvent, Relation } from '#lib/corpus/schema.ts';
import { encounterOf, eventOf, eventsOf, followUps, kickerOf } from '#lib/reader/encounter.ts';
import { tinyCorpus, tinyEvent, tinyFiles } from '../../fixtures/tiny-corpus.ts';

const corpus = tinyCorpus();
const get = (n: number, among: Corpus = corpus): CoopEvent => {
	const event = eventOf(among, `ev:0000000${n}`);
	if (!event) throw new Error(`no event ${n}`);
	return event;
};
const ids = (events: readonly CoopEvent[]) => events.map(({ id }) => Number(id.slice(-1)));

describe('eventOf and eventsOf', () => {
	it('leave out what the corpus does not have', () => {
		expect(eventOf(corpus, null)).toBeNull();
		expect(eventOf(corpus, 'ev:nothing')).toBeNull();
		expect(ids(eventsOf(corpus, ['ev:00000003', 'ev:nothing', 'ev:00000001']))).toEqual([3, 1]);
	});
});

// In the tiny corpus the visit 8 holds the call 2, in which the proposal 3 was made.
describe('encounterOf', () => {
	it('gives the root of a nested event and the steps on the way', () => {
		const { root, path, outcomes, others } = encounterOf(corpus, get(3));
		expect(root?.id).toBe('ev:00000008');
		expect([ids(path), ids(outcomes), ids(others)]).toEqual([[2], [], []]);
	});

	it('gives what came directly out of an event apart from the rest', () => {
		const visit = encounterOf(corpus, get(8));
		expect(visit.root).toBeNull();
		expect([ids(visit.outcomes), ids(visit.others)]).toEqual([[2], [3]]);
		const call = encounterOf(corpus, get(2));
		expect(call.root?.id).toBe('ev:00000008');
		expect([ids(call.path), ids(call.outcomes), ids(call.others)]).toEqual([[], [3], []]);
	});

	it('lists the siblings of an outcome as the rest of the encounter', () => {
		const files = tinyFiles();
		files.events.events.push(tinyEvent(9, 'cooperation_pledge', 'announced', { parent: 'ev:00000002' }));
		const more = buildCorpus(files);
		expect(ids(encounterOf(more, get(3, more)).others)).toEqual([9]);
	});

	it('is empty for an event that stands for itself', () => {
		expect(encounterOf(corpus, get(1))).toEqual({ root: null, path: [], outcomes: [], others: [] });
	});

	it('ends where events are parents of each other', () => {
		const files = tinyFiles();
		const [first, second] = files.events.events;
		if (first && second) [first.parent, second.parent] = [second.id, first.id];
		const odd = buildCorpus(files);
		const { root, path, outcomes } = encounterOf(odd, get(1, odd));
		const seen = [...(root ? [root] : []), ...path, ...outcomes];
		expect(ids(seen).filter((n) => n === 2)).toHaveLength(1);
	});
});

describe('followUps', () => {
	const follow = (source: string, target: string): Relation => ({
		id: `rel:${source}`, type: 'follow_up', source, target, directed: true
	});

	it('sets the earlier step of a matter apart from the later one, however the tie is directed', () => {
		const files = tinyFiles();
		files.entities.relations.push(follow('ev:00000001', 'ev:00000002'), follow('ev:00000004', 'ev:00000002'));
		const tied = buildCorpus(files);
		const { earlier, later } = followUps(tied, get(2, tied));
		expect([ids(earlier), ids(later)]).toEqual([[1], [4]]);
	});

	it('leaves out ties to articles and of other types', () => {
		const files = tinyFiles();
		files.entities.relations.push(follow('ev:00000002', 'art-004'), {
			...follow('ev:00000001', 'ev:00000002'), type: 'same_event'
		});
		const tied = buildCorpus(files);
		expect(followUps(tied, get(2, tied))).toEqual({ earlier: [], later: [] });
	});
});

describe('kickerOf', () => {
	it('names partners, kind and status in the language asked for', () => {
		expect(kickerOf(corpus, get(1), 'en')).toBe('Singapore · agreement signed · recalled as past');
		expect(kickerOf(corpus, get(1), 'fr')).toBe('Singapour · accord signé · fait antérieur rappelé');
	});

	it('names multilateral partners too', () => {
		expect(kickerOf(corpus, get(4), 'en')).toBe('Singapore, ASEAN · operational cooperation · recalled as past');
	});

	it('leaves out partners where there are none', () => {
		expect(kickerOf(corpus, get(7), 'en')).toBe('domestic event · took place');
	});
});
