import { describe, expect, it } from 'vitest';
import { KINDS, PRECISIONS, STATUSES, type CoopEvent } from '#lib/corpus/schema.ts';
import { dayOf } from '#lib/corpus/span.ts';
import {
	OPEN_END, OPEN_START, UNDATED, buildCorpus, idsAt, isMultilateral, valuesAt, type Corpus
} from '#lib/corpus/table.ts';
import { TINY_ROWS, tinyCorpus, tinyDate, tinyEvent, tinyFiles } from '../../fixtures/tiny-corpus.ts';

const corpus = tinyCorpus();
const { table } = corpus;

/** The tiny corpus with other events. */
function corpusOf(events: CoopEvent[]): Corpus {
	return buildCorpus({ ...tinyFiles(), events: { schema: 'entente-corpus/1', events } });
}

describe('rows', () => {
	it('stand in the order of the first possible day, then of the id, undated last', () => {
		expect(corpus.events.map(({ id }) => id)).toEqual(TINY_ROWS);
		expect(corpus.rowOf.get('ev:00000002')).toBe(3);
	});
	it('hold the possible extent', () => {
		expect([table.start[1], table.end[1]]).toEqual([dayOf('2022-10-17'), dayOf('2022-10-18')]);
		expect([table.start[2], table.end[2]]).toEqual([dayOf('2023-02-06'), dayOf('2023-02-13')]);
		expect([table.start[7], table.end[7]]).toEqual([UNDATED, UNDATED]);
	});
	it('mark open sides, where the extent is one day of the known side', () => {
		expect([table.start[5], table.end[5], table.open[5]]).toEqual([dayOf('2023-02-09'), dayOf('2023-02-10'), OPEN_START]);
		expect(corpusOf([tinyEvent(1, 'visit', 'announced', { date: tinyDate('2025/..', 'open') })]).table.open[0]).toBe(OPEN_END);
	});
	it('code kind, status and precision by the closed lists', () => {
		expect(KINDS[table.kind[4] ?? -1]).toBe('cooperation_proposal');
		expect(STATUSES[table.status[4] ?? -1]).toBe('proposed');
		expect(PRECISIONS[table.precision[0] ?? -1]).toBe('day_uncertain_year');
		expect([...table.domestic]).toEqual([0, 0, 0, 0, 0, 0, 1, 0]);
	});
	it('take the report of a merged event from the article whose date is known', () => {
		expect([table.reportedStart[3], table.reportedEnd[3]]).toEqual([dayOf('2023-02-01'), dayOf('2023-03-01')]);
		expect(table.reportedStart[0]).toBe(UNDATED);
	});
	it('lead to the root of their encounter', () => {
		expect([...table.root]).toEqual([0, 1, 2, 2, 2, 5, 6, 7]);
	});
	it('in a cycle of parents share one root', () => {
		const [a, b] = ['ev:00000001', 'ev:00000002'];
		const events = [tinyEvent(1, 'visit', 'took_place', { parent: b }), tinyEvent(2, 'talks', 'took_place', { parent: a })];
		const { root } = corpusOf(events).table;
		expect(root[0]).toBe(root[1]);
	});
	it('are their own root where the parent is not in the corpus', () => {
		expect([...corpusOf([tinyEvent(1, 'visit', 'took_place', { parent: 'ev:0000000f' })]).table.root]).toEqual([0]);
	});
});

describe('partners', () => {
	it('come by number of events that are not domestic, countries first, and keep their slot', () => {
		expect(corpus.partners.map(({ id, kind, events, slot }) => [id, kind, events, slot])).toEqual([
			['SG', 'country', 5, 1], ['KR', 'country', 2, 2], ['org:asean', 'multilateral', 1, 3]
		]);
	});
	it('of equal weight stand by id', () => {
		const one = (n: number, country: string): CoopEvent =>
			tinyEvent(n, 'visit', 'took_place', { partners: { countries: [country], orgs: [] } });
		expect(corpusOf([one(1, 'SG'), one(2, 'KR')]).partners.map(({ id }) => id)).toEqual(['KR', 'SG']);
	});
	it('of domestic events alone come last, with none counted', () => {
		const events = [tinyEvent(1, 'domestic', 'took_place', { partners: { countries: ['KR'], orgs: [] } }),
			tinyEvent(2, 'visit', 'took_place', { partners: { countries: ['SG'], orgs: [] } })];
		expect(corpusOf(events).partners.map(({ id, events: n }) => [id, n])).toEqual([['SG', 1], ['KR', 0]]);
	});
	it('have their names', () => {
		expect(corpus.partners.map(({ name }) => name.en)).toEqual(['Singapore', 'South Korea', 'ASEAN']);
	});
	it('are bodies above countries, not organisations of one', () => {
		expect(isMultilateral(corpus.entities.get('org:asean'))).toBe(true);
		expect(isMultilateral(corpus.entities.get('org:kr.knpa'))).toBe(false);
		expect(isMultilateral(corpus.entities.get('person:kao-kim-hourn'))).toBe(false);
	});
	it('leave the focus country out', () => {
		const events = [tinyEvent(1, 'visit', 'took_place', { partners: { countries: ['VN', 'SG'], orgs: [] } })];
		expect(corpusOf(events).partners.map(({ id }) => id)).toEqual(['SG']);
	});
});

describe('many-valued columns', () => {
	it('hold partners: countries and multilateral bodies', () => {
		expect(idsAt(table, 'partner', 5)).toEqual(['SG', 'org:asean']);
		expect(idsAt(table, 'partner', 6)).toEqual([]);
	});
	it('hold all organisations that take part, by themselves, through people or as partners, each once', () => {
		expect(idsAt(table, 'org', 3)).toEqual(['org:vn.mps', 'org:sg.mci']);
		expect(idsAt(table, 'org', 0)).toEqual(['org:kr.knpa']);
		expect(idsAt(table, 'org', 5)).toEqual(['org:asean']);
	});
	it('hold people and domains', () => {
		expect(idsAt(table, 'person', 3)).toEqual(['person:to-lam', 'person:josephine-teo']);
		expect(idsAt(table, 'domain', 4)).toEqual(['cybersecurity', 'extradition']);
	});
	it('index dictionaries in fixed order: partners by slot, domains as in the vocabulary, others by id', () => {
		expect(table.dictionaries.partner).toEqual(['SG', 'KR', 'org:asean']);
		expect(table.dictionaries.domain).toEqual(['extradition', 'cybersecurity']);
		expect(table.dictionaries.org).toEqual(['org:asean', 'org:kr.knpa', 'org:sg.mci', 'org:vn.mps']);
		expect([...valuesAt(table.domain, 4)]).toEqual([1, 0]);
	});
	it('have one offset more than rows', () => expect(table.org.offsets).toHaveLength(9));
});

describe('an empty corpus', () => {
	it('has no rows and no partners', () => {
		const empty = corpusOf([]);
		expect([empty.table.length, empty.partners.length, empty.table.partner.values.length]).toEqual([0, 0, 0]);
	});
});
