import { describe, expect, it } from 'vitest';
import { decodeShard, encodeShard, searchShards } from '#lib/query/search-files.ts';
import { extractsOf } from '#lib/query/extracts.ts';
import { buildIndex, search, searchDocs } from '#lib/query/search.ts';
import { tinyCorpus } from '../../fixtures/tiny-corpus.ts';

const corpus = tinyCorpus();
const rows = Array.from({ length: corpus.table.length }, (_, row) => row);
const shards = [rows.slice(0, 3), rows.slice(3)].map((own) => decodeShard(encodeShard(own.map((row) => ({ row, texts: extractsOf(corpus.events[row]!, (id) => corpus.articles.get(id), corpus.places.get(corpus.events[row]!.place ?? '')) })))));
const whole = buildIndex(searchDocs(corpus));

describe('an index that was shipped', () => {
	it.each(['', 'singapore', 'to lam', 'sing visit', 'tô lâm', 'extrad', 'nothing of the kind', '"tô lâm"', 'visite', 'korea talks'])(
		'finds what an index built on the spot finds: %s',
		(q) => {
			expect([...searchShards(corpus, shards, q)].sort()).toEqual([...search(whole, q)].sort());
		}
	);

	it('holds each event once', () => {
		expect(shards.flatMap((shard) => shard.rows)).toEqual(rows);
	});
});
