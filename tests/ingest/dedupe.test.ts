import { describe, expect, it } from 'vitest';
import { findClusters, jaccard, shingles } from '../../src/ingest/pipeline/text/dedupe.ts';

const text = 'Le ministre a reçu à Hanoi une délégation de la police, puis il a proposé une coopération plus étroite contre la drogue.';

describe('near duplicates', () => {
	it('are the same whatever their white space', () => {
		expect(jaccard(shingles(text), shingles(text.replaceAll(' de ', ' de')))).toBe(1);
	});

	it('share nothing with another text', () => {
		expect(jaccard(shingles(text), shingles('The two sides discussed trade and tourism in the central city.'))).toBe(0);
	});

	it('are grouped, the others left out', () => {
		const other = 'Un autre article parle des villes intelligentes et de la transformation numérique du pays entier.';
		expect(findClusters([text, other, text.replace('Hanoi', 'Hanoï')])).toEqual([[0, 2]]);
	});
});
