import { describe, expect, it } from 'vitest';
import { daysFromCivil } from '#lib/corpus/span.ts';
import { buildCorpus } from '#lib/corpus/table.ts';
import { buildGraph } from '#lib/network/graph.ts';
import { treeOf } from '#lib/network/tree.ts';
import { tinyCorpus, tinyEvent, tinyFiles } from '../../fixtures/tiny-corpus.ts';

const corpus = tinyCorpus();
const all = [0, 1, 2, 3, 4, 5, 6, 7];
const graph = (rows: number[], level: 'countries' | 'organisations' | 'people') => buildGraph(corpus, rows, level);
const rowsOf = (links: ReadonlyMap<string, { rows: readonly number[] }>) =>
	Object.fromEntries([...links].map(([key, { rows }]) => [key, [...rows]]));

describe('the graph of some events', () => {
	it('ties the focus country to every partner of an event, and counts an event once per link', () => {
		expect(rowsOf(graph(all, 'countries').links)).toEqual({
			'link:VN~KR': [0, 7],
			'link:VN~SG': [1, 2, 3, 4, 5],
			'link:VN~org:asean': [5]
		});
	});
	it('parts facts from wishes', () => {
		const link = graph(all, 'countries').links.get('link:VN~SG');
		expect([link?.facts, link?.wishes]).toEqual([4, 1]);
	});
	it('gives the first and the last possible day of the dated events', () => {
		const { links } = graph(all, 'countries');
		const day = daysFromCivil(2018, 5, 24);
		expect(links.get('link:VN~KR')).toMatchObject({ first: day, last: day });
		expect(graph([7], 'countries').links.get('link:VN~KR')).toMatchObject({ first: null, last: null });
	});
	it('adds organisations under their country, of both sides', () => {
		const { links } = graph(all, 'organisations');
		const added = [...links.keys()].filter((key) => key.includes('~org:') && key !== 'link:VN~org:asean');
		expect(added.sort()).toEqual(['link:KR~org:kr.knpa', 'link:SG~org:sg.mci', 'link:VN~org:vn.mps']);
		expect(links.get('link:SG~org:sg.mci')).toMatchObject({ rows: [1, 3, 4], facts: 2, wishes: 1 });
	});
	it('adds people under what they stand for, or their country', () => {
		const { links } = graph(all, 'people');
		expect(rowsOf(new Map([...links].filter(([key]) => key.includes('~person:'))))).toEqual({
			'link:VN~person:le-quy-vuong': [0],
			'link:org:vn.mps~person:to-lam': [3],
			'link:org:sg.mci~person:josephine-teo': [3, 4],
			'link:org:asean~person:kao-kim-hourn': [5]
		});
	});
	it('says which events no link holds', () => {
		expect(graph(all, 'people').unlinked).toEqual([6]);
	});
	it('holds only the rows given', () => {
		const { nodes, links } = graph([4], 'people');
		expect([...nodes.keys()]).toEqual(['node:VN', 'node:SG', 'node:org:sg.mci', 'node:person:josephine-teo']);
		expect([...links.values()].every(({ rows, facts, wishes }) => rows.length === 1 && facts === 0 && wishes === 1)).toBe(true);
	});
});

describe('the tree of a corpus', () => {
	it('hangs a person on the organisation they stand for in most events', () => {
		const files = tinyFiles();
		const teo = (org: string) => ({ entity: 'person:josephine-teo', role: 'host' as const, org, surface: 'Teo' });
		const sg = { countries: ['SG'], orgs: [] };
		files.entities.entities.push({ id: 'org:sg.pmo', type: 'org', name: 'PMO', aliases: [], country: 'SG' });
		files.events.events = [
			tinyEvent(1, 'talks', 'took_place', { partners: sg, participants: [teo('org:sg.mci')] }),
			tinyEvent(2, 'talks', 'took_place', { partners: sg, participants: [teo('org:sg.pmo')] }),
			tinyEvent(3, 'talks', 'took_place', { partners: sg, participants: [teo('org:sg.pmo')] })
		];
		const moved = buildCorpus(files);
		expect(treeOf(moved).parentOf.get('person:josephine-teo')).toBe('org:sg.pmo');
		const { nodes, links } = buildGraph(moved, [0, 1, 2], 'people');
		expect(nodes.get('node:person:josephine-teo')?.rows).toEqual([0, 1, 2]);
		expect(links.get('link:org:sg.pmo~person:josephine-teo')?.rows).toEqual([1, 2]);
	});
	it('leaves out who takes part in domestic events alone', () => {
		const files = tinyFiles();
		const party = { entity: 'org:vn.mps', role: 'host' as const, surface: 'ministère' };
		files.events.events = [tinyEvent(1, 'domestic', 'took_place', { participants: [party] })];
		expect(treeOf(buildCorpus(files)).focus.orgs).toEqual([]);
	});
});
