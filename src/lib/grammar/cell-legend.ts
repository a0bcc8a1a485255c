import { STATUSES } from '#lib/corpus/kinds.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import { termLabel } from '#lib/corpus/vocabulary.ts';
import type { Words } from '#lib/words/words.ts';
import type { LegendRow } from './legend.ts';
import { shareMarks, sharePaths } from './share.ts';

/** Shares in the square that stands for a status: its own alone, but what is recalled lies on what took place. */
const SIGN_SHARES = [[1], [1, 1], [0, 0, 1], [0, 0, 0, 1], [0, 0, 0, 0, 1]] as const;
const SIGN_SIDE = 13;

/** The key to the cells of the matrix: the band of each status. */
export function cellLegendRows(corpus: Corpus, words: Words): LegendRow[] {
	const entries = STATUSES.map((status, index) => ({
		text: termLabel(corpus.vocabulary, 'status', status, words.lang),
		sign: shareMarks(sharePaths(SIGN_SHARES[index] ?? [], { cx: 0, cy: 0, side: SIGN_SIDE }), 'ink')
	}));
	return [{ heading: words('legend.cell'), entries }];
}
