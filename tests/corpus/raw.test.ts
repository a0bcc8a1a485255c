import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articles, CORPUS, manifest } from './built.ts';

const RECEIVED = {
	'000_70e2ba3a31184ad1.txt': '87a462707e20fed0c62745ceb1d3270b975e25ca743e601ebdecdc907bc2379d',
	'001_c9ff3885ea96f6c4.txt': '53b8d93bb18fcdf640b2ae2f3a55e5a85e88127a08056e38face5d056a3cf346',
	'002_b6381187b9f2076d.txt': '945d4457fc3fb5b5a10a6a372413f2d22b10a2e955f2e42a17d9b9c27dd6babd',
	'003_601e0cc3be1ef096.txt': 'a07dfc0d29c062afe252ec13a789aecb8321d89e3a4d40eaa732680d66a70d83',
	'004_f63c9966fde575a3.txt': 'c8f6d45b71b95ff4fa39ab4baa5ef7e45662a090ed5f6144e49131fafff7d8b1'
};

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(CORPUS + path)).digest('hex');

describe('raw documents', () => {
	it.each(Object.entries(RECEIVED))('%s has the bytes that were received', (file, hash) => {
		expect(hashOf(`raw/${file}`)).toBe(hash);
	});
	it('are the only files of their folder', () => {
		expect(readdirSync(`${CORPUS}raw`).toSorted()).toEqual(Object.keys(RECEIVED));
	});
	it('keep their bytes in a checkout', () => {
		const attributes = readFileSync(new URL('../../.gitattributes', import.meta.url), 'utf8');
		expect(attributes.split('\n')).toContain('static/corpus/raw/* -text');
	});
	it('are named with their hash by every article made of them', () => {
		for (const { rawFile, rawSha256 } of articles)
			expect(Object.entries(RECEIVED)).toContainEqual([rawFile.replace('raw/', ''), rawSha256]);
	});
});

describe('manifest', () => {
	const present = readdirSync(CORPUS, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => `${entry.parentPath}/${entry.name}`.replace(/\/+/g, '/').slice(CORPUS.length));

	it('lists every file of the corpus but itself', () => {
		expect(manifest.files.map(({ path }) => path).toSorted())
			.toEqual(present.filter((path) => path !== 'manifest.json').toSorted());
	});
	it.each(manifest.files.map(({ path, sha256, bytes }) => [path, sha256, bytes] as const))(
		'gives the hash and size of %s', (path, sha256, bytes) => {
			expect(hashOf(path)).toBe(sha256);
			expect(readFileSync(CORPUS + path).length).toBe(bytes);
		}
	);
	it('counts what the corpus holds', () => {
		expect(manifest.counts).toEqual({
			documents: 5, articles: 17, main: 5, teasers: 12, events: 64, domestic: 6, entities: 46, places: 4
		});
	});
});
