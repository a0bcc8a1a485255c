import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Precision } from '#lib/corpus/kinds.ts';
import { SCHEMA } from '#lib/corpus/schema.ts';
import { toBounds } from '#lib/corpus/span.ts';
import { buildCorpus, type Corpus } from '#lib/corpus/table.ts';
import type { Group, Mark, Rect, Rule, Scene } from '#lib/scene/marks.ts';
import { timelinePlot, timelineScene } from '#lib/timeline/scene.ts';
import { createWords } from '#lib/words/every.ts';
import { tinyCorpus, tinyEvent } from '../../fixtures/tiny-corpus.ts';

// Many scenes are drawn here: a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

/** A date, the days it may be by the calendar of the language and not by our own, and which sides are open. */
interface Sample {
	readonly edtf: string | null;
	readonly precision: Precision;
	/** First day and the day after the last; null where the date has no place on an axis. */
	readonly extent: readonly [number, number] | null;
	readonly isOpenStart?: boolean;
	readonly isOpenEnd?: boolean;
}

const DAY = 86_400_000;
const at = (year: number, month = 0, day = 1): number => {
	const date = new Date(0);
	date.setUTCFullYear(year, month, day);
	return date.getTime() / DAY;
};
const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

const year = fc.integer({ min: 1600, max: 2400 });
const month = fc.integer({ min: 0, max: 11 });
const plain = fc.record({ year, month, day: fc.integer({ min: 1, max: 28 }) });
type Plain = { readonly year: number; readonly month: number; readonly day: number };
const isoOf = ({ year: y, month: m, day: d }: Plain): string => `${four(y)}-${two(m + 1)}-${two(d)}`;
const dayOf = ({ year: y, month: m, day: d }: Plain): number => at(y, m, d);

const exact: fc.Arbitrary<Sample> = plain.map((date) => ({ edtf: isoOf(date), precision: 'day', extent: [dayOf(date), dayOf(date) + 1] }));
const around: fc.Arbitrary<Sample> = plain.map((date) => ({ edtf: `${isoOf(date)}~`, precision: 'approximate', extent: [dayOf(date) - 3, dayOf(date) + 4] }));
const inferred: fc.Arbitrary<Sample> = plain.map((date) => ({ edtf: isoOf(date).replace('-', '?-'), precision: 'day_uncertain_year', extent: [dayOf(date), dayOf(date) + 1] }));
const months: fc.Arbitrary<Sample> = fc.tuple(year, month).map(([y, m]) => ({ edtf: `${four(y)}-${two(m + 1)}`, precision: 'month', extent: [at(y, m), at(y, m + 1)] }));
const aroundMonth: fc.Arbitrary<Sample> = fc.tuple(year, month).map(([y, m]) => ({ edtf: `${four(y)}-${two(m + 1)}~`, precision: 'approximate', extent: [at(y, m) - 15, at(y, m + 1) + 15] }));
const years: fc.Arbitrary<Sample> = year.map((y) => ({ edtf: four(y), precision: 'year', extent: [at(y), at(y + 1)] }));
const aroundYear: fc.Arbitrary<Sample> = year.map((y) => ({ edtf: `${four(y)}~`, precision: 'approximate', extent: [at(y - 1), at(y + 2)] }));
const decades: fc.Arbitrary<Sample> = fc.integer({ min: 160, max: 239 }).map((d) => ({ edtf: `${d}X`, precision: 'approximate', extent: [at(d * 10), at(d * 10 + 10)] }));
const seasons: fc.Arbitrary<Sample> = fc.tuple(year, fc.integer({ min: 0, max: 3 })).map(([y, q]) => ({ edtf: `${four(y)}-${33 + q}`, precision: 'approximate', extent: [at(y, q * 3), at(y, q * 3 + 3)] }));
const lasting: fc.Arbitrary<Sample> = fc.tuple(plain, fc.integer({ min: 1, max: 2000 })).map(([date, days]) => {
	const end = new Date((dayOf(date) + days) * DAY);
	const last: Plain = { year: end.getUTCFullYear(), month: end.getUTCMonth(), day: end.getUTCDate() };
	return { edtf: `${isoOf(date)}/${isoOf(last)}`, precision: 'interval', extent: [dayOf(date), dayOf(last) + 1] };
});
const before: fc.Arbitrary<Sample> = plain.map((date) => ({ edtf: `../${isoOf(date)}`, precision: 'open', extent: [dayOf(date), dayOf(date) + 1], isOpenStart: true }));
const since: fc.Arbitrary<Sample> = plain.map((date) => ({ edtf: `${isoOf(date)}/..`, precision: 'open', extent: [dayOf(date), dayOf(date) + 1], isOpenEnd: true }));
const unknown: fc.Arbitrary<Sample> = fc.oneof(
	fc.constant<Sample>({ edtf: null, precision: 'unknown', extent: null }),
	plain.map((date): Sample => ({ edtf: isoOf(date).replace(/^\d{4}/, 'XXXX'), precision: 'day_no_year', extent: null })),
	month.map((m): Sample => ({ edtf: `XXXX-${two(m + 1)}`, precision: 'day_no_year', extent: null }))
);

const samples = fc.oneof(exact, around, inferred, months, aroundMonth, years, aroundYear, decades, seasons, lasting, before, since, unknown);

const words = createWords('en');
const base = tinyCorpus();

function corpusOf({ edtf, precision }: Sample): Corpus {
	const date = { edtf, ...toBounds(edtf), precision, resolution: ['explicit_full' as const] };
	const event = tinyEvent(1, 'talks', 'took_place', { date, partners: { countries: ['SG'], orgs: [] } });
	return buildCorpus({
		manifest: base.manifest,
		events: { schema: SCHEMA, events: [event] },
		entities: { schema: SCHEMA, entities: [...base.entities.values()], places: [], relations: [] },
		articles: { schema: SCHEMA, articles: [...base.articles.values()] },
		vocabulary: base.vocabulary
	});
}

function draw(corpus: Corpus, window: readonly [number, number]): { scene: Scene; dayAt: (px: number) => number } {
	const input = { corpus, hasDomestic: false, clock: 'happened', words } as const;
	const scene = timelineScene({ ...input, rows: [0], outside: [], window, event: null, link: (id) => `?event=${id}` }, { width: 900 });
	const [from, to] = timelinePlot(input, 900);
	return { scene, dayAt: (px) => window[0] + ((px - from) / (to - from)) * (window[1] - window[0]) };
}

const isGroup = (mark: Mark): mark is Group => mark.type === 'group';
const flat = (marks: readonly Mark[]): Mark[] => marks.flatMap((mark) => (isGroup(mark) ? [mark, ...flat(mark.marks)] : [mark]));

/** Left and right end of what the scene draws as possible, px. */
function drawnExtent(scene: Scene): readonly [number, number] | null {
	const mark = flat(scene.marks).find((candidate): candidate is Rule | Rect => 'key' in candidate && candidate.key === 'extent' && candidate.type !== 'group');
	if (mark === undefined) return null;
	return mark.type === 'rule' ? [mark.x1, mark.x2] : [mark.x, mark.x + mark.width];
}

describe('any date', () => {
	it('is drawn over exactly what is possible, and not on the axis where its year is unknown', () => {
		fc.assert(
			fc.property(samples, fc.double({ min: 0.05, max: 2, noNaN: true }), (sample, margin) => {
				const corpus = corpusOf(sample);
				if (sample.extent === null) {
					const { scene } = draw(corpus, [-200_000, 200_000]);
					const onAxis = flat(scene.marks.filter((mark) => !isGroup(mark) || mark.key !== 'tray')).filter(isGroup).filter(({ data }) => data?.['event-id'] !== undefined);
					expect(onAxis).toEqual([]);
					const tray = scene.marks.find((mark): mark is Group => isGroup(mark) && mark.key === 'tray');
					expect(flat(tray?.marks ?? []).filter(isGroup).filter(({ data }) => data?.['event-id'] !== undefined)).toHaveLength(1);
					return;
				}
				const [from, to] = sample.extent;
				const room = Math.max(1, Math.ceil((to - from) * margin));
				const window = [from - room, to + room] as const;
				const { scene, dayAt } = draw(corpus, window);
				const drawn = drawnExtent(scene);
				expect(drawn, String(sample.edtf)).not.toBeNull();
				const [left, right] = [dayAt(drawn?.[0] ?? 0), dayAt(drawn?.[1] ?? 0)];
				expect(left).toBeCloseTo(sample.isOpenStart === true ? window[0] : from, 6);
				expect(right).toBeCloseTo(sample.isOpenEnd === true ? window[1] : to, 6);
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('each kind of date', () => {
	const kinds: Record<string, Sample> = {
		exact: { edtf: '2023-02-09', precision: 'day', extent: [at(2023, 1, 9), at(2023, 1, 10)] },
		imprecise: { edtf: '2023-02', precision: 'month', extent: [at(2023, 1), at(2023, 2)] },
		inferred: { edtf: '2023?-02-09', precision: 'day_uncertain_year', extent: [at(2023, 1, 9), at(2023, 1, 10)] },
		'open-ended': { edtf: '2023-02-09/..', precision: 'open', extent: [at(2023, 1, 9), at(2023, 1, 10)] },
		duration: { edtf: '2023-02-07/2023-02-12', precision: 'interval', extent: [at(2023, 1, 7), at(2023, 1, 13)] },
		'long duration': { edtf: '2022-11-07/2023-03-12', precision: 'interval', extent: [at(2022, 10, 7), at(2023, 2, 13)] },
		'imprecise year': { edtf: '2023', precision: 'year', extent: [at(2023), at(2024)] },
		'unknown year': { edtf: 'XXXX-02-09', precision: 'day_no_year', extent: null }
	};
	/** What the eye has without colour: which marks there are, how they are dashed, how thick, how solid, and the words. */
	const look = (sample: Sample): string => {
		const { scene } = draw(corpusOf(sample), [at(2022, 6), at(2024, 6)]);
		const marks = flat(scene.marks).filter((mark): mark is Exclude<Mark, Group> => mark.type !== 'group' && !/^(grid|tick|name|count|ground|hidden)/.test(mark.key ?? ''));
		return marks.map((mark) => JSON.stringify([mark.type, mark.type === 'text' ? mark.text.replace(/[^?]/g, '') : [mark.dash, mark.strokeWidth, mark.fillOpacity, mark.fill !== undefined, mark.stroke !== undefined]])).join('\n');
	};
	it('is told apart without colour', () => {
		const looks = Object.entries(kinds).map(([name, sample]) => [name, look(sample)] as const);
		for (const [name, one] of looks) {
			for (const [other, two_] of looks) {
				if (name === other || (name.includes('exact') && other === 'duration') || (name === 'duration' && other.includes('exact'))) continue;
				expect(one === two_, `${name} looks like ${other}`).toBe(false);
			}
		}
	});
	it('shows a duration over its days as soon as they have room', () => {
		const sample = kinds['duration'];
		if (sample === undefined) throw new Error('missing');
		const { scene } = draw(corpusOf(sample), [at(2023, 1, 1), at(2023, 1, 20)]);
		const [left, right] = drawnExtent(scene) ?? [0, 0];
		expect(right - left).toBeGreaterThan(100);
	});
});
