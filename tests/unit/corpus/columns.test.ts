import { describe, expect, it } from 'vitest';
import { buildColumnar, type ColumnarFiles } from '#lib/corpus/columnar.ts';
import { codesOf, decodeColumns, encodeColumns, type ColumnsAbout, type EventColumns } from '#lib/corpus/columns.ts';
import { CorpusError } from '#lib/corpus/error.ts';
import { edtfOf } from '#lib/corpus/records.ts';
import { KINDS, PRECISIONS, STATUSES } from '#lib/corpus/schema.ts';
import { dayOf, edtfExtent } from '#lib/corpus/span.ts';
import { OPEN_END, OPEN_START, UNDATED, dateAt, eventAt, idAt, idsAt, type Corpus } from '#lib/corpus/table.ts';
import { tinyFiles } from '../../fixtures/tiny-corpus.ts';

const day = (iso: string): number => dayOf(iso) ?? 0;
const kind = (name: (typeof KINDS)[number]): number => KINDS.indexOf(name);

/** Three events: a visit of Singapore, a proposal made there, an undated domestic one. */
function columnsOf(): EventColumns {
	return {
		id: Uint32Array.of(0xa0000001, 2, 0xff), start: Int32Array.of(day('2023-02-09'), day('2023-02-09'), UNDATED),
		end: Int32Array.of(day('2023-02-10'), day('2023-02-10'), UNDATED), open: Uint8Array.of(0, OPEN_END, 0),
		kind: Uint8Array.of(kind('visit'), kind('cooperation_proposal'), kind('domestic')),
		status: Uint8Array.of(STATUSES.indexOf('took_place'), STATUSES.indexOf('proposed'), 0),
		precision: Uint8Array.of(PRECISIONS.indexOf('day'), PRECISIONS.indexOf('open'), PRECISIONS.indexOf('unknown')),
		root: Int32Array.of(0, 0, 2), article: Uint32Array.of(1, 1, 0),
		publishedStart: Int32Array.of(UNDATED, day('2023-02-01')), publishedEnd: Int32Array.of(UNDATED, day('2023-03-01')),
		partner: { offsets: Uint32Array.of(0, 1, 3, 3), values: codesOf([0, 0, 1], 2) },
		domain: { offsets: Uint32Array.of(0, 0, 1, 1), values: codesOf([1], 2) },
		org: { offsets: Uint32Array.of(0, 1, 1, 1), values: codesOf([1], 2) },
		person: { offsets: Uint32Array.of(0, 1, 1, 1), values: codesOf([0], 1) }
	};
}

const ABOUT: ColumnsAbout = {
	lang: 'fr', articles: { count: 2, digits: 3 }, texts: null,
	dictionaries: {
		partner: ['SG', 'org:asean'], domain: ['extradition', 'cybersecurity'], org: ['org:asean', 'org:sg.mci'],
		person: ['person:josephine-teo']
	}
};

function filesOf(change: (columns: EventColumns) => void = () => undefined, about: Partial<ColumnsAbout> = {}): ColumnarFiles {
	const { manifest, entities, vocabulary } = tinyFiles();
	const columns = columnsOf();
	change(columns);
	const buffer = encodeColumns({ ...ABOUT, ...about }, columns).buffer;
	return {
		manifest: { ...manifest, counts: { ...manifest.counts, articles: 2, events: 3, domestic: 1 } },
		columns: { file: 'columns.bin', buffer }, entities, vocabulary
	};
}

const build = (change?: (columns: EventColumns) => void, about?: Partial<ColumnsAbout>): Corpus => buildColumnar(filesOf(change, about));

/** Code, path and problem of the error that an action ends with. */
function troubleOf(action: () => unknown): string[] {
	try {
		action();
	} catch (error) {
		if (error instanceof CorpusError) return [error.code, error.path, error.problem];
		throw error;
	}
	return [];
}

describe('a file of columns', () => {
	it('gives back what was written', () => {
		const { head, columns } = decodeColumns(filesOf().columns.buffer, 'columns.bin');
		expect(columns).toEqual(columnsOf());
		expect([head.rows, head.dictionaries, head.articles]).toEqual([3, ABOUT.dictionaries, { count: 2, digits: 3 }]);
	});
	it('is read without a copy: every array lies over the bytes of the file', () => {
		const { buffer } = filesOf().columns;
		const { columns } = decodeColumns(buffer, 'columns.bin');
		expect([columns.start.buffer, columns.person.values.buffer].every((found) => found === buffer)).toBe(true);
	});
	it('writes indices in the narrowest width that holds the dictionary', () => {
		expect([256, 257, 65_536, 65_537].map((size) => codesOf([0], size).BYTES_PER_ELEMENT)).toEqual([1, 2, 2, 4]);
	});
	it('is refused where it is a web page, cut short, or lacks an array', () => {
		const { buffer } = filesOf().columns;
		const page = new TextEncoder().encode('<!doctype html><title>404</title>').buffer;
		expect(troubleOf(() => decodeColumns(page, 'c'))).toEqual(['mismatch', '', 'does not begin with ENTCOL01']);
		expect(troubleOf(() => decodeColumns(buffer.slice(0, 12), 'c'))[2]).toBe('does not begin with ENTCOL01');
		expect(troubleOf(() => decodeColumns(buffer.slice(0, 100), 'c'))[2]).toBe('ends within its head');
		expect(troubleOf(() => decodeColumns(buffer.slice(0, buffer.byteLength - 8), 'c'))).toEqual(['mismatch', 'person.values', 'is not inside the file']);
		const renamed = new Uint8Array(buffer.slice(0));
		const at = new TextDecoder('latin1').decode(renamed).indexOf('"status"');
		renamed.set(new TextEncoder().encode('"statuz"'), at);
		expect(troubleOf(() => decodeColumns(renamed.buffer, 'c'))).toEqual(['mismatch', 'arrays', 'no array is named "status"']);
	});
});

describe('a columnar corpus', () => {
	const corpus = build();
	it('has the columns of any corpus', () => {
		const { table } = corpus;
		expect([table.length, [...table.domestic], [...table.root]]).toEqual([3, [0, 0, 1], [0, 0, 2]]);
		expect(idsAt(table, 'partner', 1)).toEqual(['SG', 'org:asean']);
		expect([...table.reportedStart]).toEqual([day('2023-02-01'), day('2023-02-01'), UNDATED]);
		expect([...table.reportedEnd]).toEqual([day('2023-03-01'), day('2023-03-01'), UNDATED]);
	});
	it('counts its partners, domestic events apart', () => {
		expect(corpus.partners.map(({ id, kind: side, events, slot }) => [id, side, events, slot])).toEqual([
			['SG', 'country', 2, 1], ['org:asean', 'multilateral', 1, 2]
		]);
	});
	it('finds rows by id and ids by row', () => {
		expect([corpus.rowOf.get('ev:00000002'), corpus.rowOf.get('ev:000000fe'), corpus.rowOf.get('2')]).toEqual([1, undefined, undefined]);
		expect([idAt(corpus, 2), idAt(corpus, 3)]).toEqual(['ev:000000ff', '']);
		expect([...corpus.rowOf]).toEqual([['ev:a0000001', 0], ['ev:00000002', 1], ['ev:000000ff', 2]]);
	});
	it('makes records from columns, with a title of kind and partners', () => {
		expect(dateAt(corpus, 1)).toEqual({ edtf: '2023-02-09/..', lo: '2023-02-09', hi: null, precision: 'open', resolution: [] });
		const event = eventAt(corpus, 1);
		expect(event?.title).toEqual({
			en: 'Cooperation proposed · Singapore · ASEAN', fr: 'Souhait de coopération · Singapour · ASEAN',
			vi: 'Đề xuất hợp tác · Singapore · ASEAN'
		});
		expect(event?.short.en).toBe('Cooperation proposed · Singapore…');
		expect(event).toMatchObject({
			id: 'ev:00000002', parent: 'ev:a0000001', status: 'proposed', articles: ['art-001'], domains: ['cybersecurity'], evidence: [],
			partners: { countries: ['SG'], orgs: ['org:asean'] }, date: { edtf: '2023-02-09/..', lo: '2023-02-09', hi: null, precision: 'open' }
		});
		expect(eventAt(corpus, 0)?.participants).toEqual([
			{ entity: 'org:sg.mci', role: 'participant', country: 'SG', surface: 'Ministry of Communications' },
			{ entity: 'person:josephine-teo', role: 'participant', country: 'SG', surface: 'Josephine Teo', org: 'org:sg.mci' }
		]);
		expect(eventAt(corpus, 3)).toBeUndefined();
		expect(dateAt(corpus, 3)).toBeUndefined();
	});
	it('lets its list of events be read as an array, and never changed', () => {
		const { events } = corpus;
		expect([events.length, events[1]?.id, events[3], events.at(-1)?.kind]).toEqual([3, 'ev:00000002', undefined, 'domestic']);
		expect(events.map(({ id }) => id)).toEqual(['ev:a0000001', 'ev:00000002', 'ev:000000ff']);
		expect(events.findIndex(({ kind: name }) => name === 'domestic')).toBe(2);
		expect(events[0]).toBe(eventAt(corpus, 0));
		expect(() => Object.assign(events, { 0: null })).toThrow(TypeError);
	});
	it('has heads of its articles', () => {
		expect([...corpus.articles.keys()]).toEqual(['art-000', 'art-001']);
		expect([corpus.articles.has('art-001'), corpus.articles.has('art-002'), corpus.articles.has('art-1')]).toEqual([true, false, false]);
		expect(corpus.articles.get('art-001')).toMatchObject({
			lang: 'fr', published: { edtf: '2023-02', precision: 'month' }, events: ['ev:a0000001', 'ev:00000002']
		});
		expect(corpus.articles.get('art-000')?.published.edtf).toBeNull();
	});
});

describe('columns are refused, with their place, where', () => {
	it.each<[string, (columns: EventColumns) => void, string[]]>([
		['a code is not in its list', ({ status }) => (status[1] = 9), ['bad-range', 'status[1]', '9 is not below 5']],
		['rows do not stand in time', ({ start }) => (start[1] = day('2023-02-08')), ['bad-range', 'start[1]', '19396 comes after 19397']],
		['an undated row comes before a dated one', ({ start, end }) => (start[0] = end[0] = UNDATED),
			['bad-range', 'start[1]', '19397 comes after an undated row']],
		['an extent is empty', ({ end }) => (end[0] = day('2023-02-09')), ['bad-range', 'end[0]', '19397 is not after the start']],
		['a list goes back', ({ partner }) => (partner.offsets[1] = 4), ['bad-range', 'partner.offsets[2]', '3 goes back']],
		['a list ends elsewhere', ({ partner }) => (partner.offsets[3] = 4), ['bad-range', 'partner.offsets', '0 to 4 are not 0 to 3']],
		['a value is not in the dictionary', ({ org }) => (org.values[0] = 2), ['bad-range', 'org.values[0]', '2 is not below 2']],
		['a root is not a row', ({ root }) => (root[2] = 3), ['bad-range', 'root[2]', '3 is not below 3']],
		['a root is negative', ({ root }) => (root[2] = -1), ['bad-range', 'root[2]', '-1 is not below 3']],
		['an article is not there', ({ article }) => (article[0] = 2), ['bad-range', 'article[0]', '2 is not below 2']],
		['the manifest counts others', ({ kind: codes }) => (codes[2] = 0), ['count', '', 'holds 0 domestic where the manifest says 1']]
	])('%s', (_, change, trouble) => {
		expect(troubleOf(() => build(change))).toEqual(trouble);
	});
	it('a dictionary names what the corpus does not have', () => {
		const dictionaries = { ...ABOUT.dictionaries, partner: ['SG', 'FR'] };
		expect(troubleOf(() => build(undefined, { dictionaries }))).toEqual(['dangling', 'dictionaries.partner[1]', '"FR" is not in the corpus']);
	});
	it('columns have different lengths', () => {
		const short = { ...columnsOf(), kind: Uint8Array.of(0, 0) };
		const files = { ...filesOf(), columns: { file: 'columns.bin', buffer: encodeColumns(ABOUT, short).buffer } };
		expect(troubleOf(() => buildColumnar(files))).toEqual(['count', 'kind', '2 values where 3 belong']);
	});
});

describe('the EDTF date of an extent', () => {
	it.each([
		['2023-02-09', '2023-02-10', 0, '2023-02-09'], ['2023-02-01', '2023-03-01', 0, '2023-02'], ['2023-12-01', '2024-01-01', 0, '2023-12'],
		['2023-01-01', '2024-01-01', 0, '2023'], ['2023-01-01', '2025-01-01', 0, '2023-01-01/2024-12-31'],
		['2023-02-06', '2023-02-13', 0, '2023-02-06/2023-02-12'], ['2023-02-09', '2023-02-10', OPEN_START, '../2023-02-09'],
		['2023-02-09', '2023-02-10', OPEN_END, '2023-02-09/..']
	])('%s to %s is a day, month or year where it is one', (from, to, open, edtf) => {
		expect(edtfOf(day(from), day(to), open)).toBe(edtf);
		const extent = edtfExtent(edtf);
		expect([extent?.start, extent?.end, extent?.openStart, extent?.openEnd])
			.toEqual([day(from), day(to), open === OPEN_START, open === OPEN_END]);
	});
	it('marks an inferred year, and has none for what is undated', () => {
		expect(edtfOf(day('2018-05-24'), day('2018-05-25'), 0, true)).toBe('2018?-05-24');
		expect(edtfOf(UNDATED, UNDATED, 0)).toBeNull();
	});
});
