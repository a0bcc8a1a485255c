import { describe, expect, it } from 'vitest';
import { buildCorpus } from '#lib/corpus/table.ts';
import { nameOf } from '#lib/network/names.ts';
import { acronymOf, fieldOf, fitText } from '#lib/network/wording.ts';
import { reserveWidth } from '#lib/scene/text.ts';
import { tinyFiles } from '../../fixtures/tiny-corpus.ts';

function named(name: Record<string, string>, aliases: string[] = [], country = 'SG') {
	const files = tinyFiles();
	files.entities.entities.push({
		id: 'org:x', type: 'org', name, aliases: aliases.map((text) => ({ text })), country
	});
	return buildCorpus(files);
}

describe('names in the network', () => {
	it('begin with a capital and leave out the country in brackets', () => {
		expect(nameOf(named({ en: 'ministry of Foreign Affairs (Singapore)' }), 'org:x', 'en')).toBe('Ministry of Foreign Affairs');
		expect(nameOf(named({ en: 'Police (traffic)' }), 'org:x', 'en')).toBe('Police (traffic)');
	});
	it('fall back to another language, and to the id', () => {
		expect(nameOf(named({ vi: 'Bộ Công an' }), 'org:x', 'fr')).toBe('Bộ Công an');
		expect(nameOf(named({ en: 'A' }), 'org:none', 'en')).toBe('org:none');
	});
	it('are abbreviated by aliases whose capitals are initials, in any language of the name', () => {
		expect(acronymOf(named({ en: 'Ministry of Home Affairs' }, ['Home', 'MHA']), 'org:x', 'en')).toBe('MHA');
		expect(acronymOf(named({ en: 'Government Technology Agency' }, ['GovTech']), 'org:x', 'fr')).toBe('GovTech');
		expect(acronymOf(named({ fr: 'Organisation internationale pour les Migrations' }, ['OIM']), 'org:x', 'fr')).toBe('OIM');
	});
	it('are not abbreviated by the initials of something else', () => {
		expect(acronymOf(named({ en: 'Embassy of Australia in Vietnam' }, ['VAC']), 'org:x', 'en')).toBeUndefined();
	});
	it('of ministries give their field', () => {
		expect(fieldOf('Ministry of Public Security')).toBe('Public Security');
		expect(fieldOf('Ministère de la Sécurité publique')).toBe('Sécurité publique');
		expect(fieldOf('Ministère des Affaires étrangères')).toBe('Affaires étrangères');
		expect(fieldOf('Bộ Công an')).toBe('Công an');
		expect(fieldOf('Government of Vietnam')).toBe('Government of Vietnam');
	});
});

describe('fitting a name', () => {
	const fit = { size: 12, weight: 400, lines: 2 } as const;
	const name = { text: 'Ministry of Communications and Information', most: 2 };
	it('takes the whole name on even lines where it fits', () => {
		const lines = fitText([{ text: 'Ministry for Europe and Foreign Affairs', most: 2 }], { ...fit, room: 170 });
		expect(lines).toEqual(['Ministry for Europe', 'and Foreign Affairs']);
	});
	it('takes the next wording where the first does not fit', () => {
		expect(fitText([name, { text: 'MCI', most: 1 }], { ...fit, room: 60 })).toEqual(['MCI']);
	});
	it('cuts the last wording where none fits, within the room', () => {
		const lines = fitText([name], { ...fit, room: 60 });
		expect(lines).toHaveLength(2);
		expect(lines.at(-1)).toMatch(/…$/);
		for (const line of lines) expect(reserveWidth(line, 12)).toBeLessThanOrEqual(60);
	});
});
