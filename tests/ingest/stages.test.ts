import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Folders of the pipeline in the order in which a document passes them. */
const STAGES = ['text', 'dates', 'entities', 'acts', 'events', 'corpus', 'run'];

const pipeline = new URL('../../src/ingest/pipeline/', import.meta.url);
const files = readdirSync(pipeline, { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.ts'));
const stageOf = (path: string): number => STAGES.indexOf(path.split('/')[0] ?? '');
const textOf = (path: string): string => readFileSync(new URL(path, pipeline), 'utf8');

describe('the stages of the pipeline', () => {
	it.each(files)('%s leans on its own and earlier stages alone', (path) => {
		const imports = [...textOf(path).matchAll(/ from '(\.[^']+)'/g)].map(([, to = '']) => posix.join(posix.dirname(path), to));
		expect(stageOf(path)).toBeGreaterThanOrEqual(0);
		expect(imports.filter((to) => !to.startsWith('..') && stageOf(to) > stageOf(path))).toEqual([]);
	});

	it('have files of at most 200 lines', () => {
		expect(files.filter((path) => textOf(path).split('\n').length > 201)).toEqual([]);
	});
});
