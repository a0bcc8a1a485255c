import { describe, expect, it } from 'vitest';
import { EMPTY_FILTER, type Filter } from '#lib/query/filter.ts';
import { answer, type Edge, type Level, type Question } from '#lib/query/questions.ts';
import { TINY_ROWS, tinyCorpus } from '../../fixtures/tiny-corpus.ts';

const corpus = tinyCorpus();
const filterOf = (parts: Partial<Filter>): Filter => ({ ...EMPTY_FILTER, ...parts });

describe('a question', () => {
	it('is plain data', () => {
		const question: Question = { ask: 'edges', level: 'people', filter: EMPTY_FILTER };
		expect(JSON.parse(JSON.stringify(question))).toEqual(question);
	});
	it('with a text is refused without a search, rather than answered wrongly', () => {
		const question: Question = { ask: 'page', filter: filterOf({ q: 'x' }), from: 0, size: 9, order: 'time' };
		expect(() => answer(corpus, question)).toThrow('the filter asks for the text "x"');
		expect(answer(corpus, question, () => new Set([3]))).toEqual({ total: 1, ids: ['ev:00000002'] });
	});
});

describe('aggregate', () => {
	it('counts events by one dimension, in fixed order', () => {
		expect(answer(corpus, { ask: 'aggregate', by: ['partner'], filter: EMPTY_FILTER })).toEqual([
			{ values: ['SG'], count: 5 }, { values: ['KR'], count: 2 }, { values: ['org:asean'], count: 1 }
		]);
	});
	it('counts an event in every combination of its values', () => {
		const cells = answer(corpus, { ask: 'aggregate', by: ['status', 'domain'], filter: EMPTY_FILTER });
		expect(cells).toEqual([
			{ values: ['recalled_past', 'cybersecurity'], count: 1 },
			{ values: ['proposed', 'extradition'], count: 1 },
			{ values: ['proposed', 'cybersecurity'], count: 1 }
		]);
	});
	it('can skip the clause of a dimension', () => {
		const filter = filterOf({ partner: ['KR'] });
		expect(answer(corpus, { ask: 'aggregate', by: ['partner'], filter })).toEqual([{ values: ['KR'], count: 2 }]);
		expect(answer(corpus, { ask: 'aggregate', by: ['partner'], filter, skip: 'partner' })).toHaveLength(3);
	});
	it('by nothing is the number of events', () => {
		expect(answer(corpus, { ask: 'aggregate', by: [], filter: EMPTY_FILTER })).toEqual([{ values: [], count: 7 }]);
	});
});

describe('page', () => {
	const page = (order: 'time' | 'time-desc', from = 0, size = 99) =>
		answer(corpus, { ask: 'page', filter: EMPTY_FILTER, from, size, order });
	const [kr, mou, visit, call, proposal, operation, , statement] = TINY_ROWS;
	it('lists events in time order, undated ones last', () => {
		expect(page('time')).toEqual({ total: 7, ids: [kr, mou, visit, call, proposal, operation, statement] });
	});
	it('lists the latest first, undated ones still last, events of one day in the same order', () => {
		expect(page('time-desc').ids).toEqual([call, proposal, operation, visit, mou, kr, statement]);
	});
	it('cuts a stretch out and keeps the total', () => expect(page('time', 2, 2)).toEqual({ total: 7, ids: [visit, call] }));
	it('goes by the report on that clock', () => {
		const reported = answer(corpus, {
			ask: 'page', filter: EMPTY_FILTER, from: 0, size: 99, order: 'time', clock: 'reported'
		});
		expect(reported.ids).toEqual([mou, visit, call, proposal, operation, kr, statement]);
	});
});

describe('get', () => {
	it('gives records in the order asked for and leaves unknown ids out', () => {
		const events = answer(corpus, { ask: 'get', ids: ['ev:00000003', 'ev:0000000f', 'ev:00000001'] });
		expect(events.map(({ kind }) => kind)).toEqual(['cooperation_proposal', 'agreement_signed']);
	});
});

describe('edges', () => {
	const edges = (level: Level, parts: Partial<Filter> = {}): readonly Edge[] =>
		answer(corpus, { ask: 'edges', level, filter: filterOf(parts) });
	const keys = (level: Level): string[] => edges(level).map(({ key }) => key);
	it('of countries tie the focus to every partner', () => {
		expect(keys('countries')).toEqual(['link:VN~KR', 'link:VN~SG', 'link:VN~org:asean']);
	});
	it('say how many of their events are facts and wishes, and from when to when', () => {
		expect(edges('countries')[1]).toEqual({
			key: 'link:VN~SG', source: 'VN', target: 'SG', side: 'partner', depth: 1,
			events: ['ev:00000001', 'ev:00000008', 'ev:00000002', 'ev:00000003', 'ev:00000004'], facts: 4, wishes: 1,
			first: '2022-10-17', last: '2023-02-12'
		});
	});
	it('leave undated events out of first and last, not out of the list', () => {
		const [kr] = edges('countries', { kind: ['statement'] });
		expect([kr?.events, kr?.first, kr?.last]).toEqual([['ev:00000005'], null, null]);
	});
	it('of organisations tie them to their own country, on both sides; a multilateral body is a partner itself', () => {
		expect(keys('organisations')).toEqual([
			'link:VN~KR', 'link:VN~SG', 'link:VN~org:asean', 'link:VN~org:vn.mps', 'link:KR~org:kr.knpa',
			'link:SG~org:sg.mci'
		]);
		expect(edges('organisations').filter(({ side }) => side === 'focus').map(({ key }) => key)).toEqual(['link:VN~org:vn.mps']);
	});
	it('of people tie them to the organisation they stand for, else to their country', () => {
		expect(keys('people').filter((key) => key.includes('person:'))).toEqual([
			'link:VN~person:le-quy-vuong', 'link:org:asean~person:kao-kim-hourn', 'link:org:vn.mps~person:to-lam',
			'link:org:sg.mci~person:josephine-teo'
		]);
		const teo = edges('people').find(({ target }) => target === 'person:josephine-teo');
		expect([teo?.events, teo?.depth]).toEqual([['ev:00000002', 'ev:00000003'], 3]);
	});
	it('follow the filter', () => {
		expect(edges('countries', { status: ['proposed'] })).toMatchObject([{ key: 'link:VN~SG', facts: 0, wishes: 1 }]);
	});
});
