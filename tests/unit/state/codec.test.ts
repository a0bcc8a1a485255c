import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, STATUSES } from '#lib/corpus/schema.ts';
import { isoOf } from '#lib/corpus/span.ts';
import { LEVELS } from '#lib/query/edges.ts';
import { EMPTY_FILTER, type Filter } from '#lib/query/filter.ts';
import { decodeView, encodeView, knownOf, type Dropped } from '#lib/state/codec.ts';
import { cleanNote } from '#lib/state/notes.ts';
import { DEFAULT_VIEW, LANE_KINDS, LANE_ORDERS, MATRIX_ROWS, MOST_NOTES, NOTE_LENGTH, PANELS, VIEW_LANGS, type View } from '#lib/state/view.ts';
import links from '../../fixtures/links.json' with { type: 'json' };
import { TINY_ROWS, tinyCorpus } from '../../fixtures/tiny-corpus.ts';

interface Link {
	search: string;
	view: Partial<Omit<View, 'filter'>> & { filter?: Partial<Filter> };
	encoded: string;
	dropped?: Dropped[];
}

const known = knownOf(tinyCorpus());

function viewOf({ filter, ...rest }: Link['view']): View {
	return { ...DEFAULT_VIEW, ...rest, filter: { ...EMPTY_FILTER, ...filter } };
}

describe('old links', () => {
	it.each(links as unknown as Link[])('$search still opens the same view', ({ search, view, encoded, dropped = [] }) => {
		expect(decodeView(search, known)).toEqual({ view: viewOf(view), dropped });
		expect(encodeView(decodeView(search, known).view)).toBe(encoded);
	});
});

const { dictionaries } = tinyCorpus().table;
const sorted = (ids: readonly string[]): fc.Arbitrary<string[]> =>
	fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }).map((values) => values.sort());
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const days = fc.tuple(fc.integer({ min: -9000, max: 9000 }), fc.nat(9000));
const window = days.map(([from, length]) => ({ from: isoOf(from), to: isoOf(from + length) }));
const span = fc.tuple(window, fc.constantFrom(4, 7, 10), fc.constantFrom('both', 'from', 'to')).map(([{ from, to }, n, open]) => ({
	from: open === 'to' ? null : from.slice(0, n), to: open === 'from' ? null : to.slice(0, n)
}));
const text = fc.string({ unit: 'binary' }).map((q) => q.replace(/\p{Surrogate}/gu, '').trim());
const note = fc.record({
	on: fc.oneof(fc.constantFrom(...TINY_ROWS), fc.constantFrom('lane:SG', 'lane:org:asean', 'lane:family:meeting'), window.map(({ from, to }) => `${from}..${to}`)),
	text: fc.string({ unit: 'binary', maxLength: 300 }).map(cleanNote).filter((words) => words !== '')
});
const views: fc.Arbitrary<View> = fc.record({
	filter: fc.record({
		partner: sorted(dictionaries.partner), kind: sorted(KINDS), status: sorted(STATUSES),
		domain: sorted(dictionaries.domain), org: sorted(dictionaries.org), person: sorted(dictionaries.person),
		span: orNull(span), q: text, domestic: fc.boolean()
	}),
	clock: fc.constantFrom('happened', 'reported'),
	level: fc.constantFrom(...LEVELS),
	unfold: sorted([...dictionaries.org, ...dictionaries.partner]),
	tall: fc.boolean(),
	at: orNull(fc.constantFrom(...TINY_ROWS)),
	change: orNull(fc.tuple(span, span)),
	path: orNull(fc.constantFrom('SG~KR', 'VN~org:asean')),
	rows: fc.constantFrom(...MATRIX_ROWS),
	outside: fc.constantFrom('hide', 'dim'),
	zoom: orNull(window),
	event: orNull(fc.constantFrom(...TINY_ROWS)),
	link: orNull(fc.constantFrom('link:VN~SG', 'node:org:asean', 'link:org:sg.mci~person:josephine-teo', 'cell:SG~extradition', 'cell:all~rest:20', 'cell:rest:3~field:legal')),
	article: orNull(fc.constantFrom('art-002', 'art-003-t1')),
	raw: fc.boolean(),
	panel: fc.constantFrom(...PANELS),
	table: fc.boolean(),
	lanes: fc.constantFrom(...LANE_KINDS),
	order: fc.constantFrom(...LANE_ORDERS),
	open: sorted([...dictionaries.partner, 'family:meeting', 'office:none', 'domestic']),
	threads: fc.boolean(),
	count: fc.constantFrom('events', 'reports'),
	today: orNull(fc.integer({ min: -9000, max: 30000 }).map(isoOf)),
	gaps: fc.boolean(),
	notes: fc.array(note, { maxLength: MOST_NOTES }),
	lang: orNull(fc.constantFrom(...VIEW_LANGS)),
	corpus: orNull(text.filter((value) => value !== ''))
});

describe('any view', () => {
	it('comes back from its link, with nothing dropped', () => {
		fc.assert(fc.property(views, (view) => {
			expect(decodeView(encodeView(view), known)).toEqual({ view, dropped: [] });
		}), { numRuns: 500 });
	});
	it('comes back from a link that went through a URL', () => {
		fc.assert(fc.property(views, (view) => {
			const url = new URL(`https://example.org/?${encodeView(view)}`);
			expect(decodeView(url.searchParams, known).view).toEqual(view);
			expect(decodeView(url.search, known).view).toEqual(view);
		}));
	});
	it('has a link without characters that a mail breaks', () => {
		fc.assert(fc.property(views, (view) => {
			expect(encodeView(view)).toMatch(/^([\w\-.~:,%&=]*[\w\-%&=])?$/);
		}));
	});
});

describe('a note', () => {
	it('is one line of plain text of bounded length, whatever a link says', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 900 }), (words) => {
			for (const { text: kept } of decodeView(new URLSearchParams([['note', `2023..2024~${words}`]])).view.notes) {
				expect(Array.from(kept).length).toBeLessThanOrEqual(NOTE_LENGTH);
				expect(kept).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Surrogate}]/u);
				expect(kept.trim()).toBe(kept);
			}
		}));
	});
	it('on something the corpus does not have is left out and said', () => {
		const search = 'note=lane:XX~a&note=ev:99999999~b&note=nowhere~c&note=SG&note=2023~';
		const { view, dropped } = decodeView(search, known);
		expect(view.notes).toEqual([]);
		expect(dropped.map(({ reason }) => reason)).toEqual(['unknown-value', 'unknown-value', 'malformed', 'malformed', 'malformed']);
	});
	it('past the most a view holds is left out and said', () => {
		const { view, dropped } = decodeView(Array.from({ length: MOST_NOTES + 2 }, (_, n) => `note=2023~${n}`).join('&'));
		expect(view.notes).toHaveLength(MOST_NOTES);
		expect(dropped).toHaveLength(2);
	});
});

describe('any text', () => {
	const parameter = fc.tuple(
		fc.constantFrom('partner', 'kind', 'span', 'zoom', 'q', 'event', 'link', 'level', 'v', '__proto__', 'constructor', 'x'),
		fc.oneof(fc.string(), fc.constantFrom('SG~', '..', '2023..', '%', '%E0%A4%A', '~~', 'node:', 'link:~', 'cell:~', 'cell:SG', 'cell:SG~a~b'))
	);
	const searches = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.array(parameter).map((list) => list.map((pair) => pair.join('=')).join('&'))
	);
	it('decodes to a view without throwing, and its link is stable', () => {
		fc.assert(fc.property(searches, fc.boolean(), (search, isKnown) => {
			const { view } = decodeView(search, isKnown ? known : undefined);
			const link = encodeView(view);
			expect(decodeView(link, isKnown ? known : undefined)).toEqual({ view, dropped: [] });
			expect(encodeView(decodeView(link).view)).toBe(link);
		}), { numRuns: 1000 });
	});
});

describe('a link', () => {
	it('of the default view is empty', () => expect(encodeView(DEFAULT_VIEW)).toBe(''));
	it('is the same for values in any order', () => {
		const link = (partner: string[]): string => encodeView(viewOf({ filter: { partner } }));
		expect(link(['SG', 'KR', 'SG'])).toBe(link(['KR', 'SG']));
	});
	it('replaces half a character rather than fail', () => {
		expect(encodeView(viewOf({ filter: { q: 'a\ud800' } }))).toBe('q=a%EF%BF%BD');
	});
	it('takes ids on trust without a corpus, but no malformed ones', () => {
		expect(decodeView('partner=FR~a b&domain=poetry').view.filter).toMatchObject({ partner: ['FR'], domain: ['poetry'] });
		expect(decodeView('partner=a b').dropped).toEqual([{ name: 'partner', value: 'a b', reason: 'malformed' }]);
	});
});
