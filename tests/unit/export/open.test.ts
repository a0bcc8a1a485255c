import { describe, expect, it } from 'vitest';
import { openFigure, readFigure } from '#lib/export/open.ts';

const figure = (metadata: unknown) => `<svg xmlns="http://www.w3.org/2000/svg"><title>T</title><metadata>${JSON.stringify(metadata).replace(/&/g, '&amp;').replace(/"/g, '&quot;')}</metadata></svg>`;

describe('what a file says of itself', () => {
	it('is the view and the corpus of a figure', () => {
		expect(readFigure(figure({ view: 'partner=SG&lang=fr', corpus: 'abc', generator: 'entente 9' }))).toEqual({ view: 'partner=SG&lang=fr', corpus: 'abc' });
	});

	it.each([
		['nothing', ''],
		['another drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
		['metadata of another program', figure('rdf')],
		['a view of another kind', figure({ view: { partner: 'SG' }, corpus: 'abc' })],
		['a view without end', figure({ view: 'q='.padEnd(9000, 'x'), corpus: 'abc' })],
		['a file broken off', figure({ view: 'partner=SG', corpus: 'abc' }).slice(0, 90)]
	])('is nothing for %s', (_, text) => {
		expect(readFigure(text)).toBeNull();
	});

	it('is nothing for a file that is too large or cannot be read', async () => {
		expect(await openFigure({ size: 65e6, text: async () => figure({ view: '', corpus: 'abc' }) })).toBeNull();
		expect(await openFigure({ size: 10, text: () => Promise.reject(new Error('a folder')) })).toBeNull();
	});
});
