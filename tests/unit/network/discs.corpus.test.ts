import { afterAll, expect, it } from 'vitest';
import { loadCorpus } from '#lib/corpus/load.ts';
import { placeSeats } from '#lib/network/seats.ts';
import { writeSynthetic } from '../../fixtures/synthetic.ts';

const synthetic = writeSynthetic(2000, 'rows', 3, false);
const corpus = await loadCorpus(synthetic.fetchText);
afterAll(synthetic.remove);

// A sector with one partner has room for a large disc; beside the dots of full sectors it would pass for the largest partner.
it.each([[765, 428], [1200, 460], [1200, 920]])('discs of 24 partners are large in all sectors or in none, at %i × %i', (width, height) => {
	const discs = [...placeSeats(corpus, { level: 'countries', unfold: [] }, { width, height }).byKey.values()].filter(({ kind }) => kind === 'partner');
	expect(discs).toHaveLength(24);
	const large = discs.filter(({ r }) => r > 8).length;
	expect([0, 24]).toContain(large);
});
