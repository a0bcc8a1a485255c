import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '#lib/corpus/table.ts';
import { harmless, unguarded } from '#lib/export/formats/cells.ts';
import { EVENT_COLUMNS } from '#lib/export/formats/events-csv.ts';
import { POLECAT_COLUMNS } from '#lib/export/formats/polecat.ts';
import { loadBuilt } from '../../fixtures/built-corpus.ts';
import { BASE, requestOf, textOf, textWith } from '../../fixtures/export.ts';

let corpus: Corpus;
beforeAll(async () => {
	corpus = await loadBuilt();
});

type Row = Record<string, string>;

function read(text: string, delimiter: string): Row[] {
	const { data, errors } = Papa.parse<Row>(text, { header: true, delimiter, skipEmptyLines: true });
	expect(errors).toEqual([]);
	return data;
}

const HOSTILE = ['=HYPERLINK("http://x.example","y")', '+1+2', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '=1,"2"\n3'];

describe('a cell that a spreadsheet would run', () => {
	it.each(HOSTILE)('is text with an apostrophe before it: %j', (text) => {
		expect(harmless(text)).toBe(`'${text}`);
		expect(unguarded(harmless(text))).toBe(text);
	});

	it('is not one that only looks so: numbers, words, quotes that begin with an apostrophe', () => {
		for (const cell of [-12.5, 0]) expect(harmless(cell)).toBe(String(cell));
		for (const cell of ['Hà Nội', 'a=b', "'tis", '']) expect(harmless(cell)).toBe(cell);
		expect(unguarded("'tis")).toBe("'tis");
	});

	it.each(['csv', 'timelinejs', 'polecat'])('stands nowhere in a %s file, whatever the article says', async (format) => {
		for (const text of HOSTILE) {
			const file = await textWith(format, requestOf(corpus, ''), (event) => ({
				...event,
				title: { en: text },
				participants: event.participants.map((part) => ({ ...part, surface: text, office: text })),
				evidence: event.evidence.map((one) => ({ ...one, selector: [{ ...one.selector[0], exact: text }, one.selector[1]] }))
			}));
			const rows = Papa.parse<string[]>(file.replace(/^\uFEFF/, ''), { delimiter: format === 'polecat' ? '\t' : ',' }).data;
			const bad = rows.flat().filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell));
			expect(bad, JSON.stringify(text)).toEqual([]);
		}
	});
});

describe('CSV of the events shown', () => {
	it('has one row an event, in the order of the corpus, under named columns', async () => {
		const rows = read(await textOf('csv', requestOf(corpus, 'partner=KR')), ',');
		expect(rows).toHaveLength(8);
		expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(EVENT_COLUMNS));
		expect(new Set(rows.map(({ id }) => id)).size).toBe(8);
	});

	it('gives back what the corpus says of every event', async () => {
		const rows = read(await textOf('csv', requestOf(corpus, 'domestic=1')), ',');
		expect(rows.map(({ id }) => id)).toEqual(corpus.events.map(({ id }) => id));
		for (const [i, event] of corpus.events.entries()) {
			const row = Object.fromEntries(Object.entries(rows[i] ?? {}).map(([name, cell]) => [name, unguarded(cell)]));
			expect(row['title']).toBe(event.title.en);
			expect(row['kind']).toBe(event.kind);
			expect(row['status']).toBe(event.status);
			expect(row['date_edtf']).toBe(event.date.edtf ?? '');
			expect(row['earliest']).toBe(event.date.lo ?? '');
			expect(row['latest']).toBe(event.date.hi ?? '');
			expect(row['quote']).toBe(event.evidence[0]?.selector[0].exact.replace(/\s+/gu, ' ').trim());
			expect(row['article']).toBe(event.evidence[0]?.article);
			expect(row['certainty']).toBe(event.certainty.level);
			expect(Number(row['certainty_score'])).toBe(event.certainty.score);
			expect(row['link']).toBe(`${BASE}?event=${event.id}`);
		}
	});

	it('begins with the mark by which spreadsheets know UTF-8, and keeps Vietnamese letters', async () => {
		const file = await textOf('csv', requestOf(corpus, ''));
		expect(file.startsWith('\uFEFFid,')).toBe(true);
		expect(file).toContain('Tô Lâm');
	});
});

describe('POLECAT TSV', () => {
	it('has the columns of the data set, one line a row', async () => {
		const file = await textOf('polecat', requestOf(corpus, 'domestic=1'));
		const lines = file.replace(/\n$/, '').split('\n');
		expect(lines).toHaveLength(65);
		expect(lines.every((line) => line.split('\t').length === 41)).toBe(true);
		expect(lines[0]?.split('\t').slice(0, 40)).toEqual(POLECAT_COLUMNS.slice(0, 40));
		expect(lines[0]?.startsWith('Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor Country')).toBe(true);
	});

	it('gives a day only where one is stated', async () => {
		const rows = read(await textOf('polecat', requestOf(corpus, 'domestic=1')), '\t');
		for (const [i, event] of corpus.events.entries()) {
			const isStated = event.date.precision === 'day' || event.date.precision === 'interval';
			expect(rows[i]?.['Event Date'], event.id).toBe(isStated ? event.date.lo : '');
			expect(rows[i]?.['Entente EDTF']).toBe(event.date.edtf ?? event.date.docEdtf ?? '');
		}
	});

	it('names who acts and who is acted on by role', async () => {
		const rows = read(await textOf('polecat', requestOf(corpus, '')), '\t');
		// The deputy chief of the Korean police comes to Hanoi; nobody is named on the other side but the country.
		expect(rows.find((row) => row['Event ID'] === 'ev:f9fb8476f5d792be')).toMatchObject({
			'Event Type': 'CONSULT', 'Event Mode': 'visit', 'Quad Code': 'VERBAL COOPERATION', 'Actor Name': 'Min Gab-ryong', 'Actor Country': 'KOR', 'Recipient Name': 'Vietnam',
			Country: 'VNM', City: 'Hanoi'
		});
		for (const row of rows) {
			expect(row['Actor Name'], row['Event ID']).not.toBe('');
			expect(row['Recipient Name'], row['Event ID']).not.toBe('');
		}
	});
});
