import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluate, readGold } from '../../src/ingest/evaluate.ts';
import { BUILT_IN, readRaws } from '../../src/ingest/builtin.ts';
import { ingestDocuments } from '../../src/ingest/pipeline/run/pipeline.ts';
import { readVocabulary } from '../../src/ingest/vocabulary.ts';
import { MEASURES, isMissed } from '../../src/routes/(corpus)/about/figures.ts';
import { finder } from './stages.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { measures, date } = JSON.parse(readFileSync(here('../../src/routes/(corpus)/about/figures.json'), 'utf8')) as {
	date: string;
	measures: { asked: { five: number[]; aside: number[] }; five: number[]; aside: number[] }[];
};

describe('the figures of the Method page', () => {
	it('are what the rules yield on the five documents now; else run npm run evaluate:unseen', () => {
		const documents = readRaws(BUILT_IN);
		const corpus = { ...ingestDocuments(finder, readVocabulary(), documents), raws: new Map(documents.map(({ file, text }) => [`raw/${file}`, text])) };
		const now = evaluate(readGold(here('five/gold.json')), corpus).map(({ value }) => [...value.matchAll(/(?:\d\.\d+|^\d+)(?= \(|$)/g)].map(([share]) => Number(share)));
		expect(measures.map(({ five }) => five)).toEqual(now);
	}, 60_000);

	it('stand beside as many values that are asked for', () => {
		expect(measures.map(({ asked, five, aside }) => [asked.five.length, asked.aside.length, aside.length].map((count) => count - five.length))).toEqual(measures.map(() => [0, 0, 0]));
	});

	it('have a name each and a day', () => {
		expect(measures).toHaveLength(MEASURES.length);
		expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
	});

	it('are marked where they miss what is asked for: shares below it, counts of faults above it', () => {
		expect([isMissed('people', [0.95, 0.91], [0.92, 0.92]), isMissed('people', [0.92, 0.92], [0.92, 0.92])]).toEqual([true, false]);
		expect([isMissed('years', [1], [0]), isMissed('years', [0], [0])]).toEqual([true, false]);
	});
});
