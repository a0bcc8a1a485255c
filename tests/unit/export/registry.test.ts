import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMATS, formatOf, formatOfFile } from '#lib/export/formats/registry.ts';
import { createExportWords } from '#lib/export/words.ts';

const folder = new URL('../../../src/lib/export/formats/', import.meta.url);

describe('the formats of export', () => {
	it('are told apart by id and by label', () => {
		for (const lang of ['en', 'fr'] as const) {
			const words = createExportWords(lang);
			expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
			expect(new Set(FORMATS.map(({ label }) => words(label))).size).toBe(FORMATS.length);
		}
	});

	it('are all listed: a file that makes a format is in the registry', async () => {
		const found: string[] = [];
		for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
			const module = (await import(new URL(file, folder).href)) as Record<string, unknown>;
			for (const value of Object.values(module)) {
				if (typeof value === 'object' && value !== null && 'make' in value && 'id' in value) found.push(String(value.id));
			}
		}
		expect(found.sort()).toEqual(FORMATS.map(({ id }) => id).sort());
	});

	it('are found by name, and by the ending of a file', () => {
		expect(formatOf('svg')?.extension).toBe('svg');
		expect(formatOf('doc')).toBeUndefined();
		expect(formatOfFile('out/My figure.SVG')?.id).toBe('svg');
		expect(formatOfFile('figure.doc')).toBeUndefined();
	});
});
