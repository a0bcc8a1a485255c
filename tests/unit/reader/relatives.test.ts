import { describe, expect, it } from 'vitest';
import { buildCorpus } from '#lib/corpus/table.ts';
import type { ArticleHead } from '#lib/corpus/schema.ts';
import { headsOf, relativesOf } from '#lib/reader/relatives.ts';
import { tinyFiles } from '../../fixtures/tiny-corpus.ts';

const files = tinyFiles();
for (const head of files.articles.articles) {
	if (head.id === 'art-002' || head.id === 'art-003') head.cluster = 'dup-1';
	if (head.id === 'art-002') head.titleFrom = 'art-003';
}
const tie = { directed: false } as const;
files.entities.relations.push(
	{ id: 'rel:1', type: 'near_duplicate', source: 'art-002', target: 'art-003', ...tie },
	{ id: 'rel:2', type: 'follow_up', source: 'art-002', target: 'art-004', ...tie }
);
const corpus = buildCorpus(files);

function relatives(id: string): [role: string, ids: string[]][] {
	const article = corpus.articles.get(id) as ArticleHead;
	return relativesOf(corpus, article).map(({ role, heads }) => [role, heads.map((head) => head.id)]);
}

describe('relativesOf', () => {
	it('names the near duplicate once, and whose title is shown', () => {
		expect(relatives('art-002')).toEqual([
			['duplicates', ['art-003']], ['titleFrom', ['art-003']], ['follow', ['art-004']]
		]);
	});

	it('names the stories of a sidebar, and the page they were found on', () => {
		expect(relatives('art-003')).toEqual([['teasers', ['art-003-t1']], ['duplicates', ['art-002']]]);
		expect(relatives('art-003-t1')).toEqual([['parent', ['art-003']]]);
	});

	it('reads ties both ways', () => {
		expect(relatives('art-004')).toEqual([['follow', ['art-002']]]);
	});
});

describe('headsOf', () => {
	it('keeps the order and leaves out what the corpus does not have', () => {
		expect(headsOf(corpus, ['art-004', 'art-999', 'art-002']).map(({ id }) => id)).toEqual(['art-004', 'art-002']);
	});
});
