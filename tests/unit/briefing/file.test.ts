import { describe, expect, it } from 'vitest';
import { deckFileName, readDeckFile, writeDeckFile, type DeckTrouble } from '#lib/briefing/file.ts';
import { createDeck } from '#lib/briefing/deck.ts';
import { deckWith, slideWith } from './decks.ts';

const full = {
	...deckWith(),
	title: 'Đối tác – été « 2026 »',
	slides: [
		slideWith('a', {
			view: 'partner=SG&q=t%C3%B4',
			chart: 'network',
			notes: 'Line\nline </script> \u2028',
			quotes: [{ event: 'ev:00000002', evidence: 'q:00000002-1' }],
			shown: [{ id: 'ev:00000002', digest: '0123abcd', label: 'Call' }]
		})
	]
} as const;

function troubleOf(contents: string): DeckTrouble | null {
	const reading = readDeckFile(contents);
	return 'trouble' in reading ? reading.trouble : null;
}

/** The file of the deck with a part of its JSON replaced. */
function broken(from: string, to: string): string {
	const file = writeDeckFile(full);
	expect(file).toContain(from);
	return file.replace(from, to);
}

describe('the file of a deck', () => {
	it('gives back every part of the deck', () => {
		expect(readDeckFile(writeDeckFile(full))).toEqual({ deck: full });
	});

	it('is the same for the same deck', () => {
		expect(writeDeckFile(structuredClone(full))).toBe(writeDeckFile(full));
	});

	it('may begin with a byte order mark', () => {
		expect(troubleOf(`\uFEFF${writeDeckFile(full)}`)).toBeNull();
	});

	it('leaves out what a later program of the same version may add', () => {
		expect(readDeckFile(broken('"title"', '"colour": "red", "title"'))).toEqual({ deck: full });
	});

	it('bears the title of the deck in its name', () => {
		expect(deckFileName(createDeck('d', 'Đối tác – été 2026', 'fr'))).toBe('doi-tac-ete-2026.entente.json');
		expect(deckFileName(createDeck('d', '越南', 'en'))).toBe('briefing.entente.json');
	});
});

describe('a file that is no deck', () => {
	it('is named empty', () => {
		expect(troubleOf('  \n')?.code).toBe('empty');
	});

	it('is named damaged, with line and column, where it was cut short', () => {
		const file = writeDeckFile(full);
		expect(troubleOf(file.slice(0, file.indexOf('"slides"')))).toMatchObject({ code: 'syntax', place: '6:2' });
	});

	it.each([
		['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"></svg>', ''],
		['a corpus', '{"schema": "entente-corpus/1"}', '"entente-corpus/1"'],
		['a list', '[1, 2]', 'null'],
		['a number', '12', 'null'],
		['a later minor word', '{"schema": "entente-deck/one"}', '"entente-deck/one"']
	])('is named foreign: %s', (_, contents, found) => {
		const trouble = troubleOf(contents);
		expect(trouble?.code).toBe('foreign');
		if (found !== '') expect(trouble?.found).toBe(found);
	});

	it('is named newer', () => {
		expect(troubleOf('{"schema": "entente-deck/2"}')).toEqual({ code: 'newer', place: '', found: '"entente-deck/2"' });
	});

	it.each([
		['an unknown chart', '"network"', '"map"', 'slides[0].chart', '"map"'],
		['a title that is no text', '"title": "a"', '"title": 7', 'slides[0].title', '7'],
		['a digest that is none', '0123abcd', 'xyz', 'slides[0].shown[0].digest', '"xyz"'],
		['a language without words', '"lang": "en"', '"lang": "tlh"', 'lang', '"tlh"']
	])('is told the place: %s', (_, from, to, place, found) => {
		expect(troubleOf(broken(from, to))).toEqual({ code: 'mismatch', place, found });
	});

	it('is told that two slides share an id', () => {
		const twice = { ...full, slides: [full.slides[0], full.slides[0]] };
		const contents = JSON.stringify({ schema: 'entente-deck/1', ...twice });
		expect(troubleOf(contents)).toMatchObject({ code: 'mismatch', place: 'slides' });
	});
});
