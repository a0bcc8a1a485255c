import { describe, expect, it } from 'vitest';
import { chartInView, slideOf } from '#lib/briefing/add.ts';
import { chartedSlide, dashboardQuery, describeSlide, fittedScene, leastCutWidth, slideScene, stillScene, titleOf } from '#lib/briefing/picture.ts';
import { findQuote, proofsOf, quotesOf } from '#lib/briefing/quotes.ts';
import { timelineChart } from '#lib/charts/charts.ts';
import { linkedGroups } from '#lib/scene/marks.ts';
import { createWords } from '#lib/words/every.ts';
import { tinyCorpus, TINY_ROWS } from '../../fixtures/tiny-corpus.ts';

const corpus = tinyCorpus();
const words = createWords('en');
const charted = (view: string): ReturnType<typeof chartedSlide> => chartedSlide({ view }, corpus, words, null);

describe('the picture of a slide', () => {
	it('holds the chart exactly as the dashboard draws it', () => {
		const view = charted('partner=SG');
		const [chart] = slideScene('timeline', view, 900, 'x').marks;
		expect(chart).toMatchObject({ key: 'chart', marks: timelineChart(view, 900).marks });
	});

	it('has a name of its own, for the ids within', () => {
		expect(slideScene('timeline', charted(''), 900, 'one').name).not.toBe(slideScene('timeline', charted(''), 900, 'two').name);
	});

	it('has links to evidence on the screen and none as a still', () => {
		const scene = slideScene('timeline', charted(''), 900, 'x');
		expect(linkedGroups(scene.marks).length).toBeGreaterThan(0);
		expect(linkedGroups(stillScene(scene).marks)).toEqual([]);
	});

	it('is never taller for its width than the room, where a layout fits', () => {
		for (const box of [{ width: 1600, height: 800 }, { width: 900, height: 900 }]) {
			const { width, height } = fittedScene('timeline', charted(''), box, 'x');
			expect(height / width).toBeLessThanOrEqual(box.height / box.width);
		}
	});

	it('is laid out no wider than it must be for its labels', () => {
		expect(leastCutWidth('timeline', charted(''), [900, 1400])).toBe(900);
	});
});

describe('words of a slide', () => {
	it('take the values of the filters as title', () => {
		expect(titleOf('timeline', charted('partner=SG~KR'))).toBe('South Korea, Singapore');
		expect(titleOf('timeline', charted('partner=SG&span=2022..2023&q=data'))).toBe('Singapore · 2022 – 2023 · Text “data”');
	});

	it('take the name of the chart where nothing is filtered', () => {
		expect(titleOf('network', charted(''))).toBe('Cooperation with Vietnam: network');
	});

	it('count what is shown', () => {
		expect(describeSlide(charted('partner=KR'))).toBe('2 of 8 events · Partner: South Korea');
	});
});

describe('a slide of a view', () => {
	it('keeps the view without its language, the corpus, and every event shown', () => {
		const slide = slideOf('timeline', charted('partner=KR&lang=fr'), 's1');
		expect(slide).toMatchObject({ id: 's1', view: 'partner=KR', corpus: '0123456789abcdef', quotes: [] });
		expect(slide.shown.map(({ id }) => id)).toEqual([TINY_ROWS[0], TINY_ROWS[7]]);
	});

	it('brings the sentence of the open event', () => {
		expect(slideOf('timeline', charted('event=ev:00000002'), 's1').quotes).toEqual([{ event: 'ev:00000002', evidence: 'q:00000002-1' }]);
	});
});

describe('the dashboard of a slide', () => {
	it('shows the chart that the slide shows, and what is asked for', () => {
		expect(dashboardQuery({ view: 'partner=SG', chart: 'timeline' })).toBe('partner=SG');
		expect(dashboardQuery({ view: 'partner=SG', chart: 'matrix' })).toBe('partner=SG&panel=matrix');
		expect(dashboardQuery({ view: 'level=people', chart: 'network' }, { event: 'ev:1' })).toBe('level=people&panel=network&event=ev:1');
	});
});

describe('the chart in view', () => {
	it('is the one that takes most of the window', () => {
		const places = [{ chart: 'timeline', top: -500, bottom: 200 }, { chart: 'network', top: 200, bottom: 900 }];
		expect(chartInView(places, 800)).toBe('network');
		expect(chartInView(places.map((place) => ({ ...place, top: place.top + 500, bottom: place.bottom + 500 })), 800)).toBe('timeline');
	});

	it('is the timeline where there is only a list', () => {
		expect(chartInView([{ chart: 'list', top: 0, bottom: 800 }], 800)).toBe('timeline');
	});
});

describe('quotes', () => {
	it('come with what they prove and where they stand', () => {
		const quote = findQuote(corpus, { event: 'ev:00000002', evidence: 'q:00000002-1' }, 'en');
		expect(quote).toMatchObject({
			exact: 'Tô Lâm a reçu Josephine Teo', lang: 'fr', event: { text: 'Tô Lâm receives Josephine Teo' },
			date: '9 Feb 2023', articleTitle: 'Article art-003', article: 'art-003', source: 'VNA, undated'
		});
	});

	it('are gone where the event or the evidence is', () => {
		expect(findQuote(corpus, { event: 'ev:00000099', evidence: 'q:00000002-1' }, 'en')).toBeNull();
		expect(findQuote(corpus, { event: 'ev:00000002', evidence: 'q:00000099-1' }, 'en')).toBeNull();
	});

	it('prove each event once', () => {
		expect(quotesOf(corpus, [0, 0, 1], 'en')).toHaveLength(3);
		expect(proofsOf(corpus, [0, 0, 1], 'en').map(({ ref }) => ref.event)).toEqual([TINY_ROWS[0], TINY_ROWS[1]]);
	});
});
