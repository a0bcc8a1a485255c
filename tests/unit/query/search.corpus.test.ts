import { describe, expect, it } from 'vitest';
import { loadFinder } from '#lib/explore/finder.ts';
import { loadArticle } from '#lib/corpus/load.ts';
import { answer } from '#lib/query/questions.ts';
import { EMPTY_FILTER } from '#lib/query/filter.ts';
import { aggregateTime, select } from '#lib/query/select.ts';
import { buildIndex, search, searchDocs } from '#lib/query/search.ts';
import { idsAt } from '#lib/corpus/table.ts';
import { knownOf, decodeView, encodeView } from '#lib/state/codec.ts';
import { DEFAULT_VIEW } from '#lib/state/view.ts';
import { loadBuilt, readBuilt } from '../../fixtures/built-corpus.ts';

const corpus = await loadBuilt();
const ids = [...corpus.articles.keys()];
const articles = await Promise.all(ids.map((id) => loadArticle(readBuilt, corpus, id)));
const index = buildIndex(searchDocs(corpus, new Map(articles.map((article) => [article.id, article]))));
const found = (q: string): number[] => [...search(index, q)].sort((a, b) => a - b);

describe('search in the built-in corpus', () => {
	it('finds Tô Lâm without his accents, in all events he takes part in', () => {
		const rows = corpus.events.map((_, row) => row).filter((row) => idsAt(corpus.table, 'person', row).includes('person:to-lam'));
		expect(rows).toHaveLength(12);
		expect(found('to lam')).toEqual(found('Tô Lâm'));
		expect(found('to lam')).toEqual(expect.arrayContaining(rows));
	});
	it('finds a domain by its label in any language, with or without diacritics', () => {
		const rows = corpus.events.map((_, row) => row).filter((row) => idsAt(corpus.table, 'domain', row).includes('cybersecurity'));
		expect(rows.length).toBeGreaterThan(0);
		for (const q of ['cybersecurite', 'Cybersecurity', 'an ninh mang']) expect(found(q)).toEqual(expect.arrayContaining(rows));
	});
	it('finds South Korea, and nothing else, by the name of its police', () => {
		const korea = corpus.events.map((_, row) => row).filter((row) => idsAt(corpus.table, 'partner', row).includes('KR'));
		expect(found('korean national police')).toEqual(korea);
	});
	it('finds the memorandum of 17 October 2022 by the words of its sentence', () => {
		const events = found('"signé le 17 octobre 2022 un protocole d\'accord"').map((row) => corpus.events[row]);
		expect(events).toContainEqual(expect.objectContaining({ kind: 'agreement_signed', date: expect.objectContaining({ edtf: '2022-10-17' }) as unknown }));
	});
	it('finds a word of the passage that is not in the quote alone', () => {
		expect(search(buildIndex(searchDocs(corpus)), 'extrad').size).toBeLessThan(found('extrad').length);
	});
	it('finds nothing for a word no article has', () => expect(found('zanzibar')).toEqual([]));
});

describe('the index that comes with the built-in corpus', () => {
	it.each(['to lam', 'Cybersecurity', 'an ninh mang', 'korean national police', 'extrad', 'visite hanoi', 'zanzibar', 'signed', 'asean', '"protocole d\'accord"', '"tô lâm"', ''])(
		'finds what an index of all texts finds: %s',
		async (q) => {
			const find = await loadFinder(readBuilt, corpus);
			expect([...find(q)].sort((a, b) => a - b)).toEqual(found(q));
		}
	);
	it('is the one that a run of the pipeline ships', () => {
		expect(corpus.manifest.files.filter(({ role }) => role === 'search').map(({ path }) => path)).toEqual(['search/0000.json']);
	});
});

describe('selections of the built-in corpus', () => {
	it('show 58 of 64 by default, one of them undated, and all with domestic events let in', () => {
		const selection = select(corpus, EMPTY_FILTER, { clock: 'happened' });
		expect([selection.rows.length, selection.total, selection.undated]).toEqual([58, 64, 1]);
		expect(select(corpus, { ...EMPTY_FILTER, domestic: true }, { clock: 'happened' }).rows).toHaveLength(64);
	});
	it('tie Vietnam and Singapore by 18 facts and 22 wishes since 1973', () => {
		const edges = answer(corpus, { ask: 'edges', level: 'countries', filter: EMPTY_FILTER });
		expect(edges.find(({ key }) => key === 'link:VN~SG')).toMatchObject({ facts: 18, wishes: 22, first: '1973-01-01' });
	});
	it('agree between list, facets, histogram and edges', () => {
		const filter = { ...EMPTY_FILTER, partner: ['KR'] };
		const { rows, counts, undated } = select(corpus, filter, { clock: 'happened' });
		const page = answer(corpus, { ask: 'page', filter, from: 0, size: 999, order: 'time' });
		expect(page.ids).toEqual([...rows].map((row) => corpus.events[row]?.id));
		expect([...counts.kind.values()].reduce((a, b) => a + b)).toBe(rows.length);
		const bins = aggregateTime(corpus, filter, { clock: 'happened', unit: 'month' });
		expect(bins.reduce((sum, { count }) => sum + count, 0) + undated).toBe(rows.length);
		const [edge] = answer(corpus, { ask: 'edges', level: 'countries', filter });
		expect(edge?.events).toEqual(page.ids);
	});
});

describe('links into the built-in corpus', () => {
	it('open every event and article', () => {
		const known = knownOf(corpus);
		for (const { id, articles } of corpus.events) {
			const view = { ...DEFAULT_VIEW, event: id, article: articles[0] ?? null };
			expect(decodeView(encodeView(view), known)).toEqual({ view, dropped: [] });
		}
	});
});
