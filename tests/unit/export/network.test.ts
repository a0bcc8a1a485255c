import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Graph, { MultiGraph } from 'graphology';
import * as gexf from 'graphology-gexf';
import * as graphml from 'graphology-graphml';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '#lib/corpus/table.ts';
import { unguarded } from '#lib/export/formats/cells.ts';
import { formatOfFile } from '#lib/export/formats/registry.ts';
import { buildGraph, NETWORK_LEVELS } from '#lib/network/graph.ts';
import { networkData } from '#lib/network/data.ts';
import { ensureReaders } from '../../../scripts/svg-readers.mjs';
import { loadBuilt, viewed } from '../../fixtures/built-corpus.ts';
import { BASE, requestOf, textOf } from '../../fixtures/export.ts';
import { parseXml, listElements } from '../../golden/xml.ts';

const SCHEMA = fileURLToPath(new URL('../../fixtures/gexf-1.3/gexf.xsd', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'entente-network-'));
let corpus: Corpus;
beforeAll(async () => {
	const { missing, reason } = ensureReaders();
	if (missing.includes('xmllint')) throw new Error(`xmllint is missing: ${reason}`);
	corpus = await loadBuilt();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (format: string, query: string): Promise<string> => textOf(format, requestOf(corpus, query, { chart: 'network' }));
const VIEWS = ['', 'level=organisations', 'level=people&lang=fr', 'level=people&domestic=1', 'partner=KR&level=people', 'unfold=SG', 'partner=FR&status=proposed'];

/** The same corpus with a name that no file may take for anything but text. */
const HOSTILE = '=cmd|"<b>&amp;]]>\u0007\ud800 Tô\tLâm';
function hostile(): Corpus {
	const entities = new Map(corpus.entities);
	const person = entities.get('person:to-lam');
	if (person === undefined) throw new Error('no such person');
	entities.set('person:to-lam', { ...person, name: HOSTILE });
	return { ...corpus, entities };
}

function validate(name: string, text: string): void {
	const file = join(folder, name);
	writeFileSync(file, text);
	execFileSync('xmllint', ['--noout', '--nonet', '--schema', SCHEMA, file], { stdio: 'pipe' });
}

describe('GEXF of the network shown', () => {
	it.each(VIEWS)('is valid against the official schema: ?%s', async (query) => {
		const text = await write('gexf', query);
		expect(() => validate('network.gexf', text)).not.toThrow();
	});

	it('is found wrong by the schema where it is', async () => {
		const text = (await write('gexf', '')).replace('mode="dynamic"', 'mode="moving"');
		expect(() => validate('wrong.gexf', text)).toThrow();
	});

	it.each(VIEWS)('opens in a reader with the nodes, links and counts shown: ?%s', async (query) => {
		const graph = gexf.parse(Graph, await write('gexf', query));
		const { view, selection } = viewed(corpus, query);
		const data = networkData(corpus, selection.rows, { level: view.level, unfold: view.unfold, lang: view.lang ?? 'en' });
		expect(graph.order).toBe(data.nodes.length);
		expect(graph.size).toBe(data.links.length);
		for (const node of data.nodes) expect(graph.getNodeAttributes(node.id)).toMatchObject({ label: node.label, events: node.events, kind: node.kind });
		for (const link of data.links) expect(graph.getEdgeAttributes(link.source, link.target)).toMatchObject({ weight: link.events, facts: link.facts });
	});

	it('has spells in which its events may have happened: ascending, apart, a year as the whole year', async () => {
		const elements = listElements(parseXml(await write('gexf', '')));
		const edge = elements.find(({ name, attributes }) => name === 'edge' && attributes['id'] === 'link:VN~SG');
		const spells = listElements(edge ?? parseXml('<none/>')).filter(({ name }) => name === 'spell').map(({ attributes }) => [attributes['start'], attributes['end']]);
		expect(spells[0]).toEqual(['1973-01-01', '1973-12-31']);
		expect(spells.some(([start, end]) => start !== undefined && end !== undefined && start <= '2022-10-17' && '2022-10-17' <= end)).toBe(true);
		for (const [index, [start]] of spells.entries()) {
			const before = spells[index - 1];
			if (before !== undefined) expect(String(before[1]) < String(start)).toBe(true);
		}
	});

	it('takes any name for text', async () => {
		const text = await textOf('gexf', requestOf(hostile(), 'level=people', { chart: 'network' }));
		expect(() => validate('hostile.gexf', text)).not.toThrow();
		expect(gexf.parse(Graph, text).getNodeAttribute('person:to-lam', 'label')).toContain('=cmd|"<b>&amp;]]>');
	});
});

describe('GraphML of the network shown', () => {
	it.each(VIEWS)('opens in a reader with the nodes, links and counts shown: ?%s', async (query) => {
		const graph = graphml.parse(MultiGraph, await write('graphml', query));
		const { view, selection } = viewed(corpus, query);
		const data = networkData(corpus, selection.rows, { level: view.level, unfold: view.unfold, lang: view.lang ?? 'en' });
		expect(graph.order).toBe(data.nodes.length);
		expect(graph.size).toBe(data.links.length);
		for (const node of data.nodes) expect(graph.getNodeAttributes(node.id)).toMatchObject({ label: node.label, events: node.events });
		for (const link of data.links) expect(graph.getEdgeAttributes(link.id)).toMatchObject({ weight: link.events, wishes: link.wishes });
	});

	it('names every key once and uses no other; is well-formed with any name', async () => {
		const text = await textOf('graphml', requestOf(hostile(), 'level=people', { chart: 'network' }));
		const elements = listElements(parseXml(text));
		const keys = elements.filter(({ name }) => name === 'key').map(({ attributes }) => `${attributes['for']} ${attributes['id']}`);
		expect(new Set(keys).size).toBe(keys.length);
		const used = elements.filter(({ name }) => name === 'data').map(({ attributes }) => `${attributes['key']?.startsWith('n-') === true ? 'node' : 'edge'} ${attributes['key']}`);
		expect(used.filter((key) => !keys.includes(key))).toEqual([]);
		expect(graphml.parse(MultiGraph, text).getNodeAttribute('person:to-lam', 'label')).toContain('<b>');
	});
});

describe('CSV of the network shown', () => {
	const read = (text: string): Record<string, string>[] => {
		const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
		expect(errors).toEqual([]);
		return data;
	};

	it.each(NETWORK_LEVELS)('has every node and link with its counts: %s', async (level) => {
		const { selection } = viewed(corpus, '');
		const graph = buildGraph(corpus, selection.rows, level);
		const nodes = read(await write('nodes', `level=${level}`));
		const edges = read(await write('edges', `level=${level}`));
		expect(nodes.map((row) => [row['Id'], Number(row['events'])])).toEqual([...graph.nodes.values()].map(({ id, rows }) => [id, rows.length]));
		expect(edges.map((row) => [row['Id'], Number(row['Weight'])])).toEqual([...graph.links.values()].map(({ key, rows }) => [key, rows.length]));
		const ids = new Set(nodes.map((row) => row['Id']));
		for (const row of edges) expect(ids.has(row['Source']) && ids.has(row['Target'])).toBe(true);
		expect(edges[0]?.['view']).toBe(`${BASE}?link=${edges[0]?.['Id']}`);
	});

	it('is found by the ending of its name, beside the table of events', () => {
		expect(['a.csv', 'a.nodes.csv', 'a.edges.csv', 'a.gexf', 'a.graphml'].map((name) => formatOfFile(name)?.id)).toEqual(['csv', 'nodes', 'edges', 'gexf', 'graphml']);
	});

	it('has no cell that a spreadsheet runs, whatever a name says', async () => {
		const text = await textOf('nodes', requestOf(hostile(), 'level=people', { chart: 'network' }));
		const row = read(text).find(({ Id }) => Id === 'person:to-lam');
		expect(row?.['Label']?.startsWith("'=")).toBe(true);
		expect(unguarded(row?.['Label'] ?? '').startsWith('=cmd|')).toBe(true);
	});
});
